/// Three lanes with two gutters between them: the sides right and left, meetings and what both sides
/// share in the middle, and what hangs on one thing alone wherever there is room. Lines run in the
/// gutters, and each has its label on its own level piece beside the middle lane, where no other line
/// comes.
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

  /// Between two items of a lane: room for a line that crosses it.
  private static let gap = 30.0
  /// For the arrow and the tail of a line that joins two items, above and below its label.
  private static let jointRoom = 22.0
  let plan: LayoutPlan
  let lanes: [Lane: [Item]]
  let routes: BoardRoutes
  /// Of the lanes' places where gutters have no width; nodes fill their lane.
  private let boxes: [NodeID: Box]

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
    var lanes = Self.assign(plan)
    routes = BoardRoutes(plan, lanes)
    // A card that many lines meet is as tall as their labels together.
    for index in lanes[.middle, default: []].indices {
      let least = routes.leastHeight(of: lanes[.middle, default: []][index].id)
      lanes[.middle]?[index].size.height.raise(to: least)
    }
    self.lanes = lanes
    let joints = Dictionary(
      routes.routes.filter { $0.isStraightDown && $0.isLabelled }
        .map { ($0.ends, $0.labelSize.height + Self.jointRoom) },
      uniquingKeysWith: max)
    var boxes: [NodeID: Box] = [:]
    var x = 0.0
    for lane in Lane.allCases {
      let items = lanes[lane, default: []]
      let width = items.map(\.size.width).max() ?? 0
      var y = 0.0
      var above: NodeID?
      for item in items {
        if let above { y += joints[[above, item.id], default: Self.gap] }
        boxes[item.id] = Box(minX: x, minY: y, maxX: x + width, maxY: y + item.size.height)
        y += item.size.height
        above = item.id
      }
      x += width
    }
    self.boxes = boxes
  }

  /// Everything with its place.
  func geometry() throws(LayoutError) -> Geometry {
    let bare = Dictionary(
      plan.edges.map { ($0.id, Geometry.Curve(points: [])) }, uniquingKeysWith: { $1 })
    // Columns of frames are as wide as their cards; the plan puts the cards into them.
    let closed = try plan.geometry(
      engine: "board", bounds: bounds(of: Array(boxes.values)), boxes: boxes, curves: bare)
    let lines = BoardLines(self, nodes: closed.nodes.merging(boxes) { inner, _ in inner })
    let curves = lines.curves
    let points = curves.values.flatMap(\.points).map { Box(center: $0, size: Size(8, 8)) }
    var places = boxes
    for (lane, items) in lanes {
      for item in items { places[item.id] = boxes[item.id]?.moved(by: lines.shift(of: lane)) }
    }
    var geometry = try plan.geometry(
      engine: "board", bounds: bounds(of: Array(places.values) + points), boxes: places,
      curves: curves)
    geometry.labels = lines.labels
    geometry.settings = Dictionary(
      routes.routes.map { ($0.edge.id, $0.setting) }, uniquingKeysWith: { first, _ in first })
    return geometry
  }

  /// Left and right ends of a lane where gutters have no width.
  func extent(of lane: Lane) -> (minX: Double, maxX: Double) {
    func width(_ lane: Lane) -> Double {
      lanes[lane, default: []].map(\.size.width).max() ?? 0
    }
    let minX = Lane.allCases.prefix(lane.rawValue).map(width).reduce(0, +)
    return (minX, minX + width(lane))
  }

  /// Between the items of the middle lane, with whether a line joins the two; the last one is open.
  var gaps: [(middle: Double, height: Double, isJoined: Bool)] {
    let items = lanes[.middle, default: []]
    let joined = Set(routes.routes.filter(\.isStraightDown).map(\.ends))
    var gaps = zip(items, items.dropFirst()).compactMap { above, below in
      if let top = boxes[above.id]?.maxY, let bottom = boxes[below.id]?.minY {
        ((top + bottom) / 2, bottom - top, joined.contains([above.id, below.id]))
      } else {
        nil
      }
    }
    let end = items.last.flatMap { boxes[$0.id]?.maxY } ?? 0
    gaps.append((end + Self.gap / 2, .infinity, false))
    return gaps
  }

  private func bounds(of boxes: [Box]) -> Box {
    guard let first = boxes.first else { return Box(minX: 0, minY: 0, maxX: 0, maxY: 0) }
    return boxes.dropFirst().reduce(first) { $0.union($1) }
  }

  // MARK: Lanes

  private static func assign(_ plan: LayoutPlan) -> [Lane: [Item]] {
    let columns = plan.columnsByNode
    var sides: [NodeID: Set<Bool>] = [:]
    var named: Set<NodeID> = []
    for edge in plan.edges {
      for (end, other) in [(edge.tail, edge.head), (edge.head, edge.tail)] {
        guard let column = columns[end] else { continue }
        sides[other, default: []].insert(column.isFar)
        if !edge.lines.isEmpty { named.insert(other) }
      }
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
    // Labels have their room beside the middle lane.
    func isShared(_ node: LayoutPlan.Node) -> Bool {
      let touched = sides[node.id, default: []]
      return named.contains(node.id) || touched.count == plan.columns.count
        || (node.kind == .event && !touched.isEmpty)
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

extension Double {
  fileprivate mutating func raise(to least: Double) { self = max(self, least) }
}
