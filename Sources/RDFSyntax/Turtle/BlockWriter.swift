import RDFModel

/// Turtle and TriG as quads come: neighbours of one graph, subject and predicate share them.
///
/// It holds the state of the open sentence only. Blank nodes keep their labels, because nothing
/// that comes later is known.
struct BlockWriter: QuadWriter {
  private var output: OutputBuffer
  private var terms: TurtleTerms
  private let withGraphs: Bool
  /// The sentence that is open, without its end.
  private var open: Quad?

  init(sink: ByteSink, prefixes: Prefixes, withGraphs: Bool) {
    output = OutputBuffer(sink)
    terms = TurtleTerms(prefixes: prefixes)
    self.withGraphs = withGraphs
    output.bytes += terms.declarations(onlyUsed: false)
  }

  mutating func write(_ original: Quad) throws {
    var quad = original
    if !withGraphs { quad.graph = nil }
    let indent = quad.graph == nil ? "" : "  "
    if let open, open.graph == quad.graph, open.subject == quad.subject {
      if open.predicate == quad.predicate {
        output.bytes += " ,\n\(indent)    ".utf8
      } else {
        output.bytes += " ;\n\(indent)  ".utf8
        terms.append(predicate: quad.predicate, to: &output.bytes)
        output.bytes.append(UInt8(ascii: " "))
      }
    } else {
      begin(quad, indent: indent)
    }
    terms.append(quad.object, to: &output.bytes)
    open = quad
    try output.flushIfLarge()
  }

  private mutating func begin(_ quad: Quad, indent: String) {
    if open != nil { output.bytes += " .\n".utf8 }
    if open == nil || open?.graph != quad.graph {
      if open?.graph != nil { output.bytes += "}\n".utf8 }
      if open != nil || !terms.prefixes.entries.isEmpty { output.bytes += "\n".utf8 }
      if let graph = quad.graph {
        terms.append(graph, to: &output.bytes)
        output.bytes += " {\n".utf8
      }
    }
    output.bytes += indent.utf8
    terms.append(quad.subject, to: &output.bytes)
    output.bytes.append(UInt8(ascii: " "))
    terms.append(predicate: quad.predicate, to: &output.bytes)
    output.bytes.append(UInt8(ascii: " "))
  }

  mutating func finish() throws {
    if let open {
      output.bytes += " .\n".utf8
      if open.graph != nil { output.bytes += "}\n".utf8 }
    }
    open = nil
    try output.flush()
  }
}
