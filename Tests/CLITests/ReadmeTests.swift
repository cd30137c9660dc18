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

  /// Every command of the gallery draws what it is said to draw, and each view has one.
  @Test func theGalleryHasACommandForEachView() throws {
    let readme = try String(contentsOfFile: Package.root + "/README.md", encoding: .utf8)
    let inGallery = readme.matches(of: /(?m)^rawabit (draw out [^\n]*) --out pictures$/)
    let inTable = readme.matches(of: /`rawabit (draw out [^`\n]+) --out pictures`/)
    #expect(inGallery.count == 5 && inTable.count == 4)
    let commands = (inGallery + inTable).map { String($0.output.1) }
    var views: Set<String> = []
    for command in commands {
      // Words between quotation marks are one argument.
      let arguments = command.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .flatMap { index, piece in index % 2 == 1 ? [piece] : piece.split(separator: " ") }
        .map(String.init)
      let work = try TemporaryFolder()
      let result = try run(
        Package.program, arguments + ["--out", work.path + "/pictures"],
        environment: ["RAWABIT_ONTOLOGY": Package.root + "/ontology"])
      #expect(result.status == 0, "\(command): \(result.errors)")
      let view = try #require(arguments.firstIndex(of: "--view").map { arguments[$0 + 1] })
      views.insert(view)
      let stems = result.output.split(separator: "\n")
      #expect(!stems.isEmpty && stems.allSatisfy { $0.hasPrefix(view) }, "\(command)")
    }
    #expect(views == ["pair", "event", "ego", "overview", "timeline"])
  }

  @Test func thePicturesAreThere() throws {
    let readme = try String(contentsOfFile: Package.root + "/README.md", encoding: .utf8)
    for match in readme.matches(of: /\]\(((?!https?:)[^)]+)\)/) {
      let path = Package.root + "/" + match.output.1
      #expect(FileManager.default.fileExists(atPath: path), "\(match.output.1)")
    }
  }
}
