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
  /// Its noun without the pronoun, where it is first named with one (دورتها).
  var possessedNoun: String?
  /// Of a visit: persons and titles of those who paid it.
  var visitors: Set<EntityID> = []
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
      if let main = mainEvent, startsParagraph(clause), current != nil, !isTold(in: index, current)
      {
        current = main
      }
      let trigger = trigger(index, current)
      var held: Int?
      var named: Int?
      // An event of the past or future that this clause tells, and no other.
      var aside: Int?
      for phrase in phrases(in: clause.tokens) {
        guard case .event(let event) = phrases[phrase].content,
          let number = eventFrame(event, phrase, index, trigger ?? current)
        else { continue }
        eventOf[phrase] = number
        // What the article opens with is its subject even where it is to come.
        let isAhead = current == nil && number == 0 && isInLead(number)
        if events[number].isBackground || events[number].status.value != .held && !isAhead {
          if clause.role == "hold" || clause.role == "host", isHeld(phrases[phrase], index) {
            aside = aside ?? number
          }
          continue
        }
        if isHeld(phrases[phrase], index), held == nil { held = number }
        if named == nil, mayTurn(clause, number, current) { named = number }
      }
      let told = trigger ?? held ?? aside ?? named ?? current
      eventAtHand[index] = current
      eventOfClause[index] = told
      if let told, told != aside, !events[told].isBackground { current = told }
    }
    fillPending()
  }

  /// The first event of the article that was held and is no circumstance, or the planned one with which it opens: to
  /// it the text returns.
  var mainEvent: Int? {
    events.indices.first {
      events[$0].isNamed && !events[$0].isBackground
        && (events[$0].status.value == .held || $0 == 0 && isInLead($0))
    }
  }

  /// «تستعد الدولتان لعقد الاجتماع السابع …»: planned, and told in headline or lead.
  private func isInLead(_ event: Int) -> Bool {
    events[event].status.value == .planned && events[event].token < 80
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
    return ["", "hold", "host", "chair", "lead", "attend", "meet", "move", "occurred"].contains(
      clause.role)
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

  // MARK: Naming phrases

  /// The frame that a naming phrase opens or finds; nil for a bare noun that names nothing.
  mutating func eventFrame(
    _ event: EventPhrase, _ index: Int, _ clauseIndex: Int, _ current: Int?
  ) -> Int? {
    let phrase = phrases[index]
    guard isOwnText(phrase),
      !event.features.contains(.plural) || event.ordinal != nil
        || isMassNoun(event) || event.body != nil
    else { return nil }
    let body = bodyNumber(event, phrase)
    let named =
      event.ordinal != nil || event.body != nil || event.parties.count > 1
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
    let isBareNumber =
      event.noun.role == "container" && event.ordinal != nil && event.body == nil && body == nil
      && event.nature == nil && event.parties.isEmpty
    // «نظم النادي دورة في الرسم»: of no body.
    if event.noun.name == "event-session" && !named && event.ordinal == nil && body == nil
      && !event.features.contains(.definite)
      && lattice.function(at: phrase.tokens.upperBound, "in") != nil
    {
      return nil
    }
    if isBareNumber, current == nil && !speaksOfSides(clauseIndex) || isOfContest(phrase) {
      return nil
    }
    if isPeak(event, phrase) || isAboutSport && body == nil && event.parties.count < 2 {
      return nil
    }
    guard isOpened, !isNegatedIndefinite(event, phrase, clauseIndex) else { return nil }
    var thing = event.thing
    if thing == "Ceremony" {
      let clause = clauses[clauseIndex]
      guard clause.tokens.contains(where: { lattice.function(at: $0, "credentials") != nil }) else {
        return nil
      }
      thing = "CredentialsCeremony"
    }
    if body != nil, event.noun.role == "container", event.nature == nil { thing = "Session" }
    if isTour(event, phrase) { thing = "Visit" }
    if event.noun.role == "container", event.ordinal != nil, body == nil, event.nature == nil,
      let series = current.map({ events[$0].thing }),
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
    events[number].isBackground =
      status.value != .held && current != nil
      || event.qualifiers.contains { $0.role == "past" }
      || clauses[clauseIndex].isBackground && current != nil
    if event.features.contains(.possessed) { events[number].possessedNoun = event.noun.arabic }
    if isHeld(phrase, clauseIndex), !named {
      note(officials(in: clauses[clauseIndex]), in: number)
    }
    if thing == "Visit" { events[number].visitors = visitors(of: phrase) }
    events[number].body = body ?? inheritedBody(event, phrase, current, thing)
    if body == nil, events[number].body != nil, event.noun.role == "container", event.nature == nil
    {
      events[number].thing = "Session"
    }
    refine(number, event, body, phrase)
    if events[number].parties.isEmpty, let current, thing == events[current].thing,
      event.ordinal != nil
    {
      events[number].parties = events[current].parties
    }
    mentionEvent(number, event, phrase, named: true)
    return number
  }

  /// «الدورة الأولى من الانتخابات», and «الدورة الثانية» in a text about elections or matches.
  private func isOfContest(_ phrase: Phrase) -> Bool {
    let behind = phrase.tokens.upperBound..<min(phrase.tokens.upperBound + 4, text.tokens.count)
    if behind.contains(where: { lattice.has(.contestNoun, at: $0) }) { return true }
    // «دورة تدريبية»، «دورة الألعاب»
    if behind.prefix(2).contains(where: { lattice.function(at: $0, "course") != nil }) {
      return true
    }
    return events.allSatisfy { $0.ordinal == nil }
      && text.tokens.indices.contains { lattice.has(.contestNoun, at: $0) }
  }

  /// «قمة جبل إيفرست»، «قمة السعادة»: of a thing that nobody convenes.
  private func isPeak(_ event: EventPhrase, _ phrase: Phrase) -> Bool {
    guard event.noun.thing == "Summit", phrase.tokens.count == 1,
      !event.features.contains(.definite)
    else { return false }
    let next = phrase.tokens.upperBound
    guard text.tokens.indices.contains(next), text.tokens[next].kind == .word,
      !phrases.contains(where: { $0.tokens.lowerBound == next })
    else { return false }
    return lattice.readings(at: next).allSatisfy {
      $0.wordClass == .ordinary || $0.wordClass == .givenName
    }
  }

  /// The noun itself and, of «جلسة مباحثات», its first word.
  func nounKeys(_ event: EventPhrase, _ phrase: Phrase) -> Set<String> {
    let first = text.foldedString(phrase.tokens.lowerBound)
    let heads = lattice.readings(at: phrase.tokens.lowerBound).filter {
      $0.wordClass == .eventNoun && $0.tokens.count == 1
    }.map { lattice.item($0).name }
    return Set(heads + [event.noun.name, first])
  }

  /// The clause names sides, officials or two countries.
  func speaksOfSides(_ index: Int) -> Bool {
    let clause = clauses[index]
    return !officials(in: clause).isEmpty
      || phrases(in: clause.tokens).contains {
        if case .side = phrases[$0].content { true } else { false }
      } || Set(phrases(in: clause.tokens).compactMap { countryOf($0) }).count > 1
  }

  func isMassNoun(_ event: EventPhrase) -> Bool {
    event.noun.thing == "Talks" || event.noun.thing == "ConsultationRound"
  }

  /// A numbered round without a body of its own belongs to the series of the event at hand, else of
  /// the numbered one told last («الاجتماع السابع للجنة …، موضحا أن الاجتماع السادس …»).
  func inheritedBody(_ event: EventPhrase, _ phrase: Phrase, _ current: Int?, _ thing: String)
    -> Int?
  {
    guard event.ordinal != nil else { return nil }
    if let current, events[current].thing == thing { return events[current].body }
    let keys = nounKeys(event, phrase)
    let last = events.indices.last {
      events[$0].ordinal != nil && isNearby(events[$0].token, phrase.tokens.lowerBound)
        && !isShifted(events[$0].token, phrase.tokens.lowerBound)
    }
    guard let last, !events[last].nouns.isDisjoint(with: keys) else { return nil }
    return events[last].body
  }

  mutating func bodyNumber(_ event: EventPhrase, _ phrase: Phrase) -> Int? {
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

  func sameKind(_ left: String, _ right: String) -> Bool {
    left == right || Self.series.contains(left) && Self.series.contains(right)
  }

  /// The frame that a phrase names again.
  func matching(
    _ event: EventPhrase, _ body: Int?, _ phrase: Phrase, _ current: Int?, named: Bool
  ) -> Int? {
    let isPast = event.qualifiers.contains { $0.role == "past" }
    let isNext = event.qualifiers.contains { $0.role == "next" }
    let candidates = events.indices.reversed().filter {
      sameKind(events[$0].thing, event.thing)
        && !isShifted(events[$0].token, phrase.tokens.lowerBound)
    }
    if let ordinal = event.ordinal {
      return candidates.first { number in
        let frame = events[number]
        if let known = frame.ordinal?.value {
          return known == ordinal && compatible(frame, event, body)
        }
        let isSameBody = body != nil && frame.body == body
        let isSameSides =
          frame.thing == event.thing && sides(event, body) == Set(frame.parties.map(\.value))
          && frame.parties.count > 1
        return !isPast && !isNext && frame.status.value == .held && compatible(frame, event, body)
          && !frame.isTrigger && frame.isNamed
          && (isSameBody || isSameSides || event.nature != nil
            || event.isOrdinalOfSession && event.features.contains(.definite)
              && !frame.nouns.isDisjoint(with: nounKeys(event, phrase)))
      }
    }
    if isPast || isNext { return nil }
    if named {
      let fitting = candidates.filter {
        !events[$0].isBackground && !events[$0].isTrigger && compatible(events[$0], event, body)
          && (body == nil || events[$0].body == nil || events[$0].body == body)
      }
      // «جولة المشاورات» takes up the round told as one, not the meeting on its margins.
      if let nature = event.nature?.english {
        let alike = fitting.filter { events[$0].natureEnglish == nature }
        if let main = mainEvent, alike.contains(main) { return main }
        if let known = alike.first { return known }
      }
      return fitting.first
    }
    let visitors = event.noun.thing == "Visit" ? visitors(of: phrase) : []
    if !visitors.isEmpty {
      return candidates.first { !visitors.isDisjoint(with: events[$0].visitors) }
    }
    // «التقى … في جلسة مباحثات رسمية»: the noun beside a trigger names the same meeting.
    if let clause = clauseIndex(at: phrase.tokens.lowerBound), let told = triggerOf[clause],
      phrase.tokens.lowerBound > events[told].token, fitsNoun(events[told], event)
    {
      return told
    }
    if let again = toldAgain(event, phrase, candidates) { return again }
    guard
      event.features.contains(.definite) || event.features.contains(.possessed) || isShown(phrase)
    else { return nil }
    let keys = nounKeys(event, phrase)
    let open = candidates.filter { !events[$0].isBackground && events[$0].status.value == .held }
    if let current, open.contains(current), !events[current].nouns.isDisjoint(with: keys) {
      return current
    }
    if let called = open.first(where: { !events[$0].nouns.isDisjoint(with: keys) }) {
      return called
    }
    if let current, open.contains(current), fitsNoun(events[current], event) { return current }
    // «تستضيف مسقط المؤتمر في أكتوبر المقبل … أن أهداف المؤتمر …»: the one to come.
    return open.first { fitsNoun(events[$0], event) }
      ?? candidates.first {
        events[$0].isNamed && events[$0].status.value == .planned
          && !events[$0].nouns.isDisjoint(with: keys)
      }
  }

  /// «عقد … اجتماعا مع …» in the headline and in the lead: the same officials are behind the verb.
  private func toldAgain(_ event: EventPhrase, _ phrase: Phrase, _ candidates: [Int]) -> Int? {
    guard let clause = clauseIndex(at: phrase.tokens.lowerBound), isHeld(phrase, clause) else {
      return nil
    }
    let people = officials(in: clauses[clause])
    guard people.count > 1 else { return nil }
    return candidates.first {
      events[$0].thing == event.thing && events[$0].status.value == .held
        && sameMeeting($0, people, phrase.tokens.lowerBound)
    }
  }

  /// Persons and titles of those whose visit it is.
  private func visitors(of phrase: Phrase) -> Set<EntityID> {
    guard let index = phrases.indices.first(where: { phrases[$0].tokens == phrase.tokens }) else {
      return []
    }
    return identities(complement(of: index).visitors)
  }

  /// A visit is not called a meeting, nor a call a visit; containers and meetings are loose words.
  func fitsNoun(_ frame: EventFrame, _ event: EventPhrase) -> Bool {
    frame.thing == event.thing
      || Self.series.contains(frame.thing) && Self.series.contains(event.thing)
  }

  func isShown(_ phrase: Phrase) -> Bool {
    lattice.function(at: phrase.tokens.lowerBound - 1, "this") != nil
  }

  func compatible(_ frame: EventFrame, _ event: EventPhrase, _ body: Int?) -> Bool {
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
  func sides(_ event: EventPhrase, _ body: Int?) -> Set<EntityID> {
    if let body { return Set(bodies[body].parties.map(\.value)) }
    return Set(
      event.parties.compactMap { id in
        table.entities.firstIndex { $0.identity == .known(id) }.map(EntityID.init)
      })
  }

  mutating func refine(_ number: Int, _ event: EventPhrase, _ body: Int?, _ phrase: Phrase) {
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
    if events[number].parties.isEmpty, let body = events[number].body,
      bodies[body].parties.count > 1
    {
      events[number].parties = bodies[body].parties.map { Evidenced($0.value, evidence) }
    }
  }

  mutating func mentionEvent(_ number: Int, _ event: EventPhrase, _ phrase: Phrase, named: Bool) {
    if named { events[number].isNamed = true } else { events[number].hasAnaphor = true }
    events[number].nouns.formUnion(nounKeys(event, phrase))
    mention(
      phrase.range, .event, .name, [events[number].facts.event], confidence: named ? 0.9 : 0.7,
      rule: phrase.rule)
  }
}
