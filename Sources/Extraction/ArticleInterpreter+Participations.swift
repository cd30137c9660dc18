import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Who took part in an event, how, and for whom.
extension ArticleInterpreter {
  /// The side an official acts for: the country, or the organisation whose officer it is.
  func side(of number: Int) -> EntityID? {
    if let country = sideOf[number] ?? officials[number].country {
      return table.entities.firstIndex { $0.identity == .known(country) }.map(EntityID.init)
    }
    return officials[number].organization
  }

  func participation(_ number: Int, _ role: Role, trigger: Range<Int>, rule: String)
    -> Participation
  {
    let official = officials[number]
    return Participation(
      agent: official.person, role: role, side: side(of: number),
      posts: official.posts.isEmpty
        ? official.person.flatMap { personPosts[$0] } ?? [] : official.posts,
      evidence: Evidence(hull(trigger, official.range), rule: rule, confidence: 0.85))
  }

  mutating func add(_ participation: Participation, to event: Int) {
    let old = events[event].facts.participations
    if let same = old.firstIndex(where: {
      participation.agent != nil
        ? $0.agent == participation.agent
        : $0.agent == nil && $0.posts == participation.posts
    }) {
      // A chair stays a chair; what was told without a side gains it.
      if old[same].role == .attendee, participation.role != .attendee {
        events[event].facts.participations[same] = participation
      } else if old[same].side == nil {
        events[event].facts.participations[same].side = participation.side
      }
      return
    }
    if participation.agent == nil, participation.posts.isEmpty { return }
    events[event].facts.participations.append(participation)
  }

  mutating func readChairs(_ clause: Clause, _ event: Int) {
    if ["chair", "lead"].contains(clause.role), !clause.isNegated, let verb = clause.verb,
      let range = clause.verbRange
    {
      let isBilateral = phrases(in: clause.tokens).contains {
        switch phrases[$0].content {
        case .side, .event, .jointBody: true
        default: false
        }
      }
      // «الجيش الذي يقوده …»: what is led is no meeting.
      let isOfSide = phrases(in: clause.tokens).contains {
        if case .side = phrases[$0].content { true } else { false }
      }
      let refers = text.foldedString(verb).hasSuffix("ها") || text.foldedString(verb).hasSuffix("ه")
      if clause.role == "lead" ? isOfSide : isBilateral || refers {
        let target = refers ? antecedentBody(of: verb, in: clause) : nil
        for number in officials(in: clause) where !isAccompanying(officials[number], clause) {
          let chair = participation(number, .chair, trigger: range, rule: "chair-verb")
          if let target { bodies[target].add(chair) } else { add(chair, to: event) }
        }
      }
    }
    for token in clause.tokens where token != clause.verb {
      guard let cue = chairCue(at: token) else { continue }
      let target = cue.isRelative ? antecedentBody(of: token, in: clause) : nil
      for number in chain(behind: token, in: clause) {
        let chair = participation(number, .chair, trigger: cue.range, rule: cue.rule)
        if let target { bodies[target].add(chair) } else { add(chair, to: event) }
      }
      guard cue.rule == "presided-by", naming(event, in: clause) != nil else { continue }
      for member in members(behind: token + 1, in: clause).prefix(1) {
        let evidence = Evidence(hull(cue.range, member.range), rule: cue.rule, confidence: 0.85)
        add(Participation(agent: member.entity, role: .chair, evidence: evidence), to: event)
      }
    }
  }

  /// «برئاسة»، «تحت رئاسة»، «رئاسة الجانب …»، «رئيس الجانب …»، «(التي) يرأسها».
  func chairCue(at token: Int) -> (range: Range<Int>, rule: String, isRelative: Bool)? {
    let word = text.tokens[token].range
    let isBeforeSide = phrases.contains {
      if case .side(let side) = $0.content {
        return side.country != nil && $0.tokens.lowerBound == token + 1
      }
      return false
    }
    if let noun = lattice.reading(
      at: token, .verb,
      where: {
        $0.has(.masdar) && lattice.item($0).role == "chair"
      }),
      noun.clitics.contains(.bi) || isBeforeSide || lattice.function(at: token - 1, "under") != nil
    {
      return (noun.start..<word.upperBound, "presided-by", false)
    }
    if isBeforeSide, lattice.has(.postHead, at: token) { return (word, "head-of-side", false) }
    if isBeforeSide, lattice.function(at: token - 1, "on") != nil {
      return (word, "head-of-delegation", false)
    }
    if let verb = lattice.reading(
      at: token, .verb,
      where: {
        !$0.has(.masdar) && !$0.has(.participle) && lattice.item($0).role == "chair"
      })
    {
      let form = text.foldedString(token)
      return (
        verb.start..<word.upperBound, "chair-verb", form.hasSuffix("ه") || form.hasSuffix("ها")
      )
    }
    return nil
  }

  /// The body that the pronoun of «يترأسه»، «ترأسها» takes up: of the bodies and events named before it
  /// in its sentence the last of its gender; nil where that is an event or an event's.
  func antecedentBody(of token: Int, in clause: Clause) -> Int? {
    let isFeminine = text.foldedString(token).hasSuffix("ها")
    let before = text.tokens[token].range.lowerBound
    let start = text.tokens[clause.sentence.lowerBound].range.lowerBound
    func agrees(_ head: Int) -> Bool { isFeminine == isFeminineNoun(head) }
    let body = bodyAt.filter { range, _ in
      range.lowerBound >= start && range.upperBound <= before
        && text.tokens.firstIndex(where: { $0.range.contains(range.lowerBound) }).map(agrees)
          ?? false
    }.max { $0.key.lowerBound < $1.key.lowerBound }
    guard let body else { return nil }
    let event = phrases(in: clause.sentence.lowerBound..<token).last {
      if case .event = phrases[$0].content { return agrees(phrases[$0].tokens.lowerBound) }
      return false
    }
    // «الجولة الثالثة لآلية التشاور التي ترأسها …»: of an event and its body the event is presided over.
    if let event, phrases[event].range.upperBound >= body.key.upperBound { return nil }
    return body.value
  }

  /// By its ending, or a plural of things (اجتماعات).
  private func isFeminineNoun(_ token: Int) -> Bool {
    let word = text.foldedString(token)
    return word.hasSuffix("ه") || word.hasSuffix("ات")
  }

  /// Officials named one after another behind a token: «برئاسة A من الجانب … و B من الجانب …».
  func chain(behind token: Int, in clause: Clause) -> [Int] {
    var found: [Int] = []
    var last = token + 1
    for number in officials.indices {
      let start = officials[number].tokens.lowerBound
      guard start > token, start < clause.tokens.upperBound else { continue }
      let gap = last..<max(last, start)
      guard gap.count <= 8, !gap.contains(where: { isChainBreak($0) }) else { break }
      found.append(number)
      last = officials[number].tokens.upperBound
    }
    return found
  }

  /// Behind «بحضور», «بمشاركة», «مع» inside the clause: takes part, does not chair.
  func isAccompanying(_ official: Official, _ clause: Clause) -> Bool {
    guard let verb = clause.verb else { return false }
    return (verb..<max(verb, official.tokens.lowerBound)).contains {
      lattice.function(at: $0, "company") != nil
    }
  }

  /// A new predicate or company ends a list of officials.
  func isChainBreak(_ token: Int) -> Bool {
    lattice.function(at: token, "with", "company", "that") != nil
      || lattice.reading(
        at: token, .verb,
        where: {
          !$0.has(.masdar) && !$0.has(.participle) && lattice.item($0).role != "act"
        }) != nil && lattice.function(at: token, "between", "clause", "via") == nil
  }

  mutating func readParticipants(_ clause: Clause, _ index: Int, _ event: Int) {
    if clause.isNegated { return }
    var people = actors(in: clause)
    if triggerOf[index] == event, let range = clause.verbRange {
      if let subject = continuedSubject(index, people) { people.insert(subject, at: 0) }
      for (position, number) in people.enumerated() {
        // «استقبل شي إردوغان»: a receiver that no rule knows stands right behind the verb.
        let isSubject =
          position == 0 && officials[number].tokens.lowerBound - (clause.verb ?? 0) <= 3
          && endsInOfficial(clause.verb, number)
        let isReceived = isReceiving(clause)
        let role: Role = isReceived ? (isSubject ? .receiver : .guest) : .attendee
        add(participation(number, role, trigger: range, rule: "trigger-verb"), to: event)
      }
      triggerPersons[event, default: []] += people.compactMap { officials[$0].person }
      return
    }
    if clause.role == "attend", let range = clause.verbRange, attends(clause, event) {
      for number in people {
        add(participation(number, .attendee, trigger: range, rule: "attend-verb"), to: event)
      }
    }
    readCompany(clause, event)
    readDelegation(clause, event)
    guard let naming = naming(event, in: clause), !["chair", "lead"].contains(clause.role) else {
      return
    }
    guard
      ["Meeting", "Talks", "Visit", "PhoneCall", "PressConference", "CredentialsCeremony"]
        .contains(events[event].thing) || events[event].thing == "Summit" && clause.role == "hold",
      events[event].status.value != .cancelled,
      // «وعدّ … نتائج الزيارة خطوة كبيرة»: somebody speaks of it.
      lattice.function(at: phrases[naming].tokens.lowerBound - 1, "outcome") == nil
    else { return }
    if isPassing(naming, clause, index) {
      let subject = isCircumstance(naming) ? (clause.verb ?? -1) + 1 : -1
      people.removeAll { officials[$0].tokens.lowerBound != subject }
    }
    if let subject = omittedSubject(index, naming, people) { people.insert(subject, at: 0) }
    for number in people where officials[number].person != nil {
      add(
        participation(
          number, .attendee, trigger: phrases[naming].range, rule: "event-of-officials"),
        to: event)
    }
  }

  /// Behind «في»، «خلال»، «عقب», «في ختام».
  private func isCircumstance(_ naming: Int) -> Bool {
    let before = phrases[naming].tokens.lowerBound - 1
    return phrases[naming].clitics.contains(.bi)
      || (0...2).contains { back in
        lattice.function(at: before - back, "in", "during", "after", "before").map {
          $0.tokens.upperBound == before + 1
        } ?? false
      }
  }

  /// «حضر اللقاء»، «حضره»، «حضر عن الجانب الكويتي»: the event itself, not some other thing (حضر العشاء).
  private func attends(_ clause: Clause, _ event: Int) -> Bool {
    guard let verb = clause.verb else { return false }
    if naming(event, in: clause) != nil { return true }
    let word = text.foldedString(verb)
    if word.hasSuffix("ه") || word.hasSuffix("ها") { return true }
    let next = verb + 1
    if lattice.reading(at: next, .verb, where: { $0.has(.masdar) && lattice.item($0).role == "meet" })
      != nil
    {
      return true
    }
    return lattice.has(.function, at: next) || lattice.has(.eventNoun, at: next)
      || phrases.contains { phrase in
        guard phrase.tokens.lowerBound == next else { return false }
        switch phrase.content {
        case .side, .event, .jointBody: return true
        default: return false
        }
      }
  }

  /// The officials of a clause, without those of its relative clauses («… الذي»، «… وهو») and those that
  /// something is for («مؤيدة للرئيس»).
  func actors(in clause: Clause) -> [Int] {
    let relative = clause.verb.flatMap { verb in
      clause.tokens.first {
        $0 > verb
          && (lattice.function(at: $0, "which") != nil
            || lattice.function(at: $0, "pronoun")?.clitics == .wa)
      }
    }
    return officials(in: clause).filter {
      officials[$0].tokens.lowerBound < relative ?? .max
        && !phrases[officials[$0].phrase].clitics.contains(.li)
    }
  }

  /// «وفي ختام اللقاء طلب A نقل تحياته إلى B»: the event is when it was done, and only who did it is known
  /// to have been there.
  private func isPassing(_ naming: Int, _ clause: Clause, _ index: Int) -> Bool {
    guard case .event(let event) = phrases[naming].content, clause.verb != nil,
      event.features.contains(.definite) || event.noun.thing == "Visit", triggerOf[index] == nil
    else { return false }
    return !isHeld(phrases[naming], index)
      && lattice.function(at: phrases[naming].tokens.upperBound, "with", "between") == nil
      && !(clause.role == "act" && phrases[naming].clitics.contains(.bi))
  }

  /// «… زار الوزير A المدينة، حيث أجرى مباحثات مع B»: the verb's object stands right behind it and all
  /// its officials behind مع, so that its subject is that of the clause before.
  private func omittedSubject(_ index: Int, _ naming: Int, _ people: [Int]) -> Int? {
    guard index > 0, let verb = clauses[index].verb, clauses[index].role == "hold",
      !clauses[index].isDualVerb, (0...1).contains(phrases[naming].tokens.lowerBound - verb - 1),
      let first = people.first, officials[first].tokens.lowerBound > verb,
      let with = (verb..<officials[first].tokens.lowerBound).last(where: {
        lattice.function(at: $0, "with") != nil
      }), officials[first].tokens.lowerBound - with <= 2,
      phrases[naming].tokens.upperBound <= with,
      clauses[index - 1].tokens.upperBound == clauses[index].tokens.lowerBound,
      isNearby(clauses[index - 1].tokens.lowerBound, verb)
    else { return nil }
    return officials(in: clauses[index - 1]).first {
      phrases[officials[$0].phrase].clitics.isDisjoint(with: .prepositions)
        && lattice.function(at: officials[$0].tokens.lowerBound - 1, "with") == nil
        && officials[$0].person != nil
    }
  }

  /// Between a verb and an official stand only styles and punctuation.
  private func endsInOfficial(_ verb: Int?, _ number: Int) -> Bool {
    guard let verb, officials[number].tokens.lowerBound > verb else { return true }
    return (verb + 1..<officials[number].tokens.lowerBound).allSatisfy {
      text.tokens[$0].kind != .word || lattice.has(.style, at: $0) || lattice.has(.function, at: $0)
    }
  }

  /// «… التقى الوزير A، كما التقى B»: a transitive verb with one official behind it and nothing else
  /// has the subject of the clause before it.
  private func continuedSubject(_ index: Int, _ people: [Int]) -> Int? {
    guard people.count == 1, index > 0, let verb = clauses[index].verb,
      officials[people[0]].tokens.lowerBound == verb + 1,
      lattice.function(at: verb - 1, "clause") != nil
        || lattice.reading(at: verb, .verb).map({ !$0.clitics.isDisjoint(with: .conjunctions) })
          ?? false,
      endsNounPhrase(officials[people[0]].tokens.upperBound),
      !clauses[index].tokens.contains(where: { lattice.function(at: $0, "with") != nil }),
      triggerOf[index - 1] != nil, let before = clauses[index - 1].verb,
      isNearby(before, verb)
    else { return nil }
    let subject = officials(in: clauses[index - 1]).first
    return subject.flatMap { officials[$0].tokens.lowerBound == before + 1 ? $0 : nil }
  }

  /// Behind a noun phrase stands punctuation, a particle or a date, no further noun.
  private func endsNounPhrase(_ token: Int) -> Bool {
    guard text.tokens.indices.contains(token), text.tokens[token].kind == .word else { return true }
    return lattice.readings(at: token).contains { $0.wordClass == .function }
      || phrases.contains {
        if case .date = $0.content { return $0.tokens.lowerBound == token }
        return false
      }
  }

  /// «ومع الوزير في الوفد …»، «ضم الوفد …»: the members of a delegation take part.
  mutating func readDelegation(_ clause: Clause, _ event: Int) {
    guard ["", "attend", "hold", "act"].contains(clause.role) else { return }
    for token in clause.tokens {
      guard
        let noun = lattice.reading(
          at: token, .side, where: { lattice.item($0).role == "delegation" })
      else { continue }
      let range = noun.start..<text.tokens[token].range.upperBound
      for number in chain(behind: token, in: clause) where officials[number].person != nil {
        add(participation(number, .attendee, trigger: range, rule: "delegation"), to: event)
      }
    }
  }

  /// «بحضور …»، «بمشاركة …»: officials, countries and institutions behind it take part.
  mutating func readCompany(_ clause: Clause, _ event: Int) {
    guard naming(event, in: clause) != nil || triggerOf.values.contains(event) else { return }
    for token in clause.tokens {
      let company = lattice.function(at: token, "company")
      // «… لقاء حضره …»
      let attended =
        token == clause.verb
        ? nil
        : lattice.reading(
          at: token, .verb,
          where: {
            !$0.has(.masdar) && !$0.has(.participle) && $0.has(.past)
              && lattice.item($0).name == "verb-attend"
          })
      guard let cue = company ?? attended else { continue }
      let range = cue.start..<text.tokens[cue.tokens.upperBound - 1].range.upperBound
      for number in chain(behind: cue.tokens.upperBound - 1, in: clause) {
        add(participation(number, .attendee, trigger: range, rule: "in-presence-of"), to: event)
      }
      guard company != nil else { continue }
      for member in members(behind: cue.tokens.upperBound, in: clause)
      where !events[event].parties.contains(where: { $0.value == member.entity }) {
        let evidence = Evidence(
          hull(range, member.range), rule: "in-presence-of", confidence: 0.85)
        add(Participation(agent: member.entity, role: .attendee, evidence: evidence), to: event)
      }
    }
  }

  /// Countries and institutions named one after another: «الإمارات والبحرين ومصر».
  private func members(behind start: Int, in clause: Clause) -> [(
    entity: EntityID, range: Range<Int>
  )] {
    var found: [(entity: EntityID, range: Range<Int>)] = []
    var position = start
    while let index = phrases.firstIndex(where: { $0.tokens.lowerBound == position }),
      clause.tokens.contains(position), isMember(index), let entity = meaning[index].first,
      phrases[index].clitics == (found.isEmpty ? [] : .wa)
    {
      found.append((entity, phrases[index].range))
      position = phrases[index].tokens.upperBound
    }
    return found
  }

  private func isMember(_ index: Int) -> Bool {
    switch phrases[index].content {
    case .governmentBody, .institution: true
    case .known: countryOf(index) != nil
    default: false
    }
  }

  func isReceiving(_ clause: Clause) -> Bool {
    clause.verb.map { token in
      lattice.reading(at: token, .verb).map {
        ["verb-receive", "verb-take-papers"].contains(lattice.item($0).name)
      } ?? false
    } ?? false
  }

  /// The phrase by which the clause names the event.
  func naming(_ event: Int, in clause: Clause) -> Int? {
    phrases(in: clause.tokens).first { eventOf[$0] == event }
  }

  /// «على مستوى وزارة الخارجية»: the ministries of both sides take part.
  mutating func readLevel(_ clause: Clause, _ event: Int) {
    for token in clause.tokens {
      guard
        let level = lattice.function(at: token, "level") ?? ministriesBetween(token, clause, event)
      else {
        continue
      }
      let from = level.tokens.upperBound
      guard
        let index = phrases(in: from..<min(from + 4, text.tokens.count)).first(where: {
          if case .governmentBody = phrases[$0].content { true } else { false }
        })
      else { continue }
      let evidence = Evidence(
        hull(level.start..<level.start, phrases[index].range), rule: "at-level-of", confidence: 0.85
      )
      for ministry in meaning[index] {
        add(Participation(agent: ministry, role: .attendee, evidence: evidence), to: event)
      }
    }
  }

  /// «الجولة الخامسة من المشاورات السياسية بين وزارتي الخارجية».
  func ministriesBetween(_ token: Int, _ clause: Clause, _ event: Int) -> Reading? {
    guard let named = naming(event, in: clause), phrases[named].tokens.upperBound == token else {
      return nil
    }
    return lattice.function(at: token, "between")
  }
}
extension BodyFrame {
  mutating func add(_ participation: Participation) {
    guard participation.agent != nil || !participation.posts.isEmpty,
      !participations.contains(where: {
        $0.agent == participation.agent && $0.posts == participation.posts
      })
    else { return }
    participations.append(participation)
  }
}
