import Lexicon
import TextAnalysis

/// Whose title it is: the country behind it, and where an envoy is sent.
extension PostParser {
  /// «وزير الخارجية … والمغاربة المقيمين بالخارج»: a minister for the nationals of his own country.
  mutating func countryOfNationals() {
    guard content.country == nil, content.heads.contains(where: { $0.role == "minister" }),
      content.knownOrganization == nil
    else { return }
    for token in head.tokens.upperBound..<max(titleEnd, head.tokens.upperBound) {
      let nationals = lattice.reading(
        at: token, .nisba, where: { $0.has(.plural) && $0.has(.definite) })
      if let nationals { content.country = grammar.entry(nationals) }
    }
  }

  /// «سفير دولة الكويت لدى اليابان»، «سفير خادم الحرمين الشريفين لدى …»، «السفير الياباني لدى الكويت».
  mutating func envoy() -> Bool {
    var found = false
    if let sender = grammar.countryName(at: position),
      sender.clitics.isEmpty || sender.clitics == .li
    {
      content.country = grammar.partyID(sender)
      children.append(sender)
      position = sender.tokens.upperBound
      found = true
    } else if let sender = grammar.nisba(at: position), sender.clitics.isEmpty {
      content.country = grammar.partyID(sender)
      children.append(sender)
      position = sender.tokens.upperBound
      found = true
    } else if let crown = lattice.function(at: position, "crown") {
      content.country = lattice.item(crown).country
      position = crown.tokens.upperBound
      found = true
    }
    qualifiers()
    if found { courtesy() }
    if found { titleEnd = position }
    return found
  }

  /// «القائم بالأعمال في السفارة العراقية»، «السكرتير الأول بسفارة ألمانيا»: the mission one serves in.
  mutating func mission() -> Bool {
    var next = position
    if let preposition = lattice.function(at: next, "in"), preposition.clitics.isEmpty {
      next = preposition.tokens.upperBound
    }
    guard let mission = lattice.function(at: next, "mission"),
      next > position || !mission.clitics.isDisjoint(with: .prepositions),
      let sender = grammar.followingCountry(at: mission.tokens.upperBound)
    else { return false }
    content.country = grammar.partyID(sender)
    children.append(sender)
    position = sender.tokens.upperBound
    courtesy()
    titleEnd = position
    return true
  }

  mutating func courtesy() {
    while let word = lattice.function(at: position, "stop"), word.clitics.isEmpty, isCourtesy(word)
    {
      position = word.tokens.upperBound
    }
  }

  func isCourtesy(_ word: Reading) -> Bool {
    grammar.text.foldedString(word.tokens.lowerBound).contains("شقيق")
      || grammar.text.foldedString(word.tokens.lowerBound).contains("صديق")
  }

  mutating func country() {
    if content.country == nil, content.scope == nil, !head.has(.definite),
      let place = grammar.placeBehind(position),
      // «مدير أمن الإسكندرية»; «وزير خارجية واشنطن» is the state's.
      content.portfolio == nil
        || !grammar.isDefinite(titleEnd - 1)
          && grammar.lexicon.entry(place.sense).capitalOf == nil
    {
      content.scope = grammar.text.foldedString(position)
      content.scopeEntries = [grammar.entry(place)]
      content.country = grammar.lexicon.entry(place.sense).country.flatMap {
        grammar.lexicon.gazetteer.country($0)
      }
      position = place.tokens.upperBound
      titleEnd = position
      return
    }
    guard content.country == nil,
      let found = genitiveCountry() ?? countryBehindPreposition()
    else { return }
    // «أمين عام الاتحاد الآسيوي الكيني …»: the holder's nationality.
    let isHolders =
      content.knownOrganization.map {
        grammar.lexicon.gazetteer[$0].type == .internationalOrganization
      } ?? false
    if !isHolders { content.country = grammar.partyID(found) }
    children.append(isStateTitle ? found.unambiguous : found)
    position = found.tokens.upperBound
    readNumber()
    courtesy()
  }

  /// A nisba or a country's name right behind the title. «غادر … وزير الدفاع جمهورية مصر العربية»: a
  /// title with its article takes no genitive.
  func genitiveCountry() -> Phrase? {
    // «رئيسة الجمعية الوطنية لجمهورية بنما»
    if content.organization != nil, let owner = grammar.countryName(at: position),
      owner.clitics == .li
    {
      return owner
    }
    guard let country = grammar.followingCountry(at: position) else { return nil }
    // «وصف المرشد الأعلى السعودية بأنها …»: an adjective agrees with its noun.
    if case .nisba = country.content, content.heads.count == 1, content.portfolio == nil,
      content.organization == nil, content.knownOrganization == nil, content.scope == nil,
      head.has(.definite), !head.has(.feminine), !head.has(.dual),
      lattice.reading(at: position, .nisba, where: { $0.has(.feminine) }) != nil
    {
      return nil
    }
    guard case .known = country.content, country.clitics.isEmpty else { return country }
    let isClosed =
      content.portfolio != nil && grammar.isDefinite(titleEnd - 1)
      && content.heads[0].role == "minister"
    return isClosed ? nil : country
  }

  /// Behind «رئيس»، «وزير خارجية» stands a state, even where its name is a word too (مالي، بنين).
  var isStateTitle: Bool {
    ["head", "minister", "monarch", "envoy"].contains(content.heads[0].role)
  }

  /// «رئيسا كوستاريكا وأوكرانيا»: two countries show that the form is a dual, no accusative.
  mutating func readNumber() {
    let mayBeDual = lattice.readings(at: head.tokens.lowerBound).contains {
      $0.wordClass == .postHead && $0.tokens == head.tokens && $0.has(.dual)
    }
    if mayBeDual, grammar.countryName(at: position)?.clitics == .wa || isOfTwo {
      content.isDual = true
    }
  }

  /// «وزيرا خارجية البلدين»
  private var isOfTwo: Bool {
    lattice.reading(at: position, .side, where: { $0.has(.dual) && $0.clitics.isEmpty }) != nil
  }

  /// «وزيرة الشؤون الخارجية لبوركينا فاسو»، «وزير الخارجية في العراق».
  func countryBehindPreposition() -> Phrase? {
    guard content.portfolio != nil else { return nil }
    if let name = grammar.countryName(at: position),
      name.clitics == .li && !isOnTheWay || name.clitics == .bi
    {
      return name
    }
    guard let preposition = lattice.function(at: position, "in"), preposition.clitics.isEmpty,
      let name = grammar.countryName(at: preposition.tokens.upperBound), name.clitics.isEmpty
    else { return nil }
    return name
  }

  /// «زيارة وزير الدفاع … للمملكة الأردنية»: what stands behind ل is where the visit goes.
  var isOnTheWay: Bool {
    let start = head.tokens.lowerBound
    let sentence = grammar.text.sentences.first { $0.contains(start) }?.lowerBound ?? 0
    return (max(sentence, start - 25)..<start).contains { token in
      lattice.reading(at: token, .eventNoun, where: { lattice.item($0).thing == "Visit" }) != nil
        || lattice.reading(
          at: token, .verb, where: { ["visit", "move"].contains(lattice.item($0).role) }) != nil
    }
  }

  /// «لدى اليابان»، «في طوكيو»، «بالقاهرة»، «المعتمد لدى …» behind an envoy.
  mutating func residence() {
    guard content.heads[0].role == "envoy" else { return }
    var next = position
    if let qualifier = lattice.reading(at: next, .postQualifier) {
      next = qualifier.tokens.upperBound
    }
    if lattice.function(at: next, "accredited") != nil { next += 1 }
    if let at = lattice.function(at: next, "at", "to"), at.clitics.isEmpty {
      if let home = grammar.homeCountry(at: at.tokens.upperBound)
        ?? grammar.homeState(at: at.tokens.upperBound)
      {
        children.append(home)
        position = home.tokens.upperBound
        titleEnd = position
        return
      }
      guard let list = grammar.partyList(at: at.tokens.upperBound), let first = list.parties.first
      else { return }
      content.accreditedTo = grammar.partyID(first)
      children += list.parties.prefix(1)
      position = first.tokens.upperBound
      titleEnd = position
    } else if let place = grammar.nameReading(at: next),
      place.clitics == .bi || place.clitics == .li, grammar.text.foldedWord(next).count > 4
    {
      if grammar.lexicon.entry(place.sense).type == .internationalOrganization {
        content.knownOrganization = grammar.entry(place)
        children.append(
          grammar.phrase(
            from: place, .known([grammar.entry(place)], ambiguous: false), rule: "known-name"))
        position = place.tokens.upperBound
        titleEnd = position
      } else {
        accredit(place)
      }
    } else if let preposition = lattice.function(at: next, "in"), preposition.clitics.isEmpty,
      let place = grammar.nameReading(at: preposition.tokens.upperBound), place.clitics.isEmpty
    {
      accredit(place)
    }
  }

  mutating func accredit(_ place: Reading) {
    let entry = grammar.lexicon.entry(place.sense)
    if entry.type == .country {
      content.accreditedTo = grammar.entry(place)
    } else if let country = entry.capitalOf {
      content.accreditedTo = country
    } else if entry.type == .internationalOrganization {
      content.accreditedTo = grammar.entry(place)
    } else {
      return
    }
    children.append(
      grammar.phrase(
        from: place, .known([grammar.entry(place)], ambiguous: false), rule: "known-name"))
    position = place.tokens.upperBound
    titleEnd = position
  }
}
