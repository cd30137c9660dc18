/// Makes text from outside fit to be drawn.
public enum TextCleaning {
  /// One line: runs of white space become one space; what XML 1.0 forbids (C0, U+FFFE, U+FFFF), C1
  /// and DEL are dropped, and so are the bidi controls that could escape from an isolate (U+202A…E,
  /// U+2066…9). The marks U+200E, U+200F and U+061C only touch their neighbours and stay.
  public static func singleLine(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{2028}" || scalar == "\u{2029}" {
        pendingSpace = !out.isEmpty
        continue
      }
      guard isDrawable(scalar) else { continue }
      if pendingSpace { out.append(" ") }
      pendingSpace = false
      out.append(scalar)
    }
    return String(out)
  }

  /// Like `singleLine` for each line of a text of several lines; empty lines go.
  static func lines(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" })
      .map { singleLine(String($0)) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: false
    default: isXML(scalar)
    }
  }

  /// What XML 1.0 allows (production Char), without the controls that it discourages.
  static func isXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// U+2067 … U+2069 around right-to-left text: zero width, and the line keeps its direction
  /// whatever stands beside it.
  static func isolated(_ text: String) -> String { "\u{2067}" + text + "\u{2069}" }

  /// True when the first strong letter is Arabic or Hebrew (Unicode Bidi rule P2, for the blocks we
  /// meet).
  public static func isRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.first(where: \.properties.isAlphabetic).map(isOfRightToLeftBlock) ?? false
  }

  /// Arabic, Hebrew and their neighbours, with their own punctuation.
  static func isOfRightToLeftBlock(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1EE00...0x1EEFF: true
    default: false
    }
  }
}
