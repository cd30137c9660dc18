import RDFModel

extension RDFFormat {
  /// TriG: Turtle with named graphs.
  public static let trig = RDFFormat(
    name: "TriG", mediaType: "application/trig", fileExtensions: ["trig"],
    supportsGraphs: true, grammar: .trig,
    makeWriter: { sink, prefixes in
      BlockWriter(sink: sink, prefixes: prefixes, withGraphs: true)
    },
    writeDataset: { dataset, prefixes, sink in
      try sink.take(PrettyWriter.document(dataset, prefixes: prefixes))
    })
}
