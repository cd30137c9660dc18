import RDFModel

/// Turtle and TriG of a whole dataset: a subject a paragraph, a predicate a line, several objects a
/// line each; `a` first, the rest in the order of terms. The same quads give the same bytes.
struct PrettyWriter {
  private var terms: TurtleTerms
  private var output: [UInt8] = []
  private var layout = BlankNodeLayout()
  /// What is said of the inlined blank nodes of the graph that is being written.
  private var inlined: [BlankNode: [Quad]] = [:]

  /// The default graph, then named graphs in braces, sorted by name.
  static func document(_ dataset: Dataset, prefixes: Prefixes) -> [UInt8] {
    var writer = PrettyWriter(terms: TurtleTerms(prefixes: prefixes))
    writer.layout = BlankNodeLayout(dataset)
    writer.write(dataset.quads(in: nil), indent: 0)
    for name in dataset.graphNames {
      writer.paragraph()
      writer.terms.append(name, to: &writer.output)
      writer.output += " {\n".utf8
      writer.write(dataset.quads(in: name), indent: 2)
      writer.output += "}\n".utf8
    }
    let declarations = writer.terms.declarations(onlyUsed: true)
    if declarations.isEmpty || writer.output.isEmpty { return declarations + writer.output }
    return declarations + [0x0A] + writer.output
  }

  private init(terms: TurtleTerms) { self.terms = terms }

  /// The quads of one graph, sorted.
  private mutating func write(_ quads: [Quad], indent: Int) {
    inlined = [:]
    for quad in quads {
      if case .blank(let node) = quad.subject, layout.isInlined(node) {
        inlined[node, default: []].append(quad)
      }
    }
    var first = true
    var index = quads.startIndex
    while index < quads.endIndex {
      let subject = quads[index].subject
      let end = quads[index...].firstIndex { $0.subject != subject } ?? quads.endIndex
      defer { index = end }
      if case .blank(let node) = subject, layout.isInlined(node) { continue }
      if first { first = false } else { output.append(0x0A) }
      pad(indent)
      if case .blank(let node) = subject, layout.isAnonymous(node) {
        output += "[]".utf8
      } else {
        terms.append(subject, to: &output)
      }
      output.append(0x0A)
      writeProperties(quads[index..<end], indent: indent + 2)
      output += " .\n".utf8
    }
  }

  /// Predicates with their objects, `a` first and the others in their order; the last is left
  /// without an end.
  private mutating func writeProperties(_ quads: ArraySlice<Quad>, indent: Int) {
    var ranges: [Range<Int>] = []
    var index = quads.startIndex
    while index < quads.endIndex {
      let predicate = quads[index].predicate
      let end = quads[index...].firstIndex { $0.predicate != predicate } ?? quads.endIndex
      ranges.append(index..<end)
      index = end
    }
    if let types = ranges.firstIndex(where: { quads[$0.lowerBound].predicate == RDF.type }) {
      ranges.insert(ranges.remove(at: types), at: 0)
    }
    for (position, range) in ranges.enumerated() {
      if position > 0 { output += " ;\n".utf8 }
      pad(indent)
      terms.append(predicate: quads[range.lowerBound].predicate, to: &output)
      if range.count == 1 {
        output.append(UInt8(ascii: " "))
        write(object: quads[range.lowerBound].object, indent: indent)
        continue
      }
      for index in range {
        output += index == range.lowerBound ? "\n".utf8 : " ,\n".utf8
        pad(indent + 2)
        write(object: quads[index].object, indent: indent + 2)
      }
    }
  }

  /// An object; `indent` is that of the line on which it begins.
  private mutating func write(object: Term, indent: Int) {
    switch object {
    case .iri(RDF.nil): output += "()".utf8
    case .blank(let node) where layout.isInlined(node):
      if let items = layout.items(of: node) {
        write(list: items, indent: indent)
      } else if let quads = inlined[node] {
        output += "[\n".utf8
        writeProperties(quads[...], indent: indent + 2)
        output.append(0x0A)
        pad(indent)
        output.append(UInt8(ascii: "]"))
      } else {
        output += "[]".utf8
      }
    default: terms.append(object, to: &output)
    }
  }

  /// On one line where it fits, else an item a line.
  private mutating func write(list items: [Term], indent: Int) {
    let start = output.count
    let isFlat = items.allSatisfy {
      if case .blank(let node) = $0 { !layout.isInlined(node) } else { true }
    }
    if isFlat {
      output += "( ".utf8
      for item in items {
        write(object: item, indent: indent)
        output.append(UInt8(ascii: " "))
      }
      output.append(UInt8(ascii: ")"))
      if output.count - start <= 80 { return }
      output.removeLast(output.count - start)
    }
    output += "(\n".utf8
    for item in items {
      pad(indent + 2)
      write(object: item, indent: indent + 2)
      output.append(0x0A)
    }
    pad(indent)
    output.append(UInt8(ascii: ")"))
  }

  private mutating func pad(_ count: Int) {
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }

  /// An empty line, unless it would be the first.
  private mutating func paragraph() {
    if !output.isEmpty { output.append(0x0A) }
  }
}
