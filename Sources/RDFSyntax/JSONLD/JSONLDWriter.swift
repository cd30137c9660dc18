import RDFModel

/// JSON-LD as quads come: neighbours of one graph and subject are one node object, its members
/// sorted by name.
///
/// Literals are value objects with a string as `@value`, so that no lexical form is touched. Lists
/// stay chains of `rdf:first` and `rdf:rest`, and blank nodes keep their labels. It holds one node
/// object, which is cut in two when it has more than `longestNode` properties.
struct JSONLDWriter: QuadWriter {
  private var output: OutputBuffer
  private let names: JSONLDNames
  private let longestNode: Int
  private var node: [Quad] = []
  private var hasNodes = false
  /// The graph that is open and whether the context is not in force in it; nil at the top.
  private var graph: (name: Resource, isPlain: Bool)?
  private var graphHasNodes = false

  init(sink: ByteSink, prefixes: Prefixes, longestNode: Int) {
    output = OutputBuffer(sink)
    names = JSONLDNames(prefixes: prefixes)
    self.longestNode = longestNode
    output.bytes += "{\n  \"@context\": ".utf8
    output.bytes += names.context(indent: 2)
    output.bytes += ",\n  \"@graph\": [".utf8
  }

  mutating func write(_ quad: Quad) throws {
    if case .triple = quad.object {
      var term: [UInt8] = []
      term.append(canonical: quad.object)
      throw UnwritableTerm(
        format: RDFFormat.jsonLD.name, term: String(decoding: term, as: UTF8.self))
    }
    if let first = node.first,
      first.subject != quad.subject || first.graph != quad.graph || node.count >= longestNode
    {
      try closeNode()
    }
    if quad.graph != graph?.name {
      try closeNode()
      closeGraph()
      if let name = quad.graph { open(name) }
    }
    node.append(quad)
  }

  mutating func finish() throws {
    try closeNode()
    closeGraph()
    output.bytes += (hasNodes ? "\n  ]\n}\n" : "]\n}\n").utf8
    try output.flush()
  }

  // MARK: Graphs

  private mutating func open(_ name: Resource) {
    let isPlain = string(name, isPlain: false) == nil
    graph = (name, isPlain)
    graphHasNodes = false
    output.bytes += (hasNodes ? ",\n    {\n" : "\n    {\n").utf8
    hasNodes = true
    if isPlain { output.bytes += "      \"@context\": null,\n".utf8 }
    output.bytes += "      \"@graph\": [".utf8
  }

  private mutating func closeGraph() {
    guard let (name, isPlain) = graph else { return }
    output.bytes += "\n      ],\n      \"@id\": ".utf8
    output.bytes += string(name, isPlain: isPlain) ?? []
    output.bytes += "\n    }".utf8
    graph = nil
  }

  // MARK: Nodes

  /// A member of a node object; several values make an array.
  private struct Member {
    let key: [UInt8]
    var values: [[UInt8]]
  }

  private mutating func closeNode() throws {
    guard let subject = node.first?.subject else { return }
    let isFirst = graph == nil ? !hasNodes : !graphHasNodes
    let margin = String(repeating: " ", count: graph == nil ? 4 : 8)
    output.bytes += "\(isFirst ? "" : ",")\n\(margin){".utf8
    var isFirstMember = true
    for member in members(of: subject) {
      output.bytes += "\(isFirstMember ? "" : ",")\n\(margin)  ".utf8
      isFirstMember = false
      output.bytes += member.key
      output.bytes += ": ".utf8
      append(member.values, margin: margin)
    }
    output.bytes += "\n\(margin)}".utf8
    if graph == nil { hasNodes = true } else { graphHasNodes = true }
    node.removeAll(keepingCapacity: true)
    try output.flushIfLarge()
  }

  private mutating func append(_ values: [[UInt8]], margin: String) {
    if values.count == 1 {
      output.bytes += values[0]
      return
    }
    for (index, value) in values.enumerated() {
      output.bytes += "\(index == 0 ? "[" : ",")\n\(margin)    ".utf8
      output.bytes += value
    }
    output.bytes += "\n\(margin)  ]".utf8
  }

  /// In the byte order of their names. A node with an IRI that the context would change puts the
  /// context out of force and has all its IRIs in full.
  private func members(of subject: Resource) -> [Member] {
    let isPlain = graph?.isPlain ?? false
    let members =
      members(of: subject, isPlain: isPlain)
      ?? (members(of: subject, isPlain: true) ?? [])
      + [Member(key: Array("\"@context\"".utf8), values: [Array("null".utf8)])]
    return members.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// Nil if an IRI has no name in the context.
  private func members(of subject: Resource, isPlain: Bool) -> [Member]? {
    guard let id = string(subject, isPlain: isPlain) else { return nil }
    var members = [Member(key: Array("\"@id\"".utf8), values: [id])]
    var places: [[UInt8]: Int] = [:]
    for quad in node {
      let key: [UInt8]
      let value: [UInt8]
      if quad.predicate == RDF.type, let type = Resource(quad.object) {
        guard let name = string(type, isPlain: isPlain) else { return nil }
        (key, value) = (Array("\"@type\"".utf8), name)
      } else {
        guard let name = string(quad.predicate, isPlain: isPlain),
          let object = object(quad.object, isPlain: isPlain)
        else { return nil }
        (key, value) = (name, object)
      }
      if let place = places[key] {
        members[place].values.append(value)
      } else {
        places[key] = members.count
        members.append(Member(key: key, values: [value]))
      }
    }
    return members
  }

  // MARK: Terms

  /// A node reference or a value object.
  private func object(_ term: Term, isPlain: Bool) -> [UInt8]? {
    guard case .literal(let literal) = term else {
      guard let name = Resource(term).flatMap({ string($0, isPlain: isPlain) }) else { return nil }
      return Array("{\"@id\": ".utf8) + name + "}".utf8
    }
    var result: [UInt8] = [UInt8(ascii: "{")]
    if let language = literal.language {
      if let direction = literal.direction {
        result += "\"@direction\": \"\(direction.rawValue)\", ".utf8
      }
      result += "\"@language\": \"\(language)\", ".utf8
    } else if literal.datatype != XSD.string {
      guard let datatype = string(literal.datatype, isPlain: isPlain) else { return nil }
      result += "\"@type\": ".utf8
      result += datatype
      result += ", ".utf8
    }
    result += "\"@value\": ".utf8
    literal.form.withUTF8 { result.append(jsonString: $0) }
    result.append(UInt8(ascii: "}"))
    return result
  }

  private func string(_ resource: Resource, isPlain: Bool) -> [UInt8]? {
    switch resource {
    case .iri(let iri): return string(iri, isPlain: isPlain)
    case .blank(let node): return Array("\"_:\(node.label)\"".utf8)
    }
  }

  private func string(_ iri: IRI, isPlain: Bool) -> [UInt8]? {
    guard let name = isPlain ? Array(iri.value.utf8) : names.name(of: iri) else { return nil }
    var result: [UInt8] = []
    result.append(jsonString: name)
    return result
  }
}
