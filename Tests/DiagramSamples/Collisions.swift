import Diagrams

/// What in a picture lies on what it should not, found by walking along every line.
public enum Collisions {
  /// In words; empty for a sound picture.
  public static func all(in drawing: Drawing) -> [String] {
    all(in: drawing.diagram, drawing.geometry, labels: drawing.labelBoxes)
  }

  /// - Parameter labels: by edge id.
  public static func all(
    in diagram: Diagram, _ geometry: Geometry, labels: [String: Box]
  ) -> [String] {
    var found: [String] = []
    let traces = geometry.edges.mapValues(trace)
    for (index, edge) in diagram.edges.enumerated() {
      guard let label = labels[edge.id] else { continue }
      let name = edge.labels.first?.latin ?? edge.id
      for other in diagram.edges where other.id != edge.id {
        if traces[other.id, default: []].contains(where: label.contains) {
          found.append("“\(name)” on the line of “\(other.labels.first?.latin ?? other.id)”")
        }
      }
      for other in diagram.edges[(index + 1)...] {
        if labels[other.id]?.intersects(label) == true { found.append("“\(name)” on a label") }
      }
      for node in diagram.nodes where geometry.nodes[node.id]?.intersects(label) == true {
        found.append("“\(name)” on “\(node.labels.first?.text.latin ?? "")”")
      }
    }
    return found
  }

  /// Points of a line and its arrows, less than a unit apart.
  private static func trace(of curve: Geometry.Curve) -> [Point] {
    var points: [Point] = []
    for start in stride(from: 0, to: curve.points.count - 3, by: 3) {
      points += bezier(Array(curve.points[start...(start + 3)]))
    }
    if let tip = curve.tailTip, let first = curve.points.first {
      points += bezier([tip, tip, first, first])
    }
    if let tip = curve.headTip, let last = curve.points.last {
      points += bezier([last, last, tip, tip])
    }
    return points
  }

  private static func bezier(_ corners: [Point]) -> [Point] {
    let reach = zip(corners, corners.dropFirst()).reduce(0) {
      $0 + abs($1.0.x - $1.1.x) + abs($1.0.y - $1.1.y)
    }
    let count = Int(3 * reach) + 1
    return (0...count).map { step in
      var level = corners
      let share = Double(step) / Double(count)
      while level.count > 1 {
        level = zip(level, level.dropFirst()).map { from, to in
          Point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
        }
      }
      return level[0]
    }
  }
}
