/// Which gutters the lines of a board run in, and where their labels stand: what the lanes decide before
/// anything has a place.
struct BoardRoutes {
  typealias Lane = BoardLayout.Lane

  /// Between the middle lane and the outer lane of its name.
  enum Gutter: Int, CaseIterable { case left, right }

  struct Route {
    var edge: LayoutPlan.Edge
    /// From tail to head; two of a line that crosses the middle lane, none of one straight down.
    var legs: [Leg] = []
    /// Its label stands where this end meets the middle lane.
    var labelEnd: NodeID?

    /// From the bottom of one card to the top of the next in this lane.
    var lane: Lane?

    var isStraightDown: Bool { lane != nil }
    var isLabelled: Bool { !edge.lines.isEmpty }
    var ends: Set<NodeID> { [edge.tail, edge.head] }
    var setting: LabelSetting { isStraightDown ? .upright : .level }
    var labelSize: Size { edge.label.size(setting) }
  }

  /// The part of a line in one gutter. An inner end meets the middle lane; one without a node passes
  /// through it.
  struct Leg {
    var gutter: Gutter
    var start: NodeID?
    var isStartInner: Bool
    var stop: NodeID?
    var isStopInner: Bool
  }

  /// Around a label, and between two lines without one.
  static let air = 4.0
  /// Between the labels of two lines, whose boxes have room of their own.
  static let labelAir = 2.0
  static let step = 20.0
  /// Of ends from the corners of a card.
  static let margin = 14.0
  private(set) var routes: [Route] = []

  init(_ plan: LayoutPlan, _ lanes: [Lane: [BoardLayout.Item]]) {
    var laneOf: [NodeID: Lane] = [:]
    for (lane, items) in lanes {
      for item in items {
        for node in item.column?.slots.map(\.node.id) ?? [item.id] { laneOf[node] = lane }
      }
    }
    func areNeighbours(_ one: NodeID, _ other: NodeID, in lane: Lane) -> Bool {
      let items = lanes[lane, default: []].map(\.id)
      guard let first = items.firstIndex(of: one), let second = items.firstIndex(of: other) else {
        return false
      }
      return abs(first - second) == 1
    }
    var load: [Gutter: Int] = [:]
    var joined: Set<Set<NodeID>> = []
    for edge in plan.edges {
      guard let from = laneOf[edge.tail], let to = laneOf[edge.head] else { continue }
      var route = Route(edge: edge)
      switch (from, to) {
      case (let lane, to)
      where areNeighbours(edge.tail, edge.head, in: lane) && joined.insert(route.ends).inserted:
        route.lane = lane
      case (.middle, .middle):
        let gutter = load[.left, default: 0] < load[.right, default: 0] ? Gutter.left : .right
        route.legs = [
          Leg(
            gutter: gutter, start: edge.tail, isStartInner: true, stop: edge.head,
            isStopInner: true)
        ]
        route.labelEnd = edge.head
      case (.middle, let outer), (let outer, .middle):
        let isFromMiddle = from == .middle
        route.legs = [
          Leg(
            gutter: Self.gutter(of: outer), start: edge.tail, isStartInner: isFromMiddle,
            stop: edge.head, isStopInner: !isFromMiddle)
        ]
        route.labelEnd = isFromMiddle ? edge.tail : edge.head
      case (let one, let other) where one == other:
        route.legs = [
          Leg(
            gutter: Self.gutter(of: one), start: edge.tail, isStartInner: false, stop: edge.head,
            isStopInner: false)
        ]
      default:
        route.legs = [
          Leg(
            gutter: Self.gutter(of: from), start: edge.tail, isStartInner: false, stop: nil,
            isStopInner: true),
          Leg(
            gutter: Self.gutter(of: to), start: nil, isStartInner: true, stop: edge.head,
            isStopInner: false),
        ]
      }
      for leg in route.legs { load[leg.gutter, default: 0] += 1 }
      routes.append(route)
    }
  }

  private static func gutter(of lane: Lane) -> Gutter { lane == .left ? .left : .right }

  /// What the lines that meet a card of the middle lane need of its height.
  func leastHeight(of node: NodeID) -> Double {
    let heights = Gutter.allCases.map { gutter in
      routes.reduce(0) { sum, route in
        route.legs.reduce(sum) { sum, leg in
          let meets =
            leg.gutter == gutter
            && ((leg.start == node && leg.isStartInner) || (leg.stop == node && leg.isStopInner))
          return meets ? sum + room(for: route, at: node) : sum
        }
      }
    }
    return (heights.max() ?? 0) + 2 * Self.margin - Self.step
  }

  /// Of the height of a card, for a line that meets it.
  func room(for route: Route, at node: NodeID?) -> Double {
    route.isLabelled && route.labelEnd == node
      ? route.labelSize.height + 2 * Self.labelAir : Self.step
  }

  /// Of the labels that stand in a gutter.
  func labelWidth(in gutter: Gutter) -> Double {
    routes.filter { route in
      route.isLabelled && route.labelEnd != nil && route.legs.contains { $0.gutter == gutter }
    }.map(\.labelSize.width).max() ?? 0
  }
}
