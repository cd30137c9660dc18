import Foundation
import RDFModel
import RDFSyntax
import TestSupport
import Testing

/// What the readers of JSON-LD, which see a graph, do not see.
@Suite struct JSONLDTests {
  private static let s = Resource.iri(IRI(unchecked: "http://e.example/s"))
  private static let p = IRI(unchecked: "http://e.example/p")

  private func text(_ quads: [Quad], prefixes: Prefixes = .none) throws -> String {
    String(decoding: try RDFFormat.jsonLD.write(quads, prefixes: prefixes), as: UTF8.self)
  }

  @Test func theLayout() throws {
    let g = Resource.iri(IRI(unchecked: "http://e.example/g"))
    let quads = [
      Quad(Self.s, RDF.type, .iri(RDFS.label)),
      Quad(Self.s, RDFS.label, .literal(try Literal("نص \"١\"\n", language: "ar"))),
      Quad(Self.s, RDFS.label, .literal(Literal("1.0", datatype: XSD.decimal))),
      Quad(Self.s, Self.p, .iri(IRI(unchecked: "http://e.example/o")), graph: g),
    ]
    let prefixes = try Prefixes([
      ("rdfs", IRI(RDFS.namespace)), ("xsd", IRI(XSD.namespace)), ("e", IRI("http://e.exam")),
      ("", IRI("http://nowhere.example/")),
    ])
    #expect(
      try text(quads, prefixes: prefixes) == """
        {
          "@context": {
            "@version": 1.1,
            "e": {"@id": "http://e.exam", "@prefix": true},
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "xsd": "http://www.w3.org/2001/XMLSchema#"
          },
          "@graph": [
            {
              "@id": "e:ple/s",
              "@type": "rdfs:label",
              "rdfs:label": [
                {"@type": "xsd:decimal", "@value": "1.0"},
                {"@language": "ar", "@value": "نص \\"١\\"\\n"}
              ]
            },
            {
              "@graph": [
                {
                  "@id": "e:ple/s",
                  "e:ple/p": {"@id": "e:ple/o"}
                }
              ],
              "@id": "e:ple/g"
            }
          ]
        }

        """)
    #expect(try text([]).hasSuffix("\"@graph\": []\n}\n"))
  }

  /// `oa:x` must not become `http://www.w3.org/ns/oa#x` because a prefix is called like its scheme.
  @Test func schemesThatArePrefixes() throws {
    let iri = IRI(unchecked: "oa:x")
    let clean = Quad(Self.s, Self.p, .iri(OA.term("hasTarget")))
    let quads = [
      clean, Quad(.iri(iri), Self.p, .iri(OA.term("x"))), Quad(Self.s, iri, .literal(Literal("1"))),
      Quad(Self.s, RDF.type, .iri(iri)), Quad(Self.s, Self.p, .literal(Literal("", datatype: iri))),
      Quad(Self.s, Self.p, .iri(OA.term("x")), graph: .iri(iri)),
      Quad(Self.s, Self.p, .iri(IRI(unchecked: "oa://x")), graph: Self.s),
    ]
    let referee = try Referee()
    for quad in quads { expectRoundTrips([quad], "\(quad)", referee: referee) }
    expectRoundTrips(quads, "all together", referee: referee)
    try referee.judge("schemes that are prefixes")
    #expect(try !text([clean], prefixes: .standard).contains("null"))
    #expect(try text(quads, prefixes: .standard).contains("\"@context\": null"))
  }

  @Test func longNodesAreCut() throws {
    var bytes: [UInt8] = []
    try RDFFormat.jsonLD.stream(to: ByteSink { bytes += $0 }) { writer in
      for number in 0..<25_000 {
        try writer.write(Quad(Self.s, Self.p, .literal(Literal(String(number)))))
      }
    }
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let nodes = try #require(document["@graph"] as? [[String: Any]])
    #expect(nodes.map { ($0["http://e.example/p"] as? [Any])?.count } == [10_000, 10_000, 5_000])
  }

  @Test func tripleTermsHaveNoForm() {
    let triple = Triple(Self.s, Self.p, .literal(Literal("x")))
    #expect(throws: UnwritableTerm.self) { try text([Quad(Self.s, Self.p, .triple(triple))]) }
  }

  /// `ontology/context.jsonld` says what `graph.jsonld` has inline.
  @Test func theContextOfTheOntology() throws {
    let path = Package.root + "/ontology/context.jsonld"
    let context = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(context == Prefixes.standard.jsonLDContext)
    let inline = try text([], prefixes: .standard)
    #expect(inline.hasPrefix(String(decoding: context.dropLast(3), as: UTF8.self)))
  }
}
