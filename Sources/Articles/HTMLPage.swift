import CLibxml2

/// The running text of a news page, and what its head says of it.
///
/// The parser is libxml2's, which reads what browsers read. The text is that of the `article`
/// element with the most text, else of `main`, else of `body`, without navigation, scripts and
/// forms; each block element and `br` ends a line, other white space is one space.
enum HTMLPage {
  static func article(_ html: String, id: String) -> Result<Article, ArticleError.Reason> {
    var html = html
    let document = html.withUTF8 { bytes -> htmlDocPtr? in
      guard let length = Int32(exactly: bytes.count) else { return nil }
      return bytes.withMemoryRebound(to: CChar.self) { characters in
        htmlReadMemory(characters.baseAddress, length, nil, "UTF-8", options)
      }
    }
    guard let document else { return .failure(.empty) }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return .failure(.empty) }
    var page = PageContents()
    page.survey(root)
    let text = page.runningText()
    guard !isBlank(text) else { return .failure(.empty) }
    return .success(
      Article(
        id: id, text: text, url: page.meta["og:url"] ?? page.canonical,
        title: page.meta["og:title"] ?? page.title, language: page.language,
        publisher: page.meta["og:site_name"], published: page.published))
  }

  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue)
}

/// What a walk over the page's tree finds. Holds pointers into the tree, which outlives it.
private struct PageContents {
  var meta: [String: String] = [:]
  var title: String?
  var canonical: String?
  var language: String?
  private var articles: [xmlNodePtr] = []
  private var main: xmlNodePtr?
  private var body: xmlNodePtr?

  /// `article:published_time` down to the day.
  var published: String? {
    guard let time = meta["article:published_time"] else { return nil }
    let day = String(time.prefix { $0 != "T" && $0 != " " })
    return isISODate(day) ? day : nil
  }

  mutating func survey(_ root: xmlNodePtr) {
    // A list of what is to be visited: trees of broken pages can be deeper than the stack.
    var pending = [root]
    while let node = pending.popLast() {
      switch node.elementName {
      case "html":
        let tag = node.attribute("lang")
        if let tag, isLanguageTag(tag) { language = tag }
      case "title":
        if title == nil { title = LineBuilder.text(of: node).nilIfBlank }
      case "meta":
        if let name = node.attribute("property") ?? node.attribute("name"),
          let content = node.attribute("content")?.nilIfBlank, meta[name] == nil
        {
          meta[name] = content
        }
      case "link":
        if node.attribute("rel") == "canonical" { canonical = node.attribute("href")?.nilIfBlank }
      case "article": articles.append(node)
      case "main": main = main ?? node
      case "body": body = body ?? node
      default: break
      }
      var child = node.pointee.last
      while let node = child {
        pending.append(node)
        child = node.pointee.prev
      }
    }
  }

  func runningText() -> String {
    var longest = ""
    for article in articles {
      let text = LineBuilder.text(of: article)
      if text.utf8.count > longest.utf8.count { longest = text }
    }
    if !longest.isEmpty { return longest }
    guard let root = main ?? body else { return "" }
    return LineBuilder.text(of: root)
  }
}

/// Text of a part of the tree as lines.
private struct LineBuilder {
  private var lines: [String] = []
  private var line = String.UnicodeScalarView()
  private var spaceIsDue = false

  private static let passedOver: Set<String> = [
    "aside", "button", "footer", "form", "iframe", "nav", "noscript", "script", "select", "style",
    "svg", "template", "textarea",
  ]
  private static let blocks: Set<String> = [
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section",
    "table", "td", "th", "tr", "ul",
  ]

  static func text(of root: xmlNodePtr) -> String {
    var builder = LineBuilder()
    // A nil stands for the end of a block.
    var pending: [xmlNodePtr?] = [root]
    while let entry = pending.popLast() {
      guard let node = entry else {
        builder.endLine()
        continue
      }
      if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
        if let content = node.pointee.content { builder.add(String(cString: content)) }
        continue
      }
      let name = node.elementName
      if passedOver.contains(name) { continue }
      if blocks.contains(name) {
        builder.endLine()
        pending.append(nil)
      }
      var child = node.pointee.last
      while let node = child {
        pending.append(node)
        child = node.pointee.prev
      }
    }
    builder.endLine()
    return builder.lines.joined(separator: "\n")
  }

  private mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        spaceIsDue = !line.isEmpty
      } else {
        if spaceIsDue { line.append(" ") }
        spaceIsDue = false
        line.append(scalar)
      }
    }
  }

  private mutating func endLine() {
    if !line.isEmpty { lines.append(String(line)) }
    line = String.UnicodeScalarView()
    spaceIsDue = false
  }
}

extension UnsafeMutablePointer<_xmlNode> {
  /// Name of an element in lower case, as libxml2's parser of HTML writes it; empty for other nodes.
  fileprivate var elementName: String {
    guard pointee.type == XML_ELEMENT_NODE, let name = pointee.name else { return "" }
    return String(cString: name)
  }

  fileprivate func attribute(_ name: String) -> String? {
    guard let value = xmlGetProp(self, name) else { return nil }
    defer { rawabit_xml_free(value) }
    return String(cString: value)
  }
}

extension String {
  fileprivate var nilIfBlank: String? { isBlank(self) ? nil : self }
}
