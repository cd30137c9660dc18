import RDFModel

/// Gathers nodes, edges and frames for one picture; merges what is told twice.
struct Scene {
  private struct EdgeKey: Hashable {
    var from: NodeID
    var to: NodeID
    var status: LineStatus
  }

  private struct EdgeDraft {
    var phrases: [VisualEdge.Phrase] = []
    var words: [String] = []
    var ranksBackward: Bool
    var hasArrow: Bool
    var weight: Int
  }

  struct Side {
    var resource: Resource
    /// Below the side's own node.
    var members: [NodeID] = []
  }

  let reader: GraphReader
  private(set) var nodes: [VisualNode] = []
  /// Where each node stands among `nodes`.
  private var places: [NodeID: Int] = [:]
  private var edges: [EdgeKey: EdgeDraft] = [:]
  private var edgeOrder: [EdgeKey] = []
  private var heads: Set<NodeID> = []
  private(set) var sides: [Side] = []

  init(_ reader: GraphReader) { self.reader = reader }

  // MARK: Nodes

  static func id(_ thing: Resource) -> NodeID { NodeID(naming: thing.key) }

  private static func frameID(_ side: Resource) -> NodeID { NodeID(naming: side.key + "#side") }

  func contains(_ id: NodeID) -> Bool { places[id] != nil }

  mutating func add(_ node: VisualNode) {
    guard !contains(node.id) else { return }
    places[node.id] = nodes.count
    nodes.append(node)
  }

  /// Opens the frame of a side, with the side's own node as its head.
  mutating func addSide(_ side: Resource) {
    guard !sides.contains(where: { $0.resource == side }) else { return }
    sides.append(Side(resource: side))
    add(Cards(reader).card(for: side))
  }

  /// Puts a node into the frame of `side`, which is opened if need be; nil stands free.
  mutating func add(_ node: VisualNode, to side: Resource?) {
    let isNew = !contains(node.id)
    add(node)
    guard let side, isNew else { return }
    addSide(side)
    if let index = sides.firstIndex(where: { $0.resource == side }) {
      sides[index].members.append(node.id)
    }
  }

  // MARK: Edges

  /// Draws a relation; several between two nodes become one line with all their words.
  mutating func connect(
    _ from: NodeID, _ to: NodeID, _ phrase: Bilingual?, status: LineStatus = .held,
    words: [String] = [], backward: Bool = false, arrow: Bool = true, weight: Int = 1
  ) {
    guard from != to, contains(from), contains(to) else { return }
    let key = EdgeKey(from: from, to: to, status: status)
    if edges[key] == nil {
      edgeOrder.append(key)
      heads.insert(to)
      edges[key] = EdgeDraft(ranksBackward: backward, hasArrow: arrow, weight: weight)
    }
    edges[key]?.words += words
    guard let phrase else { return }
    if let index = edges[key]?.phrases.firstIndex(where: { $0.text == phrase }) {
      edges[key]?.phrases[index].count += 1
    } else {
      edges[key]?.phrases.append(VisualEdge.Phrase(text: phrase, count: 1))
    }
  }

  func hasEdge(to id: NodeID) -> Bool { heads.contains(id) }

  // MARK: The picture

  /// - Parameter far: sides that close the picture on the left, one above the other; all others stand
  ///   on the right.
  func diagram(
    stem: String, title: Bilingual, summary: Bilingual, far: Set<Resource> = [],
    note: Bilingual = Bilingual(), focus: [NodeID] = []
  ) -> Diagram {
    Diagram(
      stem: stem, title: title, summary: summary, nodes: nodes,
      edges: edgeOrder.compactMap { key in
        edges[key].map { draft in visualEdge(key, draft) }
      },
      clusters: sides.enumerated().map { index, side in
        VisualCluster(
          id: Self.frameID(side.resource), name: reader.name(of: side.resource),
          members: members(of: side), side: index)
      },
      columns: [
        VisualColumn(sides.map(\.resource).filter { !far.contains($0) }.map(Self.frameID)),
        VisualColumn(sides.map(\.resource).filter(far.contains).map(Self.frameID), isFar: true),
      ].filter { !$0.clusters.isEmpty }, note: note, focus: Set(focus))
  }

  /// The side itself, then people, then what they work in; else as they were told.
  private func members(of side: Side) -> [NodeID] {
    let order: [NodeKind] = [.person, .post]
    let ranked = side.members.enumerated().map { index, id in
      (places[id].flatMap { order.firstIndex(of: nodes[$0].kind) } ?? order.count, index, id)
    }
    return [Self.id(side.resource)] + ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private func visualEdge(_ key: EdgeKey, _ draft: EdgeDraft) -> VisualEdge {
    let labels = draft.phrases.map { Wording.counted($0.text, $0.count) }
    let name = { (id: NodeID) in
      places[id].flatMap { nodes[$0].labels.first?.text.joined } ?? ""
    }
    let heading =
      (labels.map(\.joined) + ["\(name(key.from)) — \(name(key.to))"]).joined(separator: "\n")
    return VisualEdge(
      from: key.from, to: key.to, phrases: draft.phrases, status: key.status,
      tooltip: EvidenceIndex.tooltip(heading, draft.words), ranksBackward: draft.ranksBackward,
      hasArrow: draft.hasArrow, weight: draft.weight)
  }
}
