extension LayoutPlan {
  /// Above a node in a frame: room for the sign that stands on people's cards.
  private static let gap = 24.0
  /// Between two frames of a column, besides the padding of both.
  private static let frameGap = 18.0

  init(_ diagram: Diagram, cards: [Card], labels: [EdgeLabel]) {
    var placed: [NodeID: Node] = [:]
    for card in cards {
      placed[card.node.id] = Node(
        id: card.node.id, size: card.size, lines: card.lines.map(\.run), kind: card.node.kind,
        status: card.node.status, href: SafeLink.checked(card.node.href))
    }
    columns = Self.columns(diagram, placed)
    var framed: [NodeID: Int] = [:]
    for (index, column) in columns.enumerated() {
      for slot in column.slots { framed[slot.node.id] = index }
    }
    nodes = diagram.nodes.filter { framed[$0.id] == nil }.compactMap { placed[$0.id] }
    let lines = zip(diagram.edges, labels).map { edge, label in
      Edge(
        id: edge.id, tail: edge.ranksBackward ? edge.to : edge.from,
        head: edge.ranksBackward ? edge.from : edge.to, isBackward: edge.ranksBackward,
        hasArrow: edge.hasArrow, lines: label.runs, lineWidths: label.widths, status: edge.status)
    }
    let isInner = { (edge: Edge) in
      framed[edge.tail].map { $0 == framed[edge.head] } ?? false
    }
    edges = lines.filter { !isInner($0) }
    innerEdges = lines.filter(isInner)
    name = diagram.stem
    // Many lines fan out of few nodes: room between the ranks, not within.
    let isFan = columns.isEmpty && edges.count > 2 * nodes.count
    // Labels stand between ranks, beside the frames that reach into the same room.
    rankSeparation =
      max(isFan ? 120 : 60, (labels.flatMap(\.widths).max() ?? 0) + 44)
      + (columns.isEmpty ? 0 : Column.padding)
    nodeSeparation = isFan ? 14 : 26
  }

  private static func columns(_ diagram: Diagram, _ nodes: [NodeID: Node]) -> [Column] {
    let listed = Set(diagram.columns.flatMap(\.clusters))
    let free = diagram.clusters.filter { !listed.contains($0.id) }.map { VisualColumn([$0.id]) }
    let clusters = Dictionary(
      diagram.clusters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var taken: Set<NodeID> = []
    return (diagram.columns + free).compactMap { column in
      var slots: [Column.Slot] = []
      var frames: [Column.Frame] = []
      for cluster in column.clusters.compactMap({ clusters[$0] }) {
        let start = slots.count
        for member in cluster.members {
          guard let node = nodes[member], taken.insert(member).inserted else { continue }
          let isFirst = slots.count == start
          let gap =
            !isFirst
            ? Self.gap : start == 0 ? Column.padding : 2 * Column.padding + Self.frameGap
          slots.append(Column.Slot(node: node, gap: gap))
        }
        if slots.count > start {
          frames.append(Column.Frame(id: cluster.id, slots: start..<slots.count))
        }
      }
      guard let first = column.clusters.first, !slots.isEmpty else { return nil }
      return Column(
        id: NodeID(naming: first.value + "#column"), slots: slots, frames: frames,
        isFar: column.isFar)
    }
  }
}
