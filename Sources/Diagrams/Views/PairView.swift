import RDFModel

/// Two countries as two sides: each frame holds the country, its officials with their posts and its
/// ministries; between them stand joint bodies, events and documents.
struct PairView {
  let reader: GraphReader

  /// - Parameters:
  ///   - right: the country on the right, where an Arabic reader begins.
  ///   - things: events, bodies and documents of both countries.
  func diagram(right: Resource, left: Resource, things: [Resource], stem: String) -> Diagram {
    var scene = Scene(reader)
    let cards = Cards(reader)
    let sides = [right, left]
    let appearances = GraphReader.Appearances(things.flatMap(reader.participations))
    for side in sides { scene.addSide(side) }
    let ordered = order(things)
    for thing in ordered { scene.add(cards.card(for: thing)) }
    for thing in ordered where reader.kind(of: thing) == .event {
      scene.addParticipants(of: thing, in: sides, posts: appearances, far: left)
      scene.addOutcomes(of: thing)
    }
    for thing in ordered where reader.kind(of: thing) != .event {
      scene.addParticipants(of: thing, in: sides, posts: appearances, far: left)
    }
    // What nothing leads to is held by its parties.
    for thing in ordered where !scene.hasEdge(to: Scene.id(thing)) {
      scene.addParties(of: thing, in: sides, far: left)
    }
    let (first, second) = (reader.name(of: right), reader.name(of: left))
    func count(_ kind: NodeKind) -> Int { things.filter { reader.kind(of: $0) == kind }.count }
    let counts = Wording.counts(
      events: count(.event), bodies: count(.body), documents: count(.document))
    let title = Bilingual(
      "\(first.arabic) – \(second.arabic)", "\(first.latin) – \(second.latin)")
    return scene.diagram(
      stem: stem, title: title,
      summary: Bilingual(
        "\(title.arabic). \(counts.arabic)", "\(title.latin). \(counts.latin)"), far: left,
      note: Sources(reader).note(of: things), focus: sides.map(Scene.id))
  }

  /// Events by date and number, then bodies, then documents.
  func order(_ things: [Resource]) -> [Resource] {
    let rank: [NodeKind: Int] = [.event: 0, .body: 1, .document: 2]
    return things.map { thing in
      let date = reader.literals(thing, SCHEMA.startDate).first?.lexical ?? ""
      let number = reader.literals(thing, RW.ordinal).first.flatMap { Int($0.lexical) } ?? 0
      return (rank[reader.kind(of: thing)] ?? 3, number, ByteString(date), thing)
    }.sorted { lhs, rhs in lhs < rhs }.map(\.3)
  }
}
