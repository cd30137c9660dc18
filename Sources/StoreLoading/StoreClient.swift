import Foundation

/// A request to a store; it can be made again from its beginning.
struct StoreRequest: Sendable {
  enum Method: String {
    case post = "POST"
    case put = "PUT"
  }

  enum Body: Sendable {
    case bytes([UInt8])
    case file(path: String, size: Int)
  }

  var method: Method
  var url: String
  var contentType: String
  var accept: String?
  var body: Body
  var isCompressed = false
  /// Bytes of the answer that are kept: more than of use, where it is no answer to a user's query.
  var longestAnswer = 1 << 24
}

/// Makes requests one after the other over one connection, answers challenges, and repeats what was
/// lost or could not be served.
actor StoreClient {
  private let transport: any StoreTransport
  private var authenticator: Authenticator
  private let retry: RetryPolicy
  /// Called before a request is made again.
  private let willRetry: @Sendable () -> Void

  init(
    _ transport: any StoreTransport, credentials: StoreCredentials, retry: RetryPolicy,
    willRetry: @escaping @Sendable () -> Void
  ) {
    self.transport = transport
    authenticator = Authenticator(credentials)
    self.retry = retry
    self.willRetry = willRetry
  }

  func shutDown() async throws { try await transport.shutDown() }

  /// Whether the first request will be made twice, the first time in vain.
  var awaitsChallenge: Bool { authenticator.awaitsChallenge }

  /// The store's answer, whatever its status, except those that mean “later” and “not you”.
  ///
  /// - Throws: `StoreError.unreachable`, `.unauthorized`; `CancellationError`.
  func send(_ request: StoreRequest) async throws -> StoreReply {
    var attempt = 1
    while true {
      try Task.checkCancellation()
      let reason: String
      var asked: Duration?
      do {
        let reply = try await transport.exchange(message(for: request))
        if reply.status == 401 || reply.status == 403 {
          let challenges = reply.values(of: "WWW-Authenticate")
          if reply.status == 401, authenticator.take(challenges: challenges) { continue }
          throw StoreError.unauthorized(url: request.url, status: reply.status)
        }
        guard RetryPolicy.isTemporary(reply.status) else { return reply }
        reason = "status \(reply.status) \(reply.words)"
        asked = reply.values(of: "Retry-After").first.flatMap { Int($0) }.map(Duration.seconds)
      } catch let error as StoreError {
        throw error
      } catch {
        try Task.checkCancellation()
        reason = "\(error)"
      }
      guard attempt < retry.attempts else {
        throw StoreError.unreachable(url: request.url, attempts: attempt, reason: reason)
      }
      try await Task.sleep(for: retry.delay(after: attempt, asked: asked))
      attempt += 1
      willRetry()
    }
  }

  private func message(for request: StoreRequest) -> StoreMessage {
    var headers = [(name: "Content-Type", value: request.contentType)]
    if let accept = request.accept { headers.append(("Accept", accept)) }
    if let url = URLComponents(string: request.url) {
      let query = url.percentEncodedQuery.map { "?\($0)" } ?? ""
      let path = url.percentEncodedPath.isEmpty ? "/" : url.percentEncodedPath
      let answer = authenticator.header(method: request.method.rawValue, target: path + query)
      if let answer { headers.append(("Authorization", answer)) }
    }
    if request.isCompressed { headers.append(("Content-Encoding", "gzip")) }
    let body: StoreMessage.Body
    switch request.body {
    case .bytes(let bytes):
      body = .bytes(request.isCompressed ? GzipEncoder.encode(bytes) : bytes)
    case .file(let path, let size):
      body = .pieces(
        FilePieces(path: path, isCompressed: request.isCompressed),
        length: request.isCompressed ? nil : size)
    }
    return StoreMessage(
      method: request.method.rawValue, url: request.url, headers: headers, body: body,
      longestAnswer: request.longestAnswer)
  }
}

extension StoreReply {
  var isSuccess: Bool { (200...299).contains(status) }

  /// The beginning of what the store says, on one line.
  var words: String {
    var text = String(decoding: body.prefix(4096), as: UTF8.self)
    let isPage = text.lowercased().prefix(512).contains("<html")
    if isPage { text = text.replacing(/<\/?[A-Za-z!][^>:]*>/, with: " ") }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(line.prefix(300))
  }
}
