import Lexicon
import TextAnalysis

extension Lexicon {
  /// «وزيرالخارجية»، «دولةقطر»: the head of a title or body, or a word for a state, and a word with the
  /// article or a country's name, written as one word that the lexicon does not know.
  func seam(in word: UnsafeBufferPointer<UInt16>) -> Int? {
    // Of heads of three letters one is وال, which every conjunction with an article looks like.
    var cut = 4
    // The article behind any letter, or any letter behind ta marbuta (folded): cheap to ask first.
    while cut < word.count - 2 {
      if word[cut] == 0x627 && word[cut + 1] == 0x644 || word[cut - 1] == 0x647,
        hasSense(word[..<cut], Self.heads), hasSense(word[cut...], Self.complements)
      {
        return forms.arrays.word(word) == nil ? cut : nil
      }
      cut += 1
    }
    return nil
  }

  private func hasSense(
    _ word: Slice<UnsafeBufferPointer<UInt16>>, _ classes: Set<WordClass>
  ) -> Bool {
    guard let id = forms.arrays.word(UnsafeBufferPointer(rebasing: word)),
      let node = forms.first(id)
    else { return false }
    return forms.senses(at: node).contains { classes.contains($0.wordClass) }
  }

  private static let heads: Set<WordClass> = [
    .postHead, .bodyHead, .governmentHead, .countryNoun, .side,
  ]
  private static let complements: Set<WordClass> = [.portfolio, .name, .nisba, .sector, .postHead]
}
