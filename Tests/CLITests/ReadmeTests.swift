import Foundation
import TestSupport
import Testing

/// What `README.md` shows is what the program writes.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Package.root + "/out/manifest.json")))
struct ReadmeTests {
  /// The text between the fences of the first block of a language.
  private func block(_ language: String) throws -> String {
    let readme = try String(contentsOfFile: Package.root + "/README.md", encoding: .utf8)
    let parts = readme.components(separatedBy: "```\(language)\n")
    try #require(parts.count > 1, "README.md shows no \(language)")
    return try #require(parts[1].components(separatedBy: "\n```").first)
  }

  /// Every line of the Turtle stands in `out/graph.ttl` below its subject, in this order.
  @Test func theTurtleIsThatOfTheGraph() throws {
    let graph = try String(contentsOfFile: Package.root + "/out/graph.ttl", encoding: .utf8)
    for shown in try block("turtle").components(separatedBy: "\n\n") {
      let lines = shown.components(separatedBy: "\n")
      let subject = lines[0] + "\n"
      let rest = graph.components(separatedBy: "\n" + subject)
      try #require(rest.count == 2, "\(subject)")
      var told = (rest[1].components(separatedBy: "\n\n").first ?? "")
        .components(separatedBy: "\n")[...]
      for line in lines.dropFirst() {
        let index = try #require(told.firstIndex(of: line), "\(line)")
        told = told[(index + 1)...]
      }
    }
  }

  @Test func theQueryHasItsResult() throws {
    guard let oxigraph = Package.python("oxigraph") ?? Package.installed("oxigraph") else {
      print("skipped: oxigraph is not installed; make test installs it")
      return
    }
    let work = try TemporaryFolder()
    let store = work.path + "/store"
    let query = try work.write("chairs.rq", block("sparql").utf8)
    let graph = Package.root + "/out/graph.nq"
    let load = try run(oxigraph, ["load", "--location", store, "--file", graph])
    try #require(load.status == 0, "\(load.errors)")
    let result = try run(
      oxigraph,
      ["query", "--location", store, "--query-file", query, "--results-format", "csv"])
    try #require(result.status == 0, "\(result.errors)")
    let lines = result.output.split(whereSeparator: \.isNewline)
    #expect(lines == (try block("csv")).split(whereSeparator: \.isNewline))
  }

  @Test func thePicturesAreThere() throws {
    let readme = try String(contentsOfFile: Package.root + "/README.md", encoding: .utf8)
    for match in readme.matches(of: /\]\(((?!https?:)[^)]+)\)/) {
      let path = Package.root + "/" + match.output.1
      #expect(FileManager.default.fileExists(atPath: path), "\(match.output.1)")
    }
  }
}
