/// Where lines of a board cross, the more level one goes over the other like a bridge: without a gap, a
/// bend beside another line looks like a junction.
enum Bridges {
  /// A stretch of a line that is drawn once more, over a gap.
  struct Bridge {
    var edge: String
    var points: [Point]
  }

  /// How far a bridge reaches on both sides of the crossing.
  private static let reach = 6.0
  /// Straight pieces that a round corner is taken for.
  private static let cornerSteps = 8

  /// In the order of `curves`, which have an edge's id each.
  static func over(_ curves: [(edge: String, curve: Geometry.Curve)]) -> [Bridge] {
    let lines = curves.map { Polyline($0.curve, cornerSteps: cornerSteps) }
    var bridges: [Bridge] = []
    for first in lines.indices {
      for second in lines.indices.dropFirst(first + 1) {
        for crossing in lines[first].crossings(with: lines[second]) {
          let (over, place) =
            crossing.isFirstMoreLevel ? (first, crossing.first) : (second, crossing.second)
          bridges.append(
            Bridge(
              edge: curves[over].edge,
              points: lines[over].stretch(from: place - reach, to: place + reach)))
        }
      }
    }
    return bridges
  }
}

/// A curve as straight pieces; places on it are lengths from its start.
private struct Polyline {
  struct Crossing {
    var first: Double
    var second: Double
    var isFirstMoreLevel: Bool
  }

  private var points: [Point] = []
  /// Of each point.
  private var places: [Double] = []

  init(_ curve: Geometry.Curve, cornerSteps: Int) {
    guard let start = curve.points.first else { return }
    append(start)
    for index in stride(from: 0, to: curve.points.count - 3, by: 3) {
      let piece = Array(curve.points[index...(index + 3)])
      let isStraight =
        Set(piece.map(\.x)).count == 1 || Set(piece.map(\.y)).count == 1
      if isStraight {
        append(piece[3])
      } else {
        let samples = LabelPlacement.samples(Geometry.Curve(points: piece), count: cornerSteps)
        for point in samples.dropFirst() { append(point) }
      }
    }
  }

  private mutating func append(_ point: Point) {
    let way = points.last.map { Self.distance($0, point) } ?? 0
    places.append((places.last ?? 0) + way)
    points.append(point)
  }

  private static func distance(_ from: Point, _ to: Point) -> Double {
    ((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)).squareRoot()
  }

  func crossings(with other: Polyline) -> [Crossing] {
    var found: [Crossing] = []
    for (a, b) in zip(points.indices, points.indices.dropFirst()) {
      for (c, d) in zip(other.points.indices, other.points.indices.dropFirst()) {
        let (p, q) = (points[a], other.points[c])
        let (r, s) = (
          Point(points[b].x - p.x, points[b].y - p.y),
          Point(other.points[d].x - q.x, other.points[d].y - q.y)
        )
        let turn = r.x * s.y - r.y * s.x
        guard abs(turn) > 1e-9 else { continue }
        let t = ((q.x - p.x) * s.y - (q.y - p.y) * s.x) / turn
        let u = ((q.x - p.x) * r.y - (q.y - p.y) * r.x) / turn
        // A point of two pieces is the end of one of them.
        guard t >= 0, t < 1, u >= 0, u < 1 else { continue }
        let (first, second) = (places[b] - places[a], other.places[d] - other.places[c])
        found.append(
          Crossing(
            first: places[a] + t * first, second: other.places[c] + u * second,
            isFirstMoreLevel: abs(r.x) / first >= abs(s.x) / second))
      }
    }
    return found
  }

  func stretch(from start: Double, to end: Double) -> [Point] {
    let inner = points.indices.filter { places[$0] > start && places[$0] < end }
    return [point(at: start)] + inner.map { points[$0] } + [point(at: end)]
  }

  private func point(at place: Double) -> Point {
    guard let next = places.firstIndex(where: { $0 > place }), next > 0 else {
      return place <= 0 ? points[0] : points[points.count - 1]
    }
    let share = (place - places[next - 1]) / (places[next] - places[next - 1])
    let (from, to) = (points[next - 1], points[next])
    return Point(from.x + (to.x - from.x) * max(share, 0), from.y + (to.y - from.y) * max(share, 0))
  }
}
