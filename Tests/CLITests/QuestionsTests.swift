import Foundation
import TestSupport
import Testing

/// The questions of `ontology/questions`, asked of a real Oxigraph: each has the answer that stands in
/// `Tests/Questions`, whether the store's default graph is the union of its graphs or empty.
/// `make questions` renews the answers.
@Suite struct QuestionsTests {
  private static let folder = Package.root + "/Tests/Questions/"
  private static let data = [
    "seeds": Package.root + "/out/graph.nq", "fixture": folder + "fixture.trig",
  ]

  private static let questions: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: Package.root + "/ontology/questions")
    return (names ?? []).filter { $0.hasSuffix(".rq") }.map { String($0.dropLast(3)) }.sorted()
  }()

  private static func path(_ question: String) -> String {
    Package.root + "/ontology/questions/\(question).rq"
  }

  private static func golden(_ question: String, _ data: String) throws -> String {
    try String(contentsOfFile: folder + "\(data)/\(question).csv", encoding: .utf8)
  }

  private var oxigraph: String? {
    if let program = Package.python("oxigraph") { return program }
    print("skipped: oxigraph (of PyPI) is not installed; make test installs it")
    return nil
  }

  @Test func thereAreEnoughAndEachSaysWhatItAsks() throws {
    #expect(Self.questions.count >= 25)
    for question in Self.questions {
      let text = try String(contentsOfFile: Self.path(question), encoding: .utf8)
      let comment = text.split(separator: "\n").prefix { $0.hasPrefix("# ") }
      #expect(comment.joined().contains("?"), "\(question)")
      #expect(text.contains("GRAPH ?") && text.contains("ORDER BY"), "\(question)")
    }
  }

  @Test func noneIsWithoutAnyAnswer() throws {
    for question in Self.questions {
      let rows = try Self.data.keys.map { data in
        try Self.golden(question, data).split(separator: "\n").count - 1
      }
      #expect(rows.contains { $0 > 0 }, "\(question)")
    }
    for data in Self.data.keys {
      let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder + data)
      #expect(names.sorted() == Self.questions.map { $0 + ".csv" }.sorted(), "make questions")
    }
  }

  @Test(arguments: data.keys.sorted()) func oxigraphAnswers(_ data: String) throws {
    guard let oxigraph else { return }
    let work = try TemporaryFolder()
    let store = work.path + "/store"
    let file = try #require(Self.data[data])
    let load = try run(oxigraph, ["load", "--location", store, "--file", file])
    try #require(load.status == 0, "\(load.errors)")
    for question in Self.questions {
      for mode in [[], ["--union-default-graph"]] {
        let result = try run(
          oxigraph,
          ["query", "--location", store, "--query-file", Self.path(question)]
            + ["--results-format", "csv"] + mode)
        #expect(result.status == 0, "\(question): \(result.errors)")
        #expect(
          result.output.replacing("\r\n", with: "\n") == (try Self.golden(question, data)),
          "\(question) \(mode) on \(data); if the change is meant: make questions")
      }
    }
  }

  @Test(.enabled(if: Package.programReachesStores)) func rawabitAnswersOfAStore() throws {
    guard let store = try OxigraphStore() else { return }
    let out = Package.root + "/out"
    let loaded = try run(Package.program, ["load", out, "--store", store.address, "--quiet"])
    try #require(loaded.status == 0, "\(loaded.errors)")
    for question in Self.questions {
      let asked = try run(
        Package.program,
        ["query", Self.path(question), "--store", store.address, "--format", "csv"])
      #expect(asked.status == 0 && asked.errors == "", "\(question): \(asked.errors)")
      #expect(asked.output == (try Self.golden(question, "seeds")), "\(question)")
    }
  }

  @Test func rawabitAnswersOfFiles() throws {
    guard let oxigraph else { return }
    for question in ["chairs", "statements"] {
      let asked = try run(
        Package.program,
        [
          "query", Self.path(question), "--data", Package.root + "/out", "--format", "csv",
          "--oxigraph", oxigraph,
        ])
      #expect(asked.output == (try Self.golden(question, "seeds")), "\(asked.errors)")
    }
  }
}
