/// A picture as plain values: what is drawn, not where.
///
/// A view of a dataset makes one, a `LayoutEngine` finds the places, and the writers of SVG and DOT
/// text put both on paper. Nothing in here knows RDF or Graphviz.
public struct Diagram: Sendable {
  /// Name for files, without extension: ASCII letters, digits, `.`, `_`, `-`.
  public var stem: String
  public var title: Bilingual
  /// One sentence for screen readers: what is to be seen.
  public var summary: Bilingual
  /// In reading order.
  public var nodes: [VisualNode]
  /// In reading order; at most one from one node to another with one status.
  public var edges: [VisualEdge]
  /// In reading order: the first one stands on the right.
  public var clusters: [VisualCluster]
  /// Where the frames stand. A frame that no column names is a column of its own.
  public var columns: [VisualColumn]
  /// A line under the picture: where it comes from, what it leaves out.
  public var note: Bilingual
  /// What the picture is of: neither left out nor put into a group.
  public var focus: Set<NodeID>

  public init(
    stem: String, title: Bilingual, summary: Bilingual = Bilingual(),
    nodes: [VisualNode] = [], edges: [VisualEdge] = [], clusters: [VisualCluster] = [],
    columns: [VisualColumn] = [], note: Bilingual = Bilingual(), focus: Set<NodeID> = []
  ) {
    self.stem = stem
    self.title = title
    self.summary = summary
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
    self.columns = columns
    self.note = note
    self.focus = focus
  }
}

/// Frames that stand one above the other, in their order; their nodes are equally wide.
public struct VisualColumn: Hashable, Sendable {
  public var clusters: [NodeID]
  /// At the far end (left): everything that is in no column precedes it.
  public var isFar: Bool

  public init(_ clusters: [NodeID], isFar: Bool = false) {
    self.clusters = clusters
    self.isFar = isFar
  }
}

/// Text in Arabic, in Latin letters, or in both. Either may be empty.
public struct Bilingual: Hashable, Sendable {
  public var arabic: String
  public var latin: String

  public init(_ arabic: String = "", _ latin: String = "") {
    self.arabic = arabic
    self.latin = latin
  }

  public var isEmpty: Bool { arabic.isEmpty && latin.isEmpty }

  /// Both on one line, for tooltips and titles.
  public var joined: String {
    if arabic.isEmpty { return latin }
    return latin.isEmpty ? arabic : arabic + " · " + latin
  }
}

/// A short name that stays the same when a graph is built again: `n` and 12 hex digits.
public struct NodeID: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  public let value: String

  /// The id of whatever `key` names; `key` is an IRI, or an IRI with a part after it.
  public init(naming key: String) { value = "n" + StableHash.hex(key) }

  public var description: String { value }

  public static func < (lhs: NodeID, rhs: NodeID) -> Bool {
    lhs.value.utf8.lexicographicallyPrecedes(rhs.value.utf8)
  }
}

/// One text of a node or an edge; its lines are broken before layout.
public struct Label: Hashable, Sendable {
  /// How a text is set; sizes and weights are in `TextStyle`.
  public enum Role: Hashable, Sendable { case name, detail, caption }

  public var text: Bilingual
  public var role: Role

  public init(_ text: Bilingual, _ role: Role) {
    self.text = text
    self.role = role
  }
}

/// A thing that is drawn as a shape with text in it.
public struct VisualNode: Hashable, Sendable {
  /// Whose a thing is: a country or a series, drawn or not.
  public struct Home: Hashable, Sendable {
    public var id: NodeID
    public var name: Bilingual

    public init(_ id: NodeID, _ name: Bilingual) {
      self.id = id
      self.name = name
    }
  }

  public var id: NodeID
  public var kind: NodeKind
  /// Planned things have a dashed outline, and so on.
  public var status: LineStatus
  public var labels: [Label]
  /// The words of the source and what else helps; shown on hover and read aloud.
  public var tooltip: String
  /// Followed on click. Anything but `http`, `https` and `#…` is not written.
  public var href: String?
  /// In a picture of groups it goes with its kind of there.
  public var home: Home?
  /// How many things it stands for.
  public var count: Int

  public init(
    id: NodeID, kind: NodeKind, status: LineStatus = .held, labels: [Label],
    tooltip: String = "", href: String? = nil, home: Home? = nil, count: Int = 1
  ) {
    self.id = id
    self.kind = kind
    self.status = status
    self.labels = labels
    self.tooltip = tooltip
    self.href = href
    self.home = home
    self.count = count
  }
}

/// A line between two nodes.
public struct VisualEdge: Hashable, Sendable {
  /// What a line says, and how often: parallel relations are one line.
  public struct Phrase: Hashable, Sendable {
    public var text: Bilingual
    public var count: Int

    public init(text: Bilingual, count: Int) {
      self.text = text
      self.count = count
    }
  }

  public var from: NodeID
  public var to: NodeID
  public var phrases: [Phrase]
  public var status: LineStatus
  public var tooltip: String
  /// The layout ranks `to` before `from`, so that the second side ends at the far end; the arrow
  /// still points at `to`.
  public var ranksBackward: Bool
  public var hasArrow: Bool
  /// How many things it stands for; the line is as thick.
  public var weight: Int

  public init(
    from: NodeID, to: NodeID, phrases: [Phrase] = [], status: LineStatus = .held,
    tooltip: String = "", ranksBackward: Bool = false, hasArrow: Bool = true, weight: Int = 1
  ) {
    self.from = from
    self.to = to
    self.phrases = phrases
    self.status = status
    self.tooltip = tooltip
    self.ranksBackward = ranksBackward
    self.hasArrow = hasArrow
    self.weight = weight
  }

  /// Its phrases with their counts.
  public var labels: [Bilingual] { phrases.map { Wording.counted($0.text, $0.count) } }

  /// Unique within a diagram: ends and status.
  public var id: String { "\(from)-\(to)-\(status.rawValue)" }
}

/// A frame around the nodes of one side.
public struct VisualCluster: Hashable, Sendable {
  public var id: NodeID
  public var name: Bilingual
  /// Top to bottom.
  public var members: [NodeID]
  /// 0 for the side on the right, 1 for the next, …; decides the tint.
  public var side: Int

  public init(id: NodeID, name: Bilingual, members: [NodeID], side: Int) {
    self.id = id
    self.name = name
    self.members = members
    self.side = side
  }
}

/// FNV-1a over UTF-8 bytes: the same on every run and machine, which `Hasher` is not.
enum StableHash {
  static func hex(_ text: String, digits: Int = 12) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let hex = String(hash, radix: 16)
    return String((String(repeating: "0", count: 16 - hex.utf8.count) + hex).suffix(digits))
  }
}
