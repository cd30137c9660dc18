import Foundation
import StoreHTTP
import TestSupport
import Testing

@testable import StoreLoading

/// What goes over the wire, seen by a store that misbehaves as told.
@Suite struct ProtocolTests {
  /// `Scripts/flaky_store.py`, running.
  private final class FlakyStore {
    struct Request: Decodable, Equatable {
      var method: String
      var path: String
      var body: String
    }
    struct Log: Decodable {
      var requests: [Request]
      var connections: Int
    }

    private let server: Server
    var address: String { "http://127.0.0.1:\(server.port)" }

    init(answers: [String] = [], authentication: String = "") throws {
      let python = try #require(Package.installed("python3"))
      let port = try Server.freePort()
      let script = Package.root + "/Scripts/flaky_store.py"
      server = try Server(
        "/usr/bin/env", ["AUTH=\(authentication)", python, script, String(port)] + answers,
        port: port)
    }

    func log() throws -> Log {
      let result = try run("/usr/bin/curl", ["-sS", "\(address)/log"])
      return try JSONDecoder().decode(Log.self, from: Data(result.output.utf8))
    }
  }

  private static func options(_ change: (inout LoadOptions) -> Void) -> LoadOptions {
    var options = LoadOptions()
    options.retry = RetryPolicy(
      attempts: 4, firstDelay: .milliseconds(5), longestDelay: .milliseconds(20))
    change(&options)
    return options
  }

  private func load(
    _ generated: GeneratedGraphs, _ store: FlakyStore, credentials: StoreCredentials = .none,
    _ options: LoadOptions = options { _ in }, event: (LoadEvent) -> Void = { _ in }
  ) async throws -> LoadReport {
    let loader = StoreLoader(
      endpoint: try StoreEndpoint(store.address), credentials: credentials, options: options,
      connect: HTTPTransport.init)
    return try await loader.load(
      try GraphFile(path: generated.path, sha256: generated.sha256),
      referenceGraph: GeneratedGraphs.referenceGraph, event: event)
  }

  /// The lines of `graph.nq` that requests carried.
  private func lines(_ requests: [FlakyStore.Request]) -> [String] {
    requests.flatMap { request in
      let graph = request.path.components(separatedBy: "graph=").last?.removingPercentEncoding ?? ""
      return request.body.split(separator: "\n").map { "\($0.dropLast(2)) <\(graph)> ." }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test func putsArticlesAndPostsTheReference() async throws {
    let generated = try GeneratedGraphs(articles: 3)
    let store = try FlakyStore()
    let report = try await load(generated, store)
    let log = try store.log()
    #expect(log.requests.map(\.method) == ["POST", "PUT", "PUT", "PUT"])
    #expect(lines(log.requests) == generated.lines)
    // Ours, that of the one who reads the log, and one more where a slow machine let ours go idle.
    #expect(log.connections <= 3)
    #expect(report.replaced == 3 && report.merged == 1 && report.refused == 0)
    #expect(report.triples == generated.lines.count && report.retries == 0)
    let replacing = try await load(generated, store, Self.options { $0.replacesReference = true })
    #expect(try store.log().requests.suffix(4).allSatisfy { $0.method == "PUT" })
    #expect(replacing.replaced == 4 && replacing.merged == 0)
  }

  @Test func gzipChangesNothingElse() async throws {
    let generated = try GeneratedGraphs(articles: 3)
    let store = try FlakyStore()
    _ = try await load(generated, store, Self.options { $0.isCompressed = true })
    #expect(lines(try store.log().requests) == generated.lines)
    let another = try FlakyStore()
    for isCompressed in [false, true] {
      _ = try await load(
        generated, another,
        Self.options {
          $0.isBulk = true
          $0.isCompressed = isCompressed
        })
    }
    let requests = try another.log().requests
    #expect(requests.map(\.path) == ["/store", "/store"])
    for request in requests {
      #expect(request.body == generated.lines.map { $0 + "\n" }.joined())
    }
  }

  @Test(arguments: [["503", "drop"], ["429", "500", "502"], ["drop"], ["204", "drop", "504"]])
  func triesAgain(_ answers: [String]) async throws {
    let generated = try GeneratedGraphs(articles: 2)
    let store = try FlakyStore(answers: answers)
    let report = try await load(generated, store)
    #expect(report.replaced == 2 && report.merged == 1)
    #expect(report.retries == answers.count { $0 != "204" })
    let log = try store.log()
    #expect(log.requests.count == 3 + report.retries)
  }

  @Test func givesUpAfterAllAttempts() async throws {
    let generated = try GeneratedGraphs(articles: 2)
    let store = try FlakyStore(answers: Array(repeating: "503", count: 10))
    await #expect {
      try await load(generated, store)
    } throws: { error in
      guard case .unreachable(_, 4, let reason) = error as? StoreError else { return false }
      return reason.contains("503")
    }
    #expect(try store.log().requests.count == 4)
  }

  @Test func aRefusedGraphDoesNotStopTheOthers() async throws {
    let generated = try GeneratedGraphs(articles: 3)
    let store = try FlakyStore(answers: ["204", "400"])
    var refused: [LoadEvent] = []
    let report = try await load(generated, store) { event in
      if case .refused = event { refused.append(event) }
    }
    #expect(report.refused == 1 && report.replaced == 2 && report.merged == 1)
    #expect(
      refused == [
        .refused(
          graph: "\(GeneratedGraphs.base)graph/g0", status: 400, words: "not <b>now</b>")
      ])
  }

  @Test(arguments: ["404", "405", "501", "301"])
  func whatIsNoGraphStore(_ status: String) async throws {
    let generated = try GeneratedGraphs(articles: 3)
    let store = try FlakyStore(answers: [status])
    await #expect {
      try await load(generated, store)
    } throws: { error in
      guard case .notAGraphStore(_, Int(status)) = error as? StoreError else { return false }
      return true
    }
    #expect(try store.log().requests.count == 1)
  }

  @Test(arguments: ["basic", "digest-md5", "digest-sha-256", "bearer"])
  func authenticates(_ kind: String) async throws {
    let generated = try GeneratedGraphs(articles: 3)
    let store = try FlakyStore(authentication: kind)
    let environment =
      kind == "bearer"
      ? [StoreCredentials.tokenVariable: "t"]
      : [StoreCredentials.userVariable: "u", StoreCredentials.passwordVariable: "p"]
    let report = try await load(
      generated, store, credentials: StoreCredentials(environment: environment))
    #expect(report.replaced == 3 && report.merged == 1)
    let bulk = try await load(
      generated, store, credentials: StoreCredentials(environment: environment),
      Self.options { $0.isBulk = true })
    #expect(bulk.triples == generated.lines.count)
    let wrong = StoreCredentials(environment: environment.mapValues { $0 + "x" })
    for credentials in [wrong, .none] {
      await #expect {
        try await load(generated, store, credentials: credentials)
      } throws: { error in
        guard case .unauthorized(_, 401) = error as? StoreError else { return false }
        return true
      }
    }
  }
}
