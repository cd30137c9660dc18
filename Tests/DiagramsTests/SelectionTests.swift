import DiagramSamples
import RDFModel
import Testing

@testable import Diagrams

@Suite struct SelectionTests {
  private let reader = GraphReader(Samples.both())

  private func thing(_ name: String) throws -> Resource {
    try #require(reader.things(named: name).first)
  }

  private func diagrams(
    _ view: DiagramView, _ selection: Selection = Selection(), depth: Int = 1, limit: Int? = nil
  ) -> [Diagram] {
    DiagramSet.diagrams(
      of: Samples.both(), view: view, selection: selection, depth: depth, limit: limit)
  }

  @Test func aThingIsFoundByIRILocalNameAndLabel() throws {
    let kuwait = try thing("KW")
    #expect(reader.things(named: "الكويت") == [kuwait])
    #expect(reader.things(named: "kuwait") == [kuwait])
    #expect(reader.things(named: kuwait.key) == [kuwait])
    #expect(reader.things(named: "Atlantis").isEmpty)
  }

  @Test func anEntityKeepsWhatInvolvesIt() throws {
    let japan = Selection(entities: [try thing("JP")])
    #expect(diagrams(.pair, japan).map(\.stem) == ["pair-JP-KW"])
    #expect(diagrams(.event, japan).count == 1)
    let both = Selection(entities: [try thing("JP"), try thing("GB")])
    #expect(diagrams(.pair, both).isEmpty)
  }

  @Test func aPictureSaysHowMuchItsConditionsLeaveOut() throws {
    let japan = Selection(entities: [try thing("JP")])
    let picture = try #require(diagrams(.timeline, japan).first)
    #expect(picture.note.latin.contains("outside the selection not drawn"))
    let all = try #require(diagrams(.timeline).first)
    #expect(!all.note.latin.contains("not drawn"))
  }

  @Test func aTypeKeepsItsClass() {
    #expect(diagrams(.event, Selection(types: ["ConsultationRound"])).count == 1)
    #expect(diagrams(.event, Selection(types: ["Event"])).count == 3)
    #expect(diagrams(.event, Selection(types: ["Document"])).isEmpty)
  }

  @Test func aRangeOfDatesIsAsPreciseAsItIsTold() throws {
    var dataset = Dataset()
    let days = ["2019-12-31", "2020-01", "2020-06-15", "2021"]
    for (index, day) in days.enumerated() {
      let event = Resource.iri(try IRI("https://example.org/event/e\(index)"))
      dataset.insert(Quad(event, RDF.type, .iri(RW.event)))
      dataset.insert(Quad(event, SCHEMA.startDate, .literal(Literal(day, datatype: XSD.date))))
    }
    dataset.insert(Quad(.iri(try IRI("https://example.org/event/e9")), RDF.type, .iri(RW.event)))
    func left(_ from: String?, _ to: String?) -> Int {
      Selection(from: from, to: to).applied(to: dataset).dataset.subjects(
        with: RDF.type, .iri(RW.event)
      ).count
    }
    #expect(left(nil, nil) == 5)
    #expect(left("2020", nil) == 3)
    #expect(left("2020-01-15", "2020-06-15") == 2)
    #expect(left("2020", "2020") == 2)
    #expect(left(nil, "2019") == 1)
  }

  @Test func theOverviewCountsWhatTwoSidesShare() throws {
    let overview = try #require(diagrams(.overview).first)
    #expect(overview.nodes.map(\.kind) == [.country, .country, .country])
    #expect(overview.edges.count == 2)
    #expect(overview.edges.map { $0.labels.map(\.latin) } == [["2 + 3"], ["1 + 1"]])
    #expect(overview.edges[0].tooltip.contains("events: 2, documents: 3"))
    #expect(overview.note.latin.contains("on the lines: events + documents"))
    #expect(overview.edges.map(\.weight).max() ?? 0 > 1)
  }

  @Test func aTimelineHasTheRoundsOfABodyInTheirOrder() throws {
    let timeline = try #require(diagrams(.timeline).first)
    let events = timeline.nodes.filter { $0.kind == .event }
    #expect(events.count == 3)
    let planned = try #require(events.first { $0.status == .planned })
    let before = try #require(timeline.edges.first { $0.to == planned.id })
    #expect(timeline.nodes.first { $0.id == before.from }?.kind == .event)
    #expect(before.status == .planned)
  }

  @Test func anEgoPictureGrowsWithItsDepth() throws {
    let center = Selection(entities: [try thing("سميح حيات")])
    let counts = [1, 2, 3].compactMap { diagrams(.ego, center, depth: $0).first?.nodes.count }
    #expect(counts.count == 3 && counts[0] >= 3)
    #expect(counts[0] < counts[1] && counts[1] < counts[2])
    let near = try #require(diagrams(.ego, center).first)
    #expect(Set(near.edges.map(\.id)).count == near.edges.count)
  }

  @Test func fieldsAroundAnEventAreOneCard() throws {
    let event = try #require(
      GraphReader(Samples.japan()).instances(of: RW.event).first)
    let diagram = try #require(diagrams(.ego, Selection(entities: [event])).first)
    let fields = diagram.nodes.filter { $0.kind == .topics }
    #expect(fields.map { $0.labels.first?.text } == [Wording.agreedFields, Wording.discussed])
    for card in fields { #expect(diagram.edges.filter { $0.to == card.id }.count == 1) }
    #expect(diagram.edges.allSatisfy { line in diagram.nodes.contains { $0.id == line.to } })
  }

  @Test func aLargePairTellsOfWhatIsToldMost() throws {
    let dataset = Samples.pair(nodes: 200)
    func pair(limit: Int?) throws -> Diagram {
      let all = DiagramSet.diagrams(of: dataset, view: .pair, selection: Selection(), limit: limit)
      return try #require(all.first)
    }
    let usual = try pair(limit: nil)
    #expect(usual.nodes.count <= DiagramSet.mostInPair)
    #expect(usual.nodes.count > DiagramSet.mostInPair / 2)
    #expect(usual.note.latin.contains("events, bodies and documents not drawn"))
    // Nobody stands there without what he did.
    let met = Set(usual.edges.flatMap { [$0.from, $0.to] })
    #expect(usual.nodes.allSatisfy { met.contains($0.id) || $0.kind == .country })
    #expect(try pair(limit: 1000).nodes.count >= 200)
    #expect(try pair(limit: 5).nodes.count <= 5)
  }

  @Test func aLimitKeepsCountriesAndWhatHasMostLines() throws {
    let whole = try #require(diagrams(.pair).first { $0.stem == "pair-GB-KW" })
    let part = whole.limited(to: 4)
    #expect(part.nodes.count == 4)
    #expect(part.nodes.filter { $0.kind == .country }.count == 2)
    let ids = Set(part.nodes.map(\.id))
    #expect(part.edges.allSatisfy { ids.contains($0.from) && ids.contains($0.to) })
    #expect(part.clusters.flatMap(\.members).allSatisfy(ids.contains))
    let left = "\(whole.nodes.count - 4) of \(whole.nodes.count) not drawn"
    #expect(part.note.latin.contains(left))
    #expect(whole.limited(to: 500).note == whole.note)
  }

  @Test func soManyLinesAreBareAndThePictureSaysSo() throws {
    let crowd = try #require(
      DiagramSet.diagrams(of: Samples.pair(nodes: 200)).first { $0.stem.hasPrefix("pair-") })
    #expect(crowd.edges.count > 200)
    let drawing = try crowd.drawn(by: StubEngine())
    #expect(drawing.labelBoxes.values.allSatisfy { $0.width == 0 } || drawing.labelBoxes.isEmpty)
    #expect(drawing.svg().contains("the words of the lines show on hover"))
    #expect(drawing.svg().contains("attends"))
    #expect(drawing.geometry.edges.count == crowd.edges.count)
  }
}
