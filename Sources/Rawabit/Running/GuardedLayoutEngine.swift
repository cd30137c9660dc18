import Diagrams
import Foundation
import GraphvizLayout

/// Lays small plans out in process, and large ones in a child of this program that is ended when its
/// time is over: libgvc can neither be interrupted nor kept from ending its process.
struct GuardedLayoutEngine: LayoutEngine {
  /// How long ranks and springs may take. Together with the layout of a picture of groups, and with the
  /// measuring before and the writing after, less than the ten seconds that a picture may take.
  struct Patience {
    var ranks = 3.0
    var springs = 4.0
  }

  private static let mostNodesInProcess = 150
  private static let mostEdgesInProcess = 200
  private let inProcess = GraphvizLayoutEngine()
  /// The program that knows `LayoutChild`; nil lays everything out in process.
  let helper: String?
  var patience = Patience()

  /// Whether it is worth while to try: beyond, even measuring the words takes seconds.
  func isWithinReach(_ diagram: Diagram) -> Bool {
    GraphvizLayoutEngine.suited(nodes: diagram.nodes.count, edges: diagram.edges.count) != .nothing
  }

  func widths(of runs: [TextRun]) throws(LayoutError) -> [Double] {
    try inProcess.widths(of: runs)
  }

  func layout(_ plan: LayoutPlan) throws(LayoutError) -> Geometry {
    let nodes = plan.nodes.count + plan.columns.count
    let isSmall =
      nodes <= Self.mostNodesInProcess && plan.edges.count <= Self.mostEdgesInProcess
    guard let helper, !isSmall else { return try inProcess.layout(plan) }
    var attempts = [(springs: true, seconds: patience.springs)]
    if GraphvizLayoutEngine.suited(nodes: nodes, edges: plan.edges.count) == .ranks {
      attempts.insert((false, patience.ranks), at: 0)
    }
    for attempt in attempts {
      if let geometry = try? layout(plan, by: helper, attempt.springs, attempt.seconds) {
        return geometry
      }
    }
    throw LayoutError(engine: "graphviz", messages: ["no layout in its time"])
  }

  /// Nil if the child fails or takes too long.
  private func layout(
    _ plan: LayoutPlan, by helper: String, _ springs: Bool, _ seconds: Double
  ) throws -> Geometry? {
    try ChildProcess.withTemporaryFolder { work in
      let input = work.appendingPathComponent("plan.json")
      let output = work.appendingPathComponent("geometry.json")
      try JSONEncoder().encode(plan).write(to: input)
      try Data().write(to: output)
      let isDone = try ChildProcess.run(
        helper, [LayoutChild.command] + (springs ? [LayoutChild.springsOption] : []),
        input: FileHandle(forReadingFrom: input), output: FileHandle(forWritingTo: output),
        seconds: seconds)
      guard isDone else { return nil }
      return try JSONDecoder().decode(Geometry.self, from: Data(contentsOf: output))
    }
  }
}

/// The other side: what the child does.
public enum LayoutChild {
  /// The subcommand that calls `answer`, and its one option.
  public static let command = "layout"
  public static let springsOption = "--springs"

  /// The geometry of a plan, both in JSON.
  public static func answer(_ plan: Data, springs: Bool) throws -> Data {
    let plan = try JSONDecoder().decode(LayoutPlan.self, from: plan)
    return try JSONEncoder().encode(GraphvizLayoutEngine(springs: springs).layout(plan))
  }
}
