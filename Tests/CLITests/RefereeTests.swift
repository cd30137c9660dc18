import Foundation
import TestSupport
import Testing

/// Other people's readers on every file of `out/`, which `GoldenTests` holds to what the program
/// writes today.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Package.root + "/out/manifest.json")))
struct RefereeTests {
  private static let out = Package.root + "/out/"

  /// A program that reads RDF and writes N-Quads.
  struct Referee: Sendable, CustomTestStringConvertible {
    var name: String
    /// What to install for it.
    var package: String
    /// Of a file and its ending.
    var arguments: @Sendable (_ path: String, _ ending: String) -> [String]
    var testDescription: String { name }
  }

  private static let names = ["ttl": "turtle", "trig": "trig", "nq": "nquads"]

  static let referees = [
    Referee(name: "rapper", package: "raptor2-utils") { path, ending in
      ["--quiet", "--input", names[ending] ?? ending, "--output", "nquads", path]
    },
    Referee(name: "serdi", package: "serdi") { path, ending in
      ["-i", names[ending] ?? ending, "-o", "nquads", path]
    },
    Referee(name: "oxigraph", package: "oxigraph of PyPI") { path, _ in
      ["convert", "--from-file", path, "--to-format", "nq"]
    },
    Referee(name: "python", package: "pyoxigraph of PyPI") { path, ending in
      let read = "pyoxigraph.parse(path=sys.argv[1])"
      return ["-c", "import pyoxigraph, sys; [print(str(quad), '.') for quad in \(read)]", path]
    },
  ]

  /// The distinct lines of N-Quads that a referee makes of a file, without a complaint.
  private func quads(
    _ referee: Referee, _ program: String, _ path: String
  ) throws -> Set<String> {
    let ending = (path as NSString).pathExtension
    let result = try run(program, referee.arguments(path, ending))
    try #require(result.status == 0, "\(path): \(result.errors)")
    #expect(result.errors == "", "\(path)")
    return Set(result.output.split(separator: "\n").map(String.init))
  }

  @Test(arguments: referees) func readsTheSameFromAllFormats(_ referee: Referee) throws {
    guard let program = Package.python(referee.name) ?? Package.installed(referee.name) else {
      print("skipped: \(referee.name) (\(referee.package)) is not installed; make test installs it")
      return
    }
    let quads = try quads(referee, program, Self.out + "graph.nq")
    let lines = try #require(try TestSupport.files(below: Self.out)["graph.nq"])
    #expect(quads.count == lines.count { $0 == UInt8(ascii: "\n") })
    #expect(try self.quads(referee, program, Self.out + "graph.trig") == quads)
    // A line of N-Quads ends in the graph's name, which is an IRI without spaces.
    let triples = Set(
      quads.map { line in
        line.split(separator: " ").dropLast(2).joined(separator: " ") + " ."
      })
    #expect(try self.quads(referee, program, Self.out + "graph.ttl") == triples)
    #expect(try !self.quads(referee, program, Self.out + "run.ttl").isEmpty)
  }

  @Test func theDefaultGraphIsEmptyAndNoNodeIsBlank() throws {
    let bytes = try #require(try TestSupport.files(below: Self.out)["graph.nq"])
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      #expect(!line.hasPrefix("_:") && !line.contains(" _:"))
      #expect(line.contains(" <https://w3id.org/rawabit/graph/"))
    }
  }

  @Test func dotReadsTheDiagrams() throws {
    guard let dot = Package.installed("dot") else {
      print("skipped: dot (graphviz) is not installed")
      return
    }
    for (name, bytes) in try TestSupport.files(below: Self.out + "diagrams")
    where name.hasSuffix(".dot") {
      let result = try run(dot, ["-Tplain"], input: bytes)
      #expect(result.status == 0, "\(name)")
      #expect(result.errors == "", "\(name)")
    }
  }
}
