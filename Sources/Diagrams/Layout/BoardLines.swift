/// Draws the lines of a board: level out of a card, along a track in the gutter, level into the next.
struct BoardLines {
  typealias Gutter = BoardRoutes.Gutter

  /// A line's leg with its heights, as everything in a gutter from its inner side outwards.
  private struct Run {
    var route: Int
    var leg: BoardRoutes.Leg
    var startY = 0.0
    var stopY = 0.0
    /// Counted outwards; nil for a level one.
    var track: Int?

    var extent: ClosedRange<Double> { min(startY, stopY)...max(startY, stopY) }
    var isBent: Bool { leg.isStartInner == leg.isStopInner || abs(startY - stopY) > 0.5 }
    var innerHeights: [Double] {
      (leg.isStartInner ? [startY] : []) + (leg.isStopInner ? [stopY] : [])
    }
    var outerHeights: [Double] {
      (leg.isStartInner ? [] : [startY]) + (leg.isStopInner ? [] : [stopY])
    }
  }

  private static let arrow = 8.0
  /// Of arrows, with a little of their line.
  private static let tipRoom = 11.0
  /// The same at the outer lane, where a line turns at once.
  private static let outerRoom = 8.0
  /// Between tracks, where few share the room of a gutter and where many ask for more.
  private static let trackStep = 8.0
  private static let leastTrackStep = 4.0
  private static let tracksRoom = 56.0
  /// Between two lines on one track.
  private static let apart = 32.0
  private static let leastGutter = 40.0
  private let board: BoardLayout
  /// Where gutters have no width.
  private let nodes: [NodeID: Box]
  private let kinds: [NodeID: NodeKind]
  /// By route, in its order.
  private var runs: [[Run]]
  private var widths: [Gutter: Double] = [:]
  private var tracks: [Gutter: Int] = [:]

  private var routes: [BoardRoutes.Route] { board.routes.routes }

  /// `nodes` has all nodes, in frames or not.
  init(_ board: BoardLayout, nodes: [NodeID: Box]) {
    self.board = board
    self.nodes = nodes
    kinds = Dictionary(
      board.plan.nodes.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    runs = board.routes.routes.enumerated().map { index, route in
      route.legs.map { Run(route: index, leg: $0) }
    }
    cross()
    spreadEnds(inner: true)
    spreadEnds(inner: false)
    for gutter in Gutter.allCases {
      layTracks(in: gutter)
      widths[gutter] = width(of: gutter)
    }
  }

  // MARK: Heights

  /// Lines from side to side pass between two cards of the middle lane, each in a gap of its own, or
  /// below them all.
  private mutating func cross() {
    let gaps = board.gaps
    var free = gaps.dropLast().filter { !$0.isJoined }
    var below = gaps.last?.middle ?? 0
    for (index, route) in routes.enumerated() where route.legs.count == 2 {
      let wish = (center(route.edge.tail) + center(route.edge.head)) / 2
      let needed = route.isLabelled ? route.labelSize.height + 2 : 0
      let fitting = free.indices.filter { free[$0].height >= needed }
      let best = fitting.min { abs(free[$0].middle - wish) < abs(free[$1].middle - wish) }
      let y: Double
      if let best {
        y = free.remove(at: best).middle
      } else {
        y = below + needed / 2
        below = y + needed / 2 + BoardRoutes.step
      }
      runs[index][0].stopY = y
      runs[index][1].startY = y
    }
  }

  private func center(_ node: NodeID) -> Double { nodes[node]?.center.y ?? 0 }

  /// Ends on one side of a card stand apart, in the order of what they lead to. Outer ends follow the
  /// inner ones, level with them where they can.
  private mutating func spreadEnds(inner: Bool) {
    struct Place: Hashable {
      var node: NodeID
      var gutter: Gutter
    }
    struct End {
      var route: Int
      var leg: Int
      var isStart: Bool
      var goal: Double
      var room: Double
    }
    var ends: [Place: [End]] = [:]
    for (index, legs) in runs.enumerated() {
      for (part, run) in legs.enumerated() {
        let leg = run.leg
        for isStart in [true, false] {
          guard (isStart ? leg.isStartInner : leg.isStopInner) == inner,
            let node = isStart ? leg.start : leg.stop
          else { continue }
          let other = isStart ? leg.stop : leg.start
          let isOtherSet =
            other == nil || (!inner && (isStart ? leg.isStopInner : leg.isStartInner))
          let goal =
            isOtherSet ? (isStart ? run.stopY : run.startY) : goal(of: node, towards: other)
          let room = inner ? board.routes.room(for: routes[index], at: node) : BoardRoutes.step
          ends[Place(node: node, gutter: leg.gutter), default: []].append(
            End(route: index, leg: part, isStart: isStart, goal: goal, room: room))
        }
      }
    }
    for (place, ends) in ends {
      guard let box = nodes[place.node] else { continue }
      let sorted = ends.sorted { ($0.goal, $0.route) < ($1.goal, $1.route) }
      let heights = EndHeights.spread(
        sorted.map { ($0.goal, $0.room) },
        from: min(box.minY + margin(of: place.node, box), box.center.y),
        to: max(box.maxY - margin(of: place.node, box), box.center.y))
      for (end, height) in zip(sorted, heights) {
        if end.isStart {
          runs[end.route][end.leg].startY = height
        } else {
          runs[end.route][end.leg].stopY = height
        }
      }
    }
  }

  /// From the corners of a card; more where they are cut off.
  private func margin(of node: NodeID, _ box: Box) -> Double {
    kinds[node]?.shape == .hexagon ? box.height * 0.3 : BoardRoutes.margin
  }

  /// Where a line would best leave `node`: level with where it ends, as far as the card reaches.
  private func goal(of node: NodeID, towards other: NodeID?) -> Double {
    guard let own = nodes[node], let aim = other.flatMap({ nodes[$0] }) else { return 0 }
    let (low, high) = (max(own.minY, aim.minY), min(own.maxY, aim.maxY))
    return low < high ? (low + high) / 2 : aim.center.y
  }

  // MARK: Tracks

  /// An order from the inner side outwards in which few lines cross; lines that pass one another at
  /// different heights share a track.
  ///
  /// Few lines have a track each, so that none seems to go on in another one.
  private mutating func layTracks(in gutter: Gutter) {
    layTracks(in: gutter, apart: .infinity)
    if Double(tracks[gutter, default: 0] - 1) * Self.trackStep > Self.tracksRoom {
      layTracks(in: gutter, apart: Self.apart)
    }
  }

  /// - Parameter apart: what lies between two lines that share a track.
  private mutating func layTracks(in gutter: Gutter, apart: Double) {
    var bent: [(route: Int, leg: Int)] = []
    for (index, legs) in runs.enumerated() {
      for (part, run) in legs.enumerated() where run.leg.gutter == gutter && run.isBent {
        bent.append((index, part))
      }
    }
    func run(_ place: (route: Int, leg: Int)) -> Run { runs[place.route][place.leg] }
    // What it costs, or saves, to have the first of two farther out than the second.
    let gains = bent.map { one in
      bent.map { Self.crossings(run($0), run(one)) - Self.crossings(run(one), run($0)) }
    }
    let order = TrackOrder.cheapest(gains).map { bent[$0] }
    for (index, place) in order.enumerated() {
      let own = run(place)
      let before = order[..<index].map(run).filter { other in
        own.extent.overlaps(other.extent.widened(by: apart))
          || Self.crossings(own, other) > Self.crossings(other, own)
      }
      runs[place.route][place.leg].track = (before.compactMap(\.track).max() ?? -1) + 1
    }
    tracks[gutter] = (order.compactMap { run($0).track }.max() ?? -1) + 1
  }

  /// How often two lines cross, with the track of `near` on the inner side of that of `far`; a stretch
  /// that both run along counts for several.
  private static func crossings(_ near: Run, _ far: Run) -> Int {
    func within(_ y: Double, _ run: Run) -> Bool {
      run.extent.lowerBound + 1 < y && y < run.extent.upperBound - 1
    }
    let together = near.outerHeights.reduce(0) { sum, y in
      sum + far.innerHeights.count { abs($0 - y) < 4 }
    }
    return far.innerHeights.count { within($0, near) }
      + near.outerHeights.count { within($0, far) } + 3 * together
  }

  private func trackStep(_ gutter: Gutter) -> Double {
    let gaps = Double(max(tracks[gutter, default: 0] - 1, 1))
    return min(Self.trackStep, max(Self.leastTrackStep, Self.tracksRoom / gaps))
  }

  /// What labels take of a gutter, beside the middle lane.
  private func labelRoom(in gutter: Gutter) -> Double {
    let width = board.routes.labelWidth(in: gutter)
    return Self.tipRoom + (width > 0 ? width + BoardRoutes.air : 0)
  }

  private func width(of gutter: Gutter) -> Double {
    let lanes: [BoardLayout.Lane] = gutter == .left ? [.left, .middle] : [.middle, .right]
    guard lanes.allSatisfy({ board.lanes[$0]?.isEmpty == false }) else { return 0 }
    let count = tracks[gutter, default: 0]
    let along = count > 0 ? Double(count - 1) * trackStep(gutter) + 2 * BoardRoutes.air : 0
    return max(Self.leastGutter, labelRoom(in: gutter) + along + Self.outerRoom)
  }

  // MARK: Places

  /// How far a lane stands to the right of where it would be without gutters.
  func shift(of lane: BoardLayout.Lane) -> Double {
    Gutter.allCases.prefix(lane.rawValue).reduce(0) { $0 + widths[$1, default: 0] }
  }

  /// A place in a gutter, `distance` from its inner side.
  private func x(_ distance: Double, in gutter: Gutter) -> Double {
    let middle = board.extent(of: .middle)
    return shift(of: .middle)
      + (gutter == .right ? middle.maxX + distance : middle.minX - distance)
  }

  private func x(of track: Int, in gutter: Gutter) -> Double {
    x(labelRoom(in: gutter) + BoardRoutes.air + Double(track) * trackStep(gutter), in: gutter)
  }

  /// By edge id.
  var curves: [String: Geometry.Curve] {
    Dictionary(
      zip(routes, runs).map { route, runs in
        (route.edge.id, route.lane.map { straightDown(route.edge, in: $0) } ?? curve(route, runs))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Middles of the labels that have a place free of lines, by edge id.
  var labels: [String: Point] {
    var labels: [String: Point] = [:]
    for (route, runs) in zip(routes, runs) where route.isLabelled {
      if let lane = route.lane {
        guard let tail = nodes[route.edge.tail], let head = nodes[route.edge.head] else { continue }
        let (above, below) = tail.minY < head.minY ? (tail, head) : (head, tail)
        labels[route.edge.id] = Point(
          tail.center.x + shift(of: lane), (above.maxY + below.minY) / 2)
      } else if runs.count == 2 {
        let middle = board.extent(of: .middle)
        labels[route.edge.id] = Point(
          (middle.minX + middle.maxX) / 2 + shift(of: .middle), runs[0].stopY)
      } else if let end = route.labelEnd, let run = runs.first {
        let gutter = run.leg.gutter
        let reach = Self.tipRoom + board.routes.labelWidth(in: gutter) / 2
        labels[route.edge.id] = Point(
          x(reach, in: gutter), run.leg.start == end ? run.startY : run.stopY)
      }
    }
    return labels
  }

  private func curve(_ route: BoardRoutes.Route, _ runs: [Run]) -> Geometry.Curve {
    guard let first = runs.first, let last = runs.last else { return Geometry.Curve(points: []) }
    let edge = route.edge
    let start = end(
      at: edge.tail, first.leg.gutter, isInner: first.leg.isStartInner, first.startY,
      hasArrow: edge.hasArrow && edge.isBackward)
    let stop = end(
      at: edge.head, last.leg.gutter, isInner: last.leg.isStopInner, last.stopY,
      hasArrow: edge.hasArrow && !edge.isBackward)
    var points = [start.base]
    for run in runs {
      guard let track = run.track else { continue }
      let x = x(of: track, in: run.leg.gutter)
      points += [Point(x, run.startY), Point(x, run.stopY)]
    }
    points.append(stop.base)
    return Geometry.Curve(
      points: RoundedPath.pieces(points), tailTip: start.tip, headTip: stop.tip)
  }

  /// On the side of the card that looks into the gutter; cards in frames are narrower than their lane.
  private func end(
    at node: NodeID, _ gutter: Gutter, isInner: Bool, _ y: Double, hasArrow: Bool
  ) -> (base: Point, tip: Point?) {
    let isOnRight = (gutter == .right) == isInner
    let lane: BoardLayout.Lane = isInner ? .middle : gutter == .right ? .right : .left
    let side = nodes[node].map { isOnRight ? $0.maxX : $0.minX } ?? 0
    let tip = Point(side + shift(of: lane), y)
    guard hasArrow else { return (tip, nil) }
    return (Point(tip.x + (isOnRight ? Self.arrow : -Self.arrow), y), tip)
  }

  private func straightDown(
    _ edge: LayoutPlan.Edge, in lane: BoardLayout.Lane
  ) -> Geometry.Curve {
    guard let tail = nodes[edge.tail], let head = nodes[edge.head] else {
      return Geometry.Curve(points: [])
    }
    let isDown = tail.minY < head.minY
    let x = tail.center.x + shift(of: lane)
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

extension ClosedRange<Double> {
  fileprivate func widened(by distance: Double) -> Self {
    (lowerBound - distance)...(upperBound + distance)
  }
}
