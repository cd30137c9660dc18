/// A diagram with its geometry: everything that the writers need.
///
///     let drawing = try diagram.drawn(by: GraphvizLayoutEngine())
///     drawing.svg()   // a picture for browsers, print and mail
///     drawing.dot()   // the same picture as a program for `dot`
public struct Drawing: Sendable {
  public let diagram: Diagram
  public let geometry: Geometry
  /// Boxes of the edges' labels, by edge id, placed after layout.
  public let labelBoxes: [String: Box]
  let planner: Planner

  /// More words than these beside lines nobody can tell apart; their placing takes ever longer.
  private static let mostLabelledLines = 200

  init(_ diagram: Diagram, by engine: some LayoutEngine) throws(LayoutError) {
    let diagram =
      diagram.edges.count > Self.mostLabelledLines ? diagram.withoutWordsOnLines : diagram
    self.diagram = diagram
    planner = try Planner(diagram, measuredBy: engine)
    geometry = try engine.layout(planner.plan)
    var placement = LabelPlacement(
      nodes: diagram.nodes.compactMap { [geometry] in geometry.nodes[$0.id] },
      frames: geometry.clusters.values.sorted { ($0.minX, $0.minY) < ($1.minX, $1.minY) },
      curves: geometry.edges)
    var boxes: [String: Box] = [:]
    for (edge, size) in zip(diagram.edges, planner.edgeSizes) {
      boxes[edge.id] = placement.place(size, on: edge.id)
    }
    labelBoxes = boxes
  }

  /// An SVG 1.1 document (with `href` and `role` of SVG 2) that holds its style sheet and asks for
  /// nothing from outside.
  ///
  /// - Parameter fonts: gives the letters that the picture carries; without it the fonts are those
  ///   of the reader's machine.
  public func svg(fonts: (any FontSource)? = nil) -> String {
    SVGWriter(self).document(faces: fonts?.faces(for: FontUse.uses(of: runs)) ?? [])
  }

  /// All lines of the picture.
  private var runs: [TextRun] {
    planner.cards.flatMap { $0.lines.map(\.run) } + planner.edgeRuns.joined() + planner.titleRuns
      + planner.legendRuns + SVGWriter.noteRuns(of: diagram)
  }

  /// The same picture as an element for an HTML page that has `inlineStyle`. Its ids begin with the
  /// diagram's stem.
  public func inlineSVG() -> String { SVGWriter(self, idPrefix: diagram.stem + "-").inline() }

  /// The style sheet that all inline pictures of a page share.
  public static var inlineStyle: String { StyleSheet.inline }

  /// DOT text of the same picture.
  public func dot() -> String { DOTWriter.text(of: planner.plan, title: diagram.title) }
}

extension Diagram {
  /// Has the diagram measured and laid out.
  public func drawn(by engine: some LayoutEngine) throws(LayoutError) -> Drawing {
    try Drawing(self, by: engine)
  }
}
