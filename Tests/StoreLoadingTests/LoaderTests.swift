import Foundation
import TestSupport
import Testing

@testable import StoreLoading

/// What a load says to a store in memory. `StoreHTTPTests` say it over the wire.
@Suite struct LoaderTests {
  /// Before any graph the store is asked what it holds: the first answer of a script is to that question.
  private static let address = "http://store.test:3030/news/data"

  private static func options(_ change: (inout LoadOptions) -> Void = { _ in }) -> LoadOptions {
    var options = LoadOptions()
    options.retry = RetryPolicy(
      attempts: 4, firstDelay: .milliseconds(1), longestDelay: .milliseconds(2))
    change(&options)
    return options
  }

  private func load(
    _ generated: GeneratedGraphs, _ store: ScriptedStore, credentials: StoreCredentials = .none,
    _ options: LoadOptions = options(), event: (LoadEvent) -> Void = { _ in }
  ) async throws -> LoadReport {
    let loader = StoreLoader(
      endpoint: try StoreEndpoint(Self.address), credentials: credentials, options: options
    ) { store }
    return try await loader.load(
      try GraphFile(path: generated.path, sha256: generated.sha256),
      referenceGraph: GeneratedGraphs.referenceGraph, event: event)
  }

  /// What was sent to take graphs, without questions.
  private func graphs(_ store: ScriptedStore) -> [ScriptedStore.Exchange] {
    store.exchanges.filter { $0.headers["Accept"] == nil }
  }

  @Test func putsArticlesAndPostsTheReference() async throws {
    let generated = try GeneratedGraphs(articles: 3)
    let store = ScriptedStore()
    let report = try await load(generated, store)
    let sent = graphs(store)
    #expect(sent.map(\.method) == ["POST", "PUT", "PUT", "PUT"])
    #expect(report.replaced == 3 && report.merged == 1 && report.refused == 0)
    #expect(report.triples == generated.lines.count && report.retries == 0)
    let lines = sent.flatMap { exchange in
      let graph = exchange.url.components(separatedBy: "graph=").last?.removingPercentEncoding ?? ""
      return String(decoding: exchange.body, as: UTF8.self).split(separator: "\n")
        .map { "\($0.dropLast(2)) <\(graph)> ." }
    }
    #expect(lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } == generated.lines)
    #expect(store.isShutDown)
  }

  @Test func replacesTheReferenceIfAskedTo() async throws {
    let store = ScriptedStore()
    let report = try await load(
      try GeneratedGraphs(articles: 2), store, Self.options { $0.replacesReference = true })
    #expect(graphs(store).allSatisfy { $0.method == "PUT" })
    #expect(report.replaced == 3 && report.merged == 0)
  }

  /// The question after an empty store is answered with no rows, so everything comes at once.
  @Test func anEmptyStoreGetsTheWholeFile() async throws {
    let generated = try GeneratedGraphs(articles: 3)
    let store = ScriptedStore([.status(200, #"{"results": {"bindings": []}}"#)])
    let report = try await load(generated, store, Self.options { $0.isBulk = true })
    #expect(store.exchanges.count == 2)
    #expect(
      store.exchanges.last?.body == Array(generated.lines.map { $0 + "\n" }.joined().utf8))
    #expect(report.triples == generated.lines.count)
  }

  @Test func aGraphOfAnotherTextIsToldBeforeItIsReplaced() async throws {
    let generated = try GeneratedGraphs(articles: 1)
    let graph = "\(GeneratedGraphs.base)graph/g0"
    let rows =
      #"{"results": {"bindings": [{"g": {"value": "\#(graph)"}, "hash": {"value": "b"}}]}}"#
    var warnings: [LoadEvent] = []
    _ = try await load(generated, ScriptedStore([.status(200, rows)])) { event in
      if case .replacesOtherText = event { warnings.append(event) }
    }
    #expect(warnings == [.replacesOtherText(graph: graph)])
  }

  @Test func triesAgainWhatWasLostOrCouldNotBeServed() async throws {
    let generated = try GeneratedGraphs(articles: 2)
    let store = ScriptedStore([.status(404), .lost, .status(503), .status(429)])
    let report = try await load(generated, store)
    #expect(report.replaced == 2 && report.merged == 1 && report.retries == 3)
    #expect(graphs(store).count == 6)
    // The same message each time.
    #expect(Set(graphs(store).prefix(4).map(\.body)).count == 1)
  }

  @Test func givesUpAfterAllAttempts() async throws {
    let store = ScriptedStore([.status(404)] + Array(repeating: .lost, count: 9))
    await #expect {
      try await load(try GeneratedGraphs(articles: 2), store)
    } throws: { error in
      guard case .unreachable(_, 4, "connection lost") = error as? StoreError else { return false }
      return true
    }
    #expect(graphs(store).count == 4)
    #expect(store.isShutDown)
  }

  @Test func aRefusedGraphDoesNotStopTheOthers() async throws {
    let store = ScriptedStore([.status(404), .status(204), .status(400)])
    var refused: [LoadEvent] = []
    let report = try await load(try GeneratedGraphs(articles: 3), store) { event in
      if case .refused = event { refused.append(event) }
    }
    #expect(report.refused == 1 && report.replaced == 2 && report.merged == 1)
    #expect(
      refused == [
        .refused(
          graph: "\(GeneratedGraphs.base)graph/g0", status: 400, words: "not <b>now</b>")
      ])
  }

  @Test(arguments: [404, 405, 501, 301]) func whatIsNoGraphStore(_ status: Int) async throws {
    let store = ScriptedStore([.status(404), .status(status)])
    await #expect {
      try await load(try GeneratedGraphs(articles: 3), store)
    } throws: { error in
      guard case .notAGraphStore(_, status) = error as? StoreError else { return false }
      return true
    }
    #expect(graphs(store).count == 1)
  }

  /// Nothing is told before the store has said how it wants it, and a second refusal is final.
  @Test func passwordsAreSentWhenAskedFor() async throws {
    let generated = try GeneratedGraphs(articles: 1)
    let credentials = StoreCredentials(environment: [
      StoreCredentials.userVariable: "u", StoreCredentials.passwordVariable: "p",
    ])
    let store = ScriptedStore([.challenge("Basic realm=\"r\"")])
    _ = try await load(generated, store, credentials: credentials)
    let basic = "Basic " + Data("u:p".utf8).base64EncodedString()
    #expect(store.exchanges.first?.headers["Authorization"] == nil)
    #expect(store.exchanges.dropFirst().allSatisfy { $0.headers["Authorization"] == basic })
    let strict = ScriptedStore(
      Array(repeating: .challenge("Digest realm=\"r\", nonce=\"n\", qop=\"auth\""), count: 9))
    await #expect {
      try await load(generated, strict, credentials: credentials)
    } throws: { error in
      guard case .unauthorized(_, 401) = error as? StoreError else { return false }
      return true
    }
    #expect(strict.exchanges.contains { $0.headers["Authorization"]?.hasPrefix("Digest ") == true })
  }

  @Test func delaysGrow() {
    let policy = RetryPolicy(
      attempts: 9, firstDelay: .milliseconds(100), longestDelay: .seconds(1))
    for (attempt, full) in [(1, 0.1), (2, 0.2), (3, 0.4), (4, 0.8), (5, 1), (60, 1)] {
      let delay = policy.delay(after: attempt, asked: nil) / .seconds(1)
      #expect(delay >= full / 2 - 0.001 && delay <= full + 0.001, "after attempt \(attempt)")
    }
    #expect(policy.delay(after: 1, asked: .milliseconds(700)) == .milliseconds(700))
    #expect(policy.delay(after: 1, asked: .seconds(3600)) == .seconds(1))
  }
}
