import Foundation

/// The bytes of a file, compressed if so wished, in pieces that are read when the store is ready for them.
public struct FilePieces: AsyncSequence, Sendable {
  let path: String
  let isCompressed: Bool

  public func makeAsyncIterator() -> Iterator {
    Iterator(path: path, encoder: isCompressed ? GzipEncoder() : nil)
  }

  public struct Iterator: AsyncIteratorProtocol {
    private static let length = 1 << 18
    private let path: String
    private let encoder: GzipEncoder?
    private var handle: FileHandle?
    private var isOver = false

    init(path: String, encoder: GzipEncoder?) {
      self.path = path
      self.encoder = encoder
    }

    public mutating func next() async throws -> [UInt8]? {
      while !isOver {
        let handle = try self.handle ?? FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        self.handle = handle
        let bytes = try handle.read(upToCount: Self.length).map(Array.init) ?? []
        isOver = bytes.isEmpty
        if isOver { try handle.close() }
        let piece = encoder?.encode(bytes, isLast: isOver) ?? bytes
        if !piece.isEmpty { return piece }
      }
      return nil
    }
  }
}
