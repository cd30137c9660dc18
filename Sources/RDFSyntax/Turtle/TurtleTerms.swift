import RDFModel

/// Terms as Turtle and TriG have them: prefixed names and short literals where they are safe.
struct TurtleTerms {
  private struct Candidate {
    let name: [UInt8]
    let namespace: [UInt8]
    let index: Int
  }

  let prefixes: Prefixes
  /// Longest namespace first, so that the most specific one is taken.
  private let candidates: [Candidate]
  /// By position in `prefixes.entries`.
  private(set) var used: [Bool]

  init(prefixes: Prefixes) {
    self.prefixes = prefixes
    used = Array(repeating: false, count: prefixes.entries.count)
    candidates = prefixes.entries.enumerated()
      .map { index, entry in
        Candidate(
          name: Array(entry.name.utf8) + [UInt8(ascii: ":")],
          namespace: Array(entry.namespace.value.utf8), index: index)
      }
      .sorted { ($0.namespace.count, $1.index) > ($1.namespace.count, $0.index) }
  }

  /// `@prefix` lines, sorted by name: those that were used so far, or all.
  func declarations(onlyUsed: Bool) -> [UInt8] {
    var result: [UInt8] = []
    for (entry, used) in zip(prefixes.entries, used) where used || !onlyUsed {
      result += "@prefix \(entry.name): ".utf8
      result.append(canonical: entry.namespace)
      result += " .\n".utf8
    }
    return result
  }

  mutating func append(predicate: IRI, to output: inout [UInt8]) {
    if predicate == RDF.type {
      output.append(UInt8(ascii: "a"))
    } else {
      append(predicate, to: &output)
    }
  }

  mutating func append(_ resource: Resource, to output: inout [UInt8]) {
    switch resource {
    case .iri(let iri): append(iri, to: &output)
    case .blank(let node): output.append(canonical: node)
    }
  }

  mutating func append(_ term: Term, to output: inout [UInt8]) {
    switch term {
    case .iri(let iri): append(iri, to: &output)
    case .blank(let node): output.append(canonical: node)
    case .literal(let literal): append(literal, to: &output)
    case .triple(let triple):
      output += "<<( ".utf8
      append(triple.subject, to: &output)
      output.append(UInt8(ascii: " "))
      append(predicate: triple.predicate, to: &output)
      output.append(UInt8(ascii: " "))
      append(triple.object, to: &output)
      output += " )>>".utf8
    }
  }

  private mutating func append(_ literal: Literal, to output: inout [UInt8]) {
    if ShortLiteral.isShort(literal) {
      output += literal.lexical.utf8
    } else if literal.languageTag == nil, literal.datatype != XSD.string {
      output.append(quoted: literal.form)
      output += "^^".utf8
      append(literal.datatype, to: &output)
    } else {
      output.append(canonical: literal)
    }
  }

  mutating func append(_ iri: IRI, to output: inout [UInt8]) {
    let found = iri.bytes.withUTF8 { text -> (Candidate, [UInt8])? in
      for candidate in candidates where Self.starts(text, with: candidate.namespace) {
        let rest = UnsafeBufferPointer(rebasing: text[candidate.namespace.count...])
        if let local = LocalName.escape(rest) { return (candidate, local) }
      }
      return nil
    }
    if let (candidate, local) = found {
      used[candidate.index] = true
      output += candidate.name
      output += local
    } else {
      output.append(canonical: iri)
    }
  }

  /// From the end, because namespaces begin alike.
  private static func starts(
    _ text: UnsafeBufferPointer<UInt8>, with namespace: [UInt8]
  ) -> Bool {
    guard text.count >= namespace.count else { return false }
    var index = namespace.count
    while index > 0 {
      index -= 1
      if text[index] != namespace[index] { return false }
    }
    return true
  }
}
