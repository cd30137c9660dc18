import RDFModel

extension Scene {
  /// Draws who took part in `thing`, each in the frame of their side.
  ///
  /// - Parameters:
  ///   - allowed: sides that the picture has; others' people are left out. Nil draws all.
  ///   - posts: from all participations of the picture, for the posts under a person's name.
  ///   - far: the sides at the far end, whose lines run against the reading order.
  mutating func addParticipants(
    of thing: Resource, in allowed: [Resource]?, posts: GraphReader.Appearances,
    far: Set<Resource> = []
  ) {
    let cards = Cards(reader)
    let target = Self.id(thing)
    let status = reader.status(of: thing)
    let participations = reader.participations(in: thing)
    for participation in participations {
      if reader.isToldByItsOfficials(participation, among: participations) { continue }
      let side = reader.side(of: participation)
      if let allowed, side.map(allowed.contains) != true { continue }
      let words = reader.evidence.words(for: reader.statements(of: participation, in: thing))
      let heads = participation.agent.map { [$0] } ?? participation.posts
      for head in heads.isEmpty ? [side].compactMap({ $0 }) : heads {
        if head == side {
          addSide(head)
        } else {
          let held = reader.posts(of: head, in: posts)
          add(cards.card(for: head, posts: held), to: side)
        }
        connect(
          Self.id(head), target, Wording.role(participation.role), status: status, words: words,
          backward: side.map(far.contains) == true)
      }
    }
    for signatory in reader.resources(thing, RW.signatory) where !contains(Self.id(signatory)) {
      let side = reader.country(of: signatory)
      if let allowed, side.map(allowed.contains) != true { continue }
      add(cards.card(for: signatory, posts: reader.posts(of: signatory, in: posts)), to: side)
      connect(
        Self.id(signatory), target, Wording.role("Signatory"), status: status,
        words: reader.evidence.words(for: [Triple(thing, RW.signatory, signatory.term)]),
        backward: side.map(far.contains) == true)
    }
  }

  /// Draws the parties of `thing` for whom nobody is shown to have taken part.
  mutating func addParties(
    of thing: Resource, in allowed: [Resource]?, far: Set<Resource> = []
  ) {
    let acting = Set(reader.participations(in: thing).compactMap(reader.side))
    for party in reader.resources(thing, RW.party) {
      let side = reader.country(of: party) ?? party
      if let allowed, !allowed.contains(side) { continue }
      if party == side {
        addSide(side)
        if acting.contains(side) { continue }
      } else {
        add(Cards(reader).card(for: party), to: side)
      }
      connect(
        Self.id(party), Self.id(thing), Wording.party, status: reader.status(of: thing),
        words: reader.evidence.words(for: [Triple(thing, RW.party, party.term)]),
        backward: far.contains(side))
    }
  }

  /// Draws what came out of an event: agreed fields, documents, figures, the series and what
  /// follows.
  mutating func addOutcomes(of event: Resource, documents: Bool = true) {
    let cards = Cards(reader)
    let source = Self.id(event)
    let status = reader.status(of: event)
    let agreed = reader.resources(event, RW.agreedOn)
    let papers = agreed.filter { reader.kind(of: $0) == .document }
    let fields = agreed.filter { !papers.contains($0) }
    if !fields.isEmpty {
      let node = cards.fields(
        fields, of: event, key: "agreed", heading: Wording.agreedFields, predicate: RW.agreedOn)
      add(node)
      connect(source, node.id, Wording.agreedOn, status: status)
    }
    let relations: [(IRI, Bilingual)] = [
      (RW.sessionOf, Wording.sessionOf), (RW.agreedOn, Wording.agreedOn),
      (RW.nextSession, Wording.nextSession), (RW.preparationFor, Wording.preparationFor),
      (RW.onMarginsOf, Wording.onMargins), (RW.amount, Wording.figure),
    ]
    for (predicate, phrase) in relations {
      for object in predicate == RW.agreedOn ? papers : reader.resources(event, predicate) {
        if predicate == RW.sessionOf,
          isToldByPrevious(event, series: object)
            || isToldByTitle(event, series: object)
        {
          continue
        }
        add(cards.card(for: object))
        let line: LineStatus =
          switch predicate {
          // What lies ahead is dashed even where the meeting that set it was held.
          case RW.nextSession, RW.preparationFor: max(status, reader.status(of: object))
          // A figure is a fact, whatever becomes of the meeting.
          case RW.amount: .held
          default: status
          }
        connect(
          source, Self.id(object), phrase, status: line,
          words: reader.evidence.words(for: [Triple(event, predicate, object.term)]))
      }
    }
  }

  /// Draws which other bodies of the picture a body has for its organs.
  mutating func addOrgans(of body: Resource) {
    for organ in reader.resources(body, RW.organ) {
      connect(
        Self.id(body), Self.id(organ), Wording.organ,
        words: reader.evidence.words(for: [Triple(body, RW.organ, organ.term)]))
    }
  }

  /// Whether a session of the same series, drawn too, leads to this one: then the series need not
  /// be told again.
  private func isToldByPrevious(_ event: Resource, series: Resource) -> Bool {
    reader.dataset.subjects(with: RW.nextSession, event.term).contains { previous in
      contains(Self.id(previous)) && reader.resources(previous, RW.sessionOf).contains(series)
    }
  }

  /// Whether the title of the event names the series, which has nothing else to say and is not drawn.
  private func isToldByTitle(_ event: Resource, series: Resource) -> Bool {
    !contains(Self.id(series))
      && reader.isToldByTitle(
        series, of: [event] + reader.resources(event, RW.nextSession))
  }

  /// Draws what was talked about without being agreed on, as one list.
  mutating func addTopics(of event: Resource) {
    let topics = reader.resources(event, SCHEMA.about)
    guard !topics.isEmpty else { return }
    let node = Cards(reader).fields(
      topics, of: event, key: "about", heading: Wording.discussed, predicate: SCHEMA.about)
    add(node)
    connect(Self.id(event), node.id, Wording.discusses, status: reader.status(of: event))
  }
}
