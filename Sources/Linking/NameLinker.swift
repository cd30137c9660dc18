import Lexicon
import Phrases
import TextAnalysis

/// What the article around a name says about which of several things it names.
public struct LinkingContext: Sendable {
  /// How often each country is named without ambiguity.
  public var countries: [GazetteerID: Int] = [:]
  /// Countries whose towns are named.
  public var placesIn: Set<GazetteerID> = []
  /// The publisher's country.
  public var home: GazetteerID?
  public init() {}
}

/// Decides which gazetteer entry an ambiguous name means, by features with weights that can be read.
public struct NameLinker: Sendable {
  public let lexicon: Lexicon
  public let context: LinkingContext

  public init(lexicon: Lexicon, context: LinkingContext) {
    self.lexicon = lexicon
    self.context = context
  }

  /// What stands around the name.
  public struct Surroundings: Sendable {
    /// At the head of a dateline, where towns stand.
    public var inDateline = false
    /// Behind مدينة or العاصمة.
    public var behindCityNoun = false
    /// Behind a preposition of place or beside another country.
    public var isPlaceLike = false
    /// The country named right behind (طرابلس شمال لبنان).
    public var countryBehind: GazetteerID?
    /// Of the countries that the word may mean, the one that the sentence names first.
    public var firstInSentence: GazetteerID?
    public init() {}
  }

  public struct Choice: Sendable {
    public var entry: GazetteerID
    public var confidence: Double
    public var reasons: [String]
  }

  /// The best candidate, or nil when the name is ambiguous and nothing speaks for any.
  public func choose(
    _ candidates: [GazetteerID], ambiguous: Bool, _ surroundings: Surroundings
  ) -> Choice? {
    let scored = candidates.filter { fits($0, surroundings) }.map { ($0, score($0, surroundings)) }
    guard let best = scored.max(by: { ($0.1.total, $1.0) < ($1.1.total, $0.0) }) else { return nil }
    if ambiguous {
      // Something in the text must speak for it, and more than for any other; that it is the country
      // of two namesakes (عمان) is enough.
      let supported =
        context.countries[best.0] != nil || context.placesIn.contains(best.0)
        || best.0 == context.home || surroundings.isPlaceLike
        || surroundings.behindCityNoun || surroundings.inDateline
        || lexicon.gazetteer[best.0].type == .newsAgency || candidates.count > 1
      let rivals = scored.filter { $0.0 != best.0 && $0.1.total >= best.1.total }
      guard supported, rivals.isEmpty, best.1.total >= 2 else { return nil }
    }
    return Choice(
      entry: best.0, confidence: ambiguous || candidates.count > 1 ? 0.85 : 0.97,
      reasons: best.1.reasons)
  }

  /// A town lies in the country that is named right behind it.
  private func fits(_ id: GazetteerID, _ surroundings: Surroundings) -> Bool {
    guard let country = surroundings.countryBehind else { return true }
    let entry = lexicon.gazetteer[id]
    return entry.type != .place || entry.country == nil
      || entry.country == lexicon.gazetteer[country].country
  }

  private func score(_ id: GazetteerID, _ surroundings: Surroundings)
    -> (total: Double, reasons: [String])
  {
    let entry = lexicon.gazetteer[id]
    var total = 0.0
    var reasons: [String] = []
    func add(_ weight: Double, _ reason: String) {
      total += weight
      reasons.append(reason)
    }
    let country =
      entry.type == .country ? id : entry.country.flatMap { lexicon.gazetteer.country($0) }
    switch entry.type {
    case .country:
      add(3, "country")
      if surroundings.inDateline || surroundings.behindCityNoun { add(-4, "town expected") }
    case .place:
      if entry.capitalOf != nil { add(1, "capital") }
      if entry.population > 0 { add(min(1, Double(entry.population) / 5_000_000), "population") }
      if surroundings.inDateline || surroundings.behindCityNoun { add(2, "town expected") }
      add(0.5, "place")
    default: add(2.5, "organisation")
    }
    if let country, let count = context.countries[country] {
      add(min(2, 0.5 + Double(count) * 0.5), "country of the article")
    } else if let country, context.placesIn.contains(country) {
      add(0.75, "its towns are named")
    }
    if id == surroundings.firstInSentence { add(0.75, "named first in the sentence") }
    if let country, country == context.home { add(1, "publisher's country") }
    if surroundings.isPlaceLike { add(0.5, "place-like") }
    return (total, reasons)
  }
}
