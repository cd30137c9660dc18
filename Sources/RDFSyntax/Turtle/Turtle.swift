import RDFModel

extension RDFFormat {
  /// Turtle: triples for people to read.
  public static let turtle = RDFFormat(
    name: "Turtle", mediaType: "text/turtle", fileExtensions: ["ttl"],
    supportsGraphs: false, grammar: .turtle,
    makeWriter: { sink, prefixes in
      BlockWriter(sink: sink, prefixes: prefixes, withGraphs: false)
    },
    writeDataset: { dataset, prefixes, sink in
      try sink.take(PrettyWriter.document(dataset.withoutGraphNames, prefixes: prefixes))
    })
}
