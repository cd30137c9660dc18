import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Who presided over an event or a body.
extension ArticleInterpreter {
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
        if case .side(let side) = phrases[$0].content {
          side.number == .one && ["side", "delegation"].contains(side.item.role)
        } else {
          false
        }
      }
      let refers = hasPronoun(verb: verb)
      if clause.role == "lead" ? isOfSide : (isBilateral || refers) && !isOfAnother(event, clause) {
        let target = refers ? antecedentBody(of: verb, in: clause) : nil
        for number in officials(in: clause) where !isAccompanying(officials[number], clause) {
          let chair = participation(
            number, .chair, trigger: range,
            rule: headsDelegation(clause) && officials[number].tokens.lowerBound > verb
              ? "head-of-delegation" : "chair-verb")
          if let target { bodies[target].add(chair) } else { add(chair, to: event) }
        }
      }
    }
    for token in clause.tokens where token != clause.verb {
      guard let cue = chairCue(at: token),
        cue.rule != "presided-by" || isOfEvent(token, in: clause)
      else { continue }
      let target = cue.isRelative ? antecedentBody(of: token, in: clause) : nil
      // «الحزب الذي يرأسه …»: of what no rule knows.
      if cue.isRelative, target == nil, lattice.function(at: token - 1, "which") != nil,
        !phrases.contains(where: { $0.tokens.upperBound == token - 1 && $0.isEvent })
      {
        continue
      }
      // «بوفد يترأسه …»
      let rule = isDelegation(token - 1) ? "head-of-delegation" : cue.rule
      for number in chain(behind: token, in: clause) {
        let chair = participation(number, .chair, trigger: cue.range, rule: rule)
        if let target { bodies[target].add(chair) } else { add(chair, to: event) }
      }
      guard cue.rule == "presided-by", naming(event, in: clause) != nil else { continue }
      for member in members(behind: token + 1, in: clause).prefix(1) {
        let evidence = Evidence(hull(cue.range, member.range), rule: cue.rule, confidence: 0.85)
        add(Participation(agent: member.entity, role: .chair, evidence: evidence), to: event)
      }
    }
  }

  /// «رأس وفد السعودية في الاجتماع …»: what is led is a delegation, wherever it goes.
  private func headsDelegation(_ clause: Clause) -> Bool {
    guard let verb = clause.verb else { return false }
    let object = (verb + 1..<clause.tokens.upperBound).first { token in
      isDelegation(token)
        || phrases.contains { phrase in
          guard phrase.tokens.lowerBound == token else { return false }
          switch phrase.content {
          case .event, .jointBody: return true
          case .side(let side): return side.item.role == "delegation" || side.item.role == "side"
          default: return false
          }
        }
    }
    return object.map(isDelegation) ?? false
  }

  private func isDelegation(_ token: Int) -> Bool {
    lattice.reading(at: token, .side, where: { lattice.item($0).role == "delegation" }) != nil
  }

  /// Two delegations that meet are in the chair together; who leads one of many takes part.
  mutating func settleHeadsOfDelegations() {
    for number in events.indices where events[number].parties.count != 2 {
      for index in events[number].facts.participations.indices {
        let one = events[number].facts.participations[index]
        guard one.role == .chair, one.evidence.rule == "head-of-delegation" else { continue }
        events[number].facts.participations[index].role = .attendee
      }
    }
  }

  /// «ترأس … الاجتماع»: what is presided over stands behind the verb, up to the next one.
  private func isEventAhead(_ verb: Int) -> Bool {
    guard let sentence = text.sentences.first(where: { $0.contains(verb) }) else { return false }
    return phrases(in: verb..<min(sentence.upperBound, verb + 30)).contains {
      switch phrases[$0].content {
      case .event, .jointBody, .side: true
      default: false
      }
    }
  }

  /// «سيترأس الرئيس قمة …» in a text about his visit: the object is an event of its own.
  private func isOfAnother(_ event: Int, _ clause: Clause) -> Bool {
    let named = phrases(in: (clause.verb ?? clause.tokens.lowerBound)..<clause.tokens.upperBound)
      .first { phrases[$0].isEvent }
    return named.map { eventOf[$0] != event && !isCircumstance(phrases[$0]) } ?? false
  }

  /// What is presided over is the nearest thing before the cue: an event or the body that holds it, not a
  /// delegation, a government or an association («وفد … برئاسة زعيمها»، «اللجنة الأولمبية، برئاسة …»). Dates,
  /// places and the chairs named already may stand between.
  private func isOfEvent(_ cue: Int, in clause: Clause) -> Bool {
    for token in (clause.tokens.lowerBound..<cue).reversed() {
      if let phrase = phrases.first(where: { $0.tokens.contains(token) }) {
        // «بمقر الأمانة العامة»: where it is.
        if lattice.has(.placeNoun, at: phrase.tokens.lowerBound - 1) { continue }
        switch phrase.content {
        case .event, .jointBody: return true
        case .institution, .governmentBody: return false
        case .side(let side) where side.item.role == "delegation": return false
        case .known(let ids, _) where lexicon.gazetteer[ids[0]].type == .internationalOrganization:
          return false
        default: continue
        }
      }
      let readings = lattice.readings(at: token)
      if readings.contains(where: {
        [.bodyHead, .governmentHead, .institutionHead].contains($0.wordClass)
          || $0.wordClass == .side && lattice.item($0).role == "delegation"
      }) {
        return false
      }
      if readings.contains(where: {
        $0.wordClass == .verb && !$0.has(.masdar)
          && ["hold", "meet", "confer", "host"].contains(lattice.item($0).role)
      }) {
        return true
      }
    }
    // «برئاسة الوزير عقدت اللجنة اجتماعها»
    return cue - clause.tokens.lowerBound < 2
      || phrases(in: clause.tokens).contains { eventOf[$0] != nil }
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
      noun.clitics.contains(.bi) || isBeforeSide || lattice.function(at: token - 1, "under") != nil,
      // «فوزه برئاسة فرنسا»
      lattice.function(at: token - 1, "winning") == nil
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
      }), !phrases.contains(where: { $0.tokens.contains(token) }),
      // «على رأسهم فلان»: the noun.
      lattice.function(at: token - 1, "on", "from", "in") == nil,
      hasPronoun(verb: token) || isEventAhead(token)
    {
      return (verb.start..<word.upperBound, "chair-verb", hasPronoun(verb: token))
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
  func isFeminineNoun(_ token: Int) -> Bool {
    let word = text.foldedString(token)
    return word.hasSuffix("ه") || word.hasSuffix("ات")
  }
}
