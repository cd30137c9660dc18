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
  /// The town at the head of the dateline: a name has one sense per discourse (Gale, Church and Yarowsky 1992).
  public var dateline: GazetteerID?
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
    /// Tied by و to another country, as countries in a list are.
    public var isBesideCountry = false
    /// The country named right behind (طرابلس شمال لبنان).
    public var countryBehind: GazetteerID?
    /// Of the countries that the word may mean, the one that the sentence names first.
    public var firstInSentence: GazetteerID?
    public init() {}
  }

  public struct Choice: Sendable {
    public var entry: GazetteerID
    public var confidence: Double
    /// All that the name may mean, best first.
    public var candidates: [Candidate]
  }

  /// The best candidate, or nil when the name is ambiguous and nothing speaks for any.
  public func choose(
    _ ids: [GazetteerID], ambiguous: Bool, _ surroundings: Surroundings
  ) -> Choice? {
    let candidates = ranked(ids.filter { fits($0, surroundings) }, surroundings)
    guard let best = candidates.first else { return nil }
    if ambiguous {
      let isRivalled = candidates.dropFirst().contains { $0.score >= best.score }
      guard isSupported(best.entry, among: ids.count, surroundings), !isRivalled, best.score >= 2
      else { return nil }
    }
    return Choice(
      entry: best.entry, confidence: ambiguous || ids.count > 1 ? 0.85 : 0.97,
      candidates: candidates)
  }

  /// All of `ids` with what speaks for them, best first.
  public func ranked(_ ids: [GazetteerID], _ surroundings: Surroundings) -> [Candidate] {
    ids.map { Candidate(entry: $0, features: features(of: $0, surroundings)) }
      .sorted { ($1.score, $0.entry) < ($0.score, $1.entry) }
  }

  /// Something in the text must speak for a name that is a word too; that it is the country of two
  /// namesakes (عمان) is enough.
  private func isSupported(_ id: GazetteerID, among count: Int, _ surroundings: Surroundings)
    -> Bool
  {
    context.countries[id] != nil || context.placesIn.contains(id) || id == context.home
      || surroundings.isPlaceLike || surroundings.behindCityNoun || surroundings.inDateline
      || lexicon.gazetteer[id].type == .newsAgency || count > 1
  }

  /// A town lies in the country that is named right behind it.
  private func fits(_ id: GazetteerID, _ surroundings: Surroundings) -> Bool {
    guard let country = surroundings.countryBehind else { return true }
    let entry = lexicon.gazetteer[id]
    return entry.type != .place || entry.country == nil
      || entry.country == lexicon.gazetteer[country].country
  }

  private func features(of id: GazetteerID, _ surroundings: Surroundings)
    -> [Candidate.WeightedFeature]
  {
    let entry = lexicon.gazetteer[id]
    let isTownExpected = surroundings.inDateline || surroundings.behindCityNoun
    var features: [Candidate.WeightedFeature] = []
    func add(_ feature: Candidate.Feature, _ weight: Double) {
      features.append(Candidate.WeightedFeature(feature: feature, weight: weight))
    }
    switch entry.type {
    case .country:
      add(.country, 3)
      if surroundings.isBesideCountry { add(.besideCountry, 1) }
      if isTownExpected { add(.townExpected, -4) }
    case .place:
      add(.place, 0.5)
      if entry.capitalOf != nil { add(.capital, 1) }
      if entry.population > 0 { add(.population, min(1, Double(entry.population) / 5_000_000)) }
      if isTownExpected { add(.townExpected, 2) }
    default: add(.organisation, 2.5)
    }
    let country =
      entry.type == .country ? id : entry.country.flatMap { lexicon.gazetteer.country($0) }
    if let country, let count = context.countries[country] {
      add(.countryNamed, min(2, 1 + Double(count) * 0.5))
    } else if let country, context.placesIn.contains(country) {
      add(.townsNamed, 0.75)
    }
    if let country, country == context.home { add(.publishersCountry, 1) }
    if id == context.dateline { add(.dateline, 1.5) }
    if id == surroundings.firstInSentence { add(.firstInSentence, 0.75) }
    if surroundings.isPlaceLike { add(.placeLike, 0.5) }
    return features
  }
}

/// One thing that a name may mean, with what speaks for it and against it.
public struct Candidate: Sendable {
  public var entry: GazetteerID
  public var features: [WeightedFeature]
  /// Sum of the weights; comparable between candidates of one mention only.
  public var score: Double { features.reduce(0) { $0 + $1.weight } }

  public init(entry: GazetteerID, features: [WeightedFeature]) {
    self.entry = entry
    self.features = features
  }

  public struct WeightedFeature: Sendable {
    public var feature: Feature
    public var weight: Double
    public init(feature: Feature, weight: Double) {
      self.feature = feature
      self.weight = weight
    }
  }

  /// The raw values are the names in `annotations.jsonl`.
  public enum Feature: String, Sendable {
    case country, place, organisation, capital, population
    /// At the head of a dateline, behind مدينة or العاصمة.
    case townExpected = "town expected"
    case countryNamed = "its country is named"
    case townsNamed = "its country's towns are named"
    case publishersCountry = "publisher's country"
    case dateline = "named in the dateline"
    case firstInSentence = "named first in the sentence"
    case placeLike = "place-like"
    case besideCountry = "beside another country"
  }
}
