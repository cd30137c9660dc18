import TextAnalysis

/// What the program knows, compiled from `ontology/` to tables that are searched per token.
public struct Lexicon: Sendable {
  public let gazetteer: Gazetteer
  public let items: [LexicalItem]
  public let forms: FormTable
  /// Folded name of a publisher → its country.
  public let publishers: [String: GazetteerID]

  /// The lexical item of a sense that does not come from the gazetteer.
  public func item(_ sense: Sense) -> LexicalItem { items[sense.item] }

  public func entry(_ sense: Sense) -> GazetteerEntry { gazetteer.entries[sense.item] }

  /// The item with this local name in `ontology/lexicon/`.
  public func item(named name: String) -> LexicalItem? { items.first { $0.name == name } }
}
