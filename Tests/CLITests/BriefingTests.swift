import Foundation
import TestSupport
import Testing

/// `rawabit briefing` and the page that `build` writes.
@Suite struct BriefingTests {
  /// A built folder that may be changed.
  private func build(_ work: TemporaryFolder) throws -> String {
    let out = work.path + "/out"
    try FileManager.default.copyItem(atPath: try Package.builtSeeds(), toPath: out)
    return out
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func aPageMadeAnewIsThatOfTheBuild() throws {
    let work = try TemporaryFolder()
    let out = try build(work)
    let built = try files(below: out)
    try #require(try rawabit("briefing", out).status == 0)
    #expect(try files(below: out) == built)
    // In another language the manifest follows, and the folder is still ours.
    try #require(try rawabit("briefing", out, "--lang", "ar").status == 0)
    let arabic = try text(out + "/briefing.html")
    #expect(!arabic.contains("Who met whom"))
    #expect(try text(out + "/manifest.json").contains("\"bytes\": \(arabic.utf8.count),"))
    #expect(try rawabit("build", "seeds", "--out", out, "--quiet").status == 0)
    #expect(try files(below: out) == built)
  }

  @Test func aFileOfRDFIsEnough() throws {
    let work = try TemporaryFolder()
    let out = try build(work)
    let page = work.path + "/page.html"
    let result = try rawabit("briefing", out + "/graph.trig", "--out", page)
    try #require(result.status == 0, "\(result.errors)")
    #expect(try text(page) == text(out + "/briefing.html"))
  }

  /// The words that the page marks stand at their places in the articles.
  @Test func passagesAreTheWordsOfTheArticles() throws {
    let work = try TemporaryFolder()
    let page = try text(try build(work) + "/briefing.html")
    let sources = page.components(separatedBy: "<article class=\"source\"").dropFirst()
    try #require(sources.count == 2)
    for (source, name) in zip(sources, ["kuwait-britain", "kuwait-japan"]) {
      let article = Array(try text(Package.root + "/seeds/\(name).txt").unicodeScalars)
      let marks = source.matches(
        of: /<mark class="w\d" data-start="(\d+)" data-end="(\d+)">([^<]*)<\/mark>/)
      #expect(marks.count > 20)
      for mark in marks {
        let start = try #require(Int(mark.output.1))
        let end = try #require(Int(mark.output.2))
        let words = String(String.UnicodeScalarView(article[start..<end]))
        #expect(mark.output.3.replacing("&quot;", with: "\"") == words)
      }
    }
  }

  @Test func withoutChromiumThereIsOneClearMessage() throws {
    let work = try TemporaryFolder()
    let result = try run(
      Package.program, ["briefing", Package.root + "/out", "--pdf", work.path + "/page.pdf"],
      environment: ["RAWABIT_CHROMIUM": work.path + "/none"])
    #expect(result.status == 2)
    #expect(
      result.errorLines == [
        "rawabit: no Chromium to print with (\(work.path)/none); install it or name it in "
          + "RAWABIT_CHROMIUM"
      ])
    #expect(try work.contents().isEmpty)
  }

  @Test func whatIsNoGraphIsRefused() throws {
    let work = try TemporaryFolder()
    #expect(try rawabit("briefing", work.path).status == 2)
    #expect(try rawabit("briefing", work.path + "/none.ttl").status == 2)
    let file = try work.write("page.txt", "x".utf8)
    #expect(try rawabit("briefing", file, "--out", work.path + "/page.html").status == 2)
    // A file of RDF is no folder to renew.
    let graph = try work.write("graph.ttl", "".utf8)
    #expect(try rawabit("briefing", graph).status == 2)
  }
}
