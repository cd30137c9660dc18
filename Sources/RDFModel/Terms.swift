/// Why a string cannot be an RDF term.
public enum TermError: Error, Equatable, Sendable {
  /// The scalar is forbidden in IRIs (RFC 3987; RDF 1.1 N-Triples, production IRIREF).
  case forbiddenScalarInIRI(String, Unicode.Scalar)
  /// An IRI without a scheme.
  case relativeIRI(String)
  /// A language tag that is not BCP 47-shaped (production LANGTAG).
  case malformedLanguageTag(String)
}

/// An absolute IRI. Two IRIs are equal when their UTF-8 bytes are.
public struct IRI: Hashable, Comparable, Sendable {
  let bytes: ByteString
  public var value: String { bytes.string }

  /// Checks that `value` has a scheme and no scalar that N-Triples forbids between `<` and `>`.
  public init(_ value: String) throws(TermError) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{20}", "<", ">", "\"", "{", "}", "|", "^", "`", "\\":
        throw .forbiddenScalarInIRI(value, scalar)
      default: continue
      }
    }
    guard let colon = value.utf8.firstIndex(of: UInt8(ascii: ":")), colon != value.utf8.startIndex
    else { throw .relativeIRI(value) }
    let scheme = value.utf8[..<colon]
    guard
      scheme.allSatisfy({
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
      })
    else { throw .relativeIRI(value) }
    bytes = ByteString(value)
  }

  /// For constants of the program: no checks.
  public init(unchecked value: String) { bytes = ByteString(value) }

  public static func < (lhs: IRI, rhs: IRI) -> Bool { lhs.bytes < rhs.bytes }
}

/// A literal: lexical form, datatype and, for `rdf:langString` only, a language tag.
public struct Literal: Hashable, Sendable {
  let form: ByteString
  public var lexical: String { form.string }
  public let datatype: IRI
  /// Lower-cased BCP 47 tag; nil unless the datatype is `rdf:langString`.
  public let language: String?

  public init(_ lexical: String, datatype: IRI = XSD.string) {
    form = ByteString(lexical)
    self.datatype = datatype
    language = nil
  }

  /// Production LANGTAG: `[a-zA-Z]+ ('-' [a-zA-Z0-9]+)*`; the tag is kept in lower case, as
  /// canonical N-Triples 1.2 has it.
  public init(_ lexical: String, language tag: String) throws(TermError) {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let wellFormed = parts.enumerated().allSatisfy { index, part in
      !part.isEmpty
        && part.allSatisfy {
          (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
            || (index > 0 && (0x30...0x39).contains($0))
        }
    }
    guard wellFormed else { throw .malformedLanguageTag(tag) }
    form = ByteString(lexical)
    datatype = RDF.langString
    language = tag.lowercased()
  }

  /// For constants of the program: a tag known to be well formed and in lower case.
  public init(_ lexical: String, uncheckedLanguage tag: String) {
    form = ByteString(lexical)
    datatype = RDF.langString
    language = tag
  }
}

/// A blank node's label. Rawabit writes none; readers of other people's files meet them.
public struct BlankNode: Hashable, Sendable {
  public let label: String
  public init(_ label: String) { self.label = label }
}

/// What may stand as a quad's subject, object or graph name; positions are checked by `Quad`'s types.
public enum Term: Hashable, Sendable {
  case iri(IRI)
  case blank(BlankNode)
  case literal(Literal)
}

/// A subject or graph name: an IRI or a blank node.
public enum Resource: Hashable, Sendable {
  case iri(IRI)
  case blank(BlankNode)

  public var term: Term {
    switch self {
    case .iri(let iri): .iri(iri)
    case .blank(let node): .blank(node)
    }
  }
}

/// A triple with the name of its graph; nil means the default graph.
public struct Quad: Hashable, Sendable {
  public var subject: Resource
  public var predicate: IRI
  public var object: Term
  public var graph: Resource?

  public init(_ subject: Resource, _ predicate: IRI, _ object: Term, graph: Resource? = nil) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graph = graph
  }
}
