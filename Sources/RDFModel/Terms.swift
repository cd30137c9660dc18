/// An absolute IRI. Two IRIs are equal when their UTF-8 bytes are.
public struct IRI: Hashable, Sendable {
  public let bytes: ByteString
  public var value: String { bytes.string }

  /// Checks that `value` has a scheme (RFC 3986, 3.1) and no scalar that N-Triples forbids between
  /// `<` and `>` (production IRIREF). Nothing is percent-encoded or normalised: that would name
  /// another thing.
  public init(_ value: String) throws(TermError) {
    let text = ByteString(value)
    switch text.withUTF8(IRI.firstFault) {
    case .forbidden(let byte): throw .forbiddenScalarInIRI(value, Unicode.Scalar(byte))
    case .noScheme: throw .relativeIRI(value)
    case nil: bytes = text
    }
  }

  /// For constants of the program: no checks.
  public init(unchecked value: String) { bytes = ByteString(value) }

  private enum Fault {
    case forbidden(UInt8)
    case noScheme
  }

  private static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    for byte in bytes where IRI.isForbidden(byte) { return .forbidden(byte) }
    guard let first = bytes.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else {
      return .noScheme
    }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: ":"): return nil
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: continue
      default: return .noScheme
      }
    }
    return .noScheme
  }

  /// Whether a byte may not stand between `<` and `>`: U+0000 to U+0020 and ``< > " { } | ^ ` \``.
  @inlinable public static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: true
    default: false
    }
  }
}

/// A blank node's label. Rawabit writes none; readers of other people's files meet them.
public struct BlankNode: Hashable, Sendable {
  let bytes: ByteString
  public var label: String { bytes.string }

  /// Checks the label against production BLANK_NODE_LABEL, without its `_:`.
  public init(_ label: String) throws(TermError) {
    let last = label.unicodeScalars.last
    var first = true
    for scalar in label.unicodeScalars {
      let allowed = first ? NameScalars.isFirstOfLabel(scalar) : NameScalars.isInLabel(scalar)
      guard allowed else { throw .malformedBlankNodeLabel(label) }
      first = false
    }
    guard !first, last != "." else { throw .malformedBlankNodeLabel(label) }
    bytes = ByteString(label)
  }

  /// For labels known to be well formed, such as those that a reader or a counter made.
  public init(unchecked label: String) { bytes = ByteString(label) }
}

/// What may stand as a quad's object.
public enum Term: Hashable, Sendable {
  case iri(IRI)
  case blank(BlankNode)
  case literal(Literal)
  /// A triple term (RDF 1.2); no file of RDF 1.1 has one.
  indirect case triple(Triple)
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

  /// Nil for literals and triple terms, which are neither subjects nor graph names.
  public init?(_ term: Term) {
    switch term {
    case .iri(let iri): self = .iri(iri)
    case .blank(let node): self = .blank(node)
    case .literal, .triple: return nil
    }
  }
}

/// A statement without a graph.
public struct Triple: Hashable, Sendable {
  public var subject: Resource
  public var predicate: IRI
  public var object: Term

  public init(_ subject: Resource, _ predicate: IRI, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
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

  public init(_ triple: Triple, graph: Resource? = nil) {
    self.init(triple.subject, triple.predicate, triple.object, graph: graph)
  }

  public var triple: Triple { Triple(subject, predicate, object) }
}
