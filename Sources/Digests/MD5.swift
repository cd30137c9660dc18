import CNettle

/// MD5 (RFC 1321), which HTTP's digest authentication still asks for; for nothing else.
public enum MD5 {
  /// The digest of `bytes` as 32 lower-case hexadecimal digits.
  public static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
    var context = md5_ctx()
    nettle_md5_init(&context)
    [UInt8](bytes).withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { nettle_md5_update(&context, buffer.count, start) }
    }
    var digest = [UInt8](repeating: 0, count: Int(MD5_DIGEST_SIZE))
    nettle_md5_digest(&context, digest.count, &digest)
    return digest.hexadecimal
  }
}
