/// A node with its text broken into lines and measured: what the layout places and the writer
/// draws.
struct Card: Sendable {
  struct Line: Sendable {
    var run: TextRun
    /// Distance of the baseline from the top of the card.
    var baseline: Double
  }

  var node: VisualNode
  var lines: [Line]
  var size: Size
}

/// Breaks a diagram's texts into lines, has them measured and makes the plan for the layout.
struct Planner {
  /// Letters in a line of a node, of a list of fields, of an edge's label.
  static let nodeLineLimit = 28
  /// In the lanes of a board, the first of which its letters are legible in print.
  static let boardLineLimits = [24, 22, 20, 17]
  static let listLineLimit = 40
  static let edgeLineLimit = 20
  static let narrowEdgeLineLimit = 10
  /// Latin letters are narrower than Arabic ones in their sizes here.
  private static let moreInLatin = 4
  /// Letters of details are smaller than those of names.
  private static let detailsInALineOfNames = 1.25
  static let titleLimit = 48
  /// Of one in smaller letters.
  static let longTitleLimit = 72
  /// Lines that one text may take; the tooltip has the rest.
  static let mostLines = 8
  /// Browsers' widths differ a little from Pango's, and fonts may be missing.
  private static let slack = 1.04

  let cards: [Card]
  /// By edge, in their order.
  let labels: [EdgeLabel]
  let legendRuns: [TextRun]
  let legendWidths: [LegendEntry: Size]
  let titleRuns: [TextRun]
  let titleWidth: Double
  private(set) var plan: LayoutPlan

  /// The same with nodes further apart, for labels that have no place between their lines.
  var withRoomForLabels: Planner {
    var planner = self
    planner.plan.rankSeparation *= 1.4
    planner.plan.nodeSeparation *= 2
    return planner
  }

  init(
    _ diagram: Diagram, measuredBy engine: some LayoutEngine, lineLimit: Int? = nil,
    smallNames: Bool = false
  ) throws(LayoutError) {
    let nodeRuns = diagram.nodes.map {
      Self.runs($0, limit: lineLimit, smallNames: smallNames)
    }
    let edgeRuns = diagram.edges.map {
      Self.runs($0, isNarrow: lineLimit != nil)
    }
    let legend = diagram.legend
    legendRuns = legend.flatMap { entry in
      [
        TextRun(entry.name.arabic, .legendArabic), TextRun(entry.name.latin, .legendLatin),
      ]
    }
    let title = TextCleaning.singleLine(diagram.title.arabic)
    let isLong = TextWrapping.width(title) > Self.titleLimit
    titleRuns =
      TextWrapping.wrap(title, limit: isLong ? Self.longTitleLimit : Self.titleLimit)
      .prefix(3).map { TextRun($0, isLong ? .longTitleArabic : .titleArabic) }
      + TextWrapping.wrap(TextCleaning.singleLine(diagram.title.latin), limit: 90)
      .prefix(3).map { TextRun($0, .titleLatin) }
    let runs =
      Array((nodeRuns.map { Array($0.joined()) } + edgeRuns).joined()) + legendRuns + titleRuns
    var widths: [TextRun: Double] = [:]
    for (run, width) in zip(runs, try engine.widths(of: runs)) {
      widths[run] = width * Self.slack
    }
    func width(_ run: TextRun) -> Double { widths[run] ?? 0 }

    cards = Self.aligned(
      zip(diagram.nodes, nodeRuns).map { node, texts in Self.card(node, texts, width: width) },
      framed: Set(diagram.clusters.flatMap(\.members)))
    labels = edgeRuns.map { EdgeLabel($0, width: width) }
    var legendWidths: [LegendEntry: Size] = [:]
    for (index, entry) in legend.enumerated() {
      legendWidths[entry] = Size(
        max(width(legendRuns[2 * index]), width(legendRuns[2 * index + 1])),
        TextStyle.legendArabic.lineHeight + TextStyle.legendLatin.lineHeight)
    }
    self.legendWidths = legendWidths
    titleWidth = titleRuns.map(width).max() ?? 0
    plan = LayoutPlan(diagram, cards: cards, labels: labels)
  }

  /// A node's lines: each text Arabic first, then Latin.
  private static func runs(
    _ node: VisualNode, limit: Int?, smallNames: Bool
  ) -> [[TextRun]] {
    let wide = node.kind == .topics ? listLineLimit : nodeLineLimit
    return node.labels.map { label in
      lines(
        label.text, arabic: .of(label.role, .arabic, smallNames: smallNames),
        latin: .of(label.role, .latin, smallNames: smallNames),
        limit: limit.map { narrow in
          label.role == .name ? narrow : Int(Double(narrow) * detailsInALineOfNames)
        } ?? wide)
    }
  }

  private static func runs(_ edge: VisualEdge, isNarrow: Bool) -> [TextRun] {
    let runs = edge.labels.flatMap { label in
      isNarrow
        ? lines(
          label, arabic: .edgeArabic, latin: .edgeLatin, limit: narrowEdgeLineLimit, moreInLatin: 0)
        : lines(label, arabic: .edgeArabic, latin: .edgeLatin, limit: edgeLineLimit)
    }
    // A board has the languages on both sides of the line, whatever a line says besides.
    return isNarrow
      ? runs.filter { $0.style.script == .arabic } + runs.filter { $0.style.script == .latin }
      : runs
  }

  /// Text in the wrong slot (a Latin name as `@ar`) is set in the style of its letters.
  private static func lines(
    _ text: Bilingual, arabic: TextStyle, latin: TextStyle, limit: Int,
    moreInLatin: Int = moreInLatin
  ) -> [TextRun] {
    var texts = [text.arabic, text.latin].map(TextCleaning.singleLine).filter { !$0.isEmpty }
    if texts.count == 2, texts[0].utf8.elementsEqual(texts[1].utf8) { texts.removeLast() }
    return texts.flatMap { text in
      let style = TextCleaning.isRightToLeft(text) ? arabic : latin
      var lines = TextWrapping.wrap(text, limit: limit + (style.script == .latin ? moreInLatin : 0))
      if lines.count > mostLines {
        lines = lines.prefix(mostLines - 1) + [lines[mostLines - 1] + "…"]
      }
      return lines.map { TextRun($0, style) }
    }
  }

  private static func card(
    _ node: VisualNode, _ texts: [[TextRun]], width: (TextRun) -> Double
  ) -> Card {
    let padding = node.kind.shape.padding
    let runs = texts.flatMap { $0 }
    let starts = Set(texts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) })
    var y = padding.height
    var lines: [Card.Line] = []
    for (index, run) in runs.enumerated() {
      // A little air between the languages, more before a new text.
      if index > 0 {
        y += starts.contains(index) ? 6 : runs[index - 1].style.script == run.style.script ? 0 : 3
      }
      // The baseline sits at about 0.72 of a line box of Naskh and of Noto Sans alike.
      lines.append(Card.Line(run: run, baseline: y + run.style.lineHeight * 0.72))
      y += run.style.lineHeight
    }
    let wide = (runs.map(width).max() ?? 0) + 2 * padding.width
    return Card(
      node: node, lines: lines,
      size: Size(max(wide.rounded(.up), 96), max((y + padding.height).rounded(.up), 36)))
  }

  /// Cards in frames are equally wide, so that each side reads as a list and both sides match.
  private static func aligned(_ cards: [Card], framed: Set<NodeID>) -> [Card] {
    let width = cards.filter { framed.contains($0.node.id) }.map(\.size.width).max() ?? 0
    return cards.map { card in
      var card = card
      if framed.contains(card.node.id) { card.size.width = width }
      return card
    }
  }
}

extension NodeShape {
  /// Room between the box's edge and the text; wider where the outline cuts corners.
  var padding: Size {
    switch self {
    case .pill: Size(22, 9)
    case .card, .seat: Size(14, 10)
    case .pediment: Size(14, 12)
    case .ticket: Size(14, 12)
    case .hexagon: Size(18, 12)
    case .page: Size(14, 12)
    case .list: Size(15, 12)
    case .coin: Size(20, 10)
    case .box: Size(14, 10)
    }
  }
}
