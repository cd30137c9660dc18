/// Why a string cannot be an RDF term.
public enum TermError: Error, Equatable, Sendable {
  /// The scalar is forbidden in IRIs (RFC 3987; RDF 1.1 N-Triples, production IRIREF).
  case forbiddenScalarInIRI(String, Unicode.Scalar)
  /// An IRI without a scheme.
  case relativeIRI(String)
  /// A language tag that is not BCP 47-shaped (production LANGTAG).
  case malformedLanguageTag(String)
  /// A label that production BLANK_NODE_LABEL does not make.
  case malformedBlankNodeLabel(String)
}
