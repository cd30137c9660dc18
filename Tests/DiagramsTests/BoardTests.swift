import DiagramSamples
import RDFModel
import Testing

@testable import Diagrams

@Suite struct BoardTests {
  private static let samples =
    DiagramSet.diagrams(of: Samples.both()) + DiagramSet.diagrams(of: Samples.hostile())
    + DiagramSet.diagrams(of: Samples.pair(nodes: 20)).filter { $0.stem.hasPrefix("pair-") }

  private func board(_ diagram: Diagram) throws -> (plan: LayoutPlan, geometry: Geometry) {
    let plan = try Planner(diagram, measuredBy: StubEngine(), lineLimit: 24).plan
    return (plan, try #require(BoardLayout(plan)).geometry())
  }

  private func sample(_ stem: String) throws -> Diagram {
    try #require(Self.samples.first { $0.stem == stem })
  }

  @Test(arguments: samples.map(\.stem)) func everythingHasAPlaceOfItsOwn(stem: String) throws {
    let diagram = try sample(stem)
    let geometry = try board(diagram).geometry
    #expect(Set(geometry.nodes.keys) == Set(diagram.nodes.map(\.id)))
    #expect(Set(geometry.edges.keys) == Set(diagram.edges.map(\.id)))
    #expect(Set(geometry.clusters.keys) == Set(diagram.clusters.map(\.id)))
    let boxes = diagram.nodes.compactMap { geometry.nodes[$0.id] }
    for (index, box) in boxes.enumerated() {
      for other in boxes.dropFirst(index + 1) { #expect(!box.intersects(other)) }
      #expect(geometry.bounds.contains(box))
    }
    for cluster in diagram.clusters {
      let frame = try #require(geometry.clusters[cluster.id])
      for node in diagram.nodes {
        let box = try #require(geometry.nodes[node.id])
        #expect(frame.intersects(box) == cluster.members.contains(node.id))
      }
    }
  }

  @Test(arguments: samples.map(\.stem)) func linesRunClearOfTheCards(stem: String) throws {
    let (plan, geometry) = try board(sample(stem))
    for edge in plan.edges {
      let curve = try #require(geometry.edges[edge.id])
      #expect(curve.points.count % 3 == 1)
      for point in LabelPlacement.samples(curve, count: 60) {
        for (id, box) in geometry.nodes where id != edge.tail && id != edge.head {
          #expect(!box.insetBy(1).contains(point), "\(edge.id) runs over \(id)")
        }
      }
      // Arrows end on the outline of their card.
      let tip = edge.isBackward ? curve.tailTip : curve.headTip
      #expect((tip != nil) == edge.hasArrow)
      if let tip {
        let box = try #require(geometry.nodes[edge.isBackward ? edge.tail : edge.head])
        #expect(box.insetBy(-0.01).contains(tip) && !box.insetBy(0.01).contains(tip))
      }
    }
  }

  @Test(arguments: samples.map(\.stem)) func labelsKeepClearOfLines(stem: String) throws {
    let diagram = try sample(stem)
    let planner = try Planner(diagram, measuredBy: StubEngine(), lineLimit: 24)
    let geometry = try #require(BoardLayout(planner.plan)).geometry()
    var labels: [String: Box] = [:]
    for (edge, label) in zip(diagram.edges, planner.labels) {
      let size = label.size(geometry.settings[edge.id] ?? .across)
      labels[edge.id] = geometry.labels[edge.id].map { Box(center: $0, size: size) }
    }
    #expect(Collisions.all(in: diagram, geometry, labels: labels).isEmpty)
  }

  @Test(arguments: samples.map(\.stem)) func wordsStandBesideTheirLine(stem: String) throws {
    let diagram = try sample(stem)
    let planner = try Planner(diagram, measuredBy: StubEngine(), lineLimit: 24)
    let geometry = try #require(BoardLayout(planner.plan)).geometry()
    for (edge, label) in zip(diagram.edges, planner.labels) {
      guard let middle = geometry.labels[edge.id], let curve = geometry.edges[edge.id] else {
        continue
      }
      let setting = try #require(geometry.settings[edge.id])
      let places = label.baselines(setting, around: middle)
      for (index, place) in places.enumerated() {
        let (run, width) = (label.runs[index], label.widths[index])
        let letters = Box(
          minX: place.x - width / 2, minY: place.y - run.style.size * 0.6,
          maxX: place.x + width / 2, maxY: place.y + run.style.size * 0.2)
        let meets = LabelPlacement.samples(curve, count: 200).contains(where: letters.contains)
        #expect(!meets, "\(run.text) is cut by its line")
      }
    }
  }

  @Test(arguments: samples.map(\.stem)) func fewLinesShareNoTrack(stem: String) throws {
    let (plan, geometry) = try board(sample(stem))
    var tracks: [Int: Set<String>] = [:]
    // Those between neighbours in a lane all run down its middle.
    for edge in plan.edges where geometry.settings[edge.id] != .upright {
      let points = try #require(geometry.edges[edge.id]).points
      for (one, next) in zip(points, points.dropFirst())
      where one.x == next.x && abs(one.y - next.y) > 20 {
        tracks[Int(one.x * 10), default: []].insert(edge.id)
      }
    }
    // In fuller gutters lines may share.
    #expect(tracks.count > 12 || tracks.values.allSatisfy { $0.count == 1 })
  }

  @Test func sidesStandAtTheTopRightAndLeft() throws {
    let diagram = try sample("pair-GB-KW")
    let geometry = try board(diagram).geometry
    let frames = diagram.clusters.compactMap { geometry.clusters[$0.id] }
    let session = try #require(diagram.nodes.first { $0.kind == .event })
    let box = try #require(geometry.nodes[session.id])
    #expect(frames[1].maxX < box.minX && box.maxX < frames[0].minX)
    #expect(frames.allSatisfy { $0.minY == geometry.bounds.minY })
  }

  @Test func aPictureThatWouldBeTooSmallInPrintIsABoard() throws {
    let drawing = try sample("pair-JP-KW").drawn(by: StubEngine())
    #expect(drawing.isBoard && drawing.isLegibleInPrint)
    #expect(Paper.scale(of: drawing.size) * TextStyle.smallest >= 7.5)
    #expect(drawing.dot().contains("layout=\"nop2\""))
    let small = Diagram(
      stem: "small", title: Bilingual("صغير", "Small"),
      nodes: [VisualNode(id: NodeID(naming: "a"), kind: .event, labels: [])])
    let ranked = try small.drawn(by: StubEngine())
    #expect(!ranked.isBoard)
  }

  @Test func aSheetIsTurnedForWhatIsWide() {
    #expect(Paper.isAcross(Size(1200, 600)) && !Paper.isAcross(Size(900, 1000)))
    #expect(Paper.isLegible(Size(850, 1100)) && !Paper.isLegible(Size(1400, 1260)))
  }
}

@Suite struct BridgesTests {
  private let level = Geometry.Curve(points: RoundedPath.pieces([Point(0, 10), Point(40, 10)]))

  private func bridges(_ points: [Point]) -> [Bridges.Bridge] {
    let other = Geometry.Curve(points: RoundedPath.pieces(points))
    return Bridges.over([("other", other), ("level", level)])
  }

  @Test func theMoreLevelLineGoesOver() {
    let bridges = bridges([Point(20, 0), Point(20, 30)])
    #expect(bridges.map(\.edge) == ["level"])
    #expect(bridges.first?.points == [Point(14, 10), Point(26, 10)])
  }

  @Test func aCornerOnALineIsACrossing() {
    #expect(bridges([Point(0, 4), Point(20, 4), Point(20, 30)]).count == 1)
  }

  @Test(arguments: [
    [Point(20, 0), Point(20, 9)], [Point(0, 12), Point(40, 12)], [Point(50, 0), Point(50, 30)],
  ]) func linesThatDoNotMeetHaveNone(_ points: [Point]) {
    #expect(bridges(points).isEmpty)
  }
}
