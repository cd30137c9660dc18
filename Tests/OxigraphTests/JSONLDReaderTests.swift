import Foundation
import Oxigraph
import RDFModel
import RDFSyntax
import TestSupport
import Testing

@Suite struct JSONLDReaderTests {
  /// The quads of a text; nil, with a printed line, where there is no Oxigraph.
  private func quads(_ text: String, base: IRI? = nil) throws -> [Quad]? {
    guard let program = Package.python("oxigraph") else {
      print("skipped: oxigraph (of PyPI) is not installed; make test installs it")
      return nil
    }
    let work = try TemporaryFolder()
    let file = try work.write("in.jsonld", text.utf8)
    var quads: [Quad] = []
    try OxigraphProgram(path: program, for: .readingJSONLD)
      .readJSONLD(path: file, base: base) { quads.append($0) }
    return quads
  }

  @Test func termsAndGraphs() throws {
    let text = """
      {"@context": {"p": "http://e.example/p"}, "@graph": [
        {"@id": "http://e.example/g", "@graph": [
          {"@id": "http://e.example/s", "p": {"@value": "\\"نص\\n", "@language": "AR"}}]},
        {"@id": "rel", "p": [1, {"@value": "1.50", "@type": "http://e.example/d"}]}]}
      """
    guard let quads = try quads(text, base: IRI("http://e.example/x/")) else { return }
    #expect(
      String(decoding: try RDFFormat.nQuads.write(quads), as: UTF8.self) == """
        <http://e.example/s> <http://e.example/p> "\\"نص\\n"@ar <http://e.example/g> .
        <http://e.example/x/rel> <http://e.example/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://e.example/x/rel> <http://e.example/p> "1.50"^^<http://e.example/d> .

        """)
  }

  /// Oxigraph labels them at random.
  @Test func nodesWithoutLabelsAreCalledTheSameEachTime() throws {
    let text = #"""
      [{"a:p": {"@id": "_:b1", "a:q": {"a:q": {"@id": "_:bb2"}}}}, {"@id": "_:x", "a:p": {"@id": "_:b1"}}]
      """#
    guard let first = try quads(text), let second = try quads(text) else { return }
    #expect(first == second)
    func label(_ quad: Quad) -> String {
      if case .blank(let node) = quad.subject { node.label } else { "" }
    }
    #expect(Set(first.map(label)) == ["b1", "bb1", "b2", "x"])
    #expect(first.count { $0.object == .blank(BlankNode(unchecked: "bb1")) } == 2)
    #expect(first.count { $0.object == .blank(BlankNode(unchecked: "bbb2")) } == 1)
  }

  @Test func whatTheHandlerThrowsEndsTheReading() throws {
    struct Enough: Error {}
    guard let program = Package.python("oxigraph") else { return }
    let work = try TemporaryFolder()
    let nodes = (0..<50_000).map { "{\"@id\": \"a:\($0)\", \"a:p\": \"x\"}" }
    let file = try work.write("in.jsonld", "[\(nodes.joined(separator: ",\n"))]".utf8)
    var seen = 0
    #expect(throws: Enough.self) {
      try OxigraphProgram(path: program, for: .readingJSONLD).readJSONLD(path: file) { _ in
        seen += 1
        if seen == 10 { throw Enough() }
      }
    }
    #expect(seen == 10)
    #expect(try work.contents() == ["in.jsonld"])
  }

  @Test func faultsHaveTheirPlace() throws {
    let text = "{\"@id\": \"a:s\",\n \"a:p\": [1, }\n"
    guard Package.python("oxigraph") != nil else { return }
    let fault = #expect(throws: RDFSyntaxError.self) { try quads(text) }
    #expect(fault?.line == 2 && fault?.file.hasSuffix("/in.jsonld") == true)
  }

  @Test(arguments: [
    #"{"@id": "a:s", "a:p": {"@value": 1, "@id": "a:x"}}"#,
    #"{"@context": "http://nowhere.example/c", "@id": "a:s", "a:p": 1}"#,
    #"{"@id": "a:s", "a:p": {"@value": "x", "@language": "ar", "@direction": "rtl"}}"#,
  ])
  func faultsWithoutAPlace(_ text: String) throws {
    guard Package.python("oxigraph") != nil else { return }
    let fault = #expect(throws: JSONLDError.self) { try quads(text) }
    #expect(fault?.reason.contains("\n") == false && fault?.reason.isEmpty == false)
  }

  @Test func filesThatAreNotThere() throws {
    #expect(throws: RDFFileError(file: "/no/such.jsonld", code: ENOENT)) {
      try OxigraphProgram(path: "/bin/true", for: .readingJSONLD)
        .readJSONLD(path: "/no/such.jsonld") { _ in }
    }
    #expect(throws: OxigraphError.noProgram(searched: "/no/such", task: .readingJSONLD)) {
      try OxigraphProgram(path: "/no/such", for: .readingJSONLD)
    }
  }

  @Test func theComplaintOfTheProgramIsOneLine() {
    #expect(
      OxigraphProgram.message(in: "Error: error at 1:11: expected [_]\n\nStack backtrace:\n 0: x")
        == "error at 1:11: expected [_]")
    #expect(
      OxigraphProgram.message(
        in:
          "Some files\nError while loading file a.nq: at line 1\nError: One or more files failed\n")
        == "Error while loading file a.nq: at line 1")
    #expect(OxigraphProgram.message(in: "warn\nfailed\n") == "failed")
    #expect(OxigraphProgram.message(in: "") == "no reason given")
  }
}
