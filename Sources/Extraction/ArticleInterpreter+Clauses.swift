import Lexicon
import Linking
import Phrases
import TextAnalysis

extension ArticleInterpreter {
  /// What each clause says of its event and its documents: who, for whom, where, when, how, what came out.
  mutating func readClauses() {
    for index in clauses.indices {
      let clause = clauses[index]
      guard clause.tokens.lowerBound < parsed.ownText.upperBound else { continue }
      readDocuments(clause, eventOfClause[index])
      guard let event = eventOfClause[index] else { continue }
      readChairs(clause, event)
      readParticipants(clause, index, event)
      readLevel(clause, event)
      readCircumstances(clause, index, event)
      readAmounts(clause, event)
    }
    completeDates()
    planAhead()
    linkSeries()
    completeParties()
    completeSides()
  }

  // MARK: Participations

  /// The side an official acts for: the country, or the organisation whose officer it is.
  func side(of number: Int) -> EntityID? {
    if let country = sideOf[number] ?? officials[number].country {
      return table.entities.firstIndex { $0.identity == .known(country) }.map(EntityID.init)
    }
    return officials[number].organization
  }

  func participation(_ number: Int, _ role: Role, trigger: Range<Int>, rule: String) -> Participation {
    let official = officials[number]
    return Participation(
      agent: official.person, role: role, side: side(of: number),
      posts: official.posts.isEmpty ? official.person.flatMap { personPosts[$0] } ?? [] : official.posts,
      evidence: Evidence(hull(trigger, official.range), rule: rule, confidence: 0.85))
  }

  mutating func add(_ participation: Participation, to event: Int) {
    let old = events[event].facts.participations
    if let same = old.firstIndex(where: {
      participation.agent != nil ? $0.agent == participation.agent
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

  private mutating func readChairs(_ clause: Clause, _ event: Int) {
    if ["chair", "lead"].contains(clause.role), !clause.isNegated, let verb = clause.verb,
      let range = clause.verbRange
    {
      let isBilateral = phrases(in: clause.tokens).contains {
        switch phrases[$0].content {
        case .side, .event, .jointBody: true
        default: false
        }
      }
      let refers = text.foldedString(verb).hasSuffix("ها") || text.foldedString(verb).hasSuffix("ه")
      if isBilateral || refers {
        for number in officials(in: clause) where !isAccompanying(officials[number], clause) {
          add(participation(number, .chair, trigger: range, rule: "chair-verb"), to: event)
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
    }
  }

  /// «برئاسة»، «تحت رئاسة»، «رئاسة الجانب …»، «رئيس الجانب …»، «(التي) يرأسها».
  private func chairCue(at token: Int) -> (range: Range<Int>, rule: String, isRelative: Bool)? {
    let word = text.tokens[token].range
    let isBeforeSide = phrases.contains {
      if case .side(let side) = $0.content {
        return side.country != nil && $0.tokens.lowerBound == token + 1
      }
      return false
    }
    if let noun = lattice.reading(at: token, .verb, where: {
      $0.has(.masdar) && lattice.item($0).role == "chair"
    }), noun.clitics.contains(.bi) || isBeforeSide || lattice.function(at: token - 1, "under") != nil {
      return (noun.start..<word.upperBound, "presided-by", false)
    }
    if isBeforeSide, lattice.has(.postHead, at: token) { return (word, "head-of-side", false) }
    if isBeforeSide, lattice.function(at: token - 1, "on") != nil { return (word, "head-of-delegation", false) }
    if let verb = lattice.reading(at: token, .verb, where: {
      !$0.has(.masdar) && !$0.has(.participle) && lattice.item($0).role == "chair"
    }) {
      let form = text.foldedString(token)
      return (verb.start..<word.upperBound, "chair-verb", form.hasSuffix("ه") || form.hasSuffix("ها"))
    }
    return nil
  }

  /// The body right before a relative «يترأسه», if no event stands between.
  private func antecedentBody(of token: Int, in clause: Clause) -> Int? {
    let before = phrases(in: clause.sentence.lowerBound..<token).last {
      switch phrases[$0].content {
      case .jointBody, .event: true
      default: false
      }
    }
    return before.flatMap { bodyOf[$0] }
  }

  /// Officials named one after another behind a token: «برئاسة A من الجانب … و B من الجانب …».
  private func chain(behind token: Int, in clause: Clause) -> [Int] {
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
  private func isAccompanying(_ official: Official, _ clause: Clause) -> Bool {
    guard let verb = clause.verb else { return false }
    return (verb..<max(verb, official.tokens.lowerBound)).contains {
      lattice.function(at: $0, "with").map { text.foldedString($0.tokens.lowerBound).utf16.count > 3 } ?? false
    }
  }

  /// A new predicate or company ends a list of officials.
  private func isChainBreak(_ token: Int) -> Bool {
    lattice.function(at: token, "with", "that") != nil
      || lattice.reading(at: token, .verb, where: {
        !$0.has(.masdar) && !$0.has(.participle) && lattice.item($0).role != "act"
      }) != nil && lattice.function(at: token, "between", "clause", "via") == nil
  }

  private mutating func readParticipants(_ clause: Clause, _ index: Int, _ event: Int) {
    if clause.isNegated { return }
    var people = officials(in: clause)
    if let verb = clause.verb,
      let relative = clause.tokens.first(where: { $0 > verb && lattice.function(at: $0, "which") != nil })
    {
      people.removeAll { officials[$0].tokens.lowerBound > relative }
    }
    if triggerOf[index] == event, let range = clause.verbRange {
      for (position, number) in people.enumerated() {
        let isReceived = isReceiving(clause)
        let role: Role = isReceived ? (position == 0 ? .receiver : .guest) : .attendee
        add(participation(number, role, trigger: range, rule: "trigger-verb"), to: event)
      }
      triggerPersons[event, default: []] += people.compactMap { officials[$0].person }
      return
    }
    if clause.role == "attend", let range = clause.verbRange {
      for number in people {
        add(participation(number, .attendee, trigger: range, rule: "attend-verb"), to: event)
      }
    }
    readCompany(clause, event)
    readDelegation(clause, event)
    guard let naming = naming(event, in: clause), !["chair", "lead"].contains(clause.role) else { return }
    guard ["Meeting", "Talks", "Visit", "PhoneCall", "PressConference", "CredentialsCeremony"]
      .contains(events[event].thing) || events[event].thing == "Summit" && clause.role == "hold",
      events[event].status.value != .cancelled
    else { return }
    for number in people where officials[number].person != nil {
      add(
        participation(number, .attendee, trigger: phrases[naming].range, rule: "event-of-officials"),
        to: event)
    }
  }

  /// «ومع الوزير في الوفد …»، «ضم الوفد …»: the members of a delegation take part.
  private mutating func readDelegation(_ clause: Clause, _ event: Int) {
    guard ["", "attend", "hold", "act"].contains(clause.role) else { return }
    for token in clause.tokens {
      guard let noun = lattice.reading(at: token, .side, where: { lattice.item($0).role == "delegation" })
      else { continue }
      let range = noun.start..<text.tokens[token].range.upperBound
      for number in chain(behind: token, in: clause) where officials[number].person != nil {
        add(participation(number, .attendee, trigger: range, rule: "delegation"), to: event)
      }
    }
  }

  /// «بحضور …»، «بمشاركة …»: officials behind it take part.
  private mutating func readCompany(_ clause: Clause, _ event: Int) {
    guard naming(event, in: clause) != nil || triggerOf.values.contains(event) else { return }
    for token in clause.tokens {
      let with = lattice.function(at: token, "with").flatMap {
        $0.clitics.isEmpty && text.foldedWord(token).count > 3 ? $0.start : nil
      }
      // «… لقاء حضره …»
      let attended = token == clause.verb ? nil : lattice.reading(at: token, .verb, where: {
        !$0.has(.masdar) && !$0.has(.participle) && $0.has(.past) && lattice.item($0).name == "verb-attend"
      })?.start
      guard let start = with ?? attended else { continue }
      let range = start..<text.tokens[token].range.upperBound
      for number in chain(behind: token, in: clause) {
        add(participation(number, .attendee, trigger: range, rule: "in-presence-of"), to: event)
      }
    }
  }

  private func isReceiving(_ clause: Clause) -> Bool {
    clause.verb.map { token in
      lattice.reading(at: token, .verb).map { lattice.item($0).name == "verb-receive" } ?? false
    } ?? false
  }

  /// The phrase by which the clause names the event.
  private func naming(_ event: Int, in clause: Clause) -> Int? {
    phrases(in: clause.tokens).first { eventOf[$0] == event }
  }

  /// «على مستوى وزارة الخارجية»: the ministries of both sides take part.
  private mutating func readLevel(_ clause: Clause, _ event: Int) {
    for token in clause.tokens {
      guard let level = lattice.function(at: token, "level") ?? ministriesBetween(token, clause, event) else {
        continue
      }
      let from = level.tokens.upperBound
      guard let index = phrases(in: from..<min(from + 4, text.tokens.count)).first(where: {
        if case .governmentBody = phrases[$0].content { true } else { false }
      }) else { continue }
      let evidence = Evidence(
        hull(level.start..<level.start, phrases[index].range), rule: "at-level-of", confidence: 0.85)
      for ministry in meaning[index] {
        add(Participation(agent: ministry, role: .attendee, evidence: evidence), to: event)
      }
    }
  }

  /// «الجولة الخامسة من المشاورات السياسية بين وزارتي الخارجية».
  private func ministriesBetween(_ token: Int, _ clause: Clause, _ event: Int) -> Reading? {
    guard let named = naming(event, in: clause), phrases[named].tokens.upperBound == token else { return nil }
    return lattice.function(at: token, "between")
  }

  // MARK: Where, when, how

  private mutating func readCircumstances(_ clause: Clause, _ index: Int, _ event: Int) {
    readMode(clause, event, anchor(of: event, in: clause, index))
    guard let anchor = anchor(of: event, in: clause, index) else { return }
    readPlace(clause, event, anchor)
    readHost(clause, event)
    readDate(clause, event, anchor)
  }

  /// The words by which a clause tells the event: its name, its trigger, an anaphor.
  private func anchor(of event: Int, in clause: Clause, _ index: Int) -> Phrase? {
    if let naming = naming(event, in: clause) { return phrases[naming] }
    if triggerOf[index] == event, let verb = clause.verb, let range = clause.verbRange {
      return Phrase(
        tokens: verb..<verb + 1, range: range,
        content: .date(DatePhrase()), rule: "trigger")
    }
    return nil
  }

  private mutating func readPlace(_ clause: Clause, _ event: Int, _ anchor: Phrase) {
    guard events[event].facts.places.isEmpty, clause.consequence == nil || true else { return }
    let isVisit = events[event].thing == "Visit"
    for index in phrases(in: clause.tokens) {
      let phrase = phrases[index]
      guard case .known(let ids, _) = phrase.content, !isDateline(phrase), let entity = meaning[index].first,
        let entry = table.entry(entity), !entry.isRegion, !ids.isEmpty
      else { continue }
      let isCity = entry.type == .place
      guard isCity || entry.type == .country else { continue }
      let hosted = isHostedBy(phrase, clause)
      guard hosted && isCity || isLocative(phrase, towards: isVisit), isNear(phrase, anchor, clause) else {
        continue
      }
      let evidence = Evidence(hull(anchor.range, phrase.range), rule: "place", confidence: 0.85)
      if !isCity, let city = cityBehind(index) {
        events[event].facts.places = [Evidenced(city, evidence)]
      } else {
        events[event].facts.places = [Evidenced(entity, evidence)]
      }
      return
    }
  }

  private func cityBehind(_ index: Int) -> EntityID? { nil }

  /// في طوكيو, بطوكيو, بالعاصمة طوكيو, في مدينة جدة; of visits also إلى and ل.
  private func isLocative(_ phrase: Phrase, towards: Bool) -> Bool {
    if phrase.clitics.contains(.bi) || towards && phrase.clitics.contains(.li) { return true }
    var token = phrase.tokens.lowerBound - 1
    // «بالعاصمة الكويتية الكويت», «في العاصمة العراقية بغداد».
    if lattice.has(.nisba, at: token) { token -= 1 }
    if let noun = lattice.reading(at: token, .placeNoun) {
      if noun.clitics.contains(.bi) { return true }
      token -= 1
    }
    return lattice.function(at: token, "in") != nil
      || towards && lattice.function(at: token, "to") != nil
  }

  /// «استضافتها العاصمة لندن», «احتضنت نيودلهي».
  private func isHostedBy(_ phrase: Phrase, _ clause: Clause) -> Bool {
    for token in stride(from: phrase.tokens.lowerBound - 1, through: max(0, phrase.tokens.lowerBound - 4), by: -1) {
      if let verb = lattice.reading(at: token, .verb), lattice.item(verb).role == "host" { return true }
      if !lattice.has(.placeNoun, at: token), !lattice.has(.nisba, at: token) { return false }
    }
    return false
  }

  /// «استضافت الكويت»، «باستضافة …»، «بدعوة من …»، «بمقر وزارة …»: a country or institution hosts.
  private mutating func readHost(_ clause: Clause, _ event: Int) {
    for index in phrases(in: clause.tokens) {
      let token = phrases[index].tokens.lowerBound
      guard let cue = hostCue(before: token) else { continue }
      let host: EntityID?
      switch phrases[index].content {
      case .known where countryOf(index) != nil, .governmentBody, .institution, .nisba:
        host = meaning[index].first
      case .person, .post:
        host = officialOf[index].flatMap { side(of: $0) }
      default: continue
      }
      guard let host else { continue }
      let evidence = Evidence(hull(cue, phrases[index].range), rule: "host", confidence: 0.8)
      let known = events[event].facts.participations.contains { $0.role == .host }
      if !known {
        events[event].facts.participations.append(
          Participation(agent: host, role: .host, side: nil, evidence: evidence))
      }
      return
    }
  }

  /// The words that make what follows the host.
  private func hostCue(before token: Int) -> Range<Int>? {
    for back in 1...3 {
      let index = token - back
      guard index >= 0 else { return nil }
      let word = text.tokens[index].range
      if let verb = lattice.reading(at: index, .verb, where: { lattice.item($0).role == "host" }),
        !verb.has(.masdar) || verb.clitics.contains(.bi)
      {
        return verb.start..<word.upperBound
      }
      if lattice.function(at: index, "invitation") != nil { return word }
      if let venue = lattice.reading(at: index, .placeNoun, where: { lattice.item($0).role == "seat" }),
        venue.clitics.contains(.bi) || lattice.function(at: index - 1, "in") != nil
      {
        return venue.start..<word.upperBound
      }
      // Between cue and host stand only من, قبل, courtesy and عام.
      guard lattice.function(at: index, "from", "before") != nil
        || lattice.has(.institutionQualifier, at: index) || lattice.has(.style, at: index)
        || text.foldedWord(index).count <= 5 && lattice.readings(at: index).isEmpty
      else { return nil }
    }
    return nil
  }

  private func isNear(_ phrase: Phrase, _ anchor: Phrase, _ clause: Clause) -> Bool {
    let between = phrase.tokens.lowerBound > anchor.tokens.upperBound
      ? anchor.tokens.upperBound..<phrase.tokens.lowerBound
      : phrase.tokens.upperBound..<max(phrase.tokens.upperBound, anchor.tokens.lowerBound)
    // What stands behind a verb of discussion is what was talked about.
    return between.count < 30
      && !between.contains { token in
        lattice.reading(at: token, .verb, where: { lattice.item($0).role == "discuss" }) != nil
          || lattice.function(at: token, "about", "consequence") != nil
      }
  }

  private mutating func readDate(_ clause: Clause, _ event: Int, _ anchor: Phrase) {
    var best: (start: DateValue, end: DateValue?, phrase: Phrase, weight: Int)?
    for index in phrases(in: clause.tokens) {
      guard case .date(let date) = phrases[index].content, !isDateline(phrases[index]) else { continue }
      let values = calendar.values(of: date)
      guard let start = values.start else { continue }
      let weight = values.end != nil ? 2 : date.relativeDays != nil || date.weekday != nil ? 0 : 1
      if let best, best.weight >= weight { continue }
      guard isDateOfEvent(phrases[index], anchor, event) else { continue }
      best = (start, values.end, phrases[index], weight)
    }
    guard let best else { return }
    let evidence = Evidence(hull(anchor.range, best.phrase.range), rule: "date", confidence: 0.85)
    if events[event].facts.start == nil || best.weight == 2 {
      events[event].facts.start = Evidenced(best.start, evidence)
      if let end = best.end { events[event].facts.end = Evidenced(end, evidence) }
    }
  }

  /// An event whose own clause has no date takes the day on which its clauses say that things were
  /// agreed, signed or opened.
  private mutating func completeDates() {
    let roles: Set<String> = ["agree", "sign", "hold", "host", "chair", "meet", "confer", "discuss", "initial"]
    for index in clauses.indices {
      guard let event = eventOfClause[index], events[event].facts.start == nil,
        events[event].status.value == .held, !events[event].isBackground,
        roles.contains(clauses[index].role), let range = clauses[index].verbRange, !clauses[index].isBackground,
        isNearby(clauses[index].tokens.lowerBound, events[event].token)
      else { continue }
      for phrase in phrases(in: clauses[index].tokens) {
        guard case .date(let date) = phrases[phrase].content, date.relativeDays != nil || date.weekday != nil,
          !isDateline(phrases[phrase]), let start = calendar.values(of: date).start
        else { continue }
        events[event].facts.start = Evidenced(
          start, Evidence(hull(range, phrases[phrase].range), rule: "date-of-clause", confidence: 0.75))
        break
      }
    }
  }

  /// What begins after the day of publication has not been held yet, whatever tense tells it.
  private mutating func planAhead() {
    guard let published = calendar.published, let month = published.month, let day = published.day else { return }
    for number in events.indices where events[number].status.value == .held {
      guard case .day(let year, let eventMonth, let eventDay)? = events[number].facts.start?.value,
        (year, eventMonth, eventDay) > (published.year, month, day), let start = events[number].facts.start
      else { continue }
      events[number].status = Evidenced(
        .planned, Evidence(start.evidence.range, rule: "after-publication", confidence: 0.8))
    }
  }

  /// In the same paragraph or the one beside it.
  func isNearby(_ left: Int, _ right: Int) -> Bool {
    let first = text.paragraphs.firstIndex { $0.contains(left) } ?? 0
    let second = text.paragraphs.firstIndex { $0.contains(right) } ?? 0
    return abs(first - second) <= 1 && abs(left - right) < 120
  }

  /// A year or month inside another phrase's reach (منذ عام 1990، عام 2012) dates history.
  private func isDateOfEvent(_ phrase: Phrase, _ anchor: Phrase, _ event: Int) -> Bool {
    guard case .date(let date) = phrase.content else { return false }
    if lattice.function(at: phrase.tokens.lowerBound - 1, "after", "before", "until") != nil { return false }
    if let start = date.start, start.day == nil, start.month == nil { return events[event].isBackground }
    let distance = phrase.tokens.lowerBound - anchor.tokens.upperBound
    return distance < 40
  }

  /// «عبر تقنية الاتصال المرئي»، «بشكل افتراضي»; an adjective (الافتراضي) only right behind the event's name.
  private mutating func readMode(_ clause: Clause, _ event: Int, _ anchor: Phrase?) {
    guard events[event].facts.online == nil, ["hold", "host", "chair", "sign", "meet", "occurred", ""]
      .contains(clause.role)
    else { return }
    for token in clause.tokens {
      guard let mode = lattice.reading(at: token, .onlineMode) else { continue }
      if mode.tokens.count == 1, text.foldedString(token).hasPrefix("ال"), token != anchor?.tokens.upperBound {
        continue
      }
      let range = mode.start..<text.tokens[mode.tokens.upperBound - 1].range.upperBound
      let told = anchor?.range ?? clause.verbRange ?? range
      events[event].facts.online = Evidence(hull(told, range), rule: "online", confidence: 0.9)
      return
    }
  }

  // MARK: Amounts

  private mutating func readAmounts(_ clause: Clause, _ event: Int) {
    for index in phrases(in: clause.tokens) {
      guard case .money(let money) = phrases[index].content,
        let currency = money.currency ?? currencyBefore(phrases[index])
      else { continue }
      let token = phrases[index].tokens.lowerBound
      guard let measure = measure(before: token, in: clause.sentence) else { continue }
      let range = hull(measure.range, phrases[index].range)
      let amount = Amount(value: money.value, currency: currency, measure: measure.thing)
      let evidence = Evidence(range, rule: "amount", confidence: 0.85)
      if measure.thing == "TradeVolume" {
        if events[event].facts.amounts.isEmpty, !events[event].isBackground {
          events[event].facts.amounts.append(Evidenced(amount, evidence))
        }
      } else if let document = document(before: token, in: clause.sentence),
        documents[document].facts.amounts.isEmpty
      {
        documents[document].facts.amounts.append(Evidenced(amount, evidence))
      }
    }
  }

  /// The noun that says what a sum measures, nearest before it in the sentence.
  private func measure(before token: Int, in sentence: Range<Int>) -> (thing: String, range: Range<Int>)? {
    for index in stride(from: token - 1, through: max(sentence.lowerBound, token - 14), by: -1) {
      if let noun = lattice.reading(at: index, .measureNoun) {
        return (
          lattice.item(noun).thing,
          noun.start..<text.tokens[noun.tokens.upperBound - 1].range.upperBound
        )
      }
    }
    return nil
  }

  private func document(before token: Int, in sentence: Range<Int>) -> Int? {
    documentOf.filter { sentence.contains(phrases[$0.key].tokens.lowerBound) && phrases[$0.key].tokens.lowerBound < token }
      .max { $0.key < $1.key }?.value
  }

  // MARK: Documents

  private mutating func readDocuments(_ clause: Clause, _ event: Int?) {
    for index in phrases(in: clause.tokens) {
      guard let number = documentOf[index] else { continue }
      readStatus(number, phrases[index], clause)
      readParties(number, phrases[index], clause, event)
      readAgreement(number, phrases[index], clause, event)
    }
  }

  private mutating func readStatus(_ number: Int, _ phrase: Phrase, _ clause: Clause) {
    let range = clause.verbRange.map { hull($0, phrase.range) } ?? phrase.range
    func set(_ status: DocumentStatus, _ rule: String, _ evidence: Range<Int>) {
      if documents[number].facts.status == nil || documents[number].facts.status?.value == .planned {
        documents[number].facts.status = Evidenced(
          status, Evidence(evidence, rule: rule, confidence: 0.85))
      }
    }
    if clause.role == "refuse" { return set(.notSigned, "not-signed", range) }
    let isNext = clause.tokens.contains { token in
      lattice.reading(at: token, .eventQualifier, where: { lattice.item($0).role == "next" && $0.has(.definite) }) != nil
        && (lattice.function(at: token - 1, "week", "month", "year") != nil || lattice.has(.weekday, at: token - 1))
    }
    if clause.role == "sign" {
      if clause.isNegated { return set(.notSigned, "not-signed", range) }
      set(clause.isFuture || isNext ? .planned : .signed, "sign-verb", range)
    } else if clause.role == "initial" {
      set(.initialled, "sign-verb", range)
    } else if clause.role == "ratify" {
      set(.ratified, "ratify-verb", range)
    } else if signingNoun(before: phrase.tokens.lowerBound) {
      let open = clause.isFuture || ["hope", "plan", "express", "agree", "call"].contains(clause.role)
      set(open ? (clause.role == "hope" || clause.role == "express" ? .hoped : .planned) : .signed, "signing-noun", range)
    } else if isSignedParticiple(phrase.tokens.upperBound) {
      let end = text.tokens[phrase.tokens.upperBound].range
      set(.signed, "signed-participle", hull(phrase.range, end))
    }
  }

  /// «الموقعة»، «التي وقعت».
  private func isSignedParticiple(_ token: Int) -> Bool {
    guard text.tokens.indices.contains(token), text.tokens[token].kind == .word else { return false }
    return text.foldedString(token).hasPrefix("الموقع") || text.foldedString(token).hasPrefix("المبرم")
  }

  private mutating func readParties(_ number: Int, _ phrase: Phrase, _ clause: Clause, _ event: Int?) {
    if clause.role == "sign", !clause.isNegated, let range = clause.verbRange {
      for official in officials(in: clause) {
        documents[number].add(
          participation(official, .signatory, trigger: range, rule: "sign-verb"))
        if let side = side(of: official) {
          documents[number].addParty(
            side, Evidence(hull(range, officials[official].range), rule: "signatory-side", confidence: 0.85))
        }
      }
    }
    guard documents[number].phrase.noun.role != "proposal" else { return }
    let named = countriesOfSubject(clause, before: phrase)
    if clause.role == "sign", !clause.isNegated, !clause.isFuture, let range = clause.verbRange,
      documents[number].facts.status?.value == .signed, documents[number].facts.participations.isEmpty
    {
      for entity in named {
        documents[number].add(
          Participation(
            agent: entity, role: .signatory,
            evidence: Evidence(hull(range, phrase.range), rule: "sign-verb", confidence: 0.8)))
      }
    }
    guard documents[number].facts.parties.isEmpty else { return }
    if named.count > 1 {
      for entity in named {
        documents[number].addParty(
          entity, Evidence(hull(clause.verbRange ?? phrase.range, phrase.range), rule: "parties-of-clause", confidence: 0.8))
      }
      return
    }
    let isConcluded = documents[number].facts.status != nil || clause.role == "agree"
    guard isConcluded, let sides = parties(at: phrase.tokens.lowerBound, count: 2) else { return }
    for entity in sides.parties {
      documents[number].addParty(
        entity, Evidence(hull(clause.verbRange ?? phrase.range, phrase.range), rule: "parties-of-discourse", confidence: 0.7))
    }
  }

  /// The countries or sides that are the clause's subject: named beside its verb, before the document.
  func countriesOfSubject(_ clause: Clause, before phrase: Phrase) -> [EntityID] {
    var found: [EntityID] = []
    for index in phrases(in: clause.tokens) {
      let isBefore = phrases[index].tokens.lowerBound < phrase.tokens.lowerBound
      guard isBefore || lattice.function(at: phrases[index].tokens.lowerBound - 1, "with") != nil else { continue }
      switch phrases[index].content {
      case .side where meaning[index].count > 1: return meaning[index]
      case .nisba where found.isEmpty || phrases[index].clitics == .wa:
        // «الجانبان الكويتي والبريطاني».
        guard lattice.has(.side, at: phrases[index].tokens.lowerBound - 1) || !found.isEmpty else { continue }
        if let entity = meaning[index].first, !found.contains(entity) { found.append(entity) }
      case .known where countryOf(index) != nil && !isDateline(phrases[index]):
        if let entity = meaning[index].first, !found.contains(entity) { found.append(entity) }
      default: continue
      }
    }
    return found
  }

  /// What is agreed on or signed at an event came out of it.
  private mutating func readAgreement(_ number: Int, _ phrase: Phrase, _ clause: Clause, _ event: Int?) {
    let isSigned = ["hold", "host", "attend"].contains(clause.role) && signingNoun(before: phrase.tokens.lowerBound)
    guard let event, !clause.isNegated, ["agree", "sign"].contains(clause.role) || isSigned, !clause.isFuture,
      documents[number].facts.status?.value != .notSigned, let verb = clause.verb,
      phrase.tokens.lowerBound > verb || clause.role == "agree", !isReviewed(phrase, clause)
    else { return }
    agree(on: documents[number].facts.document, hull(clause.verbRange ?? phrase.range, phrase.range), event)
  }

  /// «اتفقا على تفعيل مذكرة التفاهم الموقعة»: an older paper.
  private func isReviewed(_ phrase: Phrase, _ clause: Clause) -> Bool {
    clause.role == "agree" && isSignedParticiple(phrase.tokens.upperBound)
  }

  mutating func agree(on entity: EntityID, _ range: Range<Int>, _ event: Int) {
    guard !events[event].facts.agreedOn.contains(where: { $0.value == entity }) else { return }
    events[event].facts.agreedOn.append(
      Evidenced(entity, Evidence(range, rule: "agreed-on", confidence: 0.85)))
    events[event].facts.topics.removeAll { $0.value == entity }
  }

  // MARK: Series and parties

  private mutating func linkSeries() {
    for number in events.indices where events[number].status.value == .planned {
      guard let clause = clauseIndex(at: events[number].token),
        let at = eventOfClause[clause] ?? events.indices.first(where: { events[$0].status.value == .held }),
        at != number, events[at].status.value == .held, isSameSeries(at, number),
        events[at].facts.nextSession == nil
      else { continue }
      events[at].facts.nextSession = Evidenced(
        events[number].facts.event, Evidence(events[number].range, rule: "next-session", confidence: 0.85))
    }
  }

  private func isSameSeries(_ left: Int, _ right: Int) -> Bool {
    if let body = events[left].body, events[right].body != nil { return events[right].body == body }
    if let first = events[left].ordinal?.value, let second = events[right].ordinal?.value,
      events[left].thing == events[right].thing
    {
      return second == first + 1
    }
    if events[left].body != nil { return false }
    guard events[right].body == nil else { return false }
    return events[left].thing == events[right].thing
      && !["Visit", "PhoneCall", "Talks", "PressConference"].contains(events[left].thing)
  }

  /// Of two chairs of a two-sided event, one whose side the text leaves out acts for the other side.
  private mutating func completeSides() {
    for number in events.indices where events[number].parties.count == 2 {
      let chairs = events[number].facts.participations.indices.filter {
        events[number].facts.participations[$0].role == .chair
      }
      guard chairs.count == 2 else { continue }
      let sides = chairs.map { events[number].facts.participations[$0].side }
      let parties = events[number].parties.map(\.value)
      guard let open = sides.firstIndex(of: nil), let known = sides[1 - open], parties.contains(known),
        let other = parties.first(where: { $0 != known })
      else { continue }
      events[number].facts.participations[chairs[open]].side = other
      events[number].facts.participations[chairs[open]].evidence.confidence = 0.7
    }
  }

  /// An event without parties of its own is between the sides of those who take part, or the two
  /// sides of which its clauses speak.
  private mutating func completeParties() {
    for number in events.indices where events[number].parties.isEmpty {
      var sides: [Evidenced<EntityID>] = []
      for participation in events[number].facts.participations {
        if let side = participation.side, !sides.contains(where: { $0.value == side }) {
          sides.append(Evidenced(side, participation.evidence))
        }
      }
      if sides.count < 2, events[number].thing != "PressConference", events[number].facts.participations.isEmpty,
        events[number].isNamed, !events[number].isBackground, events[number].thing != "Visit",
        let frame = parties(at: events[number].token, count: 2), isNearby(frame.token, events[number].token)
      {
        let evidence = Evidence(
          hull(events[number].range, frame.range), rule: "parties-of-discourse", confidence: 0.7)
        sides = frame.parties.map { Evidenced($0, evidence) }
      }
      if events[number].thing != "PressConference" { events[number].parties = sides }
    }
  }
}

extension DocumentFrame {
  mutating func add(_ participation: Participation) {
    guard participation.agent != nil || !participation.posts.isEmpty,
      !facts.participations.contains(where: { $0.agent == participation.agent && $0.posts == participation.posts })
    else { return }
    facts.participations.append(participation)
  }

  mutating func addParty(_ entity: EntityID, _ evidence: Evidence) {
    if !facts.parties.contains(where: { $0.value == entity }) {
      facts.parties.append(Evidenced(entity, evidence))
    }
  }
}

extension BodyFrame {
  mutating func add(_ participation: Participation) {
    guard participation.agent != nil || !participation.posts.isEmpty,
      !participations.contains(where: { $0.agent == participation.agent && $0.posts == participation.posts })
    else { return }
    participations.append(participation)
  }
}
