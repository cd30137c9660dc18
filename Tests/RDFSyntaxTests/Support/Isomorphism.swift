import RDFModel

/// Whether two sets of quads differ in nothing but the labels of blank nodes.
///
/// Colours of blank nodes are refined by their surroundings; where that leaves nodes alike, each
/// pairing is tried. Meant for small graphs.
func areIsomorphic(_ lhs: some Sequence<Quad>, _ rhs: some Sequence<Quad>) -> Bool {
  let left = ColouredQuads(Set(lhs))
  let right = ColouredQuads(Set(rhs))
  return left.matches(right)
}

private struct ColouredQuads {
  let quads: Set<Quad>
  var colours: [BlankNode: Int] = [:]

  init(_ quads: Set<Quad>) {
    self.quads = quads
    for quad in quads {
      for node in quad.blankNodes { colours[node] = 0 }
    }
    refine()
  }

  mutating func refine() {
    for _ in 0...colours.count {
      var surroundings: [BlankNode: [Int]] = [:]
      for quad in quads {
        for node in Set(quad.blankNodes) {
          var hasher = Hasher()
          quad.hash(into: &hasher, seenFrom: node, colours: colours)
          surroundings[node, default: []].append(hasher.finalize())
        }
      }
      let before = Set(colours.values).count
      var next: [BlankNode: Int] = [:]
      for (node, colour) in colours {
        var hasher = Hasher()
        hasher.combine(colour)
        hasher.combine((surroundings[node] ?? []).sorted())
        next[node] = hasher.finalize()
      }
      colours = next
      if Set(colours.values).count == before, before > 1 { break }
    }
  }

  func matches(_ other: ColouredQuads) -> Bool {
    guard quads.count == other.quads.count,
      colours.values.sorted() == other.colours.values.sorted()
    else { return false }
    let groups = Dictionary(grouping: colours.keys) { colours[$0] ?? 0 }
    let otherGroups = Dictionary(grouping: other.colours.keys) { other.colours[$0] ?? 0 }
    guard let (colour, alike) = groups.filter({ $0.value.count > 1 }).min(by: { $0.key < $1.key })
    else {
      var names: [BlankNode: BlankNode] = [:]
      for (colour, nodes) in groups { names[nodes[0]] = otherGroups[colour]?.first }
      return Set(quads.map { $0.renamed(names) }) == other.quads
    }
    for candidate in otherGroups[colour] ?? [] {
      var mine = self
      var theirs = other
      mine.colours[alike[0]] = 1
      theirs.colours[candidate] = 1
      mine.refine()
      theirs.refine()
      if mine.matches(theirs) { return true }
    }
    return false
  }
}

extension Term {
  fileprivate var blankNodes: [BlankNode] {
    switch self {
    case .blank(let node): [node]
    case .triple(let triple): triple.subject.term.blankNodes + triple.object.blankNodes
    case .iri, .literal: []
    }
  }

  fileprivate func hash(into hasher: inout Hasher, _ own: BlankNode, _ colours: [BlankNode: Int]) {
    switch self {
    case .blank(let node):
      hasher.combine(node == own)
      hasher.combine(colours[node])
    case .triple(let triple):
      triple.subject.term.hash(into: &hasher, own, colours)
      hasher.combine(triple.predicate)
      triple.object.hash(into: &hasher, own, colours)
    default: hasher.combine(self)
    }
  }

  fileprivate func renamed(_ names: [BlankNode: BlankNode]) -> Term {
    switch self {
    case .blank(let node): .blank(names[node] ?? node)
    case .triple(let triple):
      .triple(
        Triple(
          Resource(triple.subject.term.renamed(names)) ?? triple.subject, triple.predicate,
          triple.object.renamed(names)))
    default: self
    }
  }
}

extension Quad {
  fileprivate var blankNodes: [BlankNode] {
    subject.term.blankNodes + object.blankNodes + (graph?.term.blankNodes ?? [])
  }

  fileprivate func hash(
    into hasher: inout Hasher, seenFrom node: BlankNode, colours: [BlankNode: Int]
  ) {
    subject.term.hash(into: &hasher, node, colours)
    hasher.combine(predicate)
    object.hash(into: &hasher, node, colours)
    hasher.combine(graph == nil)
    graph?.term.hash(into: &hasher, node, colours)
  }

  fileprivate func renamed(_ names: [BlankNode: BlankNode]) -> Quad {
    Quad(
      Resource(subject.term.renamed(names)) ?? subject, predicate, object.renamed(names),
      graph: graph.flatMap { Resource($0.term.renamed(names)) })
  }
}
