import Foundation
import TestSupport
import Testing

/// `…/graph/links`, from articles to a store's requests. Names and events are made up.
@Suite struct LinksTests {
  /// One minister under two names, and another of the same family.
  private static let articles = [
    ("a", "استقبل وزير المالية الكيني تامر بن ماهر الزيدوني اليوم السفير الياباني في نيروبي."),
    ("b", "زار وزير المالية الكيني تامر الزيدوني طوكيو، وبحث التعاون مع المسؤولين."),
    ("c", "قال وزير المالية الكيني راغب الزيدوني إن التعاون مستمر."),
  ]

  private func lines(_ ids: [String]) throws -> [UInt8] {
    try Self.articles.filter { ids.contains($0.0) }.flatMap { id, text in
      try JSONEncoder().encode(["id": id, "text": text, "published": "2024-06-12"])
        + [UInt8(ascii: "\n")]
    }
  }

  private func build(_ ids: [String], _ options: String..., in work: TemporaryFolder) throws
    -> [String]
  {
    let input = try work.write("articles.jsonl", lines(ids))
    let result = try run(
      Package.program,
      ["build", input, "--out", work.path + "/out", "--no-diagrams", "--no-briefing", "--quiet"]
        + options, environment: ["RAWABIT_ONTOLOGY": Package.root + "/ontology"])
    try #require(result.status == 0, "\(result.errors)")
    return try String(contentsOfFile: work.path + "/out/graph.nq", encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  @Test func aGraphOfItsOwn() throws {
    let work = try TemporaryFolder()
    let base = "https://example.org/"
    let quads = try build(["a", "b", "c"], "--base", base, in: work)
    let isLink = { (quad: String) in quad.hasSuffix(" <\(base)graph/links> .") }
    let matches = quads.filter { $0.contains("#closeMatch> <\(base)id/person/") && isLink($0) }
    #expect(matches.count == 2 && matches.allSatisfy { !$0.contains("/raghib-") })
    #expect(
      quads.filter { $0.contains("#score> \"0.95\"") && isLink($0) }.count == 1,
      "\(quads.filter(isLink))")

    // An article's graph knows nothing of its neighbours.
    let streamed = try rawabit("stream", "--base", base, input: try lines(["a", "b", "c"]))
    let isShared = { (quad: String) in
      isLink(quad) || quad.hasSuffix(" <\(base)graph/reference> .")
    }
    #expect(
      Set(streamed.output.split(separator: "\n").map(String.init))
        == Set(quads.filter { !isShared($0) }))

    // Every format with graphs has it, and load puts it in the place of what is there.
    for name in ["graph.trig", "graph.jsonld"] {
      let text = try String(contentsOfFile: work.path + "/out/" + name, encoding: .utf8)
      #expect(text.contains("graph/links"), "\(name)")
    }
    let load = try rawabit(
      "load", work.path + "/out", "--store", "http://127.0.0.1:1", "--dry-run")
    let steps = load.output.split(separator: "\n")
    #expect(
      steps.contains("PUT  \(base)graph/links \(quads.filter(isLink).count) triples"), "\(steps)")

    guard let python = Package.python("python") else {
      print("skipped: shapes.py needs packages of PyPI; make test installs them")
      return
    }
    let shapes = try run(
      python, [Package.root + "/Scripts/shapes.py", "check", work.path + "/out/graph.nq"])
    #expect(
      shapes.status == 0 && shapes.output.hasSuffix("4 graphs, 0 faults\n"), "\(shapes.output)")
  }

  @Test func noLinksNoGraph() throws {
    let work = try TemporaryFolder()
    #expect(try build(["a", "c"], in: work).allSatisfy { !$0.contains("graph/links") })
  }
}
