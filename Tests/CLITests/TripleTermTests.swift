import Foundation
import TestSupport
import Testing

/// `--rdf-1.2`: evidence about triple terms.
@Suite struct TripleTermTests {
  private static let rdf = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#"

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func eachStatementsFourQuadsBecomeOne() throws {
    let work = try TemporaryFolder()
    let out = work.path + "/"
    for (name, option) in [("plain", "--no-briefing"), ("terms", "--rdf-1.2")] {
      let result = try rawabit(
        "build", "seeds", "--out", out + name, "--no-diagrams", "--quiet", option)
      try #require(result.status == 0, "\(result.errors)")
    }
    let plain = try lines(out + "plain/graph.nq")
    let terms = try lines(out + "terms/graph.nq")
    let parts = ["subject>", "predicate>", "object>"].map { " \(Self.rdf)\($0) " }
    let isStatement = { (line: String) in line.contains(" \(Self.rdf)Statement> ") }
    let statements = plain.filter(isStatement).count
    #expect(statements > 100)
    let reifiers = terms.filter { $0.contains(" \(Self.rdf)reifies> <<( ") }
    #expect(reifiers.count == statements && terms.count == plain.count - 3 * statements)
    // Nothing else has changed.
    let rest = plain.filter { line in !isStatement(line) && !parts.contains(where: line.contains) }
    #expect(terms.filter { !$0.contains(" )>> ") } == rest)
    // JSON-LD 1.1 knows no triple terms.
    #expect(try lines(out + "terms/graph.jsonld") == lines(out + "plain/graph.jsonld"))

    guard let oxigraph = Package.python("oxigraph") else {
      print("skipped: oxigraph (of PyPI) is not installed; make test installs it")
      return
    }
    // The program itself reads the folder from its JSON-LD.
    let explained = try ["plain", "terms"].map { name in
      try run(
        Package.program, ["explain", out + name, "JP"], environment: ["RAWABIT_OXIGRAPH": oxigraph])
    }
    #expect(explained[1].status == 0 && explained[1].output == explained[0].output)
    for (file, count) in [
      ("graph.nq", terms.count), ("graph.trig", terms.count), ("graph.ttl", nil),
    ] {
      let read = try run(
        oxigraph, ["convert", "--from-file", out + "terms/" + file, "--to-format", "nq"])
      #expect(read.status == 0 && read.errors == "", "\(file): \(read.errors)")
      let quads = Set(read.output.split(separator: "\n"))
      if let count { #expect(quads.count == count, "\(file)") }
      #expect(quads.count { $0.contains("reifies> <<( ") } == statements, "\(file)")
    }
  }

  @Test func streamWritesThemToo() throws {
    let input = Array(#"{"id":"a","text":"زار وزير الخارجية الكويتي طوكيو."}"#.utf8)
    let result = try rawabit("stream", "--rdf-1.2", input: input)
    #expect(result.status == 0 && result.output.contains("reifies> <<( "))
    #expect(!result.output.contains("#Statement>"))
  }
}
