import Articles
import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Reads one article from its phrases to its facts.
///
/// The stages stand in files of their own, in this order: names (`+Names`), officials (`+Officials`,
/// with `+References`, `+Countries` and `+Persons`), sides (`+Sides`), bodies (`+Bodies`), events
/// (`+Events`, with `+Triggers` and `+EventStatus`), documents (`+Documents`), what stands right behind
/// the nouns of both (`+Complements`), what the clauses say of them (`+Clauses`, with `+Chairs`,
/// `+Participations`, `+Company`, `+Circumstances`, `+Signings` and `+Papers`), sectors (`+Topics`),
/// statements (`+Statements`), and the facts as they go out (`+Output`, with `+Spelling`). Each reads
/// what those before it have settled.
struct ArticleInterpreter {
  let article: Article
  var parsed: ParsedText
  let lexicon: Lexicon
  let calendar: Calendar
  let clauses: [Clause]
  /// Matches are spoken of again and again: «اللقاء»، «القمة» are matches too.
  let isAboutSport: Bool

  var table: EntityTable
  var facts = ArticleFacts()
  /// For each top-level phrase, what it names; empty while open.
  var meaning: [[EntityID]]
  var home: GazetteerID?

  var officials: [Official] = []
  /// For each top-level phrase that is a title or a person, its official.
  var officialOf: [Int: Int] = [:]
  /// For each title by ellipsis (نظيره، نائبه) the number of the official that it points to.
  var antecedent: [Int: Int] = [:]
  /// Organisation inside a title, by the title's range.
  var organizationOfPost: [Range<Int>: EntityID] = [:]
  var personPosts: [EntityID: [EntityID]] = [:]
  /// The side that a clause gives an official.
  var sideOf: [Int: GazetteerID] = [:]
  var pairs: [PartyFrame] = []
  var bodies: [BodyFrame] = []
  var bodyOf: [Int: Int] = [:]
  /// Bodies by the range of the phrase that names them, nested ones too.
  var bodyAt: [Range<Int>: Int] = [:]
  var events: [EventFrame] = []
  var eventOf: [Int: Int] = [:]
  /// For each clause whose verb tells a meeting, that event.
  var triggerOf: [Int: Int] = [:]
  var triggerPersons: [Int: [EntityID]] = [:]
  /// Of each who meets the person and the titles, by whose return the meeting is known again.
  var meetingIdentities: [Int: [Set<EntityID>]] = [:]
  /// For each clause, the event it speaks of.
  var eventOfClause: [Int?]
  /// For each clause, the event that the text was speaking of before it.
  var eventAtHand: [Int?]
  var documents: [DocumentFrame] = []
  var documentOf: [Int: Int] = [:]

  init(article: Article, lexicon: Lexicon) {
    self.article = article
    self.lexicon = lexicon
    let home = PublisherCountry.find(article.publisher, lexicon)
    self.home = home
    parsed = PhraseReader.read(article.text, lexicon, home: home)
    calendar = Calendar(published: article.published)
    clauses = ClauseReader(parsed).clauses()
    let lattice = parsed.lattice
    isAboutSport =
      lattice.tokens.indices.count { index in
        lattice.reading(
          at: index, .contestNoun, where: { lattice.item($0).name == "contest-match" }) != nil
      } > 2
    table = EntityTable(lexicon: lexicon)
    meaning = Array(repeating: [], count: parsed.phrases.count)
    eventOfClause = Array(repeating: nil, count: clauses.count)
    eventAtHand = eventOfClause
  }

  mutating func interpret() -> ArticleFacts {
    resolveNames()
    collectOfficials()
    assignSides()
    settleOfficials()
    collectPartyFrames()
    resolveSides()
    resolveBodies()
    resolveEvents()
    resolveDocuments()
    readClauses()
    readTopics()
    readStatements()
    nameFrames()
    writeFacts()
    return facts
  }

  var text: AnalyzedText { parsed.text }
  var lattice: Lattice { parsed.lattice }
  var phrases: [Phrase] { parsed.phrases }

  // MARK: Positions

  func isOwnText(_ phrase: Phrase) -> Bool { parsed.ownText.contains(phrase.tokens.lowerBound) }

  func isDateline(_ phrase: Phrase) -> Bool { parsed.dateline.contains(phrase.tokens.lowerBound) }

  /// Indices of the top-level phrases that begin in `tokens`.
  func phrases(in tokens: Range<Int>) -> [Int] {
    phrases.indices.filter { tokens.contains(phrases[$0].tokens.lowerBound) }
  }

  func clauseIndex(at token: Int) -> Int? { clauses.firstIndex { $0.tokens.contains(token) } }

  /// The smallest span that holds all ranges: code points.
  func hull(_ ranges: Range<Int>...) -> Range<Int> {
    let lower = ranges.map(\.lowerBound).min() ?? 0
    let upper = ranges.map(\.upperBound).max() ?? 0
    return lower..<upper
  }

  /// Whether another subject begins between two tokens.
  func isShifted(_ from: Int, _ to: Int) -> Bool {
    parsed.shifts.contains { $0 > min(from, to) && $0 <= max(from, to) }
  }

  // MARK: Mentions

  mutating func mention(
    _ range: Range<Int>, _ type: MentionType, _ kind: MentionKind, _ entities: [EntityID],
    norm: String? = nil, confidence: Double, rule: String, candidates: [Candidate] = []
  ) {
    if facts.mentions.contains(where: { $0.range == range && $0.type == type }) { return }
    facts.mentions.append(
      Mention(
        range: range, type: type, kind: kind, entities: entities, norm: norm,
        confidence: confidence, rule: rule, candidates: candidates))
    if kind == .name || kind == .part, let entity = entities.first, entities.count == 1 {
      table.addSpelling(spelling(range), to: entity)
    }
  }
}

/// The country of a publisher: by its own entry, else by a country word in its name.
enum PublisherCountry {
  static func find(_ publisher: String?, _ lexicon: Lexicon) -> GazetteerID? {
    guard let publisher, !publisher.isEmpty else { return nil }
    if let known = lexicon.publishers[Folding.key(publisher)] { return known }
    let lattice = Lattice(AnalyzedText(publisher), lexicon)
    var found: GazetteerID?
    for index in lattice.tokens.indices {
      for reading in lattice.readings(at: index) {
        let entry: GazetteerEntry? =
          reading.wordClass == .name || reading.wordClass == .nisba
          ? lexicon.entry(reading.sense) : nil
        if let entry, entry.type == .country || entry.type == .newsAgency,
          let country = entry.country.flatMap({ lexicon.gazetteer.country($0) })
        {
          if entry.type == .country { return country }
          found = found ?? country
        }
      }
    }
    if let found { return found }
    // «الصباح (الكويت) عن كونا»: some words of it are a publisher's name.
    let words = Folding.key(publisher).split { !$0.isLetter }
    for length in stride(from: min(4, words.count), to: 0, by: -1) {
      for start in 0...(words.count - length) {
        let name = words[start..<start + length].joined(separator: " ")
        if let country = lexicon.publishers[name] { return country }
      }
    }
    return nil
  }
}
