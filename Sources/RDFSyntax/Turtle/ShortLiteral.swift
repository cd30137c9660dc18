import RDFModel

/// Numbers and booleans that Turtle lets stand without quotation marks.
enum ShortLiteral {
  /// Whether the bare lexical form is read back as exactly this literal by every reader.
  ///
  /// A part of productions INTEGER, DECIMAL, DOUBLE and BooleanLiteral: no `+`, no superfluous zero
  /// before the number, no point without digits on both sides. Forms outside it are legal literals
  /// too, but some tools rewrite them when they stand bare.
  static func isShort(_ literal: Literal) -> Bool {
    guard literal.language == nil else { return false }
    switch literal.datatype {
    case XSD.boolean:
      return literal.form == ByteString("true") || literal.form == ByteString("false")
    case XSD.integer: return literal.form.withUTF8 { shape($0) } == .integer
    case XSD.decimal: return literal.form.withUTF8 { shape($0) } == .decimal
    case XSD.double: return literal.form.withUTF8 { shape($0) } == .double
    default: return false
    }
  }

  private enum Shape { case integer, decimal, double }

  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) -> Shape? {
    var rest = bytes[...]
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let leading = rest.first
    let whole = digits()
    guard whole > 0, whole == 1 || leading != UInt8(ascii: "0") else { return nil }
    if rest.isEmpty { return .integer }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return nil }
      if rest.isEmpty { return .decimal }
    }
    guard rest.first == UInt8(ascii: "E") || rest.first == UInt8(ascii: "e") else { return nil }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    return digits() > 0 && rest.isEmpty ? .double : nil
  }
}
