/// Draws the lines of a board through its gutters.
struct BoardLines {
  /// An end of a line: a side of a card, and a height on it.
  private struct End {
    var node: NodeID
    var isOnRight: Bool
    var y = 0.0
  }

  private struct Route {
    var edge: LayoutPlan.Edge
    var tail: End
    var head: End
    /// From the bottom of one card to the top of the next.
    var isStraightDown = false
    /// Height at which it crosses the middle lane.
    var crossing: Double?
  }

  private static let arrow = 8.0
  /// Between two lines that meet one side of a card.
  private static let step = 20.0
  private static let margin = 14.0
  private let board: BoardLayout
  private let nodes: [NodeID: Box]
  private var routes: [Route] = []
  private var lanes: [NodeID: BoardLayout.Lane] = [:]

  /// `nodes` has the places of all nodes, in frames or not.
  init(_ board: BoardLayout, nodes: [NodeID: Box]) {
    self.board = board
    self.nodes = nodes
    for (lane, items) in board.lanes {
      for item in items {
        if let column = item.column {
          for slot in column.slots { lanes[slot.node.id] = lane }
        } else {
          lanes[item.id] = lane
        }
      }
    }
    routes = board.plan.edges.compactMap(route)
    spreadEnds()
  }

  /// By edge id.
  var curves: [String: Geometry.Curve] {
    var curves: [String: Geometry.Curve] = [:]
    for (index, route) in routes.enumerated() {
      curves[route.edge.id] = curve(route, share: share(of: index))
    }
    return curves
  }

  // MARK: Routes

  private func route(_ edge: LayoutPlan.Edge) -> Route? {
    guard let from = lanes[edge.tail], let to = lanes[edge.head], nodes[edge.tail] != nil,
      nodes[edge.head] != nil
    else { return nil }
    // The gutter between two lanes lies right of the one on the left.
    let isOnRight: (BoardLayout.Lane, BoardLayout.Lane) -> Bool = { own, other in
      own == other ? own != .right : own.rawValue < other.rawValue
    }
    var route = Route(
      edge: edge, tail: End(node: edge.tail, isOnRight: isOnRight(from, to)),
      head: End(node: edge.head, isOnRight: isOnRight(to, from)))
    if from == to { route.isStraightDown = areNeighbours(edge.tail, edge.head) }
    if from != to, from != .middle, to != .middle {
      route.crossing = crossing(near: (y(edge.tail) + y(edge.head)) / 2)
    }
    return route
  }

  private func y(_ node: NodeID) -> Double { nodes[node]?.center.y ?? 0 }

  /// Free cards one above the other.
  private func areNeighbours(_ one: NodeID, _ other: NodeID) -> Bool {
    guard let lane = lanes[one], let items = board.lanes[lane],
      let first = items.firstIndex(where: { $0.id == one }),
      let second = items.firstIndex(where: { $0.id == other })
    else { return false }
    return abs(first - second) == 1
  }

  /// The middle of the gap of the middle lane that is nearest to `y`, or below everything in it.
  private func crossing(near y: Double) -> Double {
    let places = board.lanes[.middle, default: []].compactMap { board.boxes[$0.id] }
    var gaps = zip(places, places.dropFirst()).map { ($0.maxY + $1.minY) / 2 }
    gaps.append((places.last?.maxY ?? y) + 23)
    return gaps.min { abs($0 - y) < abs($1 - y) } ?? y
  }

  // MARK: Ends

  /// Ends on one side of a card stand apart, in the order of what they lead to.
  private mutating func spreadEnds() {
    struct Place: Hashable {
      var node: NodeID
      var isOnRight: Bool
    }
    var ends: [Place: [(route: Int, isTail: Bool, goal: Double)]] = [:]
    for (index, route) in routes.enumerated() where !route.isStraightDown {
      for (end, other, isTail) in [(route.tail, route.head, true), (route.head, route.tail, false)]
      {
        ends[Place(node: end.node, isOnRight: end.isOnRight), default: []].append(
          (index, isTail, goal(of: end.node, towards: other.node, by: route.crossing)))
      }
    }
    for (place, ends) in ends {
      guard let box = nodes[place.node] else { continue }
      let sorted = ends.sorted { ($0.goal, $0.route) < ($1.goal, $1.route) }
      let low = min(box.minY + Self.margin, box.center.y)
      let high = max(box.maxY - Self.margin, box.center.y)
      let step = min(Self.step, (high - low) / Double(max(sorted.count - 1, 1)))
      var heights: [Double] = []
      for end in sorted {
        let wish = min(max(end.goal, low), high)
        heights.append(heights.last.map { max(wish, $0 + step) } ?? wish)
      }
      // Pushed up again where they ran over the lower corner.
      var limit = high
      for index in heights.indices.reversed() {
        heights[index] = min(heights[index], limit)
        limit = heights[index] - step
      }
      for (end, height) in zip(sorted, heights) {
        if end.isTail {
          routes[end.route].tail.y = height
        } else {
          routes[end.route].head.y = height
        }
      }
    }
  }

  /// Where a line would best leave `node`: level with where it ends, as far as the card reaches.
  private func goal(of node: NodeID, towards other: NodeID, by crossing: Double?) -> Double {
    guard let own = nodes[node], let aim = nodes[other] else { return 0 }
    if let crossing { return crossing }
    let (low, high) = (max(own.minY, aim.minY), min(own.maxY, aim.maxY))
    return low < high ? (low + high) / 2 : aim.center.y
  }

  // MARK: Curves

  /// From 0 to 1: lines that share a gutter turn at different places in it.
  private func share(of index: Int) -> Double {
    let side = { (route: Route) in lanes[route.tail.node].map(\.rawValue) }
    let same = routes.indices.filter { side(routes[$0]) == side(routes[index]) }
    guard same.count > 1, let place = same.firstIndex(of: index) else { return 0.5 }
    return Double(place) / Double(same.count - 1)
  }

  private func curve(_ route: Route, share: Double) -> Geometry.Curve {
    let edge = route.edge
    if route.isStraightDown { return straightDown(edge) }
    let start = end(route.tail, hasArrow: edge.hasArrow && edge.isBackward)
    let stop = end(route.head, hasArrow: edge.hasArrow && !edge.isBackward)
    var points = [start.base]
    if let y = route.crossing, let middle = board.extents[.middle] {
      let isFromLeft = route.tail.isOnRight
      let enter = Point(isFromLeft ? middle.minX : middle.maxX, y)
      let leave = Point(isFromLeft ? middle.maxX : middle.minX, y)
      points += bend(start.base, enter, share)
      points += [enter, leave, leave]
      points += bend(leave, stop.base, share)
    } else if route.tail.isOnRight == route.head.isOnRight {
      // Out into the gutter and back.
      let out = route.tail.isOnRight ? 1.0 : -1.0
      let reach = out * (42 + 36 * share)
      points += [
        Point(start.base.x + reach, start.base.y), Point(stop.base.x + reach, stop.base.y),
        stop.base,
      ]
    } else {
      points += bend(start.base, stop.base, share)
    }
    return Geometry.Curve(points: points, tailTip: start.tip, headTip: stop.tip)
  }

  private func bend(_ from: Point, _ to: Point, _ share: Double) -> [Point] {
    let x = from.x + (to.x - from.x) * (0.35 + 0.3 * share)
    return [Point(x, from.y), Point(x, to.y), to]
  }

  private func end(_ end: End, hasArrow: Bool) -> (base: Point, tip: Point?) {
    guard let box = nodes[end.node] else { return (Point(0, 0), nil) }
    let tip = Point(end.isOnRight ? box.maxX : box.minX, end.y)
    guard hasArrow else { return (tip, nil) }
    return (Point(tip.x + (end.isOnRight ? Self.arrow : -Self.arrow), tip.y), tip)
  }

  private func straightDown(_ edge: LayoutPlan.Edge) -> Geometry.Curve {
    guard let tail = nodes[edge.tail], let head = nodes[edge.head] else {
      return Geometry.Curve(points: [])
    }
    let isDown = tail.minY < head.minY
    let x = tail.center.x
    let start = Point(x, isDown ? tail.maxY : tail.minY)
    let stop = Point(x, isDown ? head.minY : head.maxY)
    let tip = edge.hasArrow ? (isDown ? Self.arrow : -Self.arrow) : 0
    let from = Point(x, start.y + (edge.isBackward ? tip : 0))
    let to = Point(x, stop.y - (edge.isBackward ? 0 : tip))
    return Geometry.Curve(
      points: [from, from, to, to], tailTip: edge.hasArrow && edge.isBackward ? start : nil,
      headTip: edge.hasArrow && !edge.isBackward ? stop : nil)
  }
}
