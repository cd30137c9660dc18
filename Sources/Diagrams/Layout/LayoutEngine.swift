/// Measures text and finds places: sizes in, geometry out.
public protocol LayoutEngine: Sendable {
  /// Widths of the runs, in their order, in picture units.
  func widths(of runs: [TextRun]) throws(LayoutError) -> [Double]

  /// Places every node and edge of `plan`; an edge without a place is an error.
  func layout(_ plan: LayoutPlan) throws(LayoutError) -> Geometry
}

/// A layout that could not be made.
public struct LayoutError: Error, Equatable, Sendable {
  /// The engine that was asked, by the name that its makers use (`dot`).
  public var engine: String
  /// What it said, in its own words and order; never empty.
  public var messages: [String]

  public init(engine: String, messages: [String]) {
    self.engine = engine
    self.messages = messages
  }
}

/// Where everything is. Origin top left, y downwards, CSS pixels.
public struct Geometry: Sendable, Codable {
  /// An edge's line: cubic Bézier pieces, 3n + 1 points from tail to head.
  public struct Curve: Sendable, Codable {
    public var points: [Point]
    /// Tips of the arrows beyond the first and last point, where there are any.
    public var tailTip: Point?
    public var headTip: Point?

    public init(points: [Point], tailTip: Point? = nil, headTip: Point? = nil) {
      self.points = points
      self.tailTip = tailTip
      self.headTip = headTip
    }
  }

  public var bounds: Box
  public var nodes: [NodeID: Box]
  /// By edge id.
  public var edges: [String: Curve]
  public var clusters: [NodeID: Box]
  /// Middles of labels, by edge id, where the layout has kept room for them.
  public var labels: [String: Point] = [:]
  /// How those stand to their lines.
  public var settings: [String: LabelSetting] = [:]

  public init(
    bounds: Box, nodes: [NodeID: Box], edges: [String: Curve], clusters: [NodeID: Box]
  ) {
    self.bounds = bounds
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
  }
}
