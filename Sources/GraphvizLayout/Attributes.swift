import Diagrams

/// The layouts that may be asked for. Others of libgvc can abort the process on plain input.
enum Engine: String, Sendable {
  /// Ranks and clusters; minutes beyond its limits.
  case dot
  /// Springs; ignores ranks and clusters, takes ten thousand nodes.
  case sfdp

  /// dot's limit is density: 300 nodes and 450 edges take 0.7 s, 150 nodes with 450 edges 7 s. sfdp's
  /// is size: 700 nodes and 1,786 edges take 1.0 s, 1,000 with 2,586 edges 1.8 s. Nil beyond.
  static func suited(nodes: Int, edges: Int) -> Engine? {
    if nodes <= 300 && edges <= 450 { return .dot }
    return nodes <= 1000 && edges <= 2000 ? .sfdp : nil
  }
}

/// Every attribute that reaches libgvc. Its library holds some 35 calls of `exit` and `abort`, which
/// odd attributes and values reach; nothing that is not in this list is ever set, and no value comes
/// from data but cleaned label texts.
enum Attribute {
  case rankDirection
  case rankSeparation(Double)
  case nodeSeparation(Double)
  case simplexLimits
  case slots(LayoutPlan.Column)
  case tailSlot(NodeID, isFar: Bool)
  case headSlot(NodeID, isFar: Bool)
  case springs
  case fixedBox(Size)
  case textBox
  case label(String)
  case edgeLabel(String)
  case font(TextStyle)
  case arrowAtTail
  case arrowAtHead
  case noArrow
  case invisible
  case short
  case id(String)

  /// Graphviz counts lengths in inches of 72 points; a point is a unit of our pictures.
  var pairs: [(String, String)] {
    switch self {
    case .rankDirection: [("rankdir", "RL")]
    case .rankSeparation(let units): [("ranksep", Self.inches(units))]
    case .nodeSeparation(let units): [("nodesep", Self.inches(units))]
    case .simplexLimits: [("nslimit", "2"), ("nslimit1", "2"), ("mclimit", "1")]
    case .slots(let column): [("label", Self.table(column))]
    case .tailSlot(let id, let isFar): [("tailport", Self.port(id, isFar))]
    case .headSlot(let id, let isFar): [("headport", Self.port(id, isFar))]
    case .springs: [("overlap", "prism"), ("splines", "line"), ("start", "1")]
    case .fixedBox(let size):
      [
        ("shape", "box"), ("fixedsize", "true"), ("label", ""),
        ("width", Self.inches(size.width)), ("height", Self.inches(size.height)),
      ]
    case .textBox: [("shape", "plain"), ("margin", "0")]
    case .label(let text): [("label", Self.escaped(text))]
    case .edgeLabel(let text): [("xlabel", Self.escaped(text))]
    case .font(let style):
      [
        ("fontname", style.families.joined(separator: ",") + (style.bold ? " Bold" : "")),
        ("fontsize", String(min(max(style.size, 4), 96))),
      ]
    case .arrowAtTail: [("dir", "back"), ("arrowsize", "0.8")]
    case .arrowAtHead: [("dir", "forward"), ("arrowsize", "0.8")]
    case .noArrow: [("dir", "none")]
    case .invisible: [("style", "invis")]
    case .short: [("weight", "2")]
    case .id(let id): [("id", id)]
    }
  }

  /// Whether the value is an HTML-like label, which libcgraph has to be told.
  var isMarkup: Bool {
    if case .slots = self { true } else { false }
  }

  /// The slots of a column as a table without text: ports, sizes, nothing from data.
  private static func table(_ column: LayoutPlan.Column) -> String {
    let width = whole(column.size.width)
    func row(_ height: Double, _ port: String = "") -> String {
      "<TR><TD\(port) FIXEDSIZE=\"TRUE\" WIDTH=\"\(width)\" HEIGHT=\"\(whole(height))\"></TD></TR>"
    }
    let rows = column.slots.map {
      row($0.gap) + row($0.node.size.height, " PORT=\"\($0.node.id)\"")
    }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
      + rows.joined() + row(LayoutPlan.Column.padding) + "</TABLE>"
  }

  private static func whole(_ units: Double) -> Int { Int(min(max(units, 1), 14_400)) }

  /// Lines leave a near column to the left and meet a far one on its right.
  private static func port(_ id: NodeID, _ isFar: Bool) -> String { "\(id):\(isFar ? "e" : "w")" }

  /// Bounded: huge lengths make dot run out of memory. Text form has a point whatever the locale.
  private static func inches(_ units: Double) -> String {
    let bounded = min(max(units.isFinite ? units : 0, 0), 14_400)
    return String((bounded / 72 * 10_000).rounded() / 10_000)
  }

  /// libgvc decodes entities and `\N`, `\n` … in labels; control characters are refused by none of
  /// its renderers.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": out += "\\n"
      case "\\": out += "\\\\"
      case "&": out += "&amp;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
