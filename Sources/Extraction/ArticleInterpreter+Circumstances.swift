import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Where and how an event was held, and who hosted it.
extension ArticleInterpreter {
  mutating func readCircumstances(_ clause: Clause, _ index: Int, _ event: Int) {
    readMode(clause, event, anchor(of: event, in: clause, index))
    guard let anchor = anchor(of: event, in: clause, index) else { return }
    readPlace(clause, event, anchor)
    readHost(clause, event)
    readDate(clause, event, anchor)
  }

  /// The words by which a clause tells the event: its name, its trigger, an anaphor.
  func anchor(of event: Int, in clause: Clause, _ index: Int) -> Phrase? {
    if let naming = naming(event, in: clause) { return phrases[naming] }
    if triggerOf[index] == event, let verb = clause.verb, let range = clause.verbRange {
      return Phrase(
        tokens: verb..<verb + 1, range: range,
        content: .date(DatePhrase()), rule: "trigger")
    }
    return nil
  }

  mutating func readPlace(_ clause: Clause, _ event: Int, _ anchor: Phrase) {
    guard events[event].facts.places.isEmpty else { return }
    let isVisit = events[event].thing == "Visit"
    for index in phrases(in: clause.tokens) {
      let phrase = phrases[index]
      guard case .known(let ids, _) = phrase.content, !isDateline(phrase),
        let entity = meaning[index].first,
        let entry = table.entry(entity), !entry.isRegion, !ids.isEmpty
      else { continue }
      let isCity = entry.type == .place
      guard isCity || entry.type == .country else { continue }
      let hosted = isHostedBy(phrase)
      guard
        hosted && isCity || isLocative(phrase, towards: isVisit)
          || isVisit && isVisited(phrase, clause), isNear(phrase, anchor, clause),
        !isOfOtherEvent(phrase, anchor)
      else {
        continue
      }
      let evidence = Evidence(hull(anchor.range, phrase.range), rule: "place", confidence: 0.85)
      events[event].facts.places = [Evidenced(entity, evidence)]
      return
    }
  }

  /// في طوكيو, بطوكيو, بالعاصمة طوكيو, في مدينة جدة; of visits also إلى and ل.
  func isLocative(_ phrase: Phrase, towards: Bool) -> Bool {
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

  /// «يزور الوزير الكويت»، «زار سيئول»: the object of a verb of visiting, right behind it or its subject.
  private func isVisited(_ phrase: Phrase, _ clause: Clause) -> Bool {
    guard clause.role == "visit", let verb = clause.verb, phrase.clitics.isEmpty else {
      return false
    }
    let start = phrase.tokens.lowerBound
    return start == verb + 1
      || officials(in: clause).contains { officials[$0].tokens.upperBound == start }
  }

  /// «استضافتها العاصمة لندن», «احتضنت نيودلهي».
  func isHostedBy(_ phrase: Phrase) -> Bool {
    for token in stride(
      from: phrase.tokens.lowerBound - 1, through: max(0, phrase.tokens.lowerBound - 4), by: -1)
    {
      if let verb = lattice.reading(at: token, .verb), lattice.item(verb).role == "host" {
        return true
      }
      if !lattice.has(.placeNoun, at: token), !lattice.has(.nisba, at: token) { return false }
    }
    return false
  }

  /// «استضافت الكويت»، «باستضافة …»، «بدعوة من …»، «بمقر وزارة …»: a country or institution hosts.
  mutating func readHost(_ clause: Clause, _ event: Int) {
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
  func hostCue(before token: Int) -> Range<Int>? {
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
      if let venue = lattice.reading(
        at: index, .placeNoun, where: { lattice.item($0).role == "seat" }),
        venue.clitics.contains(.bi) || lattice.function(at: index - 1, "in") != nil
      {
        return venue.start..<word.upperBound
      }
      // Between cue and host stand only من, قبل, courtesy and عام.
      guard
        lattice.function(at: index, "from", "before") != nil
          || lattice.has(.institutionQualifier, at: index) || lattice.covers(.style, index)
          || text.foldedWord(index).count <= 5 && lattice.readings(at: index).isEmpty
      else { return nil }
    }
    return nil
  }

  func isNear(_ phrase: Phrase, _ anchor: Phrase, _ clause: Clause) -> Bool {
    let between =
      phrase.tokens.lowerBound > anchor.tokens.upperBound
      ? anchor.tokens.upperBound..<phrase.tokens.lowerBound
      : phrase.tokens.upperBound..<max(phrase.tokens.upperBound, anchor.tokens.lowerBound)
    // What stands behind a verb of discussion is what was talked about.
    return between.count < 30
      && !between.contains { token in
        lattice.reading(at: token, .verb, where: { lattice.item($0).role == "discuss" }) != nil
          || lattice.function(at: token, "about", "consequence", "that") != nil
          || lattice.reading(
            at: token, .verb,
            where: {
              !$0.has(.masdar) && !$0.has(.participle)
                && !["hold", "host", "meet", "visit", "confer", "chair", "move", "sign", "attend"]
                  .contains(lattice.item($0).role)
            }
          ).map { $0.clitics.isDisjoint(with: .prepositions) && !isSmallOrCovered(token) } ?? false
      }
  }

  /// بين is a preposition more often than a verb; what a phrase covers is none.
  func isSmallOrCovered(_ token: Int) -> Bool {
    lattice.has(.function, at: token) || phrases.contains { $0.tokens.contains(token) }
  }

  /// «على هامش القمة التقى …»: a meeting on the margins of an event is where that is held.
  mutating func completeMargins() {
    for index in clauses.indices {
      guard let event = eventOfClause[index], events[event].facts.places.isEmpty,
        events[event].facts.online == nil, events[event].thing != "PhoneCall",
        let cue = clauses[index].tokens.first(where: { lattice.function(at: $0, "margins") != nil }
        ),
        let naming = phrases(in: cue..<min(cue + 5, clauses[index].tokens.upperBound)).first(
          where: {
            eventOf[$0].map { $0 != event } ?? false
          }), let host = eventOf[naming], let place = events[host].facts.places.first
      else { continue }
      let evidence = Evidence(
        hull(phrases[naming].range, clauses[index].verbRange ?? phrases[naming].range),
        rule: "margins", confidence: 0.8)
      events[event].facts.places = [Evidenced(place.value, evidence)]
    }
  }

  /// In the same paragraph or the one beside it.
  func isNearby(_ left: Int, _ right: Int) -> Bool {
    let first = text.paragraphs.firstIndex { $0.contains(left) } ?? 0
    let second = text.paragraphs.firstIndex { $0.contains(right) } ?? 0
    return abs(first - second) <= 1 && abs(left - right) < 120
  }

  /// «اجتماع … لمتابعة قرارات القمة التي عقدت في صور في مارس»: behind another event's relative pronoun.
  func isOfOtherEvent(_ phrase: Phrase, _ anchor: Phrase) -> Bool {
    let between = anchor.tokens.upperBound..<max(anchor.tokens.upperBound, phrase.tokens.lowerBound)
    guard let relative = between.first(where: { lattice.function(at: $0, "which") != nil }) else {
      return false
    }
    return phrases(in: anchor.tokens.upperBound..<relative).contains {
      if case .event = phrases[$0].content { return true }
      return false
    }
  }

  /// «عبر تقنية الاتصال المرئي»، «بشكل افتراضي»; an adjective (الافتراضي) only right behind the event's name.
  mutating func readMode(_ clause: Clause, _ event: Int, _ anchor: Phrase?) {
    guard events[event].facts.online == nil,
      ["hold", "host", "chair", "sign", "meet", "occurred", ""]
        .contains(clause.role)
    else { return }
    for token in clause.tokens {
      guard let mode = lattice.reading(at: token, .onlineMode) else { continue }
      if mode.tokens.count == 1, text.foldedString(token).hasPrefix("ال"),
        token != anchor?.tokens.upperBound
      {
        continue
      }
      let range = mode.start..<text.tokens[mode.tokens.upperBound - 1].range.upperBound
      let told = anchor?.range ?? clause.verbRange ?? range
      events[event].facts.online = Evidence(hull(told, range), rule: "online", confidence: 0.9)
      return
    }
  }
}
