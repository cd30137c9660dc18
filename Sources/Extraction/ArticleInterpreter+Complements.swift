import Lexicon
import Linking
import Phrases
import TextAnalysis

/// What stands right behind the noun of an event or document and is said of it alone.
struct NounComplement {
  /// Whose visit it is: numbers of officials.
  var visitors: [Int] = []
  /// A verb of holding or signing stands behind the noun.
  var hasVerb = false
  /// Told by a verb of the future (سيقوم بها).
  var isAhead = false
  var places: [(entity: EntityID, phrase: Phrase)] = []
  var date: Phrase?
  /// Countries in the chair, with the words that say so.
  var chairs: [(country: EntityID, range: Range<Int>)] = []
  /// Country or city that held it (التي احتضنتها الرياض).
  var host: (entity: EntityID, range: Range<Int>)?
}

/// Reads the complement of a noun: «زيارة رئيس الوزراء … إلى المملكة نهاية الشهر»، «الدورة
/// الـ159 (التي) انعقدت في القاهرة في مارس الماضي برئاسة مصر».
///
/// It goes from word to word and stops at the first that it does not know, so that nothing said of
/// another thing is taken for the event's.
extension ArticleInterpreter {
  func complement(of index: Int) -> NounComplement {
    var isVisit = false
    // «خلال الزيارة رئيس الوزراء»: a noun with its article is nobody's, but for «الزيارة التي قام بها …».
    var isSomebodys = true
    var verbs = ["hold", "host"]
    switch phrases[index].content {
    case .event(let event):
      isVisit = event.noun.thing == "Visit"
      isSomebodys = !event.features.contains(.definite)
    case .document: verbs = ["sign", "initial"]
    default: return NounComplement()
    }
    let sentence = text.sentences.first { $0.contains(phrases[index].tokens.lowerBound) } ?? 0..<0
    var found = NounComplement()
    var token = phrases[index].tokens.upperBound
    var mayVerb = true
    while token < sentence.upperBound {
      if let next = complementPhrase(at: token, isVisit, isSomebodys, &found) {
        token = next
        mayVerb = false
      } else if let cue = chairCue(at: token), !cue.isRelative, cue.rule == "presided-by" {
        guard let next = readChairs(behind: token, cue.range, &found) else { break }
        token = next
      } else if let made = lattice.function(at: token, "made-by"), mayVerb {
        if text.foldedWord(token).first == 0x633 { found.isAhead = true }
        isSomebodys = true
        token = made.tokens.upperBound
      } else if lattice.function(at: token, "which") != nil, mayVerb {
        token += 1
      } else if mayVerb, isPredicate(token, verbs) {
        found.hasVerb = true
        token += 1
        mayVerb = false
      } else if isComplementLink(token) {
        token += 1
      } else {
        break
      }
    }
    return found
  }

  /// Takes what a phrase at a token says; gives the token behind it, nil where it says nothing.
  private func complementPhrase(
    at token: Int, _ isVisit: Bool, _ isSomebodys: Bool, _ found: inout NounComplement
  ) -> Int? {
    guard let index = phrases.indices.first(where: { phrases[$0].tokens.lowerBound == token })
    else { return nil }
    let phrase = phrases[index]
    switch phrase.content {
    case .person, .post:
      guard isVisit, isSomebodys, let number = officialOf[index], found.places.isEmpty,
        found.date == nil,
        phrase.clitics.isEmpty || phrase.clitics == .wa && !found.visitors.isEmpty
      else { return nil }
      if !found.visitors.contains(number) { found.visitors.append(number) }
      return max(officials[number].tokens.upperBound, phrase.tokens.upperBound)
    case .known(_, _):
      guard let entity = meaning[index].first, let entry = table.entry(entity), !entry.isRegion,
        entry.type == .place || entry.type == .country
      else { return nil }
      if isHostedBy(phrase) {
        found.host = (entity, phrase.range)
      } else if isLocative(phrase, towards: isVisit) || isVisit && isListed(phrase, found) {
        found.places.append((entity, phrase))
      } else {
        return nil
      }
      return phrase.tokens.upperBound
    case .date:
      if found.date == nil { found.date = phrase }
      return phrase.tokens.upperBound
    default: return nil
    }
  }

  /// «إلى اليابان والصين»: a further destination.
  private func isListed(_ phrase: Phrase, _ found: NounComplement) -> Bool {
    phrase.clitics == .wa && found.places.last?.phrase.tokens.upperBound == phrase.tokens.lowerBound
  }

  private func readChairs(behind token: Int, _ cue: Range<Int>, _ found: inout NounComplement)
    -> Int?
  {
    let next = token + 1
    if let index = phrases.indices.first(where: { phrases[$0].tokens.lowerBound == next }),
      countryOf(index) != nil, let country = meaning[index].first, phrases[index].clitics.isEmpty
    {
      found.chairs.append((country, hull(cue, phrases[index].range)))
      return phrases[index].tokens.upperBound
    }
    return nil
  }

  /// A verb that has the noun as its subject or object: «انعقدت»، «استضافته»، «وقعت»، «الموقعة».
  private func isPredicate(_ token: Int, _ roles: [String]) -> Bool {
    if roles.contains("sign"), isSignedParticiple(token) { return true }
    return lattice.reading(
      at: token, .verb,
      where: {
        !$0.has(.masdar) && !$0.has(.participle) && $0.clitics.subtracting(.sa).isEmpty
          && roles.contains(lattice.item($0).role) && lattice.item($0).family != "continue"
      }) != nil
  }

  /// Words between the parts of a complement: prepositions, nouns of places and times, adjectives of
  /// events, styles.
  private func isComplementLink(_ token: Int) -> Bool {
    lattice.function(at: token, "in", "to", "during", "perfect", "planned") != nil
      || lattice.reading(
        at: token, .verb,
        where: { $0.has(.masdar) && $0.has(.possessed) && lattice.item($0).role == "hold" }) != nil
      || lattice.has(.placeNoun, at: token) || lattice.has(.eventQualifier, at: token)
      || lattice.covers(.style, token)
  }

  /// Adds what complements say to the events that they belong to.
  mutating func readComplements() {
    for index in phrases.indices {
      guard let event = eventOf[index] else { continue }
      let found = complement(of: index)
      let range = phrases[index].range
      for number in found.visitors {
        add(participation(number, .guest, trigger: range, rule: "visitor"), to: event)
      }
      for chair in found.chairs {
        let evidence = Evidence(hull(range, chair.range), rule: "presided-by", confidence: 0.85)
        add(Participation(agent: chair.country, role: .chair, evidence: evidence), to: event)
      }
      if found.isAhead, events[event].status.value == .held {
        events[event].status = Evidenced(
          .planned, Evidence(range, rule: "event-planned", confidence: 0.85))
      }
      settle(found, range, event)
    }
  }

  private mutating func settle(_ found: NounComplement, _ range: Range<Int>, _ event: Int) {
    let visiting = Set(found.visitors.compactMap { side(of: $0) })
    if events[event].facts.places.isEmpty {
      let places = found.places.filter { !visiting.contains($0.entity) }
      events[event].facts.places = places.map {
        Evidenced(
          $0.entity, Evidence(hull(range, $0.phrase.range), rule: "place", confidence: 0.9))
      }
      if let host = found.host, table.entry(host.entity)?.type == .country {
        let evidence = Evidence(hull(range, host.range), rule: "host", confidence: 0.85)
        add(Participation(agent: host.entity, role: .host, evidence: evidence), to: event)
      }
      if places.isEmpty, let host = found.host {
        events[event].facts.places = [
          Evidenced(host.entity, Evidence(hull(range, host.range), rule: "place", confidence: 0.9))
        ]
      }
    }
    guard let phrase = found.date, case .date(let date) = phrase.content,
      events[event].facts.start == nil
    else { return }
    let values = values(of: date, in: phrase)
    guard let start = values.start else { return }
    let evidence = Evidence(hull(range, phrase.range), rule: "date", confidence: 0.9)
    events[event].facts.start = Evidenced(start, evidence)
    events[event].facts.end = values.end.map { Evidenced($0, evidence) }
  }
}
