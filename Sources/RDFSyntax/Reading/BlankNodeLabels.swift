/// Keeps apart the blank nodes that libserd 0.30 would take for one.
///
/// In Turtle and TriG it names nodes without a label `b1`, `b2` …, and so changes a label `b1` of the
/// text to `B1`. A text with both `_:b1` and `_:B1` is then refused, or worse, if `_:B1` comes first,
/// its two nodes become one. Such texts are read with `_:B1` changed to a label they do not use.
enum BlankNodeLabels {
  /// Whether the text has both kinds of label, be it in a literal.
  static func mayClash(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    contains(text, label: [UInt8(ascii: "b")], thenDigit: true)
      && contains(text, label: [UInt8(ascii: "B")], thenDigit: true)
  }

  /// A start that no label of the text has.
  static func unusedStart(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var start = [UInt8(ascii: "x")]
    while contains(text, label: start, thenDigit: false) { start.append(UInt8(ascii: "x")) }
    return start
  }

  /// Whether `_:` and `start` occur anywhere.
  private static func contains(
    _ text: UnsafeBufferPointer<UInt8>, label start: [UInt8], thenDigit: Bool
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
