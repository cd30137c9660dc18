import RDFModel
import RDFSyntax
import Testing

@Suite struct ReaderTests {
  private func read(_ text: String, _ format: RDFFormat = .turtle, base: String? = nil) throws
    -> [Quad]
  {
    try RDFReader.read(
      bytes: Array(text.utf8), format: format, base: base.map { try IRI($0) }, file: "test")
  }

  @Test func expandsAndResolves() throws {
    let quads = try read(
      """
      @prefix ex: <ns#> .
      ex:a ex:b <../c>, "نص"@AR, 4.5, [ ex:d "x\\ny" ] .
      """, base: "http://e.example/x/y/z")
    #expect(quads.count == 5)
    #expect(quads[0].subject == .iri(IRI(unchecked: "http://e.example/x/y/ns#a")))
    #expect(quads[0].object == .iri(IRI(unchecked: "http://e.example/x/c")))
    #expect(quads[1].object == .literal(try Literal("نص", language: "ar")))
    #expect(quads[2].object == .literal(Literal("4.5", datatype: XSD.decimal)))
  }

  /// libserd 0.30 reads the first of these as the string "12".
  @Test func integersAtTheEndOfASentence() throws {
    let quads = try read("<a:s> <a:p> 12.\n<a:s> <a:p> -1.<a:s> <a:p> 1.5.<a:s> <a:p> 1.e5.")
    let forms = [
      ("12", XSD.integer), ("-1", XSD.integer), ("1.5", XSD.decimal), ("1.e5", XSD.double),
    ]
    #expect(quads.map(\.object) == forms.map { .literal(Literal($0.0, datatype: $0.1)) })
    let others = try read(
      "<a:s> <a:p1.> \"1.\" , '''2.''' , <a:3.> ; <a:q> 4 .# 5.\n_:x6 <a:p> _:x7.")
    #expect(others.count == 5)
    #expect(others[0].object == .literal(Literal("1.")))
  }

  @Test func refusesSurrogates() {
    #expect(throws: RDFSyntaxError.self) { try read("<a:s> <a:p> \"\\uD800\" .") }
    #expect(throws: RDFSyntaxError.self) { try read("<a:s> <a:p> \"\\uD83D\\uDE00\" .") }
  }

  @Test func tellsThePlace() throws {
    for (text, line) in [
      ("<a:s> <a:p> <a:o> .\n<a:s> <a:p> ex:o .\n", 2),
      ("<a:s> <a:p> <a:o> .\n\n<a:s> <a:p> \"x .\n", 3),
      ("<a:s> <a:p> <o> .\n", 1),
    ] {
      let error = #expect(throws: RDFSyntaxError.self) { try read(text) }
      #expect(error?.line == line)
      #expect(error?.file == "test")
    }
  }
}
