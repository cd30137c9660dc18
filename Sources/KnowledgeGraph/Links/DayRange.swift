import Extraction
import RDFModel

/// The days between which something lies, as numbers that count on from day to day.
struct DayRange: Hashable, Comparable {
  var first: Int
  var last: Int

  /// Nil where the year is open.
  init?(_ term: CalendarTerm?) {
    guard let bounds = term?.bounds, let first = Self.number(of: bounds.earliest.lexical),
      let last = Self.number(of: bounds.latest.lexical)
    else { return nil }
    self.first = first
    self.last = last
  }

  init?(start: DateValue?, end: DateValue?) {
    guard let start = start.flatMap({ DayRange(CalendarTerm($0)) }) else { return nil }
    self = start
    if let end = end.flatMap({ DayRange(CalendarTerm($0)) }) { last = max(last, end.last) }
  }

  /// Less than a month or year: the days of one event.
  var isExact: Bool { last - first < 8 }

  func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }

  /// Whether the two lie no more than so many days apart.
  func isNear(_ other: DayRange, days: Int) -> Bool {
    first - other.last <= days && other.first - last <= days
  }

  static func < (lhs: DayRange, rhs: DayRange) -> Bool {
    (lhs.first, lhs.last) < (rhs.first, rhs.last)
  }

  /// Days since 1 March of the year 0, of an `xsd:date`.
  private static func number(of date: String) -> Int? {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let year = parts[1] > 2 ? parts[0] : parts[0] - 1
    let month = (parts[1] + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2] - 1
  }
}
