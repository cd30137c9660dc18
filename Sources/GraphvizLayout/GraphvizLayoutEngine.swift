import CGraphviz
import Diagrams

/// libgvc in process: dot for pictures that a person can read, sfdp beyond, up to its limit.
///
/// Calls from any thread; they wait for one another. A layout cannot be interrupted.
public struct GraphvizLayoutEngine: LayoutEngine {
  /// What suits a picture of this size: ranks, springs, or nothing that takes seconds.
  public enum Suited: Sendable { case ranks, springs, nothing }

  public static func suited(nodes: Int, edges: Int) -> Suited {
    switch Engine.suited(nodes: nodes, edges: edges) {
    case .dot: .ranks
    case .sfdp: .springs
    case nil: .nothing
    }
  }

  private let springs: Bool

  /// - Parameter springs: sfdp whatever the size.
  public init(springs: Bool = false) { self.springs = springs }

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
    let engine =
      springs
      ? Engine.sfdp
      : Engine.suited(nodes: plan.nodes.count + plan.columns.count, edges: plan.edges.count)
        ?? .sfdp
    let bytes = try Graphviz.locked { context throws(LayoutError) in
      let graph = try Graph(named: plan.name.isEmpty ? "diagram" : plan.name, engine: engine)
      build(plan, in: graph, for: engine)
      return try context.describe(graph, with: engine)
    }
    let description = try JSONDescription(bytes, engine: engine)
    var boxes: [NodeID: Box] = [:]
    for id in plan.nodes.map(\.id) + plan.columns.map(\.id) {
      boxes[id] = description.nodes[id.value]?.box
    }
    return try plan.geometry(
      engine: engine.rawValue, bounds: description.bounds, boxes: boxes,
      curves: description.curves)
  }

  private func build(_ plan: LayoutPlan, in graph: borrowing Graph, for engine: Engine) {
    graph.set(.simplexLimits, .nodeSeparation(plan.nodeSeparation))
    switch engine {
    case .dot: graph.set(.rankDirection, .rankSeparation(plan.rankSeparation))
    case .sfdp: graph.set(.springs)
    }
    var handles: [NodeID: UnsafeMutablePointer<Agnode_t>] = [:]
    // dot's result depends on the order of insertion: the plan's is fixed.
    for column in plan.columns where !column.isFar { add(column, to: graph, &handles) }
    for node in plan.nodes {
      handles[node.id] = graph.node(node.id.value, [.fixedBox(node.size)])
    }
    for column in plan.columns where column.isFar { add(column, to: graph, &handles) }
    let columns = plan.columnsByNode
    for edge in plan.edges {
      guard let tail = handles[edge.tail], let head = handles[edge.head] else { continue }
      let arrow: Attribute =
        !edge.hasArrow ? .noArrow : edge.isBackward ? .arrowAtTail : .arrowAtHead
      var attributes: [Attribute] = [.id(edge.id), arrow]
      if let column = columns[edge.tail] {
        attributes.append(.tailSlot(edge.tail, isFar: column.isFar))
        // What hangs on nothing else stands beside the events, not among their outcomes.
        if !column.isFar { attributes.append(.short) }
      }
      if let column = columns[edge.head] {
        attributes.append(.headSlot(edge.head, isFar: column.isFar))
      }
      if let first = edge.lines.first {
        attributes += [
          .edgeLabel(edge.lines.map(\.text).joined(separator: "\n")), .font(first.style),
        ]
      }
      graph.edge(tail, head, key: edge.id, attributes)
    }
    for pair in plan.farPrecedences {
      guard let near = handles[pair.near], let far = handles[pair.far] else { continue }
      graph.edge(near, far, key: "far", [.invisible])
    }
  }

  /// A column is one node for libgvc; its slots are ports of it.
  private func add(
    _ column: LayoutPlan.Column, to graph: borrowing Graph,
    _ handles: inout [NodeID: UnsafeMutablePointer<Agnode_t>]
  ) {
    let node = graph.node(column.id.value, [.textBox, .slots(column)])
    handles[column.id] = node
    for slot in column.slots { handles[slot.node.id] = node }
  }
}

extension TextRun {
  /// Total order for sorted insertion.
  fileprivate var sortKey: [UInt8] {
    Array("\(style.script.rawValue) \(style.size) \(style.bold) \(text)".utf8)
  }
}
