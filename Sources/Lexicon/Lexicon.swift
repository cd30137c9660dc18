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

  /// The year in which a leader of the past left his last office; nil for everybody else.
  /// - Parameter name: the words of the whole name, folded.
  public func yearOfLeaving(_ name: [String]) -> Int? {
    var node: FormTable.Node?
    for word in name {
      guard let id = forms.word(Array(word.utf16)[...]) else { return nil }
      node = if let last = node { forms.step(last, id) } else { forms.first(id) }
      if node == nil { return nil }
    }
    guard let sense = node.flatMap({ forms.senses(at: $0).first { $0.wordClass == .pastLeader } })
    else { return nil }
    return item(sense).value
  }

  /// The item with this local name in `ontology/lexicon/`.
  public func item(named name: String) -> LexicalItem? { items.first { $0.name == name } }
}
