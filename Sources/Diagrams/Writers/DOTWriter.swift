/// Writes a plan as DOT text (the language of `man dot`): the same boxes, ranks and frames as the
/// picture, so that the plain `dot` program lays it out the same way. A board's places are written
/// out, and `dot` keeps them.
struct DOTWriter {
  private var text = ""
  /// Set for a board.
  private let board: Geometry?

  static func text(of plan: LayoutPlan, title: Bilingual, board: Geometry? = nil) -> String {
    var writer = DOTWriter(board: board)
    writer.write(plan, title: title)
    return writer.text
  }

  private init(board: Geometry?) { self.board = board }

  private mutating func write(_ plan: LayoutPlan, title: Bilingual) {
    let families = TextStyle.of(.name, .arabic).families.joined(separator: ",")
    text += "digraph \(quoted(plan.name)) {\n"
    line(
      1, "graph",
      [
        ("charset", "UTF-8"), ("rankdir", "RL"), ("ranksep", inches(plan.rankSeparation)),
        ("nodesep", inches(plan.nodeSeparation)), ("nslimit", "2"), ("nslimit1", "2"),
        ("mclimit", "1"), ("fontname", families), ("fontsize", "20"), ("labelloc", "t"),
        ("label", label([title.arabic, title.latin])),
      ] + (board == nil ? [] : [("layout", "nop2")]))
    line(
      1, "node",
      [
        ("shape", "box"), ("style", "filled,rounded"), ("fontname", families), ("fontsize", "12"),
        ("margin", "0.05,0.02"), ("penwidth", "1.2"),
      ])
    line(
      1, "edge",
      [("fontname", families), ("fontsize", "11"), ("color", "#5b6773"), ("arrowsize", "0.8")])
    if board != nil {
      for node in plan.columns.flatMap({ $0.slots.map(\.node) }) + plan.nodes { write(node) }
      for edge in plan.edges + plan.innerEdges { write(edge, [:]) }
      text += "}\n"
      return
    }
    for column in plan.columns where !column.isFar { write(column) }
    for node in plan.nodes { write(node) }
    for column in plan.columns where column.isFar { write(column) }
    let columns = plan.columnsByNode
    for edge in plan.edges + plan.innerEdges { write(edge, columns) }
    for pair in plan.farPrecedences {
      line(1, "\(quoted(pair.near.value)) -> \(quoted(pair.far.value))", [("style", "invis")])
    }
    text += "}\n"
  }

  private mutating func write(_ node: LayoutPlan.Node) {
    let colours = Palette.light.colours(of: node.kind)
    var attributes = [
      ("label", label(node.lines.map(\.text))),
      ("width", inches(node.size.width)), ("height", inches(node.size.height)),
      ("fillcolor", colours.fill), ("color", colours.stroke), ("fontcolor", colours.text),
    ]
    if let style = style(of: node.status) {
      attributes.append(("style", "filled,rounded," + style))
    }
    if let href = node.href { attributes.append(("URL", href)) }
    if let box = board?.nodes[node.id] {
      attributes[1].1 = inches(box.width)
      attributes[2].1 = inches(box.height)
      attributes.append(("pos", place(box.center)))
    }
    line(1, quoted(node.id.value), attributes)
  }

  /// A column as one node with an HTML-like label: a table whose cells are the ports of lines.
  private mutating func write(_ column: LayoutPlan.Column) {
    text += "  \(quoted(column.id.value)) [shape=\"plain\","
    text += " fillcolor=\"\(Palette.light.side(column.isFar ? 1 : 0).fill)\", label=<\n"
    text += "    <TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">\n"
    for slot in column.slots {
      let node = slot.node
      let colours = Palette.light.colours(of: node.kind)
      let lines = node.lines.map { run in
        markup(TextCleaning.isRightToLeft(run.text) ? TextCleaning.isolated(run.text) : run.text)
      }
      text += "      <TR><TD HEIGHT=\"\(Int(slot.gap))\"></TD></TR>\n"
      text += "      <TR><TD PORT=\"\(node.id)\" BORDER=\"1\" STYLE=\"ROUNDED\""
      text += " BGCOLOR=\"\(colours.fill)\" COLOR=\"\(colours.stroke)\""
      text += " WIDTH=\"\(Int(column.size.width))\" HEIGHT=\"\(Int(node.size.height))\""
      if let href = node.href { text += " HREF=\"\(markup(href))\"" }
      text +=
        "><FONT COLOR=\"\(colours.text)\">\(lines.joined(separator: "<BR/>"))</FONT></TD></TR>\n"
    }
    text += "      <TR><TD HEIGHT=\"\(Int(LayoutPlan.Column.padding))\"></TD></TR>\n"
    text += "    </TABLE>>];\n"
  }

  private mutating func write(_ edge: LayoutPlan.Edge, _ columns: [NodeID: LayoutPlan.Column]) {
    var attributes = [("id", edge.id)]
    if !edge.lines.isEmpty { attributes.append(("xlabel", label(edge.lines.map(\.text)))) }
    if !edge.hasArrow {
      attributes.append(("dir", "none"))
    } else if edge.isBackward {
      attributes.append(("dir", "back"))
    }
    if let curve = board?.edges[edge.id] { attributes.append(("pos", places(of: curve))) }
    if columns[edge.tail]?.isFar == false { attributes.append(("weight", "2")) }
    if let style = style(of: edge.status) { attributes.append(("style", style)) }
    if edge.status == .cancelled { attributes.append(("color", "#b3392f")) }
    func end(_ id: NodeID) -> String {
      guard let column = columns[id] else { return quoted(id.value) }
      return "\(quoted(column.id.value)):\(quoted(id.value)):\(column.isFar ? "e" : "w")"
    }
    line(1, "\(end(edge.tail)) -> \(end(edge.head))", attributes)
  }

  private mutating func line(_ depth: Int, _ subject: String, _ attributes: [(String, String)]) {
    text += String(repeating: "  ", count: depth) + subject + " ["
    text += attributes.map { key, value in
      // Labels come with their escapes made; everything else is quoted here.
      key == "label" || key == "xlabel" ? "\(key)=\"\(value)\"" : "\(key)=\(quoted(value))"
    }.joined(separator: ", ")
    text += "];\n"
  }

  private func style(of status: LineStatus) -> String? {
    switch status {
    case .held: nil
    case .planned: "dashed"
    case .hoped, .cancelled: "dotted"
    }
  }

  /// A label's lines: `\` doubled (or `\N` becomes the node's name), `&` as an entity, quotes
  /// escaped, right-to-left lines isolated.
  private func label(_ lines: [String]) -> String {
    lines.map(TextCleaning.singleLine).filter { !$0.isEmpty }.map { line in
      var out = ""
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\\": out += "\\\\"
        case "\"": out += "\\\""
        case "&": out += "&amp;"
        default: out.unicodeScalars.append(scalar)
        }
      }
      return TextCleaning.isRightToLeft(line) ? TextCleaning.isolated(out) : out
    }.joined(separator: "\\n")
  }

  /// Text of an HTML-like label: its parser is an XML parser.
  private func markup(_ text: String) -> String { Markup.escaped(text) }

  /// A quoted id of the DOT grammar: only `"` is escaped there.
  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars where TextCleaning.isDrawable(scalar) {
      if scalar == "\"" || scalar == "\\" { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  /// Points, y upwards.
  private func place(_ point: Point) -> String {
    "\(Outline.n(point.x)),\(Outline.n(0 - point.y))"
  }

  private func places(of curve: Geometry.Curve) -> String {
    ((curve.tailTip.map { ["s," + place($0)] } ?? [])
      + (curve.headTip.map { ["e," + place($0)] } ?? []) + curve.points.map(place))
      .joined(separator: " ")
  }

  private func inches(_ units: Double) -> String {
    String((units / 72 * 1000).rounded() / 1000)
  }
}
