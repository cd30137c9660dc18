/// What an engine has to place: boxes of fixed size, columns of such boxes, and lines between them.
///
/// The DOT writer writes the same plan, so that `dot` makes the same picture of it.
public struct LayoutPlan: Sendable, Codable {
  public struct Node: Sendable, Codable {
    public var id: NodeID
    /// Whole units.
    public var size: Size
    /// For readers of the DOT text; the size already holds them.
    public var lines: [TextRun]
    public var kind: NodeKind
    public var status: LineStatus
    public var href: String?
  }

  /// Nodes one above the other that the engine moves as one: their order and distances are ours.
  public struct Column: Sendable, Codable {
    public struct Slot: Sendable, Codable {
      public var node: Node
      /// Empty room above the node.
      public var gap: Double
    }

    /// A frame and the slots that it goes around.
    public struct Frame: Sendable, Codable {
      public var id: NodeID
      public var slots: Range<Int>
    }

    public var id: NodeID
    public var slots: [Slot]
    public var frames: [Frame]
    /// Everything outside of columns is ranked before a far one, and lines meet it on its right.
    public var isFar: Bool
    /// Room between a frame and what it holds.
    public static let padding = 12.0

    /// As wide as its nodes: frames reach out by their padding, into the distance between ranks.
    public var size: Size {
      Size(
        slots.map(\.node.size.width).max() ?? 0,
        slots.reduce(Self.padding) { $0 + $1.gap + $1.node.size.height })
    }
  }

  public struct Edge: Sendable, Codable {
    public var id: String
    public var tail: NodeID
    public var head: NodeID
    /// The arrow stands at the tail: drawn against the rank order.
    public var isBackward: Bool
    public var hasArrow: Bool
    public var lines: [TextRun]
    /// By line.
    public var lineWidths: [Double]
    public var status: LineStatus

    var label: EdgeLabel { EdgeLabel(lines, widths: lineWidths) }
  }

  /// For the graph's name.
  public var name: String
  /// Those in no column.
  public var nodes: [Node]
  public var columns: [Column]
  /// Those between two boxes; lines within one column are not the engine's.
  public var edges: [Edge]
  /// Lines between two nodes of one column.
  public var innerEdges: [Edge]
  /// Room between two ranks and between neighbours in a rank, in picture units.
  public var rankSeparation: Double
  public var nodeSeparation: Double

  /// Pairs of a free node and a far column to be ranked in this order though no line says so.
  public var farPrecedences: [(near: NodeID, far: NodeID)] {
    let columns = columnsByNode
    return self.columns.filter(\.isFar).flatMap { column in
      let tied = Set(edges.filter { columns[$0.head]?.id == column.id }.map(\.tail))
      return nodes.filter { !tied.contains($0.id) }.map { ($0.id, column.id) }
    }
  }

  /// The column in which each of its nodes stands.
  public var columnsByNode: [NodeID: Column] {
    Dictionary(
      columns.flatMap { column in column.slots.map { ($0.node.id, column) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension LayoutPlan {
  /// Completes what an engine found: nodes and frames within columns, lines within columns.
  ///
  /// - Parameters:
  ///   - boxes: of nodes and columns.
  ///   - curves: by edge id.
  /// - Throws: a `LayoutError` that names everything without a place. libgvc loses edges in silence
  ///   with some labels and clusters; a picture never does.
  public func geometry(
    engine: String, bounds: Box, boxes: [NodeID: Box], curves: [String: Geometry.Curve]
  ) throws(LayoutError) -> Geometry {
    var geometry = Geometry(bounds: bounds, nodes: [:], edges: [:], clusters: [:])
    var missing: [String] = []
    for node in nodes {
      geometry.nodes[node.id] = boxes[node.id]
      if boxes[node.id] == nil { missing.append("node \(node.id) has no place") }
    }
    for column in columns {
      if let box = boxes[column.id] {
        place(column, in: box, &geometry)
      } else {
        missing.append("column \(column.id) has no place")
      }
    }
    for edge in edges {
      geometry.edges[edge.id] = curves[edge.id]
      if curves[edge.id] == nil { missing.append("edge \(edge.id) has no line") }
    }
    guard missing.isEmpty else { throw LayoutError(engine: engine, messages: missing) }
    for edge in innerEdges { geometry.edges[edge.id] = innerCurve(of: edge, geometry) }
    for frame in geometry.clusters.values { geometry.bounds = geometry.bounds.union(frame) }
    return geometry
  }

  private func place(_ column: Column, in box: Box, _ geometry: inout Geometry) {
    var y = box.minY
    var placed: [Box] = []
    for slot in column.slots {
      y += slot.gap
      let size = slot.node.size
      let node = Box(
        minX: box.center.x - size.width / 2, minY: y, maxX: box.center.x + size.width / 2,
        maxY: y + size.height)
      geometry.nodes[slot.node.id] = node
      placed.append(node)
      y += size.height
    }
    for frame in column.frames {
      guard let first = placed[frame.slots].first else { continue }
      geometry.clusters[frame.id] = placed[frame.slots].dropFirst().reduce(first) {
        $0.union($1)
      }.insetBy(-Column.padding)
    }
  }

  /// A bow beside the column, on the side where its frame has room.
  private func innerCurve(of edge: Edge, _ geometry: Geometry) -> Geometry.Curve? {
    guard let tail = geometry.nodes[edge.tail], let head = geometry.nodes[edge.head] else {
      return nil
    }
    let start = Point(tail.maxX, tail.center.y)
    let end = Point(head.maxX, head.center.y)
    let reach = Column.padding * 1.1
    let tip = edge.hasArrow ? 7.0 : 0
    let (from, to) = edge.isBackward ? (tip, 0) : (0, tip)
    return Geometry.Curve(
      points: [
        Point(start.x + from, start.y), Point(start.x + reach, start.y),
        Point(end.x + reach, end.y), Point(end.x + to, end.y),
      ],
      tailTip: edge.hasArrow && edge.isBackward ? start : nil,
      headTip: edge.hasArrow && !edge.isBackward ? end : nil)
  }
}
