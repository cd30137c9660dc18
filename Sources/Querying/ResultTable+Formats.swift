import RDFSyntax

extension ResultTable {
  /// SPARQL 1.1 Query Results CSV: values without their kinds; lines end in a line feed.
  func csv() -> [UInt8] {
    var bytes: [UInt8] = []
    for line in [variables] + rows.map({ $0.map { $0?.plain ?? "" } }) {
      bytes += line.map(Self.quoted).joined(separator: ",").utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// SPARQL 1.1 Query Results JSON, a row a line.
  func json() -> [UInt8] {
    var bytes = Array("{\"head\":{\"vars\":[".utf8)
    for (index, name) in variables.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(jsonString: name.utf8)
    }
    bytes += "]},\"results\":{\"bindings\":[".utf8
    for (index, row) in rows.enumerated() {
      bytes += (index > 0 ? ",\n{" : "\n{").utf8
      let bound = zip(variables, row).compactMap { name, value in value.map { (name, $0) } }
      for (place, (name, value)) in bound.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(jsonString: name.utf8)
        bytes.append(UInt8(ascii: ":"))
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes += (rows.isEmpty ? "]}}\n" : "\n]}}\n").utf8
    return bytes
  }

  /// RFC 4180.
  private static func quoted(_ text: String) -> String {
    let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
    guard text.utf8.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension ResultTable.Value {
  /// The value without its kind.
  var plain: String {
    switch self {
    case .iri(let iri): iri
    case .blank(let label): "_:\(label)"
    case .literal(let text, _, _): text
    case .triple(let subject, let predicate, let object):
      "<<( \(subject.plain) \(predicate.plain) \(object.plain) )>>"
    }
  }

  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .iri(let iri): Self.append([("type", "uri"), ("value", iri)], to: &bytes)
    case .blank(let label): Self.append([("type", "bnode"), ("value", label)], to: &bytes)
    case .literal(let text, let datatype, let language):
      var members = [("type", "literal"), ("value", text)]
      if let language {
        members.append(("xml:lang", language))
      } else if let datatype {
        members.append(("datatype", datatype))
      }
      Self.append(members, to: &bytes)
    case .triple(let subject, let predicate, let object):
      bytes += "{\"type\":\"triple\",\"value\":{\"subject\":".utf8
      subject.append(to: &bytes)
      bytes += ",\"predicate\":".utf8
      predicate.append(to: &bytes)
      bytes += ",\"object\":".utf8
      object.append(to: &bytes)
      bytes += "}}".utf8
    }
  }

  private static func append(_ members: [(String, String)], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, (name, value)) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(jsonString: name.utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(jsonString: value.utf8)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
