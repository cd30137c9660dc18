public struct Size: Hashable, Sendable, Codable {
  public var width: Double
  public var height: Double
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

public struct Point: Hashable, Sendable, Codable {
  public var x: Double
  public var y: Double
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle; y grows downwards.
public struct Box: Hashable, Sendable, Codable {
  public var minX: Double
  public var minY: Double
  public var maxX: Double
  public var maxY: Double

  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  public init(center: Point, size: Size) {
    self.init(
      minX: center.x - size.width / 2, minY: center.y - size.height / 2,
      maxX: center.x + size.width / 2, maxY: center.y + size.height / 2)
  }

  public var center: Point { Point((minX + maxX) / 2, (minY + maxY) / 2) }
  public var width: Double { maxX - minX }
  public var height: Double { maxY - minY }

  public func intersects(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Like `intersects`, with edges counted: a straight line's box has no area.
  func touches(_ other: Box) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  public func contains(_ other: Box) -> Bool {
    minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
  }

  public func contains(_ point: Point) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }

  public func insetBy(_ distance: Double) -> Box {
    Box(
      minX: minX + distance, minY: minY + distance, maxX: maxX - distance, maxY: maxY - distance)
  }

  func moved(by distance: Double) -> Box {
    Box(minX: minX + distance, minY: minY, maxX: maxX + distance, maxY: maxY)
  }

  /// Whether the straight line between two points has a part within.
  func meets(_ from: Point, _ to: Point) -> Bool {
    var (enter, leave) = (0.0, 1.0)
    for (start, change, low, high) in [
      (from.x, to.x - from.x, minX, maxX), (from.y, to.y - from.y, minY, maxY),
    ] {
      if change == 0 {
        if start < low || start > high { return false }
      } else {
        let (one, other) = ((low - start) / change, (high - start) / change)
        enter = max(enter, min(one, other))
        leave = min(leave, max(one, other))
      }
    }
    return enter <= leave
  }

  public func union(_ other: Box) -> Box {
    Box(
      minX: Swift.min(minX, other.minX), minY: Swift.min(minY, other.minY),
      maxX: Swift.max(maxX, other.maxX), maxY: Swift.max(maxY, other.maxY))
  }
}
