import RDFModel

/// Gives the nodes that Oxigraph labels at random, labels in the order of their
/// coming: `b1`, `b2` … A label `b1` of the text becomes `bb1`, `bb1` becomes `bbb1`.
struct BlankNodeNames {
  private var names: [BlankNode: BlankNode] = [:]
  private var count = 0

  mutating func renamed(_ quad: Quad) -> Quad {
    Quad(
      resource(quad.subject), quad.predicate, term(quad.object),
      graph: quad.graph.map { resource($0) })
  }

  private mutating func resource(_ resource: Resource) -> Resource {
    if case .blank(let node) = resource { .blank(name(of: node)) } else { resource }
  }

  private mutating func term(_ term: Term) -> Term {
    if case .blank(let node) = term { .blank(name(of: node)) } else { term }
  }

  private mutating func name(of node: BlankNode) -> BlankNode {
    if let known = names[node] { return known }
    var name = node
    if Self.isRandom(node.label) {
      count += 1
      name = BlankNode(unchecked: "b\(count)")
    } else if Self.mayBeOurs(node.label) {
      name = BlankNode(unchecked: "b" + node.label)
    }
    names[node] = name
    return name
  }

  /// 128 random bits in hexadecimal digits, zeros in front left out, and never a digit first.
  private static func isRandom(_ label: String) -> Bool {
    (24...32).contains(label.utf8.count)
      && label.utf8.first.map { (0x61...0x66).contains($0) } == true
      && label.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func mayBeOurs(_ label: String) -> Bool {
    let digits = label.utf8.drop { $0 == UInt8(ascii: "b") }
    return digits.count < label.utf8.count && !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
