import Lexicon
import TextAnalysis

/// Reads every word of a text in all ways that the lexicon has: as it stands, and behind proclitics.
///
/// The hot loop of the program: it works on the arrays of the text where they lie.
struct LatticeBuilder {
  private let text: AnalyzedText.Units
  private let forms: FormArrays
  /// The id of each word as it stands; -1 for words that no form has.
  private let words: [FormTable.WordID]
  private(set) var readings: [Reading] = []
  private(set) var bounds: [Int] = [0]
  private(set) var nameUses: [NameUse]

  init(_ text: AnalyzedText.Units, _ forms: FormArrays) {
    self.text = text
    self.forms = forms
    nameUses = Array(repeating: [], count: text.tokens.count)
    words = text.tokens.map { token in
      guard token.kind == .word else { return -1 }
      return forms.word(UnsafeBufferPointer(rebasing: text.folded[token.foldedRange])) ?? -1
    }
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
    if words[index] >= 0 { walk(index, words[index], from: word.lowerBound, []) }
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
      cut(index, at: start, clitics)
    }
    guard word.upperBound - start > 2 else { return }
    switch text.folded[start] {
    case Self.beh: cut(index, at: start + 1, clitics.union(.bi))
    case Self.kaf: cut(index, at: start + 1, clitics.union(.ka))
    case Self.seen: cut(index, at: start + 1, clitics.union(.sa))
    case Self.lam:
      cut(index, at: start + 1, clitics.union(.li))
      // لل: the alef of the article is not written behind the preposition.
      if text.folded[start + 1] == Self.lam {
        cut(index, at: start + 1, alef: true, clitics.union(.li))
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

  /// The rest of token `index` from its unit `unit` on, behind proclitics.
  private mutating func cut(_ index: Int, at unit: Int, alef: Bool = false, _ clitics: Clitics) {
    let rest = unit..<text.tokens[index].foldedRange.upperBound
    if let word = forms.word(UnsafeBufferPointer(rebasing: text.folded[rest]), alef: alef) {
      walk(index, word, from: unit, clitics)
    }
  }

  /// All forms whose first word is `word`, which token `index` is from its unit `unit` on.
  private mutating func walk(
    _ index: Int, _ word: FormTable.WordID, from unit: Int, _ clitics: Clitics
  ) {
    guard var node = forms.first(word) else { return }
    let token = text.tokens[index]
    let start =
      unit == token.foldedRange.lowerBound ? token.range.lowerBound : text.origins[unit]
    var next = index + 1
    while true {
      for sense in forms.senses(at: node) {
        switch sense.wordClass {
        case .familyName, .ordinaryGivenName, .nameAdjective:
          if next == index + 1 { note(sense, index, clitics) }
          continue
        // Asked for by a whole name (``Lexicon/yearOfLeaving(_:)``).
        case .pastLeader: continue
        default: break
        }
        if clitics.contains(.sa), !(sense.wordClass == .verb && sense.features.contains(.present)) {
          continue
        }
        // Folding makes ة and ه one; a word written with ة carries no pronoun and is no finite verb.
        if sense.features.contains(.possessed) || isFinite(sense), text.endsInTaMarbuta(next - 1) {
          continue
        }
        readings.append(
          Reading(clitics: clitics, start: start, tokens: index..<next, sense: sense))
      }
      guard next < words.count, words[next] >= 0, let following = forms.step(node, words[next])
      else { return }
      node = following
      next += 1
    }
  }

  private mutating func note(_ sense: Sense, _ index: Int, _ clitics: Clitics) {
    switch (sense.wordClass, clitics) {
    case (.familyName, []): nameUses[index].insert(.family)
    case (.ordinaryGivenName, []): nameUses[index].insert(.ordinaryGiven)
    case (.ordinaryGivenName, .wa): nameUses[index].insert(.conjoinedGiven)
    case (.nameAdjective, []) where isSingular(sense): nameUses[index].insert(.adjective)
    case (.nameAdjective, .wa) where isSingular(sense):
      nameUses[index].insert(.conjoinedAdjective)
    default: break
    }
  }

  private func isFinite(_ sense: Sense) -> Bool {
    sense.wordClass == .verb && sense.features.isDisjoint(with: [.masdar, .participle])
  }

  private func isSingular(_ sense: Sense) -> Bool {
    sense.features.contains(.definite) && sense.features.isDisjoint(with: [.plural, .dual])
  }
}
