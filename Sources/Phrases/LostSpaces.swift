import Lexicon
import TextAnalysis

extension Lexicon {
  /// «وزيرالخارجية»، «دولةقطر»: the head of a title or body, or a word for a state, and a word with the
  /// article or a country's name, written as one word that the lexicon does not know.
  func seam(in word: ArraySlice<UInt16>) -> Int? {
    guard word.count > 6 else { return nil }
    let cut = ((word.startIndex + 3)..<(word.endIndex - 2)).first {
      isSeam(word, at: $0) && hasSense(word[..<$0], Self.heads)
        && hasSense(word[$0...], Self.complements)
    }
    return forms.word(word) == nil ? cut : nil
  }

  /// The article behind any letter, or any letter behind ta marbuta (folded): cheap to ask first.
  private func isSeam(_ word: ArraySlice<UInt16>, at cut: Int) -> Bool {
    word[cut] == 0x627 && word[cut + 1] == 0x644 || word[cut - 1] == 0x647
  }

  private func hasSense(_ word: ArraySlice<UInt16>, _ classes: Set<WordClass>) -> Bool {
    guard let id = forms.word(word), let node = forms.step(0, id) else { return false }
    return forms.senses(at: node).contains { classes.contains($0.wordClass) }
  }

  private static let heads: Set<WordClass> = [
    .postHead, .bodyHead, .governmentHead, .countryNoun, .side,
  ]
  private static let complements: Set<WordClass> = [.portfolio, .name, .nisba, .sector, .postHead]
}
