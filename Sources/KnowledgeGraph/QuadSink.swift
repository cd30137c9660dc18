import RDFModel

/// Collects the quads of one graph, each once, in the order of their first statement.
struct QuadSink {
  private let graph: Resource?
  private(set) var quads: [Quad] = []
  private var seen: Set<Quad> = []

  init(graph: IRI?) { self.graph = graph.map { .iri($0) } }

  mutating func add(_ subject: IRI, _ predicate: IRI, _ object: Term) {
    let quad = Quad(.iri(subject), predicate, object, graph: graph)
    if seen.insert(quad).inserted { quads.append(quad) }
  }

  mutating func add(_ subject: IRI, _ predicate: IRI, _ object: IRI) {
    add(subject, predicate, .iri(object))
  }

  mutating func add(_ subject: IRI, _ predicate: IRI, _ object: Literal) {
    add(subject, predicate, .literal(object))
  }

  /// For a quad that the caller knows to be new: skips the look-up.
  mutating func addNew(_ subject: IRI, _ predicate: IRI, _ object: Term) {
    quads.append(Quad(.iri(subject), predicate, object, graph: graph))
  }
}
