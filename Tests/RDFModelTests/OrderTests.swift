import RDFModel
import Testing

/// The order of terms is that of their canonical N-Quads form; `RDFSyntaxTests` checks it against the
/// bytes of the writers as well.
@Suite struct OrderTests {
  private func expectOrder<T: Comparable & Sendable>(_ sorted: [T]) {
    for (left, a) in sorted.enumerated() {
      for (right, b) in sorted.enumerated() {
        #expect((a < b) == (left < right), "\(a) and \(b)")
      }
    }
  }

  @Test func irisEndWithTheirBracket() {
    // `>` stands after `#` and before letters.
    expectOrder(
      ["http://e/a#b", "http://e/a/b", "http://e/a", "http://e/ab", "http://e/é"]
        .map(IRI.init(unchecked:)))
  }

  @Test func literalsEndWithTheirQuote() throws {
    expectOrder([
      Literal("a b"), Literal("a!"), Literal("a"), try Literal("a", language: "ar"),
      try Literal("a", language: "ar", direction: .rightToLeft),
      try Literal("a", language: "ar-eg"), Literal("a", datatype: XSD.date), Literal("a#"),
      Literal("aA"), Literal("a\""), Literal("a\\"), Literal("a\u{8}"), Literal("a\n"),
      Literal("a\t"), Literal("a\u{0}"), Literal("a\u{7F}"), Literal("a\u{FFFE}"),
      Literal("a\u{FFFF}"), Literal("aa"), Literal("a\u{80}"), Literal("a\u{FFFD}"),
      Literal("a\u{10000}"), Literal("b"),
    ])
  }

  @Test func kindsOfTerms() throws {
    let iri = IRI(unchecked: "a:b")
    expectOrder([
      Term.literal(Literal("z")), .triple(Triple(.iri(iri), iri, .iri(iri))), .iri(iri),
      .blank(try BlankNode("a")), .blank(try BlankNode("a.b")), .blank(try BlankNode("ab")),
    ])
  }

  @Test func defaultGraphFirst() {
    let iri = IRI(unchecked: "a:b")
    let quad = Quad(.iri(iri), iri, .iri(iri))
    expectOrder([
      quad, Quad(quad.triple, graph: .iri(iri)),
      Quad(quad.triple, graph: .blank(BlankNode(unchecked: "a"))),
    ])
  }
}
