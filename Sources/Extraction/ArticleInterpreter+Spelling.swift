import Lexicon
import Phrases
import TextAnalysis

extension ArticleInterpreter {
  /// The words of a span as a label writes them. A span behind «لل» has lost the alef of its article
  /// («للرئيس» is ل + الرئيس), and before a stem in ل its lam too («للجنة العليا» is ل + اللجنة).
  ///
  /// - Parameter range: code points of the text as given.
  func spelling(_ range: Range<Int>) -> String {
    let words = text.substring(range)
    let lam: UInt32 = 0x644
    guard range.lowerBound > 0, text.scalars[range.lowerBound] == lam,
      text.scalars[range.lowerBound - 1] == lam,
      let token = text.tokens.firstIndex(where: { $0.range.contains(range.lowerBound) }),
      text.tokens[token].range.lowerBound < range.lowerBound
    else { return words }
    let hasArticle = lattice.readings(at: token).contains {
      $0.clitics.contains(.li) && $0.start == range.lowerBound && $0.wordClass != .ordinary
        && ($0.has(.definite) || $0.wordClass == .name)
    }
    if hasArticle { return "ا" + words }
    let isDescribed =
      text.tokens.indices.contains(token + 1)
      && text.foldedWord(token + 1).starts(with: [0x627, 0x644])
      && text.tokens[token + 1].range.upperBound <= range.upperBound
    return isDescribed ? "ال" + words : words
  }
}
