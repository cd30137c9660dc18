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

  public static func == (lhs: ByteString, rhs: ByteString) -> Bool {
    lhs.string.utf8.elementsEqual(rhs.string.utf8)
  }

  public static func < (lhs: ByteString, rhs: ByteString) -> Bool {
    lhs.string.utf8.lexicographicallyPrecedes(rhs.string.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in string.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }
}
