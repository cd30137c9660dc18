import Lexicon
import Linking
import Phrases
import TextAnalysis

extension ArticleInterpreter {
  /// Sectors: agreed on, talked about, or the subject of a document.
  mutating func readTopics() {
    for index in phrases.indices {
      guard phrases[index].isSector, isOwnText(phrases[index]), let sector = meaning[index].first,
        let clauseIndex = clauseIndex(at: phrases[index].tokens.lowerBound),
        !isInName(phrases[index])
      else { continue }
      readTopic(sector, phrases[index], clauseIndex, eventOfClause[clauseIndex])
    }
    for number in documents.indices where documents[number].facts.topics.isEmpty {
      topicBefore(number)
    }
  }

  /// «حركة الشباب»، «لجنة الأمن القومي»، «مسؤولي الأمن»: in the name of a body or a title.
  func isInName(_ phrase: Phrase) -> Bool {
    phrase.clitics.isEmpty
      && lattice.readings(at: phrase.tokens.lowerBound - 1).contains {
        [.bodyHead, .institutionHead, .governmentHead, .postHead, .namesakeNoun]
          .contains($0.wordClass) && !$0.has(.definite)
      }
  }

  /// «سياسيا ودوليا»: in what way, not what about. «التكنولوجيا» has the article, which no adverb takes.
  func tellsManner(_ phrase: Phrase) -> Bool {
    let word = text.foldedString(phrase.tokens.lowerBound)
    return phrase.tokens.count == 1 && word.hasSuffix("يا") && !word.hasPrefix("ال")
  }

  private mutating func readTopic(
    _ sector: EntityID, _ phrase: Phrase, _ index: Int, _ event: Int?
  ) {
    let clause = clauses[index]
    if let consequence = clause.consequence, phrase.tokens.lowerBound > consequence { return }
    if let document = documentSubject(phrase, clause) {
      let frame = documents[document]
      if !frame.facts.topics.contains(where: { $0.value == sector }) {
        documents[document].facts.topics.append(
          Evidenced(
            sector,
            Evidence(hull(frame.range, phrase.range), rule: "document-subject", confidence: 0.8)))
      }
      return
    }
    // Far from its telling only the event of the lead is still spoken of.
    if let event,
      text.paragraphs.prefix(3).last.map({ $0.upperBound <= events[event].token }) ?? false,
      !isNearby(phrase.tokens.lowerBound, events[event].token)
    {
      return
    }
    // «للتنمية», «لدعم التعليم»: what something is for, not what was talked about.
    if phrase.clitics.contains(.li), phrase.rule == "sector-noun" { return }
    guard let event, !clause.isNegated, let verb = clause.verb, let range = clause.verbRange else {
      return
    }
    guard phrase.tokens.lowerBound > verb, !tellsManner(phrase), !isConceded(phrase, behind: verb)
    else { return }
    switch clause.role {
    case "agree":
      if clause.isFuture { return }
      agree(on: sector, hull(range, phrase.range), event)
    case "discuss":
      guard isTalkAt(event, index), !isOfAnother(phrase, behind: verb) else { return }
      addTopic(sector, hull(range, phrase.range), event)
    case "praise", "welcome", "hope", "express", "affirm":
      guard isJointSubject(clause, event) else { return }
      addTopic(sector, hull(range, phrase.range), event)
    case "meet", "confer", "hold", "chair":
      guard isTopicOf(phrase, clause) else { return }
      addTopic(sector, hull(range, phrase.range), event)
    default: return
    }
  }

  /// What a clause of discussion tells was talked about at the event where the clause names it or tells it
  /// (بحث … مع، جرى بحث), or those who took part in it speak: «تتناول الخطط مشاريع» tells of plans.
  private func isTalkAt(_ event: Int, _ index: Int) -> Bool {
    let clause = clauses[index]
    if triggerOf[index] == event || naming(event, in: clause) != nil { return true }
    guard let verb = clause.verb else { return false }
    let isPassive =
      lattice.reading(at: verb, .verb).map { lattice.item($0).role == "hold" } ?? false
    // «واتفق القادة … وبحثوا …»
    let isPlural =
      text.foldedString(verb).hasSuffix("وا") && events[event].thing != "PressConference"
    if isPassive || isPlural || isJointSubject(clause, event)
      || lattice.function(at: verb + 1, "participants") != nil || isToldOn(index, event)
    {
      return true
    }
    let there = Set(
      events[event].facts.participations.flatMap { [$0.agent].compactMap { $0 } + $0.posts })
    return officials(in: clause).contains {
      officials[$0].tokens.lowerBound - verb < 6 && !there.isDisjoint(with: identities([$0]))
    }
  }

  /// «أجرى مباحثات …، تناولت التعليم»: the clause before names or tells the event, of which this one goes on
  /// without a subject of its own.
  private func isToldOn(_ index: Int, _ event: Int) -> Bool {
    guard index > 0, let verb = clauses[index].verb, verb == clauses[index].tokens.lowerBound,
      clauses[index - 1].sentence == clauses[index].sentence
    else { return false }
    return triggerOf[index - 1] == event || naming(event, in: clauses[index - 1]) != nil
  }

  /// «بحث … مع المستشارة التي دعت إلى عملية السلام»: behind a relative pronoun.
  private func isOfAnother(_ phrase: Phrase, behind verb: Int) -> Bool {
    (verb..<max(verb, phrase.tokens.lowerBound)).contains {
      lattice.function(at: $0, "which") != nil
    }
  }

  /// «… رغم قطع العلاقات الدبلوماسية»، «… نظرا لغياب دور الذهب».
  func isConceded(_ phrase: Phrase, behind verb: Int) -> Bool {
    (verb..<max(verb, phrase.tokens.lowerBound)).contains {
      lattice.function(at: $0, "concession") != nil
    }
  }

  private mutating func addTopic(_ sector: EntityID, _ range: Range<Int>, _ event: Int) {
    let facts = events[event].facts
    guard !facts.topics.contains(where: { $0.value == sector }),
      !facts.agreedOn.contains(where: { $0.value == sector })
    else { return }
    events[event].facts.topics.append(
      Evidenced(sector, Evidence(range, rule: "topic", confidence: 0.8)))
  }

  /// Both sides speak, the meeting itself does, or the subject is left out (وأشادا).
  private func isJointSubject(_ clause: Clause, _ event: Int) -> Bool {
    if clause.isDualVerb { return true }
    guard let verb = clause.verb else { return false }
    for index in phrases(in: clause.tokens) where phrases[index].tokens.lowerBound - verb < 6 {
      switch phrases[index].content {
      case .side(let side): return side.number != .one || side.country != nil
      case .event: return true
      default: continue
      }
    }
    return false
  }

  /// «اجتماع … لبحث التعاون الاقتصادي»: behind a noun of discussion in the clause.
  private func isTopicOf(_ phrase: Phrase, _ clause: Clause) -> Bool {
    (clause.tokens.lowerBound..<phrase.tokens.lowerBound).contains { token in
      lattice.reading(at: token, .verb, where: { lattice.item($0).role == "discuss" }) != nil
    }
  }

  /// The document that a sector behind it is about: «مذكرة تفاهم في مجال الصحة», «اتفاقية بشأن النقل».
  private func documentSubject(_ phrase: Phrase, _ clause: Clause) -> Int? {
    let before = documentOf.filter {
      phrases[$0.key].tokens.upperBound <= phrase.tokens.lowerBound
        && clause.tokens.contains(phrases[$0.key].tokens.lowerBound)
    }.max { $0.key < $1.key }
    guard let before, phrase.tokens.lowerBound - phrases[before.key].tokens.upperBound < 12 else {
      return nil
    }
    let frame = documents[before.value]
    if clause.role == "agree", frame.phrase.noun.role == "concluded" { return nil }
    let gap = phrases[before.key].tokens.upperBound..<phrase.tokens.lowerBound
    let isBroken = gap.contains { !isLink($0) }
    return isBroken ? nil : before.value
  }

  /// What may stand between a document and its subject: prepositions, nouns of fields, other sectors,
  /// parties, adjectives; no verb, no other noun.
  private func isLink(_ token: Int) -> Bool {
    if text.tokens[token].kind == .punctuation { return true }
    let links: Set<WordClass> = [
      .fieldNoun, .sector, .sectorAdjective, .nisba, .side, .documentQualifier, .eventQualifier,
      .name,
    ]
    return lattice.readings(at: token).contains { reading in
      links.contains(reading.wordClass)
        || reading.wordClass == .function
          && ["in", "about", "concerning", "between", "stop", "like"].contains(
            lattice.item(reading).role)
        || reading.wordClass == .verb && reading.has(.masdar)
    } || phrases.contains { $0.isSector && $0.tokens.contains(token) }
  }

  /// «في مجال الأمن السيبراني والعمل على تفعيل مذكرة التفاهم الموقعة»: the field named right before an
  /// older paper is its subject.
  private mutating func topicBefore(_ number: Int) {
    let frame = documents[number]
    guard frame.phrase.features.contains(.definite), frame.body == nil, frame.facts.status != nil,
      frame.phrase.subject.isEmpty,
      let clause = clauseIndex(at: frame.token)
    else { return }
    let sector = phrases.indices.last {
      phrases[$0].isSector && phrases[$0].tokens.upperBound <= frame.token
        && clauses[clause].tokens.contains(phrases[$0].tokens.lowerBound)
        && frame.token - phrases[$0].tokens.upperBound < 6
    }
    guard let sector, let entity = meaning[sector].first else { return }
    documents[number].facts.topics.append(
      Evidenced(
        entity,
        Evidence(hull(phrases[sector].range, frame.range), rule: "field-of-clause", confidence: 0.7)
      ))
  }
}
