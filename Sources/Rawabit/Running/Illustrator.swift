import Briefing
import Diagrams
import Logging
import RDFModel

/// Draws diagrams, none of which may hold up or end the run.
struct Illustrator {
  /// Most nodes of a picture of groups, and of what is left of one that has no layout even so.
  private static let mostGroups = 80
  private let engine: GuardedLayoutEngine
  private let logger: Logger

  /// - Parameters:
  ///   - helper: the program whose child lays large pictures out; nil if there is none.
  ///   - patience: how long that child may take.
  init(helper: String?, patience: GuardedLayoutEngine.Patience = .init(), logger: Logger) {
    engine = GuardedLayoutEngine(helper: helper, patience: patience)
    self.logger = logger
  }

  /// The pictures of a briefing: of the pairs that share most, in parts where the whole would be too
  /// small in print.
  func figures(of dataset: Dataset, vocabulary: Dataset) -> [Drawing] {
    BriefingPage.figurePairs(of: dataset).flatMap { pair in
      PairParts(of: pair, in: dataset, vocabulary: vocabulary).drawings(by: draw)
    }
  }

  /// The diagram laid out; where that would take too long, its things in groups that say how many they
  /// hold; at the worst its main part, which says what it leaves out. Nil, with a warning, where nothing
  /// has a layout.
  func draw(_ diagram: Diagram) -> Drawing? {
    var reason = "too large"
    if engine.isWithinReach(diagram) {
      do {
        return try diagram.drawn(by: engine)
      } catch {
        reason = "\(error)"
      }
    }
    let metadata: Logger.Metadata = [
      "diagram": "\(diagram.stem)", "nodes": "\(diagram.nodes.count)", "reason": "\(reason)",
    ]
    guard diagram.nodes.count > Self.mostGroups else {
      logger.warning("diagram left out: no layout", metadata: metadata)
      return nil
    }
    let groups = diagram.grouped(to: Self.mostGroups)
    if let drawing = try? groups.drawn(by: engine) {
      logger.notice("diagram drawn in groups", metadata: metadata)
      return drawing
    }
    guard let part = try? groups.limited(to: Self.mostGroups / 2).drawn(by: engine) else {
      logger.warning("diagram left out: no layout", metadata: metadata)
      return nil
    }
    logger.warning("diagram cut down", metadata: metadata)
    return part
  }
}
