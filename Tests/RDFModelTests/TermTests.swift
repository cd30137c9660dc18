import RDFModel
import Testing

@Suite struct TermTests {
  @Test func irisAreChecked() throws {
    for text in ["a:", "http://e.example/", "urn:x:y", "A+b.c-d:", "http://ا.example/ب"] {
      #expect(try IRI(text).value == text)
    }
    for text in ["", "a", ":a", "//e.example", "1a:b", "é:b", "/a:b", "+a:b"] {
      #expect(throws: TermError.relativeIRI(text)) { try IRI(text) }
    }
    for scalar in "\u{0}\u{1F} <>\"{}|^`\\".unicodeScalars {
      #expect(throws: TermError.forbiddenScalarInIRI("a:\(scalar)", scalar)) {
        try IRI("a:\(scalar)")
      }
    }
  }

  @Test func languageTagsAreCheckedAndLowered() throws {
    #expect(try Literal("x", language: "ar-Latn-X-1").language == "ar-latn-x-1")
    for tag in ["", "-", "a-", "-a", "1a", "a--b", "ar_EG", "é", "a b"] {
      #expect(throws: TermError.malformedLanguageTag(tag)) { try Literal("x", language: tag) }
    }
    let directed = try Literal("x", language: "AR", direction: .rightToLeft)
    #expect(directed.languageTag == "ar--rtl")
    #expect(directed.datatype == RDF.dirLangString)
  }

  @Test func labelsAreChecked() throws {
    for label in ["a", "0", "_", "a.b", "a-", "é", "a\u{0301}", "ع1"] {
      #expect(try BlankNode(label).label == label)
    }
    for label in ["", "-a", ".a", "a.", "a b", "a:b", "\u{0301}", "a>"] {
      #expect(throws: TermError.malformedBlankNodeLabel(label)) { try BlankNode(label) }
    }
  }

  @Test func bytesDecide() throws {
    #expect(ByteString("é") != ByteString("e\u{0301}"))
    #expect(ByteString("a") < ByteString("ab"))
    #expect(ByteString("") < ByteString("a"))
    #expect(!(ByteString("") < ByteString("")))
    #expect(ByteString("\u{FFFF}") < ByteString("\u{10000}"))
    #expect(Set([ByteString("é"), ByteString("e\u{0301}"), ByteString("é")]).count == 2)
    #expect(Literal("é") != Literal("e\u{0301}"))
    #expect(try BlankNode("é") != BlankNode("e\u{0301}"))
  }
}
