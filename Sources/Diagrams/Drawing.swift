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
  /// Laid out as a board, not by the engine.
  public let isBoard: Bool

  /// More words than these beside lines nobody can tell apart; their placing takes ever longer.
  private static let mostLabelledLines = 200

  /// Beyond, a second layout takes too long.
  private static let mostNodesLaidOutTwice = 80

  /// Labels that lie on something.
  private let crowded: Int

  /// As a board, where each line has its own track and its words beside it; in ranks where the picture
  /// has no sides, or where a board cannot be read in print and ranks can.
  init(_ diagram: Diagram, by engine: some LayoutEngine) throws(LayoutError) {
    let diagram =
      diagram.edges.count > Self.mostLabelledLines ? diagram.withoutWordsOnLines : diagram
    var best = try Self.board(of: diagram, by: engine, smallNames: false)
    if let large = best, !large.isSound {
      // Names as small as what stands under them leave all letters larger on a page.
      let small = try Self.board(of: diagram, by: engine, smallNames: true)
      if let small, small.isLegibleInPrint { best = small }
    }
    if let best, best.isSound {
      self = best
      return
    }
    let planner = try Planner(diagram, measuredBy: engine)
    self.init(diagram, planner, try engine.layout(planner.plan), isBoard: false)
    if best == nil, crowded > 0, diagram.nodes.count <= Self.mostNodesLaidOutTwice {
      let wide = planner.withRoomForLabels
      let other = Drawing(diagram, wide, try engine.layout(wide.plan), isBoard: false)
      if other.crowded < crowded { self = other }
    }
    if let best, best.isBetter(than: self) { self = best }
  }

  /// The first board that is sound, else the best; nil for a diagram that suits none.
  private static func board(
    of diagram: Diagram, by engine: some LayoutEngine, smallNames: Bool
  ) throws(LayoutError) -> Drawing? {
    guard BoardLayout.suits(diagram) else { return nil }
    var best: Drawing?
    for limit in Planner.boardLineLimits {
      let planner = try Planner(
        diagram, measuredBy: engine, lineLimit: limit, smallNames: smallNames)
      guard let board = BoardLayout(planner.plan) else { break }
      let drawing = Drawing(diagram, planner, try board.geometry(), isBoard: true)
      if best.map(drawing.isBetter) ?? true { best = drawing }
      // What is too tall becomes taller with narrower cards.
      if drawing.isSound || Paper.isTooTall(drawing.size) { break }
    }
    return best
  }

  private var isSound: Bool { isLegibleInPrint && crowded == 0 }

  private func isBetter(than other: Drawing) -> Bool {
    if isLegibleInPrint != other.isLegibleInPrint { return isLegibleInPrint }
    if crowded != other.crowded { return crowded < other.crowded }
    return Paper.scale(of: size) > Paper.scale(of: other.size)
  }

  private init(_ diagram: Diagram, _ planner: Planner, _ geometry: Geometry, isBoard: Bool) {
    self.diagram = diagram
    self.planner = planner
    self.geometry = geometry
    self.isBoard = isBoard
    var boxes: [String: Box] = [:]
    for (edge, label) in zip(diagram.edges, planner.labels) where !label.isEmpty {
      let size = label.size(geometry.settings[edge.id] ?? .across)
      boxes[edge.id] = geometry.labels[edge.id].map { Box(center: $0, size: size) }
    }
    var placement = LabelPlacement(
      nodes: diagram.nodes.compactMap { [geometry] in geometry.nodes[$0.id] },
      frames: geometry.clusters.values.sorted { ($0.minX, $0.minY) < ($1.minX, $1.minY) },
      curves: geometry.edges, kept: Array(boxes.values))
    for (edge, label) in zip(diagram.edges, planner.labels) where boxes[edge.id] == nil {
      boxes[edge.id] = placement.place(label.size(.across), on: edge.id)
    }
    labelBoxes = boxes
    crowded = placement.crowded
  }

  /// Of the whole picture, with title and legend.
  var size: Size { SVGWriter(self).page }

  /// Whether its letters can be read on a printed page.
  public var isLegibleInPrint: Bool { Paper.isLegible(size) }

  /// Whether it comes out larger on a page that lies on its side.
  public var liesAcross: Bool { Paper.isAcross(size) }

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
    planner.cards.flatMap { $0.lines.map(\.run) } + planner.labels.flatMap(\.runs)
      + planner.titleRuns
      + planner.legendRuns + SVGWriter(self).noteRuns
  }

  /// The same picture as an element for an HTML page that has `inlineStyle`. Its ids begin with the
  /// diagram's stem.
  public func inlineSVG() -> String { SVGWriter(self, idPrefix: diagram.stem + "-").inline() }

  /// The style sheet that all inline pictures of a page share.
  public static var inlineStyle: String { StyleSheet.inline }

  /// DOT text of the same picture.
  public func dot() -> String {
    DOTWriter.text(of: planner.plan, title: diagram.title, board: isBoard ? geometry : nil)
  }
}

extension Diagram {
  /// Has the diagram measured and laid out.
  public func drawn(by engine: some LayoutEngine) throws(LayoutError) -> Drawing {
    try Drawing(self, by: engine)
  }
}
