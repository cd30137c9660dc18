/// Draws a laid-out diagram as SVG.
struct SVGWriter {
  private static let margin = 10.0
  private let drawing: Drawing
  private let legend: LegendBlock
  let page: Size
  /// From layout coordinates to the page.
  private let shift: Point
  private let titleHeight: Double
  /// The lines under the legend.
  let noteRuns: [TextRun]
  private let noteHeight: Double
  private let nodes: [NodeID: VisualNode]
  private let idPrefix: String
  /// What the thickest line stands for.
  private let heaviest: Int

  /// - Parameter idPrefix: keeps the ids of two pictures of one page apart.
  init(_ drawing: Drawing, idPrefix: String = "") {
    self.idPrefix = idPrefix
    self.drawing = drawing
    nodes = Dictionary(
      drawing.diagram.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    heaviest = drawing.diagram.edges.map(\.weight).max() ?? 1
    var bounds = drawing.geometry.bounds
    // Icons stand a little above their cards.
    for box in drawing.geometry.nodes.values {
      bounds = bounds.union(
        Box(minX: box.minX, minY: box.minY - 18, maxX: box.maxX, maxY: box.maxY))
    }
    for box in drawing.labelBoxes.values { bounds = bounds.union(box.insetBy(-4)) }
    titleHeight = drawing.planner.titleRuns.map(\.style.lineHeight).reduce(14, +)
    let inner = max(bounds.width, drawing.planner.titleWidth, 420)
    legend = LegendBlock(drawing.diagram.legend, sizes: drawing.planner.legendWidths, width: inner)
    noteRuns = Self.noteRuns(of: drawing.diagram, width: inner)
    noteHeight = noteRuns.map(\.style.lineHeight).reduce(0, +)
    page = Size(
      (inner + 2 * Self.margin).rounded(.up),
      (Self.margin + titleHeight + bounds.height + 18 + legend.height + noteHeight + Self.margin)
        .rounded(.up))
    shift = Point(
      Self.margin + (inner - bounds.width) / 2 - bounds.minX,
      Self.margin + titleHeight - bounds.minY)
  }

  func document(faces: [FontFace]) -> String {
    var xml = XMLBuilder()
    write(&xml, []) { xml in
      xml.leaf("style", text: StyleSheet.document(for: page, faces: faces))
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.text
  }

  func inline() -> String {
    var xml = XMLBuilder()
    write(&xml, [("class", "diagram")]) { _ in }
    return xml.text
  }

  private func write(
    _ xml: inout XMLBuilder, _ attributes: [(StaticString, String)],
    style: (inout XMLBuilder) -> Void
  ) {
    let diagram = drawing.diagram
    xml.element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("version", "1.1"),
        ("width", Outline.n(page.width)), ("height", Outline.n(page.height)),
        ("viewBox", "0 0 \(Outline.n(page.width)) \(Outline.n(page.height))"),
        ("lang", "ar"), ("xml:lang", "ar"), ("role", "graphics-document"),
        ("aria-labelledby", "\(id("title")) \(id("desc"))"),
      ] + attributes
    ) { xml in
      xml.leaf("title", [("id", id("title"))], text: diagram.title.joined)
      xml.leaf("desc", [("id", id("desc"))], text: diagram.summary.joined)
      style(&xml)
      xml.leaf("rect", [("class", "page"), ("width", "100%"), ("height", "100%")])
      writeTitle(&xml)
      xml.element("g", [("transform", "translate(\(Outline.n(shift.x)) \(Outline.n(shift.y)))")]) {
        writeClusters(&$0)
        for edge in diagram.edges { write(edge, &$0) }
        writeBridges(&$0)
        for card in drawing.planner.cards { write(card, &$0) }
        writeEdgeLabels(&$0)
      }
      let top = page.height - Self.margin - legend.height - noteHeight
      legend.write(&xml, left: Self.margin, top: top)
      writeNote(&xml)
    }
  }

  private func id(_ part: String) -> String { idPrefix + part }

  private func writeTitle(_ xml: inout XMLBuilder) {
    let x = page.width / 2
    var y = Self.margin
    for run in drawing.planner.titleRuns {
      let kind = run.style.script == .arabic ? "title" : "subtitle"
      let style = run.style
      xml.line(run, at: Point(x, y + style.lineHeight * 0.72), class: kind)
      y += style.lineHeight
    }
  }

  private func writeNote(_ xml: inout XMLBuilder) {
    var y = page.height - Self.margin - noteHeight
    for run in noteRuns {
      xml.line(
        run, at: Point(page.width / 2, y + run.style.lineHeight * 0.72), class: "note")
      y += run.style.lineHeight
    }
  }

  private static func noteRuns(of diagram: Diagram, width: Double) -> [TextRun] {
    // Letters of this size are about half as wide as they are tall.
    let limit = Int(width / (TextStyle.noteLatin.size * 0.56))
    func lines(_ text: String, _ style: TextStyle) -> [TextRun] {
      TextWrapping.wrap(TextCleaning.singleLine(text), limit: limit).map { TextRun($0, style) }
    }
    return lines(diagram.note.arabic, .noteArabic) + lines(diagram.note.latin, .noteLatin)
  }

  private func writeClusters(_ xml: inout XMLBuilder) {
    for cluster in drawing.diagram.clusters {
      guard let box = drawing.geometry.clusters[cluster.id] else { continue }
      xml.element("g", [("id", id(cluster.id.value)), ("class", "cluster")]) { xml in
        xml.leaf("title", text: cluster.name.joined)
        xml.leaf(
          "rect",
          [
            ("class", "frame side\(cluster.side % Palette.light.sides.count)"),
            ("x", Outline.n(box.minX)), ("y", Outline.n(box.minY)),
            ("width", Outline.n(box.width)), ("height", Outline.n(box.height)), ("rx", "14"),
          ])
      }
    }
  }

  private func write(_ edge: VisualEdge, _ xml: inout XMLBuilder) {
    guard let curve = drawing.geometry.edges[edge.id], let first = curve.points.first,
      let last = curve.points.last
    else { return }
    xml.element(
      "g",
      [("id", id(edge.id)), ("class", "edge \(edge.status.rawValue)\(thickness(of: edge))")]
    ) { xml in
      xml.leaf("title", text: tooltip(edge.tooltip, or: edge.labels))
      xml.leaf("path", [("class", "line"), ("d", Outline.curve(curve))])
      for (base, tip) in [(first, curve.tailTip), (last, curve.headTip)] {
        guard let tip, let target = nodes[edge.to], let box = drawing.geometry.nodes[edge.to]
        else { continue }
        let reach = Outline.reach(of: target.kind.shape, in: box, from: base, to: tip)
        let end = Outline.moved(tip, along: (base, tip), by: reach)
        let start = Outline.moved(base, along: (base, tip), by: reach)
        if reach > 0 { xml.leaf("path", [("class", "line"), ("d", Outline.line(base, start))]) }
        xml.leaf("path", [("class", "arrow"), ("d", Outline.arrow(from: start, to: end))])
      }
      if edge.status == .cancelled {
        let place = crossing(of: edge, on: curve)
        xml.leaf("path", [("class", "cross"), ("d", Outline.cross(at: place, reach: 5))])
      }
    }
  }

  /// In ranks lines are curves, which cross without looking like junctions.
  private func writeBridges(_ xml: inout XMLBuilder) {
    guard drawing.isBoard else { return }
    let edges = drawing.diagram.edges
    let statuses = Dictionary(edges.map { ($0.id, $0.status) }, uniquingKeysWith: { $1 })
    let curves = edges.compactMap { edge in
      drawing.geometry.edges[edge.id].map { (edge: edge.id, curve: $0) }
    }
    for bridge in Bridges.over(curves) {
      let path = Outline.line(through: bridge.points)
      xml.element("g", [("class", statuses[bridge.edge]?.rawValue ?? "")]) { xml in
        xml.leaf("path", [("class", "gap"), ("d", path)])
        xml.leaf("path", [("class", "line bridge"), ("d", path)])
      }
    }
  }

  /// A class for lines that stand for several things: twice as many are one step thicker, or less where
  /// the steps would not do.
  private func thickness(of edge: VisualEdge) -> String {
    func doublings(_ weight: Int) -> Int {
      Int.bitWidth - 1 - max(weight, 1).leadingZeroBitCount
    }
    let steps = doublings(edge.weight) * 5 / max(doublings(heaviest), 5)
    return steps > 0 ? " thick\(steps)" : ""
  }

  /// A point of the line that neither its label nor a frame covers.
  private func crossing(of edge: VisualEdge, on curve: Geometry.Curve) -> Point {
    let points = LabelPlacement.samples(curve, count: 20)
    let label = drawing.labelBoxes[edge.id]?.insetBy(-9)
    let frames = drawing.geometry.clusters.values.map { $0.insetBy(-7) }
    let free = [14, 6, 13, 7, 15, 5, 12, 8, 16, 4].lazy.map { points[min($0, points.count - 1)] }
      .first { point in
        label?.contains(point) != true && !frames.contains { $0.contains(point) }
      }
    return free ?? points[points.count / 2]
  }

  private func write(_ card: Card, _ xml: inout XMLBuilder) {
    let node = card.node
    guard let box = drawing.geometry.nodes[node.id] else { return }
    let name = node.labels.first?.text ?? Bilingual()
    let draw = { (xml: inout XMLBuilder) in
      xml.element(
        "g",
        [
          ("id", id(node.id.value)),
          ("class", "node \(node.kind.rawValue) \(node.status.rawValue)"),
          ("role", "graphics-symbol"),
          ("aria-label", TextCleaning.singleLine(name.joined + " · " + node.kind.name.joined)),
        ]
      ) { xml in
        xml.leaf("title", text: tooltip(node.tooltip, or: node.labels.map(\.text)))
        let outline = Outline.path(node.kind.shape, in: box)
        if node.count > 1 {
          xml.leaf(
            "path", [("class", "outline behind"), ("d", outline), ("transform", "translate(5 -5)")])
        }
        xml.leaf("path", [("class", "outline front"), ("d", outline)])
        let accent = Outline.accent(node.kind.shape, in: box)
        if !accent.isEmpty { xml.leaf("path", [("class", "accent"), ("d", accent)]) }
        // A layout may have made the card taller than its text.
        let top = box.minY + max(0, (box.height - card.size.height) / 2)
        for line in card.lines {
          xml.line(
            line.run, at: Point(box.center.x, top + line.baseline),
            class: line.run.style.bold || node.kind == .post ? "name" : "quiet")
        }
        if node.status == .cancelled {
          xml.leaf("path", [("class", "cross"), ("d", Outline.cross(in: box))])
        }
      }
    }
    if let href = SafeLink.checked(node.href) {
      xml.element("a", [("href", href)], draw)
    } else {
      draw(&xml)
    }
  }

  private func writeEdgeLabels(_ xml: inout XMLBuilder) {
    for (edge, label) in zip(drawing.diagram.edges, drawing.planner.labels) {
      guard let box = drawing.labelBoxes[edge.id], !label.isEmpty else { continue }
      let isPlaced = drawing.geometry.labels[edge.id] != nil
      let setting = isPlaced ? drawing.geometry.settings[edge.id] ?? .across : .across
      xml.element("g", [("class", "label \(setting.rawValue)")]) { xml in
        xml.leaf("title", text: tooltip(edge.tooltip, or: edge.labels))
        let plate = box.insetBy(-2)
        xml.leaf(
          "rect",
          [
            ("class", "plate"), ("x", Outline.n(plate.minX)), ("y", Outline.n(plate.minY)),
            ("width", Outline.n(plate.width)), ("height", Outline.n(plate.height)), ("rx", "5"),
          ])
        for (run, place) in zip(label.runs, label.baselines(setting, around: box.center)) {
          xml.line(run, at: place, class: "edgelabel")
        }
      }
    }
  }

  private func tooltip(_ text: String, or labels: [Bilingual]) -> String {
    let clean = TextCleaning.lines(text)
    return clean.isEmpty
      ? TextCleaning.lines(labels.map(\.joined).joined(separator: "\n")) : clean
  }
}

extension XMLBuilder {
  /// One line of text around `point` (middle of its baseline). Right-to-left lines are isolated, so
  /// that a bracket or number at an end stays on its side.
  mutating func line(_ run: TextRun, at point: Point, class kind: String) {
    let isArabic = run.style.script == .arabic
    var attributes: [(StaticString, String)] = [
      ("class", "\(kind) \(isArabic ? "ar" : "la")\(run.style.bold ? " bold" : "")"),
      ("x", Outline.n(point.x)), ("y", Outline.n(point.y)),
      ("font-size", Outline.n(run.style.size)),
    ]
    if !isArabic { attributes.append(("lang", "en")) }
    leaf("text", attributes, text: isArabic ? TextCleaning.isolated(run.text) : run.text)
  }
}
