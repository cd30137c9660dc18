import Foundation
import TestSupport
import Testing

/// What other people's readers make of the graphs of the articles written for development.
@Suite(.enabled(if: Package.runsLongTests)) struct DevSetTests {
  @Test func allReadersCountTheSameQuads() throws {
    guard let articles = SharedFiles.url("gold/dev") else { return }
    let folder = try TemporaryFolder()
    let out = folder.path + "/out"
    let built = try rawabit("build", articles.path, "--out", out, "--no-diagrams", "--quiet")
    try #require(built.status == 0, "\(built.errors)")
    let lines = Set(
      String(decoding: try #require(try files(below: out)["graph.nq"]), as: UTF8.self)
        .split(separator: "\n"))
    // A line of N-Quads ends in the graph's name, which is an IRI without spaces.
    let triples = Set(lines.map { $0.split(separator: " ").dropLast(2).joined(separator: " ") })
    for referee in RefereeTests.referees.filter({ ["rapper", "serdi"].contains($0.name) }) {
      guard let program = Package.installed(referee.name) else {
        print(
          "skipped: \(referee.name) (\(referee.package)) is not installed; make test installs it")
        continue
      }
      for (ending, count) in [("nq", lines.count), ("trig", lines.count), ("ttl", triples.count)] {
        let result = try run(program, referee.arguments("\(out)/graph.\(ending)", ending))
        #expect(result.status == 0 && result.errors == "", "\(referee.name) \(ending)")
        let read = Set(result.output.split(separator: "\n"))
        #expect(read.count == count, "\(referee.name) \(ending)")
      }
    }
    guard let python = Package.python("python") else {
      print("skipped: Oxigraph and PyLD (of PyPI) are not installed; make test installs them")
      return
    }
    let cases = ["nq", "trig", "jsonld"].map { ending in
      """
      {"name": "dev", "form": "\(ending)", "expected": "\(out)/graph.nq", "base": null, \
      "written": "\(out)/graph.\(ending)", "graphs": true}
      """
    }
    let verdict = try run(
      python, [Package.root + "/Scripts/referee.py"],
      input: Array("[\(cases.joined(separator: ","))]".utf8))
    #expect(verdict.status == 0, "\(verdict.errors)")
    #expect(verdict.output.contains("\"judged\": 4, \"passedOver\": 0"), "\(verdict.output)")
    #expect(verdict.output.contains("\"failures\": []"), "\(verdict.output)")
    print("\(lines.count) quads of the dev set: the same to rapper, serdi, Oxigraph and PyLD")
  }
}
