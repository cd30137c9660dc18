import RDFModel

extension GraphReader {
  /// Events by date, or by that of their reports; then by series and number. What has no date with
  /// a year comes last.
  public func inOrder(_ events: [Resource]) -> [Resource] {
    events.map { event in (key(of: event), event) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
  }

  private func key(of event: Resource) -> EventKey {
    let isAhead = status(of: event) != .held
    let days = days(of: event).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // What is planned for a month may take place at its end, and follows the news of that month.
    let last = (literals(event, RW.latest).max()?.lexical ?? days.last).map { $0 + "~" }
    return EventKey(
      day: isAhead ? last : days.first, isAhead: isAhead,
      series: resources(event, RW.sessionOf).first?.key ?? event.key,
      ordinal: literals(event, RW.ordinal).first.flatMap { Int($0.lexical) } ?? Int.max)
  }
}

/// Where an event stands in time, as far as it is told.
private struct EventKey: Comparable {
  /// With a year.
  var day: String?
  /// Of two without a day what took place precedes what is planned.
  var isAhead: Bool
  var series: String
  var ordinal: Int

  static func < (lhs: EventKey, rhs: EventKey) -> Bool {
    if (lhs.day == nil) != (rhs.day == nil) { return rhs.day == nil }
    if (lhs.day ?? "") == (rhs.day ?? ""), lhs.isAhead != rhs.isAhead { return rhs.isAhead }
    let pairs = [(lhs.day ?? "", rhs.day ?? ""), (lhs.series, rhs.series)]
    for (left, right) in pairs where left != right {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return lhs.ordinal < rhs.ordinal
  }
}
