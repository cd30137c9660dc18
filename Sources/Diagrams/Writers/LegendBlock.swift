/// The legend under a picture: a swatch and a bilingual name for everything that is drawn, set from
/// right to left in as many rows as the width asks for.
struct LegendBlock {
  private static let swatchHeight = 24.0
  /// Of a thing of some status, at the end of a line.
  private static let statusBox = Size(28, 20)
  private static let gap = 8.0
  private static let itemGap = 26.0
  private static let rowGap = 6.0
  private static let topRoom = 16.0

  private let rows: [[(entry: LegendEntry, width: Double)]]
  private let rowHeight: Double
  private let width: Double
  let height: Double

  init(_ entries: [LegendEntry], sizes: [LegendEntry: Size], width: Double) {
    self.width = width
    var rows: [[(entry: LegendEntry, width: Double)]] = []
    var used = 0.0
    for entry in entries {
      let item = (sizes[entry]?.width ?? 80) + Self.gap + Self.swatchWidth(of: entry)
      if rows.isEmpty || used + Self.itemGap + item > width {
        rows.append([])
        used = -Self.itemGap
      }
      rows[rows.count - 1].append((entry, item))
      used += Self.itemGap + item
    }
    self.rows = rows
    rowHeight = max(sizes.values.map(\.height).max() ?? 0, Self.swatchHeight)
    height = Double(rows.count) * (rowHeight + Self.rowGap) + Self.topRoom
  }

  /// A status is shown on a box and on a line that is long enough for its dashes.
  private static func swatchWidth(of entry: LegendEntry) -> Double {
    if case .status(_, hasBox: true) = entry { statusBox.width + 36 } else { 40 }
  }

  func write(_ xml: inout XMLBuilder, left: Double, top: Double) {
    guard !rows.isEmpty else { return }
    xml.element("g", [("class", "legend"), ("role", "list")]) { xml in
      xml.leaf(
        "path",
        [
          ("class", "rule"),
          ("d", Outline.line(Point(left, top), Point(left + width, top))),
        ])
      for (index, row) in rows.enumerated() {
        let total = row.map(\.width).reduce(0, +) + Double(row.count - 1) * Self.itemGap
        var right = left + (width + total) / 2
        let y = top + Self.topRoom + Double(index) * (rowHeight + Self.rowGap)
        for item in row {
          write(item.entry, &xml, right: right, width: item.width, y: y)
          right -= item.width + Self.itemGap
        }
      }
    }
  }

  private func write(
    _ entry: LegendEntry, _ xml: inout XMLBuilder, right: Double, width: Double, y: Double
  ) {
    let middle = y + rowHeight / 2
    let swatch = Size(Self.swatchWidth(of: entry), Self.swatchHeight)
    let box = Box(center: Point(right - swatch.width / 2, middle), size: swatch)
    let style: String
    switch entry {
    case .node(let kind): style = "\(kind.rawValue) held"
    case .status(let status, _): style = "edge event \(status.rawValue)"
    }
    xml.element("g", [("class", style), ("role", "listitem")]) { xml in
      switch entry {
      case .node(let kind):
        xml.leaf("path", [("class", "outline"), ("d", Outline.path(kind.shape, in: box))])
        let accent = Outline.accent(kind.shape, in: box)
        if !accent.isEmpty { xml.leaf("path", [("class", "accent"), ("d", accent)]) }
      case .status(let status, let hasBox):
        // A line that leads to a box, as in the picture.
        let start = hasBox ? box.minX + Self.statusBox.width : box.minX
        xml.leaf(
          "path",
          [
            ("class", "line"),
            ("d", Outline.line(Point(start, middle), Point(box.maxX, middle))),
          ])
        if hasBox {
          let thing = Box(
            center: Point(box.minX + Self.statusBox.width / 2, middle), size: Self.statusBox)
          xml.leaf("path", [("class", "outline"), ("d", Outline.path(.list, in: thing))])
        }
        if status == .cancelled {
          let place = Point(hasBox ? (start + box.maxX) / 2 : box.center.x, middle)
          xml.leaf("path", [("class", "cross"), ("d", Outline.cross(at: place, reach: 5))])
        }
      }
      let center = right - swatch.width - Self.gap - (width - swatch.width - Self.gap) / 2
      let arabic = TextStyle.legendArabic
      let latin = TextStyle.legendLatin
      let top = middle - (arabic.lineHeight + latin.lineHeight) / 2
      xml.line(
        TextRun(entry.name.arabic, arabic), at: Point(center, top + arabic.lineHeight * 0.72),
        class: "title")
      xml.line(
        TextRun(entry.name.latin, latin),
        at: Point(center, top + arabic.lineHeight + latin.lineHeight * 0.72), class: "note")
    }
  }
}
