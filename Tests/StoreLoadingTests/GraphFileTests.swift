import Foundation
import TestSupport
import Testing

@testable import StoreLoading

@Suite struct GraphFileTests {
  /// The graphs' triples, each with its graph's name put back, are the file.
  @Test func everyQuadIsInItsGraph() throws {
    let generated = try GeneratedGraphs(articles: 300, triples: 60)
    let file = try GraphFile(path: generated.path, sha256: generated.sha256)
    #expect(file.size > 1 << 21, "read in several pieces")
    #expect(file.quads == generated.lines.count)
    #expect(file.graphs.map(\.name) == generated.counts.keys.sorted())
    var lines: [String] = []
    for graph in file.graphs {
      #expect(graph.triples == generated.counts[graph.name])
      let triples = String(decoding: try file.triples(of: graph), as: UTF8.self)
      lines += triples.split(separator: "\n").map { "\($0.dropLast(2)) <\(graph.name)> ." }
    }
    #expect(lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } == generated.lines)
  }

  @Test func aChangedFileIsRefused() throws {
    let generated = try GeneratedGraphs(articles: 2)
    #expect(throws: GraphFileError.changed(path: generated.path)) {
      try GraphFile(path: generated.path, sha256: String(repeating: "0", count: 64))
    }
    #expect(throws: GraphFileError.self) { try GraphFile(path: "/no/such", sha256: "") }
  }

  @Test(arguments: [
    "<a:s> <a:p> <a:o> .", "<a:s> <a:p> \"a <b> c\" .", "<a:s> <a:p> <a:o> <a:g> ", "x", "",
    "<a:s> <a:p> <a:o> _:g .",
  ])
  func whatIsNoQuadOfANamedGraph(_ line: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("graph.nq", "<a:s> <a:p> <a:o> <a:g> .\n\(line)\n".utf8)
    #expect(throws: GraphFileError.malformed(path: path, line: 2)) {
      try GraphFile(path: path, sha256: "")
    }
  }

  @Test func aLastLineWithoutEnd() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("graph.nq", "<a:s> <a:p> <a:o> <a:g> .".utf8)
    #expect(throws: GraphFileError.malformed(path: path, line: 1)) {
      try GraphFile(path: path, sha256: "")
    }
  }

  @Test func gzipIsReadByGzip() throws {
    let bytes = (0..<500_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let encoder = GzipEncoder()
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 70_000) {
      encoded += encoder.encode(Array(bytes[start...].prefix(70_000)), isLast: false)
    }
    encoded += encoder.encode([], isLast: true)
    for (bytes, encoded) in [(bytes, encoded), ([], GzipEncoder.encode([]))] {
      let folder = try TemporaryFolder()
      let path = try folder.write("data.gz", encoded)
      let result = try run("/bin/gzip", ["-d", path])
      #expect(result.status == 0, "\(result.errors)")
      #expect(try files(below: folder.path)["data"] == bytes)
    }
  }
}
