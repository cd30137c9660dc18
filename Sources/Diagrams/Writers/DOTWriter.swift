/// Writes a plan as DOT text (the language of `man dot`): the same boxes, ranks and frames as the
/// picture, so that the plain `dot` program lays it out the same way.
struct DOTWriter {
  private var text = ""

  static func text(of plan: LayoutPlan, title: Bilingual) -> String {
    var writer = DOTWriter()
    writer.write(plan, title: title)
    return writer.text
  }

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
      ])
    line(
      1, "node",
      [
        ("shape", "box"), ("style", "filled,rounded"), ("fontname", families), ("fontsize", "12"),
        ("margin", "0.05,0.02"), ("penwidth", "1.2"),
      ])
    line(
      1, "edge",
      [("fontname", families), ("fontsize", "11"), ("color", "#5b6773"), ("arrowsize", "0.8")])
    for node in plan.nodes { write(node) }
    for edge in plan.edges { write(edge) }
    for precedence in plan.precedences {
      line(
        1, "\(quoted(precedence.earlier.value)) -> \(quoted(precedence.later.value))",
        [("style", "invis")])
    }
    let members = Set(plan.clusters.flatMap(\.members))
    for (index, cluster) in plan.clusters.enumerated() {
      text += "  subgraph \(quoted("cluster_" + cluster.id.value)) {\n"
      text += "    graph [margin=\"16\", label=\"\", style=\"rounded,filled\","
      text += " color=\"\(Palette.light.side(index).stroke)\","
      text += " fillcolor=\"\(Palette.light.side(index).fill)\"];\n"
      for member in cluster.members { text += "    \(quoted(member.value));\n" }
      for column in plan.columns where column.first.map(cluster.members.contains) == true {
        write(column, indent: 2)
      }
      text += "  }\n"
    }
    for column in plan.columns where column.first.map(members.contains) != true {
      write(column, indent: 1)
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
    if let style = style(of: node.status) { attributes.append(("style", "filled,rounded," + style)) }
    if let href = node.href { attributes.append(("URL", href)) }
    line(1, quoted(node.id.value), attributes)
  }

  private mutating func write(_ edge: LayoutPlan.Edge) {
    var attributes = [("id", edge.id)]
    if !edge.lines.isEmpty { attributes.append(("xlabel", label(edge.lines.map(\.text)))) }
    if !edge.hasArrow {
      attributes.append(("dir", "none"))
    } else if edge.isBackward {
      attributes.append(("dir", "back"))
    }
    if let style = style(of: edge.status) { attributes.append(("style", style)) }
    if edge.status == .cancelled { attributes.append(("color", "#b3392f")) }
    line(1, "\(quoted(edge.tail.value)) -> \(quoted(edge.head.value))", attributes)
  }

  private mutating func write(_ column: [NodeID], indent depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    text += indent + "{ rank=\"same\"; "
    // dot counts from below when ranks run sideways.
    text += column.reversed().map { quoted($0.value) }.joined(separator: " -> ")
    text += column.count > 1 ? " [style=\"invis\"]; }\n" : "; }\n"
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

  /// A quoted id of the DOT grammar: only `"` is escaped there.
  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars where TextCleaning.isDrawable(scalar) {
      if scalar == "\"" || scalar == "\\" { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  private func inches(_ units: Double) -> String {
    String((units / 72 * 1000).rounded() / 1000)
  }
}
