import CZlib

/// Compresses bytes that come in pieces (RFC 1952).
final class GzipEncoder {
  private var stream = z_stream()
  private var output = [UInt8](repeating: 0, count: 1 << 16)
  /// What stores take in is bound by their parsing: the fastest level is the best.
  private static let level: Int32 = 1

  init() { _ = rawabit_gzip_init(&stream, Self.level) }
  deinit { deflateEnd(&stream) }

  /// What can be written so far; after the last piece the rest and the trailer.
  func encode(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var input = bytes
    var result: [UInt8] = []
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      output.withUnsafeMutableBufferPointer { output in
        repeat {
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          _ = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          result += output.prefix(output.count - Int(stream.avail_out))
        } while stream.avail_out == 0
      }
      stream.next_in = nil
    }
    return result
  }

  static func encode(_ bytes: [UInt8]) -> [UInt8] { GzipEncoder().encode(bytes, isLast: true) }
}
