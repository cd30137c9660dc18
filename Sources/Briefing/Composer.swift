import Diagrams
import RDFModel

/// Makes the page's model from a dataset, section by section.
struct Composer {
  let reader: GraphReader
  let language: PageLanguage
  let evidence: Evidence
  /// Countries in the order of the filter: those of whom most is told first.
  let countries: [Resource]
  /// What the page tells of in full: the latest events, and with them documents and bodies.
  let events: [Resource]
  let documents: [Resource]
  let jointBodies: [Resource]
  /// Links may lead to these.
  private let told: Set<Resource>
  /// Events, documents, bodies and statements that the page has no room for.
  let omitted: Int
  private static let mostInSummary = 4
  /// Of each kind. A page of more is no briefing; the graph has everything.
  static let mostEntries = 300
  private static let mostFilters = 12

  init(_ reader: GraphReader, language: PageLanguage) {
    self.reader = reader
    self.language = language
    evidence = Evidence(reader)
    let weights = reader.weights
    countries = weights.keys.filter { reader.kind(of: $0) == .country }
      .sorted { (-weights[$0, default: 0], $0) < (-weights[$1, default: 0], $1) }
    let allEvents = reader.inOrder(reader.instances(of: RW.event))
    let allDocuments = reader.instances(of: RW.document)
    let allBodies = reader.instances(of: RW.jointBody)
    events = Array(allEvents.suffix(Self.mostEntries))
    documents = Array(allDocuments.prefix(Self.mostEntries))
    jointBodies = Array(allBodies.prefix(Self.mostEntries))
    told = Set(events + documents + jointBodies)
    let spoken = reader.instances(of: RW.statement).count
    omitted =
      allEvents.count + allDocuments.count + allBodies.count - told.count
      + max(0, spoken - Self.mostEntries)
  }

  func page(drawings: [Drawing]) -> PageModel {
    let entries = events.map(eventEntry)
    let told = zip(events, entries).filter { !isAhead($0.0) }.map(\.1)
    let ahead = zip(events, entries).filter { isAhead($0.0) }.map(\.1)
    let figures = figures(drawings)
    let title = title
    let summary = (told + ahead).prefix(Self.mostInSummary)
    let more = entries.count - summary.count
    let shown = Set(drawings.map { PairParts.wholeStem(of: $0.diagram.stem) })
    let moreFigures = reader.pairs.count - shown.count
    return PageModel(
      inArabic: language != .english, inEnglish: language != .arabic,
      language: language == .english ? "en" : "ar", direction: language == .english ? "ltr" : "rtl",
      windowTitle: TextCleaning.singleLine(plain(title)), title: phrase(title),
      style: Templates.style + Drawing.inlineStyle, script: Templates.script,
      counts: counts, omitted: omitted > 0 ? omitted : nil, summary: Array(summary),
      moreInSummary: more > 0 ? more : nil,
      filters: countries.count < 3
        ? []
        : countries.prefix(Self.mostFilters).map {
          CountryFilter(token: token($0), name: phrase(reader.name(of: $0)))
        },
      meetings: told, figures: figures,
      firstSheet: figures.first?.sheet ?? "",
      moreFigures: !figures.isEmpty && moreFigures > 0 ? moreFigures : nil,
      bodies: bodies, documents: documents.filter { !isAhead($0) }.map(documentEntry),
      matrix: matrix, amounts: amounts, plans: ahead,
      plannedDocuments: documents.filter(isAhead).map(documentEntry),
      hasPlans: !ahead.isEmpty || documents.contains(where: isAhead),
      statements: statements, timeline: events.map(timelineEntry), sources: sources,
      method: method)
  }

  // MARK: Words

  func phrase(_ text: Bilingual) -> Phrase { Phrase(text, in: language) }

  func name(_ thing: Resource) -> Phrase { phrase(reader.name(of: thing)) }

  /// The class that says most: one of ours that is no top class, with a name.
  func kind(of thing: Resource) -> Phrase? {
    let top = [RW.event, RW.jointBody, RW.document, RW.statement].map { Resource.iri($0) }
    return reader.resources(thing, RDF.type)
      .first { $0.key.utf8.starts(with: RW.namespace.utf8) && !top.contains($0) }.map(name)
  }

  func mentioned(_ thing: Resource) -> Mentioned {
    Mentioned(name: name(thing), href: told.contains(thing) ? "#" + anchor(thing) : nil)
  }

  func anchor(_ thing: Resource) -> String { NodeID(naming: thing.key).value }

  /// The main countries: what the briefing is about.
  private var title: Bilingual {
    let names = countries.prefix(4).map(reader.name)
    let more = countries.count > names.count ? " …" : ""
    return Bilingual(
      names.map(\.arabic).filter { !$0.isEmpty }.joined(separator: "، ") + more,
      names.map(\.latin).filter { !$0.isEmpty }.joined(separator: ", ") + more)
  }

  private func plain(_ text: Bilingual) -> String {
    switch language {
    case .both: text.joined
    case .arabic: text.arabic
    case .english: text.latin
    }
  }

  // MARK: Status

  /// Every status that the graph tells, in words; nothing is assumed where it tells none.
  func status(of thing: Resource) -> Status {
    let told = reader.resources(thing, RW.status).compactMap { Wording.status($0.localName) }
    guard !told.isEmpty else {
      return Status(look: "untold", name: phrase(PageWording.statusUntold))
    }
    let words = Bilingual(
      told.map(\.arabic).joined(separator: "، "), told.map(\.latin).joined(separator: ", "))
    return Status(look: reader.status(of: thing).rawValue, name: phrase(words))
  }

  /// Planned, hoped for or put off to another day.
  func isAhead(_ thing: Resource) -> Bool {
    switch reader.status(of: thing) {
    case .planned, .hoped: true
    case .cancelled: reader.resources(thing, RW.status).contains(.iri(RW.postponed))
    case .held: false
    }
  }

  /// Sides, those of whom most is told first.
  func inOrder(_ sides: some Sequence<Resource>) -> [Resource] {
    sides.sorted { lhs, rhs in
      (countries.firstIndex(of: lhs) ?? Int.max, lhs)
        < (countries.firstIndex(of: rhs) ?? Int.max, rhs)
    }
  }

  // MARK: The filter

  func token(_ country: Resource) -> String {
    countries.firstIndex(of: country).map { "c\($0 + 1)" } ?? "c0"
  }

  /// Tokens of the countries of an event, body or document.
  func filter(of thing: Resource) -> String { filter(reader.sides(of: thing)) }

  func filter(_ sides: [Resource]) -> String {
    let tokens = Set(sides.compactMap { countries.firstIndex(of: $0) }).sorted()
    return tokens.map { "c\($0 + 1)" }.joined(separator: " ")
  }
}
