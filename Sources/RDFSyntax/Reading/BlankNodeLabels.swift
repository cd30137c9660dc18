/// Keeps apart the blank nodes that libserd 0.30 would take for one.
///
/// In Turtle and TriG it names nodes without a label `b1`, `b2` …, and so changes a label `b1` of the
/// text to `B1`. A text with both `_:b1` and `_:B1` is then refused, or worse, if `_:B1` comes first,
/// its two nodes become one. Such texts are read with `_:B1` changed to a label they do not use.
enum BlankNodeLabels {
  /// The text with labels of the form `B1` changed, or nil where that is not needed.
  static func disentangled(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard hasLabel(text, [UInt8(ascii: "b")], thenDigit: true),
      hasLabel(text, [UInt8(ascii: "B")], thenDigit: true)
    else { return nil }
    var tag = [UInt8(ascii: "x")]
    while hasLabel(text, tag, thenDigit: false) { tag.append(UInt8(ascii: "x")) }
    var scanner = Scanner(text: text, tag: tag)
    return scanner.run()
  }

  /// Whether `_:` and `start` occur anywhere, be it in a literal.
  private static func hasLabel(
    _ text: UnsafeBufferPointer<UInt8>, _ start: [UInt8], thenDigit: Bool
  ) -> Bool {
    var index = 0
    while index + start.count + 2 < text.count {
      if text[index] == UInt8(ascii: "_"), text[index + 1] == UInt8(ascii: ":"),
        text[(index + 2)...].starts(with: start),
        !thenDigit || (0x30...0x39).contains(text[index + 2 + start.count])
      {
        return true
      }
      index += 1
    }
    return false
  }
}

/// Just enough of Turtle's tokens to know a label from the same bytes inside a literal, an IRI, a
/// comment or a prefixed name.
private struct Scanner {
  let text: UnsafeBufferPointer<UInt8>
  let tag: [UInt8]
  private var index = 0
  private var output: [UInt8] = []

  init(text: UnsafeBufferPointer<UInt8>, tag: [UInt8]) {
    self.text = text
    self.tag = tag
  }

  mutating func run() -> [UInt8] {
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "<"): copy { $0 == UInt8(ascii: ">") }
      case UInt8(ascii: "#"): copy { $0 == 0x0A || $0 == 0x0D }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copyString()
      case UInt8(ascii: "_"), UInt8(ascii: ":"), 0x41...0x5A, 0x61...0x7A, 0x80...: copyName()
      default: copyOne()
      }
    }
    return output
  }

  private mutating func copyOne() {
    output.append(text[index])
    index += 1
  }

  /// Up to and with the first byte that satisfies `isEnd`.
  private mutating func copy(until isEnd: (UInt8) -> Bool) {
    copyOne()
    while index < text.count, !isEnd(text[index]) { copyOne() }
    if index < text.count { copyOne() }
  }

  private mutating func copyString() {
    let quote = text[index]
    let isLong =
      index + 2 < text.count && text[index + 1] == quote && text[index + 2] == quote
    let end = Array(repeating: quote, count: isLong ? 3 : 1)
    for _ in end { copyOne() }
    while index < text.count, !text[index...].starts(with: end) {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count { copyOne() }
      copyOne()
    }
    for _ in end where index < text.count { copyOne() }
  }

  /// A keyword, a prefixed name or a label, which alone is changed.
  private mutating func copyName() {
    let start = index
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "%"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...:
        index += 1
      default: return append(UnsafeBufferPointer(rebasing: text[start..<index]))
      }
    }
    index = min(index, text.count)
    append(UnsafeBufferPointer(rebasing: text[start..<index]))
  }

  private mutating func append(_ name: UnsafeBufferPointer<UInt8>) {
    guard name.count > 3, name.starts(with: "_:B".utf8), (0x30...0x39).contains(name[3]) else {
      output.append(contentsOf: name)
      return
    }
    output += "_:".utf8
    output += tag
    output.append(contentsOf: name.dropFirst(2))
  }
}
