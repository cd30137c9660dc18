/// Words of English labels.
enum English {
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Of a noun with what qualifies it: agreements, memoranda of understanding, pacts on trade.
  static func plural(_ noun: String) -> String {
    var words = noun.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let head = (words.firstIndex { ["of", "on", "for"].contains($0) } ?? words.count) - 1
    guard words.indices.contains(head) else { return noun }
    let word = words[head]
    words[head] =
      if word.hasSuffix("randum") {
        word.dropLast(2) + "a"
      } else if word.hasSuffix("y"), !"aeiou".contains(word.dropLast().last ?? "a") {
        word.dropLast() + "ies"
      } else {
        word.hasSuffix("s") ? word : word + "s"
      }
    return words.joined(separator: " ")
  }

  /// A, B and C.
  static func list(_ parts: [String]) -> String {
    (parts.dropLast(2) + [parts.suffix(2).joined(separator: " and ")]).joined(separator: ", ")
  }

  /// 1st, 2nd, 3rd, 11th …
  static func ordinal(_ value: Int) -> String {
    let teen = (11...13).contains(value % 100)
    switch value % 10 {
    case 1 where !teen: return "\(value)st"
    case 2 where !teen: return "\(value)nd"
    case 3 where !teen: return "\(value)rd"
    default: return "\(value)th"
    }
  }
}
