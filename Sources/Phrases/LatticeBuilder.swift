import Lexicon
import TextAnalysis

/// Reads every word of a text in all ways that the lexicon has: as it stands, and behind proclitics.
///
/// The hot loop of the program: it works on the arrays of the text where they lie.
struct LatticeBuilder {
  private let text: AnalyzedText.Units
  private let forms: FormTable
  private(set) var readings: [Reading] = []
  private(set) var bounds: [Int] = [0]
  private(set) var nameUses: [NameUse]

  init(_ text: AnalyzedText.Units, _ forms: FormTable) {
    self.text = text
    self.forms = forms
    nameUses = Array(repeating: [], count: text.tokens.count)
  }

  mutating func readAll() {
    bounds.reserveCapacity(text.tokens.count + 1)
    readings.reserveCapacity(text.tokens.count)
    for index in text.tokens.indices {
      if text.tokens[index].kind == .word { read(index) }
      bounds.append(readings.count)
    }
  }

  private static let waw: UInt16 = 0x648
  private static let feh: UInt16 = 0x641
  private static let beh: UInt16 = 0x628
  private static let kaf: UInt16 = 0x643
  private static let lam: UInt16 = 0x644
  private static let seen: UInt16 = 0x633

  private mutating func read(_ index: Int) {
    let first = readings.count
    let word = text.tokens[index].foldedRange
    walk(index, from: word.lowerBound, alef: false, [])
    var isName = false
    for reading in first..<readings.count where !isName {
      let wordClass = readings[reading].sense.wordClass
      isName = wordClass == .name || wordClass == .ambiguousName
    }
    // A true name that begins like a proclitic (وارسو، فيينا، ليبيا) is never cut.
    if !isName { readBehindClitics(index, word) }
    guard readings.count > first + 1 else { return }
    readings[first...].sort {
      ($0.tokens.upperBound, $1.clitics.rawValue) > ($1.tokens.upperBound, $0.clitics.rawValue)
    }
  }

  private mutating func readBehindClitics(_ index: Int, _ word: Range<Int>) {
    var start = word.lowerBound
    var clitics: Clitics = []
    let letter = text.folded[start]
    if letter == Self.waw || letter == Self.feh, word.count > 2 || isAbbreviation(index, word) {
      clitics = letter == Self.waw ? .wa : .fa
      start += 1
      walk(index, from: start, alef: false, clitics)
    }
    guard word.upperBound - start > 2 else { return }
    switch text.folded[start] {
    case Self.beh: walk(index, from: start + 1, alef: false, clitics.union(.bi))
    case Self.kaf: walk(index, from: start + 1, alef: false, clitics.union(.ka))
    case Self.seen: walk(index, from: start + 1, alef: false, clitics.union(.sa))
    case Self.lam:
      walk(index, from: start + 1, alef: false, clitics.union(.li))
      // لل: the alef of the article is not written behind the preposition.
      if text.folded[start + 1] == Self.lam {
        walk(index, from: start + 1, alef: true, clitics.union(.li))
      }
    default: break
    }
  }

  /// «وأ. د. فلان»: an abbreviation with its stop may be one letter.
  private func isAbbreviation(_ index: Int, _ word: Range<Int>) -> Bool {
    guard word.count == 2, index + 1 < text.tokens.count else { return false }
    let next = text.tokens[index + 1]
    return next.kind == .punctuation && text.folded[next.foldedRange.lowerBound] == Mark.fullStop
  }

  /// All forms that begin at token `index`, in its unit `unit`.
  private mutating func walk(_ index: Int, from unit: Int, alef: Bool, _ clitics: Clitics) {
    let token = text.tokens[index]
    guard let word = wordID(unit..<token.foldedRange.upperBound, alef: alef),
      var node = forms.first(word)
    else { return }
    let start =
      unit == token.foldedRange.lowerBound ? token.range.lowerBound : text.origins[unit]
    var next = index + 1
    while true {
      for sense in forms.senses(at: node) {
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
        let word = wordID(text.tokens[next].foldedRange, alef: false),
        let following = forms.step(node, word)
      else { return }
      node = following
      next += 1
    }
  }

  private func wordID(_ units: Range<Int>, alef: Bool) -> FormTable.WordID? {
    forms.word(UnsafeBufferPointer(rebasing: text.folded[units]), alef: alef)
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
}
