/// How a line of text is set: the same numbers serve for measuring and for drawing.
public struct TextStyle: Hashable, Sendable, Codable {
  public enum Script: String, Sendable, Codable { case arabic, latin }

  public var script: Script
  /// In the units of the picture (CSS pixels).
  public var size: Double
  public var bold: Bool

  public init(_ script: Script, size: Double, bold: Bool = false) {
    self.script = script
    self.size = size
    self.bold = bold
  }

  /// Distance to the next baseline: Arabic needs room for marks above and tails below.
  public var lineHeight: Double {
    switch script {
    case .arabic: (size * 1.5).rounded()
    case .latin: (size * 1.36).rounded()
    }
  }

  /// Families in order of preference, the same in the layout and in the picture. No generic family
  /// and no digit-only fallback in front: Noto Naskh Arabic has no Latin letters, so Latin lines
  /// start with their own family.
  public var families: [String] {
    switch script {
    case .arabic: ["Noto Naskh Arabic", "Noto Sans Arabic", "Noto Sans", "DejaVu Sans"]
    case .latin: ["Noto Sans", "DejaVu Sans", "Noto Naskh Arabic", "Noto Sans Arabic"]
    }
  }

  /// - Parameter smallNames: bold, but no larger than details.
  static func of(
    _ role: Label.Role, _ script: Script, smallNames: Bool = false
  ) -> TextStyle {
    switch (role, script) {
    case (.name, .arabic) where smallNames: TextStyle(.arabic, size: 14, bold: true)
    case (.name, .latin) where smallNames: TextStyle(.latin, size: smallest, bold: true)
    case (.name, .arabic): TextStyle(.arabic, size: 16, bold: true)
    case (.name, .latin): TextStyle(.latin, size: 13, bold: true)
    case (.detail, .arabic): TextStyle(.arabic, size: 14)
    case (.detail, .latin): TextStyle(.latin, size: 12)
    case (.caption, .arabic): TextStyle(.arabic, size: 13)
    case (.caption, .latin): TextStyle(.latin, size: smallest)
    }
  }

  /// Of all letters in a picture.
  static let smallest = 12.0
  static let edgeArabic = TextStyle(.arabic, size: 13)
  static let edgeLatin = TextStyle(.latin, size: smallest)
  static let legendArabic = TextStyle(.arabic, size: 13)
  static let legendLatin = TextStyle(.latin, size: smallest)
  static let noteArabic = TextStyle(.arabic, size: 13)
  static let noteLatin = TextStyle(.latin, size: smallest)
  static let titleArabic = TextStyle(.arabic, size: 28, bold: true)
  static let longTitleArabic = TextStyle(.arabic, size: 22, bold: true)
  static let titleLatin = TextStyle(.latin, size: 16)
}

/// A line of text in its style.
public struct TextRun: Hashable, Sendable, Codable {
  public var text: String
  public var style: TextStyle

  public init(_ text: String, _ style: TextStyle) {
    self.text = text
    self.style = style
  }
}
