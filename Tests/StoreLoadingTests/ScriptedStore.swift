import Foundation
import Synchronization

@testable import StoreLoading

/// A store in memory that keeps what it is told and misbehaves as scripted; it takes the place of the wire.
final class ScriptedStore: StoreTransport {
  struct Exchange: Equatable {
    var method: String
    var url: String
    var headers: [String: String]
    /// As it was sent, gzip included; of a file all its pieces.
    var body: [UInt8]
  }

  /// Each serves one message and is gone; when they are used up, every message is served with 204.
  enum Answer {
    case reply(StoreReply)
    case lost

    static func status(_ status: Int, _ words: String = "not <b>now</b>") -> Self {
      .reply(StoreReply(status: status, body: Array(words.utf8)))
    }
    static func challenge(_ words: String) -> Self {
      .reply(StoreReply(status: 401, headers: [(name: "www-authenticate", value: words)]))
    }
  }

  struct ConnectionLost: Error, CustomStringConvertible { let description = "connection lost" }

  private struct State {
    var answers: [Answer]
    var exchanges: [Exchange] = []
    var isShutDown = false
  }
  private let state: Mutex<State>

  init(_ answers: [Answer] = []) { state = Mutex(State(answers: answers)) }

  var exchanges: [Exchange] { state.withLock(\.exchanges) }
  var isShutDown: Bool { state.withLock(\.isShutDown) }

  func exchange(_ message: StoreMessage) async throws -> StoreReply {
    var body: [UInt8] = []
    switch message.body {
    case .bytes(let bytes): body = bytes
    case .pieces(let pieces, _): for try await piece in pieces { body += piece }
    }
    let exchange = Exchange(
      method: message.method, url: message.url,
      headers: Dictionary(message.headers.map { ($0.name, $0.value) }) { $1 }, body: body)
    let answer = state.withLock { state in
      state.exchanges.append(exchange)
      return state.answers.isEmpty ? nil : state.answers.removeFirst()
    }
    switch answer {
    case .reply(let reply): return reply
    case .lost: throw ConnectionLost()
    case nil: return StoreReply(status: 204)
    }
  }

  func shutDown() async throws { state.withLock { $0.isShutDown = true } }
}
