import Lexicon
import TextAnalysis

/// Particles written as one word with what follows them.
public struct Clitics: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let wa = Clitics(rawValue: 1 << 0)
  public static let fa = Clitics(rawValue: 1 << 1)
  public static let bi = Clitics(rawValue: 1 << 2)
  public static let ka = Clitics(rawValue: 1 << 3)
  public static let li = Clitics(rawValue: 1 << 4)
  public static let sa = Clitics(rawValue: 1 << 5)

  public static let conjunctions: Clitics = [.wa, .fa]
  public static let prepositions: Clitics = [.bi, .ka, .li]
}

/// What a word is in personal names, whatever it is besides.
struct NameUse: OptionSet, Sendable {
  let rawValue: UInt8

  static let family = NameUse(rawValue: 1 << 0)
  static let ordinaryGiven = NameUse(rawValue: 1 << 1)
  /// A given name behind و.
  static let conjoinedGiven = NameUse(rawValue: 1 << 2)
}

/// One way to read the words from a token on: proclitics, then a form of the lexicon.
public struct Reading: Sendable {
  public var clitics: Clitics
  /// Code point at which the form starts, behind the proclitics.
  public var start: Int
  public var tokens: Range<Int>
  public var sense: Sense

  public var wordClass: WordClass { sense.wordClass }
  public func has(_ features: Features) -> Bool { sense.features.contains(features) }
}

/// All readings of all tokens: what the grammar searches instead of the text.
public struct Lattice: Sendable {
  public let text: AnalyzedText
  public let lexicon: Lexicon
  private var readings: [Reading] = []
  private var bounds: [Int] = [0]
  private var nameUses: [NameUse]

  /// Reads a text, with the spaces put back that it has lost.
  public init(_ text: String, _ lexicon: Lexicon) {
    self.init(AnalyzedText(text, seam: lexicon.seam), lexicon)
  }

  public init(_ text: AnalyzedText, _ lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    nameUses = Array(repeating: [], count: text.tokens.count)
    bounds.reserveCapacity(text.tokens.count + 1)
    for index in text.tokens.indices {
      if text.tokens[index].kind == .word { read(index) }
      bounds.append(readings.count)
    }
  }

  public var tokens: [Token] { text.tokens }

  /// How many readings all tokens have together.
  public var readingCount: Int { readings.count }

  /// Readings from token `index` on, longest first, then those with fewer proclitics.
  public func readings(at index: Int) -> ArraySlice<Reading> {
    guard index >= 0, index < bounds.count - 1 else { return [] }
    return readings[bounds[index]..<bounds[index + 1]]
  }

  /// The longest reading of the given class.
  public func reading(
    at index: Int, _ wordClass: WordClass, where accept: (Reading) -> Bool = { _ in true }
  ) -> Reading? {
    readings(at: index).first { $0.wordClass == wordClass && accept($0) }
  }

  public func has(_ wordClass: WordClass, at index: Int) -> Bool {
    readings(at: index).contains { $0.wordClass == wordClass }
  }

  /// The longest function word with one of the given roles.
  public func function(at index: Int, _ roles: String...) -> Reading? {
    readings(at: index).first {
      $0.wordClass == .function && roles.contains(lexicon.items[$0.sense.item].role)
    }
  }

  public func item(_ reading: Reading) -> LexicalItem { lexicon.items[reading.sense.item] }

  /// Uses of the word as a name that its readings leave out, because it is mostly something else.
  func nameUse(at index: Int) -> NameUse {
    nameUses.indices.contains(index) ? nameUses[index] : []
  }

  // MARK: Building

  private static let waw: UInt16 = 0x648
  private static let feh: UInt16 = 0x641
  private static let beh: UInt16 = 0x628
  private static let kaf: UInt16 = 0x643
  private static let lam: UInt16 = 0x644
  private static let seen: UInt16 = 0x633

  private mutating func read(_ index: Int) {
    let first = readings.count
    let word = text.foldedWord(index)
    walk(index, from: word.startIndex, alef: false, [])
    let whole = readings[first...].contains {
      $0.wordClass == .name || $0.wordClass == .ambiguousName
    }
    // A true name that begins like a proclitic (وارسو، فيينا، ليبيا) is never cut.
    if !whole { readBehindClitics(index, word) }
    readings[first...].sort {
      ($0.tokens.upperBound, $1.clitics.rawValue) > ($1.tokens.upperBound, $0.clitics.rawValue)
    }
  }

  private mutating func readBehindClitics(_ index: Int, _ word: ArraySlice<UInt16>) {
    var start = word.startIndex
    var clitics: Clitics = []
    // «وأ. د. فلان»: an abbreviation with its stop may be one letter.
    let isAbbreviation = word.count == 2 && text.isMark(index + 1, Mark.fullStop)
    if word.count > 2 || isAbbreviation, word[start] == Self.waw || word[start] == Self.feh {
      clitics = word[start] == Self.waw ? .wa : .fa
      start += 1
      walk(index, from: start, alef: false, clitics)
    }
    guard word.endIndex - start > 2 else { return }
    switch word[start] {
    case Self.beh: walk(index, from: start + 1, alef: false, clitics.union(.bi))
    case Self.kaf: walk(index, from: start + 1, alef: false, clitics.union(.ka))
    case Self.seen: walk(index, from: start + 1, alef: false, clitics.union(.sa))
    case Self.lam:
      walk(index, from: start + 1, alef: false, clitics.union(.li))
      // لل: the alef of the article is not written behind the preposition.
      if word[start + 1] == Self.lam {
        walk(index, from: start + 1, alef: true, clitics.union(.li))
      }
    default: break
    }
  }

  private mutating func note(_ wordClass: WordClass, _ index: Int, _ clitics: Clitics) {
    switch (wordClass, clitics) {
    case (.familyName, []): nameUses[index].insert(.family)
    case (.ordinaryGivenName, []): nameUses[index].insert(.ordinaryGiven)
    case (.ordinaryGivenName, .wa): nameUses[index].insert(.conjoinedGiven)
    default: break
    }
  }

  private func endsInTaMarbuta(_ index: Int) -> Bool {
    text.scalars[text.tokens[index].range.upperBound - 1] == 0x629
  }

  private mutating func walk(_ index: Int, from unit: Int, alef: Bool, _ clitics: Clitics) {
    let end = text.tokens[index].foldedRange.upperBound
    guard let word = lexicon.forms.word(text.folded[unit..<end], alef: alef),
      var node = lexicon.forms.step(0, word)
    else { return }
    let start =
      unit == text.tokens[index].foldedRange.lowerBound
      ? text.tokens[index].range.lowerBound : text.origins[unit]
    var next = index + 1
    while true {
      for sense in lexicon.forms.senses(at: node) {
        if sense.wordClass == .familyName || sense.wordClass == .ordinaryGivenName {
          if next == index + 1 { note(sense.wordClass, index, clitics) }
          continue
        }
        if clitics.contains(.sa), !(sense.wordClass == .verb && sense.features.contains(.present)) {
          continue
        }
        // Folding makes ة and ه one; a word written with ة carries no pronoun.
        if sense.features.contains(.possessed), endsInTaMarbuta(next - 1) { continue }
        readings.append(
          Reading(clitics: clitics, start: start, tokens: index..<next, sense: sense))
      }
      guard next < text.tokens.count, text.tokens[next].kind == .word,
        let word = lexicon.forms.word(text.foldedWord(next)),
        let following = lexicon.forms.step(node, word)
      else { return }
      node = following
      next += 1
    }
  }
}
