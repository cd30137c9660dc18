import Lexicon
import TextAnalysis

/// The state of one title being read.
struct PostParser {
  let grammar: Grammar
  let head: Reading
  var content: PostPhrase
  var children: [Phrase] = []
  /// Token behind all that was read, and behind the title proper.
  var position: Int
  var titleEnd: Int

  init(grammar: Grammar, head: Reading) {
    self.grammar = grammar
    self.head = head
    content = PostPhrase(heads: [grammar.lattice.item(head)])
    content.isDual = head.has(.dual)
    position = head.tokens.upperBound
    titleEnd = position
  }

  private var lattice: Lattice { grammar.lattice }

  mutating func parse() -> Phrase? {
    qualifiers()
    complement()
    qualifiers()
    country()
    scope()
    if content.country == nil { country() }
    lateQualifiers()
    epithets()
    residence()
    countryOfNationals()
    guard isTitle else { return nil }
    var phrase = grammar.phrase(
      head.tokens.lowerBound..<titleEnd, start: head.start, clitics: head.clitics, .post(content),
      children: children, rule: content.accreditedTo == nil ? "post" : "envoy")
    phrase.tokens = head.tokens.lowerBound..<max(position, titleEnd)
    return phrase
  }

  /// A bare indefinite head (رئيس جديد، مدير) is no title by itself; a definite one is, before a name.
  private var isTitle: Bool {
    if content.portfolio != nil || content.organization != nil || content.knownOrganization != nil
      || content.scope != nil || content.accreditedTo != nil
    {
      return true
    }
    // «مستشار رئيس …» of what no rule knows is cut short.
    if content.heads.count > 1 {
      return content.country != nil || content.heads.last?.wordClass == .fixedPost
        || grammar.isDefinite(titleEnd - 1)
    }
    // «خبير أميركي»، «مسؤول عراقي»: somebody, in no office.
    if content.country != nil {
      return content.heads[0].role != "officer" || head.has(.definite)
        || content.qualifiers.contains { $0.role != "former" }
    }
    // «الناطق باسم …» of somebody whom no rule knows.
    return head.has(.definite)
      && grammar.text.foldedString(head.tokens.upperBound - 1) != "باسم"
  }

  private mutating func qualifiers() {
    // «رئيسا لمجلس الوزراء عام 2004»: the year.
    while let qualifier = lattice.reading(at: position, .postQualifier), qualifier.clitics.isEmpty,
      agrees(qualifier), grammar.text.number(qualifier.tokens.upperBound) == nil
    {
      content.qualifiers.append(lattice.item(qualifier))
      position = qualifier.tokens.upperBound
      titleEnd = position
    }
  }

  /// Behind a head with its article stand qualifiers with theirs, and fixed phrases (فوق العادة).
  private func agrees(_ qualifier: Reading) -> Bool {
    !head.has(.definite) || content.heads.count > 1 || qualifier.has(.definite)
      || qualifier.tokens.count > 1 || lattice.item(qualifier).role == "acting"
  }

  private mutating func lateQualifiers() {
    while let qualifier = lattice.reading(at: position, .postQualifier) {
      let clitics = qualifier.clitics
      // «بالإنابة»; «بسام» is no ب + سامٍ.
      guard grammar.text.number(qualifier.tokens.upperBound) == nil,
        clitics.isEmpty || clitics == .bi && lattice.item(qualifier).role == "acting"
      else {
        return
      }
      content.qualifiers.append(lattice.item(qualifier))
      position = qualifier.tokens.upperBound
      if titleEnd == qualifier.tokens.lowerBound { titleEnd = position }
    }
  }

  /// «وزير الخارجية … والمغاربة المقيمين بالخارج»: a minister for the nationals of his own country.
  private mutating func countryOfNationals() {
    guard content.country == nil, content.heads.contains(where: { $0.role == "minister" }),
      content.knownOrganization == nil
    else { return }
    for token in head.tokens.upperBound..<max(titleEnd, head.tokens.upperBound) {
      let nationals = lattice.reading(
        at: token, .nisba, where: { $0.has(.plural) && $0.has(.definite) })
      if let nationals { content.country = grammar.entry(nationals) }
    }
  }

  /// «الرئيس الجمهوري …»، «الزعيم الليبرالي …»: what its holder stands for is no part of a title.
  private mutating func epithets() {
    guard head.has(.definite) || content.country != nil else { return }
    while let epithet = lattice.reading(at: position, .epithet), epithet.clitics.isEmpty,
      epithet.has(.definite)
    {
      position = epithet.tokens.upperBound
    }
  }

  // MARK: What the head is of

  private mutating func complement() {
    let role = content.heads[0].role
    if role == "envoy", envoy() || mission() { return }
    stylesBeforeTitle()
    // مساعد/نائب/وكيل + another title.
    if let inner = lattice.reading(at: position, .postHead, where: { !$0.has(.possessed) }),
      inner.clitics.isEmpty && !head.has(.definite) || inner.clitics == .li
    {
      content.heads.append(lattice.item(inner))
      if inner.has(.dual) { content.isDual = true }
      position = inner.tokens.upperBound
      titleEnd = position
      qualifiers()
      innerComplement()
      return
    }
    if let fixed = lattice.reading(at: position, .fixedPost),
      fixed.clitics.isEmpty || fixed.clitics == .li
    {
      content.heads.append(lattice.item(fixed))
      position = fixed.tokens.upperBound
      titleEnd = position
      return
    }
    innerComplement()
  }

  /// «المستشار الدبلوماسي لدولة رئيس الوزراء»، «مدير مكتب معالي الوزير»: the adjective and the styles
  /// between a head and the title that it serves.
  private mutating func stylesBeforeTitle() {
    var next = position
    if head.has(.definite), let adjective = lattice.reading(at: next, .sectorAdjective),
      adjective.has(.definite)
    {
      next = adjective.tokens.upperBound
    }
    while let style = lattice.reading(at: next, .style),
      style.clitics.isEmpty || style.clitics == .li
    {
      next = style.tokens.upperBound
    }
    guard next > position,
      lattice.has(.fixedPost, at: next) || lattice.reading(at: next, .postHead) != nil
    else { return }
    position = next
  }

  private mutating func innerComplement() {
    if knownOrganization() { return }
    if portfolio() { return }
    if organization() { return }
    if sectorAsCharge() { return }
    openPortfolio()
  }

  private mutating func portfolio() -> Bool {
    guard let heads = content.heads.last,
      heads.role == "minister" || heads.role == "deputy"
        || heads.role == "officer" || heads.role == "head"
    else { return false }
    guard
      let reading = lattice.reading(
        at: position, .portfolio,
        where: {
          $0.clitics.isEmpty || $0.clitics == .li && $0.has(.definite)
        })
    else { return false }
    // «رئيس الوزراء»-like heads take no portfolio, «وزير الدولة» takes its scope by لشؤون.
    var names = [lattice.item(reading).arabic]
    var english = [lattice.item(reading).english]
    position = reading.tokens.upperBound
    titleEnd = position
    while let more = joinedPortfolio() {
      names.append(more.arabic)
      english.append(more.english)
    }
    content.portfolio = names.joined(separator: " و")
    content.portfolioEnglish = english.contains("") ? nil : english.joined(separator: " and ")
    ministryInside(reading.tokens.lowerBound)
    return true
  }

  /// «وكيل وزارة الخارجية»: the ministry inside the title.
  private mutating func ministryInside(_ portfolio: Int) {
    guard let ministry = grammar.governmentBody(at: portfolio - 1),
      case .governmentBody(let organization) = ministry.content,
      organization.head?.role == "portfolio"
    else { return }
    content.organization = organization
    if content.country == nil { content.country = organization.country }
    children.append(ministry)
    position = max(position, ministry.tokens.upperBound)
    titleEnd = max(titleEnd, text(behind: ministry))
  }

  /// Token behind the words of a phrase, its trailing country left out.
  private func text(behind phrase: Phrase) -> Int {
    var end = phrase.tokens.upperBound
    while end > phrase.tokens.lowerBound + 1,
      grammar.text.tokens[end - 1].range.lowerBound >= phrase.range.upperBound
    {
      end -= 1
    }
    return end
  }

  /// «… والمغتربين»، «… والثقافة»: a further portfolio tied by و, if no new title begins there.
  private mutating func joinedPortfolio() -> (arabic: String, english: String)? {
    guard content.heads.last?.role == "minister",
      let reading = lattice.readings(at: position).first(where: {
        $0.clitics == .wa && $0.has(.definite)
          && ($0.wordClass == .portfolio || $0.wordClass == .sector)
      }),
      !lattice.readings(at: position).contains(where: {
        $0.wordClass == .postHead || $0.wordClass == .nisba
      })
    else { return nil }
    position = reading.tokens.upperBound
    titleEnd = position
    if reading.wordClass == .portfolio {
      let item = lattice.item(reading)
      return (item.arabic, item.english)
    }
    let entry = grammar.lexicon.entry(reading.sense)
    return (entry.label("ar") ?? "", entry.label("en") ?? "")
  }

  /// «مدير عام السجون»: a field as the charge of an officer; «مدير إدارة …» has its own rules.
  private mutating func sectorAsCharge() -> Bool {
    guard !head.has(.definite) || content.heads.count > 1, content.heads.last?.role != "minister",
      let sector = lattice.reading(at: position, .sector), sector.clitics.isEmpty,
      sector.has(.definite)
    else { return false }
    let entry = grammar.lexicon.entry(sector.sense)
    content.portfolio = entry.label("ar") ?? ""
    content.portfolioEnglish = entry.label("en").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    position = sector.tokens.upperBound
    titleEnd = position
    return true
  }

  private mutating func openPortfolio() {
    guard content.heads.last?.role == "minister", !head.has(.definite) || content.heads.count > 1,
      let words = grammar.openSubject(at: position)
    else { return }
    content.portfolio = words.map { grammar.text.foldedString($0) }.joined(separator: " ")
    position = words.upperBound
    titleEnd = position
  }

  private mutating func knownOrganization() -> Bool {
    guard
      let name = grammar.nameReading(
        at: position,
        {
          [.internationalOrganization, .newsAgency, .institution, .governmentBody, .jointBody]
            .contains($0.type)
        }), name.clitics.isEmpty || name.clitics == .li
    else { return false }
    // «المستشارة الألمانية» is not of the agency that goes by that name.
    if grammar.lexicon.entry(name.sense).type == .newsAgency, name.tokens.count == 1 {
      return false
    }
    content.knownOrganization = grammar.entry(name)
    children.append(
      grammar.phrase(
        from: name, .known([grammar.entry(name)], ambiguous: false), rule: "known-name"))
    position = name.tokens.upperBound
    titleEnd = position
    return true
  }

  private mutating func organization() -> Bool {
    guard
      let found = grammar.governmentBody(at: position, inTitle: true)
        ?? grammar.institution(at: position),
      found.clitics.isEmpty || found.clitics == .li
    else { return false }
    switch found.content {
    case .governmentBody(let organization), .institution(let organization):
      content.organization = organization
      if content.country == nil { content.country = organization.country }
    default: return false
    }
    children.append(found)
    position = found.tokens.upperBound
    titleEnd = position
    return true
  }

  /// «سفير دولة الكويت لدى اليابان»، «سفير خادم الحرمين الشريفين لدى …»، «السفير الياباني لدى الكويت».
  private mutating func envoy() -> Bool {
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
  private mutating func mission() -> Bool {
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

  private mutating func courtesy() {
    while let word = lattice.function(at: position, "stop"), word.clitics.isEmpty, isCourtesy(word)
    {
      position = word.tokens.upperBound
    }
  }

  private func isCourtesy(_ word: Reading) -> Bool {
    grammar.text.foldedString(word.tokens.lowerBound).contains("شقيق")
      || grammar.text.foldedString(word.tokens.lowerBound).contains("صديق")
  }

  // MARK: Behind the title

  private mutating func country() {
    if content.country == nil, content.scope == nil, content.portfolio == nil, !head.has(.definite),
      let place = grammar.placeBehind(position)
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
    content.country = grammar.partyID(found)
    children.append(isStateTitle ? found.unambiguous : found)
    position = found.tokens.upperBound
    readNumber()
    courtesy()
  }

  /// A nisba or a country's name right behind the title. «غادر … وزير الدفاع جمهورية مصر العربية»: a
  /// title with its article takes no genitive.
  private func genitiveCountry() -> Phrase? {
    guard let country = grammar.followingCountry(at: position) else { return nil }
    guard case .known = country.content, country.clitics.isEmpty else { return country }
    let isClosed =
      content.portfolio != nil && grammar.isDefinite(titleEnd - 1)
      && content.heads[0].role == "minister"
    return isClosed ? nil : country
  }

  /// Behind «رئيس»، «وزير خارجية» stands a state, even where its name is a word too (مالي، بنين).
  private var isStateTitle: Bool {
    ["head", "minister", "monarch", "envoy"].contains(content.heads[0].role)
  }

  /// «رئيسا كوستاريكا وأوكرانيا»: two countries show that the form is a dual, no accusative.
  private mutating func readNumber() {
    let mayBeDual = lattice.readings(at: head.tokens.lowerBound).contains {
      $0.wordClass == .postHead && $0.tokens == head.tokens && $0.has(.dual)
    }
    if mayBeDual, grammar.countryName(at: position)?.clitics == .wa { content.isDual = true }
  }

  /// «وزيرة الشؤون الخارجية لبوركينا فاسو»، «وزير الخارجية في العراق».
  private func countryBehindPreposition() -> Phrase? {
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
  private var isOnTheWay: Bool {
    let start = head.tokens.lowerBound
    let sentence = grammar.text.sentences.first { $0.contains(start) }?.lowerBound ?? 0
    return (max(sentence, start - 25)..<start).contains { token in
      lattice.reading(at: token, .eventNoun, where: { lattice.item($0).thing == "Visit" }) != nil
        || lattice.reading(
          at: token, .verb, where: { ["visit", "move"].contains(lattice.item($0).role) }) != nil
    }
  }

  /// «لشؤون آسيا»، «للشؤون السياسية»، «لقطاع …».
  private mutating func scope() {
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
      }
    }
    content.scope = (lead.tokens.lowerBound..<end).map { grammar.text.foldedString($0) }
      .joined(separator: " ")
    position = end
    titleEnd = end
  }

  /// «الأمين العام للحركة»، «المتحدث الرسمي للجنة الأولمبية»: of what no rule knows, with its adjective.
  private mutating func serves() {
    guard head.has(.definite), content.country == nil, content.knownOrganization == nil,
      content.organization == nil, content.portfolio == nil, grammar.isWord(position),
      grammar.text.foldedWord(position).count > 4,
      grammar.text.foldedWord(position).starts(with: [0x644, 0x644]),
      grammar.countryName(at: position) == nil, grammar.nameReading(at: position) == nil
    else { return }
    var end = position + 1
    if grammar.isWord(end), grammar.isDefinite(end),
      lattice.readings(at: end).allSatisfy({
        $0.wordClass == .ordinary || $0.wordClass == .sectorAdjective
      }), !lattice.readings(at: end).isEmpty
    {
      end += 1
    }
    content.scope = (position..<end).map { grammar.text.foldedString($0) }.joined(separator: " ")
    position = end
    titleEnd = end
  }

  private func isScopeLead(_ reading: Reading) -> Bool {
    reading.wordClass != .fieldNoun || lattice.item(reading).name == "field-affair"
      || lattice.item(reading).name == "field-sector"
  }

  /// Coordinated regions, organisations, portfolios, adjectives: the token behind the last one.
  private mutating func scopeItems(at index: Int) -> Int? {
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

  private func scopeItem(at index: Int, first: Bool)
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

  /// «لدى اليابان»، «في طوكيو»، «بالقاهرة»، «المعتمد لدى …» behind an envoy.
  private mutating func residence() {
    guard content.heads[0].role == "envoy" else { return }
    var next = position
    if let qualifier = lattice.reading(at: next, .postQualifier) {
      next = qualifier.tokens.upperBound
    }
    if lattice.function(at: next, "accredited") != nil { next += 1 }
    if let at = lattice.function(at: next, "at", "to"), at.clitics.isEmpty {
      if let home = grammar.homeCountry(at: at.tokens.upperBound) {
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

  private mutating func accredit(_ place: Reading) {
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
