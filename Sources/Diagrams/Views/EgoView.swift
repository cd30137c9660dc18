import RDFModel

/// One thing and what is around it, up to a number of steps away.
struct EgoView {
  let reader: GraphReader
  let depth: Int

  func diagram(of center: Resource, stem: String) -> Diagram {
    var scene = Scene(reader)
    let relations = relations
    var near: [Resource] = [center]
    var known: Set<Resource> = [center]
    var frontier: Set<Resource> = [center]
    for _ in 0..<depth {
      let reached = relations.flatMap { relation -> [Resource] in
        (frontier.contains(relation.from) ? [relation.to] : [])
          + (frontier.contains(relation.to) ? [relation.from] : [])
      }
      frontier = Set(reached).subtracting(known)
      near += frontier.sorted()
      known.formUnion(frontier)
    }
    let participations = near.flatMap(reader.participations)
    let appearances = GraphReader.Appearances(participations)
    var sides: [Resource: Resource] = [:]
    for part in participations {
      if let agent = part.agent, sides[agent] == nil { sides[agent] = reader.side(of: part) }
    }
    let lists = lists(
      of: near.filter { $0 != center },
      among: relations.filter {
        known.contains($0.from) && known.contains($0.to)
      })
    let listed = Set(lists.flatMap(\.fields))
    for thing in near where !listed.contains(thing) {
      var card = Cards(reader).card(for: thing, posts: reader.posts(of: thing, in: appearances))
      card.home = (reader.country(of: thing) ?? sides[thing]).map {
        .init(Scene.id($0), reader.name(of: $0))
      }
      scene.add(card)
    }
    for relation in relations where known.contains(relation.from) && known.contains(relation.to) {
      scene.connect(
        Scene.id(relation.from), Scene.id(relation.to), relation.phrase, status: relation.status,
        words: reader.evidence.words(for: relation.triples), backward: relation.isBackward)
    }
    for list in lists {
      let node = Cards(reader).fields(
        list.fields, of: list.owner, key: list.phrase.latin, heading: list.phrase,
        predicate: list.predicate)
      scene.add(node)
      scene.connect(
        Scene.id(list.owner), node.id, list.word, status: reader.status(of: list.owner))
    }
    let name = reader.name(of: center)
    let summary = Wording.around(name, things: near.count - 1, depth: depth)
    return scene.diagram(
      stem: stem, title: name, summary: summary, note: Sources(reader).note(of: near),
      focus: [Scene.id(center)])
  }

  /// Fields that lead nowhere else, told in one card: a line to each would bury the rest.
  private struct FieldList {
    var owner: Resource
    var fields: [Resource]
    var phrase: Bilingual
    /// On the line to the card.
    var word: Bilingual
    var predicate: IRI
  }

  private func lists(of near: [Resource], among relations: [Relation]) -> [FieldList] {
    var lines: [Resource: [Relation]] = [:]
    for relation in relations { lines[relation.to, default: []].append(relation) }
    let kinds = [
      (RW.agreedOn, Wording.agreedFields, Wording.agreedOn),
      (SCHEMA.about, Wording.discussed, Wording.discusses),
    ]
    let leaves = near.filter { reader.kind(of: $0) == .topics && lines[$0]?.count == 1 }
    return Set(leaves.compactMap { lines[$0]?.first?.from }).sorted().flatMap { owner in
      kinds.map { predicate, phrase, word in
        let fields = leaves.filter {
          lines[$0]?.first?.triples == [Triple(owner, predicate, $0.term)]
        }
        return FieldList(
          owner: owner, fields: fields, phrase: phrase, word: word, predicate: predicate)
      }
    }.filter { $0.fields.count > 1 }
  }

  /// A line of the picture, from the actor to what it did.
  private struct Relation: Hashable {
    var from: Resource
    var to: Resource
    var phrase: Bilingual
    var status: LineStatus
    var triples: [Triple]
    /// Ranked from its end to its beginning, so that sides precede their people.
    var isBackward = false
  }

  private var relations: [Relation] {
    var told: Set<Relation> = []
    return GraphReader.shared.flatMap(reader.instances).flatMap { thing in
      participants(of: thing) + parties(of: thing) + outcomes(of: thing)
    }.filter { told.insert($0).inserted }
  }

  private func participants(of thing: Resource) -> [Relation] {
    let status = reader.status(of: thing)
    return reader.participations(in: thing).flatMap { part -> [Relation] in
      let side = reader.side(of: part)
      guard let who = part.agent ?? part.posts.first ?? side else { return [] }
      let acts = Relation(
        from: who, to: thing, phrase: Wording.role(part.role), status: status,
        triples: reader.statements(of: part, in: thing))
      guard let side, side != who else { return [acts] }
      return [
        acts,
        Relation(
          from: who, to: side, phrase: Wording.onBehalf, status: .held, triples: [],
          isBackward: true),
      ]
    }
  }

  private func parties(of thing: Resource) -> [Relation] {
    reader.resources(thing, RW.party).map { party in
      Relation(
        from: party, to: thing, phrase: Wording.party, status: reader.status(of: thing),
        triples: [Triple(thing, RW.party, party.term)])
    }
  }

  private func outcomes(of thing: Resource) -> [Relation] {
    let relations: [(IRI, Bilingual)] = [
      (RW.sessionOf, Wording.sessionOf), (RW.agreedOn, Wording.agreedOn),
      (SCHEMA.about, Wording.about), (RW.nextSession, Wording.nextSession),
      (RW.preparationFor, Wording.preparationFor), (RW.onMarginsOf, Wording.onMargins),
      (RW.organ, Wording.organ), (RW.amount, Wording.figure),
    ]
    return relations.flatMap { predicate, phrase in
      reader.resources(thing, predicate).map { object in
        Relation(
          from: thing, to: object, phrase: phrase, status: reader.status(of: thing),
          triples: [Triple(thing, predicate, object.term)])
      }
    }
  }
}
