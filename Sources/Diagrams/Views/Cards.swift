import RDFModel

/// Makes the node for a thing: its name first, then what literals and types say of it.
struct Cards {
  private static let mostFields = 24
  private let reader: GraphReader

  init(_ reader: GraphReader) { self.reader = reader }

  /// The node of any thing; `posts` are written under a person's name.
  func card(for thing: Resource, posts: [Resource] = []) -> VisualNode {
    let kind = reader.kind(of: thing)
    // A post stands for somebody whose name is not told, and is set like the posts of the named.
    var labels = [Label(reader.name(of: thing), kind == .post ? .detail : .name)]
    switch kind {
    case .event: labels += Details(reader).event(thing)
    case .document: labels += Details(reader).document(thing)
    case .amount: return amount(thing)
    case .person: labels += posts.map { Label(reader.name(of: $0), .detail) }
    case .body:
      if let founded = DateWording.period(
        start: reader.literals(thing, SCHEMA.foundingDate), end: [])
      {
        labels.append(Label(Self.joined(Wording.founded, founded), .detail))
      }
    case .country, .post, .organisation, .topics, .other: break
    }
    let heading = [reader.name(of: thing).joined] + posts.map { reader.name(of: $0).joined }
    return VisualNode(
      id: Scene.id(thing), kind: kind, status: reader.status(of: thing), labels: labels,
      tooltip: EvidenceIndex.tooltip(
        heading.joined(separator: "\n"), reader.evidence.words(about: thing)),
      href: link(thing))
  }

  /// One node for a list of fields.
  ///
  /// - Parameter key: makes the node's id together with the owner's.
  func fields(
    _ fields: [Resource], of owner: Resource, key: String, heading: Bilingual, predicate: IRI
  ) -> VisualNode {
    let names = fields.map(reader.name).sorted {
      ByteString($0.arabic + $0.latin) < ByteString($1.arabic + $1.latin)
    }
    let shown = names.prefix(Self.mostFields)
    var list = Bilingual(
      shown.map(\.arabic).filter { !$0.isEmpty }.joined(separator: "، "),
      shown.map(\.latin).filter { !$0.isEmpty }.joined(separator: ", "))
    if names.count > shown.count {
      let more = Wording.more(names.count - shown.count)
      list = Bilingual("\(list.arabic)، \(more.arabic)", "\(list.latin), \(more.latin)")
    }
    let words = reader.evidence.words(
      for: fields.map { Triple(owner, predicate, $0.term) })
    return VisualNode(
      id: NodeID(naming: owner.key + "#" + key), kind: .topics, status: reader.status(of: owner),
      labels: [Label(heading, .name), Label(list, .detail)],
      tooltip: EvidenceIndex.tooltip(heading.joined, words))
  }

  private func amount(_ amount: Resource) -> VisualNode {
    let (name, sum) = Details(reader).amount(amount)
    return VisualNode(
      id: Scene.id(amount), kind: .amount, labels: [Label(sum, .name), Label(name, .detail)],
      tooltip: EvidenceIndex.tooltip(
        "\(name.joined)\n\(sum.joined)", reader.evidence.words(about: amount)),
      href: link(amount))
  }

  private func link(_ thing: Resource) -> String? {
    if case .iri(let iri) = thing { SafeLink.checked(iri.value) } else { nil }
  }

  static func joined(_ head: Bilingual, _ rest: Bilingual) -> Bilingual {
    Bilingual("\(head.arabic): \(rest.arabic)", "\(head.latin): \(rest.latin)")
  }
}
