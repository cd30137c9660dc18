/// Lines that run level and upright.
enum RoundedPath {
  private static let cornerRadius = 8.0

  /// Straight pieces with round corners, as Bézier pieces.
  static func pieces(_ points: [Point]) -> [Point] {
    func between(_ from: Point, _ to: Point, _ share: Double) -> Point {
      Point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
    }
    func length(_ from: Point, _ to: Point) -> Double {
      abs(from.x - to.x) + abs(from.y - to.y)
    }
    guard var last = points.first, let end = points.last else { return [] }
    var curve = [last]
    func line(to point: Point) {
      curve += [between(last, point, 1 / 3), between(last, point, 2 / 3), point]
      last = point
    }
    for (corner, next) in zip(points.dropFirst(), points.dropFirst(2)) {
      let (before, after) = (length(last, corner), length(corner, next))
      let radius = min(cornerRadius, before, after / 2)
      guard radius > 0.1 else { continue }
      line(to: between(corner, last, radius / before))
      let out = between(corner, next, radius / after)
      curve += [between(last, corner, 0.55), between(out, corner, 0.55), out]
      last = out
    }
    line(to: end)
    return curve
  }
}
