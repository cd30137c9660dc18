import RDFModel

/// Reads a dataset in our ontology as things with names, kinds, sides and parts. All graphs count
/// as one; every answer is sorted.
public struct GraphReader: Sendable {
  /// One agent's part in an event, body or document.
  public struct Participation: Sendable {
    public var node: Resource
    public var agent: Resource?
    /// Local name in `rw:`; empty if none is told.
    public var role: String
    public var sides: [Resource]
    public var posts: [Resource]
  }

  public let dataset: Dataset
  let evidence: EvidenceIndex
  /// Names of classes, where the dataset itself has none.
  let vocabulary: Dataset

  public init(_ dataset: Dataset, vocabulary: Dataset = Dataset()) {
    self.dataset = dataset
    self.vocabulary = vocabulary
    evidence = EvidenceIndex(dataset)
  }

  public func resources(_ subject: Resource, _ predicate: IRI) -> [Resource] {
    dataset.objects(of: subject, predicate: predicate).compactMap { Resource($0) }
  }

  public func literals(_ subject: Resource, _ predicate: IRI) -> [Literal] {
    dataset.objects(of: subject, predicate: predicate).compactMap { term in
      if case .literal(let literal) = term { literal } else { nil }
    }
  }

  public func instances(of type: IRI) -> [Resource] { dataset.subjects(with: RDF.type, .iri(type)) }

  /// Local names of the thing's classes, whatever their namespace.
  public func classes(of thing: Resource) -> [String] {
    resources(thing, RDF.type).map(\.localName)
  }

  // MARK: Names

  public func name(of thing: Resource) -> Bilingual {
    var name = labels(of: thing, in: dataset, RDFS.label)
    if name.isEmpty { name = labels(of: thing, in: dataset, SKOS.prefLabel) }
    if name.isEmpty { name = labels(of: thing, in: vocabulary, RDFS.label) }
    return name.isEmpty ? Bilingual("", Self.words(thing.localName)) : name
  }

  private func labels(of thing: Resource, in dataset: Dataset, _ predicate: IRI) -> Bilingual {
    var byLanguage: [String: String] = [:]
    for case .literal(let label) in dataset.objects(of: thing, predicate: predicate) {
      let text = TextCleaning.singleLine(label.lexical)
      let tag = label.language ?? ""
      if byLanguage[tag] == nil, !text.isEmpty { byLanguage[tag] = text }
    }
    let plain = byLanguage[""]
    let arabic = byLanguage["ar"] ?? plain.flatMap { TextCleaning.isRightToLeft($0) ? $0 : nil }
    var latin = byLanguage["en"] ?? plain.flatMap { TextCleaning.isRightToLeft($0) ? nil : $0 }
    // The letters of a person's name are its name; those of a title tell a reader of English nothing.
    if latin == nil, arabic == nil || Self.namedByLetters.contains(kind(of: thing)) {
      latin = byLanguage["ar-latn"]
    }
    return Bilingual(arabic ?? "", latin ?? "")
  }

  /// Whose romanised names stand in for English ones; places are of no kind of their own.
  private static let namedByLetters: Set<NodeKind> = [.country, .person, .other]

  /// `third-round-4f2a` as words.
  private static func words(_ localName: String) -> String {
    TextCleaning.singleLine(
      String(
        String.UnicodeScalarView(
          localName.unicodeScalars.map { $0 == "-" || $0 == "_" ? " " : $0 })))
  }

  // MARK: Kinds and sides

  public func kind(of thing: Resource) -> NodeKind {
    let classes = Set(classes(of: thing))
    func has(_ names: String...) -> Bool { names.contains(where: classes.contains) }
    if has("Country") { return .country }
    if has("Person") { return .person }
    if has("Post") { return .post }
    if has("JointBody", "OrganizationalCollaboration") { return .body }
    if has("Event") { return .event }
    if has("Document") { return .document }
    if has("Sector", "Concept") { return .topics }
    if has("MonetaryAmount") { return .amount }
    let organisations = [
      "Organization", "FormalOrganization", "GovernmentBody", "Ministry", "Institution",
      "InternationalOrganization", "NewsAgency",
    ]
    return organisations.contains(where: classes.contains) ? .organisation : .other
  }

  public func status(of thing: Resource) -> LineStatus {
    let names = Set(resources(thing, RW.status).map(\.localName))
    // What one source tells as done outweighs another's plan.
    if !names.isDisjoint(with: ["Held", "Signed", "Initialled", "Ratified"]) { return .held }
    if !names.isDisjoint(with: ["Cancelled", "Denied", "Postponed", "NotSigned"]) {
      return .cancelled
    }
    if names.contains("Planned") { return .planned }
    return names.contains("Hoped") ? .hoped : .held
  }

  /// The country to which an agent or organisation belongs; a country belongs to itself.
  public func country(of agent: Resource) -> Resource? { country(of: agent, depth: 0) }

  private func country(of agent: Resource, depth: Int) -> Resource? {
    if kind(of: agent) == .country { return agent }
    guard depth < 4 else { return nil }
    for predicate in [RW.ofCountry, RW.inCountry] {
      if let country = resources(agent, predicate).first { return country }
    }
    for predicate in [ORG.postIn, ORG.subOrganizationOf, ORG.holds] {
      for next in resources(agent, predicate) {
        if let country = country(of: next, depth: depth + 1) { return country }
      }
    }
    return nil
  }

  /// Whose frame an agent stands in: its side's country, or the side itself (an organisation).
  public func side(of participation: Participation) -> Resource? {
    if let side = participation.sides.first { return country(of: side) ?? side }
    guard let agent = participation.agent else {
      return participation.posts.lazy.compactMap(country).first
    }
    return country(of: agent) ?? participation.posts.lazy.compactMap(country).first
  }

  // MARK: Parts

  /// Those who lead first.
  public func participations(in thing: Resource) -> [Participation] {
    let told = resources(thing, RW.participation).flatMap { node in
      let agents = resources(node, RW.agent)
      let roles = resources(node, RW.role).map(\.localName)
      let sides = resources(node, RW.onBehalfOf)
      let posts = resources(node, RW.inPost)
      let heads: [Resource?] = agents.isEmpty ? [nil] : agents
      return heads.map {
        Participation(
          node: node, agent: $0, role: roles.first ?? "", sides: sides, posts: posts)
      }
    }
    let leads = { (part: Participation) in ["Chair", "Host", "Receiver"].contains(part.role) }
    return told.filter(leads) + told.filter { !leads($0) }
  }

  /// The sides of an event, body or document: parties and those for whom somebody took part, each
  /// as the country to which it belongs where there is one.
  public func sides(of thing: Resource) -> [Resource] {
    var sides = Set(resources(thing, RW.party).map { country(of: $0) ?? $0 })
    for participation in participations(in: thing) {
      if let side = side(of: participation) { sides.insert(side) }
    }
    for signatory in resources(thing, RW.signatory) {
      if let side = country(of: signatory) { sides.insert(side) }
    }
    return sides.sorted()
  }

  /// The posts in which people appear.
  public struct Appearances: Sendable {
    fileprivate var posts: [Resource: Set<Resource>] = [:]

    public init(_ participations: [Participation]) {
      for part in participations {
        if let agent = part.agent { posts[agent, default: []].formUnion(part.posts) }
      }
    }
  }

  /// The posts in which a person appears: those of the participation, else all that they hold.
  public func posts(of person: Resource, in appearances: Appearances) -> [Resource] {
    let here = appearances.posts[person] ?? []
    return (here.isEmpty ? Set(resources(person, ORG.holds)) : here).sorted()
  }

  /// The triples that tell of a participation in `thing`: what evidence is looked up by.
  public func statements(of participation: Participation, in thing: Resource) -> [Triple] {
    let node = participation.node
    return [Triple(thing, RW.participation, node.term)]
      + (participation.agent.map { [Triple(node, RW.agent, $0.term)] } ?? [])
      + [Triple(node, RW.role, .iri(RW.term(participation.role)))]
      + participation.sides.map { Triple(node, RW.onBehalfOf, $0.term) }
      + participation.posts.map { Triple(node, RW.inPost, $0.term) }
  }
}
