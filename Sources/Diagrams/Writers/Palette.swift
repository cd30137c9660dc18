/// Colours of a picture. All texts have a contrast of at least 4.5 : 1 on their fills (WCAG 2.2,
/// 1.4.3); a test computes it.
struct Palette: Sendable {
  struct Colours: Sendable {
    var fill: String
    var stroke: String
    var text: String
    /// For details and captions.
    var muted: String

    init(_ fill: String, _ stroke: String, _ text: String, _ muted: String) {
      self.fill = fill
      self.stroke = stroke
      self.text = text
      self.muted = muted
    }
  }

  var page: String
  var ink: String
  var muted: String
  var line: String
  var cancelled: String
  var sides: [(fill: String, stroke: String)]
  var kinds: [NodeKind: Colours]

  func side(_ index: Int) -> (fill: String, stroke: String) { sides[index % sides.count] }

  func colours(of kind: NodeKind) -> Colours {
    kinds[kind] ?? Colours(page, line, ink, muted)
  }

  static let light = Palette(
    page: "#ffffff", ink: "#1d2733", muted: "#4b5865", line: "#5b6773", cancelled: "#b3392f",
    sides: [
      ("#f1f6fb", "#bfd2e6"), ("#fbf5ec", "#e2cfae"), ("#f3f7f0", "#c6d9b8"),
      ("#f8f1f7", "#dcc3d8"),
    ],
    kinds: [
      .country: Colours("#21476b", "#21476b", "#ffffff", "#e3ecf5"),
      .person: Colours("#ffffff", "#6f8cab", "#1d2733", "#43505d"),
      .post: Colours("#f0f3f6", "#6f8cab", "#1d2733", "#43505d"),
      .organisation: Colours("#e6ecf3", "#6b8099", "#1d2733", "#43505d"),
      .event: Colours("#e2f1ed", "#2f7d6b", "#12382f", "#2b574c"),
      .body: Colours("#eee8f6", "#7759a6", "#2f2149", "#4c3d68"),
      .document: Colours("#fdf4dc", "#ab8426", "#44340c", "#5f4c1d"),
      .topics: Colours("#f5f7f9", "#93a0ad", "#1d2733", "#43505d"),
      .amount: Colours("#eaf4e2", "#5c8a3c", "#26400f", "#3f5a29"),
      .other: Colours("#f5f5f5", "#8d8d8d", "#222222", "#4a4a4a"),
    ])

  static let dark = Palette(
    page: "#12171d", ink: "#e8edf2", muted: "#aeb9c4", line: "#97a4b1", cancelled: "#f0897f",
    sides: [
      ("#18222d", "#33485e"), ("#262017", "#57492f"), ("#1a231a", "#3c5139"),
      ("#241b25", "#543d52"),
    ],
    kinds: [
      .country: Colours("#9fc3e6", "#9fc3e6", "#0d1f30", "#1d3b57"),
      .person: Colours("#1d2731", "#7f9dbd", "#eef2f6", "#bcc7d2"),
      .post: Colours("#262f38", "#7f9dbd", "#eef2f6", "#bcc7d2"),
      .organisation: Colours("#263240", "#8ba0b8", "#eef2f6", "#bcc7d2"),
      .event: Colours("#15322c", "#5db5a0", "#e3f5f0", "#b2d6cc"),
      .body: Colours("#292038", "#a98bd6", "#f0eaf9", "#cbbde2"),
      .document: Colours("#322a14", "#d1aa4d", "#faf1d9", "#dccb9c"),
      .topics: Colours("#1c232b", "#76838f", "#e8edf2", "#b7c2cc"),
      .amount: Colours("#20301a", "#88b868", "#eaf5e1", "#bcd5ac"),
      .other: Colours("#222222", "#8d8d8d", "#eeeeee", "#bbbbbb"),
    ])
}
