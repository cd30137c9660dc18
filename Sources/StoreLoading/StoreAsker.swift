import Foundation

/// Why a store gives no answer to a query. No case carries credentials.
public enum StoreAnswerError: Error, Equatable, Sendable {
  case unreachable(url: String, attempts: Int, reason: String)
  /// 401 or 403.
  case unauthorized(url: String, status: Int)
  /// The store answers no queries there.
  case noQueries(url: String, status: Int)
  /// The store's first words on what is wrong with the query.
  case refused(url: String, status: Int, words: String)
}

/// Asks a triple store (SPARQL 1.1 Protocol, query by `POST` with parameters).
public struct StoreAsker: Sendable {
  private let endpoint: StoreEndpoint
  private let credentials: StoreCredentials
  private let connect: @Sendable () throws -> any StoreTransport
  /// Fewer than of a load: a query that a store cannot serve is mostly too heavy for it.
  private static let retry = RetryPolicy(
    attempts: 3, firstDelay: .milliseconds(250), longestDelay: .seconds(2))

  /// - Parameter connect: makes what carries the messages of one query.
  public init(
    endpoint: StoreEndpoint, credentials: StoreCredentials,
    connect: @escaping @Sendable () throws -> any StoreTransport
  ) {
    self.endpoint = endpoint
    self.credentials = credentials
    self.connect = connect
  }

  /// Where the queries go.
  public var address: String { endpoint.queries.absoluteString }

  /// The store's answer to a query, whole, in one of the media types that `accept` lists.
  ///
  /// - Throws: `StoreAnswerError`; `CancellationError`.
  public func answer(to query: String, accept: String) async throws -> [UInt8] {
    let client = StoreClient(
      try connect(), credentials: credentials, retry: Self.retry, willRetry: {})
    var request = StoreRequest(
      method: .post, url: address, contentType: "application/x-www-form-urlencoded",
      accept: accept, body: .bytes(Array("query=\(query.formEncoded)".utf8)))
    request.longestAnswer = .max
    let response: StoreReply
    do {
      response = try await client.send(request)
    } catch {
      try await client.shutDown()
      throw Self.translated(error)
    }
    try await client.shutDown()
    switch response.status {
    case 200...299: return response.body
    case 300...399, 404, 405, 415, 501:
      throw StoreAnswerError.noQueries(url: address, status: response.status)
    default:
      throw StoreAnswerError.refused(
        url: address, status: response.status, words: response.words)
    }
  }

  /// What the client says of loading, said of asking.
  private static func translated(_ error: any Error) -> any Error {
    switch error as? StoreError {
    case .unreachable(let url, let attempts, let reason):
      StoreAnswerError.unreachable(url: url, attempts: attempts, reason: reason)
    case .unauthorized(let url, let status):
      StoreAnswerError.unauthorized(url: url, status: status)
    default: error
    }
  }
}
