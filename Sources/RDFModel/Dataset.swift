/// A set of quads.
///
/// Terms are kept once and quads as rows of numbers, so that a dataset of an article or of a whole
/// run stays small and sorts fast. Whatever it returns is in a fixed order (that of `Quad`), never
/// in the order of hashing.
public struct Dataset: Sendable {
  /// A quad as positions in the tables; `graph` 0 is the default graph, n the resource n - 1.
  private struct Row: Hashable {
    var subject: UInt32
    var predicate: UInt32
    var object: UInt32
    var graph: UInt32
  }

  private var resources = TermTable<Resource>()
  private var predicates = TermTable<IRI>()
  private var objects = TermTable<Term>()
  private var rows: [Row] = []
  private var present: Set<Row> = []
  /// Positions in `rows`, by subject, object and graph.
  private var bySubject: [UInt32: [UInt32]] = [:]
  private var byObject: [UInt32: [UInt32]] = [:]
  private var byGraph: [UInt32: [UInt32]] = [:]

  public init() {}

  public init(_ quads: some Sequence<Quad>) {
    insert(contentsOf: quads)
  }

  public var count: Int { rows.count }
  public var isEmpty: Bool { rows.isEmpty }

  /// Adds a quad; false when it was there already.
  @discardableResult
  public mutating func insert(_ quad: Quad) -> Bool {
    let row = Row(
      subject: resources.insert(quad.subject), predicate: predicates.insert(quad.predicate),
      object: objects.insert(quad.object), graph: quad.graph.map { resources.insert($0) + 1 } ?? 0)
    guard present.insert(row).inserted else { return false }
    let position = UInt32(rows.count)
    rows.append(row)
    bySubject[row.subject, default: []].append(position)
    byObject[row.object, default: []].append(position)
    byGraph[row.graph, default: []].append(position)
    return true
  }

  public mutating func insert(contentsOf quads: some Sequence<Quad>) {
    for quad in quads { insert(quad) }
  }

  public mutating func formUnion(_ other: Dataset) {
    for row in other.rows { insert(other.quad(row)) }
  }

  public func contains(_ quad: Quad) -> Bool {
    guard let row = row(of: quad) else { return false }
    return present.contains(row)
  }

  /// All quads in their order.
  public var sortedQuads: [Quad] { sorted(rows).map(quad) }

  /// All quads in the order in which they came; for consumers to whom order means nothing.
  public var unsortedQuads: some Sequence<Quad> { rows.lazy.map { quad($0) } }

  /// The names of the graphs that hold quads, sorted; the default graph has none.
  public var graphNames: [Resource] {
    byGraph.keys.filter { $0 > 0 }.map { resources[$0 - 1] }.sorted()
  }

  /// The quads of one graph, sorted; nil is the default graph.
  public func quads(in graph: Resource?) -> [Quad] {
    var key: UInt32 = 0
    if let graph {
      guard let id = resources.id(of: graph) else { return [] }
      key = id + 1
    }
    return sorted((byGraph[key] ?? []).map { rows[Int($0)] }).map(quad)
  }

  /// The quads whose subject is `subject`, sorted, of one graph or, with nil, of all.
  public func quads(about subject: Resource, graph: Resource? = nil) -> [Quad] {
    guard let id = resources.id(of: subject), let positions = bySubject[id] else { return [] }
    return sorted(select(positions, graph: graph)).map(quad)
  }

  /// The quads whose object is `object`, sorted, of one graph or, with nil, of all.
  public func quads(pointingAt object: Term, graph: Resource? = nil) -> [Quad] {
    guard let id = objects.id(of: object), let positions = byObject[id] else { return [] }
    return sorted(select(positions, graph: graph)).map(quad)
  }

  /// What `subject` has as `predicate`, each once and sorted, in one graph or, with nil, in any.
  public func objects(of subject: Resource, predicate: IRI, graph: Resource? = nil) -> [Term] {
    guard let id = resources.id(of: subject), let predicateID = predicates.id(of: predicate),
      let positions = bySubject[id]
    else { return [] }
    let found = select(positions, graph: graph).filter { $0.predicate == predicateID }
    return Set(found.map(\.object)).map { objects[$0] }.sorted()
  }

  /// The subjects that have `object` as `predicate`, each once and sorted, in one graph or any.
  public func subjects(
    with predicate: IRI, _ object: Term, graph: Resource? = nil
  ) -> [Resource] {
    guard let id = objects.id(of: object), let predicateID = predicates.id(of: predicate),
      let positions = byObject[id]
    else { return [] }
    let found = select(positions, graph: graph).filter { $0.predicate == predicateID }
    return Set(found.map(\.subject)).map { resources[$0] }.sorted()
  }

  /// Whether any quad has `resource` as its subject.
  public func describes(_ resource: Resource) -> Bool {
    guard let id = resources.id(of: resource) else { return false }
    return bySubject[id] != nil
  }

  private func select(_ positions: [UInt32], graph: Resource?) -> [Row] {
    let candidates = positions.map { rows[Int($0)] }
    guard let graph else { return candidates }
    guard let id = resources.id(of: graph) else { return [] }
    return candidates.filter { $0.graph == id + 1 }
  }

  private func row(of quad: Quad) -> Row? {
    guard let subject = resources.id(of: quad.subject),
      let predicate = predicates.id(of: quad.predicate), let object = objects.id(of: quad.object)
    else { return nil }
    var graph: UInt32 = 0
    if let name = quad.graph {
      guard let id = resources.id(of: name) else { return nil }
      graph = id + 1
    }
    return Row(subject: subject, predicate: predicate, object: object, graph: graph)
  }

  private func quad(_ row: Row) -> Quad {
    Quad(
      resources[row.subject], predicates[row.predicate], objects[row.object],
      graph: row.graph == 0 ? nil : resources[row.graph - 1])
  }

  /// Sorts by rank, which compares each term's text once a term and not once a quad.
  private func sorted(_ selection: [Row]) -> [Row] {
    guard selection.count > 1 else { return selection }
    let resourceRank = resources.ranks(
      of: selection.flatMap { row in
        row.graph == 0 ? [row.subject] : [row.subject, row.graph - 1]
      })
    let predicateRank = predicates.ranks(of: selection.map(\.predicate))
    let objectRank = objects.ranks(of: selection.map(\.object))
    let keyed = selection.map { row in
      (
        row,
        (
          resourceRank[row.subject] ?? 0, predicateRank[row.predicate] ?? 0,
          objectRank[row.object] ?? 0,
          row.graph == 0 ? -1 : resourceRank[row.graph - 1] ?? 0
        )
      )
    }
    return keyed.sorted { $0.1 < $1.1 }.map(\.0)
  }
}

extension Dataset: Equatable {
  /// The same quads; blank nodes count by their labels.
  public static func == (lhs: Dataset, rhs: Dataset) -> Bool {
    lhs.count == rhs.count && lhs.unsortedQuads.allSatisfy(rhs.contains)
  }
}
