/// Where a writer's bytes go: a closure that takes them piece by piece.
public struct ByteSink {
  let take: ([UInt8]) throws -> Void

  /// `take` is called with pieces of some tens of kilobytes; what it throws ends the writing.
  public init(_ take: @escaping ([UInt8]) throws -> Void) { self.take = take }
}

/// Collects bytes and hands them to a sink in pieces.
struct OutputBuffer {
  private let sink: ByteSink
  var bytes: [UInt8] = []

  init(_ sink: ByteSink) {
    self.sink = sink
    bytes.reserveCapacity(80 * 1024)
  }

  /// To be called between statements.
  mutating func flushIfLarge() throws {
    if bytes.count >= 64 * 1024 { try flush() }
  }

  mutating func flush() throws {
    guard !bytes.isEmpty else { return }
    try sink.take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
