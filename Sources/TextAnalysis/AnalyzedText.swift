/// A run of letters, a run of digits, one punctuation mark or one line break.
public struct Token: Sendable {
  public enum Kind: UInt8, Sendable { case word, number, punctuation, newline }

  public var kind: Kind
  /// Code points of the text as given.
  public var range: Range<Int>
  /// Units of `AnalyzedText.folded`; empty for a word made of tatweel alone.
  public var foldedRange: Range<Int>
  /// Whether white space stands before the token.
  public var spaceBefore: Bool
}

/// An article's text with its tokens, sentences and paragraphs. All offsets are code points.
public struct AnalyzedText: Sendable {
  /// The text as given, one element a code point.
  public let scalars: [UInt32]
  public private(set) var tokens: [Token] = []
  /// Folded form of all tokens, end to end.
  public private(set) var folded: [UInt16] = []
  /// For each unit of `folded`, the code point it came from.
  public private(set) var origins: [Int] = []
  /// Sentences as token ranges, without the line breaks between them.
  public private(set) var sentences: [Range<Int>] = []
  /// Paragraphs (lines that are not blank) as token ranges.
  public private(set) var paragraphs: [Range<Int>] = []
  /// Tokens behind three or more spaces: where a page's furniture puts headlines side by side.
  public private(set) var wideGaps: [Int] = []

  /// Where a run of letters is two words that have lost the space between them; nil for one word.
  /// Takes the folded units of the run, gives the index at which the second word starts.
  public typealias Seam = (ArraySlice<UInt16>) -> Int?

  public init(_ text: String, seam: Seam = { _ in nil }) {
    // `map` would decode the text twice, once to count.
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar.value) }
    self.scalars = scalars
    tokenize(seam)
    divide()
  }

  /// The words of the text between two code points, exactly as given.
  public func substring(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars[range] {
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
  }

  /// Code points from the first token's start to the last token's end.
  public func characters(_ tokenRange: Range<Int>) -> Range<Int> {
    guard let first = tokenRange.first, let last = tokenRange.last else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  public func foldedWord(_ index: Int) -> ArraySlice<UInt16> { folded[tokens[index].foldedRange] }

  /// The folded form of a token as a string: for keys, not for hot loops.
  public func foldedString(_ index: Int) -> String {
    String(decoding: foldedWord(index), as: UTF16.self)
  }

  /// Whether token `index` is the punctuation mark `mark` (a folded unit).
  public func isMark(_ index: Int, _ mark: UInt16) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .punctuation
      && folded[tokens[index].foldedRange.lowerBound] == mark
  }

  /// The value of a token of digits; nil for other tokens and for numerals beyond 15 digits.
  public func number(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .number,
      tokens[index].foldedRange.count <= 15
    else { return nil }
    return foldedWord(index).reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// The arrays of a text where they lie, for loops that run over all of them.
  public struct Units {
    public let scalars: UnsafeBufferPointer<UInt32>
    public let tokens: UnsafeBufferPointer<Token>
    public let folded: UnsafeBufferPointer<UInt16>
    public let origins: UnsafeBufferPointer<Int>
  }

  /// Calls `body` with the arrays, which must not leave it.
  public func withUnits<Result>(_ body: (Units) -> Result) -> Result {
    scalars.withUnsafeBufferPointer { scalars in
      tokens.withUnsafeBufferPointer { tokens in
        folded.withUnsafeBufferPointer { folded in
          origins.withUnsafeBufferPointer { origins in
            body(Units(scalars: scalars, tokens: tokens, folded: folded, origins: origins))
          }
        }
      }
    }
  }

  private mutating func tokenize(_ seam: Seam) {
    let table = FoldingTable.shared
    folded.reserveCapacity(scalars.count)
    origins.reserveCapacity(scalars.count)
    tokens.reserveCapacity(scalars.count / 5)
    var index = 0
    var space = true
    var width = 0
    while index < scalars.count {
      let entry = table[scalars[index]]
      if entry.role != .space {
        if width > 2 { wideGaps.append(tokens.count) }
        width = 0
      }
      switch entry.role {
      case .space:
        space = true
        width += 1
        index += 1
      case .newline, .punctuation:
        let start = folded.count
        folded.append(entry.first)
        origins.append(index)
        tokens.append(
          Token(
            kind: entry.role == .newline ? .newline : .punctuation, range: index..<index + 1,
            foldedRange: start..<folded.count, spaceBefore: space))
        space = entry.role == .newline
        index += 1
      case .letter, .digit, .dropped:
        index = appendRun(from: index, table: table, space: space, seam)
        space = false
      }
    }
  }

  /// A run of letters or of digits with the invisible scalars in and after it.
  private mutating func appendRun(
    from start: Int, table: FoldingTable, space: Bool, _ seam: Seam
  ) -> Int {
    let foldedStart = folded.count
    var role = FoldedScalar.Role.dropped
    var index = start
    // Behind the last visible scalar: trailing tatweel and marks belong to the word, controls too.
    while index < scalars.count {
      let entry = table[scalars[index]]
      guard entry.role == .letter || entry.role == .digit || entry.role == .dropped else { break }
      if entry.role != .dropped {
        if role == .dropped { role = entry.role }
        if entry.role != role { break }
        folded.append(entry.first)
        origins.append(index)
        if entry.second != 0 {
          folded.append(entry.second)
          origins.append(index)
        }
        if entry.third != 0 {
          folded.append(entry.third)
          origins.append(index)
        }
      }
      index += 1
    }
    if role == .dropped {
      // A tatweel by itself is used as a dash; lone controls and marks are nothing at all.
      guard scalars[start..<index].contains(0x640) else { return index }
      folded.append(Mark.dash)
      origins.append(start)
      tokens.append(
        Token(
          kind: .punctuation, range: start..<index, foldedRange: foldedStart..<folded.count,
          spaceBefore: space))
      return index
    }
    var first = origins[foldedStart]
    if first > start, scalars[start..<first].contains(0x640) { first = start }
    if role == .letter, let cut = seam(folded[foldedStart...]) {
      appendWord(first..<origins[cut], foldedStart..<cut, space: space)
      appendWord(origins[cut]..<trimmedEnd(first, index), cut..<folded.count, space: true)
      return index
    }
    tokens.append(
      Token(
        kind: role == .digit ? .number : .word, range: first..<trimmedEnd(first, index),
        foldedRange: foldedStart..<folded.count, spaceBefore: space))
    return index
  }

  private mutating func appendWord(_ range: Range<Int>, _ units: Range<Int>, space: Bool) {
    tokens.append(Token(kind: .word, range: range, foldedRange: units, spaceBefore: space))
  }

  /// Leaves zero-width and bidi controls at a word's end out of its range.
  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1 {
      let value = scalars[end - 1]
      guard
        (0x200B...0x200F).contains(value) || (0x202A...0x202E).contains(value)
          || (0x2060...0x2069).contains(value) || value == 0xFEFF || value == 0x61C
      else { break }
      end -= 1
    }
    return end
  }

  private mutating func divide() {
    var sentence = 0
    var paragraph = 0
    for index in tokens.indices {
      if tokens[index].kind == .newline {
        close(&sentence, before: index, into: \.sentences)
        close(&paragraph, before: index, into: \.paragraphs)
        sentence = index + 1
        paragraph = index + 1
      } else if endsSentence(index) {
        close(&sentence, before: index + 1, into: \.sentences)
        sentence = index + 1
      }
    }
    close(&sentence, before: tokens.count, into: \.sentences)
    close(&paragraph, before: tokens.count, into: \.paragraphs)
  }

  private mutating func close(
    _ start: inout Int, before end: Int, into list: WritableKeyPath<AnalyzedText, [Range<Int>]>
  ) {
    if start < end { self[keyPath: list].append(start..<end) }
  }

  /// A full stop ends a sentence unless it stands in a number or behind one or two letters (د. أحمد).
  private func endsSentence(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    switch folded[tokens[index].foldedRange.lowerBound] {
    case Mark.questionArabic, Mark.question, Mark.exclamation: return true
    case Mark.fullStop:
      guard index > 0 else { return false }
      let previous = tokens[index - 1]
      if previous.kind == .number, index + 1 < tokens.count, tokens[index + 1].kind == .number,
        !tokens[index + 1].spaceBefore
      {
        return false
      }
      return
        !(previous.kind == .word && previous.foldedRange.count <= 1 && !tokens[index].spaceBefore)
    default: return false
    }
  }
}

/// Folded units of the punctuation marks that the grammar looks at.
public enum Mark {
  public static let dash: UInt16 = 0x2D
  public static let fullStop: UInt16 = 0x2E
  public static let comma: UInt16 = 0x2C
  public static let commaArabic: UInt16 = 0x60C
  public static let semicolonArabic: UInt16 = 0x61B
  public static let question: UInt16 = 0x3F
  public static let questionArabic: UInt16 = 0x61F
  public static let exclamation: UInt16 = 0x21
  public static let colon: UInt16 = 0x3A
  public static let slash: UInt16 = 0x2F
  public static let quote: UInt16 = 0x22
  public static let guillemetLeft: UInt16 = 0xAB
  public static let guillemetRight: UInt16 = 0xBB
  public static let parenthesisLeft: UInt16 = 0x28
  public static let parenthesisRight: UInt16 = 0x29
  public static let percent: UInt16 = 0x25
  public static let percentArabic: UInt16 = 0x66A
  public static let enDash: UInt16 = 0x2013
  public static let emDash: UInt16 = 0x2014

  public static func isDash(_ unit: UInt16) -> Bool {
    unit == dash || unit == enDash || unit == emDash || unit == 0x2212 || unit == 0x2010
      || unit == 0x2011
  }
}
