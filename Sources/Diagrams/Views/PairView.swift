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
    // Beside another body a reader would take a session for one of that.
    let hasBodies = things.filter { reader.kind(of: $0) == .body }.count > 1
    let ordered = order(things).filter { hasBodies || !reader.isToldByTitle($0, of: things) }
    for thing in ordered { scene.add(cards.card(for: thing)) }
    for thing in ordered where reader.kind(of: thing) == .event {
      scene.addParticipants(of: thing, in: sides, posts: appearances, far: [left])
      scene.addOutcomes(of: thing)
    }
    for thing in ordered where reader.kind(of: thing) != .event {
      scene.addParticipants(of: thing, in: sides, posts: appearances, far: [left])
    }
    for thing in ordered { scene.addOrgans(of: thing) }
    // What nothing leads to is held by its parties.
    for thing in ordered where !scene.hasEdge(to: Scene.id(thing)) {
      scene.addParties(of: thing, in: sides, far: [left])
    }
    let (first, second) = (reader.name(of: right), reader.name(of: left))
    func count(_ kind: NodeKind) -> Int { ordered.filter { reader.kind(of: $0) == kind }.count }
    let counts = Wording.counts(
      events: count(.event), bodies: count(.body), documents: count(.document))
    let title = Bilingual(
      "\(first.arabic) – \(second.arabic)", "\(first.latin) – \(second.latin)")
    return scene.diagram(
      stem: stem, title: title,
      summary: Bilingual(
        "\(title.arabic). \(counts.arabic)", "\(title.latin). \(counts.latin)"), far: [left],
      note: Sources(reader).note(of: things), focus: sides.map(Scene.id))
  }

  /// The pair's picture with no more than `limit` nodes, if one thing with its people is no more: the
  /// things of which most is told, and a note that says how many are left out.
  func diagram(of pair: CountryPair, stem: String, limit: Int?) -> Diagram {
    func drawn(_ things: [Resource]) -> Diagram {
      diagram(right: pair.right, left: pair.left, things: things, stem: stem)
    }
    let whole = drawn(pair.things)
    guard let limit, whole.nodes.count > limit else { return whole }
    let ranked = pair.things.enumerated().map { index, thing in (-lines(of: thing), index, thing) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    // The most that have room.
    var (least, most) = (1, ranked.count)
    while least < most {
      let middle = (least + most + 1) / 2
      if drawn(Array(ranked.prefix(middle))).nodes.count <= limit {
        least = middle
      } else {
        most = middle - 1
      }
    }
    return drawn(Array(ranked.prefix(least)))
      .noting(Wording.leastTold(ranked.count - least, of: ranked.count))
  }

  private func lines(of thing: Resource) -> Int {
    reader.participations(in: thing).count + reader.resources(thing, RW.agreedOn).count
      + reader.resources(thing, RW.sessionOf).count + reader.resources(thing, RW.nextSession).count
  }

  /// Events in the order of time, each with the documents that came out of it; then bodies, then other
  /// documents by the days of their signatures.
  func order(_ things: [Resource]) -> [Resource] {
    let events = reader.inOrder(things.filter { reader.kind(of: $0) == .event })
    let rank: [NodeKind: Int] = [.body: 1, .document: 2]
    let others = things.filter { reader.kind(of: $0) != .event }
      .map { thing in
        let date = reader.literals(thing, RW.signedOn).min()?.lexical ?? ""
        return (rank[reader.kind(of: thing)] ?? 3, ByteString(date), thing)
      }.sorted { lhs, rhs in lhs < rhs }.map(\.2)
    var told: Set<Resource> = []
    let occasions = events.flatMap { event in
      let agreed = Set(reader.resources(event, RW.agreedOn))
      return [event] + others.filter { agreed.contains($0) && told.insert($0).inserted }
    }
    return occasions + others.filter { !told.contains($0) }
  }
}
