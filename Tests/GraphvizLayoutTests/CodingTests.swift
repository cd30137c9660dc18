import DiagramSamples
import Diagrams
import Foundation
import GraphvizLayout
import TestSupport
import Testing

/// A plan goes to a child process and its geometry comes back.
@Suite struct CodingTests {
  /// An engine that hands its plan and its geometry through JSON.
  private struct ThroughJSON: LayoutEngine {
    let engine = GraphvizLayoutEngine()

    func widths(of runs: [TextRun]) throws(LayoutError) -> [Double] {
      try engine.widths(of: runs)
    }

    func layout(_ plan: LayoutPlan) throws(LayoutError) -> Geometry {
      do {
        let sent = try JSONDecoder().decode(LayoutPlan.self, from: JSONEncoder().encode(plan))
        let found = try engine.layout(sent)
        return try JSONDecoder().decode(Geometry.self, from: JSONEncoder().encode(found))
      } catch let error as LayoutError {
        throw error
      } catch {
        throw LayoutError(engine: "JSON", messages: ["\(error)"])
      }
    }
  }

  @Test func aPictureIsTheSameByWayOfJSON() throws {
    let diagrams =
      DiagramSet.diagrams(of: Samples.both()) + DiagramSet.diagrams(of: Samples.hostile())
    for diagram in diagrams {
      let direct = try diagram.drawn(by: GraphvizLayoutEngine()).svg()
      #expect(try diagram.drawn(by: ThroughJSON()).svg() == direct, "\(diagram.stem)")
    }
  }

  @Test(.enabled(if: Package.runsLongTests)) func springsPlaceEveryNodeAndLine() throws {
    let diagram = try #require(
      DiagramSet.diagrams(of: Samples.pair(nodes: 60)).first { $0.stem.hasPrefix("pair-") })
    let geometry = try diagram.drawn(by: GraphvizLayoutEngine(springs: true)).geometry
    #expect(geometry.nodes.count == diagram.nodes.count)
    #expect(geometry.edges.count == diagram.edges.count)
  }
}
