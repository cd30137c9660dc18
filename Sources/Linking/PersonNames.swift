import TextAnalysis

/// Whether two names can be one person's: the article's own coreference of names.
public enum PersonNames {
  /// A single word matches a longer name's last word, or its first if nothing speaks against it;
  /// longer names match when one's words all occur in the other in order (خالد الجارالله ⊂ خالد
  /// سليمان الجارالله). `بن` and `آل` do not count.
  public static func match(_ short: [String], _ long: [String]) -> Bool {
    let small = significant(short)
    let big = significant(long)
    guard !small.isEmpty, small.count <= big.count else { return false }
    if small.count == 1 {
      return big.last == small[0] || big.count > 1 && alike(big[big.count - 1], small[0])
    }
    guard small.first == big.first || small.last == big.last else { return false }
    var index = 0
    for word in big where index < small.count && alike(word, small[index]) { index += 1 }
    return index == small.count
  }

  private static let particles: Set<String> = ["بن", "ابن", "بنت", "ال"]

  private static func significant(_ name: [String]) -> [String] {
    name.filter { !particles.contains($0) }
  }

  /// Spellings of a foreign name drift by a vowel or by غ/ج/ك (ناغاوكا، ناجاوكا).
  private static func alike(_ left: String, _ right: String) -> Bool {
    left == right || skeleton(left) == skeleton(right) && left.utf16.count > 4
  }

  private static func skeleton(_ word: String) -> String {
    String(
      word.unicodeScalars.compactMap { scalar -> Character? in
        switch scalar {
        case "ا", "و", "ي", "ه": nil
        case "ج", "ك", "غ", "گ": "غ"
        case "ت": "ط"
        default: Character(scalar)
        }
      })
  }
}
