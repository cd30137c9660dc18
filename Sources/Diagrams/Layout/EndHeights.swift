/// Where the ends of lines stand on one side of a card.
enum EndHeights {
  /// As near to their goals as they can be in their order and each with its room.
  static func spread(
    _ ends: [(goal: Double, room: Double)], from low: Double, to high: Double
  ) -> [Double] {
    let wanted = zip(ends, ends.dropFirst()).map { ($0.room + $1.room) / 2 }
    let squeeze = min(1, (high - low) / max(wanted.reduce(0, +), 1))
    let steps = wanted.map { $0 * squeeze }
    var heights: [Double] = []
    for (index, end) in ends.enumerated() {
      let wish = min(max(end.goal, low), high)
      heights.append(heights.last.map { max(wish, $0 + steps[index - 1]) } ?? wish)
    }
    // Pushed up again where they ran over the lower corner.
    var limit = high
    for index in heights.indices.reversed() {
      heights[index] = min(heights[index], limit)
      if index > 0 { limit = heights[index] - steps[index - 1] }
    }
    return heights
  }
}
