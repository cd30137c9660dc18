import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Meetings, calls, visits and receptions told by a verb or its noun.
extension ArticleInterpreter {
  /// «استقبل»، «التقى»، «بحث … مع»: a meeting told by its verb.
  mutating func trigger(_ index: Int, _ current: Int?) -> Int? {
    let clause = clauses[index]
    guard let range = clause.verbRange, let verb = clause.verb, !clause.isNegated else {
      return nil
    }
    // «التقت «الحياة» الشباب»: a newspaper asks.
    if isOfAnybody(verb) || text.isMark(verb + 1, Mark.guillemetLeft) { return nil }
    // «تستقبل كينيا وزراء …»: guests come to a country; who meets whom is not said.
    if isReceiving(clause),
      phrases.indices.contains(where: {
        phrases[$0].tokens.lowerBound == verb + 1 && countryOf($0) != nil
      })
    {
      return nil
    }
    // «تقليد يقضي بأن يلتقي الرئيس …»: what ought to be.
    if !clause.isFuture, isSubjunctive(verb) { return nil }
    if let reception = reception(in: clause) { return openReception(reception, index, clause) }
    let people = officials(in: clause)
    var occasion: String?
    switch clause.role {
    case "meet", "visit", "confer":
      guard !people.isEmpty || subjectCountries(clause).count > 1 else { return nil }
    // «تسلم أوراق اعتماد …»; «تسلم مهامه» is no meeting.
    case "receive":
      guard !people.isEmpty,
        clause.tokens.contains(where: { lattice.function(at: $0, "credentials") != nil })
      else { return nil }
    // «اجتمع المجلس» without persons is a session told otherwise.
    case "discuss":
      let isFresh = current == nil || events[current ?? 0].isBackground
      let isMutual =
        hasPartner(clause) && people.count > 1
        || isFresh && Set(people.compactMap { officials[$0].country }).count > 1
        || isFresh && people.isEmpty && subjectCountries(clause).count > 1
      let isAddress =
        lattice.reading(at: verb, .verb).map { lattice.item($0).family == "address" } ?? false
      guard isMutual, !isAddress || hasPartner(clause) else { return nil }
      occasion = ownOccasion(of: clause)
      guard occasion != nil || !namesEvent(clause) else { return nil }
    default: return nil
    }
    // «التقى … في اجتماع»: the noun names the same event and will be found as its anaphor.
    var thing = occasion ?? (clause.thing.isEmpty ? "Talks" : clause.thing)
    if clause.tokens.contains(where: { lattice.function(at: $0, "credentials") != nil }) {
      thing = "CredentialsCeremony"
    }
    if let known = events.indices.first(where: {
      events[$0].thing == thing && sameMeeting($0, people, verb)
    }) {
      triggerOf[index] = known
      note(people, in: known)
      return known
    }
    let status: EventStatus = clause.isFuture || isAhead(clause) ? .planned : .held
    let number = open(
      thing: thing, token: verb, range: range, nature: "",
      noun: thing == "Talks" ? "talks" : "meeting",
      status: status, rule: "trigger-verb")
    events[number].isTrigger = true
    triggerOf[index] = number
    note(people, in: number)
    return number
  }

  /// «كل مريض يزور عيادة»: an indefinite noun and what it does describe anybody.
  private func isOfAnybody(_ verb: Int) -> Bool {
    guard verb > 0, text.tokens[verb - 1].kind == .word,
      !phrases.contains(where: { $0.tokens.contains(verb - 1) }),
      lattice.reading(at: verb, .verb).map({ $0.has(.present) && $0.clitics.isEmpty }) ?? false
    else { return false }
    let before = lattice.readings(at: verb - 1)
    return !text.foldedWord(verb - 1).starts(with: [0x627, 0x644])
      && (before.isEmpty
        || before.allSatisfy {
          $0.wordClass == .ordinary && $0.clitics.isEmpty || $0.wordClass == .givenName
        })
      && lattice.function(at: verb - 2, "every") != nil
  }

  /// «لدى استقباله وزير الخارجية»، «خلال استقبال الأمير …»: the token of the verbal noun. The bare
  /// noun with its article (خلال الاستقبال) takes up a reception told before.
  func reception(in clause: Clause) -> Int? {
    clause.tokens.first { token in
      guard
        lattice.reading(
          at: token, .verb,
          where: {
            $0.has(.masdar) && !$0.has(.definite) && lattice.item($0).name == "verb-receive"
          }) != nil
      else { return false }
      return lattice.function(at: token - 1, "at", "during", "after", "before") != nil
        && !guests(behind: token, in: clause).isEmpty
    }
  }

  /// The officials of the noun phrase right behind the verbal noun.
  private func guests(behind token: Int, in clause: Clause) -> [Int] {
    let all = chain(behind: token, in: clause)
    guard let first = all.first, officials[first].tokens.lowerBound - token <= 4 else { return [] }
    return all.filter { officials[$0].tokens.lowerBound - token < 25 }
  }

  /// Opens the reception; of «استقباله» the receiver is the clause's subject, if it is named there.
  mutating func openReception(_ token: Int, _ index: Int, _ clause: Clause) -> Int {
    let range = text.tokens[token].range
    let number = open(
      thing: "Meeting", token: token, range: range, nature: "", noun: "meeting", status: .held,
      rule: "reception")
    events[number].isTrigger = true
    let isPossessed =
      lattice.reading(at: token, .verb, where: { $0.has(.masdar) && $0.has(.possessed) }) != nil
    let behind = guests(behind: token, in: clause)
    let receiver =
      isPossessed
      ? officials.indices.last {
        officials[$0].tokens.upperBound <= token
          && clause.tokens.contains(officials[$0].tokens.lowerBound)
      } : behind.first
    for guest in behind where guest != receiver {
      add(participation(guest, .guest, trigger: range, rule: "reception"), to: number)
    }
    if let receiver {
      add(participation(receiver, .receiver, trigger: range, rule: "reception"), to: number)
    }
    let people = behind + [receiver].compactMap { $0 }
    triggerPersons[number] = people.compactMap { officials[$0].person }
    note(people, in: number)
    return number
  }

  /// Countries coordinated as the subject: «فلسطين وسلطنة عمان تبحثان».
  func subjectCountries(_ clause: Clause) -> [EntityID] {
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
  func namesEvent(_ clause: Clause) -> Bool {
    phrases(in: clause.tokens).contains {
      if case .event(let event) = phrases[$0].content { return !event.features.contains(.plural) }
      return false
    }
  }

  /// «بحث الوزير في لقاء مع نظيره …»: what the only noun of an event behind the verb, new to the reader, says they did.
  private func ownOccasion(of clause: Clause) -> String? {
    guard let verb = clause.verb else { return nil }
    let nouns = phrases(in: verb..<clause.tokens.upperBound).filter { phrases[$0].isEvent }
    guard nouns.count == 1, let noun = nouns.first, case .event(let event) = phrases[noun].content,
      event.thing == "Meeting" || event.thing == "Talks", event.ordinal == nil, event.body == nil,
      event.parties.isEmpty, event.features.isDisjoint(with: [.definite, .possessed, .plural]),
      lattice.function(at: phrases[noun].tokens.lowerBound - 1, "in", "during") != nil,
      lattice.function(at: phrases[noun].tokens.upperBound, "with") != nil
    else { return nil }
    return event.thing
  }

  /// Told again (headline and lead): two of the same officials meet, or the one that is named has a pronoun
  /// for the other (التقاه). A host has several guests on one day, so one in common is not enough.
  func sameMeeting(_ number: Int, _ people: [Int], _ token: Int) -> Bool {
    guard !isShifted(events[number].token, token), let there = meetingIdentities[number] else {
      return false
    }
    let known = there.filter { group in
      people.contains { !group.isDisjoint(with: identities([$0])) }
    }
    return known.count >= 2 || known.count == 1 && hasPronoun(verb: token)
  }

  /// Persons and titles of officials.
  func identities(_ people: [Int]) -> Set<EntityID> {
    Set(people.flatMap { officials[$0].posts + [officials[$0].person].compactMap { $0 } })
  }

  /// Who meets: of each official the person and the titles.
  mutating func note(_ people: [Int], in meeting: Int) {
    for number in people {
      let own = identities([number])
      let same = meetingIdentities[meeting, default: []].firstIndex { !$0.isDisjoint(with: own) }
      if let same {
        meetingIdentities[meeting]?[same].formUnion(own)
      } else if !own.isEmpty {
        meetingIdentities[meeting, default: []].append(own)
      }
    }
  }

  func hasPartner(_ clause: Clause) -> Bool {
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
}
