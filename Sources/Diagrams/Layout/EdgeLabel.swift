/// How the words of a line stand to it.
public enum LabelSetting: String, Sendable, Codable {
  /// On a plate that breaks the line, one language under the other.
  case across
  /// At a level piece: Arabic above the line, Latin under it.
  case level
  /// At an upright piece: Arabic on its right, Latin on its left.
  case upright
}

/// The words of a line, broken into lines of text and measured.
struct EdgeLabel: Sendable {
  /// Between the words and the line that they stand beside.
  private static let air = 4.0
  var runs: [TextRun]
  /// By run.
  var widths: [Double]

  init(_ runs: [TextRun], width: (TextRun) -> Double) {
    self.runs = runs
    widths = runs.map(width)
  }

  init(_ runs: [TextRun], widths: [Double]) {
    self.runs = runs
    self.widths = widths
  }

  var isEmpty: Bool { runs.isEmpty }

  /// Of a box that has its middle on the line.
  func size(_ setting: LabelSetting) -> Size {
    guard !isEmpty else { return Size(0, 0) }
    let (first, second) = blocks
    switch setting {
    case .across: return Size(widths.max() ?? 0, height(of: runs.indices))
    case .level:
      return Size(
        widths.max() ?? 0, 2 * max(height(of: first), height(of: second)) + Self.air)
    case .upright:
      return Size(
        2 * max(width(of: first), width(of: second)) + 2 * Self.air,
        max(height(of: first), height(of: second)))
    }
  }

  /// The middles of the baselines, by run, for a box around `middle`.
  func baselines(_ setting: LabelSetting, around middle: Point) -> [Point] {
    let (first, second) = blocks
    let places: [(block: Range<Int>, x: Double, top: Double)]
    switch setting {
    case .across:
      places = [(runs.indices, middle.x, middle.y - height(of: runs.indices) / 2)]
    case .level:
      places = [
        (first, middle.x, middle.y - Self.air / 2 - height(of: first)),
        (second, middle.x, middle.y + Self.air / 2),
      ]
    case .upright:
      places = [
        (first, middle.x + Self.air + width(of: first) / 2, middle.y - height(of: first) / 2),
        (second, middle.x - Self.air - width(of: second) / 2, middle.y - height(of: second) / 2),
      ]
    }
    return places.flatMap { place in
      var y = place.top
      return runs[place.block].map { run in
        // The baseline sits at about 0.72 of a line box of Naskh and of Noto Sans alike.
        defer { y += run.style.lineHeight }
        return Point(place.x, y + run.style.lineHeight * 0.72)
      }
    }
  }

  /// The Arabic lines and those after them; all of a label in one language are the first block.
  private var blocks: (Range<Int>, Range<Int>) {
    let cut = runs.firstIndex { $0.style.script == .latin } ?? runs.endIndex
    let isOneLanguage = cut == 0
    let end = isOneLanguage ? runs.endIndex : cut
    return (0..<end, end..<runs.endIndex)
  }

  private func height(of block: Range<Int>) -> Double {
    runs[block].map(\.style.lineHeight).reduce(0, +)
  }

  private func width(of block: Range<Int>) -> Double { widths[block].max() ?? 0 }
}
