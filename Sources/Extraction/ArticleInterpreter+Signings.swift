import Lexicon
import Linking
import Phrases
import TextAnalysis

/// When and where a document was signed, and the institutions that signed it.
extension ArticleInterpreter {
  /// «وقعت جامعة … وجامعة … في مايو الماضي مذكرة تفاهم»: what a clause of signing says of its documents.
  mutating func readSigning(_ clause: Clause) {
    guard clause.role == "sign", !clause.isNegated, !clause.isFuture, let verb = clause.verb,
      let range = clause.verbRange
    else { return }
    let papers = phrases(in: clause.tokens).filter { documentOf[$0] != nil }
    guard let first = papers.first, phrases[first].tokens.lowerBound > verb else { return }
    let signers = institutions(from: verb + 1, to: phrases[first].tokens.lowerBound)
    let day = dateOfSigning(clause, verb, phrases[first])
    let place = placeOfSigning(clause, verb, phrases[first])
    for paper in papers {
      guard let number = documentOf[paper] else { continue }
      readStatus(number, phrases[paper], clause)
      guard documents[number].facts.status?.value == .signed else { continue }
      for signer in signers { sign(number, signer.entity, hull(range, signer.range)) }
      if let day { date(number, day, hull(range, day.range)) }
      if let place, documents[number].facts.signedAt == nil {
        documents[number].facts.signedAt = Evidenced(
          place.entity, Evidence(hull(range, place.range), rule: "signed-at", confidence: 0.85))
      }
    }
  }

  /// «اتفاقية وقعت في جدة شهر مايو الماضي»: what stands right behind a document's noun.
  mutating func readSigningBehindNouns() {
    for index in phrases.indices {
      guard let number = documentOf[index] else { continue }
      let found = complement(of: index)
      guard found.hasVerb else { continue }
      let range = phrases[index].range
      if documents[number].facts.status == nil {
        documents[number].facts.status = Evidenced(
          .signed, Evidence(range, rule: "sign-verb", confidence: 0.8))
      }
      if let day = found.date { date(number, day, hull(range, day.range)) }
      if let place = found.places.first, documents[number].facts.signedAt == nil {
        documents[number].facts.signedAt = Evidenced(
          place.entity,
          Evidence(hull(range, place.phrase.range), rule: "signed-at", confidence: 0.9))
      }
    }
  }

  private mutating func sign(_ number: Int, _ signer: EntityID, _ range: Range<Int>) {
    let evidence = Evidence(range, rule: "sign-verb", confidence: 0.85)
    documents[number].add(Participation(agent: signer, role: .signatory, evidence: evidence))
    documents[number].addParty(signer, evidence)
  }

  private mutating func date(_ number: Int, _ phrase: Phrase, _ range: Range<Int>) {
    guard documents[number].facts.signedOn == nil, case .date(let date) = phrase.content,
      let start = values(of: date, in: phrase).start
    else { return }
    documents[number].facts.signedOn = Evidenced(
      start, Evidence(range, rule: "signed-on", confidence: 0.85))
  }

  /// Institutions named as the verb's subject, tied by و or met by مع, up to the document.
  private func institutions(from start: Int, to end: Int) -> [(entity: EntityID, range: Range<Int>)]
  {
    var found: [(entity: EntityID, range: Range<Int>)] = []
    var last = start
    for index in phrases(in: start..<max(start, end)) {
      let phrase = phrases[index]
      let token = phrase.tokens.lowerBound
      guard isSigner(index), let entity = meaning[index].first else { continue }
      let isSubject = found.isEmpty && token == start && phrase.clitics.isEmpty
      let isTied = !found.isEmpty && token == last && phrase.clitics == .wa
      let isPartner =
        phrase.clitics.isEmpty && lattice.function(at: token - 1, "with") != nil
        && text.foldedWord(token - 1).count < 4
      guard isSubject || isTied || isPartner else { continue }
      found.append((entity, phrase.range))
      last = phrase.tokens.upperBound
    }
    return found
  }

  private func isSigner(_ index: Int) -> Bool {
    switch phrases[index].content {
    case .institution, .governmentBody: return true
    case .known:
      guard let entity = meaning[index].first, let type = table.entry(entity)?.type else {
        return false
      }
      return [.institution, .governmentBody, .internationalOrganization].contains(type)
    default: return false
    }
  }

  /// A date between the verb and the document or right behind it, of the signing and not of what it
  /// is about («خطة عمل لعام 2019»).
  private func dateOfSigning(_ clause: Clause, _ verb: Int, _ paper: Phrase) -> Phrase? {
    phrases(in: clause.tokens).map { phrases[$0] }.first { phrase in
      guard case .date = phrase.content, !isDateline(phrase), phrase.clitics.isEmpty else {
        return false
      }
      let token = phrase.tokens.lowerBound
      let isOfSigning = token < paper.tokens.lowerBound || token - paper.tokens.upperBound < 3
      return isOfSigning
        && lattice.function(at: token - 1, "after", "before", "until", "about") == nil
    }
  }

  private func placeOfSigning(_ clause: Clause, _ verb: Int, _ paper: Phrase)
    -> (entity: EntityID, range: Range<Int>)?
  {
    for index in phrases(in: clause.tokens) {
      let phrase = phrases[index]
      guard case .known = phrase.content, !isDateline(phrase), isLocative(phrase, towards: false),
        let entity = meaning[index].first, let entry = table.entry(entity), !entry.isRegion,
        entry.type == .place || entry.type == .country,
        phrase.tokens.lowerBound < paper.tokens.lowerBound
          || phrase.tokens.lowerBound - paper.tokens.upperBound < 3
      else { continue }
      return (entity, phrase.range)
    }
    return nil
  }

  /// A signing ceremony is of the document signed last before it: its signatories, day and place.
  mutating func completeSignings() {
    for number in events.indices where events[number].thing == "Signing" {
      let signed = documents.filter {
        !$0.facts.participations.isEmpty && $0.facts.status?.value == .signed
          && !isShifted($0.token, events[number].token)
      }
      guard
        let paper = signed.last(where: { $0.token <= events[number].token }) ?? signed.first
      else { continue }
      for participation in paper.facts.participations { add(participation, to: number) }
      events[number].facts.start = events[number].facts.start ?? paper.facts.signedOn
      if events[number].facts.places.isEmpty {
        events[number].facts.places = [paper.facts.signedAt].compactMap { $0 }
      }
      if events[number].parties.isEmpty { events[number].parties = paper.facts.parties }
    }
  }
}
