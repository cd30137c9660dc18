import Foundation
import TestSupport
import Testing

/// Other people's readers on every RDF file of a run.
@Suite struct RefereeTests {
  private func builtSeeds() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    let result = try rawabit("build", "seeds", "--out", work.path + "/out", "--quiet")
    try #require(result.status == 0, "\(result.errors)")
    return work
  }

  private static let files = ["graph.ttl", "graph.trig", "graph.nq", "run.ttl"]

  @Test func rapperReadsThem() throws {
    guard let rapper = Package.installed("rapper") else {
      print("skipped: rapper (raptor2-utils) is not installed")
      return
    }
    let work = try builtSeeds()
    for file in Self.files {
      let syntax = ["ttl": "turtle", "trig": "trig", "nq": "nquads"]
      let name = try #require(syntax[(file as NSString).pathExtension])
      let result = try run(
        rapper, ["--quiet", "--count", "--input", name, "\(work.path)/out/\(file)"])
      #expect(result.status == 0, "\(file)")
      #expect(result.errors == "", "\(file)")
    }
  }

  @Test func serdiReadsThem() throws {
    guard let serdi = Package.installed("serdi") else {
      print("skipped: serdi is not installed")
      return
    }
    let work = try builtSeeds()
    for file in Self.files {
      let syntax = ["ttl": "turtle", "trig": "trig", "nq": "nquads"]
      let name = try #require(syntax[(file as NSString).pathExtension])
      let result = try run(
        serdi, ["-i", name, "-o", "nquads", "\(work.path)/out/\(file)"])
      #expect(result.status == 0, "\(file)")
      #expect(result.errors == "", "\(file)")
      #expect(!result.output.isEmpty, "\(file)")
    }
  }

  /// The file as sorted N-Quads lines, read and written by Oxigraph.
  private func quads(_ oxigraph: String, _ path: String) throws -> Set<String> {
    let result = try run(
      oxigraph, ["convert", "--from-file", path, "--to-format", "nq"])
    try #require(result.status == 0, "\(path): \(result.errors)")
    #expect(result.errors == "", "\(path)")
    return Set(result.output.split(separator: "\n").map(String.init))
  }

  @Test func oxigraphReadsTheSameQuadsFromAll() throws {
    guard let oxigraph = Package.python("oxigraph") ?? Package.installed("oxigraph") else {
      print("skipped: oxigraph is not installed; make test installs it")
      return
    }
    let work = try builtSeeds()
    let out = work.path + "/out/"
    let nq = try quads(oxigraph, out + "graph.nq")
    #expect(!nq.isEmpty)
    #expect(try quads(oxigraph, out + "graph.trig") == nq)
    // A line of N-Quads ends in the graph's name, which is an IRI without spaces.
    let triples = Set(
      nq.map { line in
        let parts = line.split(separator: " ")
        return parts.dropLast(2).joined(separator: " ") + " ."
      })
    #expect(try quads(oxigraph, out + "graph.ttl") == triples)
    #expect(try !quads(oxigraph, out + "run.ttl").isEmpty)
  }

  @Test func theDefaultGraphIsEmptyAndNoNodeIsBlank() throws {
    let work = try builtSeeds()
    let bytes = try #require(try TestSupport.files(below: work.path + "/out")["graph.nq"])
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
    let work = try builtSeeds()
    for (name, bytes) in try TestSupport.files(below: work.path + "/out/diagrams")
    where name.hasSuffix(".dot") {
      let result = try run(dot, ["-Tplain"], input: bytes)
      #expect(result.status == 0, "\(name)")
      #expect(result.errors == "", "\(name)")
    }
  }
}
