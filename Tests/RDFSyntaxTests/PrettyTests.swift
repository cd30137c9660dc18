import RDFModel
import RDFSyntax
import Testing

/// Documents that are their own input: read and written again, they are the same bytes.
@Suite struct PrettyTests {
  @Test func turtle() throws {
    let text = """
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix rw: <https://w3id.org/rawabit/ontology#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

      <https://w3id.org/rawabit/id/country/KW>
        rdfs:label
          "Kuwait"@en ,
          "الكويت"@ar .

      rw:
        rdf:nil () .

      rw:Event
        a
          rdfs:Class ,
          <http://www.w3.org/2002/07/owl#Class> ;
        rdfs:comment "سطر\\nو \\"آخر\\"" ;
        rdfs:seeAlso [
          rw:a\\,b "+1"^^xsd:integer ;
          rw:items (
            "a long enough text to make the list break into lines"
            "another long enough text, so that it does"
          )
        ] ;
        org:list ( 1 2.5 -3 true "x" ) ;
        rw:empty [] ;
        rw:p.q 1.0E6 .

      []
        rw:date "2007-04-30"^^xsd:date .

      """
    let quads = try RDFReader.read(bytes: Array(text.utf8), format: .turtle)
    let names = Set(["org", "rdf", "rdfs", "rw", "xsd", "skos"])
    let prefixes = try Prefixes(
      Prefixes.standard.entries.filter { names.contains($0.name) }
        .map { ($0.name, $0.namespace) })
    let written = try RDFFormat.turtle.write(quads, prefixes: prefixes)
    #expect(String(decoding: written, as: UTF8.self) == text)
  }

  @Test func trig() throws {
    let text = """
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix rw: <https://w3id.org/rawabit/ontology#> .

      rw:s
        a rw:Thing .

      rw:t
        a rw:Thing .

      <https://w3id.org/rawabit/graph/1> {
        <https://w3id.org/rawabit/graph/1>
          prov:wasDerivedFrom <https://w3id.org/rawabit/article/1> .

        rw:s
          rw:party
            rw:a ,
            rw:b .
      }

      rw:graph {
        rw:s
          rw:p ( [
            a rw:X
          ] ) .
      }

      """.replacing(
        "( [\n      a rw:X\n    ] )", with: "(\n      [\n        a rw:X\n      ]\n    )")
    let quads = try RDFReader.read(bytes: Array(text.utf8), format: .trig)
    let written = try RDFFormat.trig.write(quads)
    #expect(String(decoding: written, as: UTF8.self) == text)
    let triples = try RDFFormat.turtle.write(quads + [Quad(quads[0].triple, graph: .iri(RDF.type))])
    #expect(
      try RDFReader.read(bytes: triples, format: .turtle).count == Set(quads.map(\.triple)).count)
  }

  @Test func streamed() throws {
    let text = """
      @prefix rw: <https://w3id.org/rawabit/ontology#> .

      rw:g {
        rw:s a rw:Thing ;
          rw:p 1 ,
            2 .
        rw:t rw:p _:x .
      }

      rw:s a rw:Thing .

      """
    let quads = try RDFReader.read(bytes: Array(text.utf8), format: .trig)
    let prefixes = try Prefixes([("rw", IRI(RW.namespace))])
    var written: [UInt8] = []
    try RDFFormat.trig.stream(to: ByteSink { written += $0 }, prefixes: prefixes) { writer in
      for quad in quads { try writer.write(quad) }
    }
    #expect(String(decoding: written, as: UTF8.self) == text)
  }
}
