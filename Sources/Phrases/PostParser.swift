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

  var lattice: Lattice { grammar.lattice }

  mutating func parse() -> Phrase? {
    qualifiers()
    complement()
    qualifiers()
    country()
    scope()
    if content.country == nil { country() }
    if content.country == nil { readNumber() }
    lateQualifiers()
    tail()
    locality()
    workplace()
    lateQualifiers()
    epithets()
    residence()
    countryOfNationals()
    guard isTitle, !isCutBeforeOwner else { return nil }
    var phrase = grammar.phrase(
      head.tokens.lowerBound..<titleEnd, start: head.start, clitics: head.clitics, .post(content),
      children: children, rule: content.accreditedTo == nil ? "post" : "envoy")
    phrase.tokens = head.tokens.lowerBound..<max(position, titleEnd)
    return phrase
  }

  /// A bare indefinite head (رئيس جديد، مدير) is no title by itself; a definite one is, before a name.
  var isTitle: Bool {
    // «مسؤول شؤون السعوديين»: cut in its genitive.
    if !grammar.isDefinite(titleEnd - 1),
      lattice.reading(at: titleEnd - 1, .fieldNoun, where: { $0.clitics.isEmpty }) != nil
    {
      return false
    }
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
    // «الممثل»، «المسؤول»: an occupation. «الناطق باسم …»: of somebody whom no rule knows.
    return head.has(.definite) && content.heads[0].family != "shared"
      && grammar.text.foldedString(head.tokens.upperBound - 1) != "باسم"
  }

  /// «الأمين العام لحزب …»، «رئيس المكتب السياسي لحركة …»: cut before the organisation that makes it an office of its own.
  private var isCutBeforeOwner: Bool {
    titleEnd == position && content.heads.count == 1 && content.country == nil
      && content.knownOrganization == nil
      && content.accreditedTo == nil && head.tokens.count < 3
      && head.clitics.isDisjoint(with: .prepositions)
      && content.heads[0].role != "minister" && content.heads[0].role != "envoy"
      && grammar.isOwner(position)
  }

  mutating func qualifiers() {
    // «الوزير المكلف بالعلاقة …»: a charge, no acting.
    if charge() { return }
    // «رئيسا لمجلس الوزراء عام 2004»: the year.
    while let qualifier = lattice.reading(at: position, .postQualifier), qualifier.clitics.isEmpty,
      agrees(qualifier), grammar.text.number(qualifier.tokens.upperBound) == nil
    {
      content.qualifiers.append(lattice.item(qualifier))
      position = qualifier.tokens.upperBound
      titleEnd = position
    }
  }

  /// «المكلف بالهجرة»، «المكلفة بحقوق الإنسان»: what the holder is charged with.
  private mutating func charge() -> Bool {
    guard lattice.function(at: position, "charged") != nil, content.scope == nil else {
      return false
    }
    let field = lattice.readings(at: position + 1).first {
      $0.clitics == .bi && ($0.wordClass == .sector || $0.wordClass == .portfolio)
    }
    var end = field?.tokens.upperBound ?? position + 2
    guard grammar.isWord(position + 1),
      grammar.text.foldedWord(position + 1).starts(with: [0x628, 0x627, 0x644]) || field != nil
    else { return false }
    end = grammar.nameTail(at: end)
    content.scope = words(position..<end)
    position = end
    titleEnd = end
    return true
  }

  /// Behind a head with its article stand qualifiers with theirs, and fixed phrases (فوق العادة).
  func agrees(_ qualifier: Reading) -> Bool {
    // «وزير الخارجية سامي …»، «سفير كينيا سامي …»: the title is definite by its genitive, and this is a name.
    if position > head.tokens.upperBound, !qualifier.has(.definite), qualifier.tokens.count == 1,
      content.country != nil || grammar.isDefinite(position - 1),
      lattice.item(qualifier).role != "acting", !lattice.item(qualifier).tellsOfHolder
    {
      return false
    }
    return !head.has(.definite) || content.heads.count > 1 || qualifier.has(.definite)
      || qualifier.tokens.count > 1 || lattice.item(qualifier).role == "acting"
  }

  mutating func lateQualifiers() {
    if charge() { return }
    while let qualifier = lattice.reading(at: position, .postQualifier),
      // «وزير الخارجية الكيني سامي …»: a name, which is a qualifier in other places.
      qualifier.tokens.count > 1 || qualifier.has(.definite)
        || !lattice.has(.givenName, at: position)
          // «سفير كينيا أولي …»: a rank agrees with its title; a foreign name may look like one.
          && (content.country == nil || lattice.item(qualifier).tellsOfHolder
            || lattice.item(qualifier).role == "acting")
    {
      let clitics = qualifier.clitics
      // «رئيس البرلمان السابق نائب رئيس الجمهورية»: the next title.
      if !qualifier.has(.definite), qualifier.tokens.count == 1,
        lattice.reading(at: position, .postHead, where: { $0.clitics.isEmpty }) != nil,
        lattice.has(.postHead, at: position + 1) || lattice.has(.fixedPost, at: position + 1)
      {
        return
      }
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

  // MARK: What the head is of

  mutating func complement() {
    let role = content.heads[0].role
    if role == "envoy", envoy() || mission() { return }
    stylesBeforeTitle()
    // مساعد/نائب/وكيل + another title.
    if let inner = lattice.reading(at: position, .postHead, where: { !$0.has(.possessed) }),
      inner.clitics.isEmpty && !head.has(.definite) || inner.clitics == .li
    {
      content.heads.append(lattice.item(inner))
      // «متحدث باسم وزير الخارجية فلان»: he is the minister.
      content.servesNamed = inner.clitics == .li || isSomeSpokesman
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
      content.servesNamed = fixed.clitics == .li || isSomeSpokesman
      position = fixed.tokens.upperBound
      titleEnd = position
      return
    }
    innerComplement()
  }

  private var isSomeSpokesman: Bool {
    !head.has(.definite)
      && grammar.text.foldedString(head.tokens.upperBound - 1) == "باسم"
      && !grammar.isDefinite(head.tokens.lowerBound)
  }

  /// «المستشار الدبلوماسي لدولة رئيس الوزراء»، «مدير مكتب معالي الوزير»: the adjective and the styles
  /// between a head and the title that it serves.
  mutating func stylesBeforeTitle() {
    var next = position
    if head.has(.definite), let adjective = lattice.reading(at: next, .sectorAdjective),
      adjective.has(.definite)
    {
      next = adjective.tokens.upperBound
    }
    // «المتحدث الأمني العميد …»: behind an article only with its preposition.
    let isServed = lattice.readings(at: next).contains { $0.clitics == .li }
    if isServed || !grammar.isDefinite(next - 1), let title = titleBehindStyles(at: next) {
      position = title
    }
  }

  /// «جلالة الملك» is a style too: the title is the last word that can be one.
  private func titleBehindStyles(at index: Int) -> Int? {
    if lattice.has(.fixedPost, at: index) || lattice.reading(at: index, .postHead) != nil {
      return index
    }
    for style in lattice.readings(at: index)
    where style.wordClass == .style && style.clitics.subtracting(.li).isEmpty {
      if let title = titleBehindStyles(at: style.tokens.upperBound) { return title }
    }
    return nil
  }

  mutating func innerComplement() {
    if department(named: true) { return }
    if knownOrganization() { return }
    if portfolio() { return }
    if organization() { return }
    if sectorAsCharge() { return }
    if department(named: false) { return }
    openPortfolio()
  }

  /// «مدير إدارة أوروبا»، «رئيس قسم الخليج»، «مدير إدارة أفريقيا والشرق الأوسط»: what a department is for; `named` asks for
  /// regions, countries and organisations alone.
  private mutating func department(named: Bool) -> Bool {
    guard content.heads.last?.family == "department", !head.has(.definite),
      !named || grammar.nameReading(at: position) != nil,
      let end = scopeItems(at: position)
    else { return false }
    content.scope = words(position..<end)
    position = end
    titleEnd = end
    return true
  }

  mutating func portfolio() -> Bool {
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
  mutating func ministryInside(_ portfolio: Int) {
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
  func text(behind phrase: Phrase) -> Int {
    var end = phrase.tokens.upperBound
    while end > phrase.tokens.lowerBound + 1,
      grammar.text.tokens[end - 1].range.lowerBound >= phrase.range.upperBound
    {
      end -= 1
    }
    return end
  }

  /// «… والمغتربين»، «… والثقافة»: a further portfolio tied by و, if no new title begins there.
  mutating func joinedPortfolio() -> (arabic: String, english: String)? {
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
  mutating func sectorAsCharge() -> Bool {
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

  mutating func openPortfolio() {
    guard content.heads.last?.role == "minister", !head.has(.definite) || content.heads.count > 1,
      let words = grammar.openSubject(at: position)
    else { return }
    content.portfolio = words.map { grammar.text.foldedString($0) }.joined(separator: " ")
    position = words.upperBound
    titleEnd = position
  }

  mutating func knownOrganization() -> Bool {
    guard
      let name = grammar.nameReading(
        at: position,
        {
          [.internationalOrganization, .newsAgency, .institution, .governmentBody, .jointBody]
            .contains($0.type)
        }), canOwn(name.clitics)
    else { return false }
    // «مجلس الأمن الوطني» is a state's.
    if let body = lattice.reading(at: position, .governmentHead),
      body.tokens.count > name.tokens.count
    {
      return false
    }
    // «قال المتحدث لوكالة الأنباء»: whom he told it.
    if grammar.lexicon.entry(name.sense).type == .newsAgency, name.clitics == .li,
      lattice.reading(
        at: head.tokens.lowerBound - 1, .verb, where: { lattice.item($0).role == "say" }) != nil
    {
      return false
    }
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

  /// «مدير الصندوق»، «المدير العام للصندوق»: behind an article only with its preposition («طالب الوزير البرلمان»).
  private func canOwn(_ clitics: Clitics) -> Bool {
    clitics == .li
      || clitics.isEmpty
        && !(head.has(.definite) && position == head.tokens.upperBound
          && grammar.isDefinite(position - 1))
  }

  mutating func organization() -> Bool {
    guard
      let found = grammar.governmentBody(at: position, inTitle: true)
        ?? grammar.institution(at: position),
      canOwn(found.clitics)
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
}
