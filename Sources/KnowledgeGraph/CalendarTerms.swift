import Extraction
import RDFModel

/// A calendar value as RDF, and the days between which it lies.
struct CalendarTerm {
  /// Exactly as precise as the text.
  var literal: Literal
  /// First and last day where the year of the Gregorian calendar is known (`xsd:date`).
  var bounds: (earliest: Literal, latest: Literal)?

  /// Nil for a day or month that no calendar has.
  init?(_ value: DateValue) {
    switch value {
    case .day(let year, let month, let day):
      guard Self.isYear(year), let last = Self.lastDay(of: month, year: year), 1...last ~= day
      else { return nil }
      literal = Self.day(year, month, day)
      bounds = (literal, literal)
    case .month(let year, let month):
      guard Self.isYear(year), let last = Self.lastDay(of: month, year: year) else { return nil }
      literal = Literal(
        "\(Self.padded(year, 4))-\(Self.padded(month, 2))", datatype: XSD.gYearMonth)
      bounds = (Self.day(year, month, 1), Self.day(year, month, last))
    case .year(let year):
      guard Self.isYear(year) else { return nil }
      literal = Literal(Self.padded(year, 4), datatype: XSD.gYear)
      bounds = (Self.day(year, 1, 1), Self.day(year, 12, 31))
    case .monthDay(let month, let day):
      // 29 February exists in some year.
      guard let last = Self.lastDay(of: month, year: 2000), 1...last ~= day else { return nil }
      literal = Literal(
        "--\(Self.padded(month, 2))-\(Self.padded(day, 2))", datatype: XSD.gMonthDay)
    case .monthOnly(let month):
      guard 1...12 ~= month else { return nil }
      literal = Literal("--\(Self.padded(month, 2))", datatype: XSD.gMonth)
    case .hijri(let year, let month, let day):
      guard Self.isYear(year), 1...12 ~= month, 1...30 ~= day else { return nil }
      literal = Literal(
        "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))",
        datatype: RW.hijriDate)
    }
  }

  /// An ISO 8601 date, month or year as it stands in an article's metadata; of a date with a time
  /// the date. Nil if it is none of these.
  init?(iso text: String) {
    let bytes = Array(text.utf8)
    let date =
      bytes.count > 10 && (bytes[10] == 0x54 || bytes[10] == 0x20) ? bytes[..<10] : bytes[...]
    let parts = date.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2].prefix(parts.count).map({ $0 }), parts.count <= 3
    else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.allSatisfy({ 0x30...0x39 ~= $0 }),
        let number = Int(String(decoding: part, as: UTF8.self))
      else { return nil }
      numbers.append(number)
    }
    switch numbers.count {
    case 1: self.init(.year(numbers[0]))
    case 2: self.init(.month(year: numbers[0], month: numbers[1]))
    case 3: self.init(.day(year: numbers[0], month: numbers[1], day: numbers[2]))
    default: return nil
    }
  }

  private static func isYear(_ year: Int) -> Bool { 1...9999 ~= year }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Literal {
    Literal("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))", datatype: XSD.date)
  }

  /// Of the proleptic Gregorian calendar; nil if there is no such month.
  private static func lastDay(of month: Int, year: Int) -> Int? {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: nil
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
