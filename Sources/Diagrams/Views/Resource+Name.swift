import RDFModel

extension Resource {
  /// The IRI or the blank node's label: what ids are made of.
  public var key: String {
    switch self {
    case .iri(let iri): iri.value
    case .blank(let node): "_:" + node.label
    }
  }

  /// What follows the last `/` or `#` of an IRI.
  public var localName: String {
    let text = key
    let cut = text.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }
    guard let cut else { return text }
    let rest = text[text.utf8.index(after: cut)...]
    return rest.isEmpty ? text : String(rest)
  }
}
