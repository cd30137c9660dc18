import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import StoreLoading

/// One connection to a store, kept alive from message to message.
public struct HTTPTransport: StoreTransport {
  private let client: HTTPClient

  /// Connects when the first message is sent; gives up on a connection after 10 s, on an answer after 600 s of silence.
  public init() {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(10), read: .seconds(600)))
    configuration.httpVersion = .http1Only
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
    configuration.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  public func exchange(_ message: StoreMessage) async throws -> StoreReply {
    var request = HTTPClientRequest(url: message.url)
    request.method = HTTPMethod(rawValue: message.method)
    request.headers = HTTPHeaders(message.headers.map { ($0.name, $0.value) })
    switch message.body {
    case .bytes(let bytes): request.body = .bytes(ByteBuffer(bytes: bytes))
    case .pieces(let pieces, let length):
      request.body = .stream(
        pieces.map { ByteBuffer(bytes: $0) }, length: length.map { .known(Int64($0)) } ?? .unknown)
    }
    let response = try await client.execute(request, deadline: .distantFuture)
    var body: [UInt8] = []
    // A body that is left unread ends its connection, so its end is read too, and not kept.
    for try await buffer in response.body where body.count < message.longestAnswer {
      body += buffer.readableBytesView
    }
    return StoreReply(
      status: Int(response.status.code),
      headers: response.headers.map { (name: $0.name, value: $0.value) }, body: body)
  }

  public func shutDown() async throws { try await client.shutdown() }
}
