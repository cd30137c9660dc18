import RDFModel
import RDFSyntax
import Testing

/// Texts that must be refused with a syntax error and its place, and some that must not.
@Suite struct RefusalTests {
  static let refused: [([UInt8], String)] = [
    ([0x3C, 0x61, 0x3A, 0xFF, 0x3E], "IRI that is not UTF-8"),
    (Array("<a:s> <a:p> \"".utf8) + [0xC0, 0xAF] + Array("\" .".utf8), "overlong"),
    (Array("<a:s> <a:p> \"".utf8) + [0xED, 0xA0, 0x80] + Array("\" .".utf8), "raw surrogate"),
    (Array("# a\0 <a:s> <a:p> 1 .".utf8), "zero byte in a comment"),
    (Array("<a:s> <a:p> \0 1 .".utf8), "zero byte between tokens"),
    (Array("<a:s> <a:p> \"\\uDC00\" .".utf8), "escaped surrogate"),
    (Array("<a:s\\uD800> <a:p> 1 .".utf8), "escaped surrogate in an IRI"),
    (Array("<a:s\\u0020> <a:p> 1 .".utf8), "escaped space in an IRI"),
    (Array("<a:s> <a:p> 1".utf8), "no end"),
    (Array("<a:s> <a:p> ex:x .".utf8), "undeclared prefix"),
    (Array("<s> <a:p> 1 .".utf8), "relative IRI without a base"),
    (Array("<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> .".utf8), "RDF 1.2"),
    (Array("<a:s> _:p 1 .".utf8), "blank predicate"),
    (Array(("<a:s> <a:p> " + String(repeating: "( ", count: 100_000)).utf8), "lists too deep"),
    (
      Array(("<a:s> <a:p> " + String(repeating: "[ <a:p> ", count: 100_000)).utf8),
      "properties too deep"
    ),
  ]

  @Test(arguments: [RDFFormat.turtle, .trig])
  func refuses(_ format: RDFFormat) {
    for (text, what) in Self.refused {
      let error = #expect(throws: RDFSyntaxError.self, "\(what)") {
        try RDFReader.read(bytes: text, format: format, file: "f")
      }
      #expect(error?.line == 1, "\(what)")
      #expect((error?.column ?? 0) >= 1, "\(what)")
      #expect(error?.reason.isEmpty == false, "\(what)")
    }
  }

  @Test func accepted() throws {
    for (text, count) in [
      ("", 0), ("# only\u{0}".replacing("\u{0}", with: ""), 0), ("\u{FEFF}<a:s> <a:p> 1 .", 1),
      ("<a:s> <a:p> \"a\0b\" .", 1), ("<a:s> <a:p> 1 .\r\n<a:s> <a:p> 2 .\r", 2),
      ("<a:s> <a:p> " + String(repeating: "1 , ", count: 3000) + "'(((' .", 3001),
      ("<a:s> <a:p> " + String(repeating: "[] , ", count: 3000) + "[] .", 3001),
      ("<a:s> <a:p> \"" + String(repeating: "(", count: 3000) + "\" .", 1),
    ] {
      #expect(try RDFReader.read(bytes: Array(text.utf8), format: .turtle).count == count)
    }
  }

  @Test func handlersErrorIsHandedOn() {
    struct Stop: Error {}
    var seen = 0
    #expect(throws: Stop.self) {
      try RDFReader.read(
        bytes: Array("<a:s> <a:p> 1 , 2 , 3 . <a:s> <a:p> 4 .".utf8), format: .turtle
      ) { _ in
        seen += 1
        if seen == 2 { throw Stop() }
      }
    }
    #expect(seen == 2)
  }

  @Test func missingFile() {
    let error = #expect(throws: RDFFileError.self) {
      try RDFReader.read(path: "/no/such/file.ttl", format: .turtle)
    }
    #expect(error?.file == "/no/such/file.ttl")
    #expect(error?.code == 2)
  }
}
