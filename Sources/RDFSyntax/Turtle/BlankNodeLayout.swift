import RDFModel

/// Which blank nodes of a dataset may stand without labels.
///
/// A node is inlined as `[ … ]` if it is the object of exactly one triple, is not a graph name or
/// part of a triple term, is described in the graph of that triple alone, and is not nested deeper
/// than `maximumDepth` (which leaves out all cycles). A list is `( … )` if besides each cell has one
/// `rdf:first`, one `rdf:rest` and nothing else, and the last one ends in `rdf:nil`.
struct BlankNodeLayout {
  private static let maximumDepth = 32

  private enum Place {
    case inlined
    case cell
  }

  private var places: [BlankNode: Place] = [:]
  private var lists: [BlankNode: [Term]] = [:]
  private var labelled: Set<BlankNode> = []

  init() {}

  init(_ dataset: Dataset) {
    var census = Census(dataset)
    labelled = census.referenced.union(census.scattered)
    guard !census.candidates.isEmpty else { return }
    lists = census.collectLists()
    for node in census.candidates.keys where census.headOfCell[node] == nil {
      if census.depth(of: node) <= Self.maximumDepth {
        places[node] = .inlined
      } else {
        lists[node] = nil
      }
    }
    for (cell, head) in census.headOfCell where lists[head] != nil { places[cell] = .cell }
  }

  /// Whether the node is written where it is used, and so is no subject of its own.
  func isInlined(_ node: BlankNode) -> Bool { places[node] != nil }

  /// Whether nothing refers to the node and one graph alone describes it, so that `[]` serves as its
  /// name.
  func isAnonymous(_ node: BlankNode) -> Bool { !labelled.contains(node) }

  /// The items of the list that begins with `node`.
  func items(of node: BlankNode) -> [Term]? { lists[node] }
}

/// What is known about each blank node of a dataset.
private struct Census {
  /// The one triple of which a candidate is the object.
  var candidates: [BlankNode: Quad] = [:]
  var referenced: Set<BlankNode> = []
  /// A list's cells after its first, with that first one.
  var headOfCell: [BlankNode: BlankNode] = [:]
  /// Nodes that more than one graph describes.
  var scattered: Set<BlankNode> {
    Set(described.filter { Set($0.value.map(\.graph)).count > 1 }.keys)
  }
  private var described: [BlankNode: [Quad]] = [:]

  init(_ dataset: Dataset) {
    var excluded: Set<BlankNode> = []
    for quad in dataset.unsortedQuads {
      if case .blank(let node) = quad.subject { described[node, default: []].append(quad) }
      if case .blank(let name)? = quad.graph { excluded.insert(name) }
      switch quad.object {
      case .blank(let node):
        if !referenced.insert(node).inserted { excluded.insert(node) }
        candidates[node] = quad
      case .triple(let triple): Self.exclude(triple, &excluded)
      case .iri, .literal: break
      }
    }
    referenced.formUnion(excluded)
    candidates = candidates.filter { node, quad in
      !excluded.contains(node)
        && (described[node] ?? []).allSatisfy { $0.graph == quad.graph }
    }
  }

  private static func exclude(_ triple: Triple, _ excluded: inout Set<BlankNode>) {
    if case .blank(let node) = triple.subject { excluded.insert(node) }
    switch triple.object {
    case .blank(let node): excluded.insert(node)
    case .triple(let inner): exclude(inner, &excluded)
    case .iri, .literal: break
    }
  }

  /// First and rest of a node that is a list's cell and nothing else.
  private func cell(_ node: BlankNode) -> (first: Term, rest: Term)? {
    guard candidates[node] != nil, let quads = described[node], quads.count == 2,
      let first = quads.first(where: { $0.predicate == RDF.first }),
      let rest = quads.first(where: { $0.predicate == RDF.rest })
    else { return nil }
    return (first.object, rest.object)
  }

  /// Lists by their first cells, found from their ends; marks their other cells.
  mutating func collectLists() -> [BlankNode: [Term]] {
    var lists: [BlankNode: [Term]] = [:]
    for node in candidates.keys {
      guard let last = cell(node), last.rest == .iri(RDF.nil) else { continue }
      var cells = [node]
      var items = [last.first]
      var head = node
      while let use = candidates[head], use.predicate == RDF.rest,
        case .blank(let previous) = use.subject, let found = cell(previous)
      {
        cells.append(previous)
        items.append(found.first)
        head = previous
      }
      lists[head] = items.reversed()
      for cell in cells.dropLast() { headOfCell[cell] = head }
    }
    return lists
  }

  /// How many nodes it is nested in, counted no further than needed.
  func depth(of node: BlankNode) -> Int {
    var depth = 0
    var current = node
    while depth < 64, let use = candidates[current], case .blank(let subject) = use.subject {
      current = headOfCell[subject] ?? subject
      depth += 1
    }
    return depth
  }
}
