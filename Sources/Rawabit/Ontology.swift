import Articles
import Foundation
import KnowledgeGraph
import Lexicon
import RDFModel
import RDFSyntax

/// Why an ontology cannot be used.
public enum OntologyError: Error, Equatable, Sendable {
  case missing(path: String)
  case noTurtleFiles(folder: String)
  /// The system's own words.
  case unreadable(path: String, reason: String)
}

/// What the program knows: the Turtle files of `ontology/` and of the user, as a lexicon.
public struct Ontology: Sendable {
  public let lexicon: Lexicon
  /// What the schema says of its own classes and properties: labels for diagrams.
  public let vocabulary: Dataset
  /// SHA-256 of the files that it was made of, each with its path below the folder.
  public let hash: String

  /// Reads every `.ttl` file below `folder`, and after them the files `gazetteers`.
  ///
  /// - Throws: `OntologyError`; `RDFSyntaxError` for what is not Turtle; `LexiconError`.
  public init(folder: String, gazetteers: [String] = []) throws {
    let files = try Self.files(folder: folder, gazetteers: gazetteers)
    var hash = SHA256()
    var quads: [Quad] = []
    for file in files {
      let bytes: [UInt8]
      do {
        bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
      } catch {
        throw OntologyError.unreadable(path: file.path, reason: systemWords(error))
      }
      // Names and lengths keep files apart: a byte that moves over a border changes the hash.
      Array("\(file.name)\u{0}\(bytes.count)\u{0}".utf8).withUnsafeBytes { hash.update($0) }
      bytes.withUnsafeBytes { hash.update($0) }
      try RDFReader.read(bytes: bytes, format: .turtle, file: file.path) { quads.append($0) }
    }
    self.hash = SHA256.hexadecimal(digest: hash.finish())
    lexicon = try LexiconCompiler.compile(quads)
    vocabulary = Dataset(
      quads.lazy.filter { quad in
        guard case .iri(let subject) = quad.subject else { return false }
        return subject.value.utf8.starts(with: RW.namespace.utf8)
      })
  }

  /// The files in the byte order of their names below the folder.
  private static func files(
    folder: String, gazetteers: [String]
  ) throws -> [(name: String, path: String)] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var files = names.filter { ($0 as NSString).pathExtension == "ttl" }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { (name: $0, path: folder + "/" + $0) }
    guard !files.isEmpty else { throw OntologyError.noTurtleFiles(folder: folder) }
    for path in gazetteers {
      guard FileManager.default.fileExists(atPath: path) else {
        throw OntologyError.missing(path: path)
      }
      // Where users keep a file says nothing of what is in it.
      files.append(("+" + (path as NSString).lastPathComponent, path))
    }
    return files
  }
}
