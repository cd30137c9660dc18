import RDFModel

/// The words of the source behind each statement, from evidence annotations (`oa:Annotation` with
/// `rdf:subject`, `rdf:predicate` and `rdf:object`).
struct EvidenceIndex: Sendable {
  private static let longestQuote = 320
  private static let mostQuotes = 4
  /// Of so many the telling ones are chosen.
  private static let mostCompared = 40

  private var quotes: [Triple: [String]] = [:]
  private var bySubject: [Resource: [String]] = [:]

  init(_ dataset: Dataset) {
    for annotation in dataset.subjects(with: RDF.type, .iri(OA.annotation)) {
      let words = Self.words(annotation, in: dataset)
      guard !words.isEmpty else { continue }
      for subject in dataset.objects(of: annotation, predicate: RDF.subject) {
        guard let subject = Resource(subject) else { continue }
        bySubject[subject, default: []] += words
        for case .iri(let predicate) in dataset.objects(of: annotation, predicate: RDF.predicate) {
          for object in dataset.objects(of: annotation, predicate: RDF.object) {
            quotes[Triple(subject, predicate, object), default: []] += words
          }
        }
      }
    }
  }

  /// Quotes for exactly these statements.
  func words(for triples: [Triple]) -> [String] { triples.flatMap { quotes[$0] ?? [] } }

  /// Quotes for whatever is said of `subject`.
  func words(about subject: Resource) -> [String] { bySubject[subject] ?? [] }

  /// A heading and quotes as a tooltip: each once, long ones cut, at most a handful.
  static func tooltip(_ heading: String, _ words: [String]) -> String {
    var seen: Set<ByteString> = []
    let distinct = words.filter { seen.insert(ByteString($0)).inserted }.prefix(mostCompared)
    // A quote inside another one adds nothing.
    let telling = distinct.filter { quote in
      !distinct.contains { $0.utf8.count > quote.utf8.count && $0.contains(quote) }
    }
    return ([heading] + telling.prefix(mostQuotes).map { "«\(shortened($0))»" })
      .joined(separator: "\n")
  }

  private static func shortened(_ quote: String) -> String {
    let scalars = quote.unicodeScalars
    guard scalars.count > longestQuote else { return quote }
    return String(String.UnicodeScalarView(scalars.prefix(longestQuote))) + "…"
  }

  private static func words(_ annotation: Resource, in dataset: Dataset) -> [String] {
    dataset.objects(of: annotation, predicate: OA.hasTarget).compactMap { Resource($0) }
      .flatMap { target in
        dataset.objects(of: target, predicate: OA.hasSelector).compactMap { Resource($0) }
      }
      .flatMap { selector in
        dataset.objects(of: selector, predicate: OA.exact).compactMap { term in
          if case .literal(let quote) = term {
            TextCleaning.singleLine(quote.lexical)
          } else {
            nil
          }
        }
      }
  }
}
