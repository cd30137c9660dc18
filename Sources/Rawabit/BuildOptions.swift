import Foundation
import KnowledgeGraph

/// What a run is to write, and how many threads may work on it.
public struct BuildOptions: Sendable {
  public var graph: GraphOptions
  public var annotations: AnnotationOptions
  /// Whether `diagrams/` is written.
  public var diagrams: Bool
  /// Whether `briefing.html` is written.
  public var briefing: Bool
  /// Whether evidence is about triple terms (`rdf:reifies`, RDF 1.2) in Turtle, TriG and N-Quads, and not
  /// about the subject, predicate and object of a statement. Readers of RDF 1.1 refuse that.
  public var usesTripleTerms: Bool
  /// Whether `run.ttl` says when the run began and ended. Without it equal runs have equal records.
  public var timestamp: Bool
  /// Articles worked on at the same time; what is written does not depend on it.
  public var jobs: Int

  /// Path of a program whose subcommand `layout` calls `LayoutChild`: it lays large pictures out
  /// within a time limit. Without one they are laid out in process, however long that takes.
  public var layoutHelper: String?

  public init(
    graph: GraphOptions = GraphOptions(), annotations: AnnotationOptions = AnnotationOptions(),
    diagrams: Bool = true, briefing: Bool = true, usesTripleTerms: Bool = false,
    timestamp: Bool = false,
    jobs: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.graph = graph
    self.annotations = annotations
    self.diagrams = diagrams
    self.briefing = briefing
    self.usesTripleTerms = usesTripleTerms
    self.timestamp = timestamp
    self.jobs = max(jobs, 1)
  }
}

/// What a line of `annotations.jsonl` says of its mentions. What is left out of it is still in the graph.
public struct AnnotationOptions: Sendable {
  /// Mentions of lower confidence are left out; 0 … 1.
  public var minConfidence: Double
  /// How many of the things that a name may mean are listed, best first.
  public var candidates: Int
  /// Whether all of them are listed, with what speaks for each.
  public var explains: Bool

  public init(minConfidence: Double = 0, candidates: Int = 0, explains: Bool = false) {
    self.minConfidence = minConfidence
    self.candidates = candidates
    self.explains = explains
  }
}
