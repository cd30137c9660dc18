import Lexicon
import Linking
import Phrases
import TextAnalysis

/// What opens an event, and whether it was held.
extension ArticleInterpreter {
  // MARK: What opens an event

  /// A verb or verbal noun of holding governs the noun: «عقد … اجتماعا», «أجرى مباحثات», «استضافت … منتدى».
  func isHeld(_ phrase: Phrase, _ clauseIndex: Int) -> Bool {
    let clause = clauses[clauseIndex]
    // What stands in a circumstance (في إطار زيارة) is not what the verb holds.
    if isCircumstance(phrase) { return false }
    if ["hold", "host", "plan", "postpone", "cancel", "chair"].contains(clause.role) {
      return clause.verb.map { isWithinReach($0, phrase.tokens.lowerBound) } ?? false
    }
    return holdingNoun(before: phrase.tokens.lowerBound) != nil
  }

  /// At most a dozen words behind a verb, the officials between them left out («عقد الأمير … ولي العهد
  /// رئيس مجلس الوزراء، اليوم، اجتماعا»).
  private func isWithinReach(_ verb: Int, _ token: Int) -> Bool {
    guard token > verb else { return false }
    let named = officials.reduce(0) { count, official in
      count + official.tokens.clamped(to: verb..<token).count
    }
    return token - verb - named < 14
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
  func isCircumstance(_ event: EventPhrase, _ phrase: Phrase) -> Bool {
    switch event.noun.thing {
    case "Visit":
      return event.features.contains(.possessed) && isSomebodys(phrase)
        || event.qualifiers.contains { $0.role == "none" }
        || hasDestination(phrase)
        || officials.contains { (0..<6).contains($0.tokens.lowerBound - phrase.tokens.upperBound) }
    case "PhoneCall": return !isToPress(phrase)
    case "PressConference", "CredentialsCeremony": return true
    // «حضر حفل التوقيع»: of the paper that was signed.
    case "Signing"
    where event.features.contains(.definite)
      && clauseIndex(at: phrase.tokens.lowerBound).map { clauses[$0].role == "attend" } ?? false:
      return true
    case "Talks", "Summit", "Signing":
      return lattice.function(at: phrase.tokens.lowerBound - 1, "in", "during", "like") != nil
        || phrase.clitics.contains(.bi)
    default: return false
    }
  }

  /// «في اتصال هاتفي لـ«الحياة»»، «… مع قناة …»: the words of one who was asked, no call between two.
  private func isToPress(_ phrase: Phrase) -> Bool {
    // «قال فلان في اتصال هاتفي إن …»: nobody else is named.
    let next = phrase.tokens.upperBound
    let isLonely =
      !officials.contains { (0..<8).contains($0.tokens.lowerBound - next) }
      && !phrases(in: next..<next + 8).contains {
        if case .side = phrases[$0].content { return true }
        return countryOf($0) != nil
      }
    if isCircumstance(phrase), isLonely { return true }
    return (phrase.tokens.upperBound..<min(phrase.tokens.upperBound + 4, text.tokens.count))
      .contains {
        token in
        lattice.function(at: token, "press") != nil || text.isMark(token, Mark.guillemetLeft)
          || phrases.contains {
            if case .agency = $0.content { return $0.tokens.contains(token) }
            guard case .known(let ids, _) = $0.content, $0.tokens.contains(token) else {
              return false
            }
            return lexicon.gazetteer[ids[0]].type == .newsAgency
          }
      }
  }

  /// «زيارته» is of an official of its sentence; «الرغبة في زيارتها» is anybody's.
  private func isSomebodys(_ phrase: Phrase) -> Bool {
    guard
      let sentence = text.sentences.first(where: { $0.contains(phrase.tokens.lowerBound) })
    else { return false }
    return officials.contains { sentence.contains($0.tokens.lowerBound) }
  }

  /// «جولته المغاربية»، «قام بجولة في المنطقة»: a tour, not a round of talks.
  func isTour(_ event: EventPhrase, _ phrase: Phrase) -> Bool {
    guard event.noun.name == "event-round", event.ordinal == nil, event.nature == nil,
      event.body == nil, event.parties.isEmpty
    else { return false }
    let next = phrase.tokens.upperBound
    return event.features.contains(.possessed)
      || !event.features.contains(.definite)
        && lattice.function(at: next, "in", "to") != nil
  }

  func hasDestination(_ phrase: Phrase) -> Bool {
    let next = phrase.tokens.upperBound
    return (next..<min(next + 8, text.tokens.count)).contains {
      lattice.function(at: $0, "to") != nil
        || lattice.readings(at: $0).contains {
          $0.clitics.contains(.li) && $0.wordClass == .name
        }
    }
  }

  func isNegatedIndefinite(_ event: EventPhrase, _ phrase: Phrase, _ clauseIndex: Int) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    if lattice.function(at: before, "not") != nil { return true }
    // «إذا ما عقد مؤتمر»، «في حال عقد قمة»
    if !event.features.contains(.definite), event.ordinal == nil,
      (1...3).contains(where: {
        lattice.function(at: phrase.tokens.lowerBound - $0, "condition") != nil
      })
    {
      return true
    }
    // «ولم تكن زيارة رسمية»
    if lattice.function(at: before - 1, "not") != nil, before > 0,
      lattice.function(at: before, "was") != nil
    {
      return true
    }
    return clauses[clauseIndex].isNegated && !event.features.contains(.definite)
      && event.ordinal == nil
  }

  // MARK: Status

  /// «يلتقي الوزير اليوم …»، «تعقد اللجنة غدا …»: a verb of the present with a day that is not past; «ويعقد بعد ذلك
  /// …»، «حيث يلتقي …»: one that opens its clause. In a headline, where the subject stands before it, it tells
  /// what has been done.
  func isAhead(_ clause: Clause) -> Bool {
    guard let verb = clause.verb,
      let reading = lattice.reading(
        at: verb, .verb, where: { lattice.item($0).role == clause.role })
        ?? lattice.reading(at: verb, .verb),
      reading.has(.present), lattice.function(at: verb - 1, "not") == nil
    else { return false }
    if reading.clitics.contains(.wa) && verb > 0 && text.tokens[verb - 1].kind != .word
      || lattice.function(at: verb - 1, "where") != nil,
      !(max(clause.sentence.lowerBound, verb - 6)..<verb).contains(where: {
        lattice.function(at: $0, "past-frame") != nil
      })
    {
      return true
    }
    return phrases(in: clause.tokens).contains {
      guard case .date(let date) = phrases[$0].content, !isDateline(phrases[$0]) else {
        return false
      }
      return date.relativeDays.map { $0 >= 0 } ?? false
    }
  }

  /// «قبول زيارته»، «طلب عقد اجتماع»، «دعوة إلى قمة»: asked for, not held.
  func isWished(_ phrase: Phrase) -> Bool {
    (1...3).contains { back in
      let token = phrase.tokens.lowerBound - back
      guard lattice.function(at: token, "wished") != nil else { return false }
      // «طلب تغطية مؤتمر»: something else was asked for.
      return (token + 1..<phrase.tokens.lowerBound).allSatisfy {
        lattice.has(.function, at: $0)
          || lattice.reading(at: $0, .verb, where: { $0.has(.masdar) }) != nil
      }
    }
  }

  /// «الانخراط في مباحثات»، «بدء محادثات»: what a call goes for.
  private func isJoining(_ phrase: Phrase) -> Bool {
    (1...2).contains { lattice.function(at: phrase.tokens.lowerBound - $0, "joining") != nil }
  }

  /// «الذي سيشارك في قمة»، «الزيارة التي سيقوم بها»: a verb of the future beside the noun, whatever clause
  /// they stand in.
  func isToCome(_ phrase: Phrase, _ clause: Clause) -> Bool {
    func isFuture(_ token: Int) -> Bool {
      lattice.reading(at: token, .verb, where: { $0.clitics.contains(.sa) }) != nil
        || text.foldedString(token).hasPrefix("سي") && lattice.readings(at: token).isEmpty
          && !isSmallOrCovered(token)
          // «سيذهب في المفاوضات إلى النهاية»: where, not what, is to come.
          && lattice.function(at: phrase.tokens.lowerBound - 1, "in") == nil
    }
    let start = max(clause.sentence.lowerBound, phrase.tokens.lowerBound - 3)
    if (start..<phrase.tokens.lowerBound).contains(where: isFuture) { return true }
    // «القمة المزمع عقدها»، «القمة ستبحث»، «الزيارة التي سيقوم بها»
    let next = phrase.tokens.upperBound
    if lattice.function(at: next, "planned") != nil { return true }
    // «القمة ستبحث»; «… في هذا الاجتماع وستجتمع» goes on with another one.
    return isFuture(next) && !isConjoined(next)
      || lattice.function(at: next, "which") != nil
        && (isFuture(next + 1) || lattice.function(at: next + 1, "planned") != nil)
  }

  private func isConjoined(_ token: Int) -> Bool {
    lattice.reading(at: token, .verb, where: { !$0.clitics.isDisjoint(with: .conjunctions) }) != nil
  }

  private func isGovernedByPresent(_ phrase: Phrase, _ clause: Clause) -> Bool {
    clause.verb.map { verb in
      verb < phrase.tokens.lowerBound
        && lattice.reading(at: verb, .verb, where: { $0.has(.present) }) != nil
    } ?? false
  }

  /// «زيارة رئيس الوزراء … المرتقبة»: a qualifier of the future behind the visitor's name.
  func isAwaited(_ phrase: Phrase, _ clause: Clause) -> Bool {
    let end = min(phrase.tokens.upperBound + 9, clause.tokens.upperBound)
    return (phrase.tokens.upperBound..<max(end, phrase.tokens.upperBound)).contains { token in
      lattice.reading(
        at: token, .eventQualifier,
        where: {
          lattice.item($0).role == "next" && $0.has(.definite) && $0.clitics.isEmpty
        }) != nil && !isTime(token - 1)
        // «خلال ندوة إن الانتخابات البلدية المقبلة»: of another noun.
        && phrases.contains { $0.tokens.contains(token - 1) }
    }
  }

  /// «الشهر المقبل»، «يونيو الماضي»، «الأحد القادم».
  private func qualifiesTime(_ token: Int, _ role: String) -> Bool {
    lattice.reading(
      at: token, .eventQualifier,
      where: { lattice.item($0).role == role && $0.has(.definite) && $0.clitics.isEmpty }) != nil
      && isTime(token - 1)
  }

  /// The name of a month or day, or a word for a stretch of time.
  private func isTime(_ token: Int) -> Bool {
    lattice.has(.month, at: token) || lattice.has(.hijriMonth, at: token)
      || lattice.has(.weekday, at: token)
      || lattice.function(at: token, "month", "year", "week") != nil
  }

  /// «زيارته إلى عمّان في يونيو الماضي»: a month, week or day that is past within a few words behind the noun.
  private func isDatedBack(_ phrase: Phrase, _ clause: Clause) -> Bool {
    let end = min(phrase.tokens.upperBound + 8, clause.tokens.upperBound)
    return (phrase.tokens.upperBound..<max(end, phrase.tokens.upperBound)).contains { token in
      qualifiesTime(token, "past")
    }
  }

  /// «لعقد مؤتمر»، «لانعقاد القمة»: what something is done for. Behind ل the form of the past is the verbal noun.
  private func isIntended(_ phrase: Phrase) -> Bool {
    lattice.reading(
      at: phrase.tokens.lowerBound - 1, .verb,
      where: {
        ($0.has(.masdar) || $0.has(.past)) && !$0.has(.definite) && $0.clitics == .li
          && ["hold", "host"].contains(lattice.item($0).role)
      }) != nil
  }

  /// «الاجتماع السادس استضافته الكويت»، «الدورة التي انعقدت …»: a verb of the past right behind the noun says that
  /// it took place, whatever the clause is about.
  private func isToldOfPast(_ phrase: Phrase) -> Bool {
    let next = phrase.tokens.upperBound
    let verb = lattice.function(at: next, "which") == nil ? next : next + 1
    return lattice.reading(
      at: verb, .verb,
      where: {
        $0.has(.past) && $0.clitics.isEmpty && ["hold", "host"].contains(lattice.item($0).role)
      }) != nil
  }

  func eventStatus(_ event: EventPhrase, _ phrase: Phrase, _ clauseIndex: Int)
    -> (value: EventStatus, rule: String)
  {
    let clause = clauses[clauseIndex]
    let governing = holdingNoun(before: phrase.tokens.lowerBound)?.role ?? ""
    // «القمة الأخيرة»
    if event.qualifiers.contains(where: { $0.role == "past" }) || isDatedBack(phrase, clause) {
      return (.held, "event-held")
    }
    // «أعلن … في مؤتمر صحفي»، «أبلغه في اتصال هاتفي»: it was said there.
    if ["PhoneCall", "PressConference"].contains(event.noun.thing), isCircumstance(phrase),
      !isToCome(phrase, clause), !isGovernedByPresent(phrase, clause)
    {
      return (.held, "event-held")
    }
    if isWished(phrase) { return (.hoped, "event-wished") }
    if governing == "postpone" || clause.role == "postpone" {
      return (.postponed, "event-postponed")
    }
    if governing == "cancel" || clause.role == "cancel" { return (.cancelled, "event-cancelled") }
    // «نفى قيام الوزير بزيارة» denies the visit.
    let isAside = isCircumstance(phrase) && !phrase.clitics.contains(.bi)
    if clause.isNegated || ["fail", "deny", "refuse"].contains(clause.role) && !isAside {
      return (.denied, "event-denied")
    }
    if lattice.function(
      at: clause.verb.map { $0 - 1 } ?? clause.tokens.lowerBound, "counterfactual") != nil
    {
      return (.denied, "event-denied")
    }
    // «دعا إلى زيارة»، «حث على الانخراط في مباحثات»
    if clause.role == "call", isJoining(phrase) || event.noun.thing == "Visit" && !isAside {
      return (.hoped, "event-invited")
    }
    if isToldOfPast(phrase) { return (.held, "event-held") }
    let isNext = event.qualifiers.contains { $0.role == "next" } || isAwaited(phrase, clause)
    if clause.role == "hope" || clause.role == "express" && (isNext || !governing.isEmpty) {
      return (.hoped, "event-hoped")
    }
    let isDatedAhead = clause.tokens.contains { qualifiesTime($0, "next") }
    if isDatedAhead,
      clause.verb.map({ lattice.reading(at: $0, .verb).map { $0.has(.present) } ?? false }) ?? true
    {
      return (.planned, "event-planned")
    }
    if ["hold", "host"].contains(clause.role), isAhead(clause), isHeld(phrase, clauseIndex) {
      return (.planned, "event-planned")
    }
    if clause.isFuture, clause.verb.map({ $0 < phrase.tokens.lowerBound + 8 }) ?? true {
      return (.planned, "event-planned")
    }
    if ["hold", "host"].contains(clause.role), clause.verb.map(isSubjunctive) == true,
      isHeld(phrase, clauseIndex)
    {
      return (.planned, "event-planned")
    }
    if isToCome(phrase, clause) { return (.planned, "event-planned") }
    if lattice.function(at: phrase.tokens.lowerBound - 1, "in-preparation") != nil
      || lattice.function(at: phrase.tokens.lowerBound - 2, "in-preparation") != nil
      || lattice.function(at: phrase.tokens.lowerBound - 3, "in-preparation") != nil
    {
      return (.planned, "event-prepared")
    }
    if isIntended(phrase) { return (.planned, "event-planned") }
    if isNext || !governing.isEmpty && ["agree", "plan", "call"].contains(clause.role) {
      return (.planned, "event-planned")
    }
    if clause.role == "plan" { return (.planned, "event-planned") }
    return (.held, "event-held")
  }
}
