import RDFSyntax

/// A JSON value whose members keep their order, and its text (RFC 8259).
///
/// Foundation's encoder either sorts the members or gives them in random order; the contract fixes
/// an order of its own. Text is written as UTF-8, with escapes only where JSON demands them.
enum JSONText {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number in the form in which it is to be written.
  case number(String)
  case string(String)
  case array([JSONText])
  case object([(name: String, value: JSONText)])

  /// On one line, without white space.
  func compact() -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil)
    return bytes
  }

  /// One member a line, indented by two spaces, with a line feed at the end.
  func indented() -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// `value` with two decimals, whatever the locale; for numbers between 0 and 1;
  /// others become the nearest of these, and what is no number 0.
  static func hundredths(_ value: Double) -> JSONText {
    weight(value.isNaN ? 0 : min(max(value, 0), 1))
  }

  /// `value` with two decimals and its sign; for numbers of moderate size.
  static func weight(_ value: Double) -> JSONText {
    let hundredths = Int((abs(value) * 100).rounded())
    let rest = hundredths % 100
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    return .number("\(sign)\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)")
  }

  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): bytes.append(jsonString: text.utf8)
    case .array(let values):
      Self.writeList(values, "[", "]", to: &bytes, indent: indent) { value, bytes, indent in
        value.write(to: &bytes, indent: indent)
      }
    case .object(let members):
      Self.writeList(members, "{", "}", to: &bytes, indent: indent) { member, bytes, indent in
        bytes.append(jsonString: member.name.utf8)
        bytes.append(contentsOf: (indent == nil ? ":" : ": ").utf8)
        member.value.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ opening: String, _ closing: String, to bytes: inout [UInt8],
    indent: Int?, element write: (Element, inout [UInt8], Int?) -> Void
  ) {
    func breakLine(_ depth: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
    bytes.append(contentsOf: opening.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if let indent { breakLine(indent + 1) }
      write(element, &bytes, indent.map { $0 + 1 })
    }
    if let indent, !elements.isEmpty { breakLine(indent) }
    bytes.append(contentsOf: closing.utf8)
  }
}
