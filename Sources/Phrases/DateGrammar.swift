import Lexicon
import TextAnalysis

extension Grammar {
  /// A calendar expression: «اليوم الاثنين»، «31 يوليو 2023»، «من 31 يوليو حتى الأول من سبتمبر»،
  /// «14 ربيع الآخر 1447 هـ الموافق 06 أكتوبر 2025 م»، «أكتوبر/تشرين أول الجاري».
  func date(at index: Int) -> Phrase? {
    if let range = dateRange(at: index) { return range }
    if let day = relativeDay(at: index) { return day }
    if let point = datePoint(at: index) {
      var content = DatePhrase()
      content.start = point.value
      content.shift = point.shift
      var end = point.end
      if point.value.isHijri, let other = gregorian(behind: end) {
        content.start = other.value
        end = other.end
      }
      return phrase(
        index..<end, start: point.start, clitics: point.clitics, .date(content), rule: "date")
    }
    return weekday(at: index) ?? relativePeriod(at: index)
  }

  private struct Point {
    var value: DatePhrase.Point
    var start: Int
    var clitics: Clitics = []
    var end: Int
    var shift: Int?
  }

  // MARK: Relative days and weekdays

  private func relativeDay(at index: Int) -> Phrase? {
    guard let day = lattice.reading(at: index, .relativeDay) else { return nil }
    // «في اليوم الأول من الزيارة»: any day.
    if let number = ordinal(at: day.tokens.upperBound)?.reading, number.has(.definite),
      number.clitics.isEmpty
    {
      return nil
    }
    var content = DatePhrase()
    content.relativeDays = lattice.item(day).value
    var end = day.tokens.upperBound
    var position = end
    if isOpenQuote(position) || text.isMark(position, Mark.slash) || isComma(position) {
      position += 1
    }
    if let weekday = lattice.reading(at: position, .weekday), weekday.clitics.isEmpty {
      content.weekday = lattice.item(weekday).value
      end = weekday.tokens.upperBound
      if let other = gregorian(behind: end) {
        content.start = other.value
        end = other.end
      }
    }
    return phrase(from: day, to: end, .date(content), rule: "relative-day")
  }

  private func weekday(at index: Int) -> Phrase? {
    var position = index
    var start = text.tokens[index].range.lowerBound
    var clitics: Clitics = []
    if let yawm = lattice.reading(at: index, .function, where: { isDayNoun($0) }) {
      position = yawm.tokens.upperBound
      start = yawm.start
      clitics = yawm.clitics
    }
    guard let day = lattice.reading(at: position, .weekday) else { return nil }
    // «أحد الصحفيين» is no Sunday: without its article a weekday needs يوم.
    if position == index,
      !text.substring(day.start..<text.tokens[position].range.upperBound).hasPrefix("ال")
    {
      return nil
    }
    if position == index {
      start = day.start
      clitics = day.clitics
    } else if !day.clitics.isEmpty {
      return nil
    }
    var content = DatePhrase()
    content.weekday = lattice.item(day).value
    var end = day.tokens.upperBound
    if let shift = shift(at: end) {
      content.shift = shift.value
      end = shift.end
    }
    if let other = gregorian(behind: end) ?? plainDate(behind: end) {
      content.start = other.value
      end = other.end
    }
    return phrase(index..<end, start: start, clitics: clitics, .date(content), rule: "weekday")
  }

  /// «العام الماضي»، «الشهر المقبل»، «السنة الجارية».
  private func relativePeriod(at index: Int) -> Phrase? {
    guard let noun = lattice.function(at: index, "year", "month"),
      text.substring(noun.start..<text.tokens[index].range.upperBound).contains("ال"),
      let shift = shift(at: noun.tokens.upperBound)
    else { return nil }
    var content = DatePhrase()
    content.shift = shift.value
    content.period = lattice.item(noun).role == "year" ? .year : .month
    return phrase(from: noun, to: shift.end, .date(content), rule: "relative-period")
  }

  private func isDayNoun(_ reading: Reading) -> Bool {
    lattice.item(reading).role == "day"
  }

  private func plainDate(behind index: Int) -> Point? {
    let position = isComma(index) ? index + 1 : index
    guard let point = datePoint(at: position), point.value.day != nil, point.clitics.isEmpty else {
      return nil
    }
    return point
  }

  // MARK: Points

  /// Day month [year], month [year], «عام 2030», 10/8/2015.
  private func datePoint(at index: Int) -> Point? {
    if let point = numericDate(at: index) { return point }
    if let day = dayNumber(at: index) {
      var position = day.end
      if let of = lattice.function(at: position, "from"), of.clitics.isEmpty {
        position = of.tokens.upperBound
      }
      if let month = monthName(at: position) ?? shiftedMonth(at: position) {
        var point = month
        point.start = day.start
        point.clitics = day.clitics
        point.value.day = day.value
        return point
      }
      return nil
    }
    if let month = monthName(at: index),
      month.value.year != nil || month.shift != nil || isDated(index, month)
    {
      return month
    }
    return yearAlone(at: index)
  }

  /// A bare month counts behind a preposition or شهر, or doubled: else it is a name or a verb (مارس، ماي).
  private func isDated(_ index: Int, _ month: Point) -> Bool {
    !month.clitics.isDisjoint(with: .prepositions) || month.end - index > 1
      || lattice.function(
        at: index - 1, "in", "during", "from", "until", "after", "before", "to", "month") != nil
  }

  private func dayNumber(at index: Int) -> (value: Int, start: Int, clitics: Clitics, end: Int)? {
    if let value = text.number(index), (1...31).contains(value) {
      return (value, text.tokens[index].range.lowerBound, [], index + 1)
    }
    if let ordinal = ordinal(at: index), let reading = ordinal.reading, ordinal.value <= 31,
      reading.has(.definite), !isStretch(index - 1)
    {
      return (ordinal.value, reading.start, reading.clitics, ordinal.tokens.upperBound)
    }
    // «العشرين من مايو»، «الثلاثين من الشهر الماضي»
    if let tens = lattice.reading(at: index, .tens), tens.has(.definite),
      lattice.item(tens).value <= 30
    {
      return (lattice.item(tens).value, tens.start, tens.clitics, tens.tokens.upperBound)
    }
    return nil
  }

  /// «الأسبوع الأول من نوفمبر»، «النصف الثاني من مارس»: the ordinal counts parts of a month, no days.
  private func isStretch(_ index: Int) -> Bool {
    lattice.function(at: index, "week") != nil || lattice.has(.fraction, at: index)
  }

  /// A month, doubled or not (تشرين الأول/أكتوبر، أيلول (سبتمبر)), with year and shift.
  private func monthName(at index: Int) -> Point? {
    var position = index
    var lead: Reading?
    if let noun = lattice.reading(at: index, .function, where: { lattice.item($0).role == "month" })
    {
      lead = noun
      position = noun.tokens.upperBound
    }
    let gregorian = lattice.reading(at: position, .month)
    guard let month = gregorian ?? lattice.reading(at: position, .hijriMonth) else { return nil }
    if lead != nil, !month.clitics.isEmpty { return nil }
    // A month's name behind nothing is also a person's or an ordinary word (رجب، شعبان، صفر، مارس).
    var point = Point(
      value: .init(month: lattice.item(month).value), start: lead?.start ?? month.start,
      clitics: lead?.clitics ?? month.clitics, end: month.tokens.upperBound)
    point.value.isHijri = gregorian == nil
    if text.isMark(point.end, Mark.slash) || isDash(point.end),
      let second = lattice.reading(at: point.end + 1, .month)
    {
      point.end = second.tokens.upperBound
    } else if text.isMark(point.end, Mark.parenthesisLeft),
      let second = lattice.reading(at: point.end + 1, .month)
    {
      let close = second.tokens.upperBound
      if text.isMark(close, Mark.parenthesisRight) {
        point.end = close + 1
      } else if let year = year(at: close), text.isMark(year.end, Mark.parenthesisRight) {
        point.value.year = year.value
        point.end = year.end + 1
        return point
      }
    }
    if let shift = shift(at: point.end) {
      point.shift = shift.value
      point.end = shift.end
    }
    if let year = year(at: point.end) {
      point.value.year = year.value
      point.end = year.end
      if point.value.isHijri || year.value < 1500 { point.value.isHijri = true }
      if point.shift == nil, let shift = shift(at: point.end) {
        point.shift = shift.value
        point.end = shift.end
      }
    }
    return point
  }

  /// 2023, «عام 2023», «سنة 2023», with هـ or م behind it.
  private func year(at index: Int) -> (value: Int, end: Int)? {
    var position = index
    if isComma(position), text.number(position + 1).map({ $0 > 1900 && $0 < 2100 }) == true {
      position += 1
    }
    if let of = lattice.function(at: position, "from"),
      lattice.function(at: of.tokens.upperBound, "year") != nil
    {
      position = of.tokens.upperBound
    }
    if let noun = lattice.function(at: position, "year") { position = noun.tokens.upperBound }
    guard let value = text.number(position),
      (1300...1500).contains(value) || (1800...2200).contains(value)
    else { return nil }
    var end = position + 1
    if isWord(end), !text.tokens[end].foldedRange.isEmpty,
      text.foldedWord(end).elementsEqual([0x647]) || text.foldedWord(end).elementsEqual([0x645])
    {
      end += 1
    }
    return (value, end)
  }

  private func yearAlone(at index: Int) -> Point? {
    guard let noun = lattice.function(at: index, "year"),
      let value = text.number(noun.tokens.upperBound), (1800...2200).contains(value)
    else { return nil }
    return Point(
      value: .init(year: value), start: noun.start, clitics: noun.clitics,
      end: noun.tokens.upperBound + 1)
  }

  /// 18/11/2024, 2023-05-13, 1-11-2021; in a dateline of agencies «طوكيو - 20 - 11 (كونا)».
  private func numericDate(at index: Int) -> Point? {
    if let day = text.number(index), let month = text.number(index + 2), isDash(index - 1),
      isDash(index + 1), (1...31).contains(day), (1...12).contains(month), isOpenQuote(index + 3),
      nameReading(at: index + 4, { $0.type == .newsAgency }) != nil
    {
      return Point(
        value: .init(month: month, day: day), start: text.tokens[index].range.lowerBound,
        end: index + 3)
    }
    guard let first = text.number(index), let second = text.number(index + 2),
      let third = text.number(index + 4),
      text.isMark(index + 1, Mark.slash) && text.isMark(index + 3, Mark.slash)
        || text.isMark(index + 1, Mark.dash) && text.isMark(index + 3, Mark.dash)
    else { return nil }
    let start = text.tokens[index].range.lowerBound
    if first > 1900, (1...12).contains(second), (1...31).contains(third) {
      return Point(
        value: .init(year: first, month: second, day: third), start: start, end: index + 5)
    }
    if (1...31).contains(first), (1...12).contains(second), third > 1900, third < 2200 {
      return Point(
        value: .init(year: third, month: second, day: first), start: start, end: index + 5)
    }
    return nil
  }

  /// الماضي -1, الجاري 0, المقبل 1; also «من العام الماضي».
  private func shift(at index: Int) -> (value: Int, end: Int)? {
    var position = index
    if let of = lattice.function(at: position, "from"),
      let noun = lattice.function(at: of.tokens.upperBound, "month", "year")
    {
      position = noun.tokens.upperBound
    }
    guard let word = lattice.reading(at: position, .eventQualifier), word.clitics.isEmpty,
      word.has(.definite)
    else { return nil }
    switch lattice.item(word).role {
    case "past": return (-1, word.tokens.upperBound)
    case "next": return (1, word.tokens.upperBound)
    default:
      guard lattice.item(word).name == "event-qualifier-current" else { return nil }
      return (0, word.tokens.upperBound)
    }
  }

  /// «الموافق 06 أكتوبر 2025» behind a Hijri date or a weekday.
  private func gregorian(behind index: Int) -> Point? {
    var position = index
    if isComma(position) { position += 1 }
    guard let match = lattice.function(at: position, "corresponding") else { return nil }
    position = match.tokens.upperBound
    if text.isMark(position, Mark.colon) { position += 1 }
    return datePoint(at: position)
  }

  // MARK: Ranges

  /// «من 31 يوليو حتى الأول من سبتمبر»، «يومي 9 و10 أكتوبر»، «17 و 18 مايو 2007»، «من 2 إلى 4 مايو».
  private func dateRange(at index: Int) -> Phrase? {
    var position = index
    var start = text.tokens[index].range.lowerBound
    var clitics: Clitics = []
    var opened = false
    if let from = lattice.function(at: index, "from", "between") {
      position = from.tokens.upperBound
      start = from.start
      clitics = from.clitics
      opened = true
    } else if let days = lattice.function(at: index, "days") {
      position = days.tokens.upperBound
      start = days.start
      clitics = days.clitics
    }
    if let noun = lattice.function(at: position, "day") { position = noun.tokens.upperBound }
    guard let first = dayNumber(at: position) else { return nil }
    if position == index {
      start = first.start
      clitics = first.clitics
    }
    var firstPoint = DatePhrase.Point(day: first.value)
    var middle = first.end
    if let month = monthOfRange(at: middle) {
      firstPoint.month = month.value.month
      firstPoint.year = month.value.year
      middle = month.end
    }
    guard let joint = rangeJoint(at: middle, opened: opened) else { return nil }
    guard let second = dayNumber(at: joint) ?? conjoinedDay(at: joint) else { return nil }
    guard let end = monthOfRange(at: second.end) ?? sameMonth(at: second.end, firstPoint) else {
      return nil
    }
    var last = end.value
    last.day = second.value
    if firstPoint.month == nil { firstPoint.month = last.month }
    if firstPoint.year == nil { firstPoint.year = last.year }
    var content = DatePhrase()
    content.start = firstPoint
    content.end = last
    content.shift = end.shift
    content.start?.isHijri = last.isHijri
    return phrase(
      index..<end.end, start: start, clitics: clitics, .date(content), rule: "date-range")
  }

  /// «إلى الحادي والثلاثين منه»
  private func sameMonth(at index: Int, _ first: DatePhrase.Point) -> Point? {
    guard first.month != nil, lattice.function(at: index, "of-it") != nil else { return nil }
    var value = first
    value.day = nil
    return Point(value: value, start: 0, end: index + 1)
  }

  private func monthOfRange(at index: Int) -> Point? {
    var position = index
    if let of = lattice.function(at: position, "from") { position = of.tokens.upperBound }
    if let month = monthName(at: position), month.clitics.isEmpty { return month }
    return shiftedMonth(at: position)
  }

  /// «(من) الشهر الجاري»: no month by name, only its distance.
  private func shiftedMonth(at index: Int) -> Point? {
    guard let noun = lattice.function(at: index, "month"), noun.has(.fixed),
      let shift = shift(at: noun.tokens.upperBound)
    else { return nil }
    return Point(value: .init(), start: 0, end: shift.end, shift: shift.value)
  }

  /// The token behind حتى، إلى، و or a dash between the two days of a range.
  private func rangeJoint(at index: Int, opened: Bool) -> Int? {
    if let until = lattice.function(at: index, "until", "to"),
      until.clitics.subtracting(.wa).isEmpty
    {
      return until.tokens.upperBound
    }
    if isLoneConjunction(index) { return index + 1 }
    if isDash(index), text.number(index + 1) != nil { return index + 1 }
    if conjoinedDay(at: index) != nil { return index }
    return nil
  }

  /// «و10»: و glued to digits is a token of its own; «والأول»: و glued to an ordinal.
  private func conjoinedDay(at index: Int) -> (value: Int, start: Int, clitics: Clitics, end: Int)?
  {
    if isLoneConjunction(index) { return dayNumber(at: index + 1) }
    guard let day = dayNumber(at: index), !day.clitics.isDisjoint(with: .conjunctions) else {
      return nil
    }
    return day
  }
}
