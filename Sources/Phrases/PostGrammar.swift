import Lexicon
import TextAnalysis

extension Grammar {
  /// A title: «نائب وزير الخارجية»، «مساعد وزير الخارجية الكويتي لشؤون آسيا»، «سفير دولة الكويت لدى
  /// اليابان»، «المدير العام لإدارة الشرق الأوسط»، «ولي العهد».
  ///
  /// The range is the longest title with its scope; a nisba or country behind it stays outside,
  /// one inside it (before the scope) is a child. Envoys keep their countries.
  func post(at index: Int) -> Phrase? {
    // «نواب الرئيس»، «مستشارو الوزير»: the title of those, not of him.
    let before = lattice.reading(
      at: index - 1, .postHead, where: { $0.has(.plural) && !$0.has(.definite) })
    if before != nil, lattice.readings(at: index).allSatisfy({ $0.clitics.isEmpty }) { return nil }
    // «الأهداف الرئيسة»: an adjective.
    if let head = lattice.reading(at: index, .postHead), head.has(.feminine), head.has(.definite),
      head.tokens.count == 1, head.clitics.isEmpty, isWord(index - 1), isDefinite(index - 1),
      lattice.has(.ordinary, at: index - 1)
    {
      return nil
    }
    // «المرشح المحافظ فلان»: what he stands for.
    if lattice.has(.epithet, at: index), isWord(index - 1), isDefinite(index - 1),
      !lattice.has(.postHead, at: index - 1), !lattice.has(.style, at: index - 1),
      lattice.readings(at: index - 1).allSatisfy({ $0.wordClass == .ordinary })
    {
      return nil
    }
    // «… تركيا عضو حلف …»: a state is a member.
    if let head = lattice.reading(at: index, .postHead), lattice.item(head).name == "post-member",
      lattice.reading(at: index - 1, .name, where: { lexicon.entry($0.sense).type == .country })
        != nil
    {
      return nil
    }
    // «من وإلى»: the preposition, no governor.
    if text.tokens.indices.contains(index), text.tokens[index].range.count == 4,
      text.scalars[text.tokens[index].range.lowerBound + 1] == 0x625
    {
      return nil
    }
    let fixed = lattice.reading(at: index, .fixedPost)
    let heads = lattice.readings(at: index).filter {
      $0.wordClass == .postHead && !$0.has(.plural) && !$0.has(.possessed)
        && !($0.clitics.contains(.ka) && !$0.has(.definite))
    }
    guard let longest = heads.first, longest.tokens.count > fixed?.tokens.count ?? 0 else {
      // «نائب رئيس مجلس إدارة …»: a shorter head with a longer title behind it.
      return fixed.flatMap(fixedPost) ?? heads.lazy.compactMap { self.title(headed: $0) }.first
    }
    return title(headed: longest)
  }

  private func title(headed head: Reading) -> Phrase? {
    let index = head.tokens.lowerBound
    // «حليف رئيسي لجماعة …»: an adjective, no dual before its genitive.
    if head.has(.dual), head.has(.construct),
      lattice.readings(at: head.tokens.upperBound).contains(where: { $0.clitics.contains(.li) })
        || isWord(head.tokens.upperBound) && text.foldedWord(head.tokens.upperBound).first == 0x644
    {
      return nil
    }
    var parser = PostParser(grammar: self, head: head)
    guard let phrase = parser.parse() else { return nil }
    // «المسؤولين» is a plural in the oblique, not two of them.
    if head.has(.dual), head.has(.definite) || head.has(.construct),
      lattice.readings(at: index).contains(where: {
        $0.wordClass == .postHead && $0.tokens == head.tokens && $0.has(.plural)
      })
    {
      return nil
    }
    // «نائبه السفير …» is his deputy, not a deputy ambassador.
    if let pronoun = deputy(at: index), isDefinite(pronoun.tokens.upperBound) { return nil }
    return phrase
  }

  private func fixedPost(_ reading: Reading) -> Phrase? {
    // «سفارة خادم الحرمين الشريفين»: the state, not its king.
    if lattice.function(at: reading.tokens.lowerBound, "crown") != nil,
      lattice.function(at: reading.tokens.lowerBound - 1, "mission") != nil
    {
      return nil
    }
    // «نائب رئيس حركة …»: of what no rule knows; the title is cut.
    let next = reading.tokens.upperBound
    if reading.tokens.count > 1, !isDefinite(next - 1), isWord(next), !isDefinite(next),
      lattice.readings(at: next).isEmpty
        || lattice.readings(at: next).contains(where: {
          $0.wordClass == .ordinary && $0.clitics.isEmpty
        })
    {
      return nil
    }
    var content = PostPhrase(heads: [lattice.item(reading)])
    content.country = content.heads[0].country
    var end = reading.tokens.upperBound
    var children: [Phrase] = []
    // «ولي العهد نائب رئيس مجلس الوزراء»: a deputy opens a title of its own.
    while let qualifier = lattice.reading(at: end, .postQualifier), qualifier.clitics.isEmpty,
      !lattice.has(.postHead, at: end), !lattice.has(.fixedPost, at: end)
    {
      content.qualifiers.append(lattice.item(qualifier))
      end = qualifier.tokens.upperBound
    }
    // «ولي عهد أبوظبي»: of a part of a country.
    if let place = placeBehind(end) {
      content.scope = text.foldedString(end)
      content.scopeEntries = [entry(place)]
      content.country = lexicon.entry(place.sense).country.flatMap { lexicon.gazetteer.country($0) }
      end = place.tokens.upperBound
      return phrase(from: reading, to: end, .post(content), rule: "fixed-post-of-place")
    }
    // «رئيس أركان الجيش الجزائري»: the body is part of the title, its country stands behind it.
    if !isDefinite(end - 1), let body = governmentBody(at: end, inTitle: true),
      body.clitics.isEmpty,
      case .governmentBody(let organization) = body.content
    {
      content.organization = organization
      content.country = organization.country
      children.append(body)
      end = body.tokens.upperBound
    }
    // «رئيس أركان الجيوش»: cut in its genitive.
    if reading.tokens.count > 1, end == next, !isDefinite(end - 1), isWord(end), isDefinite(end),
      !lattice.readings(at: end).isEmpty,
      lattice.readings(at: end).allSatisfy({
        [.ordinary, .governmentHead, .eventNoun, .bodyHead, .institutionHead, .namesakeNoun]
          .contains($0.wordClass)
      })
    {
      return nil
    }
    let titleEnd = end
    if let home = homeCountry(at: end - 1) {
      children.append(home)
    } else if let state = stateName(ending: end) {
      content.country = partyID(state)
      children.append(state)
      end = state.tokens.upperBound
    } else if let country = followingCountry(at: end), agrees(country, with: reading, ending: end) {
      content.country = partyID(country)
      children.append(country)
      end = country.tokens.upperBound
    }
    var title = phrase(
      from: reading, to: titleEnd, .post(content), children: [], rule: "fixed-post"
    ).with(trailing: children)
    // «رئيس الوزراء العراقي الأسبق»
    while let qualifier = lattice.reading(at: title.tokens.upperBound, .postQualifier),
      qualifier.clitics.isEmpty, qualifier.has(.definite), !children.isEmpty
    {
      content.qualifiers.append(lattice.item(qualifier))
      title.content = .post(content)
      title.tokens = title.tokens.lowerBound..<qualifier.tokens.upperBound
    }
    while let epithet = lattice.reading(at: title.tokens.upperBound, .epithet),
      epithet.clitics.isEmpty
    {
      title.tokens = title.tokens.lowerBound..<epithet.tokens.upperBound
    }
    return title
  }

  /// «وصف المرشد الأعلى السعودية بأنها …»: a feminine adjective is none of a title without a feminine word.
  private func agrees(_ country: Phrase, with title: Reading, ending end: Int) -> Bool {
    guard case .nisba = country.content,
      lattice.reading(at: end, .nisba, where: { $0.has(.feminine) }) != nil
    else { return true }
    return title.has(.feminine)
      || (title.tokens.lowerBound..<end).contains { text.endsInTaMarbuta($0) }
  }

  /// «رئيس الجمهورية التونسية»: the title's last word and a nisba name the state.
  private func stateName(ending end: Int) -> Phrase? {
    guard let state = countryName(at: end - 1), state.tokens.count > 1, state.clitics.isEmpty else {
      return nil
    }
    return state
  }

  /// «أمير البلاد»، «لدى البلاد»: the country that the outlet writes from.
  func homeCountry(at index: Int) -> Phrase? {
    guard
      let land = lattice.reading(
        at: index, .side, where: { $0.has(.definite) && lattice.item($0).role == "home" })
    else { return nil }
    var side = SidePhrase(item: lattice.item(land), number: .one, country: nil, isPossessed: false)
    side.isHome = true
    return phrase(from: land, .side(side), rule: "home-country")
  }

  /// «سفير تركيا لدى الدولة»: the state that the outlet writes from, which nothing behind it names.
  func homeState(at index: Int) -> Phrase? {
    guard
      let state = lattice.reading(
        at: index, .side,
        where: {
          $0.has(.definite) && $0.clitics.isEmpty && !$0.has(.plural) && !$0.has(.dual)
            && lattice.item($0).role == "country"
        }), followingCountry(at: state.tokens.upperBound) == nil
    else { return nil }
    var side = SidePhrase(item: lattice.item(state), number: .one, country: nil, isPossessed: false)
    side.isHome = true
    return phrase(from: state, .side(side), rule: "home-country")
  }

  /// A town or province right behind a title, written as its genitive; not one that shares its
  /// country's name.
  func placeBehind(_ index: Int) -> Reading? {
    guard let place = nameReading(at: index, { $0.type == .place && !$0.isRegion }),
      place.clitics.isEmpty, nameReading(at: index, { $0.type == .country }) == nil,
      // «وزير خارجية كوبي»: an adjective, no town.
      !lattice.has(.nisba, at: index)
    else { return nil }
    return place
  }

  /// A nisba or a country's name right behind a title or an organisation.
  func followingCountry(at index: Int) -> Phrase? {
    if let nisba = nisba(at: index), nisba.clitics.isEmpty, !isName(nisba) { return nisba }
    if let country = countryName(at: index), country.clitics.isEmpty { return country }
    return nil
  }

  /// «وزيرة خارجية سورية»: the indefinite form is the country's name too, and a title takes the name.
  private func isName(_ nisba: Phrase) -> Bool {
    guard let id = partyID(nisba), !isDefinite(nisba.tokens.lowerBound) else { return false }
    return nameReading(at: nisba.tokens.lowerBound, { $0.type == .country }).map(entry) == id
  }

  /// A definite word with definite adjectives behind it that no rule knows: «وزيرة التضامن الاجتماعي».
  func openSubject(at index: Int) -> Range<Int>? {
    guard isWord(index), isDefinite(index), !isPersonal(index) else { return nil }
    var end = index + 1
    while isWord(end), isDefinite(end), end - index < 3, !isPersonal(end),
      lattice.reading(at: end, .nisba) == nil
    {
      end += 1
    }
    return index..<end
  }

  /// Words that begin a person or another phrase, so that no open subject runs into them.
  private func isPersonal(_ index: Int) -> Bool {
    lattice.readings(at: index).contains {
      switch $0.wordClass {
      case .style, .postHead, .fixedPost, .function, .relativeDay, .weekday, .side, .verb, .nisba,
        .name, .postQualifier, .givenName:
        $0.clitics.isEmpty
      default: false
      }
    }
  }
}

extension Phrase {
  /// A known name where only such a thing can stand.
  var unambiguous: Phrase {
    guard case .known(let ids, true) = content else { return self }
    var phrase = self
    phrase.content = .known(ids, ambiguous: false)
    return phrase
  }

  /// Phrases that stand behind this one and belong to it, but not to its range (the nisba of a post).
  func with(trailing phrases: [Phrase]) -> Phrase {
    guard let last = phrases.last else { return self }
    var extended = self
    extended.children += phrases
    extended.tokens = tokens.lowerBound..<max(tokens.upperBound, last.tokens.upperBound)
    return extended
  }
}
