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
    text += ">" + Markup.escaped(content) + "</\(name)>\n"
  }

  private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    indent()
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"" + Markup.escaped(value) + "\"" }
  }

  private mutating func indent() { text += String(repeating: "  ", count: depth) }
}
