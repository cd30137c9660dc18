/// A request as it goes over the wire.
public struct StoreMessage: Sendable {
  public enum Body: Sendable {
    case bytes([UInt8])
    /// Read while it is sent; `length` in bytes, nil where it is not known beforehand.
    case pieces(FilePieces, length: Int?)
  }

  /// `GET`, `POST`, `PUT` …
  public var method: String
  public var url: String
  public var headers: [(name: String, value: String)]
  public var body: Body
  /// Bytes of the answer that are kept.
  public var longestAnswer: Int
}

/// What a store answers, whatever its status.
public struct StoreReply: Sendable {
  public var status: Int
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]

  public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The values of a header field, one for each time it stands there.
  func values(of field: String) -> [String] {
    headers.filter { $0.name.lowercased() == field.lowercased() }.map(\.value)
  }
}

/// Carries messages to stores and brings their replies: an HTTP client, as far as stores need one.
///
/// It follows no redirection, as that could carry the answer to a challenge elsewhere; it repeats nothing; and its
/// errors say in their description why no reply came.
public protocol StoreTransport: Sendable {
  func exchange(_ message: StoreMessage) async throws -> StoreReply
  /// Called once, after the last message.
  func shutDown() async throws
}
