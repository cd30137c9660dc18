import Oxigraph
import RDFModel
import RDFSyntax

/// Files of RDF in every format: what `RDFReader` does not read, an installed Oxigraph does.
enum RDFFile {
  /// Hands each quad of a file to `handler` as it is read.
  ///
  /// - Throws: `RDFSyntaxError`; `RDFFileError`; for JSON-LD also `JSONLDError` and `OxigraphError`.
  static func read(
    path: String, format: RDFFormat, base: IRI? = nil, handler: (Quad) throws -> Void
  ) throws {
    if format == .jsonLD {
      try OxigraphProgram(for: .readingJSONLD).readJSONLD(path: path, base: base, handler: handler)
    } else {
      try RDFReader.read(path: path, format: format, base: base, handler: handler)
    }
  }
}
