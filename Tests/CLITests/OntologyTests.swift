import Foundation
import TestSupport
import Testing

/// The ontology and its shapes, judged by pySHACL and an OWL 2 RL reasoner.
@Suite struct OntologyTests {
  /// A script of `Scripts/`, whose last line says what was done; nil where Python's packages are
  /// missing.
  private func script(
    _ name: String, _ arguments: String..., seconds: Double = 120
  ) throws -> ToolRun? {
    guard let python = Package.python("python") else {
      print("skipped: \(name) needs packages of PyPI; make test installs them")
      return nil
    }
    let result = try run(
      python, ["\(Package.root)/Scripts/\(name)"] + arguments, seconds: seconds)
    print("\(name) \(arguments.first ?? ""): \(result.output.split(separator: "\n").last ?? "")")
    return result
  }

  private func graph(of inputs: [String], in folder: TemporaryFolder) throws -> String {
    let out = folder.path + "/out"
    let built = try run(
      Package.program, ["build"] + inputs + ["--out", out, "--no-diagrams", "--quiet"],
      environment: ["RAWABIT_ONTOLOGY": Package.root + "/ontology"], seconds: 300)
    try #require(built.status == 0, "\(built.errors)")
    return out + "/graph.nq"
  }

  @Test func theSeedsConform() throws {
    let graph = try Package.builtSeeds() + "/graph.nq"
    guard let result = try script("shapes.py", "check", graph) else { return }
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test func everyShapeFindsWhatIsBroken() throws {
    let graph = try Package.builtSeeds() + "/graph.nq"
    guard let result = try script("shapes.py", "break", graph) else { return }
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  /// Real articles; all hundred with `make test-all`, else the first ten.
  @Test func aHundredArticlesConform() throws {
    guard let corpus = SharedFiles.url("corpora/diplomatic.jsonl.gz") else { return }
    let text = try run("/bin/gzip", ["-dc", corpus.path])
    let lines = text.output.split(separator: "\n").prefix(Package.runsLongTests ? 100 : 10)
    let folder = try TemporaryFolder()
    let input = try folder.write("articles.jsonl", lines.joined(separator: "\n").utf8)
    let graph = try graph(of: [input], in: folder)
    guard let result = try script("shapes.py", "check", graph, seconds: 300) else { return }
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    // Beside the articles' graphs there may be one of links between them.
    let hasLinks = try String(contentsOfFile: graph, encoding: .utf8).contains("/graph/links> .\n")
    #expect(result.output.contains("\(lines.count + (hasLinks ? 1 : 0)) graphs, 0 faults"))
  }

  /// Documented, every used term defined, consistent under OWL 2 RL alone and with the seeds.
  @Test(.enabled(if: Package.runsLongTests)) func theOntologyIsSound() throws {
    let graph = try Package.builtSeeds() + "/graph.nq"
    guard let result = try script("ontology_check.py", graph) else { return }
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test func thePageIsUpToDate() throws {
    guard let result = try script("ontology_page.py", "--check") else { return }
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }
}
