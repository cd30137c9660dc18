import Lexicon
import Linking
import Phrases
import TextAnalysis

extension ArticleInterpreter {
  /// What each clause says of its event and its documents: who, for whom, where, when, how, what came out.
  mutating func readClauses() {
    readComplements()
    for index in clauses.indices {
      let clause = clauses[index]
      guard clause.tokens.lowerBound < parsed.ownText.upperBound else { continue }
      readSigning(clause)
      readDocuments(clause, eventOfClause[index])
      guard let event = eventOfClause[index] else { continue }
      readChairs(clause, event)
      readParticipants(clause, index, event)
      readLevel(clause, event)
      readCircumstances(clause, index, event)
      readAmounts(clause, event)
    }
    readSigningBehindNouns()
    completeSignings()
    completeMargins()
    planAhead()
    linkSeries()
    completeParties()
    completeSides()
    settleHeadsOfDelegations()
    dropNamelessCounterparts()
  }

  /// «أن ينعقد الاجتماع»: what is wanted, expected, possible, or said of a time to come.
  func isSubjunctive(_ verb: Int) -> Bool {
    lattice.function(at: verb - 1, "that") != nil
      && lattice.reading(at: verb, .verb, where: { $0.has(.present) }) != nil
  }

  /// «نائب الوزير يرأس مع نظيرته …» in a headline: the counterpart is the one of her side whom the report names.
  private mutating func dropNamelessCounterparts() {
    let told = Set(
      officials.flatMap { official in
        zip(official.postPhrases, official.posts).compactMap { isEllipsis($0) ? nil : $1 }
      })
    for number in events.indices {
      let all = events[number].facts.participations
      events[number].facts.participations.removeAll { one in
        one.agent == nil && one.side != nil && !one.posts.isEmpty
          && one.posts.allSatisfy { !told.contains($0) }
          && all.contains { $0.agent != nil && $0.side == one.side && $0.role == one.role }
      }
    }
  }

  // MARK: Series and parties

  private mutating func linkSeries() {
    for number in events.indices where events[number].status.value == .planned {
      guard let clause = clauseIndex(at: events[number].token),
        let at = eventAtHand[clause] ?? eventOfClause[clause]
          ?? events.indices.first(where: { events[$0].status.value == .held }),
        at != number, events[at].status.value == .held, isSameSeries(at, number),
        events[at].facts.nextSession == nil
      else { continue }
      events[at].facts.nextSession = Evidenced(
        events[number].facts.event,
        Evidence(events[number].range, rule: "next-session", confidence: 0.85))
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
      && ["Session", "ConsultationRound", "StrategicDialogue", "Summit", "Forum"]
        .contains(events[left].thing)
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
      guard let open = sides.firstIndex(of: nil), let known = sides[1 - open],
        parties.contains(known),
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
      if events[number].thing == "Visit" { sides += hostOfVisit(number, sides) }
      if sides.count < 2, events[number].thing != "PressConference",
        events[number].facts.participations.allSatisfy({ $0.role == .host }),
        events[number].isNamed, !events[number].isBackground, events[number].thing != "Visit",
        let frame = parties(at: events[number].token, count: 2),
        isNearby(frame.token, events[number].token),
        speaksOfBoth(events[number].token, frame)
          || number == mainEvent && isOnlyPair(frame) && !frame.isListed
      {
        let evidence = Evidence(
          hull(events[number].range, frame.range), rule: "parties-of-discourse", confidence: 0.7)
        sides = frame.parties.map { Evidenced($0, evidence) }
      }
      // «التقى الوزير كتلة الحزب»: at home, a country is no side.
      if sides.count == 1, !isSaid(sides[0].value) { sides = [] }
      if events[number].thing != "PressConference" { events[number].parties = sides }
      // Nobody is known to have agreed there.
      if sides.isEmpty, events[number].facts.participations.isEmpty, events[number].body == nil {
        events[number].facts.agreedOn = []
      }
    }
  }

  /// «… مباحثات بين الجانبين»: the event's clause speaks of the two sides, or names both.
  private func speaksOfBoth(_ token: Int, _ frame: PartyFrame) -> Bool {
    guard let index = clauseIndex(at: token) else { return false }
    if !frame.isListed, clauses[index].tokens.contains(frame.token) { return true }
    return phrases(in: clauses[index].tokens).contains { index in
      if case .side(let side) = phrases[index].content { return side.number == .two }
      return false
    }
  }

  /// The text says of one of its officials that he is of the country.
  private func isSaid(_ side: EntityID) -> Bool {
    guard case .known(let country) = table[side].identity,
      lexicon.gazetteer[country].type == .country
    else { return true }
    return officials.contains { $0.country == country && $0.countryRule != "publisher-country" }
  }

  /// No other two sides stand in the article.
  private func isOnlyPair(_ frame: PartyFrame) -> Bool {
    pairs.allSatisfy { Set($0.parties) == Set(frame.parties) }
  }

  /// The country that a visitor went to, beside his own.
  private mutating func hostOfVisit(_ number: Int, _ sides: [Evidenced<EntityID>])
    -> [Evidenced<EntityID>]
  {
    guard !sides.isEmpty else { return [] }
    var hosts: [Evidenced<EntityID>] = []
    for place in events[number].facts.places {
      guard let entry = table.entry(place.value),
        let country = entry.type == .country
          ? place.value
          : entry.country.flatMap({ lexicon.gazetteer.country($0) }).map({ table.known($0) }),
        !(sides + hosts).contains(where: { $0.value == country })
      else { continue }
      hosts.append(Evidenced(country, place.evidence))
    }
    return hosts
  }
}
