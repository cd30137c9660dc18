/// Links that may stand in a picture.
public enum SafeLink {
  /// `link` as it may be written: `http`, `https` or a fragment of the page, in ASCII without
  /// quotes, spaces or controls (others percent-encoded); nil for anything else.
  public static func checked(_ link: String?) -> String? {
    guard let link else { return nil }
    let lower = link.utf8.prefix(8).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    let isWeb = lower.starts(with: "http://".utf8) || lower.starts(with: "https://".utf8)
    guard isWeb || link.utf8.first == UInt8(ascii: "#") else { return nil }
    var out = ""
    for byte in link.utf8 {
      switch byte {
      case 0x00...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"):
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      default: out.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return out
  }
}
