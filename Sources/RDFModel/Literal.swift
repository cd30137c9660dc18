/// A literal: lexical form, datatype and, for `rdf:langString` and `rdf:dirLangString` only, a
/// language tag.
///
/// The lexical form is kept as given, also where the datatype does not allow it (`"abc"^^xsd:integer`
/// is a legal RDF term).
public struct Literal: Hashable, Sendable {
  /// The base direction of a text with a language tag (RDF 1.2).
  public enum Direction: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  public let form: ByteString
  public var lexical: String { form.string }
  public let datatype: IRI
  /// Lower-cased BCP 47 tag; nil unless the datatype is `rdf:langString` or `rdf:dirLangString`.
  public let language: String?
  /// Nil unless the datatype is `rdf:dirLangString`.
  public let direction: Direction?

  public init(_ lexical: String, datatype: IRI = XSD.string) {
    form = ByteString(lexical)
    self.datatype = datatype
    language = nil
    direction = nil
  }

  /// Production LANGTAG: `[a-zA-Z]+ ('-' [a-zA-Z0-9]+)*`; the tag is kept in lower case, as
  /// canonical N-Triples 1.2 has it.
  public init(
    _ lexical: String, language tag: String, direction: Direction? = nil
  ) throws(TermError) {
    guard Literal.isLanguageTag(tag) else { throw .malformedLanguageTag(tag) }
    self.init(lexical, uncheckedLanguage: tag.lowercased(), direction: direction)
  }

  /// For constants of the program: a tag known to be well formed and in lower case.
  public init(
    _ lexical: String, uncheckedLanguage tag: String, direction: Direction? = nil
  ) {
    form = ByteString(lexical)
    datatype = direction == nil ? RDF.langString : RDF.dirLangString
    language = tag
    self.direction = direction
  }

  /// What follows `@` in N-Triples: the language and, after `--`, the direction.
  public var languageTag: String? {
    guard let language, let direction else { return language }
    return "\(language)--\(direction.rawValue)"
  }

  private static func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      !part.isEmpty
        && part.allSatisfy {
          (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
            || (index > 0 && (0x30...0x39).contains($0))
        }
    }
  }
}
