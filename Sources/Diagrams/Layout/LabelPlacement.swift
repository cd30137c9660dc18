/// Finds room for the labels of edges: beside or on their own line, never on a node, if possible
/// clear of other labels and other lines.
struct LabelPlacement {
  private let nodes: [Box]
  private let frames: [Box]
  private let obstacles: [String: [Point]]
  private var placed: [Box] = []

  /// `curves` by edge id.
  init(nodes: [Box], frames: [Box], curves: [String: Geometry.Curve]) {
    self.nodes = nodes
    self.frames = frames
    obstacles = curves.mapValues { Self.samples($0, count: 24) }
  }

  /// The box for a label of `size` on the edge `id`; nil for an edge without a line.
  mutating func place(_ size: Size, on id: String) -> Box? {
    guard let line = obstacles[id], size.width > 0 else { return nil }
    var best: (cost: Double, box: Box)?
    for (step, point) in Self.candidates(line) {
      for (shift, box) in Self.offsets(around: point, size) {
        let cost = self.cost(of: box, on: id) + Double(step) * 4 + shift
        if cost < (best?.cost ?? .infinity) { best = (cost, box) }
      }
    }
    guard let box = best?.box else { return nil }
    placed.append(box)
    return box
  }

  private func cost(of box: Box, on id: String) -> Double {
    var cost = 0.0
    let roomy = box.insetBy(-3)
    for node in nodes where node.intersects(roomy) { cost += 10_000 }
    for label in placed where label.intersects(roomy) { cost += 3_000 }
    for frame in frames where frame.intersects(roomy) { cost += 400 }
    for (other, points) in obstacles where other != id {
      if points.contains(where: roomy.contains) { cost += 60 }
    }
    return cost
  }

  /// Points of the line from its middle outwards, with the number of steps away.
  private static func candidates(_ line: [Point]) -> [(Int, Point)] {
    let middle = line.count / 2
    return (0...(middle - 1)).flatMap { step in
      step == 0
        ? [(0, line[middle])] : [(step, line[middle - step]), (step, line[middle + step])]
    }
  }

  /// On the line (broken by the halo), above it and below it; then further away, for lines that run
  /// through narrow places.
  private static func offsets(around point: Point, _ size: Size) -> [(Double, Box)] {
    let half = size.height / 2
    return [(0, 0), (6, -half - 4), (7, half + 4), (60, -2 * half - 10), (61, 2 * half + 10)].map {
      cost, dy in (cost, Box(center: Point(point.x, point.y + dy), size: size))
    }
  }

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
