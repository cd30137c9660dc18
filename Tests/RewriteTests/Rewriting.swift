import Testing

/// Other words in the place of some words of a text.
struct Rewriting: Sendable, CustomTestStringConvertible {
  var name: String
  /// Words of the seed and the words in their place; the longest that fits is taken.
  var surfaces: [(old: String, new: String)]
  /// Paths of gazetteer entries that the seed names and of those in their place; "" where the
  /// gazetteer lacks the new one.
  var paths: [String: String]
  /// Values of literals and of `norm`s.
  var values: [String: String]

  var testDescription: String { name }

  /// The rewritten text, and where its words came from.
  func apply(_ text: String) -> RewrittenText {
    let scalars = Array(text.unicodeScalars)
    let rules = surfaces.map {
      (Array($0.old.unicodeScalars), Array($0.new.unicodeScalars), $0.old)
    }
    .sorted { $0.0.count > $1.0.count }
    var result = RewrittenText()
    var index = 0
    while index < scalars.count {
      let rule = rules.first { rule in
        scalars[index...].starts(with: rule.0) && isWordEnd(scalars, index + rule.0.count)
      }
      if let rule, isWordStart(scalars, index) {
        result.replace(index..<index + rule.0.count, with: rule.1)
        result.used.insert(rule.2)
        index += rule.0.count
      } else {
        result.keep(scalars[index])
        index += 1
      }
    }
    return result
  }

  func value(_ old: String) -> String { values[old] ?? old }

  private func isWordEnd(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index >= scalars.count || !isWordScalar(scalars[index])
  }

  /// At a word's first letter or behind one attached و ف ب ك ل.
  private func isWordStart(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, isWordScalar(scalars[index - 1]) else { return true }
    let attached: Set<Unicode.Scalar> = ["و", "ف", "ب", "ك", "ل"]
    return attached.contains(scalars[index - 1])
      && (index == 1 || !isWordScalar(scalars[index - 2]))
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

struct RewrittenText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Old and new code points of each piece that was replaced, in their order.
  private var pieces: [(old: Range<Int>, new: Range<Int>)] = []
  /// Old words that were found.
  var used: Set<String> = []

  var text: String { string(0..<scalars.count) }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }

  mutating func keep(_ scalar: Unicode.Scalar) { scalars.append(scalar) }

  mutating func replace(_ old: Range<Int>, with words: [Unicode.Scalar]) {
    pieces.append((old, scalars.count..<scalars.count + words.count))
    scalars += words
  }

  /// Where a range of the old text is in the new one; a border within a replaced piece moves to
  /// the border of that piece.
  func range(of old: Range<Int>) -> Range<Int> {
    let start = position(old.lowerBound) { $0.new.lowerBound }
    let end = position(old.upperBound) { $0.new.upperBound }
    return start..<max(start, end)
  }

  private func position(
    _ old: Int, within border: ((old: Range<Int>, new: Range<Int>)) -> Int
  ) -> Int {
    var shift = 0
    for piece in pieces where piece.old.lowerBound < old {
      if old < piece.old.upperBound { return border(piece) }
      shift = piece.new.upperBound - piece.old.upperBound
    }
    return old + shift
  }
}
