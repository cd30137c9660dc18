import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: FileManager.default.fileExists(atPath: Package.root + "/out/manifest.json")))
struct ExplainTests {
  private static let session = "https://w3id.org/rawabit/id/event/session"
  private static let fixture = Package.root + "/Tests/Questions/fixture.trig"

  @Test func statementsStandWithTheirWords() throws {
    let result = try run(
      Package.program, ["explain", Self.fixture, "https://w3id.org/rawabit/id/event/call"])
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    #expect(result.output.hasPrefix("Kuwait–Jordan ministerial meeting\n"))
    #expect(
      result.output.contains(
        """
        rw:status rw:Postponed
            \u{2068}«أرجئ الاجتماع الوزاري الكويتي الأردني»\u{2069}
            third  event-postponed  0.90

        """), "\(result.output)")
    #expect(
      result.output.contains("rw:party Jordan  <https://w3id.org/rawabit/id/country/JO>"))
    #expect(
      result.output.contains(
        "is schema:mentions of Article third  <https://w3id.org/rawabit/article/"))
  }

  /// By IRI, local name and label; of a folder and of a file in any syntax.
  @Test func thingsAndGraphsAreNamedAsUsersDo() throws {
    let out = Package.root + "/out"
    let wanted = try run(
      Package.program, ["explain", out, "https://w3id.org/rawabit/id/country/JP"]
    ).output
    #expect(wanted.contains("Japan\n") && wanted.contains("is rw:party of "))
    for (graph, name) in [(out, "JP"), (out, "اليابان"), (out + "/graph.trig", "japan")] {
      let result = try run(Package.program, ["explain", graph, name])
      #expect(result.status == 0 && result.output == wanted, "\(graph) \(name): \(result.errors)")
    }
    // Without names of graphs, the articles of the words are still told.
    let turtle = try run(Package.program, ["explain", out + "/graph.ttl", "JP"])
    #expect(turtle.output == wanted)
  }

  /// Every statement with evidence in the graph has its place, words, rule and confidence.
  @Test func jsonHasEverything() throws {
    struct Read: Decodable {
      struct Evidence: Decodable {
        var article: String
        var start: Int
        var end: Int
        var words: String
        var rule: String
        var confidence: Double
      }
      struct Statement: Decodable {
        var predicate: String
        var graphs: [String]
        var evidence: [Evidence]
      }
      var iri: String
      var statements: [Statement]
      var incoming: [Statement]
    }
    let graph = try String(contentsOfFile: Package.root + "/out/graph.nq", encoding: .utf8)
    let match = try #require(
      graph.firstMatch(of: /<([^>]*\/id\/event\/[^>]*)> <[^>]*ontology#ordinal>/))
    let result = try run(
      Package.program,
      ["explain", Package.root + "/out", String(match.output.1), "--format", "json"])
    let read = try JSONDecoder().decode(Read.self, from: Data(result.output.utf8))
    #expect(read.iri == match.output.1)
    #expect(read.statements.allSatisfy { $0.graphs.count == 1 })
    let told = (read.statements + read.incoming).flatMap(\.evidence)
    #expect(told.count > 5)
    for evidence in told {
      #expect(evidence.end - evidence.start == evidence.words.unicodeScalars.count)
      #expect(!evidence.rule.isEmpty && (0...1).contains(evidence.confidence))
    }
  }

  @Test func whatCannotBeExplained() throws {
    for (arguments, words) in [
      (["/no/such", "KW"], "/no/such: no such file or folder"),
      ([Self.fixture, "nobody"], "nothing in the graph is called \"nobody\""),
      ([Self.fixture, Self.session + "x"], "nothing in the graph is called"),
    ] {
      let result = try run(Package.program, ["explain"] + arguments)
      #expect(result.status == 2 && result.output == "")
      #expect(result.errorLines.count == 1 && result.errors.contains(words), "\(result.errors)")
    }
  }
}
