import RDFModel
import RDFSyntax

/// The same graph in another syntax.
public struct Conversion: Sendable {
  /// Path of the file to read.
  public var input: String
  public var source: RDFFormat
  public var target: RDFFormat
  /// What relative IRIs are resolved against; without it they are errors, but in JSON-LD, whose rules pass
  /// over what they stand in.
  public var base: IRI?
  /// Whether quads are written as they are read, so that memory does not grow with the file; else
  /// they are sorted and grouped, and the same graph gives the same bytes.
  public var isStreaming = false

  public init(input: String, source: RDFFormat, target: RDFFormat) {
    self.input = input
    self.source = source
    self.target = target
  }

  /// Writes to `output` by renaming; an error leaves what stood there as it was.
  ///
  /// - Throws: `RDFSyntaxError`, `RDFFileError`, `UnwritableTerm`, `OutputError`; for JSON-LD also
  ///   `JSONLDError` and `OxigraphError`.
  public func write(to output: String) throws {
    let file = try ReplacementFile(replacing: output)
    try write(to: ByteSink { try file.write($0) })
    try file.commit()
  }

  /// Hands the text to `sink` piece by piece. Formats without graphs get the triples of all graphs.
  public func write(to sink: ByteSink) throws {
    if isStreaming {
      try target.stream(to: sink) { writer in
        try RDFFile.read(path: input, format: source, base: base) { try writer.write($0) }
      }
      return
    }
    var dataset = Dataset()
    try RDFFile.read(path: input, format: source, base: base) { dataset.insert($0) }
    try target.write(dataset, to: sink)
  }
}
