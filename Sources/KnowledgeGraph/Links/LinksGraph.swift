import Digests
import RDFModel

extension GraphBuilder {
  /// The quads of `…/graph/links`: of two nodes that are probably one, that they match, and a node that
  /// says by which rule and how surely. None where there are no such nodes.
  public func linkQuads(of finder: LinkFinder) -> [Quad] {
    var sink = QuadSink(graph: names.linksGraph)
    for link in finder.links() {
      let (left, right) = (link.left.node, link.right.node)
      // The relation is symmetric; queries need not know it.
      sink.add(left, SKOS.closeMatch, right)
      sink.add(right, SKOS.closeMatch, left)
      let key = "\(left.value)\u{1F}\(right.value)"
      let node = names.other("id/link/\(SHA256.hexadecimal(of: key.utf8).prefix(12))")
      sink.add(node, RDF.type, RW.link)
      sink.add(node, RDF.type, RDF.statement)
      sink.add(node, RDF.subject, left)
      sink.add(node, RDF.predicate, SKOS.closeMatch)
      sink.add(node, RDF.object, right)
      sink.add(node, RW.rule, Literal(link.rule))
      sink.add(node, RW.score, .confidence(link.score))
      let ends = (link.left.labels, link.right.labels)
      sink.add(node, RDFS.label, .arabic("\(ends.0.arabic) ~ \(ends.1.arabic)"))
      sink.add(node, RDFS.label, .english("\(ends.0.latin) ~ \(ends.1.latin)"))
    }
    return sink.quads
  }
}
