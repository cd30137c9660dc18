import DiagramSamples
import Diagrams
import Foundation
import RDFModel
import TestSupport
import Testing

@testable import GraphvizLayout

@Suite(.serialized) struct LayoutTests {
  private let engine = GraphvizLayoutEngine()

  private static let samples =
    DiagramSet.diagrams(of: Samples.both()) + DiagramSet.diagrams(of: Samples.hostile())

  @Test(arguments: samples.map(\.stem)) func everythingHasAPlace(stem: String) throws {
    let diagram = try #require(Self.samples.first { $0.stem == stem })
    let drawing = try diagram.drawn(by: engine)
    let geometry = drawing.geometry
    #expect(Set(geometry.nodes.keys) == Set(diagram.nodes.map(\.id)))
    #expect(Set(geometry.edges.keys) == Set(diagram.edges.map(\.id)))
    #expect(Set(geometry.clusters.keys) == Set(diagram.clusters.map(\.id)))
    for cluster in diagram.clusters {
      let frame = try #require(geometry.clusters[cluster.id])
      for node in diagram.nodes {
        let box = try #require(geometry.nodes[node.id])
        #expect(frame.contains(box) == cluster.members.contains(node.id))
        #expect(frame.intersects(box) == cluster.members.contains(node.id))
      }
    }
  }

  @Test(arguments: samples.map(\.stem)) func nothingOverlaps(stem: String) throws {
    let diagram = try #require(Self.samples.first { $0.stem == stem })
    let drawing = try diagram.drawn(by: engine)
    let boxes = diagram.nodes.compactMap { drawing.geometry.nodes[$0.id] }
    let labels = diagram.edges.compactMap { drawing.labelBoxes[$0.id] }
    for (index, box) in boxes.enumerated() {
      for other in boxes.dropFirst(index + 1) { #expect(!box.intersects(other)) }
      for label in labels { #expect(!box.intersects(label)) }
    }
    for (index, label) in labels.enumerated() {
      for other in labels.dropFirst(index + 1) { #expect(!label.intersects(other)) }
    }
  }

  @Test func sidesStandRightAndLeftOfTheRanks() throws {
    let diagram = try #require(Self.samples.first { $0.stem == "pair-GB-KW" })
    let geometry = try engine.layout(try LosingEngine.plan(of: diagram))
    let frames = diagram.clusters.compactMap { geometry.clusters[$0.id] }
    let framed = Set(diagram.clusters.flatMap(\.members))
    for node in diagram.nodes where !framed.contains(node.id) {
      let box = try #require(geometry.nodes[node.id])
      #expect(box.maxX < frames[0].minX)
      #expect(box.minX > frames[1].maxX)
    }
    // The country heads its frame.
    for (cluster, frame) in zip(diagram.clusters, frames) {
      let head = try #require(cluster.members.first.flatMap { geometry.nodes[$0] })
      #expect(head.minY - frame.minY < 20)
    }
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let first = try Self.samples.map { try $0.drawn(by: engine) }.map { $0.svg() + $0.dot() }
    let second = try Self.samples.map { try $0.drawn(by: engine) }.map { $0.svg() + $0.dot() }
    #expect(first == second)
  }

  @Test func threadsWaitForOneAnother() async throws {
    let diagram = try #require(Self.samples.first)
    let expected = try diagram.drawn(by: engine).svg()
    let engine = engine
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try diagram.drawn(by: engine).svg() } }
      for try await svg in group { #expect(svg == expected) }
    }
  }

  @Test func measuresWhatIsWritten() throws {
    let style = TextStyle(.arabic, size: 16)
    let widths = try engine.widths(of: [
      TextRun("الكويت", style), TextRun("الكويت الكويت", style), TextRun("\\N & <b>", style),
      TextRun("الكويت", style),
    ])
    #expect(widths[0] > 10 && widths[0] < 100)
    #expect(widths[1] > 1.8 * widths[0])
    #expect(widths[2] > 10)
    #expect(widths[3] == widths[0])
    #expect(try engine.widths(of: []).isEmpty)
  }

  @Test func aLineThatIsLostIsAnError() throws {
    let diagram = try #require(Self.samples.first { $0.stem == "pair-GB-KW" })
    var plan = try LosingEngine.plan(of: diagram)
    plan.edges[0].head = NodeID(naming: "nowhere")
    #expect(throws: LayoutError(engine: "dot", messages: ["edge \(plan.edges[0].id) has no line"]))
    {
      try engine.layout(plan)
    }
  }

  /// A debug build takes a minute.
  @Test(.enabled(if: Package.runsLongTests)) func sixtyNodesAreAllPlaced() throws {
    let diagram = Self.random(nodes: 60, edges: 90)
    let drawing = try diagram.drawn(by: engine)
    #expect(drawing.geometry.nodes.count == diagram.nodes.count)
    #expect(drawing.geometry.edges.count == diagram.edges.count)
    #expect(drawing.geometry.clusters.count == diagram.clusters.count)
  }

  @Test func aLargeGraphGoesToSprings() throws {
    #expect(Engine.suited(nodes: 300, edges: 450) == .dot)
    #expect(Engine.suited(nodes: 301, edges: 10) == .sfdp)
    #expect(Engine.suited(nodes: 1000, edges: 2000) == .sfdp)
    #expect(Engine.suited(nodes: 1001, edges: 10) == nil)
    #expect(Engine.suited(nodes: 10, edges: 2001) == nil)
    let diagram = Self.random(nodes: 400, edges: 600)
    let drawing = try diagram.drawn(by: engine)
    #expect(drawing.geometry.edges.count == diagram.edges.count)
    #expect(drawing.geometry.clusters.count == diagram.clusters.count)
  }

  /// A graph with two sides, from a fixed sequence of numbers.
  private static func random(nodes count: Int, edges: Int) -> Diagram {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let ids = (0..<count).map { NodeID(naming: "node \($0)") }
    let nodes = ids.enumerated().map { index, id in
      VisualNode(
        id: id, kind: NodeKind.allCases[index % NodeKind.allCases.count],
        labels: [Label(Bilingual("عقدة رقم \(index)", "Node number \(index)"), .name)])
    }
    var seen: Set<String> = []
    var lines: [VisualEdge] = []
    while lines.count < edges {
      let edge = VisualEdge(
        from: ids[next(count)], to: ids[next(count)],
        phrases: [VisualEdge.Phrase(text: Bilingual("رئاسة", "chair"), count: 1)])
      if edge.from != edge.to, seen.insert(edge.id).inserted { lines.append(edge) }
    }
    let right = VisualCluster(
      id: NodeID(naming: "right"), name: Bilingual("ي", "R"), members: Array(ids[0..<5]), side: 0)
    let left = VisualCluster(
      id: NodeID(naming: "left"), name: Bilingual("ش", "L"), members: Array(ids[5..<10]), side: 1)
    return Diagram(
      stem: "random", title: Bilingual("عشوائي", "Random"), nodes: nodes, edges: lines,
      clusters: [right, left],
      columns: [VisualColumn([right.id]), VisualColumn([left.id], isFar: true)])
  }
}

/// Keeps the plan that it is given.
private struct LosingEngine: LayoutEngine {
  final class Box: @unchecked Sendable { var plan: LayoutPlan? }
  let box = Box()

  func widths(of runs: [TextRun]) throws(LayoutError) -> [Double] { runs.map { _ in 80 } }

  func layout(_ plan: LayoutPlan) throws(LayoutError) -> Geometry {
    box.plan = plan
    return try StubEngine().layout(plan)
  }

  /// The plan of `diagram` in ranks; it has too many cards for a board.
  static func plan(of diagram: Diagram) throws -> LayoutPlan {
    let engine = LosingEngine()
    var crowd = diagram
    crowd.nodes += (0..<60).map {
      VisualNode(id: NodeID(naming: "crowd \($0)"), kind: .other, labels: [])
    }
    _ = try crowd.drawn(by: engine)
    var plan = try #require(engine.box.plan)
    plan.nodes.removeAll { node in !diagram.nodes.contains { $0.id == node.id } }
    return plan
  }
}
