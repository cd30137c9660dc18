import CNettle

/// SHA-256 (FIPS 180-4) of bytes that arrive in pieces.
public struct SHA256 {
  private var context: sha256_ctx

  public init() {
    context = sha256_ctx()
    nettle_sha256_init(&context)
  }

  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// The 32 bytes of the digest of everything given so far; starts anew afterwards.
  public mutating func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  /// The digest of `bytes` as 64 lower-case hexadecimal digits.
  public static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hash.update(UnsafeRawBufferPointer($0)) }) == nil {
      [UInt8](bytes).withUnsafeBytes { hash.update($0) }
    }
    return hash.finish().hexadecimal
  }
}
