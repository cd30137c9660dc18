/// The outlines of nodes as SVG path data.
enum Outline {
  /// The closed outline of `shape` within `box`.
  static func path(_ shape: NodeShape, in box: Box) -> String {
    switch shape {
    case .pill, .coin: rounded(box, radius: min(box.height / 2, 22))
    case .card: rounded(box, radius: 9)
    case .seat: rounded(box, radius: 2)
    case .list: rounded(box, radius: 4)
    case .pediment, .box: rounded(box, radius: 2)
    case .ticket: cut(box, x: 10, y: 10)
    case .hexagon: cut(box, x: 12, y: box.height / 2)
    case .page: page(box)
    }
  }

  /// A second line that tells the shape from its neighbours; empty for most.
  static func accent(_ shape: NodeShape, in box: Box) -> String {
    switch shape {
    case .pediment:
      line(Point(box.minX, box.minY + 5), Point(box.maxX, box.minY + 5))
    case .page:
      "M\(n(box.maxX - 14)) \(n(box.minY))V\(n(box.minY + 14))H\(n(box.maxX))"
    case .coin: rounded(box.insetBy(3.5), radius: min(box.height / 2, 22) - 3.5)
    case .list:
      line(Point(box.maxX - 6, box.minY + 6), Point(box.maxX - 6, box.maxY - 6))
    case .card:
      // Head and shoulders on the upper edge.
      "M\(n(box.maxX - 25)) \(n(box.minY + 1))a8 8 0 0 1 16 0z"
        + "M\(n(box.maxX - 21.5)) \(n(box.minY - 11))a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z"
    case .seat:
      // An empty chair on the upper edge: back, seat and front leg.
      "M\(n(box.maxX - 24)) \(n(box.minY - 14))V\(n(box.minY))"
        + "M\(n(box.maxX - 24)) \(n(box.minY - 6))h10v6"
    case .pill, .ticket, .hexagon, .box: ""
    }
  }

  /// A small cross for what did not take place, in the upper left corner.
  static func cross(in box: Box) -> String {
    cross(at: Point(box.minX + 12, box.minY + 12), reach: 5)
  }

  static func cross(at point: Point, reach: Double) -> String {
    line(Point(point.x - reach, point.y - reach), Point(point.x + reach, point.y + reach))
      + line(Point(point.x - reach, point.y + reach), Point(point.x + reach, point.y - reach))
  }

  /// An edge's line, drawn on beneath the nodes at both ends: outlines with cut corners leave
  /// the boxes that the layout knows.
  static func curve(_ curve: Geometry.Curve) -> String {
    guard let first = curve.points.first, let last = curve.points.last, curve.points.count >= 4
    else { return "" }
    let start = extended(from: curve.points[1], to: first, by: curve.tailTip == nil ? 12 : 0)
    let end = extended(
      from: curve.points[curve.points.count - 2], to: last, by: curve.headTip == nil ? 12 : 0)
    var path = "M\(n(start.x)) \(n(start.y))L\(n(first.x)) \(n(first.y))C"
    path += curve.points.dropFirst().map { "\(n($0.x)) \(n($0.y))" }.joined(separator: " ")
    return path + "L\(n(end.x)) \(n(end.y))"
  }

  private static func extended(from start: Point, to end: Point, by distance: Double) -> Point {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0.01 else { return end }
    return Point(end.x + dx / length * distance, end.y + dy / length * distance)
  }

  /// How far an arrow has to go on from `tip` to touch the outline of a shape with cut corners.
  static func reach(of shape: NodeShape, in box: Box, from base: Point, to tip: Point) -> Double {
    let corner: Size
    switch shape {
    case .ticket: corner = Size(10, 10)
    case .hexagon: corner = Size(12, box.height / 2)
    case .pill, .coin: corner = Size(9, 9)
    default: return 0
    }
    var distance = 0.0
    while distance < 16 {
      let point = extended(from: base, to: tip, by: distance)
      let dx = max(0, corner.width - min(point.x - box.minX, box.maxX - point.x))
      let dy = max(0, corner.height - min(point.y - box.minY, box.maxY - point.y))
      if dx / corner.width + dy / corner.height <= 1 { break }
      distance += 0.5
    }
    return distance
  }

  static func moved(_ point: Point, along direction: (Point, Point), by distance: Double) -> Point {
    let far = extended(from: direction.0, to: direction.1, by: distance)
    return Point(point.x + far.x - direction.1.x, point.y + far.y - direction.1.y)
  }

  /// A slim arrow head between the end of a line and its tip.
  static func arrow(from base: Point, to tip: Point) -> String {
    let (dx, dy) = (tip.x - base.x, tip.y - base.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0.1 else { return "" }
    let (ux, uy) = (-dy / length * 3.4, dx / length * 3.4)
    return "M\(n(tip.x)) \(n(tip.y))L\(n(base.x + ux)) \(n(base.y + uy))"
      + "L\(n(base.x - ux)) \(n(base.y - uy))Z"
  }

  static func line(_ from: Point, _ to: Point) -> String { line(through: [from, to]) }

  static func line(through points: [Point]) -> String {
    "M" + points.map { "\(n($0.x)) \(n($0.y))" }.joined(separator: "L")
  }

  private static func rounded(_ box: Box, radius: Double) -> String {
    let r = max(0, min(radius, box.width / 2, box.height / 2))
    return "M\(n(box.minX + r)) \(n(box.minY))H\(n(box.maxX - r))"
      + "a\(n(r)) \(n(r)) 0 0 1 \(n(r)) \(n(r))V\(n(box.maxY - r))"
      + "a\(n(r)) \(n(r)) 0 0 1 \(n(-r)) \(n(r))H\(n(box.minX + r))"
      + "a\(n(r)) \(n(r)) 0 0 1 \(n(-r)) \(n(-r))V\(n(box.minY + r))"
      + "a\(n(r)) \(n(r)) 0 0 1 \(n(r)) \(n(-r))Z"
  }

  /// A box with its corners cut off.
  private static func cut(_ box: Box, x: Double, y: Double) -> String {
    polygon([
      Point(box.minX + x, box.minY), Point(box.maxX - x, box.minY),
      Point(box.maxX, box.minY + y), Point(box.maxX, box.maxY - y),
      Point(box.maxX - x, box.maxY), Point(box.minX + x, box.maxY),
      Point(box.minX, box.maxY - y), Point(box.minX, box.minY + y),
    ])
  }

  private static func page(_ box: Box) -> String {
    polygon([
      Point(box.minX, box.minY), Point(box.maxX - 14, box.minY), Point(box.maxX, box.minY + 14),
      Point(box.maxX, box.maxY), Point(box.minX, box.maxY),
    ])
  }

  private static func polygon(_ points: [Point]) -> String {
    "M" + points.map { "\(n($0.x)) \(n($0.y))" }.joined(separator: "L") + "Z"
  }

  /// A coordinate with two decimals at most, the same on every machine.
  static func n(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
