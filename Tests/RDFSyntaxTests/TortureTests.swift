import Oxigraph
import RDFModel
import RDFSyntax
import TestSupport
import Testing

/// Terms and graphs that serialisers are known to get wrong, each through every writer and back.
@Suite struct TortureTests {
  static let example = "http://e.example/ns#"
  static let subject = Resource.iri(IRI(unchecked: "http://e.example/s"))
  static let predicate = IRI(unchecked: "http://e.example/ns#p")
  static let prefixes = try? Prefixes([
    ("", IRI("http://e.example/")), ("ex", IRI("http://e.example/ns#")),
    ("a.b-c", IRI("http://e.example/ns#x")), ("xsd", IRI(XSD.namespace)),
    ("rdf", IRI(RDF.namespace)),
  ])

  static let localNames: [String] = [
    "", "a", "abc.", ".abc", "a.b", "a..b", ".", "..", "-a", "a-", "-", "_", "_a", "a_", "0", "0a",
    "007", "a:b", ":", "::", "a/b", "a?b", "a#b", "a b%20", "%", "%2", "%2F", "%GG", "a%", "~",
    "a~b",
    "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=", "@", "a(b)", "a,b;c", "a=b&c=d", "é",
    "e\u{0301}", "\u{0301}", "\u{064B}x", "مرحبا", "م.", "\u{200F}", "\u{200D}", "\u{00B7}a",
    "a\u{00B7}", "\u{1F600}", "\u{10FFFD}", "\u{00D7}", "a\u{00D7}", "true", "false", "a", "prefix",
    "base", "GRAPH", "\u{FFFD}", "\u{FDCF}", "\u{2028}", "x\u{85}", "-.-", "a\\b", "1.e5", "1e5",
    "a'b", "a!", "!a", "\u{7F}", "a\u{7F}b", "[]", "a[", "\u{3000}", "\u{2FF0}", "ـَ",
  ]

  static let texts: [String] = [
    "", " ", "\"", "\"\"\"", "'", "'''", "\\", "\\\"", "\\n", "\n", "\r", "\r\n", "\n\r", "\t",
    "\u{8}", "\u{C}", "\u{0}", "\u{1}", "\u{B}", "\u{E}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}",
    "\u{A0}", "\u{AD}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FEFF}x", "\u{FFFD}", "\u{FFFE}",
    "\u{FFFF}", "x\u{FFFE}y\u{FFFF}z", "\u{FFEF}", "\u{F000}", "\u{10FFFF}", "\u{1F600}",
    "\u{1FFFE}", "\"\u{064B}x", "\\\u{064B}", "\n\u{064B}", "\u{064B}", "é", "e\u{0301}", "آ",
    "ا\u{0653}", "مُحَمَّد", "\u{200F}نص\u{200E}", "\u{202B}x\u{202C}", "\u{2067}ن\u{2069}",
    "<b>&amp;</b>", "]]>", "\\u0041", "\\U00000041", "\\uD800", "a\"@ar .",
    "x\" .\n<a:b> <a:c> <a:d",
    "${x}", "%s%n", "#", "# comment", "ends with \\", "ends with \"", "\u{D7FF}", "\u{E000}",
    "\u{0}\u{0}", "a\u{0}b", "\r\r\n\n", "'\"'\"", "\u{1F468}\u{200D}\u{1F469}", "ﷺ",
  ]

  static let typed: [(String, IRI)] =
    [
      "1", "01", "+1", "-1", "-0", "0", "00", "1.", "", " 1 ", "1a", "abc", "١",
      "99999999999999999999",
    ]
    .map { ($0, XSD.integer) }
    + ["1.0", "1", ".5", "-.5", "0.10", "1.", "+1.0", "01.0", "-1.50", ""].map { ($0, XSD.decimal) }
    + ["1E0", "1e0", "1.0E-5", ".5E1", "1.E1", "INF", "-INF", "NaN", "1", "1E+5", "01E1", "E1"]
    .map { ($0, XSD.double) }
    + ["true", "false", "1", "0", "TRUE", "True", "", "a"].map { ($0, XSD.boolean) }
    + [
      ("x", XSD.string), ("2007-04-30", XSD.date), ("--07-31", XSD.gMonthDay),
      ("x", IRI(unchecked: "http://e.example/ns#a.")), ("x", IRI(unchecked: "a:")),
      ("x", IRI(unchecked: "urn:x:%D8%A7")), ("\"^^", XSD.integer), ("x", RDF.langString),
    ]

  static let iris: [String] = [
    "a:", "a:b", "a+b.c-d:x", "http://", "http://e.example", "http://e.example/",
    "http://e.example/..", "http://e.example/../a/./b", "http://e.example/a//b",
    "http://e.example?q",
    "http://e.example#", "http://e.example/#a#b", "urn:x", "mailto:a@b", "http://ا.example/ب",
    "http://e.example/\u{064B}", "http://e.example/e\u{0301}", "http://e.example/%",
    "http://e.example/'", "http://e.example/(a)", "http://e.example/a,b", "http://e.example/\u{7F}",
    "http://e.example/\u{FFFE}", "http://e.example/\u{A0}", "http://e.example/\u{200F}",
    "http://e.example/[x]", "http://e.example/nsx#y", "HTTP://E.EXAMPLE/%7e",
    RDF.namespace + "nil", RDF.namespace + "type", RDF.namespace, XSD.namespace + "integer",
  ]

  /// IRIs that N-Quads allows and RFC 3987 does not, to which Oxigraph holds.
  static let refusedByOxigraph: Set<String> = [
    "http://e.example/ns#a#b", "http://e.example/ns#%", "http://e.example/ns#%2",
    "http://e.example/ns#%GG", "http://e.example/ns#a%", "http://e.example/ns#\u{10FFFD}",
    "http://e.example/ns#\u{FFFD}", "http://e.example/ns#x\u{85}", "http://e.example/ns#\u{7F}",
    "http://e.example/ns#a\u{7F}b", "http://e.example/ns#[]", "http://e.example/ns#a[",
    "http://e.example/#a#b", "http://e.example/%", "http://e.example/\u{7F}",
    "http://e.example/\u{FFFE}", "http://e.example/[x]",
  ]

  private static func name(of term: Term) -> String {
    switch term {
    case .iri(let iri): iri.value
    case .literal(let literal): "\(literal.lexical)^^\(literal.datatype.value)"
    case .blank, .triple: "\(term)"
    }
  }

  /// Each term of the tables above in a quad, if not in several.
  private static func awkwardQuads() throws -> [Quad] {
    var quads: [Quad] = []
    func add(_ object: Term, _ graph: Resource? = nil) {
      quads.append(Quad(subject, predicate, object, graph: graph))
    }
    for name in localNames {
      guard let iri = try? IRI(example + name) else { continue }
      add(.iri(iri), .iri(iri))
      quads.append(Quad(.iri(iri), iri, .iri(iri)))
    }
    for text in iris {
      let iri = try IRI(text)
      add(.iri(iri), .iri(iri))
      quads.append(Quad(.iri(iri), iri, .literal(Literal("x", datatype: iri))))
    }
    for text in texts {
      add(.literal(Literal(text)))
      add(.literal(try Literal(text, language: "ar")))
      add(.literal(try Literal(text, language: "ar-Latn-x-1")))
      add(.literal(Literal(text, datatype: IRI(unchecked: "http://e.example/ns#t"))))
    }
    for (text, datatype) in typed { add(.literal(Literal(text, datatype: datatype))) }
    return quads
  }

  @Test func everyTerm() throws {
    let quads = try Self.awkwardQuads()
    #expect(quads.count > 400)
    let referee = try Referee()
    for quad in quads { expectRoundTrips([quad], Self.name(of: quad.object), referee: referee) }
    expectRoundTrips(quads, "all together")
    let datatypes = Self.iris.filter(Self.refusedByOxigraph.contains).map { "x^^\($0)" }
    // A language string without a language can be written, but is no RDF.
    let untagged = "x^^\(RDF.langString.value)"
    try referee.judge(
      "\(quads.count) awkward terms",
      unreadable: Self.refusedByOxigraph.union(datatypes).union([untagged]))
    let prefixes = try #require(Self.prefixes)
    for format in [RDFFormat.turtle, .trig] {
      for quad in quads {
        let bytes = try format.write([quad], prefixes: prefixes)
        let again = try RDFReader.read(bytes: bytes, format: format)
        let expected = format.supportsGraphs ? quad : Quad(quad.triple)
        #expect(again == [expected], "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  /// There by our writer, back by the reader of JSON-LD, which is Oxigraph.
  @Test func everyTermThroughJSONLD() throws {
    guard let path = Package.python("oxigraph") else {
      print("skipped: oxigraph (of PyPI) is not installed; make test installs it")
      return
    }
    let program = try OxigraphProgram(path: path, for: .readingJSONLD)
    let work = try TemporaryFolder()
    let quads = try Self.awkwardQuads().filter { quad in
      [quad.subject.term, quad.object].allSatisfy { term in
        switch term {
        case .iri(let iri): !Self.refusedByOxigraph.contains(iri.value)
        case .literal(let literal):
          !Self.refusedByOxigraph.contains(literal.datatype.value)
            && (literal.datatype != RDF.langString || literal.language != nil)
        case .blank, .triple: true
        }
      }
    }
    #expect(quads.count > 350)
    let file = try work.write("awkward.jsonld", try RDFFormat.jsonLD.write(quads))
    var again: Set<Quad> = []
    try program.readJSONLD(path: file) { again.insert($0) }
    #expect(again == Set(quads))
  }

  @Test(arguments: [
    // Lists: whole, with an extra arc, two firsts, no rest, shared, circular, unreferenced, empty.
    "<a:s> <a:p> (1 2 3), (), (()), ((1) (2 (3))) .",
    "<a:s> <a:p> _:l . _:l rdf:first 1 ; rdf:rest () ; <a:x> 2 .",
    "<a:s> <a:p> _:l . _:l rdf:first 1, 2 ; rdf:rest () .",
    "<a:s> <a:p> _:l . _:l rdf:first 1 .",
    "<a:s> <a:p> _:l . _:l rdf:rest () .",
    "<a:s> <a:p> _:l . <a:t> <a:p> _:l . _:l rdf:first 1 ; rdf:rest () .",
    "<a:s> <a:p> _:l . _:l rdf:first 1 ; rdf:rest _:l .",
    "_:l rdf:first 1 ; rdf:rest _:m . _:m rdf:first 2 ; rdf:rest () .",
    "<a:s> <a:p> _:l . _:l rdf:first 1 ; rdf:rest _:m . _:m rdf:first 2 ; rdf:rest () , _:x .",
    "<a:s> <a:p> _:l . _:l rdf:first 1 ; rdf:rest <a:m> . <a:m> rdf:first 2 ; rdf:rest () .",
    "<a:s> <a:p> _:l . _:l rdf:first _:l ; rdf:rest () .",
    "<a:s> rdf:rest (1 2) ; rdf:first (3) .",
    "<a:s> rdf:nil rdf:nil . rdf:nil <a:p> rdf:nil .",
    "rdf:nil rdf:first 1 ; rdf:rest () .",
    "(1 2) <a:p> (3) . () <a:p> 1 .",
    "(<a:a> [ <a:p> (1) ]) <a:p> [ <a:q> ( [] [] ) ] .",
    // Blank nodes: cycles, shared, alone, nested, as subject only, unused labels.
    "_:a <a:p> _:b . _:b <a:p> _:a .", "_:a <a:p> _:a .",
    "_:a <a:p> _:b . _:b <a:p> _:c . _:c <a:p> _:a .",
    "<a:s> <a:p> _:a , _:b . _:a <a:q> _:b .", "<a:s> <a:p> _:a . <a:s> <a:q> _:a .",
    "<a:s> <a:p> [] . [] <a:p> [] .", "<a:s> <a:p> [ <a:q> [ <a:q> [ <a:q> 1 ] ] ] .",
    "_:a <a:p> _:b . _:b <a:p> _:c . _:c <a:p> _:b .", "[ <a:p> 1 ] .",
    "_:b1 <a:p> _:b2 . _:b2 <a:p> _:b1 . <a:s> <a:p> [] .",
    "_:B1 <a:p> 1 . _:B2 <a:p> 2 , _:B1 .",
    "_:B1 <a:p> _:b1 , _:xB1 , [] , '_:B1' , '''_:B1''' , <a:_:B1>, _:y . # _:B1\n_:b1 <a:p> _:B1 .",
    "@prefix a_: <a:> . @prefix a._: <b:> . a_:B1 a_:b1 a._:B1 .<a:s> <a:p> 1 ._:B1 <a:p> _:b1.",
    "_:a.b <a:p> _:a . _:0 <a:p> _:a-b . _:_ <a:p> _:é .",
    // Words of the grammar as names, and predicates that look like them.
    "@prefix a: <a:x> . a:a a a:a . a:true a:false true , false .",
    "rdf:type a rdf:type . rdf:type rdf:type rdf:type .",
    "<a:s> a [ a rdf:List ] , rdf:List .",
  ])
  func everyTurtle(_ text: String) throws {
    let whole = "@prefix rdf: <\(RDF.namespace)> . \(text)"
    let quads = try RDFReader.read(bytes: Array(whole.utf8), format: .turtle)
    expectRoundTrips(quads, text)
    let named = quads.map { Quad($0.triple, graph: .iri(IRI(unchecked: "a:g"))) }
    expectRoundTrips(named, "\(text), in a graph")
    expectRoundTrips(named + quads, "\(text), in two graphs")
    let own = quads.map { Quad($0.triple, graph: $0.subject) }
    expectRoundTrips(own, "\(text), in graphs of their subjects")
    let referee = try Referee()
    for (name, quads) in [("alone", quads), ("in two graphs", named + quads), ("in own", own)] {
      expectRoundTrips(quads, name, referee: referee)
    }
    try referee.judge(text)
  }

  @Test func deepNestingAndLongLists() throws {
    let predicate = Self.predicate
    var chain: [Quad] = []
    for depth in 0..<200 {
      chain.append(
        Quad(
          .blank(try BlankNode("n\(depth)")), predicate, .blank(try BlankNode("n\(depth + 1)"))))
    }
    let bytes = try RDFFormat.turtle.write(chain)
    #expect(try RDFReader.read(bytes: bytes, format: .turtle).count == 200)
    var list: [Quad] = [Quad(Self.subject, predicate, .blank(try BlankNode("c0")))]
    let length = 20_000
    for index in 0..<length {
      let cell = Resource.blank(try BlankNode("c\(index)"))
      list.append(Quad(cell, RDF.first, .literal(Literal("\(index)", datatype: XSD.integer))))
      list.append(
        Quad(
          cell, RDF.rest,
          index == length - 1 ? .iri(RDF.nil) : .blank(try BlankNode("c\(index + 1)"))))
    }
    let written = try RDFFormat.turtle.write(list)
    #expect(!written.contains(UInt8(ascii: "_")))
    #expect(try RDFReader.read(bytes: written, format: .turtle).count == list.count)
  }

  /// libserd 0.30 makes one node of these two.
  @Test func labelsThatDifferInCase() throws {
    let text = "_:B1 <a:p> 1 . _:b1 <a:p> 2 . [] <a:p> 3 ."
    let quads = try RDFReader.read(bytes: Array(text.utf8), format: .turtle)
    #expect(Set(quads.map(\.subject)).count == 3)
  }

  /// An IRI made unchecked cannot leave its brackets.
  @Test func injectionStaysInside() throws {
    let evil = IRI(unchecked: "http://e.example/> <a:p> <a:o> .\n<x")
    let quad = Quad(Self.subject, Self.predicate, .iri(evil))
    let json = String(decoding: try RDFFormat.jsonLD.write([quad]), as: UTF8.self)
    #expect(json.contains("{\"@id\": \"http://e.example/> <a:p> <a:o> .\\n<x\"}"))
    for format in RDFFormat.all where format.isReadable {
      let text = String(decoding: try format.write([quad]), as: UTF8.self)
      #expect(text.contains("<http://e.example/\\u003E\\u0020\\u003Ca:p\\u003E"))
      #expect(!text.contains("<a:o>"))
    }
    #expect(throws: TermError.self) { try IRI("http://e.example/> <a:p> <a:o") }
    for byte in 0...0x20 as ClosedRange<UInt8> {
      #expect(throws: TermError.self) { try IRI("a:\(Unicode.Scalar(byte))") }
    }
  }
}
