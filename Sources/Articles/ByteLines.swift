import Foundation

/// The lines of a file, read in pieces; holds no more than one piece and one line.
struct ByteLines {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  /// Start of what has not been handed out yet.
  private var start = 0
  private var atEnd = false
  private static let pieceSize = 1 << 18

  init(path: String) throws {
    handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
  }

  init(descriptor: FileHandle) { handle = descriptor }

  /// The next line without its line feed; nil at the end. A last line needs no line feed.
  mutating func next() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      let rest = buffer.count - start
      if try !fill() {
        guard rest > 0 else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
      }
      searched = start + rest
    }
  }

  /// Everything that has not been handed out yet.
  mutating func rest() throws -> [UInt8] {
    while try fill() {}
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// The first byte that is neither white space nor part of a byte order mark, without taking
  /// anything away; nil if there is none.
  mutating func firstSolidByte() throws -> UInt8? {
    var index = start
    while true {
      while index < buffer.count {
        switch buffer[index] {
        case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF: index += 1
        case let byte: return byte
        }
      }
      if try !fill() { return nil }
    }
  }

  /// Reads one more piece; false at the end of the file.
  private mutating func fill() throws -> Bool {
    guard !atEnd else { return false }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    guard let piece = try handle.read(upToCount: Self.pieceSize), !piece.isEmpty else {
      atEnd = true
      return false
    }
    buffer.append(contentsOf: piece)
    return true
  }
}
