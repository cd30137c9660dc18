/// Three lanes with two gutters between them: the sides right and left, meetings and what both sides
/// share in the middle, and what hangs on one thing alone wherever there is room. Lines run in the
/// gutters.
///
/// It is as wide as a sheet of paper whatever it holds, where ranks grow with the longest chain, and so
/// keeps its letters legible in print.
struct BoardLayout {
  /// Left to right; the near column stands on the right.
  enum Lane: Int, CaseIterable { case left, middle, right }

  struct Item {
    var id: NodeID
    var size: Size
    /// Set for the frames of a side.
    var column: LayoutPlan.Column?
  }

  /// Between two items of a lane: room for a line that crosses it, for one that joins them.
  private static let gap = 46.0
  private static let joinedGap = 72.0
  private static let leastGutter = 78.0
  private static let labelRoom = 14.0
  let plan: LayoutPlan
  let lanes: [Lane: [Item]]
  /// Of the lanes' places; nodes fill their lane.
  let boxes: [NodeID: Box]
  /// Left and right ends of the lanes.
  let extents: [Lane: (minX: Double, maxX: Double)]

  /// Beyond, no arrangement is legible and lines would fill the gutters.
  private static let mostNodes = 60

  /// Whether it is worth while to measure for a board.
  static func suits(_ diagram: Diagram) -> Bool {
    !diagram.columns.isEmpty && diagram.nodes.count <= mostNodes
  }

  /// Nil for a plan without sides.
  init?(_ plan: LayoutPlan) {
    guard plan.columns.contains(where: { !$0.isFar }), plan.columns.count <= 2 else { return nil }
    self.plan = plan
    let lanes = Self.assign(plan)
    self.lanes = lanes
    let labels = plan.edges.compactMap { edge in edge.lines.isEmpty ? nil : edge.labelWidth }
    let gutter = max(Self.leastGutter, (labels.max() ?? 0) + Self.labelRoom)
    var extents: [Lane: (minX: Double, maxX: Double)] = [:]
    var x = 0.0
    for lane in Lane.allCases {
      let width = lanes[lane, default: []].map(\.size.width).max() ?? 0
      extents[lane] = (x, x + width)
      x += width > 0 ? width + gutter : 0
    }
    self.extents = extents
    let joined = Set(plan.edges.filter { !$0.lines.isEmpty }.map { [$0.tail, $0.head] as Set })
    var boxes: [NodeID: Box] = [:]
    for (lane, items) in lanes {
      var y = 0.0
      var above: NodeID?
      guard let (minX, maxX) = extents[lane] else { continue }
      for item in items {
        if let above { y += joined.contains([above, item.id]) ? Self.joinedGap : Self.gap }
        boxes[item.id] = Box(minX: minX, minY: y, maxX: maxX, maxY: y + item.size.height)
        y += item.size.height
        above = item.id
      }
    }
    self.boxes = boxes
  }

  /// Everything with its place.
  func geometry() throws(LayoutError) -> Geometry {
    var nodes: [NodeID: Box] = boxes
    // Columns of frames are as wide as their cards; the plan puts the cards into them.
    let inner = try plan.geometry(
      engine: "board", bounds: bounds(of: Array(boxes.values)), boxes: boxes,
      curves: Dictionary(
        plan.edges.map { ($0.id, Geometry.Curve(points: [])) }, uniquingKeysWith: { $1 }))
    for column in plan.columns {
      for slot in column.slots { nodes[slot.node.id] = inner.nodes[slot.node.id] }
    }
    let curves = BoardLines(self, nodes: nodes).curves
    let points = curves.values.flatMap(\.points).map { Box(center: $0, size: Size(8, 8)) }
    return try plan.geometry(
      engine: "board", bounds: bounds(of: Array(boxes.values) + points), boxes: boxes,
      curves: curves)
  }

  private func bounds(of boxes: [Box]) -> Box {
    guard let first = boxes.first else { return Box(minX: 0, minY: 0, maxX: 0, maxY: 0) }
    return boxes.dropFirst().reduce(first) { $0.union($1) }
  }

  // MARK: Lanes

  private static func assign(_ plan: LayoutPlan) -> [Lane: [Item]] {
    let columns = plan.columnsByNode
    var sides: [NodeID: Set<Bool>] = [:]
    for edge in plan.edges {
      if let column = columns[edge.tail] { sides[edge.head, default: []].insert(column.isFar) }
      if let column = columns[edge.head] { sides[edge.tail, default: []].insert(column.isFar) }
    }
    var chosen: [Lane: [Int]] = [:]
    var heights: [Lane: Double] = [:]
    for column in plan.columns {
      heights[column.isFar ? .left : .right] = column.size.height + gap
    }
    func put(_ index: Int, _ lane: Lane) {
      chosen[lane, default: []].append(index)
      heights[lane, default: 0] += plan.nodes[index].size.height + gap
    }
    func isShared(_ node: LayoutPlan.Node) -> Bool {
      let touched = sides[node.id, default: []]
      return touched.count == plan.columns.count || (node.kind == .event && !touched.isEmpty)
    }
    let shared = plan.nodes.indices.filter { isShared(plan.nodes[$0]) }
    for index in shared { put(index, .middle) }
    // The tallest first, each to the shortest lane beside what it hangs on.
    let others = plan.nodes.indices.filter { !isShared(plan.nodes[$0]) }
      .sorted { (-plan.nodes[$0].size.height, $0) < (-plan.nodes[$1].size.height, $1) }
    for index in others {
      let lanes: [Lane] =
        switch sides[plan.nodes[index].id, default: []].first {
        case true?: [.left, .middle]
        case false?: [.right, .middle]
        case nil: [.left, .right, .middle]
        }
      let best = lanes.min { lhs, rhs in
        heights[lhs, default: 0] + (lhs == .middle ? 2 * gap : 0)
          < heights[rhs, default: 0] + (rhs == .middle ? 2 * gap : 0)
      }
      put(index, best ?? .middle)
    }
    var lanes: [Lane: [Item]] = [:]
    for column in plan.columns {
      var size = column.size
      size.width += 2 * LayoutPlan.Column.padding
      lanes[column.isFar ? .left : .right] = [Item(id: column.id, size: size, column: column)]
    }
    for (lane, indices) in chosen {
      lanes[lane, default: []] += indices.sorted().map { index in
        Item(id: plan.nodes[index].id, size: plan.nodes[index].size)
      }
    }
    return lanes
  }
}
