import Articles
import Lexicon
import Linking
import Phrases
import TextAnalysis

extension ArticleInterpreter {
  // MARK: Identity

  /// Canonical keys and composed labels, now that parties, persons and dates are known.
  mutating func nameFrames() {
    namePersons()
    for number in events.indices { nameEvent(number) }
    for number in documents.indices { nameDocument(number) }
  }

  private mutating func namePersons() {
    for official in officials {
      guard let person = official.person, let index = official.personPhrase,
        case .minted(let key) = table[person].identity, !key.contains("@"),
        case .person(let name) = phrases[index].content, name.name.count > 1 || !key.contains("_")
      else { continue }
      let owner =
        official.country.flatMap { lexicon.gazetteer[$0].country }
        ?? official.organization.map { table.keyPart($0) }
      guard let owner = owner ?? (isLastMention(official) ? article.id : nil) else { continue }
      table[person].identity = .minted(key: "\(key)@\(owner)")
    }
  }

  private func isLastMention(_ official: Official) -> Bool {
    officials.last { $0.person == official.person }?.phrase == official.phrase
  }

  private mutating func nameEvent(_ number: Int) {
    let frame = events[number]
    let parties = frame.parties.map(\.value)
    let date = frame.facts.start.map { Calendar.norm($0.value, nil) ?? "" }
    var parts: [String]
    if let body = frame.body {
      parts = [table.keyPart(bodies[body].entity)]
      if let ordinal = frame.ordinal {
        parts.append("\(ordinal.value)")
      } else {
        parts.append(date ?? article.id)
      }
    } else if let ordinal = frame.ordinal, parties.count > 1 {
      parts = [frame.thing, frame.natureEnglish, table.keyParts(parties), "\(ordinal.value)"]
    } else {
      let persons = frame.facts.participations.compactMap { $0.agent }.filter {
        table[$0].type == .person
      }
      parts = [frame.thing, table.keyParts(parties), table.keyParts(persons), date ?? article.id]
      if parties.isEmpty { parts.append(article.id) }
      if persons.isEmpty, frame.ordinal == nil { parts.append("\(article.id)#\(number)") }
    }
    if frame.status.value != .held, frame.ordinal == nil {
      parts.append(frame.status.value.rawValue + article.id)
    }
    table[frame.facts.event].identity = .minted(
      key: unique("event|" + parts.joined(separator: "|")))
    let labels = eventLabels(frame, parties)
    table[frame.facts.event].labels = labels
    table[frame.facts.event].slugSource = labels.last?.text ?? frame.thing
  }

  /// Two frames of one article never fall together by their keys.
  private func unique(_ key: String) -> String {
    var candidate = key
    var count = 2
    while table.entities.contains(where: { $0.identity == .minted(key: candidate) }) {
      candidate = "\(key)|\(article.id)~\(count)"
      count += 1
    }
    return candidate
  }

  private func eventLabels(_ frame: EventFrame, _ parties: [EntityID]) -> [Label] {
    let arabic = arabicLabel(frame, parties)
    var words: [String] = []
    if let ordinal = frame.ordinal { words.append(English.ordinal(ordinal.value)) }
    if let body = frame.body, let name = table.label(bodies[body].entity, "en") {
      words.append("\(frame.nounEnglish == "meeting" ? "meeting" : "session") of the \(name)")
    } else {
      if frame.ordinal != nil, !frame.natureEnglish.isEmpty { words.append("round of") }
      if !parties.isEmpty, let names = table.englishList(parties) { words.append(names) }
      words.append(frame.natureEnglish.isEmpty ? frame.nounEnglish : frame.natureEnglish)
    }
    return [Label(arabic, "ar"), Label(words.joined(separator: " "), "en")]
  }

  /// The words that name the event, with the body's full name for its short one and without pronouns.
  private func arabicLabel(_ frame: EventFrame, _ parties: [EntityID]) -> String {
    var surface =
      frame.isTrigger && !frame.isNamed
      ? arabicNoun(frame.thing) : nominative(spelling(frame.range))
    if let noun = frame.possessedNoun, let space = surface.firstIndex(of: " ") {
      // «دورتها ال16»: the session 16.
      surface = "ال" + noun + surface[space...]
    }
    if let body = frame.body, let name = table.label(bodies[body].entity, "ar") {
      guard
        let inner = bodyAt.keys.first(where: {
          frame.range.contains($0.lowerBound) && $0.upperBound == frame.range.upperBound
        })
      else { return surface + " – " + name }
      let before = spelling(frame.range.lowerBound..<inner.lowerBound)
      guard before.hasSuffix("ل"), name.hasPrefix("ال") else { return before + name }
      // ل + العليا is «للعليا», ل + اللجنة «للجنة»: three lams are never written.
      return before + (name.hasPrefix("الل") ? "" : "ل") + name.dropFirst(2)
    }
    if !parties.isEmpty, !surfaceNamesParties(frame) {
      return surface + " (" + table.arabicList(parties) + ")"
    }
    return surface
  }

  private func surfaceNamesParties(_ frame: EventFrame) -> Bool {
    frame.parties.allSatisfy { frame.range.contains($0.evidence.range.lowerBound) }
      && frame.parties.first?.evidence.rule.hasPrefix("event") == true
  }

  private func arabicNoun(_ thing: String) -> String {
    lexicon.items.first { $0.wordClass == .eventNoun && $0.thing == thing && $0.role == "nature" }?
      .arabic
      ?? lexicon.items.first { $0.wordClass == .eventNoun && $0.thing == thing }?.arabic ?? "اجتماع"
  }

  private mutating func nameDocument(_ number: Int) {
    let frame = documents[number]
    let parties = frame.facts.parties.map(\.value)
    let sectors = frame.facts.topics.map(\.value)
    var parts = [
      frame.phrase.noun.thing, table.keyParts(sectors), CanonicalKey.words(frame.phrase.subject),
      table.keyParts(parties),
    ]
    if let body = frame.body { parts.append(table.keyPart(bodies[body].entity)) }
    // No date of signature is known from the text alone: the article keeps such papers apart.
    parts.append(frame.facts.signedOn.map { Calendar.norm($0.value, nil) ?? "" } ?? article.id)
    table[frame.facts.document].identity = .minted(
      key: unique("document|" + parts.joined(separator: "|")))
    var arabic = spelling(frame.range)
    if !parties.isEmpty { arabic += " (" + table.arabicList(parties) + ")" }
    let qualifiers = frame.phrase.qualifiers.map(\.english).filter { !$0.isEmpty }
    let isOne = frame.phrase.count <= 1
    let noun = isOne ? frame.phrase.noun.english : English.plural(frame.phrase.noun.english)
    var english = (qualifiers + [noun]).joined(separator: " ")
    if let names = table.englishList(parties) { english = names + " " + english }
    if let body = frame.body, let name = table.label(bodies[body].entity, "en") {
      english = noun + " of the " + name
    }
    if !isOne { english = "\(frame.phrase.count) " + english }
    let about = sectors.compactMap { table.label($0, "en") }
    if !about.isEmpty { english += " on " + about.joined(separator: ", ") }
    table[frame.facts.document].labels = [Label(arabic, "ar"), Label(english, "en")]
    table[frame.facts.document].slugSource = english
  }

  // MARK: Facts

  mutating func writeFacts() {
    facts.events = events.map { frame in
      var event = frame.facts
      event.classes = [frame.thing]
      event.status = frame.status
      event.ordinal = frame.ordinal
      event.parties = frame.parties
      if let body = frame.body {
        event.series = Evidenced(
          bodies[body].entity, Evidence(frame.range, rule: "session-of", confidence: 0.85))
      }
      return strip(event)
    }
    dropBareEvents()
    facts.documents = documents.filter(\.isMentioned).map(\.facts)
    facts.bodies = bodies.map { frame in
      var body = BodyFacts(body: frame.entity, classes: [bodyClass(frame.phrase)])
      body.parties = frame.parties
      body.organs = frame.organs
      body.participations = frame.participations
      return body
    }
    writePosts()
    writeHonorifics()
    writeSources()
    writeFormalities()
    facts.entities = table.entities
    facts.mentions.sort {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  /// Of a noun in passing («بعد جولات من المفاوضات») the text tells neither who nor where, when, what about or
  /// in which series, and nothing was said there: that is no event to be told of.
  private mutating func dropBareEvents() {
    var told: Set<EntityID> = []
    for event in facts.events where !event.isBare {
      told.insert(event.event)
      told.formUnion([event.nextSession, event.preparationFor].compactMap { $0?.value })
    }
    told.formUnion(facts.statements.compactMap(\.event))
    let bare = Set(facts.events.map(\.event)).subtracting(told)
    facts.events.removeAll { bare.contains($0.event) }
    facts.mentions.removeAll { !$0.entities.isEmpty && bare.isSuperset(of: $0.entities) }
    for index in facts.statements.indices {
      facts.statements[index].about.removeAll { bare.contains($0) }
    }
  }

  /// What was not held has type, status and sides as told, but nothing that only a held event has.
  private func strip(_ event: EventFacts) -> EventFacts {
    var event = event
    switch event.status.value {
    case .cancelled, .denied, .postponed:
      event.participations = []
      event.topics = []
      event.agreedOn = []
      event.start = nil
      event.end = nil
      event.places = []
      event.nextSession = nil
    case .held, .planned, .hoped: break
    }
    return event
  }

  /// Styles stand before a name and outside it; each counts once for a person.
  mutating func writeHonorifics() {
    var seen: [EntityID: Set<String>] = [:]
    for official in officials {
      guard let person = official.person, let index = official.personPhrase,
        isOwnText(phrases[index]), case .person(let phrase) = phrases[index].content
      else { continue }
      for style in phrase.styles {
        let words = text.substring(style)
        guard seen[person, default: []].insert(words).inserted else { continue }
        let evidence = Evidence(hull(style, phrases[index].range), rule: "style", confidence: 0.9)
        facts.honorifics.append(Honorific(person: person, prefix: Evidenced(words, evidence)))
      }
    }
  }

  mutating func postFacts(
    _ post: EntityID, _ phrase: PostPhrase, _ official: Official, _ range: Range<Int>
  )
    -> PostFacts
  {
    var result = PostFacts(post: post)
    if let country = phrase.country ?? official.country {
      let rule = phrase.country != nil ? "post-country" : official.countryRule
      result.country = Evidenced(
        table.known(country),
        Evidence(
          hull(range, official.range), rule: rule,
          confidence: rule == "publisher-country" ? 0.6 : 0.85))
    }
    let evidence = Evidence(range, rule: "post-organisation", confidence: 0.85)
    if let known = phrase.knownOrganization {
      result.organization = Evidenced(table.known(known), evidence)
    } else if let organization = organizationOfPost[range] {
      result.organization = Evidenced(organization, evidence)
    }
    if let to = phrase.accreditedTo { result.accreditedTo = Evidenced(table.known(to), evidence) }
    result.scopes = phrase.scopeEntries.map {
      Evidenced(table.known($0), Evidence(range, rule: "post-scope", confidence: 0.85))
    }
    return result
  }

  /// Agencies that the text names as its source.
  private mutating func writeSources() {
    for mention in facts.mentions where mention.type == .newsAgency {
      guard let agency = mention.entities.first,
        mention.range.lowerBound < ownCharacters,
        !facts.sources.contains(where: { $0.value == agency })
      else { continue }
      facts.sources.append(
        Evidenced(agency, Evidence(mention.range, rule: "agency-named", confidence: 0.85)))
    }
  }

  private var ownCharacters: Int {
    parsed.ownText.upperBound < text.tokens.count
      ? text.tokens[parsed.ownText.upperBound].range.lowerBound : text.scalars.count
  }

  /// Triggers are mentions of their events, said last so that names take their spans first.
  private mutating func writeFormalities() {
    let told = Set(facts.events.map(\.event))
    for (index, event) in triggerOf.sorted(by: { $0.key < $1.key }) {
      guard let range = clauses[index].verbRange, told.contains(events[event].facts.event) else {
        continue
      }
      mention(
        range, .event, .trigger, [events[event].facts.event], confidence: 0.85, rule: "trigger-verb"
      )
    }
  }
}
