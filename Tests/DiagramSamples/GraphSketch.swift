import RDFModel

/// Writes small graphs of our ontology in few lines. For tests.
public struct GraphSketch {
  public private(set) var quads: [Quad] = []
  private let graph: IRI
  private let article: IRI
  private var serial = 0

  public init(article id: String) {
    graph = IRI(unchecked: "https://w3id.org/rawabit/graph/\(id)")
    article = IRI(unchecked: "https://w3id.org/rawabit/article/\(id)")
    add(graph, PROV.term("wasDerivedFrom"), .iri(article))
    add(article, RDF.type, .iri(SCHEMA.term("NewsArticle")))
  }

  public var dataset: Dataset { Dataset(quads) }
  public var source: IRI { article }

  public mutating func add(_ subject: IRI, _ predicate: IRI, _ object: Term) {
    quads.append(Quad(.iri(subject), predicate, object, graph: .iri(graph)))
  }

  /// A thing with its classes (of `rw:` unless they hold a colon) and labels.
  @discardableResult
  public mutating func thing(
    _ path: String, _ classes: [IRI], _ arabic: String, _ latin: String, romanised: Bool = false
  ) -> IRI {
    let iri = IRI(unchecked: "https://w3id.org/rawabit/id/" + path)
    for type in classes { add(iri, RDF.type, .iri(type)) }
    if !arabic.isEmpty {
      add(iri, RDFS.label, .literal(Literal(arabic, uncheckedLanguage: "ar")))
    }
    if !latin.isEmpty {
      add(
        iri, RDFS.label,
        .literal(Literal(latin, uncheckedLanguage: romanised ? "ar-latn" : "en")))
    }
    return iri
  }

  /// A statement with the words that it rests on.
  public mutating func say(_ subject: IRI, _ predicate: IRI, _ object: Term, words: String = "") {
    add(subject, predicate, object)
    guard !words.isEmpty else { return }
    serial += 1
    let base = article.value
    let evidence = IRI(unchecked: "\(base)#evidence-\(serial)")
    let target = IRI(unchecked: "\(base)#char=\(serial),\(serial + 1)")
    let quote = IRI(unchecked: "\(base)#quote-\(serial)")
    add(evidence, RDF.type, .iri(OA.term("Annotation")))
    add(evidence, RDF.type, .iri(RDF.statement))
    add(evidence, RDF.subject, .iri(subject))
    add(evidence, RDF.predicate, .iri(predicate))
    add(evidence, RDF.object, object)
    add(evidence, OA.term("hasTarget"), .iri(target))
    add(target, OA.term("hasSelector"), .iri(quote))
    add(quote, RDF.type, .iri(OA.term("TextQuoteSelector")))
    add(quote, OA.term("exact"), .literal(Literal(words)))
  }

  public mutating func takesPart(
    _ agent: IRI?, in thing: IRI, as role: String, for side: IRI?, posts: [IRI] = [],
    words: String = ""
  ) {
    serial += 1
    let node = IRI(unchecked: "\(graph.value)#participation-\(serial)")
    say(thing, RW.term("participation"), .iri(node), words: words)
    add(node, RDF.type, .iri(RW.term("Participation")))
    if let agent { add(node, RW.term("agent"), .iri(agent)) }
    add(node, RW.term("role"), .iri(RW.term(role)))
    if let side { add(node, RW.term("onBehalfOf"), .iri(side)) }
    for post in posts { add(node, RW.term("inPost"), .iri(post)) }
  }

  public mutating func sectors(_ names: [(String, String, String)]) -> [IRI] {
    names.map {
      thing("sector/" + $0.0, [RW.term("Sector"), SKOS.concept], $0.1, $0.2)
    }
  }
}
