import Foundation
import TestSupport
import Testing

@Suite struct StreamTests {
  /// The founding articles as JSON Lines.
  private static func lines() throws -> [UInt8] {
    var lines: [UInt8] = []
    for name in ["kuwait-britain", "kuwait-japan"] {
      let text = try String(contentsOfFile: Package.root + "/seeds/\(name).txt", encoding: .utf8)
      lines += try JSONEncoder().encode(["id": name, "text": text]) + [UInt8(ascii: "\n")]
    }
    return lines
  }

  private static func quads(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  /// Graph by graph, and in sum, what `build` writes of the same articles.
  @Test func printsBuildsQuads() throws {
    let lines = try Self.lines()
    let work = try TemporaryFolder()
    let input = try work.write("articles.jsonl", lines)
    let built = try rawabit("build", input, "--out", work.path + "/out", "--no-diagrams", "--quiet")
    try #require(built.status == 0, "\(built.errors)")
    let expected = try String(contentsOfFile: work.path + "/out/graph.nq", encoding: .utf8)
    let isReference = { (quad: String) in quad.hasSuffix("/graph/reference> .") }

    let streamed = try rawabit("stream", "--jobs", "1", input: lines)
    #expect(streamed.status == 0 && streamed.errors == "", "\(streamed.errors)")
    let quads = Self.quads(expected)
    #expect(Self.quads(streamed.output) == quads.filter { !isReference($0) })
    // The articles come in the order of the input.
    #expect(streamed.output.hasPrefix("<https://w3id.org/rawabit/article/kuwait-britain"))
    let reference = try rawabit("stream", "--reference", input: lines)
    #expect(reference.status == 0 && reference.errors == "", "\(reference.errors)")
    #expect(Self.quads(reference.output) == quads.filter(isReference))
  }

  @Test func optionsAreThoseOfBuild() throws {
    let lines = try Self.lines()
    let streamed = try rawabit(
      "stream", "--base", "https://example.org/", "--dataset", "kuna", "--evidence", "none",
      input: lines)
    #expect(streamed.status == 0)
    #expect(streamed.output.contains("<https://example.org/article/kuna/kuwait-japan>"))
    #expect(!streamed.output.contains("oa#exact"))
  }

  @Test func badLinesAreNamedAndTheOthersDone() throws {
    let input = """
      {"id":"a","text":"زار وزير الخارجية الكويتي طوكيو"}
      nonsense

      {"id":"a","text":"نص"}
      {"id":"b"}
      {"id":"c","text":"زار وزير الخارجية الياباني الكويت"}
      """
    let result = try rawabit("stream", input: Array(input.utf8))
    #expect(result.status == 1)
    #expect(result.errorLines.count == 3)
    #expect(result.errorLines.first?.hasPrefix("rawabit: standard input:2: is not JSON: ") == true)
    #expect(
      result.errorLines.dropFirst() == [
        "rawabit: standard input:4: has the id \"a\" of standard input:1",
        "rawabit: standard input:5: has no field \"text\"",
      ])
    #expect(result.output.contains("/graph/a> .\n") && result.output.contains("/graph/c> .\n"))
  }

  @Test func nothingInNothingOut() throws {
    let nothing = try rawabit("stream")
    #expect(nothing.status == 0 && nothing.output == "" && nothing.errors == "")
    let reference = try rawabit("stream", "--reference")
    #expect(reference.status == 0)
    let quads = reference.output.split(separator: "\n")
    #expect(quads.count > 10_000)
    #expect(quads.allSatisfy { $0.hasSuffix(" <https://w3id.org/rawabit/graph/reference> .") })
  }

  /// Thirty times as many articles take little more memory. Among the long tests: many articles take long.
  @Test(.enabled(if: Package.runsLongTests)) func memoryIsConstant() throws {
    guard let time = Package.installed("time") else {
      print("skipped: time (GNU) is not installed")
      return
    }
    func peak(_ copies: Int) throws -> Int {
      let text = "زار وزير الخارجية الكويتي طوكيو وعقد جلسة مباحثات مع نظيره الياباني."
      let lines = (0..<copies).map { "{\"id\":\"n\($0)\",\"text\":\"\(text)\"}\n" }.joined()
      let result = try run(
        time, ["-f", "%M", Package.program, "stream", "--jobs", "2"], input: Array(lines.utf8),
        environment: ["RAWABIT_ONTOLOGY": Package.root + "/ontology"], seconds: 300)
      #expect(result.status == 0, "\(result.errors.prefix(300))")
      return try #require(Int(result.errorLines.last ?? ""))
    }
    let few = try peak(20)
    let many = try peak(600)
    #expect(many < few + 20_000, "\(few) kB, then \(many) kB")
  }
}
