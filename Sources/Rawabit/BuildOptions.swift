import Foundation
import KnowledgeGraph

/// What a run is to write, and how many threads may work on it.
public struct BuildOptions: Sendable {
  public var graph: GraphOptions
  /// Whether `diagrams/` is written.
  public var diagrams: Bool
  /// Whether `run.ttl` says when the run began and ended. Without it equal runs have equal records.
  public var timestamp: Bool
  /// Articles worked on at the same time; what is written does not depend on it.
  public var jobs: Int

  public init(
    graph: GraphOptions = GraphOptions(), diagrams: Bool = true, timestamp: Bool = false,
    jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.graph = graph
    self.diagrams = diagrams
    self.timestamp = timestamp
    self.jobs = max(jobs, 1)
  }
}
