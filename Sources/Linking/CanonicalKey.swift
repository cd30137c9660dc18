import TextAnalysis

/// The words of canonical keys: folded, without articles and clitics, so that wording drift between
/// outlets does not part one thing in two.
public enum CanonicalKey {
  /// Folded words without the article, joined by `_`.
  public static func words(_ text: String) -> String {
    Folding.key(text).split(whereSeparator: { $0 == " " || $0 == "ـ" }).map { word in
      word.hasPrefix("ال") && word.utf16.count > 4 ? String(word.dropFirst(2)) : String(word)
    }.joined(separator: "_")
  }
}
