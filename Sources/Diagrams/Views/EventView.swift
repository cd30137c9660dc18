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
    let far = left(of: reader.sides(of: event).sorted(by: precedes), of: [event] + papers)
    for side in reader.sides(of: event).sorted(by: precedes) { scene.addSide(side) }
    scene.addParticipants(of: event, in: nil, posts: appearances, far: far)
    scene.addParties(of: event, in: nil, far: far)
    for paper in papers { scene.add(Cards(reader).card(for: paper)) }
    scene.addOutcomes(of: event)
    scene.addTopics(of: event)
    for paper in papers {
      scene.addParticipants(of: paper, in: nil, posts: appearances, far: far)
    }
    let title = reader.name(of: event)
    return scene.diagram(
      stem: stem, title: title, summary: summary(event), far: far,
      note: Sources(reader).note(of: [event]),
      focus: [Scene.id(event)])
  }

  /// The sides that stand on the left: the second, and of further ones as many as make both columns
  /// about equally tall.
  private func left(of sides: [Resource], of things: [Resource]) -> Set<Resource> {
    let agents = Set(
      things.flatMap(reader.participations).compactMap { part in
        reader.side(of: part).map { [$0, part.agent ?? part.posts.first ?? $0] }
      })
    var left: Set<Resource> = []
    var heights = [0, 0]
    for side in sides {
      let isLeft = heights[1] < heights[0]
      if isLeft { left.insert(side) }
      heights[isLeft ? 1 : 0] += 1 + agents.count { $0[0] == side && $0[1] != side }
    }
    return left
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
