import RDFModel

/// Short names of namespaces for Turtle, TriG and JSON-LD.
public struct Prefixes: Sendable, Equatable {
  /// A label without its colon and what it stands for.
  public struct Entry: Sendable, Equatable {
    public let name: String
    public let namespace: IRI
  }

  /// Why an entry cannot be declared.
  public enum Fault: Error, Equatable, Sendable {
    /// Production PN_PREFIX does not make the name; the empty name is allowed.
    case malformedName(String)
    case repeatedName(String)
  }

  /// Sorted by the bytes of their names.
  public let entries: [Entry]

  /// Checks the names against production PN_PREFIX.
  public init(_ pairs: some Sequence<(name: String, namespace: IRI)>) throws(Fault) {
    var seen: Set<ByteString> = []
    for (name, _) in pairs {
      guard Prefixes.isName(name) else { throw .malformedName(name) }
      guard seen.insert(ByteString(name)).inserted else { throw .repeatedName(name) }
    }
    self.init(unchecked: pairs.map { Entry(name: $0.name, namespace: $0.namespace) })
  }

  private init(unchecked entries: [Entry]) {
    self.entries = entries.sorted { ByteString($0.name) < ByteString($1.name) }
  }

  /// None: every IRI is written in full.
  public static let none = Prefixes(unchecked: [])

  /// The namespaces that Rawabit's files use.
  public static let standard = Prefixes(
    unchecked: [
      ("dcterms", DCTERMS.namespace), ("foaf", FOAF.namespace), ("lex", LEX.namespace),
      ("oa", OA.namespace), ("org", ORG.namespace), ("owl", OWL.namespace),
      ("prov", PROV.namespace), ("rdf", RDF.namespace), ("rdfs", RDFS.namespace),
      ("rw", RW.namespace), ("schema", SCHEMA.namespace), ("skos", SKOS.namespace),
      ("xsd", XSD.namespace),
    ].map { Entry(name: $0.0, namespace: IRI(unchecked: $0.1)) })

  /// These and others; a name that is in both stands for what `other` says.
  public func merging(_ other: Prefixes) -> Prefixes {
    let names = Set(other.entries.map { ByteString($0.name) })
    return Prefixes(
      unchecked: entries.filter { !names.contains(ByteString($0.name)) } + other.entries)
  }

  /// `PN_CHARS_BASE ((PN_CHARS | '.')* PN_CHARS)?`, or nothing.
  private static func isName(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return true }
    return NameScalars.isBase(first) && last != "."
      && scalars.allSatisfy { NameScalars.isName($0) || $0 == "." }
  }
}
