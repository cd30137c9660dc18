import Articles
import Extraction
import Lexicon
import Linking
import RDFModel

extension GraphBuilder {
  /// What one article tells of the things that were minted in it: food for `LinkFinder`.
  public func profiles(of facts: ArticleFacts, article: Article) -> [LinkProfile] {
    ProfileReader(facts: facts, article: article, builder: self).profiles()
  }
}

/// Reads an article's facts for `LinkFinder`.
///
/// Things whose keys end in their article's id for want of a side are left out: nothing ties them to others.
private struct ProfileReader {
  let facts: ArticleFacts
  let article: Article
  let builder: GraphBuilder
  private let iris: [IRI]
  private let published: DayRange?

  init(facts: ArticleFacts, article: Article, builder: GraphBuilder) {
    self.facts = facts
    self.article = article
    self.builder = builder
    iris = facts.entities.map { builder.iri(of: $0) }
    published = article.published.flatMap { DayRange(CalendarTerm(iso: $0)) }
  }

  func profiles() -> [LinkProfile] {
    var profiles = persons() + titles()
    profiles += facts.bodies.compactMap { body in
      content(of: body).flatMap { profile(of: body.body, .body($0)) }
    }
    profiles += facts.events.compactMap { event in
      content(of: event).flatMap { profile(of: event.event, .event($0)) }
    }
    profiles += facts.documents.compactMap { document in
      content(of: document).flatMap { profile(of: document.document, .document($0)) }
    }
    return profiles
  }

  private func profile(of id: EntityID, _ content: LinkProfile.Content) -> LinkProfile? {
    let entity = facts.entities[id.index]
    guard case .minted = entity.identity else { return nil }
    var profile = LinkProfile(
      node: iris[id.index],
      labels: NodeLabels(type: entity.type, labels: entity.labels, spellings: entity.spellings),
      content: content)
    if let published, published.isExact { profile.published = [published] }
    return profile
  }

  private func key(of id: EntityID) -> String? {
    if case .minted(let key) = facts.entities[id.index].identity { key } else { nil }
  }

  // MARK: Persons

  private func persons() -> [LinkProfile] {
    var posts: [EntityID: Set<IRI>] = [:]
    var sides: [EntityID: Set<String>] = [:]
    var sidesOfPosts: [EntityID: Set<String>] = [:]
    for post in facts.posts {
      for owner in [post.country, post.organization].compactMap({ $0?.value }) {
        sidesOfPosts[post.post, default: []].insert(iris[owner.index].value)
      }
    }
    for tenure in facts.tenures {
      guard let owners = sidesOfPosts[tenure.post] else { continue }
      posts[tenure.person, default: []].insert(iris[tenure.post.index])
      sides[tenure.person, default: []].formUnion(owners)
    }
    return facts.entities.indices.compactMap { index in
      let id = EntityID(index)
      guard facts.entities[index].type == .person, let key = key(of: id),
        let at = key.lastIndex(of: "@"), let bar = key.firstIndex(of: "|"), bar < at
      else { return nil }
      let words = key[key.index(after: bar)..<at].split(separator: "_").map(String.init)
      let owner = key[key.index(after: at)...]
      var own = sides[id] ?? []
      if owner != article.id { own.insert(ownerIRI(String(owner))) }
      let parts = PersonNames.parts(of: words)
      guard !own.isEmpty, !parts.isEmpty else { return nil }
      return profile(
        of: id,
        .person(
          PersonProfile(
            words: parts, endsInFamily: !PersonNames.endsInFather(words), sides: own,
            posts: posts[id] ?? [])))
    }
  }

  /// The owner in a person's key: a country's code or an organisation's own key.
  private func ownerIRI(_ owner: String) -> String {
    builder.gazetteer.country(owner).map { builder.names.known(builder.gazetteer[$0]).value }
      ?? owner
  }

  // MARK: Posts and organisations

  private func titles() -> [LinkProfile] {
    var organizations: [EntityID: EntityID] = [:]
    for post in facts.posts { organizations[post.post] = post.organization?.value }
    return facts.entities.enumerated().compactMap { index, entity in
      let side: String?
      switch entity.type {
      case .post:
        // post|TITLE|COUNTRY OR ARTICLE, neither where the organisation says it.
        let owner = key(of: EntityID(index))?.split(separator: "|").last.map(String.init) ?? ""
        side =
          builder.gazetteer.country(owner).map { builder.names.known(builder.gazetteer[$0]).value }
          ?? organizations[EntityID(index)].map { iris[$0.index].value }
      case .governmentBody, .institution:
        side = entity.country.map { builder.names.known(builder.gazetteer[$0]).value }
      default: side = nil
      }
      guard let side, let label = entity.labels.first(where: { $0.language == "ar" })?.text
      else { return nil }
      // Composed labels name the country behind the title.
      let title = label.split(separator: "(").first.map(String.init) ?? label
      let words = CanonicalKey.words(title).split(separator: "_").map(String.init).sorted()
      guard words.count > 1 else { return nil }
      return profile(
        of: EntityID(index),
        .titled(TitleProfile(type: entity.type.rawValue, words: [words], side: side)))
    }
  }

  // MARK: Bodies, events, documents

  private func parties(_ parties: [Evidenced<EntityID>]) -> [String] {
    Set(parties.map { iris[$0.value.index].value }).sorted()
  }

  private func content(of body: BodyFacts) -> BodyProfile? {
    let parties = parties(body.parties)
    // body|FAMILY|SUBJECT|PARTIES
    let parts = key(of: body.body)?.split(separator: "|", omittingEmptySubsequences: false)
    guard parties.count > 1, let parts, parts.count > 3, !parts[2].isEmpty else { return nil }
    return BodyProfile(subject: String(parts[2]), parties: parties)
  }

  private func content(of event: EventFacts) -> EventProfile? {
    let parties = parties(event.parties)
    guard let type = event.classes.first, !parties.isEmpty else { return nil }
    switch event.status.value {
    case .cancelled, .denied, .postponed: return nil
    case .held, .planned, .hoped: break
    }
    let persons = event.participations.compactMap(\.agent).filter {
      facts.entities[$0.index].type == .person
    }
    return EventProfile(
      types: [type], parties: Set(parties), ordinals: Set([event.ordinal?.value].compactMap { $0 }),
      series: Set([event.series].compactMap { $0.map { iris[$0.value.index] } }),
      days: Set([DayRange(start: event.start?.value, end: event.end?.value)].compactMap { $0 }),
      isHeld: event.status.value == .held,
      persons: Set(persons.map { iris[$0.index] }),
      places: Set(event.places.map { iris[$0.value.index] }))
  }

  private func content(of document: DocumentFacts) -> DocumentProfile? {
    // document|KIND|SECTORS|SUBJECT|PARTIES|…|DATE OR ARTICLE
    guard let key = key(of: document.document), let tail = key.lastIndex(of: "|"),
      parties(document.parties).count > 1
    else { return nil }
    let parts = key[..<tail].split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count > 4, !(parts[2].isEmpty && parts[3].isEmpty) else { return nil }
    return DocumentProfile(
      key: String(key[..<tail]), statuses: [document.status?.value.rawValue ?? ""],
      signed: document.signedOn.flatMap { DayRange(CalendarTerm($0.value)) })
  }
}
