import Articles
import Lexicon
import Linking
import Phrases
import TextAnalysis

/// A document as the article builds it up.
struct DocumentFrame {
  var phrase: DocumentPhrase
  var token: Int
  var range: Range<Int>
  var body: Int?
  var facts: DocumentFacts
  var isMentioned = false
}

extension ArticleInterpreter {
  mutating func resolveDocuments() {
    resolveMinistries()
    for index in phrases.indices {
      guard case .document(let document) = phrases[index].content else { continue }
      guard let number = documentFrame(document, index) else { continue }
      documentOf[index] = number
    }
  }

  private mutating func documentFrame(_ document: DocumentPhrase, _ index: Int) -> Int? {
    let phrase = phrases[index]
    let isBare =
      document.parties.isEmpty && document.body == nil && document.subject.isEmpty
      && document.qualifiers.isEmpty && phrase.tokens.count == 1
    let earlier = documents.indices.reversed().first {
      sameDocument(documents[$0], document)
    }
    if isBare, document.features.contains(.definite) || document.features.contains(.possessed) {
      return earlier
    }
    // «حزب المبادرة»: a party's name.
    if lattice.has(.namesakeNoun, at: phrase.tokens.lowerBound - 1) { return nil }
    // «ميثاق الأمم المتحدة»: an organisation's own law, which nobody concludes here.
    if document.noun.role == "founding",
      phrases.contains(where: {
        $0.tokens.lowerBound == phrase.tokens.upperBound && $0.clitics.isEmpty && $0.isKnown
      })
    {
      return nil
    }
    let clause = clauseIndex(at: phrase.tokens.lowerBound).map { clauses[$0] }
    let negated = clause?.isNegated == true && !document.features.contains(.definite)
    if negated { return nil }
    // «مذكرة التوقيف» is a warrant: the bare noun counts where something is signed.
    if document.noun.role == "signed-only", !isSigned(phrase, clause) { return nil }
    if isBare, ["agreement", "initiative", "minutes"].contains(document.noun.english),
      document.count == 1, !isSigned(phrase, clause), !hasSubjectBehind(phrase)
    {
      return nil
    }
    let number: Int
    if let earlier,
      document.features.contains(.definite) || document.body != nil
        || !document.parties.isEmpty || !document.subject.isEmpty
        || documents[earlier].phrase.noun.role == "concluded"
    {
      number = earlier
    } else {
      number = openDocument(document, phrase)
    }
    mention(
      phrase.range, .document, document.features.contains(.dual) ? .dual : .name,
      [documents[number].facts.document], confidence: 0.85, rule: phrase.rule)
    documents[number].isMentioned = true
    return number
  }

  private func isSigned(_ phrase: Phrase, _ clause: Clause?) -> Bool {
    clause?.role == "sign" || signingNoun(before: phrase.tokens.lowerBound)
  }

  private func hasSubjectBehind(_ phrase: Phrase) -> Bool {
    let next = phrase.tokens.upperBound
    return lattice.function(at: next, "about", "between") != nil
      || phrases.contains { $0.tokens.lowerBound == next && $0.isSector }
  }

  func signingNoun(before token: Int) -> Bool {
    (max(0, token - 3)..<token).contains { index in
      lattice.reading(
        at: index, .verb,
        where: {
          lattice.item($0).role == "sign" && ($0.has(.masdar) || $0.has(.past))
        }) != nil
    }
  }

  private func sameDocument(_ frame: DocumentFrame, _ document: DocumentPhrase) -> Bool {
    guard frame.phrase.noun.thing == document.noun.thing else { return false }
    guard frame.phrase.count == document.count || document.count == 1 else { return false }
    return document.subject.isEmpty || frame.phrase.subject == document.subject
  }

  private mutating func openDocument(_ document: DocumentPhrase, _ phrase: Phrase) -> Int {
    let entity = table.add(
      Entity(
        type: .document, identity: .minted(key: "document|open|\(documents.count)"),
        slugSource: document.noun.thing))
    var frame = DocumentFrame(
      phrase: document, token: phrase.tokens.lowerBound, range: phrase.range,
      body: phrase.children.compactMap { bodyAt[$0.range] }.first,
      facts: DocumentFacts(document: entity, classes: [document.noun.thing]))
    let evidence = Evidence(phrase.range, rule: phrase.rule, confidence: 0.85)
    if document.parties.count > 1 {
      frame.facts.parties = document.parties.map { Evidenced(table.known($0), evidence) }
    } else if let body = frame.body {
      frame.facts.parties = bodies[body].parties.map { Evidenced($0.value, evidence) }
    }
    documents.append(frame)
    return documents.count - 1
  }

  // MARK: Ministries and other government bodies

  private mutating func resolveMinistries() {
    for index in phrases.indices {
      guard case .governmentBody(let organization) = phrases[index].content else { continue }
      let phrase = phrases[index]
      let sides = parties(at: phrase.tokens.lowerBound, count: 2)
      let isLevel = (1...4).contains { back in
        lattice.function(at: phrase.tokens.lowerBound - back, "level").map {
          $0.tokens.upperBound + 1 >= phrase.tokens.lowerBound
        } ?? false
      }
      var countries: [GazetteerID?] = [organization.country ?? countryBehind(phrase)]
      if countries[0] == nil, organization.isDual || isLevel, let sides, isOwnText(phrase) {
        countries = sides.parties.map { id in
          if case .known(let known) = table[id].identity { known } else { nil }
        }
      } else if countries[0] == nil, let colleague = colleague(of: index) {
        countries = [colleague]
      } else if countries[0] == nil, organization.head?.name != "government-secretariat",
        isOfHome(phrase.tokens.lowerBound, named: false), !isOfSeveral(phrase)
      {
        countries = [home]
      }
      let entities = countries.map {
        organizationEntity(organization, phrase, .governmentBody, country: $0)
      }
      meaning[index] = entities
      mention(
        phrase.range, .governmentBody, entities.count > 1 || organization.isDual ? .dual : .name,
        entities,
        confidence: 0.85, rule: phrase.rule)
    }
  }

  /// «القوات المسلحة بدول المجلس»، «الجيوش في الدول العربية»
  private func isOfSeveral(_ phrase: Phrase) -> Bool {
    let next = phrase.tokens.upperBound
    let noun = lattice.function(at: next, "in") == nil ? next : next + 1
    return lattice.reading(
      at: noun, .side,
      where: {
        $0.has(.plural) && lattice.item($0).role == "country"
          && (noun > next || $0.clitics.contains(.bi))
      }) != nil
  }

  /// «وزارة العدل العراقية ووزارة الداخلية»: the second is of the first one's country.
  private func colleague(of index: Int) -> GazetteerID? {
    guard index > 0, phrases[index].clitics == .wa,
      phrases[index - 1].tokens.upperBound == phrases[index].tokens.lowerBound,
      case .governmentBody(let before) = phrases[index - 1].content
    else { return nil }
    return before.country
  }

  /// «وزارة الخارجية في الكويت»، «وزارتي الخارجية بالبلدين» have their country behind a preposition.
  private func countryBehind(_ phrase: Phrase) -> GazetteerID? {
    guard
      let next = phrases.firstIndex(where: { $0.tokens.lowerBound == phrase.tokens.upperBound }),
      phrases[next].clitics == .bi, let country = countryOf(next)
    else { return nil }
    return country
  }
}

extension Phrase {
  var isSector: Bool { if case .sector = content { true } else { false } }
  var isEvent: Bool { if case .event = content { true } else { false } }
  var isKnown: Bool { if case .known = content { true } else { false } }
}
