import Foundation
import TestSupport
import Testing

/// The same input, ontology and options give the same bytes.
@Suite struct DeterminismTests {
  private func built(_ folder: String, _ arguments: String...) throws -> [String: [UInt8]] {
    let result = try run(
      Package.program, ["build"] + arguments + ["--out", folder, "--quiet"],
      environment: ["RAWABIT_ONTOLOGY": Package.root + "/ontology"])
    try #require(result.status == 0, "\(result.errors)")
    return try files(below: folder)
  }

  @Test func twoRunsAndAnyNumberOfThreads() throws {
    let work = try TemporaryFolder()
    let one = try built(work.path + "/1", "seeds", "--jobs", "1")
    #expect(one["graph.trig"] != nil)
    #expect(one["run.ttl"] != nil)
    #expect(try built(work.path + "/2", "seeds", "--jobs", "2") == one)
    #expect(try built(work.path + "/3", "seeds", "--jobs", "2") == one)
    // Into a folder that holds a run already.
    #expect(try built(work.path + "/3", "seeds", "--jobs", "1") == one)
    #expect(try work.contents() == ["1", "2", "3"])
  }

  @Test func theOrderOfTheInputsMovesOnlyTheAnnotations() throws {
    let work = try TemporaryFolder()
    let forth = try built(
      work.path + "/1", "seeds/kuwait-japan.txt", "seeds/kuwait-britain.txt", "--no-diagrams")
    let back = try built(
      work.path + "/2", "seeds/kuwait-britain.txt", "seeds/kuwait-japan.txt", "--no-diagrams")
    for name in ["graph.nq", "graph.trig", "graph.ttl"] { #expect(forth[name] == back[name]) }
  }

  @Test func timesStandInTheRecordOnRequestAlone() throws {
    let work = try TemporaryFolder()
    let input = "seeds/kuwait-japan.txt"
    let plain = try built(work.path + "/1", input, "--no-diagrams")
    let timed = try built(work.path + "/2", input, "--no-diagrams", "--timestamp")
    func record(_ run: [String: [UInt8]]) throws -> String {
      String(decoding: try #require(run["run.ttl"]), as: UTF8.self)
    }
    #expect(try !record(plain).contains("AtTime"))
    for property in ["prov:startedAtTime", "prov:endedAtTime"] {
      #expect(try record(timed).contains(property))
    }
    // The times are nowhere else: not even as the record's hash in the manifest.
    let again = try built(work.path + "/2", input, "--no-diagrams", "--timestamp")
    for (name, bytes) in timed where name != "run.ttl" { #expect(again[name] == bytes, "\(name)") }
    for (name, bytes) in timed where name != "run.ttl" && name != "manifest.json" {
      #expect(plain[name] == bytes, "\(name)")
    }
  }

  @Test func theManifestTellsSizesAndHashes() throws {
    struct Manifest: Decodable {
      struct File: Decodable {
        var path: String
        var bytes: Int
        var sha256: String
      }
      var files: [File]
    }
    let work = try TemporaryFolder()
    let contents = try built(work.path + "/out", "seeds")
    let json = try #require(contents["manifest.json"])
    let manifest = try JSONDecoder().decode(Manifest.self, from: Data(json))
    #expect(
      manifest.files.map(\.path) == contents.keys.filter { $0 != "manifest.json" }.sorted())
    for file in manifest.files { #expect(contents[file.path]?.count == file.bytes) }
    guard let sha256sum = Package.installed("sha256sum") else {
      print("skipped: sha256sum is not installed")
      return
    }
    let lines = manifest.files.map { "\($0.sha256)  \($0.path)\n" }.joined()
    let check = try run(
      sha256sum, ["--check", "--quiet"], input: Array(lines.utf8), in: work.path + "/out")
    #expect(check.status == 0, "\(check.output)")
  }
}
