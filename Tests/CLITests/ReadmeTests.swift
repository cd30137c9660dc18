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

  /// Each question in the README is followed by its answer; the isolates around Arabic words are not seen.
  @Test func theQuestionsHaveTheirAnswers() throws {
    let readme = try String(contentsOfFile: Package.root + "/README.md", encoding: .utf8)
    let chairs = Package.root + "/ontology/questions/chairs.rq"
    #expect(try block("sparql") + "\n" == String(contentsOfFile: chairs, encoding: .utf8))
    let shown = readme.matches(of: /```sh\nrawabit (query [^\n]*)\n```\n\n```text\n([^`]*)```/)
    #expect(shown.count == 3)
    guard let oxigraph = Package.python("oxigraph") ?? Package.installed("oxigraph") else {
      print("skipped: oxigraph is not installed; make test installs it")
      return
    }
    for match in shown {
      let arguments = match.output.1.split(separator: " ").map(String.init)
      let result = try run(
        Package.program, arguments, environment: ["RAWABIT_OXIGRAPH": oxigraph])
      #expect(result.status == 0, "\(result.errors)")
      let seen = result.output.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }
      #expect(String(String.UnicodeScalarView(seen)) == match.output.2, "\(match.output.1)")
    }
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
