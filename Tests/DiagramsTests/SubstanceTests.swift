import DiagramSamples
import RDFModel
import Testing

@testable import Diagrams

/// What a stranger asked of the pictures: when, where, how much, from whom, and nothing said twice.
@Suite struct SubstanceTests {
  private typealias Build = (inout GraphSketch) -> Void
  private static let event = IRI(unchecked: "https://w3id.org/rawabit/id/event/e")

  private func date(_ text: String, _ type: IRI = XSD.date) -> Term {
    .literal(Literal(text, datatype: type))
  }

  private func graph(_ build: Build) -> GraphSketch {
    var graph = GraphSketch(article: "report")
    for code in ["AA", "BB"] {
      let country = graph.thing("country/" + code, [RW.term("Country")], "دولة " + code, code)
      graph.add(Self.event, RW.party, .iri(country))
    }
    graph.thing(
      "event/e", [RW.term("Event"), RW.term("Session")], "اجتماع", "Meeting of the Group")
    build(&graph)
    return graph
  }

  private func picture(_ build: Build) throws -> Diagram {
    try #require(DiagramSet.diagrams(of: graph(build).dataset).first { $0.stem == "event-e" })
  }

  private func details(_ build: Build) throws -> [String] {
    let card = try #require(try picture(build).nodes.first { $0.kind == .event })
    return card.labels.dropFirst().map(\.text.latin)
  }

  @Test func anEventIsDatedByItselfElseByItsReport() throws {
    let published = SCHEMA.datePublished
    #expect(try details { _ in } == ["Date not given"])
    #expect(
      try details { $0.add($0.source, published, date("2024-12-04")) }
        == ["Reported: 4 December 2024"])
    #expect(
      try details {
        $0.add($0.source, published, date("2024-12-04"))
        $0.add(Self.event, SCHEMA.startDate, date("2024-12-03"))
      } == ["3 December 2024"])
  }

  @Test func aDayWithoutYearSaysSo() throws {
    let day = date("--07-31", XSD.gMonthDay)
    #expect(
      try details { $0.add(Self.event, SCHEMA.startDate, day) } == ["31 July", "Year not given"])
    #expect(
      try details {
        $0.add(Self.event, SCHEMA.startDate, day)
        $0.add($0.source, SCHEMA.datePublished, date("2020-08-02"))
      } == ["31 July", "Reported: 2 August 2020"])
    #expect(
      try details {
        $0.add(Self.event, SCHEMA.startDate, day)
        $0.add(Self.event, RW.earliest, date("2020-07-31"))
        $0.add(Self.event, RW.latest, date("2020-07-31"))
      } == ["31 July 2020"])
  }

  @Test func whatIsPlannedForNoDaySaysSoInOneLine() throws {
    #expect(
      try details { $0.add(Self.event, RW.status, .iri(RW.term("Planned"))) }
        == ["Planned, date not given"])
  }

  @Test(arguments: [
    ("2025-12-09", "2025-12-10", "9–10 December 2025"),
    ("2025-11-30", "2025-12-01", "30 November – 1 December 2025"),
    ("2025-12-31", "2026-01-01", "31 December 2025 – 1 January 2026"),
    ("--07-31", "--09-01", "31 July – 1 September"),
    ("2025-12-09", "2025-12-09", "9 December 2025"),
  ])
  func aPeriodSaysOnceWhatItsEndsShare(start: String, end: String, words: String) {
    let period = DateWording.period(start: [Literal(start)], end: [Literal(end)])
    #expect(period?.latin == words)
  }

  @Test func aSourceIsItsPublisherAndDay() throws {
    let named = try picture {
      let agency = $0.thing("agency/a", [RW.term("NewsAgency")], "وكالة", "Agency")
      $0.add($0.source, SCHEMA.publisher, .iri(agency))
      $0.add($0.source, PROV.wasAttributedTo, .iri(agency))
      $0.add($0.source, SCHEMA.datePublished, date("2024-12-04"))
    }
    #expect(
      named.note == Bilingual("المصدر: وكالة، 4 ديسمبر 2024", "Source: Agency, 4 December 2024"))
    let undated = try picture {
      $0.add($0.source, SCHEMA.publisher, .literal(Literal("جريدة")))
    }
    #expect(undated.note.arabic == "المصدر: جريدة، بلا تاريخ (report)")
    #expect(undated.note.latin == "Source: جريدة\u{200E}, undated (report)")
    #expect(try picture { _ in }.note.latin == "Source: report, undated")
  }

  @Test func aDocumentTellsItsDayAndAmount() throws {
    let pair = DiagramSet.diagrams(
      of: graph {
        let loan = $0.thing("document/d", [RW.term("Document")], "قرض", "Loan agreement")
        let old = $0.thing("document/o", [RW.term("Document")], "مذكرة", "Memorandum")
        let sum = $0.thing("amount/1", [SCHEMA.term("MonetaryAmount")], "", "")
        for thing in [loan, old] {
          $0.add(thing, RW.status, .iri(RW.term("Signed")))
          for code in ["AA", "BB"] {
            $0.add(
              thing, RW.party, .iri(IRI(unchecked: "https://w3id.org/rawabit/id/country/" + code)))
          }
        }
        $0.add(loan, RW.signedOn, date("2018", XSD.gYear))
        $0.add(loan, RW.amount, .iri(sum))
        $0.add(sum, SCHEMA.value, .literal(Literal("26000000", datatype: XSD.integer)))
        $0.add(sum, SCHEMA.currency, .literal(Literal("KWD")))
        $0.add(sum, RW.measure, .iri(RW.term("Loan")))
      }.dataset
    ).first { $0.stem == "pair-AA-BB" }
    let cards = try #require(pair).nodes.filter { $0.kind == .document }
    #expect(
      cards.map { $0.labels.map(\.text.latin) } == [
        ["Memorandum", "Signed, date not given"],
        ["Loan agreement", "Signed: 2018", "Loan: KWD 26 million"],
      ])
  }

  @Test func aTitleInLatinLettersIsNoTranslation() throws {
    let picture = try picture {
      let country = IRI(unchecked: "https://w3id.org/rawabit/id/country/AA")
      let post = $0.thing(
        "post/p", [ORG.term("Post")], "نائب وزير", "Naib Wazir", romanised: true)
      let person = $0.thing("person/p", [FOAF.term("Person")], "خالد", "Khalid", romanised: true)
      $0.takesPart(person, in: Self.event, as: "Chair", for: country, posts: [post])
    }
    let card = try #require(picture.nodes.first { $0.kind == .person })
    #expect(card.labels.map(\.text) == [Bilingual("خالد", "Khalid"), Bilingual("نائب وزير", "")])
  }

  @Test func aBodyThatOnlyRepeatsATitleIsNotDrawn() throws {
    let series: Build = {
      let body = $0.thing("body/b", [RW.term("JointBody")], "مجموعة", "Group")
      $0.add(Self.event, RW.sessionOf, .iri(body))
    }
    #expect(try !picture(series).nodes.contains { $0.kind == .body })
    let twoSessions = try picture {
      series(&$0)
      let next = $0.thing("event/next", [RW.term("Event")], "التالي", "Next meeting of the Group")
      $0.add(next, RW.sessionOf, .iri(IRI(unchecked: "https://w3id.org/rawabit/id/body/b")))
      $0.add(Self.event, RW.nextSession, .iri(next))
    }
    #expect(twoSessions.nodes.contains { $0.kind == .body })
    let founded = try picture {
      series(&$0)
      $0.add(
        IRI(unchecked: "https://w3id.org/rawabit/id/body/b"), SCHEMA.foundingDate,
        date("1999", XSD.gYear))
    }
    #expect(founded.nodes.contains { $0.kind == .body })
  }

  @Test func aBodyLeadsToItsOrgans() throws {
    let sketch = graph { graph in
      let types = [RW.term("JointBody")]
      let council = graph.thing("body/council", types, "مجلس", "Council")
      let committee = graph.thing("body/committee", types, "لجنة", "Committee")
      for body in [council, committee] {
        for code in ["AA", "BB"] {
          graph.add(
            body, RW.party, .iri(IRI(unchecked: "https://w3id.org/rawabit/id/country/" + code)))
        }
      }
      graph.add(council, RW.organ, .iri(committee))
    }
    let pair = try #require(
      DiagramSet.diagrams(of: sketch.dataset).first { $0.stem.hasPrefix("pair-") })
    let name = Dictionary(
      pair.nodes.map { ($0.id, $0.labels[0].text.latin) }, uniquingKeysWith: { $1 })
    let lines = pair.edges.map { edge in
      [name[edge.from], edge.labels.first?.latin, name[edge.to]].compactMap { $0 }
        .joined(separator: " ")
    }
    #expect(lines.contains("Council has organ Committee"))
    #expect(lines.contains("AA party to Council"))
    #expect(!lines.contains("AA party to Committee"))
  }

  @Test func aMinistryBesideItsOwnOfficialIsNotDrawn() throws {
    func houses(post: String) throws -> [String] {
      try picture {
        let country = IRI(unchecked: "https://w3id.org/rawabit/id/country/AA")
        let house = $0.thing(
          "organisation/h", [ORG.term("Organization"), RW.term("GovernmentBody")],
          "وزارة الطاقة", "Ministry of Energy")
        let office = $0.thing("post/p", [ORG.term("Post")], "منصب", post)
        $0.add(house, RW.ofCountry, .iri(country))
        $0.takesPart(nil, in: Self.event, as: "Chair", for: country, posts: [office])
        $0.takesPart(house, in: Self.event, as: "Attendee", for: country)
      }.nodes.filter { $0.kind == .organisation }.map { $0.labels[0].text.latin }
    }
    #expect(try houses(post: "Deputy Minister of Energy").isEmpty)
    #expect(try houses(post: "Minister of Health") == ["Ministry of Energy"])
  }

  @Test func eventsFollowOneAnotherInTimeWithWhatCameOutOfEach() throws {
    var graph = GraphSketch(article: "order")
    let countries = ["AA", "BB"].map {
      graph.thing("country/" + $0, [RW.term("Country")], $0, $0)
    }
    func add(_ path: String, _ type: String, _ day: String? = nil) -> IRI {
      let thing = graph.thing(path, [RW.term(type)], path, path)
      for country in countries { graph.add(thing, RW.party, .iri(country)) }
      if let day { graph.add(thing, SCHEMA.startDate, date(day)) }
      return thing
    }
    let late = add("event/a-late", "Event", "2024-05-01")
    let early = add("event/b-early", "Event", "2019-05-01")
    let paper = add("document/of-early", "Document")
    _ = add("body/c", "JointBody")
    let plan = add("event/0-plan", "Event", nil)
    graph.add(plan, RW.status, .iri(RW.term("Planned")))
    graph.add(plan, SCHEMA.startDate, date("2024-05", XSD.gYearMonth))
    graph.add(early, RW.agreedOn, .iri(paper))
    #expect(late != early)
    let pair = try #require(
      DiagramSet.diagrams(of: graph.dataset).first { $0.stem == "pair-AA-BB" })
    #expect(
      pair.nodes.filter { $0.kind != .country }.map { $0.labels[0].text.latin }
        == ["event/b-early", "document/of-early", "event/a-late", "event/0-plan", "body/c"])
  }

  @Test func everyKindHasASignOfItsOwn() {
    #expect(Set(NodeKind.allCases.map(\.shape)).count == NodeKind.allCases.count)
    let box = Box(minX: 0, minY: 0, maxX: 40, maxY: 24)
    let signs = NodeShape.allCases.filter { $0 != .coin }
      .map { Outline.path($0, in: box) + Outline.accent($0, in: box) }
    #expect(Set(signs).count == signs.count)
  }

  @Test func theKeyShowsTheBoxOfWhatIsPlanned() throws {
    let planned = try picture { $0.add(Self.event, RW.status, .iri(RW.term("Planned"))) }
    #expect(planned.legend.contains(.status(.planned, hasBox: true)))
    let svg = try planned.drawn(by: StubEngine()).svg()
    let key = try #require(svg.split(separator: "class=\"legend\"").last)
    #expect(key.contains("edge event planned") && key.contains("class=\"outline\""))
    // Where everything took place, the key does not say so.
    #expect(try !picture { _ in }.legend.contains { $0.name == LineStatus.held.name })
  }

  @Test func everyLineHasWordsAndAnArrow() {
    let diagrams = DiagramSet.diagrams(of: Samples.both())
    #expect(diagrams.count == 5)
    for edge in diagrams.flatMap(\.edges) {
      #expect(!edge.phrases.isEmpty && edge.hasArrow, "\(edge.tooltip)")
    }
  }

  @Test func theSidesOfAnEventStandOnBothSides() throws {
    var graph = GraphSketch(article: "sides")
    let event = graph.thing("event/e", [RW.term("Event")], "قمة", "Summit")
    for code in ["AA", "BB", "CC", "DD", "EE"] {
      let country = graph.thing("country/" + code, [RW.term("Country")], code, code)
      graph.add(event, RW.party, .iri(country))
    }
    let diagram = try #require(DiagramSet.diagrams(of: graph.dataset).first)
    #expect(diagram.columns.map(\.clusters.count) == [3, 2])
    #expect(diagram.columns.map(\.isFar) == [false, true])
    #expect(try diagram.drawn(by: StubEngine()).isBoard)
  }
}
