/// An order of lines in a gutter, from what each costs beyond another.
enum TrackOrder {
  /// Moves one after another to where it costs least, until that helps no more.
  static func cheapest(_ costs: [[Int]]) -> [Int] {
    var order = Array(costs.indices)
    var isBetter = true
    while isBetter {
      isBetter = false
      for one in costs.indices {
        guard let start = order.firstIndex(of: one) else { continue }
        order.remove(at: start)
        // By place, from the innermost, against the place where it was.
        var sums = [0]
        for other in order { sums.append(sums[sums.count - 1] + costs[one][other]) }
        let best = sums.indices.min { sums[$0] < sums[$1] } ?? start
        isBetter = isBetter || sums[best] < sums[start]
        order.insert(one, at: sums[best] < sums[start] ? best : start)
      }
    }
    return order
  }
}
