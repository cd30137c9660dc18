import DiagramSamples
import RDFModel
import Testing

@testable import Diagrams

@Suite struct ViewTests {
  private func diagram(_ stem: String, of dataset: Dataset) throws -> Diagram {
    try #require(DiagramSet.diagrams(of: dataset).first { $0.stem == stem })
  }

  @Test func onePerPairAndOnePerEvent() {
    #expect(
      DiagramSet.diagrams(of: Samples.both()).map(\.stem) == [
        "event-political-consultations-3-1a2b3c4d", "event-steering-group-16-9f8e7d6c",
        "event-steering-group-17-0a1b2c3d", "pair-GB-KW", "pair-JP-KW",
      ])
  }

  @Test func aPairShowsWhoMetWhomForWhomInWhichPost() throws {
    let pair = try diagram("pair-JP-KW", of: Samples.both())
    #expect(pair.title == Bilingual("الكويت – اليابان", "Kuwait – Japan"))
    #expect(pair.clusters.map(\.name.latin) == ["Kuwait", "Japan"])
    let japan = try #require(pair.clusters.last)
    let members = japan.members.compactMap { id in pair.nodes.first { $0.id == id } }
    #expect(members.map(\.kind) == [.country, .person, .organisation])
    #expect(
      members[1].labels.map(\.text.latin) == [
        "Naghawka Kansuki", "Assistant Foreign Minister",
        "Director-General of the Middle East and Africa Department",
      ])
    let round = try #require(pair.nodes.first { $0.kind == .event })
    let chair = try #require(
      pair.edges.first { $0.from == members[1].id && $0.to == round.id })
    #expect(chair.labels == [Bilingual("رئاسة", "chair")])
    #expect(chair.ranksBackward)
    #expect(chair.tooltip.contains("السفير ناغاوكا كانسوكي»"))
  }

  @Test func fieldsStandInOneNode() throws {
    let pair = try diagram("pair-JP-KW", of: Samples.japan())
    let fields = pair.nodes.filter { $0.kind == .topics }
    #expect(fields.count == 1)
    let list = try #require(fields.first?.labels.last?.text)
    #expect(list.latin.split(separator: ",").count == 11)
    #expect(list.arabic.contains("الطاقة المتجددة"))
  }

  @Test func whatIsPlannedIsDashed() throws {
    let event = try diagram("event-steering-group-16-9f8e7d6c", of: Samples.britain())
    let next = try #require(event.nodes.first { $0.status == .planned })
    #expect(event.edges.filter { $0.to == next.id }.map(\.status) == [.planned])
    #expect(event.legend.contains(.status(.planned, hasBox: true)))
    #expect(!event.legend.contains { $0.name == LineStatus.cancelled.name })
    #expect(!event.legend.contains(.node(.post)))
  }

  @Test func anEventShowsItsFiguresDatesAndSignatures() throws {
    let event = try diagram("event-steering-group-16-9f8e7d6c", of: Samples.britain())
    let amount = try #require(event.nodes.first { $0.kind == .amount })
    #expect(amount.labels.first?.text == Bilingual("3.4 مليار جنيه إسترليني", "GBP 3.4 billion"))
    let session = try #require(event.nodes.first { $0.kind == .event && $0.status == .held })
    #expect(session.labels.map(\.text.latin).contains("31 July – 1 September"))
    let plan = try #require(event.nodes.first { $0.kind == .document })
    #expect(event.edges.filter { $0.to == plan.id && $0.labels.first?.latin == "signs" }.count == 2)
  }

  @Test func parallelRelationsMergeWithACount() {
    var scene = Scene(GraphReader(Samples.japan()))
    let ids = ["a", "b"].map { NodeID(naming: $0) }
    for id in ids { scene.add(VisualNode(id: id, kind: .other, labels: [])) }
    for _ in 0..<3 { scene.connect(ids[0], ids[1], Bilingual("حضور", "attends")) }
    scene.connect(ids[0], ids[1], Bilingual("توقيع", "signs"))
    let diagram = scene.diagram(stem: "x", title: Bilingual(), summary: Bilingual())
    #expect(
      diagram.edges.map(\.labels) == [
        [Bilingual("حضور ×3", "attends ×3"), Bilingual("توقيع", "signs")]
      ])
  }

  @Test func aMeetingOfManyIsDrawnAsAnEventAlone() {
    var graph = GraphSketch(article: "many")
    let event = graph.thing("event/summit", [RW.term("Event"), RW.term("Summit")], "قمة", "Summit")
    for code in ["AA", "BB", "CC", "DD", "EE"] {
      let country = graph.thing("country/" + code, [RW.term("Country")], code, code)
      graph.add(event, RW.term("party"), .iri(country))
    }
    #expect(DiagramSet.diagrams(of: graph.dataset).map(\.stem) == ["event-summit"])
  }

  @Test func aHeadOfSideWithoutNameIsShownByPost() throws {
    var graph = GraphSketch(article: "post")
    let country = graph.thing("country/AA", [RW.term("Country")], "أ", "A")
    let post = graph.thing("post/p", [ORG.term("Post")], "نائب الوزير", "Deputy Minister")
    let event = graph.thing("event/e", [RW.term("Event")], "اجتماع", "Meeting")
    graph.takesPart(nil, in: event, as: "Chair", for: country, posts: [post])
    let diagram = try diagram("event-e", of: graph.dataset)
    #expect(diagram.nodes.map(\.kind) == [.event, .country, .post])
    #expect(diagram.clusters.first?.members.count == 2)
    #expect(diagram.edges.count == 1)
  }

  @Test func theOrderOfQuadsDoesNotMatter() throws {
    let engine = StubEngine()
    let quads = Samples.both().sortedQuads
    let first = try DiagramSet.diagrams(of: Dataset(quads)).map { try $0.drawn(by: engine).svg() }
    let second = try DiagramSet.diagrams(of: Dataset(quads.reversed()))
      .map { try $0.drawn(by: engine).svg() }
    #expect(first == second)
  }

  @Test func stemsAreFileNames() {
    var stems = Stems()
    #expect(stems.unique("event-../../x y", for: "1") == "event-.._.._x_y")
    #expect(stems.unique("Event-a", for: "1") == "Event-a")
    #expect(stems.unique("event-A", for: "2") == "event-A-" + StableHash.hex("2"))
  }

  @Test func anEmptyDatasetHasNoPictures() {
    #expect(DiagramSet.diagrams(of: Dataset()).isEmpty)
  }
}
