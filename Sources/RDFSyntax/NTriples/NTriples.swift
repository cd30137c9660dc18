import RDFModel

extension RDFFormat {
  /// N-Triples: a triple a line. Datasets are written in canonical form (RDF 1.2), sorted.
  public static let nTriples = RDFFormat(
    name: "N-Triples", mediaType: "application/n-triples", fileExtensions: ["nt"],
    supportsGraphs: false, grammar: .nTriples,
    makeWriter: { sink, _ in LineWriter(sink: sink, withGraphs: false) },
    writeDataset: { dataset, _, sink in
      try LineWriter.write(dataset.withoutGraphNames, to: sink, withGraphs: false)
    })
}

/// N-Triples and N-Quads: each quad a line of canonical terms, single spaces and a line feed.
struct LineWriter: QuadWriter {
  private var output: OutputBuffer
  private let withGraphs: Bool

  init(sink: ByteSink, withGraphs: Bool) {
    output = OutputBuffer(sink)
    self.withGraphs = withGraphs
  }

  mutating func write(_ quad: Quad) throws {
    output.bytes.append(canonical: quad.subject)
    output.bytes.append(UInt8(ascii: " "))
    output.bytes.append(canonical: quad.predicate)
    output.bytes.append(UInt8(ascii: " "))
    output.bytes.append(canonical: quad.object)
    if withGraphs, let graph = quad.graph {
      output.bytes.append(UInt8(ascii: " "))
      output.bytes.append(canonical: graph)
    }
    output.bytes += " .\n".utf8
    try output.flushIfLarge()
  }

  mutating func finish() throws { try output.flush() }

  /// A canonical document: distinct quads in the order of their lines.
  static func write(_ dataset: Dataset, to sink: ByteSink, withGraphs: Bool) throws {
    var writer = LineWriter(sink: sink, withGraphs: withGraphs)
    for quad in dataset.sortedQuads { try writer.write(quad) }
    try writer.finish()
  }
}
