#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Text that compares, hashes and orders by its UTF-8 bytes.
///
/// Swift's `String` compares by canonical equivalence, so `"é"` in NFC and NFD are one key of a
/// `Dictionary`; RDF terms that differ in a byte are different terms (RDF 1.1 Concepts, 3.3).
public struct ByteString: Hashable, Comparable, Sendable {
  public let string: String

  public init(_ string: String) {
    var native = string
    native.makeContiguousUTF8()
    self.string = native
  }

  /// Calls `body` with the UTF-8 bytes, without a copy; they are not to be kept after the call.
  public func withUTF8<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    if let result = try string.utf8.withContiguousStorageIfAvailable(body) { return result }
    return try Array(string.utf8).withUnsafeBufferPointer(body)
  }

  public static func == (lhs: ByteString, rhs: ByteString) -> Bool {
    let count = lhs.string.utf8.count
    guard count == rhs.string.utf8.count else { return false }
    return lhs.withUTF8 { left in
      rhs.withUTF8 { right in
        guard let a = left.baseAddress, let b = right.baseAddress else { return true }
        return a == b || memcmp(a, b, count) == 0
      }
    }
  }

  public static func < (lhs: ByteString, rhs: ByteString) -> Bool {
    lhs.withUTF8 { left in
      rhs.withUTF8 { right in
        let common = min(left.count, right.count)
        if let a = left.baseAddress, let b = right.baseAddress {
          let order = memcmp(a, b, common)
          if order != 0 { return order < 0 }
        }
        return left.count < right.count
      }
    }
  }

  public func hash(into hasher: inout Hasher) {
    withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // 0xFF occurs in no UTF-8 text, so that two adjacent strings cannot hash as one.
    hasher.combine(0xFF as UInt8)
  }
}
