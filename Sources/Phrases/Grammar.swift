import Lexicon
import TextAnalysis

/// The noun-phrase grammar: recursive descent over the lattice of one article.
///
/// Each family of phrases has its own file; this one holds what they share. A rule takes a token
/// index and gives the phrase that starts there, or nil. Proclitics of the first word never
/// belong to a phrase's range (in للكويت it starts at the second lam).
struct Grammar {
  let lattice: Lattice
  /// How often the text names each country, and the publisher's: decides between namesakes.
  var preference: [GazetteerID: Int] = [:]

  init(_ lattice: Lattice) { self.lattice = lattice }

  var text: AnalyzedText { lattice.text }
  var lexicon: Lexicon { lattice.lexicon }

  /// A phrase over `tokens` whose first word's form starts at code point `start`.
  func phrase(
    _ tokens: Range<Int>, start: Int, clitics: Clitics = [], _ content: Phrase.Content,
    children: [Phrase] = [], rule: String
  ) -> Phrase {
    Phrase(
      tokens: tokens, range: start..<text.tokens[tokens.upperBound - 1].range.upperBound,
      clitics: clitics, content: content, children: children, rule: rule)
  }

  func phrase(
    from reading: Reading, to end: Int? = nil, _ content: Phrase.Content, children: [Phrase] = [],
    rule: String
  ) -> Phrase {
    phrase(
      reading.tokens.lowerBound..<(end ?? reading.tokens.upperBound), start: reading.start,
      clitics: reading.clitics, content, children: children, rule: rule)
  }

  // MARK: Small words

  /// Whether token `index` is a و of its own, as slips of the keyboard leave it.
  func isLoneConjunction(_ index: Int) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].kind == .word
      && text.foldedWord(index).elementsEqual([0x648])
  }

  func isWord(_ index: Int) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].kind == .word
  }

  /// A dash between two words of one name (الكويتية - البريطانية).
  func isDash(_ index: Int) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].kind == .punctuation
      && Mark.isDash(text.folded[text.tokens[index].foldedRange.lowerBound])
  }

  func isComma(_ index: Int) -> Bool {
    text.isMark(index, Mark.comma) || text.isMark(index, Mark.commaArabic)
  }

  func isOpenQuote(_ index: Int) -> Bool {
    text.isMark(index, Mark.parenthesisLeft) || text.isMark(index, Mark.quote)
      || text.isMark(index, Mark.guillemetLeft) || text.isMark(index, 0x201C)
  }

  func isCloseQuote(_ index: Int) -> Bool {
    text.isMark(index, Mark.parenthesisRight) || text.isMark(index, Mark.quote)
      || text.isMark(index, Mark.guillemetRight) || text.isMark(index, 0x201D)
  }

  /// Whether a word begins with the article, after any proclitics have been cut by `offset` units.
  func isDefinite(_ index: Int) -> Bool {
    let word = text.foldedWord(index)
    // ألفين begins like an article only in its folded form.
    return word.count > 3 && word.starts(with: [0x627, 0x644])
      && text.scalars[text.origins[word.startIndex]] == 0x627
  }

  func hasConjunction(_ reading: Reading) -> Bool {
    !reading.clitics.isDisjoint(with: .conjunctions)
  }

  // MARK: Countries and known names

  /// A country by name, with دولة or جمهورية before it.
  func countryName(at index: Int) -> Phrase? {
    let direct = nameReading(at: index, { $0.type == .country })
    if direct.map({ $0.tokens.count < 2 }) ?? true,
      let noun = lattice.readings(at: index).first(where: {
        ($0.wordClass == .countryNoun || isStateNoun($0)) && $0.tokens.count == 1
      })
    {
      let next = noun.tokens.upperBound
      if let name = nameReading(at: next, { $0.type == .country }), name.clitics.isEmpty {
        return phrase(
          from: noun, to: name.tokens.upperBound, .known([entry(name)], ambiguous: false),
          rule: "country-name")
      }
    }
    // «الجمهورية التونسية»
    if direct.map({ $0.tokens.count < 2 }) ?? true,
      let noun = lattice.reading(at: index, .countryNoun), noun.has(.definite),
      let nisba = lattice.reading(at: noun.tokens.upperBound, .nisba), nisba.clitics.isEmpty,
      nisba.has(.definite)
    {
      return phrase(
        from: noun, to: nisba.tokens.upperBound, .known([entry(nisba)], ambiguous: false),
        rule: "country-noun-and-nisba")
    }
    guard let name = direct else { return nil }
    let ids = [entry(name)] + namesakes(of: name, at: index)
    return phrase(
      from: name, .known(ids, ambiguous: name.wordClass == .ambiguousName), rule: "country-name")
  }

  /// Other countries of the same name that the text speaks of as often (two Congos).
  private func namesakes(of name: Reading, at index: Int) -> [GazetteerID] {
    let weight = preference[entry(name), default: 0]
    return lattice.readings(at: index).filter {
      $0.wordClass == .ambiguousName && $0.tokens == name.tokens && $0.clitics == name.clitics
        && entry($0) != entry(name) && lexicon.entry($0.sense).type == .country
        && preference[entry($0), default: 0] == weight
    }.map(entry)
  }

  private func isStateNoun(_ reading: Reading) -> Bool {
    reading.wordClass == .side && lattice.item(reading).name == "side-state"
      && !reading.has(.definite) && !reading.has(.dual) && !reading.has(.plural)
      && !reading.has(.possessed)
  }

  func nameReading(at index: Int, _ accept: (GazetteerEntry) -> Bool = { _ in true }) -> Reading? {
    let fitting = lattice.readings(at: index).filter {
      ($0.wordClass == .name || $0.wordClass == .ambiguousName) && accept(lexicon.entry($0.sense))
        && !($0.tokens.count == 1 && isSmallWord(index))
    }
    guard let first = fitting.first, first.wordClass == .ambiguousName else { return fitting.first }
    let namesakes = fitting.filter { $0.tokens == first.tokens && $0.clitics == first.clitics }
    // «المملكة» where no kingdom is spoken of.
    if namesakes.count > 1,
      namesakes.allSatisfy({
        lexicon.entry($0.sense).type == .country && preference[entry($0), default: 0] == 0
      })
    {
      return nil
    }
    return namesakes.max { preference[entry($0), default: 0] < preference[entry($1), default: 0] }
  }

  /// A particle or an everyday word: no name of one word (ومع is not the agency و م ع).
  private func isSmallWord(_ index: Int) -> Bool {
    lattice.readings(at: index).contains {
      ($0.wordClass == .function || $0.wordClass == .ordinary) && $0.tokens.count == 1
        && $0.clitics.isDisjoint(with: .prepositions)
    }
  }

  func entry(_ reading: Reading) -> GazetteerID { GazetteerID(reading.sense.item) }

  /// An adjective of nationality. Of countries that share one (كوري، كونغولي) the one that the text
  /// names is meant; one that is also an everyday word (مالي، قمري) counts with its article, and
  /// not where that is a field's adjective too, unless the text names the country.
  func nisba(at index: Int) -> Phrase? {
    let fitting = lattice.readings(at: index).filter {
      $0.wordClass == .nisba && isTrusted($0, index)
    }
    guard let first = fitting.first else { return nil }
    let same = fitting.filter { $0.tokens == first.tokens && $0.clitics == first.clitics }
    let best = same.max { weight($0) < weight($1) } ?? first
    return phrase(from: best, .nisba(entry(best)), rule: "nisba")
  }

  private func weight(_ reading: Reading) -> Int {
    preference[entry(reading), default: 0] * 2 + (reading.has(.ambiguous) ? 0 : 1)
  }

  private func isTrusted(_ reading: Reading, _ index: Int) -> Bool {
    guard reading.has(.ambiguous) else { return true }
    let isNamed = preference[entry(reading), default: 0] > 0
    if !reading.has(.definite), !reading.has(.feminine), !reading.has(.plural) { return isNamed }
    return isNamed
      || !lattice.readings(at: index).contains {
        $0.wordClass == .sectorAdjective || $0.wordClass == .portfolio || $0.wordClass == .ordinary
      }
  }

  /// Initials of an agency (واع، وات) are words too: they count in brackets, behind a dash or a date,
  /// behind وكالة, or at a line's end.
  private func isLooseInitials(_ reading: Reading, _ index: Int) -> Bool {
    guard reading.tokens.count == 1, text.foldedWord(index).count <= 3,
      lexicon.entry(reading.sense).type == .newsAgency
    else { return false }
    let before = index - 1
    let after = index + 1
    return
      !(isOpenQuote(before) || isDash(before) || text.number(before) != nil
      || lattice.has(.agencyHead, at: before)
      || isDash(after) || text.isMark(before, Mark.slash)
      || isWord(before) && text.foldedWord(before).count == 1
      || !text.tokens.indices.contains(after) || text.tokens[after].kind == .newline)
  }

  /// A word that is a name and a nisba too (السعودية، الفرنسية) is an adjective behind a definite noun or
  /// beside another nisba; an agency's short name is one only in quotes or brackets.
  private func isAdjective(_ reading: Reading, _ index: Int) -> Bool {
    guard reading.tokens.count == 1, lattice.has(.nisba, at: index) else { return false }
    let type = lexicon.entry(reading.sense).type
    if type != .country, type != .place { return !isOpenQuote(index - 1) }
    // «شركة سورية»: behind an indefinite feminine noun, where the name would need a verb or preposition.
    if !isDefinite(index), isIndefiniteFeminine(index - 1) { return true }
    if lattice.has(.nisba, at: index - 1) { return true }
    guard index > 0, reading.clitics.isEmpty, isWord(index - 1), isDefinite(index - 1),
      isDefinite(index)
    else { return false }
    return !lattice.readings(at: index - 1).contains {
      $0.wordClass == .function || $0.wordClass == .verb || $0.wordClass == .placeNoun
        || $0.wordClass == .countryNoun
    }
  }

  private func isIndefiniteFeminine(_ index: Int) -> Bool {
    guard isWord(index), !isDefinite(index),
      text.endsInTaMarbuta(index)
    else { return false }
    return !lattice.readings(at: index).contains {
      $0.wordClass == .function || $0.wordClass == .countryNoun || $0.wordClass == .placeNoun
        || $0.wordClass == .portfolio || $0.wordClass == .postHead
    }
  }

  /// The longest known name at `index`, with all entries that share it.
  func known(at index: Int) -> Phrase? {
    if let country = countryName(at: index), country.tokens.count > 1 { return country }
    if let capital = capitalByNisba(at: index) { return capital }
    guard let reading = nameReading(at: index), !isAdjective(reading, index),
      !isLooseInitials(reading, index)
    else { return nil }
    let same = lattice.readings(at: index).filter {
      ($0.wordClass == .name || $0.wordClass == .ambiguousName) && $0.tokens == reading.tokens
        && $0.clitics == reading.clitics
    }
    var ids = Set(same.map(entry)).sorted()
    // «عمّان» with its shadda is Amman: a candidate spelled exactly as the text goes first.
    let surface = text.substring(
      reading.start..<text.tokens[reading.tokens.upperBound - 1].range.upperBound)
    let exact = ids.filter { id in
      let entry = lexicon.gazetteer[id]
      return (entry.labels + entry.alternatives).contains {
        $0.text.unicodeScalars.elementsEqual(surface.unicodeScalars)
      }
    }
    if !exact.isEmpty,
      surface.unicodeScalars.contains(where: { (0x64B...0x652).contains($0.value) })
    {
      ids = exact
    }
    // A name that is its own country's adjective too (سورية) means that country either way.
    let isOwnNisba = lattice.readings(at: index).contains {
      $0.wordClass == .nisba && $0.has(.feminine) && ids == [entry($0)]
    }
    let isAmbiguous = !isOwnNisba && same.allSatisfy { $0.wordClass == .ambiguousName }
    return phrase(
      from: reading, .known(ids, ambiguous: isAmbiguous), children: parents(of: ids, in: reading),
      rule: "known-name")
  }

  /// «العاصمة التونسية» by itself; in «العاصمة العراقية بغداد» the town has its own mention.
  private func capitalByNisba(at index: Int) -> Phrase? {
    guard let noun = lattice.reading(at: index, .placeNoun), noun.tokens.count == 1,
      lattice.item(noun).family == "capital", isDefinite(index) || !noun.clitics.isEmpty,
      let nisba = lattice.reading(at: noun.tokens.upperBound, .nisba), nisba.has(.definite),
      nisba.clitics.isEmpty, nameReading(at: nisba.tokens.upperBound, { $0.type == .place }) == nil,
      let capital = lexicon.gazetteer.capital(of: entry(nisba))
    else { return nil }
    return phrase(
      from: noun, to: nisba.tokens.upperBound, .known([capital], ambiguous: false),
      rule: "capital-by-nisba")
  }

  /// «المجلس الوزاري لمجلس التعاون»: the organisation inside its organ's name.
  private func parents(of ids: [GazetteerID], in name: Reading) -> [Phrase] {
    let owners = Set(ids.flatMap { lexicon.gazetteer[$0].broader })
    guard !owners.isEmpty else { return [] }
    return name.tokens.dropFirst().compactMap { index in
      nameReading(at: index).flatMap { inner in
        owners.contains(entry(inner)) && inner.tokens.upperBound <= name.tokens.upperBound
          ? phrase(from: inner, .known([entry(inner)], ambiguous: false), rule: "known-name") : nil
      }
    }
  }

  /// «بين الكويت واليابان»، «بين الجانبين الكويتي والياباني»: the parties behind بين, from `index` on.
  /// Gives their phrases and the token behind the last one.
  func partyList(at index: Int) -> (parties: [Phrase], end: Int)? {
    var parties: [Phrase] = []
    var position = index
    while parties.count < 6 {
      guard let party = party(at: position) else { break }
      if parties.isEmpty == false, !isJoined(party) { break }
      parties.append(party)
      position = party.tokens.upperBound
      // An adjective of courtesy or the rest of an official name behind a party (الشقيقة).
      if let courtesy = lattice.function(at: position, "stop"), courtesy.clitics.isEmpty {
        position = courtesy.tokens.upperBound
      }
      if isComma(position), self.party(at: position + 1) != nil {
        position += 1
      } else if isLoneConjunction(position) {
        position += 1
      } else if let second = lattice.function(at: position, "between"), hasConjunction(second) {
        position = second.tokens.upperBound
      }
    }
    guard let last = parties.last else { return nil }
    return (parties, last.tokens.upperBound)
  }

  /// A second party is tied to the first by و, a comma, a dash or بين.
  private func isJoined(_ party: Phrase) -> Bool {
    !party.clitics.isDisjoint(with: .conjunctions)
      || isLoneConjunction(party.tokens.lowerBound - 1)
      || isComma(party.tokens.lowerBound - 1) || isDash(party.tokens.lowerBound - 1)
      || lattice.function(at: party.tokens.lowerBound - 1, "between") != nil
  }

  /// A country, a known organisation or «حكومة X» as a party.
  private func party(at index: Int) -> Phrase? {
    if let country = countryName(at: index) { return country }
    if let name = nameReading(at: index, { $0.type == .internationalOrganization }) {
      return phrase(from: name, .known([entry(name)], ambiguous: false), rule: "known-name")
    }
    // «بين الجانبين الكويتي والياباني»
    if let reading = lattice.reading(at: index, .nisba), !reading.has(.plural) {
      return phrase(from: reading, .nisba(entry(reading)), rule: "nisba")
    }
    if let reading = lattice.reading(at: index, .side),
      reading.has(.construct) || !reading.has(.definite),
      lattice.item(reading).role == "people"
    {
      return countryName(at: reading.tokens.upperBound).map { country in
        var joined = country
        joined.clitics = reading.clitics
        return joined
      }
    }
    return nil
  }

  /// The country or organisation that a party phrase names.
  func partyID(_ phrase: Phrase) -> GazetteerID? {
    switch phrase.content {
    case .known(let ids, _): ids.first
    case .nisba(let id): id
    default: nil
    }
  }
}
