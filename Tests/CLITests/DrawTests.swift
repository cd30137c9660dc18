import Foundation
import TestSupport
import Testing

/// `rawabit draw`.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Package.root + "/out/graph.nq")))
struct DrawTests {
  private let graph = Package.root + "/out"

  @Test func everyViewIsDrawnFromAFolderAndFromAFile() throws {
    let work = try TemporaryFolder()
    for (view, count) in [("pair", 2), ("event", 3), ("overview", 1), ("timeline", 1)] {
      let result = try rawabit("draw", graph, "--view", view, "--out", work.path + "/" + view)
      try #require(result.status == 0, "\(result.errors)")
      #expect(result.output.split(separator: "\n").count == count)
      #expect(try files(below: work.path + "/" + view).count == 2 * count)
    }
    let ego = try rawabit(
      "draw", graph + "/graph.ttl", "--view", "ego", "--entity", "سميح حيات", "--depth", "2",
      "--max-nodes", "10", "--format", "png", "--format", "pdf", "--out", work.path + "/ego")
    #expect(ego.status == 0, "\(ego.errors)")
    let drawn = try files(below: work.path + "/ego")
    #expect(drawn.first { $0.key.hasSuffix(".pdf") }?.value.starts(with: "%PDF-".utf8) == true)
    #expect(drawn.first { $0.key.hasSuffix(".png") }?.value.starts(with: [0x89, 0x50]) == true)
    let picture = try #require(drawn.first { $0.key.hasSuffix(".svg") })
    #expect(String(decoding: picture.value, as: UTF8.self).contains("not drawn"))
  }

  /// The larger ones take a debug build a minute.
  private static let crowds = [1_000] + (Package.runsLongTests ? [3_000, 10_000] : [])

  @Test(arguments: crowds) func aCrowdIsDrawnInGroupsAndThePictureSaysSo(
    nodes: Int
  ) throws {
    guard let python = Package.installed("python3") else {
      print("skipped: python3 is not installed")
      return
    }
    let work = try TemporaryFolder()
    let made = try run(python, ["Scripts/generate-crowd.py", "\(nodes)"])
    let crowd = try work.write("crowd.nt", made.output.utf8)
    let result = try rawabit(
      "draw", crowd, "--view", "ego", "--entity", "X0", "--depth", "2", "--out",
      work.path + "/out")
    try #require(result.status == 0, "\(result.errors)")
    let svg = String(
      decoding: try #require(try files(below: work.path + "/out")["ego-X0.svg"]), as: UTF8.self)
    #expect(svg.contains("things drawn as 33 groups by country, kind and status"))
    #expect(svg.contains("صورة مُجمَّعة بحسب الدولة والنوع والحالة"))
    #expect(svg.components(separatedBy: "class=\"node ").count - 1 == 31 + 33)
  }

  @Test func whatCannotBeDrawnIsSaidInOneLine() throws {
    let work = try TemporaryFolder()
    let out = work.path + "/out"
    let cases: [(arguments: [String], message: String)] = [
      (["--entity", "Atlantis"], "nothing in the graph is called \"Atlantis\""),
      (["--view", "ego"], "an ego picture needs a centre: name it with --entity"),
      (
        ["--view", "event", "--type", "Summit"],
        "the graph has nothing for the view event, or the conditions leave nothing"
      ),
    ]
    for (arguments, message) in cases {
      let result = try run(
        Package.program, ["draw", graph, "--out", out] + arguments,
        environment: ["RAWABIT_ONTOLOGY": Package.root + "/ontology"])
      #expect(result.status == 2)
      #expect(result.errorLines == ["rawabit: " + message])
    }
    #expect(try rawabit("draw", graph, "--out", out, "--from", "June").status == 2)
    #expect(!FileManager.default.fileExists(atPath: out))
  }
}
