import Foundation
import KnowledgeGraph
import RDFModel

/// Why a folder cannot be taken for the output of a run.
public enum BuiltFolderError: Error, Equatable, Sendable {
  case missing(path: String)
  /// It has no manifest of ours.
  case notOurs(path: String)
  /// The manifest does not name the file.
  case lacks(path: String, file: String)
}

/// The output of an earlier run, as its manifest describes it.
public struct BuiltFolder: Sendable {
  /// `graph.nq`.
  public let datasetPath: String
  /// Of `graph.nq`, in lower-case hexadecimal digits.
  public let datasetSHA256: String
  /// The IRI of the graph of reference data.
  public let referenceGraph: String

  public init(path: String) throws(BuiltFolderError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    guard let contents = Manifest.Contents(ofRunIn: path) else { throw .notOurs(path: path) }
    let name = "graph.nq"
    guard let hash = contents.files.first(where: { $0.path == name })?.sha256 else {
      throw .lacks(path: path, file: name)
    }
    guard let base = contents.options?.base, let options = try? GraphOptions(base: base) else {
      throw .notOurs(path: path)
    }
    datasetPath = path + "/" + name
    datasetSHA256 = hash
    referenceGraph = NodeNames(options: options).referenceGraph.value
  }
}
