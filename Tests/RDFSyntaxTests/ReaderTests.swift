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
      print(error.map(String.init(describing:)) ?? "")
      #expect(error?.line == line)
      #expect(error?.file == "test")
    }
  }

  @Test func smoke() throws {
    let text = """
      @prefix rw: <https://w3id.org/rawabit/ontology#> .
      @prefix sh: <http://www.w3.org/ns/shacl#> .
      rw:S a sh:NodeShape, rw:X ; sh:property [ sh:path rw:p ; sh:minCount 1 ], [ sh:path rw:q ] ;
        sh:in ( 1 2 [ rw:x () ] ) ; sh:or ("a"@ar "b") .
      """
    let quads = try read(text)
    print(String(decoding: try RDFFormat.turtle.write(quads), as: UTF8.self))
    let named = quads.map { Quad($0.triple, graph: .iri(RDF.type)) } + quads.prefix(1)
    print(String(decoding: try RDFFormat.trig.write(named), as: UTF8.self))
    var out: [UInt8] = []
    try RDFFormat.trig.stream(to: ByteSink { out += $0 }) { writer in
      for quad in named { try writer.write(quad) }
    }
    print(String(decoding: out, as: UTF8.self))
  }
}
