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

  mutating func readParticipants(_ clause: Clause, _ index: Int, _ event: Int) {
    if clause.isNegated { return }
    var people = actors(in: clause)
    // «هل سيحضر القمة قال مندوب …»: who is asked or asks.
    people.removeAll { isSpeaking(officials[$0], besides: clause) }
    if triggerOf[index] == event, let range = clause.verbRange {
      if let subject = continuedSubject(index, people) { people.insert(subject, at: 0) }
      for (position, number) in people.enumerated() {
        // «استقبل شي إردوغان»: a receiver that no rule knows stands right behind the verb.
        let isSubject =
          position == 0 && officials[number].tokens.lowerBound - (clause.verb ?? 0) <= 3
          && endsInOfficial(clause.verb, number)
        let isReceived = isReceiving(clause)
        let isCompany = isAccompanying(officials[number], clause)
        // «استقبل المستشار في الديوان … الدكتور فلان»: one whose title no rule reads in full may be either.
        let isUnclear = position == 0 && !isSubject && hasKnownWords(before: number, clause.verb)
        let role: Role =
          isReceived && !isCompany && !isUnclear ? (isSubject ? .receiver : .guest) : .attendee
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
      let subject = isCircumstance(phrases[naming]) ? subject(of: clause, people) : nil
      people.removeAll { $0 != subject }
    }
    if let subject = omittedSubject(index, naming, people) { people.insert(subject, at: 0) }
    // A list goes on from one to the next.
    var last = phrases[naming].tokens
    for number in people where officials[number].person != nil {
      guard isTied(officials[number].tokens, to: last) else { continue }
      if officials[number].tokens.lowerBound >= last.upperBound { last = officials[number].tokens }
      add(
        participation(
          number, .attendee, trigger: phrases[naming].range, rule: "event-of-officials"),
        to: event)
    }
  }

  /// The official right behind the verb, or behind where somebody came to and when («وصل إلى بغداد اليوم الوزير»).
  private func subject(of clause: Clause, _ people: [Int]) -> Int? {
    guard let verb = clause.verb,
      let first = people.first(where: { officials[$0].tokens.lowerBound > verb })
    else { return nil }
    let between = verb + 1..<officials[first].tokens.lowerBound
    guard clause.role == "move" else { return between.isEmpty ? first : nil }
    let isOnTheWay = between.allSatisfy { token in
      text.tokens[token].kind != .word || lattice.function(at: token, "to") != nil
        || lattice.covers(.style, token) || lattice.has(.placeNoun, at: token)
        || phrases.contains { phrase in
          guard phrase.tokens.contains(token) else { return false }
          switch phrase.content {
          case .known, .date: return true
          default: return false
          }
        }
    }
    return isOnTheWay ? first : nil
  }

  /// Between the verb and an official stand words that no phrase covers but the lexicon knows.
  private func hasKnownWords(before number: Int, _ verb: Int?) -> Bool {
    guard let verb, officials[number].tokens.lowerBound > verb + 1 else { return false }
    return (verb + 1..<officials[number].tokens.lowerBound).contains { token in
      !phrases.contains { $0.tokens.contains(token) } && !lattice.covers(.style, token)
        && lattice.readings(at: token).contains { $0.wordClass != .function }
    }
  }

  /// Between an official and the event of the clause stands nothing reported («أن …»), quoted or listed (:), and no
  /// relative clause but one in which it is held («الاجتماع الذي عقده الوزير»).
  private func isTied(_ official: Range<Int>, to naming: Range<Int>) -> Bool {
    let gap =
      official.lowerBound >= naming.upperBound
      ? naming.upperBound..<official.lowerBound
      : official.upperBound..<max(naming.lowerBound, official.upperBound)
    return gap.count <= 30
      && !gap.contains { token in
        if lattice.function(at: token, "which") != nil {
          return token != official.upperBound && !isHolding(token + 1)
        }
        return lattice.function(at: token, "that", "like") != nil || opensQuotation(token)
      }
  }

  /// «عقده»، «حضره»، «ترأسه»
  private func isHolding(_ token: Int) -> Bool {
    lattice.readings(at: token).contains {
      $0.wordClass == .verb
        && ["hold", "attend", "host", "chair", "meet", "visit", "move"]
          .contains(lattice.item($0).role)
    }
  }

  /// A colon, or a quotation mark before more than a name («واس»).
  private func opensQuotation(_ token: Int) -> Bool {
    guard text.tokens[token].kind == .punctuation else { return false }
    if text.isMark(token, Mark.colon) { return true }
    return text.isMark(token, Mark.guillemetLeft)
      && !(2...3).contains { text.isMark(token + $0, Mark.guillemetRight) }
  }

  /// A verb of speech other than its clause's stands right before an official.
  private func isSpeaking(_ official: Official, besides clause: Clause) -> Bool {
    let before = official.tokens.lowerBound - 1
    return before != clause.verb
      && lattice.reading(
        at: before, .verb,
        where: { lattice.item($0).role == "say" && $0.has(.past) && $0.clitics.isEmpty }) != nil
      && !isSmallOrCovered(before)
  }

  /// Behind «في»، «خلال»، «عقب», «في ختام».
  func isCircumstance(_ phrase: Phrase) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    return phrase.clitics.contains(.bi)
      || (0...2).contains { back in
        lattice.function(at: before - back, "in", "during", "after", "before").map {
          $0.tokens.upperBound == before + 1
        } ?? false
      }
  }

  /// «التقاه»، «حضرها»: a verb with its object.
  func hasPronoun(verb token: Int) -> Bool {
    let word = text.foldedString(token)
    return word.hasSuffix("ه") || word.hasSuffix("ها")
  }

  /// «حضر اللقاء»، «حضره»، «حضر عن الجانب الكويتي»: the event itself, not some other thing (حضر العشاء).
  func attends(_ clause: Clause, _ event: Int) -> Bool {
    guard let verb = clause.verb else { return false }
    if naming(event, in: clause) != nil { return true }
    if hasPronoun(verb: verb) { return true }
    let next = verb + 1
    // «قمة يشارك فيها …»: of the event named last before the pronoun.
    if lattice.function(at: next, "in") != nil, text.foldedString(next).hasPrefix("فيه") {
      return phrases(in: clause.sentence.lowerBound..<verb).last { phrases[$0].isEvent }
        .map { eventOf[$0] == event } ?? true
    }
    if lattice.reading(
      at: next, .verb, where: { $0.has(.masdar) && lattice.item($0).role == "meet" })
      != nil
    {
      return true
    }
    return lattice.has(.function, at: next)
      // «حضر الحفل»: by the noun that the event has been called by.
      || lattice.readings(at: next).contains {
        $0.wordClass == .eventNoun && events[event].nouns.contains(lattice.item($0).name)
      }
      || phrases.indices.contains { index in
        guard phrases[index].tokens.lowerBound == next else { return false }
        switch phrases[index].content {
        case .side, .jointBody: return true
        case .event: return eventOf[index] == event
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
  func isPassing(_ naming: Int, _ clause: Clause, _ index: Int) -> Bool {
    guard case .event(let event) = phrases[naming].content, clause.verb != nil,
      event.features.contains(.definite) || event.noun.thing == "Visit", triggerOf[index] == nil
    else { return false }
    return !isHeld(phrases[naming], index)
      && lattice.function(at: phrases[naming].tokens.upperBound, "with", "between") == nil
      && !(clause.role == "act" && phrases[naming].clitics.contains(.bi))
  }

  /// «… زار الوزير A المدينة، حيث أجرى مباحثات مع B»: the verb's object stands right behind it and all
  /// its officials behind مع, so that its subject is that of the clause before.
  func omittedSubject(_ index: Int, _ naming: Int, _ people: [Int]) -> Int? {
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
  func endsInOfficial(_ verb: Int?, _ number: Int) -> Bool {
    guard let verb, officials[number].tokens.lowerBound > verb else { return true }
    return (verb + 1..<officials[number].tokens.lowerBound).allSatisfy {
      text.tokens[$0].kind != .word || lattice.covers(.style, $0) || lattice.has(.function, at: $0)
    }
  }

  /// «… التقى الوزير A، كما التقى B»: a transitive verb with one official behind it and nothing else
  /// has the subject of the clause before it.
  func continuedSubject(_ index: Int, _ people: [Int]) -> Int? {
    guard people.count == 1, index > 0, let verb = clauses[index].verb,
      officials[people[0]].tokens.lowerBound == verb + 1,
      lattice.function(at: verb - 1, "clause", "where", "meanwhile") != nil
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
  func endsNounPhrase(_ token: Int) -> Bool {
    guard text.tokens.indices.contains(token), text.tokens[token].kind == .word else { return true }
    return lattice.readings(at: token).contains { $0.wordClass == .function }
      || phrases.contains {
        if case .date = $0.content { return $0.tokens.lowerBound == token }
        return false
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
