/// Writes XML element by element. Every text and every attribute value passes through one escaper;
/// there is no way to write raw markup.
struct XMLBuilder {
  private(set) var text = ""
  private var depth = 0

  /// An element with children.
  mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [],
    _ content: (inout XMLBuilder) -> Void
  ) {
    open(name, attributes)
    text += ">\n"
    depth += 1
    content(&self)
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// An element that holds nothing or text alone.
  mutating func leaf(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [], text content: String? = nil
  ) {
    open(name, attributes)
    guard let content else {
      text += "/>\n"
      return
    }
    text += ">" + Self.escaped(content) + "</\(name)>\n"
  }

  private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    indent()
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"" + Self.escaped(value) + "\"" }
  }

  private mutating func indent() { text += String(repeating: "  ", count: depth) }

  /// Safe between tags and between double quotes. What XML 1.0 cannot hold at all is dropped.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "\n": out.append(scalar)
      default: if TextCleaning.isXML(scalar) { out.append(scalar) }
      }
    }
    return String(out)
  }
}
