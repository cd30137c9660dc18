import Diagrams
import RDFModel

/// The words that statements rest on, by their place in the articles.
struct Evidence {
  /// A stretch of an article, in code points of its text.
  struct Span: Hashable, Comparable {
    var article: Resource
    var start: Int
    var end: Int

    static func < (lhs: Span, rhs: Span) -> Bool {
      (lhs.article, lhs.start, -lhs.end) < (rhs.article, rhs.start, -rhs.end)
    }
  }

  /// A statement with the words that it rests on.
  struct Support {
    var triple: Triple
    var span: Span
    var rule: String
    /// As the graph writes it.
    var confidence: String
  }

  /// The article's text around a span, as its selector quotes it.
  struct Quote {
    var prefix: String
    var exact: String
    var suffix: String
  }

  let articles: [Resource]
  private let numbers: [Resource: Int]
  private(set) var supports: [Support] = []
  private(set) var quotes: [Span: Quote] = [:]
  private var byTriple: [Triple: Set<Span>] = [:]

  init(_ reader: GraphReader) {
    articles = reader.instances(of: SCHEMA.newsArticle)
    numbers = Dictionary(
      zip(articles, 1...), uniquingKeysWith: { first, _ in first })
    for annotation in reader.instances(of: OA.annotation) {
      let rule = reader.literals(annotation, RW.rule).first?.lexical ?? ""
      let confidence = reader.literals(annotation, RW.confidence).first?.lexical ?? ""
      guard let subject = reader.resources(annotation, RDF.subject).first,
        let predicate = reader.resources(annotation, RDF.predicate).first,
        case .iri(let property) = predicate,
        let object = reader.dataset.objects(of: annotation, predicate: RDF.object).first
      else { continue }
      let triple = Triple(subject, property, object)
      for target in reader.resources(annotation, OA.hasTarget) {
        guard let (span, quote) = Self.span(target, reader) else { continue }
        quotes[span] = quote
        byTriple[triple, default: []].insert(span)
        supports.append(
          Support(triple: triple, span: span, rule: rule, confidence: confidence))
      }
    }
  }

  /// The smallest spans behind any of `triples`, in their order.
  func spans(for triples: [Triple]) -> [Span] {
    let spans = triples.reduce(into: Set<Span>()) { $0.formUnion(byTriple[$1] ?? []) }
    let smallest = spans.filter { span in
      !spans.contains { other in
        other != span && other.article == span.article && other.start >= span.start
          && other.end <= span.end
      }
    }
    return smallest.sorted()
  }

  /// From 1, as the page counts its sources; nil if the dataset does not describe the article.
  func number(of article: Resource) -> Int? { numbers[article] }

  /// Whether the page has the article's passages.
  func isInFull(_ article: Resource) -> Bool {
    number(of: article).map { $0 <= Self.mostInFull } ?? false
  }

  private static let mostInFull = 50

  /// The id of a span in the page; that of its source where the source's passages have no room.
  func anchor(_ span: Span) -> String {
    let number = number(of: span.article) ?? 0
    return isInFull(span.article)
      ? "s\(number)-\(span.start)-\(span.end)" : "source-\(number)"
  }

  private static func span(_ target: Resource, _ reader: GraphReader) -> (Span, Quote)? {
    guard let article = reader.resources(target, OA.hasSource).first else { return nil }
    let selectors = reader.resources(target, OA.hasSelector)
    func literal(_ predicate: IRI) -> String? {
      selectors.lazy.compactMap { reader.literals($0, predicate).first?.lexical }.first
    }
    guard let start = literal(OA.start).flatMap({ Int($0) }),
      let end = literal(OA.end).flatMap({ Int($0) }), let exact = literal(OA.exact),
      start >= 0, start < end
    else { return nil }
    return (
      Span(article: article, start: start, end: end),
      Quote(prefix: literal(OA.prefix) ?? "", exact: exact, suffix: literal(OA.suffix) ?? "")
    )
  }
}

extension Composer {
  private static let mostCitations = 3

  /// Links to the words behind any of `triples`; the first few where there are many.
  func citations(_ triples: [Triple]) -> [Citation] {
    evidence.spans(for: triples).prefix(Self.mostCitations).compactMap { span in
      guard let number = evidence.number(of: span.article) else { return nil }
      return Citation(
        href: "#" + evidence.anchor(span), text: "\(number):\(span.start)–\(span.end)")
    }
  }

  /// Links to the words that tell that `thing` is what it is.
  func citations(ofTypeOf thing: Resource) -> [Citation] {
    citations(
      reader.resources(thing, RDF.type).map { Triple(thing, RDF.type, $0.term) })
  }
}
