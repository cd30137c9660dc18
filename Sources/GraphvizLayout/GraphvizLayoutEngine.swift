import CGraphviz
import Diagrams

/// libgvc in process: dot for pictures that a person can read, sfdp beyond.
///
/// Calls from any thread; they wait for one another. A layout cannot be interrupted.
public struct GraphvizLayoutEngine: LayoutEngine {
  public init() {}

  public func widths(of runs: [TextRun]) throws(LayoutError) -> [Double] {
    let distinct = Array(Set(runs)).sorted { lhs, rhs in
      let (left, right) = (lhs.sortKey, rhs.sortKey)
      return left.lexicographicallyPrecedes(right)
    }
    guard !distinct.isEmpty else { return [] }
    let bytes = try Graphviz.locked { context throws(LayoutError) in
      let graph = try Graph(named: "texts", engine: .dot)
      // Attributes have to be declared on the graph's kind before they count for its nodes; one
      // chain of nodes keeps dot from sorting a rank of thousands.
      var previous: UnsafeMutablePointer<Agnode_t>?
      for (index, run) in distinct.enumerated() {
        let node = graph.node(
          "t\(index)", [.textBox, .label(run.text), .font(run.style)])
        if let previous, let node { graph.edge(previous, node, key: "k", [.invisible]) }
        previous = node
      }
      return try context.describe(graph, with: .dot)
    }
    let description = try JSONDescription(bytes, engine: .dot)
    var widths: [TextRun: Double] = [:]
    for (index, run) in distinct.enumerated() {
      guard let width = description.nodes["t\(index)"]?.width else {
        throw LayoutError(engine: Engine.dot.rawValue, messages: ["no width for “\(run.text)”"])
      }
      widths[run] = width
    }
    return runs.map { widths[$0] ?? 0 }
  }

  public func layout(_ plan: LayoutPlan) throws(LayoutError) -> Geometry {
    let engine = Engine.suited(nodes: plan.nodes.count, edges: plan.edges.count)
    let bytes = try Graphviz.locked { context throws(LayoutError) in
      let graph = try Graph(named: plan.name.isEmpty ? "diagram" : plan.name, engine: engine)
      build(plan, in: graph, for: engine)
      return try context.describe(graph, with: engine)
    }
    let description = try JSONDescription(bytes, engine: engine)
    return try description.geometry(of: plan)
  }

  private func build(_ plan: LayoutPlan, in graph: borrowing Graph, for engine: Engine) {
    graph.set(.simplexLimits, .nodeSeparation(plan.nodeSeparation))
    switch engine {
    case .dot: graph.set(.rankDirection, .rankSeparation(plan.rankSeparation))
    case .sfdp: graph.set(.springs)
    }
    var handles: [NodeID: UnsafeMutablePointer<Agnode_t>] = [:]
    // dot's result depends on the order of insertion: the plan's is sorted.
    for node in plan.nodes {
      handles[node.id] = graph.node(node.id.value, [.fixedBox(node.size)])
    }
    for edge in plan.edges {
      guard let tail = handles[edge.tail], let head = handles[edge.head] else { continue }
      let arrow: Attribute =
        !edge.hasArrow ? .noArrow : edge.isBackward ? .arrowAtTail : .arrowAtHead
      var attributes: [Attribute] = [.id(edge.id), arrow]
      if let first = edge.lines.first {
        attributes += [
          .edgeLabel(edge.lines.map(\.text).joined(separator: "\n")), .font(first.style),
        ]
      }
      graph.edge(tail, head, key: edge.id, attributes)
    }
    guard engine == .dot else { return }
    for precedence in plan.precedences {
      guard let tail = handles[precedence.earlier], let head = handles[precedence.later] else {
        continue
      }
      // With no weight at all dot disregards it where frames come in between.
      graph.edge(tail, head, key: "precedence", [.invisible])
    }
    var parents: [NodeID: UnsafeMutablePointer<Agraph_t>] = [:]
    for cluster in plan.clusters {
      let members = cluster.members.compactMap { handles[$0] }
      let subgraph = graph.subgraph(
        "cluster_" + cluster.id.value, members: members, [.clusterMargin])
      for member in cluster.members { parents[member] = subgraph }
    }
    for (index, column) in plan.columns.enumerated() {
      let members = column.compactMap { handles[$0] }
      // A rank inside a cluster has to be a subgraph of it, or the cluster falls apart.
      let parent = column.first.flatMap { parents[$0] }
      graph.subgraph("column\(index)", of: parent, members: members, [.sameRank])
      // dot keeps the order of edges within a rank, counted from below when ranks run sideways.
      for (upper, lower) in zip(members, members.dropFirst()) {
        graph.edge(lower, upper, key: "column", [.invisible])
      }
    }
  }
}

extension TextRun {
  /// Total order for sorted insertion.
  fileprivate var sortKey: [UInt8] {
    Array("\(style.script.rawValue) \(style.size) \(style.bold) \(text)".utf8)
  }
}
