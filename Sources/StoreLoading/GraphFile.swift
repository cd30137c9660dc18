import Digests
import Foundation

/// Why a file of graphs cannot be loaded.
public enum GraphFileError: Error, Equatable, Sendable {
  /// The system's own words.
  case unreadable(path: String, reason: String)
  /// The bytes are not those that the manifest names.
  case changed(path: String)
  /// Not a quad of a named graph on a line of canonical N-Quads.
  case malformed(path: String, line: Int)
}

/// The quads of a `graph.nq` by their graphs.
///
/// The file is sorted by subject, so that a graph's quads lie all over it. One pass notes where; then
/// each graph is read from its places. Held in memory are the places alone.
public final class GraphFile {
  /// Neighbouring lines of one graph.
  struct Piece {
    var offset: Int
    var length: Int
  }

  public struct Graph {
    public let name: String
    public fileprivate(set) var triples: Int
    fileprivate(set) var pieces: [Piece]
  }

  public let path: String
  public let size: Int
  /// Sorted by the bytes of their names.
  public let graphs: [Graph]
  public var quads: Int { graphs.reduce(0) { $0 + $1.triples } }
  private let handle: FileHandle

  /// - Parameter sha256: that the file must have, in lower-case hexadecimal digits.
  public init(path: String, sha256: String) throws(GraphFileError) {
    self.path = path
    do {
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    var index = GraphIndex(path: path)
    var hash = SHA256()
    var buffer: [UInt8] = []
    while true {
      let start = buffer.count
      let more = try Self.read(handle, path: path, offset: index.offset + start, length: 1 << 20)
      more.withUnsafeBytes { hash.update($0) }
      buffer += more
      let used = try index.take(lines: buffer)
      buffer.removeFirst(used)
      if more.isEmpty { break }
    }
    guard buffer.isEmpty else { throw .malformed(path: path, line: index.line + 1) }
    guard hash.finish().hexadecimal == sha256 else { throw .changed(path: path) }
    size = index.offset
    graphs = index.graphs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  deinit { try? handle.close() }

  /// The graph's triples as N-Triples, a line each.
  func triples(of graph: Graph) throws(GraphFileError) -> [UInt8] {
    let ending = GraphIndex.ending(of: Array(graph.name.utf8))
    var triples: [UInt8] = []
    for piece in graph.pieces {
      let lines = try bytes(at: piece.offset, length: piece.length)
      var start = lines.startIndex
      while let end = lines[start...].firstIndex(of: 0x0A) {
        triples += lines[start..<(end + 1 - ending.count)]
        triples += " .\n".utf8
        start = end + 1
      }
    }
    return triples
  }

  /// At most `length` bytes from `offset` on; none at the end.
  func bytes(at offset: Int, length: Int) throws(GraphFileError) -> [UInt8] {
    try Self.read(handle, path: path, offset: offset, length: length)
  }

  private static func read(
    _ handle: FileHandle, path: String, offset: Int, length: Int
  ) throws(GraphFileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: length)
    var filled = 0
    while filled < length {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          handle.fileDescriptor, buffer.baseAddress.map { $0 + filled }, length - filled,
          off_t(offset + filled))
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(length - filled)
    return bytes
  }
}

/// Finds each line's graph by its end: `… <graph> .`
private struct GraphIndex {
  let path: String
  /// Of the next byte.
  var offset = 0
  /// Lines seen.
  var line = 0
  var graphs: [GraphFile.Graph] = []
  private var places: [[UInt8]: Int] = [:]
  /// The graph of the line before, and what its lines end in: neighbours mostly agree.
  private var current: (place: Int, ending: [UInt8])?

  init(path: String) { self.path = path }

  static func ending(of graph: [UInt8]) -> [UInt8] {
    Array(" <".utf8) + graph + Array("> .\n".utf8)
  }

  /// Notes the whole lines of `bytes` and tells how many bytes they are.
  mutating func take(lines bytes: [UInt8]) throws(GraphFileError) -> Int {
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start...end]
      let place: Int
      if let current, line.suffix(current.ending.count) == current.ending[...] {
        place = current.place
      } else {
        place = try self.place(of: line)
      }
      note(length: line.count, place)
      start = end + 1
    }
    return start
  }

  private mutating func note(length: Int, _ place: Int) {
    graphs[place].triples += 1
    if let last = graphs[place].pieces.last, last.offset + last.length == offset {
      graphs[place].pieces[graphs[place].pieces.count - 1].length += length
    } else {
      graphs[place].pieces.append(GraphFile.Piece(offset: offset, length: length))
    }
    offset += length
    line += 1
  }

  /// An IRI has no spaces, so the graph's name begins after the last but one.
  private mutating func place(of line: ArraySlice<UInt8>) throws(GraphFileError) -> Int {
    let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count >= 5, words[words.count - 1].elementsEqual(".\n".utf8),
      let name = words.dropLast().last, name.first == UInt8(ascii: "<"),
      name.last == UInt8(ascii: ">")
    else { throw .malformed(path: path, line: self.line + 1) }
    let graph = Array(name.dropFirst().dropLast())
    let place = places[graph] ?? graphs.count
    if place == graphs.count {
      places[graph] = place
      graphs.append(
        GraphFile.Graph(name: String(decoding: graph, as: UTF8.self), triples: 0, pieces: []))
    }
    current = (place, Self.ending(of: graph))
    return place
  }
}
