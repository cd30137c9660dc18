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
    guard !range.isEmpty, range.lowerBound > 0, text.scalars[range.lowerBound] == lam,
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

  /// A name is no object: «عقد اجتماعا», «لقاء ثنائيا» without the alif of the indefinite accusative.
  func nominative(_ name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    guard let noun = words.first else { return name }
    func isEventNoun(_ word: String) -> Bool {
      lexicon.items.contains { $0.wordClass == .eventNoun && $0.arabic == word }
    }
    let bare = Self.withoutAccusative(noun)
    // The adjectives of relation behind it; «عليا» is none.
    let following = words.indices.dropFirst().prefix {
      words[$0].unicodeScalars.count > 4 && !words[$0].hasPrefix("ال")
        && Self.withoutAccusative(words[$0])?.hasSuffix("ي") == true
    }
    guard bare != nil || !following.isEmpty, isEventNoun(bare ?? noun) else { return name }
    words[0] = bare ?? noun
    for index in following { words[index] = Self.withoutAccusative(words[index]) ?? words[index] }
    return words.joined(separator: " ")
  }

  /// Nil for a word without the alif of the indefinite accusative.
  private static func withoutAccusative(_ word: String) -> String? {
    var scalars = word.unicodeScalars
    let fathatan: Unicode.Scalar = "\u{64B}"
    if scalars.last == fathatan { scalars.removeLast() }
    guard scalars.last == "ا" else { return nil }
    scalars.removeLast()
    if scalars.last == fathatan { scalars.removeLast() }
    return String(scalars)
  }
}
