import Articles
import Lexicon
import Linking
import Phrases
import TextAnalysis

/// An event as the article builds it up: opened by a naming phrase or a trigger verb.
struct EventFrame {
  var thing: String
  /// Token at which it is first told.
  var token: Int
  /// Code points of the first naming phrase or trigger.
  var range: Range<Int>
  var ordinal: Evidenced<Int>?
  var body: Int?
  var natureEnglish: String
  var nounEnglish: String
  var parties: [Evidenced<EntityID>] = []
  var status: Evidenced<EventStatus>
  var isTrigger = false
  /// Told as history, or planned: never the article's own event.
  var isBackground = false
  var facts: EventFacts
  /// Whether the article names it by a phrase of its own.
  var isNamed = false
  var hasAnaphor = false
  /// Nouns by which it has been called: by these the text takes it up again.
  var nouns: Set<String> = []
}

extension ArticleInterpreter {
  /// Opens event frames in text order and says of each clause which event it speaks of.
  ///
  /// A clause speaks of the event that its verb tells (a trigger, or a noun that is held); else of
  /// the one that it names; else of the one before. What is only talked about in a clause (the
  /// visit that was discussed, the round that is planned) is an event, but never the one at hand.
  mutating func resolveEvents() {
    var current: Int?
    for index in clauses.indices {
      let clause = clauses[index]
      guard clause.tokens.lowerBound < parsed.ownText.upperBound else { continue }
      if parsed.shifts.contains(where: { clause.tokens.contains($0) }) { current = nil }
      if let main = mainEvent, startsParagraph(clause), current != nil, !isTold(in: index, current) { current = main }
      let trigger = trigger(index, current)
      var held: Int?
      var named: Int?
      for phrase in phrases(in: clause.tokens) {
        guard case .event(let event) = phrases[phrase].content,
          let number = eventFrame(event, phrase, index, trigger ?? current)
        else { continue }
        eventOf[phrase] = number
        if events[number].isBackground || events[number].status.value != .held { continue }
        if isHeld(phrases[phrase], index), held == nil { held = number }
        if named == nil, mayTurn(clause, number, current) { named = number }
      }
      let told = trigger ?? held ?? named ?? current
      eventOfClause[index] = told
      if let told, !events[told].isBackground { current = told }
    }
    fillPending()
  }

  /// The first event of the article that was held and is no circumstance: to it the text returns.
  private var mainEvent: Int? {
    events.indices.first { events[$0].isNamed && events[$0].status.value == .held && !events[$0].isBackground }
  }

  private func startsParagraph(_ clause: Clause) -> Bool {
    text.paragraphs.contains { $0.lowerBound == clause.tokens.lowerBound }
  }

  /// Whether a clause takes up the event at hand by an anaphor, or its persons.
  private func isTold(in index: Int, _ event: Int?) -> Bool {
    guard let event else { return false }
    let people = Set(officials(in: clauses[index]).compactMap { officials[$0].person })
    return !people.isDisjoint(with: triggerPersons[event] ?? [])
  }

  /// Clauses of speech and discussion name events without turning to them, unless it is the first one.
  private func mayTurn(_ clause: Clause, _ number: Int, _ current: Int?) -> Bool {
    guard current != nil else { return true }
    return ["", "hold", "host", "chair", "lead", "attend", "meet", "move", "occurred"].contains(clause.role)
      || events[number].token < clause.tokens.lowerBound
  }

  /// Clauses before the first event speak of it (جاء ذلك خلال …).
  private mutating func fillPending() {
    for index in clauses.indices where eventOfClause[index] == nil {
      guard let next = eventOfClause[index...].lazy.compactMap({ $0 }).first,
        let end = events.indices.contains(next) ? events[next].token : nil,
        !isShifted(clauses[index].tokens.lowerBound, end), !events[next].isBackground,
        clauses[index].tokens.lowerBound < parsed.ownText.upperBound
      else { continue }
      eventOfClause[index] = next
    }
  }

  // MARK: Trigger verbs

  /// «استقبل»، «التقى»، «بحث … مع»: a meeting told by its verb.
  private mutating func trigger(_ index: Int, _ current: Int?) -> Int? {
    let clause = clauses[index]
    guard let range = clause.verbRange, let verb = clause.verb, !clause.isNegated else { return nil }
    if let reception = reception(in: clause) { return openReception(reception, index, clause) }
    let people = officials(in: clause)
    switch clause.role {
    case "meet", "visit", "confer":
      guard !people.isEmpty || subjectCountries(clause).count > 1 else { return nil }
      // «اجتمع المجلس» without persons is a session told otherwise.
    case "discuss":
      let isFresh = current == nil || events[current ?? 0].isBackground
      let isMutual = hasPartner(clause) && people.count > 1
        || isFresh && Set(people.compactMap { officials[$0].country }).count > 1
        || isFresh && people.isEmpty && subjectCountries(clause).count > 1
      guard isMutual, !namesEvent(clause) else { return nil }
    default: return nil
    }
    // «التقى … في اجتماع»: the noun names the same event and will be found as its anaphor.
    var thing = clause.thing.isEmpty ? "Talks" : clause.thing
    if clause.tokens.contains(where: { lattice.function(at: $0, "credentials") != nil }) {
      thing = "CredentialsCeremony"
    }
    if let known = events.indices.first(where: { events[$0].thing == thing && sameMeeting($0, people, verb) }) {
      return known
    }
    let status: EventStatus = clause.isFuture ? .planned : .held
    let number = open(
      thing: thing, token: verb, range: range, nature: "", noun: thing == "Talks" ? "talks" : "meeting",
      status: status, rule: "trigger-verb")
    events[number].isTrigger = true
    triggerOf[index] = number
    triggerIdentities[number] = identities(people)
    return number
  }

  /// «لدى استقباله وزير الخارجية»، «خلال استقبال الأمير …»: the token of the verbal noun.
  private func reception(in clause: Clause) -> Int? {
    clause.tokens.first { token in
      guard lattice.reading(at: token, .verb, where: {
        $0.has(.masdar) && lattice.item($0).name == "verb-receive"
      }) != nil else { return false }
      return lattice.function(at: token - 1, "at", "during", "after", "before") != nil
        && officials.contains { $0.tokens.lowerBound > token && clause.tokens.contains($0.tokens.lowerBound) }
    }
  }

  /// Opens the reception with the speaker as receiver (of «استقباله») and those behind it as guests.
  private mutating func openReception(_ token: Int, _ index: Int, _ clause: Clause) -> Int {
    let range = text.tokens[token].range
    let number = open(
      thing: "Meeting", token: token, range: range, nature: "", noun: "meeting", status: .held,
      rule: "reception")
    events[number].isTrigger = true
    let isPossessed = lattice.reading(at: token, .verb, where: { $0.has(.masdar) && $0.has(.possessed) }) != nil
    let guests = officials.indices.filter {
      officials[$0].tokens.lowerBound > token && clause.tokens.contains(officials[$0].tokens.lowerBound)
    }
    let receiver = isPossessed
      ? officials.indices.last { officials[$0].tokens.upperBound <= token } : guests.first
    for guest in guests where guest != receiver {
      add(participation(guest, .guest, trigger: range, rule: "reception"), to: number)
    }
    if let receiver { add(participation(receiver, .receiver, trigger: range, rule: "reception"), to: number) }
    triggerPersons[number] = (guests + [receiver].compactMap { $0 }).compactMap { officials[$0].person }
    return number
  }

  /// Countries coordinated as the subject: «فلسطين وسلطنة عمان تبحثان».
  private func subjectCountries(_ clause: Clause) -> [EntityID] {
    guard let verb = clause.verb, clause.isDualVerb else { return [] }
    var found: [EntityID] = []
    for index in phrases(in: clause.tokens) where phrases[index].tokens.upperBound <= verb {
      if countryOf(index) != nil, let entity = meaning[index].first, !found.contains(entity) {
        found.append(entity)
      }
    }
    return found
  }

  /// A noun of the clause tells the event already (عقدا اجتماعا بحثا فيه).
  private func namesEvent(_ clause: Clause) -> Bool {
    phrases(in: clause.tokens).contains {
      if case .event(let event) = phrases[$0].content { return !event.features.contains(.plural) }
      return false
    }
  }

  /// Told again (headline and lead): the same persons or titles meet, two of them at least, or all.
  private func sameMeeting(_ number: Int, _ people: [Int], _ token: Int) -> Bool {
    guard events[number].isTrigger, !isShifted(events[number].token, token) else { return false }
    let here = identities(people)
    let there = triggerIdentities[number] ?? []
    let common = here.intersection(there)
    return common.count >= 2 || !here.isEmpty && here.isSubset(of: there)
  }

  /// Persons and titles of officials.
  func identities(_ people: [Int]) -> Set<EntityID> {
    Set(people.flatMap { officials[$0].posts + [officials[$0].person].compactMap { $0 } })
  }

  private func hasPartner(_ clause: Clause) -> Bool {
    clause.tokens.contains { lattice.function(at: $0, "with") != nil }
  }

  func officials(in clause: Clause) -> [Int] {
    officials.indices.filter { clause.tokens.contains(officials[$0].tokens.lowerBound) }
  }

  mutating func open(
    thing: String, token: Int, range: Range<Int>, nature: String, noun: String, status: EventStatus,
    rule: String
  ) -> Int {
    let entity = table.add(
      Entity(type: .event, identity: .minted(key: "event|open|\(events.count)"), slugSource: thing))
    let evidenced = Evidenced(status, Evidence(range, rule: rule, confidence: 0.9))
    events.append(
      EventFrame(
        thing: thing, token: token, range: range, natureEnglish: nature, nounEnglish: noun,
        status: evidenced, facts: EventFacts(event: entity, classes: [thing], status: evidenced)))
    return events.count - 1
  }

  // MARK: Naming phrases

  /// The frame that a naming phrase opens or finds; nil for a bare noun that names nothing.
  private mutating func eventFrame(
    _ event: EventPhrase, _ index: Int, _ clauseIndex: Int, _ current: Int?
  ) -> Int? {
    let phrase = phrases[index]
    guard isOwnText(phrase), !event.features.contains(.plural) || event.ordinal != nil
      || isMassNoun(event) || event.body != nil
    else { return nil }
    let body = bodyNumber(event, phrase)
    let named = event.ordinal != nil || event.body != nil || event.parties.count > 1
      || event.nature != nil && event.noun.role == "container"
    if let found = matching(event, body, phrase, current, named: named) {
      refine(found, event, body, phrase)
      events[found].nouns.formUnion(nounKeys(event, phrase))
      if named || !events[found].isNamed && !events[found].hasAnaphor {
        mentionEvent(found, event, phrase, named: named)
      }
      return found
    }
    let isOpened = named || isHeld(phrase, clauseIndex) || isCircumstance(event, phrase)
    // «الدورة الثانية من الانتخابات»: a number alone does not make a round of talks.
    let isBareNumber = event.noun.role == "container" && event.ordinal != nil && event.body == nil && body == nil
      && event.nature == nil && event.parties.isEmpty
    if isBareNumber, current == nil, !speaksOfSides(clauseIndex) { return nil }
    guard isOpened, !isNegatedIndefinite(event, phrase, clauseIndex) else { return nil }
    var thing = event.thing
    if thing == "Ceremony" {
      let clause = clauses[clauseIndex]
      guard clause.tokens.contains(where: { lattice.function(at: $0, "credentials") != nil }) else { return nil }
      thing = "CredentialsCeremony"
    }
    if body != nil, event.noun.role == "container", event.nature == nil { thing = "Session" }
    if event.noun.role == "container", event.ordinal != nil, body == nil, event.nature == nil,
      let series = current.map({ events[$0].thing }), event.features.contains(.possessed) || true,
      ["ConsultationRound", "Session", "StrategicDialogue"].contains(series),
      event.parties.isEmpty
    {
      thing = series
    }
    let status = eventStatus(event, phrase, clauseIndex)
    let number = open(
      thing: thing, token: phrase.tokens.lowerBound, range: phrase.range,
      nature: event.nature?.english ?? "", noun: event.noun.english, status: status.value,
      rule: status.rule)
    events[number].isBackground = status.value != .held && current != nil
      || event.qualifiers.contains { $0.role == "past" }
      || clauses[clauseIndex].isBackground && current != nil
    events[number].body = body ?? inheritedBody(event, current, thing)
    refine(number, event, body, phrase)
    if events[number].parties.isEmpty, let current, thing == events[current].thing,
      event.ordinal != nil
    {
      events[number].parties = events[current].parties
    }
    mentionEvent(number, event, phrase, named: true)
    return number
  }

  /// The noun itself and, of «جلسة مباحثات», its first word.
  private func nounKeys(_ event: EventPhrase, _ phrase: Phrase) -> Set<String> {
    let first = text.foldedString(phrase.tokens.lowerBound)
    let heads = lattice.readings(at: phrase.tokens.lowerBound).filter {
      $0.wordClass == .eventNoun && $0.tokens.count == 1
    }.map { lattice.item($0).name }
    return Set(heads + [event.noun.name, first])
  }

  /// The clause names sides, officials or two countries.
  private func speaksOfSides(_ index: Int) -> Bool {
    let clause = clauses[index]
    return !officials(in: clause).isEmpty || phrases(in: clause.tokens).contains {
      if case .side = phrases[$0].content { true } else { false }
    } || Set(phrases(in: clause.tokens).compactMap { countryOf($0) }).count > 1
  }

  private func isMassNoun(_ event: EventPhrase) -> Bool {
    event.noun.thing == "Talks" || event.noun.thing == "ConsultationRound"
  }

  /// A numbered round without a body of its own belongs to the series of the event at hand.
  private func inheritedBody(_ event: EventPhrase, _ current: Int?, _ thing: String) -> Int? {
    guard event.ordinal != nil, let current, events[current].thing == thing else { return nil }
    return events[current].body
  }

  private mutating func bodyNumber(_ event: EventPhrase, _ phrase: Phrase) -> Int? {
    if event.body != nil,
      let child = phrase.children.first(where: {
        if case .jointBody = $0.content { true } else { false }
      })
    {
      return bodyAt[child.range]
    }
    // «دورتها»: of the body named last.
    guard event.features.contains(.possessed), event.noun.role == "container" else { return nil }
    return bodyAt.filter { $0.key.upperBound <= phrase.range.lowerBound }
      .max { $0.key.lowerBound < $1.key.lowerBound }?.value
  }

  private static let series: Set<String> = [
    "Session", "Meeting", "ConsultationRound", "StrategicDialogue", "Talks", "JointCommittee",
  ]

  private func sameKind(_ left: String, _ right: String) -> Bool {
    left == right || Self.series.contains(left) && Self.series.contains(right)
  }

  /// The frame that a phrase names again.
  private func matching(
    _ event: EventPhrase, _ body: Int?, _ phrase: Phrase, _ current: Int?, named: Bool
  ) -> Int? {
    let isPast = event.qualifiers.contains { $0.role == "past" }
    let isNext = event.qualifiers.contains { $0.role == "next" }
    let candidates = events.indices.reversed().filter {
      sameKind(events[$0].thing, event.thing) && !isShifted(events[$0].token, phrase.tokens.lowerBound)
    }
    if let ordinal = event.ordinal {
      return candidates.first { number in
        let frame = events[number]
        if let known = frame.ordinal?.value { return known == ordinal && compatible(frame, event, body) }
        let isSameBody = body != nil && frame.body == body
        let isSameSides = frame.thing == event.thing && sides(event, body) == Set(frame.parties.map(\.value))
          && frame.parties.count > 1
        return !isPast && !isNext && frame.status.value == .held && compatible(frame, event, body)
          && !frame.isTrigger && frame.isNamed && (isSameBody || isSameSides || event.nature != nil)
      }
    }
    if isPast || isNext { return nil }
    if named {
      return candidates.first {
        !events[$0].isBackground && !events[$0].isTrigger && compatible(events[$0], event, body)
          && (body == nil || events[$0].body == nil || events[$0].body == body)
      }
    }
    // «التقى … في جلسة مباحثات رسمية»: the noun beside a trigger names the same meeting.
    if let clause = clauseIndex(at: phrase.tokens.lowerBound), let told = triggerOf[clause],
      fitsNoun(events[told], event)
    {
      return told
    }
    guard event.features.contains(.definite) || event.features.contains(.possessed) || isShown(phrase)
    else { return nil }
    let keys = nounKeys(event, phrase)
    let open = candidates.filter { !events[$0].isBackground && events[$0].status.value == .held }
    if let current, open.contains(current), !events[current].nouns.isDisjoint(with: keys) { return current }
    if let called = open.first(where: { !events[$0].nouns.isDisjoint(with: keys) }) { return called }
    if let current, open.contains(current), fitsNoun(events[current], event) { return current }
    return open.first { fitsNoun(events[$0], event) }
  }

  /// A visit is not called a meeting, nor a call a visit; containers and meetings are loose words.
  private func fitsNoun(_ frame: EventFrame, _ event: EventPhrase) -> Bool {
    frame.thing == event.thing || Self.series.contains(frame.thing) && Self.series.contains(event.thing)
  }

  private func isShown(_ phrase: Phrase) -> Bool {
    lattice.function(at: phrase.tokens.lowerBound - 1, "this") != nil
  }

  private func compatible(_ frame: EventFrame, _ event: EventPhrase, _ body: Int?) -> Bool {
    if let body, let other = frame.body, body != other {
      // One session under two names of its body: same sides, same number.
      return event.ordinal != nil && frame.ordinal?.value == event.ordinal
        && Set(bodies[body].parties.map(\.value)) == Set(bodies[other].parties.map(\.value))
        && bodies[body].parties.count > 1
    }
    if event.parties.count > 1, frame.parties.count > 1 {
      let known = Set(frame.parties.map(\.value))
      return known == sides(event, nil)
    }
    return true
  }

  /// The sides that a naming phrase gives, by itself or by its body.
  private func sides(_ event: EventPhrase, _ body: Int?) -> Set<EntityID> {
    if let body { return Set(bodies[body].parties.map(\.value)) }
    return Set(event.parties.compactMap { id in
      table.entities.firstIndex { $0.identity == .known(id) }.map(EntityID.init)
    })
  }

  private mutating func refine(_ number: Int, _ event: EventPhrase, _ body: Int?, _ phrase: Phrase) {
    let evidence = Evidence(phrase.range, rule: phrase.rule, confidence: 0.9)
    if events[number].ordinal == nil, let ordinal = event.ordinal {
      events[number].ordinal = Evidenced(ordinal, evidence)
    }
    if events[number].body == nil, let body {
      events[number].body = body
      if ["Meeting"].contains(events[number].thing) { events[number].thing = "Session" }
    }
    if let nature = event.nature, events[number].natureEnglish.isEmpty {
      events[number].natureEnglish = nature.english
      if Self.series.contains(events[number].thing) { events[number].thing = nature.thing }
    }
    if events[number].isTrigger, event.noun.thing == "Talks" { events[number].thing = "Talks" }
    if events[number].parties.isEmpty, event.parties.count > 1 {
      events[number].parties = event.parties.map { Evidenced(table.known($0), evidence) }
    }
    if events[number].parties.isEmpty, let body = events[number].body, bodies[body].parties.count > 1 {
      events[number].parties = bodies[body].parties.map { Evidenced($0.value, evidence) }
    }
  }

  private mutating func mentionEvent(_ number: Int, _ event: EventPhrase, _ phrase: Phrase, named: Bool) {
    if named { events[number].isNamed = true } else { events[number].hasAnaphor = true }
    events[number].nouns.formUnion(nounKeys(event, phrase))
    mention(
      phrase.range, .event, .name, [events[number].facts.event], confidence: named ? 0.9 : 0.7,
      rule: phrase.rule)
  }

  // MARK: What opens an event

  /// A verb or verbal noun of holding governs the noun: «عقد … اجتماعا», «أجرى مباحثات», «استضافت … منتدى».
  private func isHeld(_ phrase: Phrase, _ clauseIndex: Int) -> Bool {
    let clause = clauses[clauseIndex]
    // What stands in a circumstance (في إطار زيارة) is not what the verb holds.
    if phrase.clitics.contains(.bi) || lattice.function(at: phrase.tokens.lowerBound - 1, "in", "during", "before", "after") != nil
      || (1...3).contains(where: { back in
        lattice.function(at: phrase.tokens.lowerBound - back, "during").map {
          $0.tokens.upperBound == phrase.tokens.lowerBound
        } ?? false
      })
    {
      return false
    }
    if ["hold", "host", "plan", "postpone", "cancel", "chair"].contains(clause.role) {
      return clause.verb.map { phrase.tokens.lowerBound - $0 < 14 && phrase.tokens.lowerBound > $0 } ?? false
    }
    return holdingNoun(before: phrase.tokens.lowerBound) != nil
  }

  /// «على عقد», «لاستضافة», «تأجيل» within three tokens before a phrase.
  func holdingNoun(before token: Int) -> LexicalItem? {
    for index in stride(from: token - 1, through: max(0, token - 3), by: -1) {
      if let noun = lattice.reading(at: index, .verb, where: { $0.has(.masdar) || $0.has(.past) }) {
        let item = lattice.item(noun)
        if ["hold", "host", "postpone", "cancel"].contains(item.role) { return item }
      }
    }
    return nil
  }

  /// «خلال زيارته»، «في مؤتمر صحفي»، «زيارة رسمية»: an event of a kind that happens once.
  private func isCircumstance(_ event: EventPhrase, _ phrase: Phrase) -> Bool {
    switch event.noun.thing {
    case "Visit":
      return event.features.contains(.possessed) || event.qualifiers.contains { $0.role == "none" }
        || hasDestination(phrase)
        || officials.contains { (0..<6).contains($0.tokens.lowerBound - phrase.tokens.upperBound) }
    case "PressConference", "PhoneCall", "CredentialsCeremony": return true
    case "Talks", "Summit", "Signing":
      return lattice.function(at: phrase.tokens.lowerBound - 1, "in", "during", "like") != nil
        || phrase.clitics.contains(.bi)
    default: return false
    }
  }

  private func hasDestination(_ phrase: Phrase) -> Bool {
    let next = phrase.tokens.upperBound
    return (next..<min(next + 8, text.tokens.count)).contains {
      lattice.function(at: $0, "to") != nil || lattice.readings(at: $0).contains {
        $0.clitics.contains(.li) && $0.wordClass == .name
      }
    }
  }

  private func isNegatedIndefinite(_ event: EventPhrase, _ phrase: Phrase, _ clauseIndex: Int) -> Bool {
    clauses[clauseIndex].isNegated && !event.features.contains(.definite) && event.ordinal == nil
  }

  // MARK: Status

  /// «قبول زيارته»، «طلب عقد اجتماع»، «دعوة إلى قمة»: asked for, not held.
  private func isWished(_ phrase: Phrase) -> Bool {
    (max(0, phrase.tokens.lowerBound - 3)..<phrase.tokens.lowerBound).contains {
      lattice.function(at: $0, "wished") != nil
    }
  }

  /// «زيارة رئيس الوزراء … المرتقبة»: a qualifier of the future behind the visitor's name.
  private func isAwaited(_ phrase: Phrase, _ clause: Clause) -> Bool {
    let end = min(phrase.tokens.upperBound + 9, clause.tokens.upperBound)
    return (phrase.tokens.upperBound..<max(end, phrase.tokens.upperBound)).contains { token in
      lattice.reading(at: token, .eventQualifier, where: {
        lattice.item($0).role == "next" && $0.has(.definite) && $0.clitics.isEmpty
      }) != nil && !lattice.has(.month, at: token - 1) && !lattice.has(.weekday, at: token - 1)
        && lattice.function(at: token - 1, "month", "year", "week") == nil
    }
  }

  private func eventStatus(_ event: EventPhrase, _ phrase: Phrase, _ clauseIndex: Int)
    -> (value: EventStatus, rule: String)
  {
    let clause = clauses[clauseIndex]
    let governing = holdingNoun(before: phrase.tokens.lowerBound)?.role ?? ""
    if isWished(phrase) { return (.hoped, "event-wished") }
    if governing == "postpone" || clause.role == "postpone" { return (.postponed, "event-postponed") }
    if governing == "cancel" || clause.role == "cancel" { return (.cancelled, "event-cancelled") }
    if clause.isNegated || ["fail", "deny", "refuse"].contains(clause.role) { return (.denied, "event-denied") }
    if lattice.function(at: clause.verb.map { $0 - 1 } ?? clause.tokens.lowerBound, "counterfactual") != nil {
      return (.denied, "event-denied")
    }
    if clause.role == "call", event.noun.thing == "Visit" { return (.hoped, "event-invited") }
    let isNext = event.qualifiers.contains { $0.role == "next" } || isAwaited(phrase, clause)
    if clause.role == "hope" || clause.role == "express" && (isNext || !governing.isEmpty) {
      return (.hoped, "event-hoped")
    }
    let isDatedAhead = clause.tokens.contains { token in
      lattice.reading(at: token, .eventQualifier, where: { lattice.item($0).role == "next" && $0.has(.definite) }) != nil
        && (lattice.function(at: token - 1, "week", "month", "year") != nil || lattice.has(.weekday, at: token - 1)
          || lattice.has(.month, at: token - 1))
    }
    if isDatedAhead, clause.verb.map({ lattice.reading(at: $0, .verb).map { $0.has(.present) } ?? false }) ?? true {
      return (.planned, "event-planned")
    }
    if clause.isFuture, clause.verb.map({ $0 < phrase.tokens.lowerBound + 8 }) ?? true {
      return (.planned, "event-planned")
    }
    if lattice.function(at: phrase.tokens.lowerBound - 1, "in-preparation") != nil
      || lattice.function(at: phrase.tokens.lowerBound - 2, "in-preparation") != nil
      || lattice.function(at: phrase.tokens.lowerBound - 3, "in-preparation") != nil
    {
      return (.planned, "event-prepared")
    }
    if isNext || !governing.isEmpty && ["agree", "plan", "call"].contains(clause.role) {
      return (.planned, "event-planned")
    }
    if clause.role == "plan" { return (.planned, "event-planned") }
    return (.held, "event-held")
  }
}
