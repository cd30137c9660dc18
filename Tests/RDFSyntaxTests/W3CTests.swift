import Foundation
import RDFModel
import RDFSyntax
import TestSupport
import Testing

/// The W3C's suites, run from their manifests; skipped where they are absent.
@Suite struct W3CTests {
  /// Tests that libserd 0.30 itself gets wrong.
  static let knownFailures: [String: Set<String>] = [:]

  @Test(arguments: ["rdf-n-triples", "rdf-n-quads", "rdf-turtle", "rdf-trig"])
  func suite(_ name: String) throws {
    guard let suite = try Suite("w3c/\(name)") else { return }
    let referee = try Referee()
    var failed: Set<String> = []
    var counts = (positive: 0, negative: 0, evaluated: 0, roundTrips: 0)
    for entry in suite.entries {
      if entry.kind.contains("Negative") {
        counts.negative += 1
        do {
          _ = try suite.read(entry.action)
          failed.insert(entry.name)
        } catch is RDFSyntaxError {}
        continue
      }
      do {
        let quads = try suite.read(entry.action)
        if let result = entry.result {
          counts.evaluated += 1
          if !areIsomorphic(quads, try suite.read(result)) { failed.insert(entry.name) }
        } else {
          counts.positive += 1
        }
        // Oxigraph reads the suite's own file: libserd has no part in what is expected.
        let original = entry.result ?? entry.action
        expectRoundTrips(
          quads, entry.name, referee: referee,
          expectation: Referee.Expectation(
            path: suite.folder.appendingPathComponent(original).path, base: suite.base + original))
        counts.roundTrips += 1
      } catch {
        print("\(name) \(entry.name): \(error)")
        failed.insert(entry.name)
      }
    }
    print("\(name): \(counts), libserd fails \(failed.sorted())")
    #expect(failed == Self.knownFailures[name] ?? [])
    try referee.judge(name)
    #expect(suite.entries.count >= 70)
  }

  @Test(arguments: ["rdf-n-triples", "rdf-n-quads"])
  func canonicalForm(_ name: String) throws {
    guard let suite = try Suite("w3c/rdf12/\(name)/c14n") else { return }
    for entry in suite.entries {
      guard let result = entry.result, let format = RDFFormat(path: result) else { continue }
      let text = try SharedFiles.bytes(suite.folder.appendingPathComponent(entry.action))
      guard let quads = try? LineParser.parse(text) else {
        Issue.record("\(entry.name) cannot be read")
        continue
      }
      let expected = try SharedFiles.bytes(suite.folder.appendingPathComponent(result))
      // The tests keep the order of the input; a dataset is sorted besides.
      let lines = expected.split(separator: 0x0A)
        .sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 + [0x0A] }
      #expect(try format.write(quads) == lines, "\(entry.name)")
      var streamed: [UInt8] = []
      try format.stream(to: ByteSink { streamed += $0 }) { writer in
        for quad in quads { try writer.write(quad) }
      }
      #expect(streamed == expected, "\(entry.name), streamed")
    }
    print("\(name)/c14n: \(suite.entries.count) tests")
    #expect(suite.entries.count == 41)
  }
}
