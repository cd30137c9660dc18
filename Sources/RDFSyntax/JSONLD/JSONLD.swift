import RDFModel

extension RDFFormat {
  /// JSON-LD 1.1: for programs that read JSON. It is only written.
  public static let jsonLD = RDFFormat(
    name: "JSON-LD", mediaType: "application/ld+json", fileExtensions: ["jsonld"],
    supportsGraphs: true, grammar: nil,
    makeWriter: { sink, prefixes in
      JSONLDWriter(sink: sink, prefixes: prefixes, longestNode: 10_000)
    },
    writeDataset: { dataset, prefixes, sink in
      var writer = JSONLDWriter(sink: sink, prefixes: prefixes, longestNode: .max)
      for quad in dataset.quads(in: nil) { try writer.write(quad) }
      for name in dataset.graphNames {
        for quad in dataset.quads(in: name) { try writer.write(quad) }
      }
      try writer.finish()
    })
}

/// A term that a format has no form for.
public struct UnwritableTerm: Error, Equatable, Sendable {
  public let format: String
  /// In canonical N-Triples.
  public let term: String
}
