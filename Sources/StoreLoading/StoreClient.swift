import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A request to a store; it can be made again from its beginning.
struct StoreRequest: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    case file(path: String, size: Int)
  }

  var method: HTTPMethod
  var url: String
  var contentType: String
  var accept: String?
  var body: Body
  var isCompressed = false
  /// Bytes of the answer that are kept: more than of use, where it is no answer to a user's query.
  var longestAnswer = 1 << 24
}

struct StoreResponse: Sendable {
  var status: Int
  var body: [UInt8]
}

/// Makes requests one after the other over one connection, answers challenges, and repeats what was
/// lost or could not be served.
actor StoreClient {
  private let client: HTTPClient
  private var authenticator: Authenticator
  private let retry: RetryPolicy
  /// Called before a request is made again.
  private let willRetry: @Sendable () -> Void

  init(
    credentials: StoreCredentials, retry: RetryPolicy, willRetry: @escaping @Sendable () -> Void
  ) {
    // A redirection could carry the answer to a challenge elsewhere.
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(10), read: .seconds(600)))
    configuration.httpVersion = .http1Only
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
    configuration.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    authenticator = Authenticator(credentials)
    self.retry = retry
    self.willRetry = willRetry
  }

  func shutDown() async throws { try await client.shutdown() }

  /// Whether the first request will be made twice, the first time in vain.
  var awaitsChallenge: Bool { authenticator.awaitsChallenge }

  /// The store's answer, whatever its status, except those that mean “later” and “not you”.
  ///
  /// - Throws: `StoreError.unreachable`, `.unauthorized`; `CancellationError`.
  func send(_ request: StoreRequest) async throws -> StoreResponse {
    var attempt = 1
    while true {
      try Task.checkCancellation()
      let reason: String
      var asked: Duration?
      do {
        let response = try await execute(request)
        let status = Int(response.status.code)
        let body = try await Self.collect(response.body, atMost: request.longestAnswer)
        if status == 401 || status == 403 {
          let challenges = response.headers["WWW-Authenticate"]
          if status == 401, authenticator.take(challenges: challenges) { continue }
          throw StoreError.unauthorized(url: request.url, status: status)
        }
        guard RetryPolicy.isTemporary(status) else {
          return StoreResponse(status: status, body: body)
        }
        reason = "status \(status) \(StoreResponse(status: status, body: body).words)"
        asked = response.headers.first(name: "Retry-After").flatMap { Int($0) }
          .map(Duration.seconds)
      } catch let error as StoreError {
        throw error
      } catch {
        try Task.checkCancellation()
        reason = Self.words(error)
      }
      guard attempt < retry.attempts else {
        throw StoreError.unreachable(url: request.url, attempts: attempt, reason: reason)
      }
      try await Task.sleep(for: retry.delay(after: attempt, asked: asked))
      attempt += 1
      willRetry()
    }
  }

  private func execute(_ request: StoreRequest) async throws -> HTTPClientResponse {
    var message = HTTPClientRequest(url: request.url)
    message.method = request.method
    message.headers.add(name: "Content-Type", value: request.contentType)
    if let accept = request.accept { message.headers.add(name: "Accept", value: accept) }
    if let url = URLComponents(string: request.url) {
      let query = url.percentEncodedQuery.map { "?\($0)" } ?? ""
      let path = url.percentEncodedPath.isEmpty ? "/" : url.percentEncodedPath
      let answer = authenticator.header(method: request.method.rawValue, target: path + query)
      if let answer { message.headers.add(name: "Authorization", value: answer) }
    }
    if request.isCompressed { message.headers.add(name: "Content-Encoding", value: "gzip") }
    switch request.body {
    case .bytes(let bytes):
      let body = request.isCompressed ? GzipEncoder.encode(bytes) : bytes
      message.body = .bytes(ByteBuffer(bytes: body))
    case .file(let path, let size):
      let pieces = FilePieces(path: path, isCompressed: request.isCompressed)
      message.body = .stream(
        pieces, length: request.isCompressed ? .unknown : .known(Int64(size)))
    }
    return try await client.execute(message, deadline: .distantFuture)
  }

  /// The answer's body, whose end is not kept if it is longer than asked for.
  private static func collect(
    _ body: HTTPClientResponse.Body, atMost length: Int
  ) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await buffer in body where bytes.count < length {
      bytes += buffer.readableBytesView
    }
    return bytes
  }

  private static func words(_ error: any Error) -> String {
    switch error {
    case let error as HTTPClientError: error.description
    case let error as IOError: error.description
    default: "\(error)"
    }
  }
}

extension StoreResponse {
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

/// The bytes of a file, in pieces that are read when the store is ready for them.
private struct FilePieces: AsyncSequence, Sendable {
  let path: String
  let isCompressed: Bool

  func makeAsyncIterator() -> Iterator {
    Iterator(path: path, encoder: isCompressed ? GzipEncoder() : nil)
  }

  struct Iterator: AsyncIteratorProtocol {
    private static let length = 1 << 18
    let path: String
    let encoder: GzipEncoder?
    private var handle: FileHandle?
    private var isOver = false

    init(path: String, encoder: GzipEncoder?) {
      self.path = path
      self.encoder = encoder
    }

    mutating func next() async throws -> ByteBuffer? {
      while !isOver {
        let handle = try self.handle ?? FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        self.handle = handle
        let bytes = try handle.read(upToCount: Self.length).map(Array.init) ?? []
        isOver = bytes.isEmpty
        if isOver { try handle.close() }
        let piece = encoder?.encode(bytes, isLast: isOver) ?? bytes
        if !piece.isEmpty { return ByteBuffer(bytes: piece) }
      }
      return nil
    }
  }
}
