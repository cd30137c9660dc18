import RDFModel

/// The triples of a graph, looked up as a basic graph pattern would.
struct Triples {
  let quads: [Quad]
  init(_ quads: [Quad]) { self.quads = quads }

  func objects(_ subject: String? = nil, _ predicate: IRI) -> [Term] {
    quads.filter { quad in
      quad.predicate == predicate && (subject == nil || value(quad.subject.term) == subject)
    }.map(\.object)
  }

  /// The one value of `predicate` at `subject`, or all, joined by a space in byte order.
  func value(of subject: String, _ predicate: IRI) -> String {
    objects(subject, predicate).map(value).sorted().joined(separator: " ")
  }

  /// Subject–object pairs of `predicate`.
  func pairs(_ predicate: IRI) -> Set<[String]> {
    Set(
      quads.filter { $0.predicate == predicate }.map { [value($0.subject.term), value($0.object)] })
  }

  func subjects(ofType type: IRI) -> [String] {
    quads.filter { $0.predicate == RDF.type && $0.object == .iri(type) }.map {
      value($0.subject.term)
    }
  }

  func value(_ term: Term) -> String {
    switch term {
    case .iri(let iri): iri.value
    case .literal(let literal): literal.lexical
    case .blank(let node): "_:" + node.label
    case .triple(let triple): "\(triple)"
    }
  }
}

func line(_ quad: Quad) -> String {
  [quad.subject.term, .iri(quad.predicate), quad.object].map { "\($0)" }.joined(separator: " ")
}
