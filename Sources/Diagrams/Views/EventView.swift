import RDFModel

/// One event: who took part, for whom, in which post; when and where; what came out.
struct EventView {
  let reader: GraphReader
  /// Which of two sides is told first.
  let precedes: (Resource, Resource) -> Bool

  func diagram(of event: Resource, stem: String) -> Diagram {
    var scene = Scene(reader)
    let agreed = reader.resources(event, RW.agreedOn).filter { reader.kind(of: $0) == .document }
    let papers = Set(signedHere(event) + agreed).sorted()
    let appearances = GraphReader.Appearances(([event] + papers).flatMap(reader.participations))
    scene.add(Cards(reader).card(for: event))
    for side in reader.sides(of: event).sorted(by: precedes) { scene.addSide(side) }
    scene.addParticipants(of: event, in: nil, posts: appearances)
    scene.addParties(of: event, in: nil)
    scene.addOutcomes(of: event)
    scene.addTopics(of: event)
    for paper in papers {
      scene.add(Cards(reader).card(for: paper))
      scene.addParticipants(of: paper, in: nil, posts: appearances)
    }
    let title = reader.name(of: event)
    return scene.diagram(
      stem: stem, title: title, summary: summary(event), note: Sources(reader).note(of: [event]),
      focus: [Scene.id(event)])
  }

  /// Documents that people of this event signed, as told by the same source.
  private func signedHere(_ event: Resource) -> [Resource] {
    let people = Set(reader.participations(in: event).compactMap(\.agent))
    let graphs = Set(reader.dataset.quads(about: event).map(\.graph))
    let signed = people.flatMap { reader.dataset.subjects(with: RW.signatory, $0.term) }
    return Set(signed).sorted().filter { paper in
      reader.dataset.quads(about: paper).contains {
        $0.predicate == RW.signatory && graphs.contains($0.graph)
      }
    }
  }

  private func summary(_ event: Resource) -> Bilingual {
    let people = reader.participations(in: event).compactMap { part -> Bilingual? in
      guard let who = part.agent ?? part.posts.first else { return nil }
      let name = reader.name(of: who)
      guard let side = reader.side(of: part).map(reader.name) else { return name }
      return Bilingual("\(name.arabic) (\(side.arabic))", "\(name.latin) (\(side.latin))")
    }
    let name = reader.name(of: event)
    guard !people.isEmpty else { return name }
    return Bilingual(
      name.arabic + ": " + people.map(\.arabic).joined(separator: "، "),
      name.latin + ": " + people.map(\.latin).joined(separator: ", "))
  }
}

/// The line under a picture that says which articles it rests on.
struct Sources {
  private static let most = 3
  private let reader: GraphReader

  init(_ reader: GraphReader) { self.reader = reader }

  func note(of things: [Resource]) -> Bilingual {
    var articles: Set<Resource> = []
    for thing in things {
      for graph in Set(reader.dataset.quads(about: thing).compactMap(\.graph)) {
        articles.formUnion(reader.resources(graph, PROV.wasDerivedFrom))
      }
    }
    guard !articles.isEmpty else { return Bilingual() }
    let names = articles.sorted().map(name)
    var arabic = names.prefix(Self.most).map(\.arabic).joined(separator: "، ")
    var latin = names.prefix(Self.most).map(\.latin).joined(separator: ", ")
    if names.count > Self.most {
      arabic += " " + Wording.more(names.count - Self.most).arabic
      latin += " " + Wording.more(names.count - Self.most).latin
    }
    return Cards.joined(Wording.source, Bilingual(arabic, latin))
  }

  /// The agency that the article names as its source, with the article's id.
  private func name(_ article: Resource) -> Bilingual {
    let id = article.localName
    guard let agency = reader.resources(article, PROV.wasAttributedTo).first else {
      return Bilingual(id, id)
    }
    let name = reader.name(of: agency)
    return Bilingual("\(name.arabic) (\(id))", "\(name.latin) (\(id))")
  }
}
