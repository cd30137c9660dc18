import RDFModel
import Testing

@Suite struct OrderTests {
  @Test func termsCompareByBytes() throws {
    let composed = Literal("\u{00E9}")
    let decomposed = Literal("e\u{0301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(try BlankNode("é") != BlankNode("e\u{0301}"))
  }

  @Test func irisEndWithTheirBracket() {
    // `>` stands after `#` and before letters.
    let sorted = ["http://e/a#b", "http://e/a/b", "http://e/a", "http://e/ab"].map(IRI.init(unchecked:))
    #expect(sorted.shuffled().sorted() == sorted)
  }
}
