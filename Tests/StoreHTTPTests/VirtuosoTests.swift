import Foundation
import StoreHTTP
import TestSupport
import Testing

@testable import StoreLoading

/// Against a real Virtuoso, with its digest authentication. One server serves all: it takes seconds
/// to start.
@Suite(.serialized) struct VirtuosoTests {
  private final class Virtuoso {
    private let program: String
    private let folder: TemporaryFolder
    private let port: UInt16
    private var server: Server
    var address: String { "http://127.0.0.1:\(port)/sparql-graph-crud-auth" }
    var endpoint: String { "http://127.0.0.1:\(port)/sparql" }

    init?() throws {
      guard let program = Package.installed("virtuoso-t") else {
        print(
          "skipped: virtuoso-t (virtuoso-opensource-7-bin) is not installed; make test installs it")
        return nil
      }
      self.program = program
      folder = try TemporaryFolder()
      port = try Server.freePort()
      try folder.write(
        "virtuoso.ini",
        """
        [Database]
        DatabaseFile = \(folder.path)/virtuoso.db
        ErrorLogFile = \(folder.path)/virtuoso.log
        LockFile = \(folder.path)/virtuoso.lck
        TransactionFile = \(folder.path)/virtuoso.trx
        xa_persistent_file = \(folder.path)/virtuoso.pxa
        FileExtend = 200
        [TempDatabase]
        DatabaseFile = \(folder.path)/virtuoso-temp.db
        TransactionFile = \(folder.path)/virtuoso-temp.trx
        [Parameters]
        ServerPort = 127.0.0.1:\(try Server.freePort())
        NumberOfBuffers = 10000
        MaxDirtyBuffers = 7000
        [HTTPServer]
        ServerPort = 127.0.0.1:\(port)
        ServerThreads = 5
        [SPARQL]
        ResultSetMaxRows = 100000

        """.utf8)
      server = try Self.start(program, folder, port)
    }

    func killAndRestart() throws {
      server.kill()
      try? FileManager.default.removeItem(atPath: folder.path + "/virtuoso.lck")
      server = try Self.start(program, folder, port)
    }

    func kill() { server.kill() }

    private static func start(
      _ program: String, _ folder: TemporaryFolder, _ port: UInt16
    ) throws -> Server {
      try Server(
        program, ["+foreground", "+configfile", folder.path + "/virtuoso.ini"], port: port)
    }

    /// Of the graphs that a load could have written.
    func counts() throws -> [String: Int] {
      try countsByGraph(endpoint: endpoint).filter { $0.key.hasPrefix(GeneratedGraphs.base) }
    }
  }

  private func load(
    _ generated: GeneratedGraphs, _ store: Virtuoso, password: String = "dba",
    event: (LoadEvent) -> Void = { _ in }
  ) async throws -> LoadReport {
    var options = LoadOptions()
    options.retry = RetryPolicy(
      attempts: 3, firstDelay: .milliseconds(50), longestDelay: .milliseconds(100))
    let credentials = StoreCredentials(environment: [
      StoreCredentials.userVariable: "dba", StoreCredentials.passwordVariable: password,
    ])
    let loader = StoreLoader(
      endpoint: try StoreEndpoint(store.address), credentials: credentials, options: options,
      connect: HTTPTransport.init)
    return try await loader.load(
      try GraphFile(path: generated.path, sha256: generated.sha256),
      referenceGraph: GeneratedGraphs.referenceGraph, event: event)
  }

  @Test func loadsReplacesAndSurvives() async throws {
    guard let store = try Virtuoso() else { return }
    let generated = try GeneratedGraphs(articles: 30)
    await #expect(throws: StoreError.self) {
      try await load(generated, store, password: "wrong")
    }
    #expect(try store.counts().isEmpty)
    await #expect(throws: StoreError.self) {
      try await load(generated, store) { event in
        if event == .progress(graphs: 15, of: 31) { store.kill() }
      }
    }
    try store.killAndRestart()
    for _ in 0..<2 {
      var warnings = 0
      let report = try await load(generated, store) { event in
        if case .replacesOtherText = event { warnings += 1 }
      }
      #expect(report.replaced == 30 && report.merged == 1 && warnings == 0)
      #expect(try store.counts() == generated.counts)
    }
    // Another text: fewer triples an article, and one name more of reference data.
    let second = try GeneratedGraphs(articles: 4, triples: 10, text: "b", extra: "GB")
    var warnings = 0
    _ = try await load(second, store) { event in
      if case .replacesOtherText = event { warnings += 1 }
    }
    #expect(warnings == 4)
    let expected = generated.counts.merging(second.counts) { $1 }
      .merging([GeneratedGraphs.referenceGraph: 3]) { $1 }
    #expect(try store.counts() == expected)
    try await answersQueries(store)
  }

  /// What `rawabit query` asks for, from another place than graphs are sent to.
  private func answersQueries(_ store: Virtuoso) async throws {
    let asker = StoreAsker(
      endpoint: try StoreEndpoint(store.address), credentials: .none, connect: HTTPTransport.init)
    let table = try await asker.answer(
      to: "SELECT ?o WHERE { GRAPH <\(GeneratedGraphs.referenceGraph)> { ?s ?p ?o } } ORDER BY ?o",
      accept: "application/sparql-results+json")
    struct Results: Decodable {
      struct Rows: Decodable { var bindings: [[String: [String: String]]] }
      var results: Rows
    }
    let rows = try JSONDecoder().decode(Results.self, from: Data(table)).results.bindings
    #expect(rows.compactMap { $0["o"]?["value"] } == ["GB", "JP", "KW"])
    let turtle = try await asker.answer(
      to: "CONSTRUCT WHERE { GRAPH <\(GeneratedGraphs.referenceGraph)> { ?s ?p ?o } }",
      accept: "text/turtle, application/n-triples;q=0.9")
    #expect(String(decoding: turtle, as: UTF8.self).contains("\"KW\""))
  }
}
