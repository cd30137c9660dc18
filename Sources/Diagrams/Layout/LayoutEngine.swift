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

/// What an engine has to place: boxes of fixed size, lines between them, frames around them.
///
/// The DOT writer writes the same plan, so that `dot` makes the same picture of it.
public struct LayoutPlan: Sendable {
  public struct Node: Sendable {
    public var id: NodeID
    public var size: Size
    /// For readers of the DOT text; the size already holds them.
    public var lines: [TextRun]
    public var kind: NodeKind
    public var status: LineStatus
    public var href: String?
  }

  public struct Edge: Sendable {
    public var id: String
    public var tail: NodeID
    public var head: NodeID
    /// The arrow stands at the tail: drawn against the rank order.
    public var isBackward: Bool
    public var hasArrow: Bool
    public var lines: [TextRun]
    public var status: LineStatus
  }

  public struct Cluster: Sendable {
    public var id: NodeID
    public var name: Bilingual
    public var members: [NodeID]
  }

  /// Lower-case ASCII, for the graph's name.
  public var name: String
  public var nodes: [Node]
  public var edges: [Edge]
  public var clusters: [Cluster]
  /// Each row stands in one rank in this order.
  public var columns: [[NodeID]]
  /// Rank order without a line.
  public var precedences: [Precedence]
  /// Room between two ranks and between neighbours in a rank, in picture units.
  public var rankSeparation: Double
  public var nodeSeparation: Double
}

public struct Size: Hashable, Sendable {
  public var width: Double
  public var height: Double
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

public struct Point: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle; y grows downwards.
public struct Box: Hashable, Sendable {
  public var minX: Double
  public var minY: Double
  public var maxX: Double
  public var maxY: Double

  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  public init(center: Point, size: Size) {
    self.init(
      minX: center.x - size.width / 2, minY: center.y - size.height / 2,
      maxX: center.x + size.width / 2, maxY: center.y + size.height / 2)
  }

  public var center: Point { Point((minX + maxX) / 2, (minY + maxY) / 2) }
  public var width: Double { maxX - minX }
  public var height: Double { maxY - minY }

  public func intersects(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  public func contains(_ other: Box) -> Bool {
    minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
  }

  public func contains(_ point: Point) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }

  public func insetBy(_ distance: Double) -> Box {
    Box(
      minX: minX + distance, minY: minY + distance, maxX: maxX - distance, maxY: maxY - distance)
  }

  public func union(_ other: Box) -> Box {
    Box(
      minX: Swift.min(minX, other.minX), minY: Swift.min(minY, other.minY),
      maxX: Swift.max(maxX, other.maxX), maxY: Swift.max(maxY, other.maxY))
  }
}

/// Where everything is. Origin top left, y downwards, CSS pixels.
public struct Geometry: Sendable {
  /// An edge's line: cubic Bézier pieces, 3n + 1 points from tail to head.
  public struct Curve: Sendable {
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

  public init(
    bounds: Box, nodes: [NodeID: Box], edges: [String: Curve], clusters: [NodeID: Box]
  ) {
    self.bounds = bounds
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
  }
}
