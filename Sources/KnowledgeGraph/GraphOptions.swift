import RDFModel

/// How much of the words that facts rest on is written.
public enum EvidenceLevel: String, Sendable, CaseIterable {
  /// No evidence.
  case none
  /// One annotation for each event, participation, document, body, tenure, post and statement.
  case node
  /// One annotation for every statement that the text makes.
  case statement
}

/// What decides the form of a graph beside the article and the ontology.
public struct GraphOptions: Hashable, Sendable {
  /// Below it stand individuals, articles and graphs; never the ontology. Ends in `/`.
  public let base: String
  /// Articles of a batch stand under `…/article/NAME/ID`.
  public let dataset: String?
  public let evidence: EvidenceLevel

  public static let standardBase = "https://w3id.org/rawabit/"

  /// Options over the standard base.
  public init(dataset: String? = nil, evidence: EvidenceLevel = .statement) {
    base = Self.standardBase
    self.dataset = dataset
    self.evidence = evidence
  }

  /// Refuses a base that is no absolute IRI or has a query or fragment, as paths and `#char=` are
  /// put behind it. A missing slash at the end is added.
  public init(
    base: String, dataset: String? = nil, evidence: EvidenceLevel = .statement
  ) throws(TermError) {
    _ = try IRI(base)
    for scalar in base.unicodeScalars where scalar == "#" || scalar == "?" {
      throw .forbiddenScalarInIRI(base, scalar)
    }
    self.base = base.utf8.last == UInt8(ascii: "/") ? base : base + "/"
    self.dataset = dataset
    self.evidence = evidence
  }
}
