import Diagrams
import RDFModel

/// What a graph says of one thing, each statement with the words that it rests on.
public struct Explanation: Sendable {
  /// Words of an article that a statement rests on.
  public struct Evidence: Sendable, Equatable {
    /// The IRI of the article.
    public var article: String
    /// Code points of the article's text; nil where the graph tells no position.
    public var range: Range<Int>?
    public var words: String
    public var rule: String
    /// As the graph has it: `0.93`.
    public var confidence: String
  }

  /// One triple, in however many graphs it stands.
  public struct Statement: Sendable {
    public var triple: Triple
    /// Names of the graphs that hold it, sorted; none for the default graph.
    public var graphs: [String]
    /// Empty for what no text says: reference data, labels that were composed.
    public var evidence: [Evidence]
    /// What the thing at the other end is called, where the graph tells.
    public var label: String?
  }

  public let node: Resource
  /// `rdfs:label`, sorted.
  public let labels: [Literal]
  /// With the node as their subject; labels stand above.
  public let statements: [Statement]
  /// With the node as their object; mentions by articles come last.
  public let incoming: [Statement]

  /// Explains the one thing in `dataset` that the user names: by IRI, local name or label.
  ///
  /// - Throws: `DrawError.unknownEntity`, `.ambiguousEntity`.
  public init(of name: String, in dataset: Dataset) throws(DrawError) {
    let reader = GraphReader(dataset)
    let node = try Self.node(named: name, in: reader)
    self.node = node
    labels = reader.literals(node, RDFS.label)
    let names: Set<IRI> = [RDFS.label, SKOS.prefLabel, SKOS.altLabel]
    let about = dataset.quads(about: node).filter { !names.contains($0.predicate) }
    let notFacts: Set<IRI> = [RDF.subject, RDF.object, RDF.predicate]
    let pointing = dataset.quads(pointingAt: node.term).filter { !notFacts.contains($0.predicate) }
    statements = Self.statements(about, in: reader) { Resource($0.object) }
    let others = pointing.filter { $0.predicate != SCHEMA.mentions }
    let mentions = pointing.filter { $0.predicate == SCHEMA.mentions }
    incoming = Self.statements(others + mentions, in: reader) { $0.subject }
  }

  private static func node(named name: String, in reader: GraphReader) throws(DrawError) -> Resource
  {
    if let iri = try? IRI(name) {
      let node = Resource.iri(iri)
      let isKnown =
        reader.dataset.describes(node) || !reader.dataset.quads(pointingAt: node.term).isEmpty
      if isKnown { return node }
    }
    let found = reader.things(named: name)
    guard let node = found.first else { throw .unknownEntity(name: name) }
    guard found.count == 1 else {
      throw .ambiguousEntity(name: name, candidates: found.map(\.key))
    }
    return node
  }

  /// The triples of sorted quads, each once, in their order.
  private static func statements(
    _ quads: [Quad], in reader: GraphReader, otherEnd: (Triple) -> Resource?
  ) -> [Statement] {
    var statements: [Statement] = []
    var places: [Triple: Int] = [:]
    for quad in quads {
      let place = places[quad.triple] ?? statements.count
      if place == statements.count {
        places[quad.triple] = place
        statements.append(
          Statement(
            triple: quad.triple, graphs: [], evidence: [],
            label: otherEnd(quad.triple).flatMap { label(of: $0, in: reader) }))
      }
      if let graph = quad.graph { statements[place].graphs.append(graph.key) }
      statements[place].evidence += evidence(for: quad, in: reader)
    }
    return statements
  }

  /// What a thing is called; a part that somebody took, with what it is a part of.
  private static func label(of thing: Resource, in reader: GraphReader) -> String? {
    guard let own = ownLabel(of: thing, in: reader) else { return nil }
    let wholes = reader.dataset.subjects(with: RW.participation, thing.term)
    return ([own] + wholes.compactMap { ownLabel(of: $0, in: reader) }).joined(separator: " – ")
  }

  private static func ownLabel(of thing: Resource, in reader: GraphReader) -> String? {
    let labels = reader.literals(thing, RDFS.label)
    let chosen = ["en", "ar-latn", "ar"].lazy.compactMap { tag in
      labels.first { $0.language == tag }
    }.first
    return (chosen ?? labels.first)?.lexical
  }

  /// What annotations in the quad's own graph say that it rests on, in the order of the text.
  private static func evidence(for quad: Quad, in reader: GraphReader) -> [Evidence] {
    let dataset = reader.dataset
    func first(_ subject: Resource, _ predicate: IRI) -> Term? {
      dataset.objects(of: subject, predicate: predicate, graph: quad.graph).first
    }
    func text(_ subject: Resource, _ predicate: IRI) -> String? {
      if case .literal(let literal)? = first(subject, predicate) { literal.lexical } else { nil }
    }
    func resources(_ subject: Resource, _ predicate: IRI) -> [Resource] {
      dataset.objects(of: subject, predicate: predicate, graph: quad.graph)
        .compactMap { Resource($0) }
    }
    var evidence: [Evidence] = []
    for node in dataset.subjects(with: RDF.subject, quad.subject.term, graph: quad.graph)
    where first(node, RDF.predicate) == .iri(quad.predicate)
      && first(node, RDF.object) == quad.object
    {
      for target in resources(node, OA.hasTarget) {
        let selectors = resources(target, OA.hasSelector)
        let start = selectors.lazy.compactMap { text($0, OA.start) }.first.flatMap { Int($0) }
        let end = selectors.lazy.compactMap { text($0, OA.end) }.first.flatMap { Int($0) }
        var range: Range<Int>?
        if let start, let end, start <= end { range = start..<end }
        evidence.append(
          Evidence(
            article: resources(target, OA.hasSource).first?.key ?? "", range: range,
            words: selectors.lazy.compactMap { text($0, OA.exact) }.first ?? "",
            rule: text(node, RW.rule) ?? "", confidence: text(node, RW.confidence) ?? ""))
      }
    }
    return evidence.sorted {
      ($0.article, $0.range?.lowerBound ?? 0, $0.range?.upperBound ?? 0, $0.rule)
        < ($1.article, $1.range?.lowerBound ?? 0, $1.range?.upperBound ?? 0, $1.rule)
    }
  }
}
