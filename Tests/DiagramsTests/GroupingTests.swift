import DiagramSamples
import RDFModel
import Testing

@testable import Diagrams

@Suite struct GroupingTests {
  private func crowd(_ nodes: Int) throws -> Diagram {
    try #require(
      DiagramSet.diagrams(of: Samples.pair(nodes: nodes)).first { $0.stem.hasPrefix("pair-") })
  }

  /// What all lines of a picture stand for.
  private func lines(_ diagram: Diagram) -> Int { diagram.edges.reduce(0) { $0 + $1.weight } }

  @Test func thingsOfOneSideAndKindGoTogetherAndAreCounted() throws {
    let crowd = try crowd(200)
    let groups = crowd.grouped(to: 60)
    // Two countries, the officials of each, and their meetings.
    #expect(groups.nodes.map(\.kind) == [.country, .country, .event, .person, .person])
    #expect(groups.nodes.map(\.count) == [1, 1, 66, 66, 66])
    #expect(groups.nodes.reduce(0) { $0 + $1.count } == crowd.nodes.count)
    #expect(
      groups.nodes[2].labels[0].text == Bilingual("اجتماعات وأحداث: 66", "Meetings and events: 66"))
    #expect(groups.clusters.map(\.members.count) == [2, 2])
    #expect(groups.columns == crowd.columns)
  }

  @Test func thePictureSaysInBothLanguagesWhatItPutTogether() throws {
    let groups = try crowd(200).grouped(to: 60)
    #expect(groups.note.latin.contains("198 things drawn as 3 groups by country, kind and status"))
    #expect(groups.note.arabic.contains("العناصر: 198، المجموعات: 3"))
    #expect(try groups.drawn(by: StubEngine()).svg().contains("صورة مُجمَّعة"))
  }

  @Test func everyLineIsCountedInOneOrInAGroup() throws {
    let crowd = try crowd(200)
    #expect(lines(crowd.grouped(to: 60)) == lines(crowd))
    let line = try #require(crowd.grouped(to: 60).edges.first)
    #expect(line.labels == [Bilingual("حضور ×\(line.weight)", "attends ×\(line.weight)")])

    let ids = (0..<4).map { NodeID(naming: "\($0)") }
    let chain = Diagram(
      stem: "chain", title: Bilingual(),
      nodes: ids.map { VisualNode(id: $0, kind: .event, labels: []) },
      edges: zip(ids, ids.dropFirst()).map { VisualEdge(from: $0, to: $1) })
    let group = try #require(chain.grouped(to: 2).nodes.first)
    #expect(group.count == 4)
    #expect(group.labels.last?.text == Wording.linesWithin(3))
  }

  @Test func whatIsPlannedIsAGroupOfItsOwn() {
    let nodes = (0..<6).map { index in
      VisualNode(
        id: NodeID(naming: "\(index)"), kind: .event, status: index < 2 ? .planned : .held,
        labels: [])
    }
    let groups = Diagram(stem: "x", title: Bilingual(), nodes: nodes).grouped(to: 3).nodes
    #expect(groups.map(\.status) == [.planned, .held])
    #expect(groups.map(\.count) == [2, 4])
  }

  @Test func whatThePictureIsOfStaysAlone() throws {
    let reader = GraphReader(Samples.pair(nodes: 100))
    let center = try #require(reader.things(named: "Official number 7").first)
    let ego = EgoView(reader: reader, depth: 3).diagram(of: center, stem: "ego")
    let groups = ego.grouped(to: 20)
    #expect(groups.nodes.contains { $0.id == Scene.id(center) && $0.count == 1 })
    #expect(ego.limited(to: 2).nodes.contains { $0.id == Scene.id(center) })
  }

  @Test func ofTooManyCountriesThoseWithMostLinesStay() throws {
    let countries = (0..<100).map { index in
      VisualNode(id: NodeID(naming: "\(index)"), kind: .country, labels: [])
    }
    let hub = countries[40].id
    let lines = countries.filter { $0.id != hub }.map {
      VisualEdge(from: hub, to: $0.id, phrases: [.init(text: Wording.party, count: 1)])
    }
    let groups = Diagram(stem: "x", title: Bilingual(), nodes: countries, edges: lines)
      .grouped(to: 20)
    #expect(groups.nodes.count == 11)
    #expect(groups.nodes.contains { $0.id == hub && $0.count == 1 })
    #expect(groups.nodes.map(\.count).max() == 90)
    #expect(groups.edges.reduce(0) { $0 + $1.weight } == 99)
    #expect(groups.note.latin.contains("by kind and status"))
  }
}
