import Foundation
import RDFModel
import RDFSyntax
import Testing

@Suite struct FileTests {
  /// A line-based file is read in pieces; lines that lie across two pieces must not suffer.
  @Test func largeFilesInPieces() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("rawabit-\(UUID().uuidString).nq")
    defer { try? FileManager.default.removeItem(at: url) }
    var text = ""
    for index in 0..<40_000 {
      text += "<http://e.example/s/\(index)> <a:p> \"نص \(index)\"@ar <a:g> .\n"
    }
    try Data(text.utf8).write(to: url)
    var count = 0
    try RDFReader.read(path: url.path, format: .nQuads) { quad in
      #expect(quad.subject == .iri(IRI(unchecked: "http://e.example/s/\(count)")))
      count += 1
    }
    #expect(count == 40_000)
    try Data((text + "<a:s> <a:p> .\n").utf8).write(to: url)
    let error = #expect(throws: RDFSyntaxError.self) {
      try RDFReader.read(path: url.path, format: .nQuads)
    }
    #expect(error?.line == 40_001)
    #expect(error?.file == url.path)
  }

  @Test func formatsAreFound() {
    #expect(RDFFormat(path: "/a.b/graph.TTL") == .turtle)
    #expect(RDFFormat(fileExtension: ".nq") == .nQuads)
    #expect(RDFFormat(mediaType: "application/trig; charset=utf-8") == .trig)
    #expect(RDFFormat(path: "/a.ttl/graph") == nil)
    #expect(RDFFormat(fileExtension: "docx") == nil)
  }

  @Test func prefixesAreChecked() throws {
    for name in ["", "a", "ab.c", "é", "a-1", "ع"] {
      #expect(try Prefixes([(name, IRI("a:b"))]).entries.count == 1)
    }
    for name in ["1", "_a", "a.", ".a", "a:b", "a b", "-a", "a>"] {
      #expect(throws: Prefixes.Fault.malformedName(name)) { try Prefixes([(name, IRI("a:b"))]) }
    }
    #expect(throws: Prefixes.Fault.repeatedName("a")) {
      try Prefixes([("a", IRI("a:b")), ("a", IRI("a:c"))])
    }
  }
}
