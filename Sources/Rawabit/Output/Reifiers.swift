import RDFModel

extension Dataset {
  /// The same with evidence in the terms of RDF 1.2: `?e rdf:reifies <<( ?s ?p ?o )>>` for what RDF 1.1
  /// says in three statements and a type.
  var withReifiers: Dataset {
    var result = Dataset()
    let parts: Set<IRI> = [RDF.subject, RDF.predicate, RDF.object]
    for quad in unsortedQuads {
      let isPart = parts.contains(quad.predicate)
      let isType = quad.predicate == RDF.type && quad.object == .iri(RDF.statement)
      guard isPart || isType, let triple = reified(by: quad.subject, in: quad.graph) else {
        result.insert(quad)
        continue
      }
      // Once for the four.
      guard isType else { continue }
      result.insert(Quad(quad.subject, RDF.reifies, .triple(triple), graph: quad.graph))
    }
    return result
  }

  /// The one triple that an `rdf:Statement` is about; nil for what is none, or not whole.
  private func reified(by node: Resource, in graph: Resource?) -> Triple? {
    guard contains(Quad(node, RDF.type, .iri(RDF.statement), graph: graph)) else { return nil }
    func one(_ predicate: IRI) -> Term? {
      let found = objects(of: node, predicate: predicate, graph: graph)
      return found.count == 1 ? found[0] : nil
    }
    guard let subject = one(RDF.subject).flatMap({ Resource($0) }),
      case .iri(let predicate)? = one(RDF.predicate), let object = one(RDF.object)
    else { return nil }
    return Triple(subject, predicate, object)
  }
}
