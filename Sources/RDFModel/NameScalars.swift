/// The scalar classes of which Turtle's names are made (RDF 1.1 Turtle, section 6.5).
public enum NameScalars {
  /// Production PN_CHARS_BASE.
  public static func isBase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// Production PN_CHARS: PN_CHARS_BASE, `_`, `-`, digits, U+00B7 and some combining marks.
  public static func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x2D, 0x5F, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isBase(scalar)
    }
  }

  /// The first scalar of a blank node label.
  static func isFirstOfLabel(_ scalar: Unicode.Scalar) -> Bool {
    isBase(scalar) || scalar == "_" || (0x30...0x39).contains(scalar.value)
  }

  /// A later scalar of a blank node label; the last may not be a dot.
  static func isInLabel(_ scalar: Unicode.Scalar) -> Bool { isName(scalar) || scalar == "." }
}
