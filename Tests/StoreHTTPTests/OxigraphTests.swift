import Foundation
import StoreHTTP
import TestSupport
import Testing

@testable import StoreLoading

/// Against a real Oxigraph server.
@Suite struct OxigraphTests {
  private static func options(_ change: (inout LoadOptions) -> Void) -> LoadOptions {
    var options = LoadOptions()
    options.retry = RetryPolicy(
      attempts: 2, firstDelay: .milliseconds(5), longestDelay: .milliseconds(20))
    change(&options)
    return options
  }

  private func load(
    _ generated: GeneratedGraphs, _ store: OxigraphStore,
    _ options: LoadOptions = options { _ in }, event: (LoadEvent) -> Void = { _ in }
  ) async throws -> LoadReport {
    let loader = StoreLoader(
      endpoint: try StoreEndpoint(store.address), credentials: .none, options: options,
      connect: HTTPTransport.init)
    return try await loader.load(
      try GraphFile(path: generated.path, sha256: generated.sha256),
      referenceGraph: GeneratedGraphs.referenceGraph, event: event)
  }

  @Test func loadingTwiceIsLoadingOnce() async throws {
    guard let store = try OxigraphStore() else { return }
    let generated = try GeneratedGraphs(articles: 20)
    for _ in 0..<2 {
      let report = try await load(generated, store)
      #expect(report.triples == generated.lines.count)
      #expect(try store.lines() == generated.lines)
      #expect(try countsByGraph(endpoint: store.address + "/query") == generated.counts)
    }
  }

  /// Articles are replaced, with a warning if their texts changed; reference data is merged unless
  /// it is to be replaced.
  @Test func anotherRun() async throws {
    guard let store = try OxigraphStore() else { return }
    let first = try GeneratedGraphs(articles: 5, extra: "KW")
    let second = try GeneratedGraphs(articles: 3, text: "b", extra: "GB")
    let merged = Set(first.lines.filter { !$0.hasSuffix("g0> .") && !$0.hasSuffix("g1> .") })
      .filter { !$0.hasSuffix("g2> .") }.union(second.lines)
    for (generated, warned) in [(first, 0), (first, 0), (second, 3), (second, 0)] {
      var warnings: [LoadEvent] = []
      _ = try await load(generated, store) { event in
        if case .replacesOtherText = event { warnings.append(event) }
      }
      #expect(warnings.count == warned)
    }
    #expect(Set(try store.lines()) == merged)
    _ = try await load(second, store, Self.options { $0.replacesReference = true })
    #expect(Set(try store.lines()) == merged.filter { !$0.contains("\"KW\"") })
  }

  @Test func inOneRequest() async throws {
    guard let store = try OxigraphStore() else { return }
    let generated = try GeneratedGraphs(articles: 20)
    for isFirst in [true, false] {
      var events: [LoadEvent] = []
      let report = try await load(
        generated, store,
        Self.options {
          $0.isBulk = true
          $0.isCompressed = true
        }, event: { events.append($0) })
      // The second time the store is not empty, and graphs are replaced one by one.
      #expect(events.contains(.notEmpty) != isFirst)
      #expect(events.contains(.progress(graphs: 21, of: 21)) != isFirst)
      #expect(report.triples == generated.lines.count)
      #expect(try store.lines() == generated.lines)
    }
  }

  /// The server dies in the middle of a load; another load after its return makes the store whole.
  @Test func theServerIsKilled() async throws {
    guard let store = try OxigraphStore() else { return }
    let generated = try GeneratedGraphs(articles: 200)
    await #expect(throws: StoreError.self) {
      try await load(generated, store) { event in
        if event == .progress(graphs: 90, of: 201) { store.server.kill() }
      }
    }
    try store.killAndRestart()
    let left = try store.lines()
    #expect(left.count < generated.lines.count && !left.isEmpty)
    _ = try await load(generated, store)
    #expect(try store.lines() == generated.lines)
  }
}
