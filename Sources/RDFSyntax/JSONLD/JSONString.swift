extension [UInt8] {
  /// A JSON string (RFC 8259, section 7) as UTF-8, with escapes only where JSON demands them.
  package mutating func append(jsonString text: some Sequence<UInt8>) {
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x0A: self += "\\n".utf8
      case 0x0D: self += "\\r".utf8
      case 0x09: self += "\\t".utf8
      case 0x00..<0x20:
        self += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        self += String(byte, radix: 16).utf8
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }
}
