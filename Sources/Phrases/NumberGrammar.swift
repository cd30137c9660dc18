import Lexicon
import TextAnalysis

extension Grammar {
  /// An ordinal in words or digits: الثالثة، الثانية والعشرون، الحادية عشرة، ال16، الـ 159.
  func ordinal(at index: Int) -> (value: Int, reading: Reading?, tokens: Range<Int>)? {
    if let unit = lattice.reading(at: index, .ordinalUnit) ?? lattice.reading(at: index, .ordinal) {
      let value = lattice.item(unit).value
      let next = unit.tokens.upperBound
      if value < 10, let teen = lattice.reading(at: next, .teenTen), teen.clitics.isEmpty {
        return (value + 10, unit, index..<teen.tokens.upperBound)
      }
      if value < 10, let tens = lattice.reading(at: next, .tens), tens.clitics == .wa {
        return (value + lattice.item(tens).value, unit, index..<tens.tokens.upperBound)
      }
      // حادي by itself is no number.
      return unit.wordClass == .ordinal ? (value, unit, unit.tokens) : nil
    }
    if let tens = lattice.reading(at: index, .tens), tens.has(.definite) {
      return (lattice.item(tens).value, tens, tens.tokens)
    }
    return digitOrdinal(at: index)
  }

  /// ال16، الـ 159، `ال 18`، للـ16.
  private func digitOrdinal(at index: Int) -> (value: Int, reading: Reading?, tokens: Range<Int>)? {
    if isWord(index), let value = text.number(index + 1), value > 0, value < 1000 {
      let word = Array(text.foldedWord(index))
      let article: [UInt16] = [0x627, 0x644]
      if word == article || word == [0x644, 0x644] || word == [0x628] + article
        || word == [0x648] + article
      {
        return (value, nil, index..<index + 2)
      }
    }
    return nil
  }

  /// A cardinal in words up to 999, or digits: for counted sets and round sums. Its parts are joined
  /// by و, each smaller than the one before but for units before tens (مئة وخمسة وعشرون).
  func cardinal(at index: Int) -> (value: Int, reading: Reading?, tokens: Range<Int>)? {
    if let value = text.number(index) { return (value, nil, index..<index + 1) }
    guard let first = cardinalPart(at: index) else { return nil }
    var value = first.value
    var end = first.end
    var last = first.value
    while let next = cardinalPart(at: end), next.reading.clitics == .wa,
      last >= 100 && next.value < 100 || last < 10 && next.value >= 20 && next.value < 100
    {
      value += next.value
      last = next.value
      end = next.end
    }
    return (value, first.reading, index..<end)
  }

  /// One number word, with the ten of the teens behind it (خمس عشرة).
  private func cardinalPart(at index: Int) -> (value: Int, reading: Reading, end: Int)? {
    guard let unit = lattice.reading(at: index, .cardinal) ?? lattice.reading(at: index, .tens)
    else {
      return nil
    }
    let value = lattice.item(unit).value
    if unit.wordClass == .cardinal, value < 10,
      let ten = lattice.reading(at: unit.tokens.upperBound, .teenTen), ten.clitics.isEmpty
    {
      return (value + 10, unit, ten.tokens.upperBound)
    }
    return (value, unit, unit.tokens.upperBound)
  }
}

/// A decimal numeral as a string, so that no digit is lost to floating point.
struct Decimal: Equatable {
  var integer: String
  var fraction: String

  /// `self` × 10^power, without trailing zeros behind the point.
  func scaled(by power: Int) -> String {
    var digits = integer + fraction
    var point = integer.count + power
    while digits.count < point { digits += "0" }
    if point < 0 { point = 0 }
    var whole = String(digits.prefix(point))
    var rest = String(digits.dropFirst(point))
    while whole.hasPrefix("0"), whole.count > 1 { whole.removeFirst() }
    while rest.hasSuffix("0") { rest.removeLast() }
    if whole.isEmpty { whole = "0" }
    return rest.isEmpty ? whole : whole + "." + rest
  }
}

extension Grammar {
  /// A numeral with decimals: 3.4; 91,04; «4ر3», in which the digits behind ر are the integer;
  /// thousands in groups of three (1,100,000).
  func decimal(at index: Int) -> (value: Decimal, tokens: Range<Int>)? {
    guard text.tokens.indices.contains(index), text.tokens[index].kind == .number else {
      return nil
    }
    let first = digits(index)
    // KUNA: the digits behind ر are the integer part, those before it the decimals.
    if index + 2 < text.tokens.count, !text.tokens[index + 1].spaceBefore,
      text.tokens[index + 1].kind == .word,
      text.foldedWord(index + 1).elementsEqual([0x631]),
      text.tokens[index + 2].kind == .number, !text.tokens[index + 2].spaceBefore
    {
      return (Decimal(integer: digits(index + 2), fraction: first), index..<index + 3)
    }
    var integer = first
    var end = index + 1
    // 2.500.000: points group thousands where there are two of them.
    if isPointGroup(end), isPointGroup(end + 2) {
      while isPointGroup(end), integer.count <= 12 {
        integer += digits(end + 1)
        end += 2
      }
      return (Decimal(integer: integer, fraction: ""), index..<end)
    }
    while let group = groupOfThree(at: end, first: integer) {
      integer += group
      end += 2
    }
    if end == index + 1, let mark = separator(at: end),
      mark == Mark.fullStop || mark == Mark.comma || mark == 0x66B || mark == Mark.commaArabic
    {
      return (Decimal(integer: integer, fraction: digits(end + 1)), index..<end + 2)
    }
    return (Decimal(integer: integer, fraction: ""), index..<end)
  }

  private func digits(_ index: Int) -> String { text.foldedString(index) }

  /// The unit of a mark that stands glued between two runs of digits.
  private func separator(at index: Int) -> UInt16? {
    guard index + 1 < text.tokens.count, text.tokens[index].kind == .punctuation,
      !text.tokens[index].spaceBefore, text.tokens[index + 1].kind == .number,
      !text.tokens[index + 1].spaceBefore
    else { return nil }
    return text.folded[text.tokens[index].foldedRange.lowerBound]
  }

  private func isPointGroup(_ index: Int) -> Bool {
    separator(at: index) == Mark.fullStop && text.tokens[index + 1].foldedRange.count == 3
  }

  /// Thousands are grouped by commas; a single group behind one to three digits is ambiguous with a
  /// Maghrebi decimal comma only in other lengths, so three digits behind a comma are thousands.
  private func groupOfThree(at index: Int, first: String) -> String? {
    guard let mark = separator(at: index), mark == Mark.comma || mark == 0x66C,
      text.tokens[index + 1].foldedRange.count == 3, first.count <= 12
    else { return nil }
    return digits(index + 1)
  }
}
