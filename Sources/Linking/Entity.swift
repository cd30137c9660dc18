import Lexicon

/// Index of an entity in `ArticleFacts.entities`; an article's own numbering.
public struct EntityID: Hashable, Comparable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
  public static func < (lhs: EntityID, rhs: EntityID) -> Bool { lhs.index < rhs.index }
}

/// How an entity is told from all others.
public enum Identity: Hashable, Sendable {
  /// An entry of the gazetteer.
  case known(GazetteerID)
  /// A thing the gazetteer does not have: its canonical key (table in the README of `ontology/`), made of
  /// folded words and ids only, never of positions, so that two articles that tell the same make
  /// the same key. A key that lacks what would make it unique ends in the article's id.
  case minted(key: String)
}

/// One thing that the article speaks of.
public struct Entity: Sendable {
  public var type: MentionType
  public var identity: Identity
  /// Labels composed for a minted thing: Arabic as told, English where every part is known.
  public var labels: [Label]
  /// Spellings that the text uses, in order of first use.
  public var spellings: [String]
  /// What the IRI's slug is romanised from; empty for known things.
  public var slugSource: String
  /// The country whose body a minted organisation is; nil where it is of none or unknown.
  public var country: GazetteerID?

  public init(
    type: MentionType, identity: Identity, labels: [Label] = [], spellings: [String] = [],
    slugSource: String = "", country: GazetteerID? = nil
  ) {
    self.type = type
    self.identity = identity
    self.labels = labels
    self.spellings = spellings
    self.slugSource = slugSource
    self.country = country
  }
}

/// How a mention names its entity. The raw values are the `kind`s of `annotations.jsonl`.
public enum MentionKind: String, Sendable {
  case name, nisba, coref, dual, ellipsis, metonym, part, trigger
}

/// A span of the article that names one or several entities, or gives a value.
public struct Mention: Sendable {
  /// Code points (Unicode scalars) of the text as given.
  public var range: Range<Int>
  public var type: MentionType
  public var kind: MentionKind
  /// Empty for Date and Money; several for duals and sides, in order of first naming.
  public var entities: [EntityID]
  /// Value of a Date or Money: `2024-06-24`, `--07-31/--09-01`, `GBP 3400000000`.
  public var norm: String?
  /// 0 … 1.
  public var confidence: Double
  /// Name of the rule that made it.
  public var rule: String
  /// What a name of the gazetteer may mean, best first; empty for what is linked by other means.
  public var candidates: [Candidate]

  public init(
    range: Range<Int>, type: MentionType, kind: MentionKind, entities: [EntityID],
    norm: String? = nil, confidence: Double, rule: String, candidates: [Candidate] = []
  ) {
    self.range = range
    self.type = type
    self.kind = kind
    self.entities = entities
    self.norm = norm
    self.confidence = confidence
    self.rule = rule
    self.candidates = candidates
  }
}
