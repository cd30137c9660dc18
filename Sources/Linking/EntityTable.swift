import Lexicon
import Phrases
import TextAnalysis

/// The entities of one article, each once.
///
/// Known things are found by their gazetteer id, minted ones by a key that is provisional until
/// the clauses have shown countries, dates and sides; `finish` then settles the canonical keys.
public struct EntityTable: Sendable {
  public private(set) var entities: [Entity] = []
  private var byIdentity: [Identity: EntityID] = [:]
  public let lexicon: Lexicon

  public init(lexicon: Lexicon) { self.lexicon = lexicon }

  public subscript(id: EntityID) -> Entity {
    get { entities[id.index] }
    set { entities[id.index] = newValue }
  }

  public mutating func known(_ id: GazetteerID) -> EntityID {
    if let found = byIdentity[.known(id)] { return found }
    return add(Entity(type: lexicon.gazetteer[id].type, identity: .known(id)))
  }

  /// The entity with this provisional key, made by `make` when it is met first.
  public mutating func minted(_ key: String, _ make: () -> Entity) -> EntityID {
    if let found = byIdentity[.minted(key: key)] { return found }
    let id = add(make())
    byIdentity[.minted(key: key)] = id
    return id
  }

  /// A new entity that nothing else is to be merged with.
  public mutating func add(_ entity: Entity) -> EntityID {
    let id = EntityID(entities.count)
    entities.append(entity)
    if case .known = entity.identity { byIdentity[entity.identity] = id }
    return id
  }

  public mutating func addSpelling(_ spelling: String, to id: EntityID) {
    if !entities[id.index].spellings.contains(spelling) {
      entities[id.index].spellings.append(spelling)
    }
  }

  // MARK: Names of things

  public func entry(_ id: EntityID) -> GazetteerEntry? {
    if case .known(let known) = entities[id.index].identity {
      lexicon.gazetteer[known]
    } else {
      nil
    }
  }

  /// ISO code of a country; for other things their path or canonical key.
  public func keyPart(_ id: EntityID?) -> String {
    guard let id else { return "" }
    switch entities[id.index].identity {
    case .known(let known):
      let entry = lexicon.gazetteer[known]
      return entry.type == .country ? entry.country ?? entry.path : entry.path
    case .minted(let key): return key
    }
  }

  public func keyParts(_ ids: [EntityID]) -> String {
    ids.map(keyPart).sorted().joined(separator: "+")
  }

  public func label(_ id: EntityID, _ language: String) -> String? {
    if let entry = entry(id) { return entry.label(language) }
    return entities[id.index].labels.first { $0.language == language }?.text
  }

  public func englishList(_ ids: [EntityID]) -> String? {
    let names = ids.map { label($0, "en") }
    guard !names.isEmpty, !names.contains(nil) else { return nil }
    return names.compactMap { $0 }.joined(separator: "–")
  }

  public func arabicList(_ ids: [EntityID]) -> String {
    ids.compactMap { label($0, "ar") }.joined(separator: " و")
  }
}
