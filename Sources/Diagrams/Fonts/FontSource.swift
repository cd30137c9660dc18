/// Where the letters of pictures and pages come from, so that they look the same on a machine that
/// has none of the fonts.
public protocol FontSource: Sendable {
  /// Parts of the fonts in which the letters of `uses` are set, each family and weight once, sorted.
  /// A letter that no font has is left to the reader's machine.
  func faces(for uses: [FontUse]) -> [FontFace]
}

/// Letters that are set in one of several families.
public struct FontUse: Sendable {
  /// In order of preference: a letter is taken from the first one that has it.
  public var families: [String]
  public var bold: Bool
  public var letters: Set<Unicode.Scalar>

  public init(families: [String], bold: Bool, letters: Set<Unicode.Scalar>) {
    self.families = families
    self.bold = bold
    // Marks of direction and ends of lines have no shape.
    self.letters = letters.filter {
      ![.control, .format].contains($0.properties.generalCategory)
    }
  }
}

/// A part of a font, to be embedded.
public struct FontFace: Sendable {
  public var family: String
  public var bold: Bool
  /// OpenType in base 64.
  public var base64: String

  public init(family: String, bold: Bool, base64: String) {
    self.family = family
    self.bold = bold
    self.base64 = base64
  }

  /// The `@font-face` rule, on a line.
  public var rule: String {
    "@font-face { font-family: '\(family)'; font-weight: \(bold ? 700 : 400);"
      + " src: url(data:font/ttf;base64,\(base64)) format('truetype'); }\n"
  }
}

extension FontUse {
  /// What a page in both scripts needs: its letters in regular and bold. Arabic lines hold letters
  /// of either script, Latin ones their own.
  public static func page(of letters: Set<Unicode.Scalar>) -> [FontUse] {
    let latin = letters.filter { !TextCleaning.isOfRightToLeftBlock($0) }
    return [(TextStyle.Script.arabic, letters), (.latin, latin)].flatMap { script, letters in
      [false, true].map { bold in
        FontUse(families: TextStyle(script, size: 12).families, bold: bold, letters: letters)
      }
    }
  }

  /// What lines of text need, a use for each script and weight.
  static func uses(of runs: [TextRun]) -> [FontUse] {
    [TextStyle.Script.arabic, .latin].flatMap { script in
      [false, true].compactMap { bold in
        let letters = runs.filter { $0.style.script == script && $0.style.bold == bold }
          .reduce(into: Set<Unicode.Scalar>()) { $0.formUnion($1.text.unicodeScalars) }
        guard !letters.isEmpty else { return nil }
        return FontUse(families: TextStyle(script, size: 12).families, bold: bold, letters: letters)
      }
    }
  }
}
