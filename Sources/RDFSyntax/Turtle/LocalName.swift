import RDFModel

/// The part of a prefixed name after its colon (RDF 1.1 Turtle, production PN_LOCAL).
enum LocalName {
  /// The local name that stands for `text`, escaped where it must be; nil where no escape helps, or
  /// where it would hide a path (`/`, `?`, `#`), which the full IRI shows better.
  ///
  /// `(PN_CHARS_U | ':' | [0-9] | PLX) ((PN_CHARS | '.' | ':' | PLX)* (PN_CHARS | ':' | PLX))?`
  static func escape(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let isPlain = text.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, UInt8(ascii: "_"), 0x61...0x7A: true
      default: false
      }
    }
    if isPlain { return Array(text) }
    // Over scalars: a namespace may end before a combining mark.
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var result: [UInt8] = []
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "/", "?", "#": return nil
      case "~", "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=", "@":
        result.append(UInt8(ascii: "\\"))
      case "%":
        // PERCENT: `%` and two hexadecimal digits stand as they are.
        let digits = scalars[(index + 1)...].prefix(2)
        if digits.count < 2 || !digits.allSatisfy(\.properties.isASCIIHexDigit) {
          result.append(UInt8(ascii: "\\"))
        }
      case ".":
        if index == 0 || index == scalars.count - 1 { result.append(UInt8(ascii: "\\")) }
      case "-":
        if index == 0 { result.append(UInt8(ascii: "\\")) }
      case ":", "_", "0"..."9": break
      default:
        let allowed = index == 0 ? NameScalars.isBase(scalar) : NameScalars.isName(scalar)
        guard allowed else { return nil }
      }
      result.append(contentsOf: String(scalar).utf8)
    }
    return result
  }
}
