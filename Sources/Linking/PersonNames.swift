import TextAnalysis

/// Whether two names can be one person's: the article's own coreference of names.
public enum PersonNames {
  /// A single word matches a longer name's last word, or its first if nothing speaks against it;
  /// longer names match when one's words all occur in the other in order (خالد الجارالله ⊂ خالد
  /// سليمان الجارالله). `بن` and `آل` do not count.
  public static func match(_ short: [String], _ long: [String]) -> Bool {
    let small = significant(short)
    let big = significant(long)
    guard !small.isEmpty, small.count <= big.count, !isFather(short, in: long) else { return false }
    if small.count == 1 {
      return big.last == small[0] || big.count > 1 && alike(big[big.count - 1], small[0])
    }
    guard small.first == big.first || small.last == big.last else { return false }
    var index = 0
    for word in big where index < small.count && alike(word, small[index]) { index += 1 }
    return index == small.count
  }

  /// «سلمان بن عبدالعزيز» is the father of «محمد بن سلمان بن عبدالعزيز».
  private static func isFather(_ short: [String], in long: [String]) -> Bool {
    guard let first = short.first, first != long.first,
      let index = long.firstIndex(of: first), index > 0
    else { return false }
    return ["بن", "ابن", "بنت"].contains(long[index - 1])
  }

  /// How two names of parts (`parts(of:)`) may be one person's in two spellings.
  public enum Likeness: Sendable {
    case same
    /// First and last part agree, one name has more between them.
    case inner
    /// One name goes on where the other ends.
    case longer
    /// Of several parts one is spelt in another way.
    case drift
    /// One is a single part, the other's last.
    case last
  }

  /// The parts of a name from the words of a canonical key: without particles, and with «عبد العزيز» as one
  /// part, be it written in one word or two.
  public static func parts(of words: [String]) -> [String] {
    var parts: [String] = []
    var isServant = false
    for word in significant(words) {
      if isServant {
        parts.append("عبد" + word)
        isServant = false
      } else if word == "عبد" {
        isServant = true
      } else {
        parts.append(
          word.hasPrefix("عبدال") && word.utf16.count > 6 ? "عبد" + word.dropFirst(5) : word)
      }
    }
    return isServant ? parts + ["عبد"] : parts
  }

  /// Whether the last of the words is the name of a father: «تامر بن زيدون».
  public static func endsInFather(_ words: [String]) -> Bool {
    words.dropLast().last.map { ["بن", "ابن", "بنت"].contains($0) } ?? false
  }

  /// Nil where they are rather two persons' names. The order of the two does not matter.
  public static func likeness(_ left: [String], _ right: [String]) -> Likeness? {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard let first = short.first, let last = short.last else { return nil }
    if short.count == 1 {
      if long.count == 1 { return first == long[0] ? .same : nil }
      return first == long[long.count - 1] ? .last : nil
    }
    if short == long { return .same }
    if short.count == long.count {
      let different = zip(short, long).filter { $0 != $1 }
      return different.count == 1 && different.allSatisfy(alike) ? .drift : nil
    }
    guard first == long[0] else { return nil }
    if short[...] == long.prefix(short.count) { return .longer }
    var index = 0
    for word in long where index < short.count && word == short[index] { index += 1 }
    return index == short.count && last == long[long.count - 1] ? .inner : nil
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
