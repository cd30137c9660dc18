import Articles
import Digests
import Foundation
import KnowledgeGraph
import Lexicon
import RDFModel
import RDFSyntax

/// The Turtle files that an ontology is made of.
struct OntologySources {
  struct File {
    /// Below the folder; a user's file is `+` and its last component.
    var name: String
    var path: String
    var isUsers = false
  }

  /// In the byte order of their names; users' files last, as given.
  let files: [File]

  /// Every `.ttl` file below `folder`, and after them the files `gazetteers`.
  init(folder: String, gazetteers: [String]) throws(OntologyError) {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    var files = names.filter { $0.utf8.suffix(4).elementsEqual(".ttl".utf8) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { File(name: $0, path: folder + "/" + $0) }
    for path in gazetteers {
      guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
      // Where users keep a file says nothing of what is in it.
      files.append(
        File(name: "+" + (path as NSString).lastPathComponent, path: path, isUsers: true))
    }
    self.files = files
  }

  /// The files as they are now, without reading them.
  func states() throws(OntologyError) -> [ImageOrigin.Source] {
    var states: [ImageOrigin.Source] = []
    for file in files {
      guard let state = ImageOrigin.FileState(path: file.path) else {
        throw .unreadable(path: file.path, reason: String(cString: strerror(errno)))
      }
      states.append(ImageOrigin.Source(path: file.name, state: state))
    }
    return states
  }

  /// Reads the files.
  ///
  /// - Returns: their quads, those of the users' files, and the SHA-256 of names, lengths and contents.
  func read() throws -> (quads: [Quad], users: [Quad], hash: String) {
    var hash = SHA256()
    var quads: [Quad] = []
    var users: [Quad] = []
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
      var read: [Quad] = []
      try RDFReader.read(bytes: bytes, format: .turtle, file: file.path) { read.append($0) }
      if file.isUsers { users += read } else { quads += read }
    }
    return (quads, users, hash.finish().hexadecimal)
  }
}

extension ImageOrigin.FileState {
  /// Nil, with `errno` set, if there is no such file.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    // Wraps in the year 2262, which is a change like any other.
    let modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    self.init(size: Int64(status.st_size), modified: modified)
  }

  /// The program that runs; zeroes where the system does not tell.
  static var thisProgram: Self {
    #if os(Linux)
      let path: String? = "/proc/self/exe"
    #else
      let path = Bundle.main.executablePath
    #endif
    return path.flatMap { Self(path: $0) } ?? Self(size: 0, modified: 0)
  }
}
