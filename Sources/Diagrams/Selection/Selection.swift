import RDFModel

/// Which events, bodies and documents of a dataset are to be drawn. A condition that is not set
/// lets everything through.
public struct Selection: Sendable {
  /// Only what involves all of these.
  public var entities: [Resource]
  /// Only what has one of these classes, by local name (`Meeting`, `Document`).
  public var types: [String]
  /// ISO dates, or their beginnings (`2024`, `2024-06`): only what lies between, both included. A
  /// thing without a year of its own has that of the reports that tell of it; one without any is
  /// left out.
  public var from: String?
  public var to: String?

  public init(
    entities: [Resource] = [], types: [String] = [], from: String? = nil, to: String? = nil
  ) {
    self.entities = entities
    self.types = types
    self.from = from
    self.to = to
  }

  var isEmpty: Bool { entities.isEmpty && types.isEmpty && from == nil && to == nil }

  /// The dataset without the things that are left out, and how many those are.
  func applied(to dataset: Dataset) -> (dataset: Dataset, leftOut: Int) {
    guard !isEmpty else { return (dataset, 0) }
    let reader = GraphReader(dataset)
    let out = Set(GraphReader.shared.flatMap(reader.instances).filter { !admits($0, reader) })
    let rest = dataset.unsortedQuads.filter { quad in
      !out.contains(quad.subject) && Resource(quad.object).map(out.contains) != true
    }
    return (Dataset(rest), out.count)
  }

  private func admits(_ thing: Resource, _ reader: GraphReader) -> Bool {
    let classes = reader.classes(of: thing)
    guard types.isEmpty || types.contains(where: classes.contains) else { return false }
    guard isInTime(thing, reader) else { return false }
    let involved = entities.isEmpty ? [] : reader.involved(in: thing)
    return entities.allSatisfy(involved.contains)
  }

  private func isInTime(_ thing: Resource, _ reader: GraphReader) -> Bool {
    guard from != nil || to != nil else { return true }
    return reader.days(of: thing).contains { day in
      // A year lies within a range that begins or ends in it: both are cut to the shorter one.
      let begins = from.map { !isBefore(day, $0) } ?? true
      let ends = to.map { !isBefore($0, day) } ?? true
      return begins && ends
    }
  }

  private func isBefore(_ lhs: String, _ rhs: String) -> Bool {
    let length = min(lhs.utf8.count, rhs.utf8.count)
    return lhs.utf8.prefix(length).lexicographicallyPrecedes(rhs.utf8.prefix(length))
  }
}

extension GraphReader {
  /// Whatever a user may mean by `name`: an IRI, its local name (`KW`) or a label in any language;
  /// sorted, empty if there is nothing.
  public func things(named name: String) -> [Resource] {
    if let iri = try? IRI(name), dataset.describes(.iri(iri)) { return [.iri(iri)] }
    let wanted = Self.key(name)
    let labels = [RDFS.label, SKOS.altLabel, SKOS.prefLabel]
    var byLocalName: Set<Resource> = []
    var byLabel: Set<Resource> = []
    for quad in dataset.unsortedQuads where Self.isDrawable(kind(of: quad.subject)) {
      if quad.predicate == RDF.type, Self.key(quad.subject.localName) == wanted {
        byLocalName.insert(quad.subject)
      }
      if labels.contains(quad.predicate), case .literal(let label) = quad.object,
        Self.key(label.lexical) == wanted
      {
        byLabel.insert(quad.subject)
      }
    }
    return (byLocalName.isEmpty ? byLabel : byLocalName).sorted()
  }

  private static func isDrawable(_ kind: NodeKind) -> Bool { kind != .other }

  private static func key(_ text: String) -> ByteString {
    ByteString(TextCleaning.singleLine(text).lowercased())
  }

  /// The thing itself and everyone and everything that it has to do with.
  func involved(in thing: Resource) -> Set<Resource> {
    var involved: Set<Resource> = [thing]
    involved.formUnion(sides(of: thing))
    for part in participations(in: thing) {
      involved.formUnion(part.posts + part.sides + [part.agent].compactMap { $0 })
    }
    let predicates = [
      RW.party, RW.signatory, RW.sessionOf, RW.agreedOn, RW.organ, RW.onMarginsOf, SCHEMA.about,
      SCHEMA.location, RW.signedAt,
    ]
    for predicate in predicates { involved.formUnion(resources(thing, predicate)) }
    return involved
  }

  /// Days, months or years of a thing, with their years; else those of its reports.
  public func days(of thing: Resource) -> [String] {
    let own = [
      RW.earliest, SCHEMA.startDate, SCHEMA.endDate, RW.signedOn, SCHEMA.foundingDate,
    ].flatMap { literals(thing, $0) }.filter { $0.datatype != RW.hijriDate }.map(\.lexical)
      .filter { !$0.hasPrefix("-") }
    return own.isEmpty ? reports(of: thing).map(\.lexical) : own
  }

  /// When the articles that tell of a thing appeared.
  public func reports(of thing: Resource) -> [Literal] {
    articles(of: thing).sorted().flatMap { literals($0, SCHEMA.datePublished) }.sorted()
  }
}
