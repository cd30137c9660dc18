import Lexicon
import Linking
import Phrases
import TextAnalysis

/// What clauses say of documents and sums: status, parties, signatories, what an event agreed on.
extension ArticleInterpreter {
  mutating func readAmounts(_ clause: Clause, _ event: Int) {
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
  func measure(before token: Int, in sentence: Range<Int>) -> (thing: String, range: Range<Int>)? {
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

  func document(before token: Int, in sentence: Range<Int>) -> Int? {
    documentOf.filter {
      sentence.contains(phrases[$0.key].tokens.lowerBound)
        && phrases[$0.key].tokens.lowerBound < token
    }
    .max { $0.key < $1.key }?.value
  }

  mutating func readDocuments(_ clause: Clause, _ event: Int?) {
    for index in phrases(in: clause.tokens) {
      guard let number = documentOf[index] else { continue }
      readStatus(number, phrases[index], clause)
      readParties(number, phrases[index], clause, event)
      readAgreement(number, phrases[index], clause, event)
    }
  }

  mutating func readStatus(_ number: Int, _ phrase: Phrase, _ clause: Clause) {
    let range = clause.verbRange.map { hull($0, phrase.range) } ?? phrase.range
    func set(_ status: DocumentStatus, _ rule: String, _ evidence: Range<Int>) {
      if documents[number].facts.status == nil || documents[number].facts.status?.value == .planned
      {
        documents[number].facts.status = Evidenced(
          status, Evidence(evidence, rule: rule, confidence: 0.85))
      }
    }
    if clause.role == "refuse" { return set(.notSigned, "not-signed", range) }
    let isNext = clause.tokens.contains { token in
      lattice.reading(
        at: token, .eventQualifier, where: { lattice.item($0).role == "next" && $0.has(.definite) })
        != nil
        && (lattice.function(at: token - 1, "week", "month", "year") != nil
          || lattice.has(.weekday, at: token - 1))
    }
    if clause.role == "sign", isSignedItself(phrase) {
      if clause.isNegated { return set(.notSigned, "not-signed", range) }
      let isAhead =
        clause.isFuture || isNext || isToCome(phrase, clause) || isConditional(phrase, clause)
      set(isAhead ? .planned : .signed, "sign-verb", range)
    } else if clause.role == "initial" {
      set(.initialled, "sign-verb", range)
    } else if clause.role == "ratify" {
      set(.ratified, "ratify-verb", range)
    } else if signingNoun(before: phrase.tokens.lowerBound) {
      let open =
        clause.isFuture || ["hope", "plan", "express", "agree", "call"].contains(clause.role)
        || isConditional(phrase, clause)
      set(
        open ? (clause.role == "hope" || clause.role == "express" ? .hoped : .planned) : .signed,
        "signing-noun", range)
    } else if isSignedParticiple(phrase.tokens.upperBound) {
      let end = text.tokens[phrase.tokens.upperBound].range
      set(.signed, "signed-participle", hull(phrase.range, end))
    }
  }

  /// «إذا تم التوقيع على الاتفاقية»، «في حال وقعت الدولتان الاتفاق»: not signed yet, perhaps never.
  private func isConditional(_ phrase: Phrase, _ clause: Clause) -> Bool {
    let start = max(clause.sentence.lowerBound, clause.tokens.lowerBound - 2)
    return (start..<max(start, phrase.tokens.lowerBound)).contains {
      lattice.function(at: $0, "condition") != nil
    }
  }

  /// «الموقعة»، «المبرم».
  func isSignedParticiple(_ token: Int) -> Bool {
    lattice.function(at: token, "signed") != nil
  }

  /// «وقعت خطابا … إعمالا للمادة 50 من المعاهدة»: what stands behind «من» is not what is signed.
  private func isSignedItself(_ phrase: Phrase) -> Bool {
    lattice.function(at: phrase.tokens.lowerBound - 1, "from") == nil
  }

  mutating func readParties(_ number: Int, _ phrase: Phrase, _ clause: Clause, _ event: Int?) {
    guard isSignedItself(phrase) || clause.role != "sign" else { return }
    if clause.role == "sign", !clause.isNegated, let range = clause.verbRange {
      for official in actors(in: clause) {
        documents[number].add(
          participation(official, .signatory, trigger: range, rule: "sign-verb"))
        if let side = side(of: official) {
          documents[number].addParty(
            side,
            Evidence(
              hull(range, officials[official].range), rule: "signatory-side", confidence: 0.85))
        }
      }
    }
    guard documents[number].phrase.noun.role != "proposal" else { return }
    let named = countriesOfSubject(clause, before: phrase)
    if clause.role == "sign", !clause.isNegated, !clause.isFuture, let range = clause.verbRange,
      documents[number].facts.status?.value == .signed,
      documents[number].facts.participations.isEmpty
    {
      for entity in named {
        documents[number].add(
          Participation(
            agent: entity, role: .signatory,
            evidence: Evidence(hull(range, phrase.range), rule: "sign-verb", confidence: 0.8)))
      }
    }
    guard documents[number].facts.parties.isEmpty else { return }
    let own = ownParties(of: phrase, in: clause)
    if own.count == 2 {
      for (entity, range) in own {
        documents[number].addParty(
          entity, Evidence(hull(phrase.range, range), rule: "party-named", confidence: 0.85))
      }
      return
    }
    // «تعتزم روسيا وتونس توقيع اتفاقية»: told without a verb of its own.
    let isIntended =
      clause.verb == nil && clause.isFuture && signingNoun(before: phrase.tokens.lowerBound)
    if named.count > 1, isIntended || ["sign", "agree", "hold"].contains(clause.role) {
      for entity in named {
        documents[number].addParty(
          entity,
          Evidence(
            hull(clause.verbRange ?? phrase.range, phrase.range), rule: "parties-of-clause",
            confidence: 0.8))
      }
      return
    }
    let isConcluded = documents[number].facts.status != nil || clause.role == "agree"
    guard isConcluded, let sides = parties(at: phrase.tokens.lowerBound, count: 2),
      isOfSides(clause, event, sides)
    else { return }
    for entity in sides.parties {
      documents[number].addParty(
        entity,
        Evidence(
          hull(clause.verbRange ?? phrase.range, phrase.range), rule: "parties-of-discourse",
          confidence: 0.7))
    }
  }

  /// «توقيع كينيا معاهدة سلام مع عُمان»: the country behind the paper's «مع» and the one right before the paper.
  private func ownParties(of phrase: Phrase, in clause: Clause) -> [(EntityID, Range<Int>)] {
    let end = phrase.tokens.upperBound
    guard
      let with = (end..<min(end + 4, clause.tokens.upperBound)).first(where: {
        lattice.function(at: $0, "with") != nil
      }),
      let partner = phrases.indices.first(where: { phrases[$0].tokens.lowerBound == with + 1 }),
      countryOf(partner) != nil, let other = meaning[partner].first
    else { return [] }
    var found = [(other, phrases[partner].range)]
    if let before = phrases.indices.last(where: {
      phrases[$0].tokens.upperBound == phrase.tokens.lowerBound
    }), countryOf(before) != nil, let own = meaning[before].first, own != other {
      found.insert((own, phrases[before].range), at: 0)
    }
    return found
  }

  /// Both sides sign or agree in the clause, or the event at hand is theirs.
  private func isOfSides(_ clause: Clause, _ event: Int?, _ sides: PartyFrame) -> Bool {
    if clause.isDualVerb || !sides.isListed && clause.tokens.contains(sides.token) { return true }
    if let event, Set(events[event].parties.map(\.value)) == Set(sides.parties) { return true }
    return phrases(in: clause.tokens).contains { index in
      if case .side = phrases[index].content { return meaning[index].count > 1 }
      return false
    }
  }

  /// The countries or sides that are the clause's subject: named beside its verb, before the document.
  func countriesOfSubject(_ clause: Clause, before phrase: Phrase) -> [EntityID] {
    var found: [EntityID] = []
    for index in phrases(in: clause.tokens) {
      let isBefore = phrases[index].tokens.lowerBound < phrase.tokens.lowerBound
      guard isBefore || lattice.function(at: phrases[index].tokens.lowerBound - 1, "with") != nil
      else { continue }
      switch phrases[index].content {
      case .side where meaning[index].count > 1: return meaning[index]
      case .nisba where found.isEmpty || phrases[index].clitics == .wa:
        // «الجانبان الكويتي والبريطاني».
        guard lattice.has(.side, at: phrases[index].tokens.lowerBound - 1) || !found.isEmpty else {
          continue
        }
        if let entity = meaning[index].first, !found.contains(entity) { found.append(entity) }
      case .known where countryOf(index) != nil && !isDateline(phrases[index]):
        // «الدول المقاطعة لقطر»، «الوزير الذي يزور كينيا»: of another's clause.
        guard phrases[index].clitics.isDisjoint(with: .prepositions),
          !(1...3).contains(where: {
            lattice.function(at: phrases[index].tokens.lowerBound - $0, "which") != nil
          })
        else { continue }
        if let entity = meaning[index].first, !found.contains(entity) { found.append(entity) }
      default: continue
      }
    }
    return found
  }

  /// What is agreed on or signed at an event came out of it.
  mutating func readAgreement(_ number: Int, _ phrase: Phrase, _ clause: Clause, _ event: Int?) {
    let isSigned =
      ["hold", "host", "attend"].contains(clause.role)
      && signingNoun(before: phrase.tokens.lowerBound)
    guard let event, !clause.isNegated, ["agree", "sign"].contains(clause.role) || isSigned,
      !clause.isFuture,
      documents[number].facts.status?.value != .notSigned, !isSignedElsewhen(number, event),
      let verb = clause.verb,
      phrase.tokens.lowerBound > verb || clause.role == "agree", !isReviewed(phrase, clause),
      !isChannel(phrase)
    else { return }
    agree(
      on: documents[number].facts.document, hull(clause.verbRange ?? phrase.range, phrase.range),
      event)
  }

  /// Signed in another year or month than the event was held, or the news came out.
  private func isSignedElsewhen(_ number: Int, _ event: Int) -> Bool {
    guard let signed = documents[number].facts.signedOn?.value.yearAndMonth,
      let held = events[event].facts.start?.value.yearAndMonth
        ?? calendar.published.map({ ($0.year, $0.month) })
    else { return false }
    if signed.year != held.0 { return true }
    if let left = signed.month, let right = held.1 { return left != right }
    return false
  }

  /// «اتفقوا في البيان المشترك على …»، «جدد في بيان»: where something is said.
  func isChannel(_ phrase: Phrase) -> Bool {
    guard case .document(let document) = phrase.content else { return false }
    return document.noun.thing == "JointStatement"
      && (phrase.clitics.contains(.bi)
        || lattice.function(at: phrase.tokens.lowerBound - 1, "in") != nil)
  }

  /// «اتفقا على تفعيل مذكرة التفاهم الموقعة»: an older paper.
  func isReviewed(_ phrase: Phrase, _ clause: Clause) -> Bool {
    clause.role == "agree" && isSignedParticiple(phrase.tokens.upperBound)
  }

  /// Nobody agrees on anything in a press conference; it tells of what was agreed elsewhere.
  mutating func agree(on entity: EntityID, _ range: Range<Int>, _ event: Int) {
    guard events[event].thing != "PressConference",
      !events[event].facts.agreedOn.contains(where: { $0.value == entity })
    else { return }
    events[event].facts.agreedOn.append(
      Evidenced(entity, Evidence(range, rule: "agreed-on", confidence: 0.85)))
    events[event].facts.topics.removeAll { $0.value == entity }
  }
}

extension DocumentFrame {
  mutating func add(_ participation: Participation) {
    guard participation.agent != nil || !participation.posts.isEmpty,
      !facts.participations.contains(where: {
        $0.agent == participation.agent && $0.posts == participation.posts
      })
    else { return }
    facts.participations.append(participation)
  }

  mutating func addParty(_ entity: EntityID, _ evidence: Evidence) {
    if !facts.parties.contains(where: { $0.value == entity }) {
      facts.parties.append(Evidenced(entity, evidence))
    }
  }
}
