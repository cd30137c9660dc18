import Phrases

/// Calendar values from what a text says and, where it is known, the day of publication.
struct Calendar {
  /// The day of publication; month or day are nil where they are not known.
  var published: (year: Int, month: Int?, day: Int?)?

  /// `2024-05-13`, `2024-05` or `2024`.
  init(published text: String?) {
    guard let text else { return }
    let parts = text.prefix(10).split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil else { return }
    published = (
      year, parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil
    )
  }

  /// Start and end of a calendar phrase; nil where the text leaves the value open. With `isAhead`, the
  /// text speaks of what is to come, so that a weekday or month by itself is the next one.
  func values(of phrase: DatePhrase, isAhead: Bool = false) -> (start: DateValue?, end: DateValue?)
  {
    if let first = phrase.start {
      let start = value(of: first, shift: phrase.shift, isAhead: isAhead)
      let end = phrase.end.flatMap { value(of: $0, shift: phrase.shift, isAhead: isAhead) }
      return (start, end)
    }
    if let days = phrase.relativeDays {
      let date = day(days)
      // «أمس الاثنين» on another weekday than Monday: the weekday is surer than the count.
      if let weekday = phrase.weekday, let date, isoWeekday(date) != weekday, days <= 0 {
        return (self.weekday(weekday, shift: nil), nil)
      }
      return (date, nil)
    }
    if let weekday = phrase.weekday {
      return (self.weekday(weekday, shift: phrase.shift ?? (isAhead ? 1 : nil)), nil)
    }
    guard let published, let shift = phrase.shift else { return (nil, nil) }
    switch phrase.period {
    case .year: return (.year(published.year + shift), nil)
    case .month: return (published.month.map { Self.month(published.year, $0 + shift) }, nil)
    case nil: return (nil, nil)
    }
  }

  /// A month by its number counted on from January of `year`: 0 is December before, 13 January after.
  private static func month(_ year: Int, _ month: Int) -> DateValue {
    switch month {
    case ..<1: .month(year: year - 1, month: month + 12)
    case 13...: .month(year: year + 1, month: month - 12)
    default: .month(year: year, month: month)
    }
  }

  private func value(of point: DatePhrase.Point, shift: Int?, isAhead: Bool) -> DateValue? {
    if point.isHijri {
      guard let year = point.year, let month = point.month, let day = point.day else { return nil }
      return .hijri(year: year, month: month, day: day)
    }
    var month = point.month
    var year = point.year
    // «الثلاثين من الشهر الماضي»
    if month == nil, year == nil, point.day != nil, let shift, let published,
      let current = published.month,
      case .month(let shiftedYear, let shiftedMonth) = Self.month(published.year, current + shift)
    {
      month = shiftedMonth
      year = shiftedYear
    }
    if year == nil, let published, let month {
      year = self.year(of: month, published, shift: shift ?? (isAhead ? 1 : nil))
    }
    switch (year, month, point.day) {
    case (let year?, let month?, let day?): return .day(year: year, month: month, day: day)
    case (let year?, let month?, nil): return .month(year: year, month: month)
    case (let year?, nil, nil): return .year(year)
    case (nil, let month?, let day?): return .monthDay(month: month, day: day)
    case (nil, let month?, nil): return .monthOnly(month)
    default: return nil
    }
  }

  /// The year of a month named without one: the publication's, or the next or last one where the
  /// text says المقبل or الماضي and the month lies on the other side.
  private func year(of month: Int, _ published: (year: Int, month: Int?, day: Int?), shift: Int?)
    -> Int
  {
    guard let shift, let current = published.month else { return published.year }
    if shift > 0, month < current { return published.year + 1 }
    if shift < 0, month > current { return published.year - 1 }
    return published.year
  }

  private func isoWeekday(_ date: DateValue) -> Int? {
    guard case .day(let year, let month, let day) = date else { return nil }
    return ((Self.number(year, month, day) + 3) % 7 + 7) % 7 + 1
  }

  private func day(_ offset: Int) -> DateValue? {
    guard let published, let month = published.month, let day = published.day else { return nil }
    return Self.date(Self.number(published.year, month, day) + offset)
  }

  /// A weekday by itself is the last one before publication (or that day), المقبل the next one.
  private func weekday(_ weekday: Int, shift: Int?) -> DateValue? {
    guard let published, let month = published.month, let day = published.day else { return nil }
    let today = Self.number(published.year, month, day)
    // Day 0 of the count (1970-01-01) was a Thursday.
    let current = ((today + 3) % 7 + 7) % 7 + 1
    var back = (current - weekday + 7) % 7
    if shift == 1 { return Self.date(today + (back == 0 ? 7 : 7 - back)) }
    if shift == -1, back == 0 { back = 7 }
    return Self.date(today - back)
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, «chrono-compatible
  /// low-level date algorithms»).
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func date(_ number: Int) -> DateValue {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return .day(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  /// The `norm` of a Date mention.
  static func norm(_ start: DateValue?, _ end: DateValue?) -> String? {
    guard let start else { return nil }
    guard let end else { return text(start) }
    return text(start) + "/" + text(end)
  }

  private static func text(_ value: DateValue) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    switch value {
    case .day(let year, let month, let day): return "\(year)-\(two(month))-\(two(day))"
    case .month(let year, let month): return "\(year)-\(two(month))"
    case .year(let year): return "\(year)"
    case .monthDay(let month, let day): return "--\(two(month))-\(two(day))"
    case .monthOnly(let month): return "--\(two(month))"
    case .hijri(let year, let month, let day): return "\(year)-\(two(month))-\(two(day)) AH"
    }
  }
}
