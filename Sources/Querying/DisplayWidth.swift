/// How many columns of a terminal a text takes.
enum DisplayWidth {
  static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// 0 for marks that stand on other letters (Arabic vowel signs) and for what is not seen, 2 for the
  /// wide letters of East Asia and pictures, 1 for all others. A joined لا is two letters, as
  /// terminals have it.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0x600...0x605, 0x6DD: return 1  // Number signs, formally invisible.
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }
}

/// Text from outside as part of a line for a terminal.
public enum TerminalText {
  /// One line without control characters, right-to-left text in an isolate (U+2068 … U+2069), so that
  /// it does not carry its neighbours away.
  public static func cell(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var hasRightToLeft = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Line breaks and tabs; other controls and what could leave the isolate.
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: line.append(" ")
      case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: line.append("\u{FFFD}")
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        hasRightToLeft = true
        line.append(scalar)
      default: line.append(scalar)
      }
    }
    return hasRightToLeft ? "\u{2068}\(String(line))\u{2069}" : String(line)
  }
}
