import Lexicon
import TextAnalysis

/// What a title is charged with: «لشؤون آسيا»، «للشؤون السياسية»، «لقطاع …».
extension PostParser {
  /// «لشؤون آسيا»، «للشؤون السياسية»، «لقطاع …».
  mutating func scope() {
    let affairs = lattice.reading(
      at: position, .fieldNoun,
      where: {
        $0.clitics == .li && lattice.item($0).name == "field-affair"
      })
    // «لشؤون آسيا» is said of a region, even where the lexicon has it as a portfolio too.
    let regional = affairs.flatMap {
      grammar.nameReading(at: $0.tokens.upperBound) == nil ? nil : $0
    }
    guard
      let lead = regional
        ?? lattice.readings(at: position).first(where: {
          $0.clitics == .li
            && ($0.wordClass == .fieldNoun || $0.wordClass == .portfolio || $0.wordClass == .sector)
            && isScopeLead($0)
        })
    else { return serves() }
    var end: Int
    if lead.wordClass == .fieldNoun, !lead.has(.definite) {
      guard let items = scopeItems(at: lead.tokens.upperBound) else { return }
      end = items
    } else {
      // للشؤون السياسية, للشؤون الآسيوية.
      end = lead.tokens.upperBound
      if lead.wordClass == .fieldNoun {
        guard let items = scopeItems(at: end) else { return }
        end = items
      } else {
        // «للهجرة الدولية»، «للشؤون العربية وشمال أفريقيا»
        end = grammar.nameAdjectives(at: end)
        while let item = scopeItem(at: end, first: false), item.joined, item.entry != nil {
          end = item.end
        }
      }
    }
    content.scope = (lead.tokens.lowerBound..<end).map { grammar.text.foldedString($0) }
      .joined(separator: " ")
    position = end
    titleEnd = end
  }

  /// «الأمين العام للحركة»، «المتحدث الرسمي للجنة الأولمبية»: of what no rule knows, with its adjective.
  mutating func serves() {
    // «نائب السكرتير الخاص لخادم الحرمين الشريفين»
    if head.has(.definite) || content.heads.count > 1, content.heads[0].role != "minister",
      !content.qualifiers.isEmpty || content.portfolio != nil || content.heads.count > 1,
      content.knownOrganization == nil,
      let master = lattice.reading(at: position, .fixedPost, where: { $0.clitics == .li })
    {
      content.scope = [content.scope, words(master.tokens)].compactMap(\.self).joined(
        separator: " ")
      content.country = content.country ?? lattice.item(master).country
      position = master.tokens.upperBound
      titleEnd = position
      return
    }
    guard head.has(.definite), content.country == nil, content.knownOrganization == nil,
      content.organization == nil, content.portfolio == nil, grammar.isWord(position),
      grammar.text.foldedWord(position).count > 4,
      grammar.isDefiniteDative(position),
      grammar.countryName(at: position) == nil, grammar.nameReading(at: position) == nil
    else { return }
    // «قال مستشار الرئيس للصحافيين»: whom he told it.
    if titleEnd > head.tokens.upperBound, grammar.text.foldedString(position).hasSuffix("ين") {
      return
    }
    var end = grammar.nameTail(at: position + 1)
    if end == position + 1, grammar.isWord(end), grammar.isDefinite(end),
      !lattice.readings(at: end).isEmpty,
      lattice.readings(at: end).allSatisfy({
        $0.wordClass == .ordinary || $0.wordClass == .sectorAdjective
      })
    {
      end += 1
    }
    let words = (position..<end).map { grammar.text.foldedString($0) }.joined(separator: " ")
    content.scope = [content.scope, words].compactMap(\.self).joined(separator: " ")
    position = end
    titleEnd = end
  }

  func isScopeLead(_ reading: Reading) -> Bool {
    reading.wordClass != .fieldNoun || lattice.item(reading).name == "field-affair"
      || lattice.item(reading).name == "field-sector"
  }

  /// Coordinated regions, organisations, portfolios, adjectives: the token behind the last one.
  mutating func scopeItems(at index: Int) -> Int? {
    var position = index
    var found = false
    while grammar.isWord(position) {
      guard let item = scopeItem(at: position, first: !found) else { break }
      if found, !item.joined { break }
      position = item.end
      if let entry = item.entry { content.scopeEntries.append(entry) }
      if let child = item.child { children.append(child) }
      found = true
    }
    return found ? position : nil
  }

  func scopeItem(at index: Int, first: Bool)
    -> (end: Int, entry: GazetteerID?, child: Phrase?, joined: Bool)?
  {
    func joined(_ clitics: Clitics) -> Bool { !clitics.isDisjoint(with: .conjunctions) }
    if let name = grammar.nameReading(at: index), first || joined(name.clitics) {
      let entry = grammar.lexicon.entry(name.sense)
      let child =
        entry.type == .internationalOrganization || entry.type == .country
        ? grammar.phrase(
          from: name, .known([grammar.entry(name)], ambiguous: false), rule: "known-name")
        : nil
      return (name.tokens.upperBound, grammar.entry(name), child, joined(name.clitics))
    }
    for wordClass in [WordClass.portfolio, .sector, .sectorAdjective, .nisba] {
      if let reading = lattice.reading(
        at: index, wordClass,
        where: {
          first ? $0.clitics.isEmpty : joined($0.clitics)
        })
      {
        return (reading.tokens.upperBound, nil, nil, joined(reading.clitics))
      }
    }
    if first, let body = grammar.governmentBody(at: index) ?? grammar.institution(at: index) {
      return (body.tokens.upperBound, nil, nil, false)
    }
    if first, let inner = grammar.post(at: index) {
      return (inner.tokens.upperBound, nil, nil, false)
    }
    // One definite word that no rule knows (لشؤون المعهد، الآسيوية).
    if grammar.isDefinite(index), first, !lattice.has(.style, at: index) {
      return (index + 1, nil, nil, false)
    }
    return nil
  }
}
