import Foundation
import RDFModel
import RDFSyntax

/// A graph that exists: the folder of a run, or a file of RDF.
public struct GraphInput: Sendable {
  /// As the user named it.
  public let path: String
  public let dataset: Dataset

  /// Reads `graph.nq` of a folder that `build` wrote, or a file by its extension. Of a folder with triple
  /// terms in it (`--rdf-1.2`), `graph.jsonld`, which says the same without them.
  ///
  /// - Throws: `GraphInputError`; `RDFSyntaxError` for a file that breaks its syntax; for JSON-LD also
  ///   `JSONLDError` and `OxigraphError`.
  public init(path: String) throws {
    var (file, format) = try Self.file(path: path)
    if Manifest.Contents(ofRunIn: path)?.options?.usesTripleTerms == true {
      (file, format) = (path + "/graph.jsonld", .jsonLD)
    }
    var dataset = Dataset()
    try RDFFile.read(path: file, format: format) { dataset.insert($0) }
    self.path = path
    self.dataset = dataset
  }

  /// The file that holds the graph of a folder, or the file itself, and what it is written in.
  public static func file(
    path: String
  ) throws(GraphInputError) -> (path: String, format: RDFFormat) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    let file = isFolder.boolValue ? path + "/graph.nq" : path
    guard FileManager.default.fileExists(atPath: file) else { throw .noGraph(folder: path) }
    guard let format = RDFFormat(path: file) else {
      throw .unknownFormat(path: path)
    }
    return (file, format)
  }
}

/// Why a graph cannot be read.
public enum GraphInputError: Error, Equatable, Sendable {
  case missing(path: String)
  /// The folder holds no `graph.nq`.
  case noGraph(folder: String)
  case unknownFormat(path: String)
}
