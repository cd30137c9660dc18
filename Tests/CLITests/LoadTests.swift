import Foundation
import TestSupport
import Testing

@Suite struct LoadTests {
  @Test func aDryRunSendsNothing() throws {
    let generated = try GeneratedGraphs(articles: 2)
    let arguments = ["load", generated.folder.path, "--store", "http://127.0.0.1:1", "--dry-run"]
    let result = try run(Package.program, arguments)
    #expect(result.status == 0 && result.errors == "")
    #expect(
      result.output == """
        POST https://w3id.org/rawabit/graph/reference 2 triples
        PUT  https://w3id.org/rawabit/graph/g0 20 triples
        PUT  https://w3id.org/rawabit/graph/g1 20 triples

        """)
    let replacing = try run(Package.program, arguments + ["--replace-reference"])
    #expect(!replacing.output.contains("POST"))
  }

  @Test func whatCannotBeLoaded() throws {
    let generated = try GeneratedGraphs(articles: 1)
    let other = try TemporaryFolder()
    let changed = try GeneratedGraphs(articles: 1)
    try changed.folder.write("graph.nq", "<a:s> <a:p> <a:o> <a:g> .\n".utf8)
    let here = "http://127.0.0.1:1"
    for (folder, store, words) in [
      (
        generated.folder.path, here,
        Package.programReachesStores ? "no answer in 1 attempt" : "has no HTTP client"
      ),
      (generated.folder.path, "nowhere", "is no address of a store"),
      (generated.folder.path, "http://u:secret@h/", "holds a name or password"),
      ("/no/such", here, "/no/such: no such folder"),
      (other.path, here, "was not written by rawabit build"),
      (changed.folder.path, here, "is not what its manifest says"),
    ] {
      let result = try rawabit("load", folder, "--store", store, "--attempts", "1")
      #expect(result.status == 2, "\(words)")
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(!result.errors.contains("secret"))
    }
  }

  /// What `build` writes arrives quad by quad, and again, and without a trace of the password.
  @Test(.enabled(if: Package.programReachesStores)) func loadsWhatBuildWrote() throws {
    guard let store = try OxigraphStore() else { return }
    let out = try Package.builtSeeds()
    let lines = String(decoding: try #require(try files(below: out)["graph.nq"]), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    for _ in 0..<2 {
      let result = try run(
        Package.program, ["load", out, "--store", store.address],
        environment: ["RAWABIT_STORE_USER": "u", "RAWABIT_STORE_PASSWORD": "secret"])
      #expect(result.status == 0 && result.errors == "")
      #expect(result.output.contains("replaced     2\nmerged       1\ntriples   \(lines.count)\n"))
      #expect(!result.output.contains("secret"))
      // Oxigraph has its own forms of decimals, so lines are counted and not compared.
      #expect(try store.lines().count == lines.count)
    }
  }

  /// The program dies in the middle of a load; another load makes the store whole.
  @Test(.enabled(if: Package.programReachesStores)) func theProgramIsKilled() throws {
    guard let store = try OxigraphStore() else { return }
    let generated = try GeneratedGraphs(articles: 400)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Package.program)
    process.arguments = ["load", generated.folder.path, "--store", store.address, "--quiet"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning, try countsByGraph(endpoint: store.address + "/query").count < 20 {}
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let left = try store.lines().count
    #expect(left > 0 && left < generated.lines.count, "killed too late or too early: \(left)")
    let again = try run(
      Package.program, ["load", generated.folder.path, "--store", store.address])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try store.lines() == generated.lines)
  }
}
