import Lexicon
import TextAnalysis

/// How a title goes on behind its head, its field and its country.
extension PostParser {
  /// The rest of its name where the title goes on: «وزير البيئة والشؤون المحلية»، «القائد الجهوي للدرك الملكي». Behind a
  /// head by itself an adjective alone tells of its holder (القائد الشاب), but for those who serve (المبعوث الأممي).
  mutating func tail() {
    let isBare = titleEnd == head.tokens.upperBound && head.tokens.count == 1
    guard titleEnd == position, content.accreditedTo == nil, content.knownOrganization == nil,
      let last = content.heads.last, last.wordClass != .fixedPost || content.scope != nil,
      isBare ? canGoOnByItself : canGoOn,
      // «رئيس مجلس الشيوخ الليبرالي»: the holder's party.
      content.organization == nil || lattice.reading(at: position, .epithet) == nil
    else { return }
    let orSurname = last.role == "minister" || isBare
    let adjectives = grammar.nameAdjectives(at: position, orSurname: orSurname)
    let end = grammar.nameTail(at: position, orSurname: orSurname)
    let isServant = !isBare || last.role == "envoy" || last.role == "officer"
    if end > position, isServant || end > adjectives || grammar.isDefiniteDative(adjectives) {
      add(position..<end)
    }
    // «للشؤون المحلية والبيئة»
    while content.scope != nil || content.portfolio != nil,
      let joined = grammar.joinedNoun(at: position)
    {
      add(position..<grammar.nameAdjectives(at: joined))
    }
    if content.scope?.contains(" لل") != true { serves() }
  }

  /// «المدير العام للتعليم بمنطقة الرياض», «مدير الإعلام بالمشروع»: an officer of a part of the country, or of less.
  mutating func locality() {
    if titleEnd == position, content.heads[0].role == "officer" || content.heads[0].role == "head",
      content.portfolio != nil, grammar.isWord(position), grammar.isUnknown(position),
      grammar.text.foldedWord(position).starts(with: [0x628, 0x627, 0x644])
    {
      content.scope = words(position..<position + 1)
      position += 1
      titleEnd = position
      return
    }
    guard titleEnd == position, content.heads[0].role != "minister",
      content.heads[0].role != "envoy",
      titleEnd > head.tokens.upperBound, grammar.isWord(position),
      lattice.readings(at: position).contains(where: {
        $0.wordClass == .placeNoun && $0.clitics == .bi && lattice.item($0).role == "province"
      }),
      let place = grammar.nameReading(at: position, { $0.type == .place })
        ?? grammar.nameReading(at: position + 1, { $0.type == .place })
    else { return }
    content.scope = [content.scope, words(position..<place.tokens.upperBound)].compactMap(\.self)
      .joined(separator: " ")
    position = place.tokens.upperBound
    titleEnd = position
  }

  /// «مدير إدارة أوروبا في وزارة الخارجية»، «رئيس قسم … بوزارة الدفاع الكويتية»: the ministry or
  /// organisation that a lesser office is in, which is no part of its title.
  mutating func workplace() {
    guard content.heads[0].role == "officer" || content.heads[0].role == "head",
      content.scope != nil || content.portfolio != nil,
      content.organization == nil, content.knownOrganization == nil, content.country == nil
    else { return }
    var next = position
    if let preposition = lattice.function(at: next, "in"), preposition.clitics.isEmpty {
      next = preposition.tokens.upperBound
    }
    // «مدير إدارة الشرق الأوسط بصندوق النقد الدولي»
    if let name = grammar.nameReading(at: next, { $0.type == .internationalOrganization }),
      next > position ? name.clitics.isEmpty : name.clitics == .bi,
      // «الصندوق العالمي للطبيعة»: another one, whose name goes on.
      !grammar.isDefiniteDative(name.tokens.upperBound)
    {
      content.knownOrganization = grammar.entry(name)
      children.append(
        grammar.phrase(
          from: name, .known([grammar.entry(name)], ambiguous: false), rule: "known-name"))
      position = name.tokens.upperBound
      return
    }
    guard let found = grammar.governmentBody(at: next),
      next > position ? found.clitics.isEmpty : found.clitics == .bi,
      case .governmentBody(let organization) = found.content
    else { return }
    content.organization = organization
    content.country = organization.country
    children.append(found)
    position = found.tokens.upperBound
  }

  func words(_ tokens: Range<Int>) -> String {
    tokens.map { grammar.text.foldedString($0) }.joined(separator: " ")
  }

  mutating func add(_ tokens: Range<Int>) {
    let words = words(tokens)
    if content.scope == nil, content.organization == nil, let portfolio = content.portfolio {
      content.portfolio = portfolio + " " + words
      content.portfolioEnglish = nil
    } else {
      content.scope = [content.scope, words].compactMap(\.self).joined(separator: " ")
    }
    position = tokens.upperBound
    titleEnd = position
  }

  var canGoOnByItself: Bool {
    head.has(.definite) && !head.has(.feminine) && !head.has(.dual)
      && lattice.reading(at: position, .epithet) == nil
  }

  var canGoOn: Bool {
    content.scope != nil || grammar.isDefinite(titleEnd - 1)
      || grammar.isDefiniteDative(titleEnd - 1)
      || content.portfolio.map { $0.contains(" ") } ?? false
  }

  /// «الرئيس الجمهوري …»، «الزعيم الليبرالي …»: what its holder stands for is no part of a title.
  mutating func epithets() {
    guard head.has(.definite) || content.country != nil else { return }
    while let epithet = lattice.reading(at: position, .epithet), epithet.clitics.isEmpty,
      epithet.has(.definite)
    {
      position = epithet.tokens.upperBound
    }
  }
}
