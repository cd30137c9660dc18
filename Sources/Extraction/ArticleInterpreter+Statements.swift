import Lexicon
import Linking
import Phrases
import TextAnalysis

extension ArticleInterpreter {
  private static let acts: [String: SpeechAct] = [
    "praise": .praise, "affirm": .affirmation, "hope": .hope, "deny": .denial, "call": .call,
    "welcome": .statement,
  ]

  /// Praise, affirmation, hope, denial, calls: who said what, in which words.
  mutating func readStatements() {
    var lastSpeakers: [EntityID] = []
    for index in clauses.indices {
      let clause = clauses[index]
      if text.paragraphs.contains(where: { $0.lowerBound == clause.tokens.lowerBound }),
        !clause.isDualVerb
      {
        lastSpeakers = []
      }
      guard clause.tokens.lowerBound < parsed.ownText.upperBound, let verb = clause.verb else {
        continue
      }
      guard let act = act(of: clause) else {
        // An unnamed source (كشف مصدر) ends the chain of وأضاف، وأكد; what a verb of another kind has as its
        // subject («إن الدولة تعتبر …») does not go on speaking.
        let named = speakers(of: clause, behind: verb)
        lastSpeakers = isSpeech(clause) || named.isEmpty ? named : []
        continue
      }
      var speakers = speakers(of: clause, behind: verb)
      if goesToObject(index, verb) { speakers = [] }
      if speakers.isEmpty {
        let goesOn = text.foldedWord(verb).first == 0x648 && !hasUnnamedSubject(verb)
        let opens = goesOn || verb == clause.sentence.lowerBound
        speakers = clause.isDualVerb ? (opens ? sides(at: verb) : []) : goesOn ? lastSpeakers : []
      }
      // «سيدعو الأمين العام إلى جلسة»: not said yet.
      guard !speakers.isEmpty, !clause.isNegated, !isFuture(verb), !isSubjunctive(verb),
        !isFirstPerson(verb)
      else { continue }
      lastSpeakers = speakers
      guard saysSomething(content(of: index), verb) else { continue }
      add(act, speakers, content(of: index), verb, eventOfClause[index], rule: "speech-verb")
      readParticiples(index, speakers)
    }
  }

  /// «أعرب عن ارتياحه» praises, «أعرب عن أمله» hopes: the noun behind the verb decides.
  private func act(of clause: Clause) -> SpeechAct? {
    if clause.role == "express", let verb = clause.verb {
      for token in (verb + 1)..<min(verb + 14, clause.tokens.upperBound) {
        guard let noun = lattice.reading(at: token, .attitude) else { continue }
        // «عن عدم رضاه»
        if lattice.function(at: token - 1, "not") != nil { return nil }
        switch lattice.item(noun).role {
        case "satisfaction": return .praise
        case "wish": return .hope
        default: return .statement
        }
      }
      return nil
    }
    // «منوها بأن»، «أشاد إلى أن» tell a fact, they praise nobody.
    if clause.role == "praise", let verb = clause.verb, isReport(verb) { return .affirmation }
    if let verb = clause.verb, renews(verb), !hasStance(behind: verb) { return nil }
    if clause.role == "call", claims(clause) { return nil }
    return Self.acts[clause.role]
  }

  /// «تطالب الدولتان بالسيادة على الجزر»: what somebody holds to be his; nothing is said.
  private func claims(_ clause: Clause) -> Bool {
    clause.tokens.contains { $0 > clause.verb ?? 0 && lattice.function(at: $0, "claimed") != nil }
  }

  /// «إن الوزير وصف … وحث الرئيس على …»: behind the second verb of a subject named before stands whom he calls on.
  private func goesToObject(_ index: Int, _ verb: Int) -> Bool {
    let clause = clauses[index]
    guard clause.role == "call", index > 0, clauses[index - 1].sentence == clause.sentence,
      lattice.reading(at: verb, .verb).map({ !$0.clitics.isDisjoint(with: .conjunctions) })
        ?? false,
      text.tokens[verb - 1].kind == .word || text.isMark(verb - 1, Mark.quote)
        || text.isMark(verb - 1, Mark.guillemetRight)
    else { return false }
    return !officials(in: clauses[index - 1]).isEmpty
  }

  private func renews(_ verb: Int) -> Bool {
    lattice.reading(at: verb, .verb).map { lattice.item($0).family == "renew" } ?? false
  }

  /// «جدد تأكيده»، «كرر أن»; «جدد العقد» says nothing.
  private func hasStance(behind verb: Int) -> Bool {
    (verb + 1..<min(verb + 10, text.tokens.count)).contains {
      lattice.function(at: $0, "stance", "that", "on") != nil
    }
  }

  /// «منوها بأن»، «نوه الوزير إلى ضرورة»: the first preposition behind the verb and its subject decides.
  private func isReport(_ verb: Int) -> Bool {
    for token in (verb + 1)..<min(verb + 10, text.tokens.count) {
      if lattice.function(at: token, "that", "to") != nil { return true }
      if text.foldedString(token).first == "ب" || text.tokens[token].kind != .word { return false }
    }
    return false
  }

  /// The subject beside the verb: sides, persons, a country; behind it, or before it in a headline.
  private func speakers(of clause: Clause, behind verb: Int) -> [EntityID] {
    for index in phrases(in: clause.tokens) {
      let phrase = phrases[index]
      let gap = phrase.tokens.lowerBound - verb
      guard
        gap > 0
          ? gap <= 4 && !text.foldedString(verb).hasSuffix("وا")
          : phrase.tokens.upperBound == verb,
        phrase.clitics.isDisjoint(with: .prepositions),
        // «يؤكد حرص القيادتين»: the object.
        gap <= 1
          || !hasUnnamedSubject(verb) && lattice.function(at: verb + 1, "stance") == nil
      else { continue }
      if gap < 0, !canPrecede(phrase, verb, in: clause) { continue }
      if gap > 0, !agrees(verb, phrase) { continue }
      if isGenitive(index, verb) { continue }
      // «وشدد على أن إدارة الرئيس …»، «تدعو إلى تقسيم البلاد»: named in what is said.
      if gap > 1,
        (verb + 1..<phrase.tokens.lowerBound).contains(where: {
          lattice.function(at: $0, "that", "to", "on", "about", "with", "in", "for") != nil
        })
      {
        continue
      }
      switch phrase.content {
      case .side(let side) where !meaning[index].isEmpty && !side.isPossessed: return meaning[index]
      case .person: return meaning[index]
      case .post:
        guard let number = officialOf[index] else {
          if meaning[index].isEmpty { continue }
          return meaning[index]
        }
        return officials[number].person.map { [$0] } ?? meaning[index]
      case .known, .governmentBody, .jointBody, .agency:
        guard gap == 1 || gap < 0,
          lattice.function(at: phrase.tokens.lowerBound - 1, "in", "with", "to", "on", "about")
            == nil
        else { continue }
        if let entity = meaning[index].first, table.entry(entity)?.type == .place { continue }
        // «وطالب إيران بـ…»: whom a call goes to, unless the verb agrees (طالبت إيران).
        if clause.role == "call", gap > 0, !isFeminine(verb) { continue }
        if case .jointBody = phrase.content {
          return bodyOf[index].map { [bodies[$0].entity] } ?? []
        }
        return meaning[index]
      default: continue
      }
    }
    return []
  }

  /// A subject before its verb opens its clause: not «في خطاب أمام المجلس شدد …» nor «القصف في شمال العراق وطالب …».
  private func canPrecede(_ phrase: Phrase, _ verb: Int, in clause: Clause) -> Bool {
    guard lattice.reading(at: verb, .verb).map({ $0.clitics.isEmpty }) ?? false else {
      return false
    }
    let start =
      phrases.indices.first { phrases[$0].tokens == phrase.tokens }
      .flatMap { officialOf[$0] }.map { officials[$0].tokens.lowerBound }
      ?? phrase.tokens.lowerBound
    let before = start - 1
    guard before >= clause.tokens.lowerBound, text.tokens[before].kind == .word else { return true }
    return lattice.function(at: before, "that", "clause", "meanwhile", "where", "past-frame") != nil
      || lattice.reading(at: before, .style, where: { $0.has(.definite) }) != nil
  }

  /// «مكتب رئيس الوزراء أكد»: the office speaks.
  private func isGenitive(_ index: Int, _ verb: Int) -> Bool {
    let phrase = phrases[index]
    let start =
      officialOf[index].map { officials[$0].tokens.lowerBound } ?? phrase.tokens.lowerBound
    let before = start - 1
    guard before >= 0, before != verb, text.tokens[before].kind == .word,
      phrase.clitics.isEmpty, !phrases.contains(where: { $0.tokens.contains(before) })
    else { return false }
    let readings = lattice.readings(at: before)
    return !text.foldedWord(before).starts(with: [0x627, 0x644])
      && readings.contains {
        $0.wordClass == .governmentHead || $0.wordClass == .institutionHead
          || $0.wordClass == .namesakeNoun
      }
  }

  /// «القيادة طالبت الأمين العام …»: a feminine verb has no holder of a masculine title as its subject.
  private func agrees(_ verb: Int, _ phrase: Phrase) -> Bool {
    guard text.foldedString(verb).hasSuffix("ت"), case .post = phrase.content,
      let head = lattice.reading(at: phrase.tokens.lowerBound, .postHead)
        ?? lattice.reading(at: phrase.tokens.lowerBound, .fixedPost)
    else { return true }
    return head.has(.feminine) || text.foldedString(phrase.tokens.lowerBound).hasSuffix("ه")
  }

  private func isFeminine(_ verb: Int) -> Bool {
    let word = text.foldedString(verb)
    return word.hasSuffix("ت")
      || lattice.reading(at: verb, .verb).map {
        $0.has(.present) && word.dropFirst($0.clitics.isEmpty ? 0 : 1).hasPrefix("ت")
      } ?? false
  }

  /// «وأكد التقرير»، «ورحب كثيرون»: a subject that the program cannot name.
  private func hasUnnamedSubject(_ verb: Int) -> Bool {
    let next = verb + 1
    guard text.tokens.indices.contains(next), text.tokens[next].kind == .word else { return false }
    // «تؤكد هذه الاتفاقية»
    if lattice.function(at: next, "this", "participants") != nil { return true }
    let isSmall = lattice.readings(at: next).contains { $0.wordClass == .function }
    return !isSmall && !phrases.contains { $0.tokens.contains(next) }
  }

  /// The sides that «وأكدا» goes on with; nobody where «الطرفان» before it are others than countries.
  private func sides(at token: Int) -> [EntityID] {
    let last = phrases.indices.last { index in
      guard phrases[index].tokens.upperBound <= token, case .side(let side) = phrases[index].content
      else { return false }
      return side.number == .two
    }
    if let last, meaning[last].isEmpty { return [] }
    return parties(at: token, count: 2)?.parties ?? []
  }

  /// «… مؤكدين رغبتهما في»، «مشيدين بـ»: a second act of the same speakers.
  private mutating func readParticiples(_ index: Int, _ speakers: [EntityID]) {
    let clause = clauses[index]
    let end = content(of: index).upperBound
    for token in clause.tokens {
      guard
        let participle = lattice.reading(
          at: token, .verb,
          where: { $0.has(.participle) && !$0.has(.definite) && $0.clitics.isEmpty }),
        let act = Self.acts[lattice.item(participle).role], token > (clause.verb ?? 0),
        // Behind «لكن» the words are nobody's.
        token < end
      else { continue }
      // «وأكد الأمين مطالبته»، «… رافضا مطالبة المنظمات»: of somebody else, or a noun.
      if text.endsInTaMarbuta(token), speakers.contains(where: { table[$0].type == .person }) {
        continue
      }
      let told = act == .praise && isReport(token) ? SpeechAct.affirmation : act
      add(told, speakers, token..<end, token, eventOfClause[index], rule: "speech-participle")
    }
  }

  /// «وأكدنا»، «نحن لا ننفي»: of whoever is quoted.
  private func isFirstPerson(_ verb: Int) -> Bool {
    let word = text.foldedString(verb)
    return word.hasSuffix("نا")
      || lattice.reading(at: verb, .verb).map {
        $0.has(.present) && word.dropFirst($0.clitics.isEmpty ? 0 : 1).hasPrefix("ن")
      } ?? false
  }

  private func isFuture(_ verb: Int) -> Bool {
    lattice.function(at: verb - 1, "will") != nil
      || lattice.reading(at: verb, .verb).map { $0.clitics.contains(.sa) } ?? false
  }

  /// Something was said at an event if its speakers took part in it or the clause says so (خلال اللقاء).
  private func wereAt(_ event: Int, _ speakers: [EntityID], _ tokens: Range<Int>) -> Bool {
    let frame = events[event]
    guard frame.status.value == .held, frame.token < tokens.upperBound || opensWithOccasion(event)
    else { return false }
    // «في تصريح عقب زيارته»
    let isAfter = phrases(in: tokens).contains { index in
      eventOf[index] == event
        && lattice.function(at: phrases[index].tokens.lowerBound - 1, "after", "before") != nil
    }
    if isAfter { return false }
    let there = frame.facts.participations.flatMap { [$0.agent].compactMap { $0 } + $0.posts }
    let present = Set(there + frame.parties.map(\.value))
    if speakers.allSatisfy({ present.contains($0) }) { return true }
    return phrases(in: tokens).contains { index in
      guard eventOf[index] == event else { return false }
      let before = phrases[index].tokens.lowerBound - 1
      return phrases[index].clitics.contains(.bi) || lattice.function(at: before, "in") != nil
        || lattice.endsFunction(at: before, "during")
    }
  }

  /// «جاء ذلك خلال …»: what was said before was said there.
  private func opensWithOccasion(_ event: Int) -> Bool {
    clauseIndex(at: events[event].token).map { index in
      clauses[index].tokens.contains { lattice.function(at: $0, "occurred") != nil }
    } ?? false
  }

  /// A word of the closed class ends at a token («في ختام»).
  private mutating func add(
    _ act: SpeechAct, _ speakers: [EntityID], _ tokens: Range<Int>, _ verb: Int, _ event: Int?,
    rule: String
  ) {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1,
      ![.word, .number].contains(text.tokens[end - 1].kind)
        || lattice.endsFunction(at: end - 1, "meanwhile")
    {
      end -= 1
    }
    let range = text.characters(start(of: tokens, verb)..<end)
    var about: [EntityID] = []
    for index in phrases(in: verb..<endOfComplement(behind: verb, before: end)) {
      if isInName(phrases[index]) { continue }
      switch phrases[index].content {
      case .sector:
        if tellsManner(phrases[index]) { continue }
        if isOfSpeaker(phrases[index], behind: verb) || isOfActors(phrases[index]) { continue }
        // Far behind the verb, or conceded: named in passing.
        guard isNamedAtOnce(phrases[index], verb), !isConceded(phrases[index], behind: verb)
        else { continue }
        about += meaning[index]
      case .jointBody: if let number = bodyOf[index] { about.append(bodies[number].entity) }
      case .document:
        if let number = documentOf[index], !isChannel(phrases[index]) {
          about.append(documents[number].facts.document)
        }
      case .event:
        // «وثمن خلال اللقاء …»: where it was said, not what it is about.
        let before = phrases[index].tokens.lowerBound - 1
        guard let number = eventOf[index], number != event,
          !lattice.endsFunction(at: before, "during")
        else { continue }
        about.append(events[number].facts.event)
      default: continue
      }
    }
    var seen: Set<EntityID> = []
    facts.statements.append(
      StatementFacts(
        act: act, speakers: speakers,
        event: event.flatMap { wereAt($0, speakers, tokens) ? events[$0].facts.event : nil },
        about: about.filter { seen.insert($0).inserted && !speakers.contains($0) },
        evidence: Evidence(range, rule: rule, confidence: 0.8)))
  }
}
