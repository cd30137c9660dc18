import Foundation
import RDFModel
import Synchronization

/// What decides how a store is loaded.
public struct LoadOptions: Sendable {
  /// Whether the reference graph is replaced like an article's; else it is merged with what is there.
  public var replacesReference = false
  /// Whether an empty store gets the dataset in one request.
  public var isBulk = false
  public var isCompressed = false
  public var retry = RetryPolicy.standard
  public init() {}
}

/// What happens while a store is loaded; for progress and messages.
public enum LoadEvent: Sendable, Equatable {
  case progress(graphs: Int, of: Int)
  /// The store has a graph of this name, made from another text; it is replaced.
  case replacesOtherText(graph: String)
  /// The store said no to one graph; the others go on.
  case refused(graph: String, status: Int, words: String)
  /// The store holds something already, so its graphs are sent one by one.
  case notEmpty
  /// The store answers no queries there, so nothing is known of what it holds.
  case answersNoQueries(url: String)
}

/// What a load did.
public struct LoadReport: Sendable, Equatable {
  /// Graphs that replaced what the store had of that name.
  public var replaced = 0
  /// Graphs merged with what the store had.
  public var merged = 0
  public var refused = 0
  /// In the graphs that the store took.
  public var triples = 0
  /// Requests made again.
  public var retries = 0
  public var seconds = 0.0
}

/// Puts the graphs of a file into a triple store.
///
/// Each article's graph replaces the one of its name, so that loading twice is loading once, also
/// after a load or the store broke off; the reference graph, to which many runs add, is merged.
public struct StoreLoader: Sendable {
  private let endpoint: StoreEndpoint
  private let credentials: StoreCredentials
  private let options: LoadOptions
  private let connect: @Sendable () throws -> any StoreTransport

  /// - Parameter connect: makes what carries the messages of one load.
  public init(
    endpoint: StoreEndpoint, credentials: StoreCredentials, options: LoadOptions,
    connect: @escaping @Sendable () throws -> any StoreTransport
  ) {
    self.endpoint = endpoint
    self.credentials = credentials
    self.options = options
    self.connect = connect
  }

  /// What would be done with each graph, in the order in which it would be.
  public func plan(
    _ file: GraphFile, referenceGraph: String
  ) -> [(graph: GraphFile.Graph, isMerged: Bool)] {
    let reference = file.graphs.filter { $0.name.utf8.elementsEqual(referenceGraph.utf8) }
    let others = file.graphs.filter { !$0.name.utf8.elementsEqual(referenceGraph.utf8) }
    return reference.map { ($0, !options.replacesReference) } + others.map { ($0, false) }
  }

  /// Loads the file's graphs.
  ///
  /// - Throws: `StoreError` when no graph after this one can be loaded either; `GraphFileError`;
  ///   `CancellationError`. What the store has taken by then it keeps.
  public func load(
    _ file: GraphFile, referenceGraph: String, event: (LoadEvent) -> Void
  ) async throws -> LoadReport {
    let start = ContinuousClock.now
    let retries = Mutex(0)
    let counter: @Sendable () -> Void = { retries.withLock { $0 += 1 } }
    let client = StoreClient(
      try connect(), credentials: credentials, retry: options.retry, willRetry: counter)
    var report: LoadReport
    do {
      let steps = plan(file, referenceGraph: referenceGraph)
      if options.isBulk && endpoint.datasets == nil { throw StoreError.takesNoDatasets }
      var isBulk = options.isBulk
      if isBulk { isBulk = try await isEmpty(client, event: event) }
      if isBulk {
        report = try await loadAtOnce(file, steps: steps.map(\.isMerged), client)
      } else {
        report = try await loadOneByOne(file, steps, client, event: event)
      }
    } catch {
      try await client.shutDown()
      throw error
    }
    try await client.shutDown()
    report.retries = retries.withLock { $0 }
    report.seconds = (ContinuousClock.now - start) / .seconds(1)
    return report
  }

  // MARK: At once

  private func isEmpty(_ client: StoreClient, event: (LoadEvent) -> Void) async throws -> Bool {
    let found = try await StoreQueries(endpoint: endpoint, client: client).isEmpty()
    if found == nil { event(.answersNoQueries(url: endpoint.queries.absoluteString)) }
    if found == false { event(.notEmpty) }
    return found == true
  }

  private func loadAtOnce(
    _ file: GraphFile, steps: [Bool], _ client: StoreClient
  ) async throws -> LoadReport {
    guard let datasets = endpoint.datasets else { throw StoreError.takesNoDatasets }
    var request = StoreRequest(
      method: .post, url: datasets.absoluteString, contentType: "application/n-quads",
      body: .bytes([]))
    // The challenge comes before the data, not after it.
    if await client.awaitsChallenge { _ = try await client.send(request) }
    request.body = .file(path: file.path, size: file.size)
    request.isCompressed = options.isCompressed
    let response = try await client.send(request)
    try check(response, of: request)
    var report = LoadReport()
    report.merged = steps.count { $0 }
    report.replaced = steps.count - report.merged
    report.triples = file.quads
    return report
  }

  // MARK: One by one

  /// Graphs about which the store is asked at a time.
  private static let batch = 200

  private func loadOneByOne(
    _ file: GraphFile, _ steps: [(graph: GraphFile.Graph, isMerged: Bool)], _ client: StoreClient,
    event: (LoadEvent) -> Void
  ) async throws -> LoadReport {
    var report = LoadReport()
    let queries = StoreQueries(endpoint: endpoint, client: client)
    var hashes: [String: Set<String>]? = [:]
    for (index, step) in steps.enumerated() {
      if index % Self.batch == 0, hashes != nil {
        let batch = steps[index...].prefix(Self.batch).filter { !$0.isMerged }
        hashes = try await queries.texts(ofGraphs: batch.map(\.graph.name))
        if hashes == nil { event(.answersNoQueries(url: endpoint.queries.absoluteString)) }
      }
      let triples = try file.triples(of: step.graph)
      if !step.isMerged, let stored = hashes?[step.graph.name], !stored.isEmpty,
        stored != SourceText.hashes(in: triples)
      {
        event(.replacesOtherText(graph: step.graph.name))
      }
      let request = StoreRequest(
        method: step.isMerged ? .post : .put, url: endpoint.graph(step.graph.name),
        contentType: endpoint.graphMediaType, body: .bytes(triples),
        isCompressed: options.isCompressed)
      let response = try await client.send(request)
      if Self.isFinal(response.status) { try check(response, of: request) }
      if response.isSuccess {
        if step.isMerged { report.merged += 1 } else { report.replaced += 1 }
        report.triples += step.graph.triples
      } else {
        report.refused += 1
        event(
          .refused(graph: step.graph.name, status: response.status, words: response.words))
      }
      event(.progress(graphs: index + 1, of: steps.count))
    }
    return report
  }

  /// Whether a status means that the store takes no graphs there, whatever they hold.
  private static func isFinal(_ status: Int) -> Bool {
    switch status {
    case 300...399, 404, 405, 415, 501: true
    default: false
    }
  }

  private func check(_ response: StoreReply, of request: StoreRequest) throws(StoreError) {
    if response.isSuccess { return }
    if Self.isFinal(response.status) {
      throw .notAGraphStore(url: request.url, status: response.status)
    }
    throw .refused(url: request.url, status: response.status, words: response.words)
  }
}
