import Diagrams
import Logging

/// Draws diagrams, none of which may hold up or end the run.
struct Illustrator {
  /// What a picture is cut down to for which no layout is found in its time.
  private static let mostNodesAtNeed = 60
  private let engine: GuardedLayoutEngine
  private let logger: Logger

  /// - Parameter helper: the program whose child lays large pictures out; nil if there is none.
  init(helper: String?, logger: Logger) {
    engine = GuardedLayoutEngine(helper: helper)
    self.logger = logger
  }

  /// The diagram laid out, or its main part, which says what it leaves out; nil, with a warning, where
  /// neither has a layout.
  func draw(_ diagram: Diagram) -> Drawing? {
    do {
      return try diagram.drawn(by: engine)
    } catch {
      guard diagram.nodes.count > Self.mostNodesAtNeed,
        let part = try? diagram.limited(to: Self.mostNodesAtNeed).drawn(by: engine)
      else {
        logger.warning(
          "diagram left out: no layout",
          metadata: ["diagram": "\(diagram.stem)", "reason": "\(error)"])
        return nil
      }
      logger.warning("diagram cut down", metadata: ["diagram": "\(diagram.stem)"])
      return part
    }
  }
}
