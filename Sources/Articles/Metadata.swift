/// Whether `text` is a date, month or year of ISO 8601 that the Gregorian calendar has:
/// `2024-06-24`, `2024-06` or `2024`.
public func isISODate(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard (1...3).contains(parts.count), parts[0].count == 4 else { return false }
  var numbers: [Int] = []
  for (index, part) in parts.enumerated() {
    guard index == 0 || part.count == 2, part.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }
  guard numbers[0] >= 1 else { return false }
  guard numbers.count > 1 else { return true }
  guard (1...12).contains(numbers[1]) else { return false }
  guard numbers.count > 2 else { return true }
  return (1...daysInMonth(numbers[1], year: numbers[0])).contains(numbers[2])
}

private func daysInMonth(_ month: Int, year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// The outer form of a BCP 47 tag: letters, then parts of letters and digits, each of 1 to 8.
func isLanguageTag(_ tag: String) -> Bool {
  let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return parts.enumerated().allSatisfy { index, part in
    (1...8).contains(part.count)
      && part.allSatisfy {
        (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || (index > 0 && (0x30...0x39).contains($0))
      }
  }
}

extension Article {
  /// Whether the article is to be read as Arabic: `language`, if given, says so, and at least half
  /// of the letters are of the Arabic script.
  public var isArabic: Bool {
    if let language {
      let primary = language.utf8.prefix { $0 != UInt8(ascii: "-") }
      guard String(decoding: primary, as: UTF8.self).lowercased() == "ar" else { return false }
    }
    var arabic = 0
    var other = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0620...0x064A, 0x066E...0x06D3, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
        arabic += 1
      case 0x41...0x5A, 0x61...0x7A:
        other += 1
      case 0x80...:
        if scalar.properties.isAlphabetic { other += 1 }
      default: continue
      }
    }
    return arabic >= other && arabic > 0
  }
}
