import RDFModel

extension RDFFormat {
  /// N-Quads: a quad a line. Datasets are written in canonical form (RDF 1.2), sorted, so that a
  /// checksum of the bytes identifies a dataset without blank nodes.
  public static let nQuads = RDFFormat(
    name: "N-Quads", mediaType: "application/n-quads", fileExtensions: ["nq"],
    supportsGraphs: true, grammar: .nQuads,
    makeWriter: { sink, _ in LineWriter(sink: sink, withGraphs: true) },
    writeDataset: { dataset, _, sink in
      try LineWriter.write(dataset, to: sink, withGraphs: true)
    })
}
