import RDFModel

/// Writes quads as they come; memory does not grow with their number.
public protocol QuadWriter {
  /// Formats without graphs write the triple alone.
  mutating func write(_ quad: Quad) throws
  /// Writes what is still held back and closes what is open. Without it the output is not complete.
  mutating func finish() throws
}

extension RDFFormat {
  /// Writes quads in the order in which `body` gives them, and finishes.
  ///
  /// Repeated quads are written again. Turtle and TriG group neighbours of one subject and declare
  /// all `prefixes` at the start.
  public func stream(
    to sink: ByteSink, prefixes: Prefixes = .standard,
    _ body: (inout any QuadWriter) throws -> Void
  ) throws {
    var writer = makeWriter(sink, prefixes)
    try body(&writer)
    try writer.finish()
  }

  /// Writes a dataset as well as the format can: sorted, canonical in N-Triples and N-Quads, grouped
  /// and abbreviated in Turtle and TriG, the same bytes for the same quads.
  ///
  /// Formats without graphs get the triples of all graphs, each once.
  public func write(
    _ dataset: Dataset, prefixes: Prefixes = .standard, to sink: ByteSink
  ) throws {
    try writeDataset(dataset, prefixes, sink)
  }

  /// The same, in memory.
  public func write(_ dataset: Dataset, prefixes: Prefixes = .standard) throws -> [UInt8] {
    var result: [UInt8] = []
    try write(dataset, prefixes: prefixes, to: ByteSink { result += $0 })
    return result
  }

  /// The same, of quads in any order.
  public func write(
    _ quads: some Sequence<Quad>, prefixes: Prefixes = .standard
  ) throws -> [UInt8] {
    try write(Dataset(quads), prefixes: prefixes)
  }
}

extension Dataset {
  /// The triples of all graphs, each once, in the default graph.
  var withoutGraphNames: Dataset {
    graphNames.isEmpty ? self : Dataset(unsortedQuads.lazy.map { Quad($0.triple) })
  }
}
