import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Who else took part: delegations, those in whose presence, ministries at whose level.
extension ArticleInterpreter {
  /// Officials named one after another behind a token: «برئاسة A من الجانب … و B من الجانب …».
  func chain(behind token: Int, in clause: Clause) -> [Int] {
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
  func isAccompanying(_ official: Official, _ clause: Clause) -> Bool {
    guard let verb = clause.verb else { return false }
    return (verb..<max(verb, official.tokens.lowerBound)).contains {
      lattice.function(at: $0, "company") != nil
    }
  }

  /// A new predicate or company ends a list of officials.
  func isChainBreak(_ token: Int) -> Bool {
    lattice.function(at: token, "with", "company", "that") != nil
      || lattice.reading(
        at: token, .verb,
        where: {
          !$0.has(.masdar) && !$0.has(.participle) && lattice.item($0).role != "act"
        }) != nil
        && lattice.function(at: token, "between", "clause", "where", "meanwhile", "via") == nil
  }

  /// «ومع الوزير في الوفد …»، «ضم الوفد …»: the members of a delegation take part.
  mutating func readDelegation(_ clause: Clause, _ event: Int) {
    guard ["", "attend", "hold", "act"].contains(clause.role) else { return }
    for token in clause.tokens {
      guard
        let noun = lattice.reading(
          at: token, .side, where: { lattice.item($0).role == "delegation" })
      else { continue }
      let range = noun.start..<text.tokens[token].range.upperBound
      for number in chain(behind: token, in: clause) where officials[number].person != nil {
        add(participation(number, .attendee, trigger: range, rule: "delegation"), to: event)
      }
    }
  }

  /// «بحضور …»، «بمشاركة …»: officials, countries and institutions behind it take part.
  mutating func readCompany(_ clause: Clause, _ event: Int) {
    guard naming(event, in: clause) != nil || isTold(event, in: clause.sentence) else { return }
    for token in clause.tokens {
      let company = lattice.function(at: token, "company")
      // «… لقاء حضره …»
      let attended =
        token == clause.verb
        ? nil
        : lattice.reading(
          at: token, .verb,
          where: {
            !$0.has(.masdar) && !$0.has(.participle) && $0.has(.past)
              && lattice.item($0).name == "verb-attend"
              && lattice.function(at: token, "within") == nil
          })
      guard let cue = company ?? attended else { continue }
      let range = cue.start..<text.tokens[cue.tokens.upperBound - 1].range.upperBound
      for number in chain(behind: cue.tokens.upperBound - 1, in: clause) {
        add(participation(number, .attendee, trigger: range, rule: "in-presence-of"), to: event)
      }
      guard company != nil else { continue }
      for member in members(behind: cue.tokens.upperBound, in: clause)
      where !events[event].parties.contains(where: { $0.value == member.entity }) {
        let evidence = Evidence(
          hull(range, member.range), rule: "in-presence-of", confidence: 0.85)
        add(Participation(agent: member.entity, role: .attendee, evidence: evidence), to: event)
      }
    }
  }

  /// A verb of the sentence tells the event.
  private func isTold(_ event: Int, in sentence: Range<Int>) -> Bool {
    triggerOf.contains { $0.value == event && clauses[$0.key].sentence == sentence }
  }

  /// Countries and institutions named one after another: «الإمارات والبحرين ومصر».
  func members(behind start: Int, in clause: Clause) -> [(
    entity: EntityID, range: Range<Int>
  )] {
    var found: [(entity: EntityID, range: Range<Int>)] = []
    var position = start
    while let index = phrases.firstIndex(where: { $0.tokens.lowerBound == position }),
      clause.tokens.contains(position), isMember(index), let entity = meaning[index].first,
      phrases[index].clitics == (found.isEmpty ? [] : .wa)
    {
      found.append((entity, phrases[index].range))
      position = phrases[index].tokens.upperBound
    }
    return found
  }

  func isMember(_ index: Int) -> Bool {
    switch phrases[index].content {
    case .governmentBody, .institution: true
    case .known: countryOf(index) != nil
    default: false
    }
  }

  /// «على مستوى وزارة الخارجية»: the ministries of both sides take part.
  mutating func readLevel(_ clause: Clause, _ event: Int) {
    for token in clause.tokens {
      guard
        let level = lattice.function(at: token, "level") ?? ministriesBetween(token, clause, event)
      else {
        continue
      }
      let from = level.tokens.upperBound
      guard
        let index = phrases(in: from..<min(from + 4, text.tokens.count)).first(where: {
          if case .governmentBody = phrases[$0].content { true } else { false }
        })
      else { continue }
      let evidence = Evidence(
        hull(level.start..<level.start, phrases[index].range), rule: "at-level-of", confidence: 0.85
      )
      for ministry in meaning[index] {
        add(Participation(agent: ministry, role: .attendee, evidence: evidence), to: event)
      }
    }
  }

  /// «الجولة الخامسة من المشاورات السياسية بين وزارتي الخارجية».
  func ministriesBetween(_ token: Int, _ clause: Clause, _ event: Int) -> Reading? {
    guard let named = naming(event, in: clause), phrases[named].tokens.upperBound == token else {
      return nil
    }
    return lattice.function(at: token, "between")
  }
}
