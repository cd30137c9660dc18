import Diagrams

/// Measures by counting letters and stands everything in rows: for tests of what needs no libgvc.
public struct StubEngine: LayoutEngine {
  public init() {}

  public func widths(of runs: [TextRun]) throws(LayoutError) -> [Double] {
    runs.map { Double($0.text.unicodeScalars.count) * $0.style.size * 0.42 }
  }

  public func layout(_ plan: LayoutPlan) throws(LayoutError) -> Geometry {
    var boxes: [NodeID: Box] = [:]
    var y = 0.0
    for (id, size) in plan.nodes.map({ ($0.id, $0.size) })
      + plan.columns.map({ ($0.id, $0.size) })
    {
      boxes[id] = Box(center: Point(500, y + size.height / 2), size: size)
      y += size.height + 20
    }
    var curves: [String: Geometry.Curve] = [:]
    for edge in plan.edges {
      curves[edge.id] = Geometry.Curve(
        points: [Point(0, 0), Point(100, 0), Point(200, 0), Point(300, 0)],
        headTip: edge.hasArrow ? Point(308, 0) : nil)
    }
    return try plan.geometry(
      engine: "stub", bounds: Box(minX: 0, minY: 0, maxX: 1000, maxY: y), boxes: boxes,
      curves: curves)
  }
}
