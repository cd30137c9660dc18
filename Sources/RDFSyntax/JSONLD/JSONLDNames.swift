import RDFModel

/// IRIs as JSON-LD has them: compact (`rdfs:label`) or in full, with the context that says which
/// prefixes there are.
struct JSONLDNames {
  private struct Candidate {
    let name: [UInt8]
    let namespace: [UInt8]
  }

  /// Longest namespace first, so that the most specific one is taken.
  private let candidates: [Candidate]
  private let declared: [Prefixes.Entry]
  private let reserved: Set<[UInt8]>

  /// Leaves out what a context cannot declare: the empty name, and a namespace that would itself be
  /// read as a compact IRI.
  init(prefixes: Prefixes) {
    let named = prefixes.entries.filter { !$0.name.isEmpty }
    let names = Set(named.map { Array($0.name.utf8) })
    declared = named.filter { entry in
      entry.namespace.bytes.withUTF8 { !Self.isReadAsCompact($0, names: names) }
    }
    reserved = Set(declared.map { Array($0.name.utf8) })
    candidates = declared.map {
      Candidate(name: Array($0.name.utf8), namespace: Array($0.namespace.value.utf8))
    }.sorted { $0.namespace.count > $1.namespace.count }
  }

  /// The value of `@context`, indented by `indent` spaces.
  func context(indent: Int) -> [UInt8] {
    let margin = String(repeating: " ", count: indent)
    var result = Array("{\n\(margin)  \"@version\": 1.1".utf8)
    for entry in declared {
      result += ",\n\(margin)  ".utf8
      result.append(jsonString: entry.name.utf8)
      result += ": ".utf8
      // JSON-LD 1.1, 4.1.5: a simple term is a prefix only if its IRI ends in a delimiter.
      let isSimple = entry.namespace.value.utf8.last.map { ":/?#[]@".utf8.contains($0) } ?? false
      if !isSimple { result += "{\"@id\": ".utf8 }
      result.append(jsonString: entry.namespace.value.utf8)
      if !isSimple { result += ", \"@prefix\": true}".utf8 }
    }
    return result + "\n\(margin)}".utf8
  }

  /// The shortest name; nil if the IRI can only be written where the context is not in force,
  /// because its scheme is one of the prefixes.
  func name(of iri: IRI) -> [UInt8]? {
    iri.bytes.withUTF8 { text in
      for candidate in candidates where text.starts(with: candidate.namespace) {
        let rest = text[candidate.namespace.count...]
        // What begins so is never read as the end of a compact IRI.
        if rest.starts(with: "//".utf8) { continue }
        return candidate.name + [UInt8(ascii: ":")] + rest
      }
      return Self.isReadAsCompact(text, names: reserved) ? nil : Array(text)
    }
  }

  /// JSON-LD 1.1 API, 5.2.2: what is before the first colon is a prefix if the context has it,
  /// unless two slashes follow.
  private static func isReadAsCompact(
    _ text: UnsafeBufferPointer<UInt8>, names: Set<[UInt8]>
  ) -> Bool {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return names.contains(Array(text[..<colon]))
      && !text[(colon + 1)...].starts(with: "//".utf8)
  }
}

extension Prefixes {
  /// A JSON-LD context document that declares these prefixes, as `graph.jsonld` has it inline.
  public var jsonLDContext: [UInt8] {
    Array("{\n  \"@context\": ".utf8) + JSONLDNames(prefixes: self).context(indent: 2)
      + "\n}\n".utf8
  }
}
