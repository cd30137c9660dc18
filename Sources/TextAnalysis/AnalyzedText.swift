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
  /// Takes the folded units of the run, gives how many of them are the first word.
  public typealias Seam = (UnsafeBufferPointer<UInt16>) -> Int?

  public init(_ text: String, seam: Seam = { _ in nil }) {
    scalars = Self.decode(text)
    tokenize(seam)
    divide()
  }

  /// The code points of a string, whose UTF-8 is sound.
  private static func decode(_ text: String) -> [UInt32] {
    var text = text
    return text.withUTF8 { bytes in
      Array(unsafeUninitializedCapacity: bytes.count) { scalars, count in
        var index = 0
        while index < bytes.count {
          let lead = UInt32(bytes[index])
          func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
          switch lead {
          case ..<0x80:
            scalars[count] = lead
            index += 1
          case ..<0xE0:
            scalars[count] = (lead & 0x1F) << 6 | next(1)
            index += 2
          case ..<0xF0:
            scalars[count] = (lead & 0x0F) << 12 | next(1) << 6 | next(2)
            index += 3
          default:
            scalars[count] = (lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
            index += 4
          }
          count += 1
        }
      }
    }
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

  /// The folded units of a token; none before the first and behind the last one, so that a rule may
  /// look beside a word wherever that stands.
  public func foldedWord(_ index: Int) -> ArraySlice<UInt16> {
    tokens.indices.contains(index) ? folded[tokens[index].foldedRange] : []
  }

  /// The folded form of a token as a string: for keys, not for hot loops.
  public func foldedString(_ index: Int) -> String {
    String(decoding: foldedWord(index), as: UTF16.self)
  }

  /// Whether the last letter of a token as it is written is ة, which folding makes ه; signs of vowels may follow.
  public func endsInTaMarbuta(_ index: Int) -> Bool {
    scalars[tokens[index].range].endInTaMarbuta
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

    /// As of the text itself.
    public func endsInTaMarbuta(_ index: Int) -> Bool {
      scalars[tokens[index].range].endInTaMarbuta
    }
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
    let (tokens, folded, origins, wideGaps) = scalars.withUnsafeBufferPointer { scalars in
      FoldingTable.shared.withCommon { common in
        var tokenizer = Tokenizer(scalars, common)
        defer { tokenizer.deallocate() }
        tokenizer.run(seam)
        return (tokenizer.tokens, tokenizer.folded, tokenizer.origins, tokenizer.wideGaps)
      }
    }
    self.tokens = tokens
    self.folded = folded
    self.origins = origins
    self.wideGaps = wideGaps
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

  /// A word that is one letter, or the foreign name of one (د، بي): with its stop an initial or abbreviation.
  public func isInitial(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return false }
    let word = folded[tokens[index].foldedRange]
    return word.count == 1 || word.count == 2 && Self.letterNames.contains(Array(word))
  }

  /// بي، جي، دي، تي، سي، إف، إم، إس، كي, folded.
  private static let letterNames: Set<[UInt16]> = Set(
    ["بي", "جي", "دي", "تي", "سي", "اف", "ام", "اس", "كي"].map { Array($0.utf16) })

  /// A full stop ends a sentence unless it stands in a number or behind an initial (د. أحمد).
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
      return !(isInitial(index - 1) && !tokens[index].spaceBefore)
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

extension BidirectionalCollection<UInt32> {
  fileprivate var endInTaMarbuta: Bool { last { !(0x64B...0x652).contains($0) } == 0x629 }
}
