/// What a mention can be. The raw values are the `type`s of `annotations.jsonl`.
public enum MentionType: String, Sendable, CaseIterable {
  case country = "Country"
  case place = "Place"
  case person = "Person"
  case post = "Post"
  case governmentBody = "GovernmentBody"
  case internationalOrganization = "InternationalOrganization"
  case jointBody = "JointBody"
  case institution = "Institution"
  case newsAgency = "NewsAgency"
  case event = "Event"
  case document = "Document"
  case sector = "Sector"
  case date = "Date"
  case money = "Money"
}

/// A label with its language tag (`ar`, `en`, `ar-latn`).
public struct Label: Hashable, Sendable {
  public var text: String
  public var language: String
  public init(_ text: String, _ language: String) {
    self.text = text
    self.language = language
  }
}

/// Index of an entry in `Gazetteer.entries`.
public struct GazetteerID: Hashable, Comparable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
  public static func < (lhs: GazetteerID, rhs: GazetteerID) -> Bool { lhs.index < rhs.index }
}

/// One known thing: what the gazetteer files say of it.
public struct GazetteerEntry: Sendable {
  /// Path below `…/id/`, for example `country/KW` or `sector/health`.
  public var path: String
  public var type: MentionType
  /// Preferred labels (`rdfs:label` or `skos:prefLabel`), at least one.
  public var labels: [Label]
  public var alternatives: [Label]
  /// IRIs of the same thing elsewhere (`owl:sameAs`; `skos:exactMatch` for concepts).
  public var sameAs: [String]
  /// ISO 3166-1 alpha-2 code: the entry's own if it is a country, else the country it lies in or is of.
  public var country: String?
  /// Broader concepts (sectors), containing things, the countries of an official's tenures.
  public var broader: [GazetteerID]
  /// A part of the world or of a country rather than a town: never where an event was held.
  public var isRegion = false
  /// The country whose capital it is.
  public var capitalOf: GazetteerID?
  /// Inhabitants: the weight of a place among others of its name.
  public var population = 0

  public init(
    path: String, type: MentionType, labels: [Label], alternatives: [Label] = [],
    sameAs: [String] = [], country: String? = nil, broader: [GazetteerID] = []
  ) {
    self.path = path
    self.type = type
    self.labels = labels
    self.alternatives = alternatives
    self.sameAs = sameAs
    self.country = country
    self.broader = broader
  }

  /// The preferred label in `language`, if there is one.
  public func label(_ language: String) -> String? {
    labels.first { $0.language == language }?.text
  }
}

/// All known things, in the byte order of their paths.
public struct Gazetteer: Sendable {
  public private(set) var entries: [GazetteerEntry]
  private var byPath: [String: GazetteerID]
  private var officials: [GazetteerID: Set<GazetteerID>]
  private var capitals: [GazetteerID: GazetteerID]

  public init(entries: [GazetteerEntry]) {
    self.entries = entries
    byPath = [:]
    officials = [:]
    capitals = [:]
    for (index, entry) in entries.enumerated() {
      byPath[entry.path] = GazetteerID(index)
      if let country = entry.capitalOf { capitals[country] = GazetteerID(index) }
      guard entry.type == .person else { continue }
      for country in entry.broader { officials[country, default: []].insert(GazetteerID(index)) }
    }
  }

  /// The seat of a country's government.
  public func capital(of country: GazetteerID) -> GazetteerID? { capitals[country] }

  /// Known persons who held an office of the country.
  public func officials(of country: GazetteerID) -> [GazetteerID] {
    (officials[country] ?? []).sorted()
  }

  public subscript(id: GazetteerID) -> GazetteerEntry { entries[id.index] }

  public func id(path: String) -> GazetteerID? { byPath[path] }

  /// The country with this ISO 3166-1 alpha-2 code.
  public func country(_ code: String) -> GazetteerID? { byPath["country/\(code)"] }
}
