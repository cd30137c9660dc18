import Testing

@testable import Diagrams

@Suite struct PaletteTests {
  /// WCAG 2.2, 1.4.3: at least 4.5 : 1 for text.
  @Test(arguments: NodeKind.allCases) func textIsLegible(kind: NodeKind) {
    for palette in [Palette.light, .dark] {
      let colours = palette.colours(of: kind)
      #expect(contrast(colours.text, colours.fill) >= 4.5)
      #expect(contrast(colours.muted, colours.fill) >= 4.5)
      #expect(contrast(palette.ink, palette.page) >= 4.5)
      #expect(contrast(palette.muted, palette.page) >= 4.5)
    }
  }

  @Test func noTwoKindsShareShapeAndColour() {
    let looks = NodeKind.allCases.filter { $0 != .post }.map {
      "\($0.shape) \(Palette.light.colours(of: $0).fill)"
    }
    #expect(Set(looks).count == looks.count)
  }

  private func contrast(_ first: String, _ second: String) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let channels = [value >> 16, value >> 8, value].map { channel -> Double in
      let share = Double(channel & 0xFF) / 255
      return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// x to the 2.4 as x² · x^(2/5), the fifth root by Newton's method: no Foundation needed.
  private func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - x) / (5 * root * root * root * root)
    }
    return x * x * root * root
  }
}
