/// Finds room for the labels of edges: beside or on their own line, never on a node, if possible
/// clear of other labels and other lines.
struct LabelPlacement {
  /// Along a line.
  private static let places = 32
  private let nodes: [Box]
  private let frames: [Box]
  private let lines: [String: Line]
  private var placed: [Box] = []
  /// Labels for which there was no place clear of cards, lines and labels.
  private(set) var crowded = 0

  /// A line with its arrows, and the box around it, which spares looking at most lines.
  private struct Line {
    private var curve: Geometry.Curve
    /// Where its label may stand.
    var points: [Point]
    var manyPoints: [Point] {
      LabelPlacement.samples(curve, count: 5 * LabelPlacement.places)
    }
    /// Close enough to be straight from one to the next.
    var trace: [Point]
    var extent: Box

    init(_ curve: Geometry.Curve) {
      self.curve = curve
      points = LabelPlacement.samples(curve, count: LabelPlacement.places)
      trace = LabelPlacement.trace(of: curve)
      let xs = trace.map(\.x)
      let ys = trace.map(\.y)
      extent = Box(
        minX: xs.min() ?? 0, minY: ys.min() ?? 0, maxX: xs.max() ?? 0, maxY: ys.max() ?? 0)
    }

    func meets(_ box: Box) -> Bool {
      extent.touches(box) && zip(trace, trace.dropFirst()).contains { box.meets($0, $1) }
    }
  }

  /// `curves` by edge id; `kept` are labels that have their places.
  init(nodes: [Box], frames: [Box], curves: [String: Geometry.Curve], kept: [Box] = []) {
    self.nodes = nodes
    self.frames = frames
    lines = curves.mapValues(Line.init)
    placed = kept
  }

  /// Points of a line and its arrows, close enough to be straight from one to the next.
  static func trace(of curve: Geometry.Curve) -> [Point] {
    let pieces = max((curve.points.count - 1) / 3, 1)
    return [curve.tailTip].compactMap { $0 } + samples(curve, count: 8 * pieces)
      + [curve.headTip].compactMap { $0 }
  }

  /// The box for a label of `size` on the edge `id`; nil for an edge without a line.
  mutating func place(_ size: Size, on id: String) -> Box? {
    guard let line = lines[id], size.width > 0 else { return nil }
    var best: (cost: Double, box: Box)?
    let reach = max(size.width, size.height) + 3 * size.height + 20
    let room = line.extent.insetBy(-reach)
    let nearby = Surroundings(
      nodes: nodes.filter(room.intersects), frames: frames.filter(room.intersects),
      labels: placed.filter(room.intersects),
      lines: lines.filter { $0.key != id && $0.value.extent.touches(room) }.map(\.value))
    func search(_ points: [Point], stepCost: Double, _ offsets: [(Double, Double, Double)]) {
      for (step, point) in Self.candidates(points) {
        // Further steps only cost more.
        if let best, Double(step) * stepCost >= best.cost { break }
        for (shift, x, y) in offsets {
          let fixed = Double(step) * stepCost + shift
          if let best, fixed >= best.cost { continue }
          let middle = Point(
            point.x + x * (size.width / 2 + 4), point.y + y * (size.height / 2 + 4))
          let box = Box(center: middle, size: size)
          let cost = fixed + nearby.cost(of: box)
          if cost < (best?.cost ?? .infinity) { best = (cost, box) }
        }
      }
    }
    search(line.points, stepCost: 3, Self.offsets)
    if let found = best?.box, nearby.crowds(found) {
      search(line.manyPoints, stepCost: 1, Self.manyOffsets)
    }
    guard let box = best?.box else { return nil }
    if nearby.crowds(box) { crowded += 1 }
    placed.append(box)
    return box
  }

  /// What a label on one line could run into.
  private struct Surroundings {
    var nodes: [Box]
    var frames: [Box]
    var labels: [Box]
    var lines: [Line]

    /// Whether a label there lies on something.
    func crowds(_ box: Box) -> Bool {
      nodes.contains(where: box.intersects) || labels.contains(where: box.intersects)
        || lines.contains { $0.meets(box) }
    }

    /// Whole numbers, so that the sum does not depend on the order.
    func cost(of box: Box) -> Double {
      let roomy = box.insetBy(-3)
      var cost = 0.0
      for node in nodes where node.intersects(roomy) { cost += 10_000 }
      for label in labels where label.intersects(roomy) { cost += 3_000 }
      for frame in frames where frame.intersects(roomy) { cost += 400 }
      for line in lines where line.meets(roomy) { cost += 200 }
      return cost
    }
  }

  /// Points of the line from its middle outwards, with the number of steps away.
  private static func candidates(_ line: [Point]) -> [(Int, Point)] {
    let middle = line.count / 2
    return (0...(middle - 1)).flatMap { step in
      step == 0
        ? [(0, line[middle])] : [(step, line[middle - step]), (step, line[middle + step])]
    }
  }

  /// On the line (broken by the halo), above it, below it and beside it; then further away, for lines
  /// that run through narrow places. What each costs, and how far it is in halves of the label.
  private static let offsets: [(Double, Double, Double)] = [
    (0, 0, 0), (6, 0, -1), (7, 0, 1), (8, 1, 0), (9, -1, 0), (60, 0, -2), (61, 0, 2),
  ]

  /// Wherever a reader still sees what the label belongs to.
  private static let manyOffsets: [(Double, Double, Double)] =
    offsets + [
      (10, 1, -1), (11, -1, -1), (12, 1, 1), (13, -1, 1), (14, 0, -0.5), (15, 0, 0.5),
      (16, 0.5, 0), (17, -0.5, 0), (70, 0.5, -2), (71, -0.5, -2), (72, 0.5, 2), (73, -0.5, 2),
      (74, 1.5, 0), (75, -1.5, 0),
    ]

  /// `count + 1` points at equal steps of the parameter.
  static func samples(_ curve: Geometry.Curve, count: Int) -> [Point] {
    let pieces = (curve.points.count - 1) / 3
    guard pieces > 0 else { return curve.points }
    return (0...count).map { index in
      let position = Double(index) / Double(count) * Double(pieces)
      let piece = min(Int(position), pieces - 1)
      let t = position - Double(piece)
      let p = curve.points[(3 * piece)...(3 * piece + 3)].map { $0 }
      let (a, b) = ((1 - t) * (1 - t), t * t)
      let weights = [a * (1 - t), 3 * a * t, 3 * (1 - t) * b, b * t]
      return Point(
        zip(weights, p).reduce(0) { $0 + $1.0 * $1.1.x },
        zip(weights, p).reduce(0) { $0 + $1.0 * $1.1.y })
    }
  }
}
