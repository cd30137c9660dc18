import Articles
import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Which country an official acts for, where his own title leaves it out.
extension ArticleInterpreter {
  /// A title without a country takes that of the same title elsewhere in the article, if it is one only.
  mutating func shareCountries() {
    var holders: [String: [(country: GazetteerID, name: [String], token: Int)]] = [:]
    for (number, official) in officials.enumerated() {
      guard let country = official.country else { continue }
      for index in official.postPhrases where !isEllipsis(index) {
        if let post = postPhrase(index) {
          holders[titleKey(post), default: []].append(
            (country, name(of: number), official.tokens.lowerBound))
        }
      }
    }
    // Titles that somebody named holds without a country: his will be the publisher's.
    let homely = Set(
      officials.indices.filter {
        officials[$0].country == nil && !name(of: $0).isEmpty && home != nil
      }
      .flatMap { officials[$0].postPhrases.compactMap { postPhrase($0).map(titleKey) } })
    for number in officials.indices where officials[number].country == nil {
      let own = name(of: number)
      for index in officials[number].postPhrases where !isEllipsis(index) {
        guard let post = postPhrase(index), isSpecific(post),
          !(own.isEmpty && homely.contains(titleKey(post)))
        else { continue }
        // Two named holders of one title are of two countries, unless the names are one person's.
        func isSame(_ name: [String]) -> Bool {
          PersonNames.match(own, name) || PersonNames.match(name, own)
        }
        let all = holders[titleKey(post)] ?? []
        // From a title whose holder is not named he takes his own country, not a foreign one.
        let fitting = all.filter { holder in
          own.isEmpty
            && (holder.country == home
              || isNearby(holder.token, officials[number].tokens.lowerBound))
            || !own.isEmpty && !holder.name.isEmpty && isSame(holder.name)
            || !own.isEmpty && holder.name.isEmpty && (home == nil || holder.country == home)
              && !isKnown(own, outside: holder.country)
              && !all.contains {
                $0.country == holder.country && !$0.name.isEmpty && !isSame($0.name)
              }
        }
        var known = Set(fitting.map(\.country))
        // Beside a colleague's that has its nisba, the title without one is the home country's.
        if own.isEmpty, let home, known.contains(home) { known = [home] }
        guard known.count == 1, let country = known.first else { continue }
        officials[number].country = country
        officials[number].countryRule = "post-named-before"
      }
    }
  }

  /// A minister whose name the gazetteer knows in one of the countries that the article speaks of, and
  /// in no other, is of that country.
  mutating func recognizeOfficials() {
    let named = namedCountries().keys.sorted()
    for number in officials.indices where officials[number].country == nil {
      let words = name(of: number)
      guard words.count > 1, let title = officials[number].postPhrases.first,
        let post = postPhrase(title), !isEllipsis(title), isNationalPost(post)
      else { continue }
      let fitting = named.filter { !officials(named: words, of: $0).isEmpty }
      guard fitting.count == 1 else { continue }
      officials[number].country = fitting[0]
      officials[number].countryRule = "known-official"
    }
  }

  /// «وزير الطاقة الكازاخستاني X ووزير النقل Y»: a title tied by و to a foreign one is of its country.
  mutating func followColleagues() {
    for number in officials.indices.dropFirst() where officials[number].country == nil {
      let before = officials[number - 1]
      guard let country = before.country, country != home, officials[number].organization == nil,
        before.tokens.upperBound == officials[number].tokens.lowerBound,
        let title = officials[number].postPhrases.first,
        phrases[title].tokens.lowerBound == officials[number].tokens.lowerBound,
        phrases[title].clitics == .wa, let post = postPhrase(title), !isEllipsis(title),
        isNationalPost(post), !before.postPhrases.isEmpty
      else { continue }
      officials[number].country = country
      officials[number].countryRule = "colleague-country"
    }
  }

  /// «الرئيس» alone is anybody's.
  func isSpecific(_ post: PostPhrase) -> Bool {
    post.portfolio != nil || post.scope != nil || post.knownOrganization != nil
      || post.organization != nil
      || post.heads.count > 1 || post.heads.first?.wordClass == .fixedPost
  }

  /// A minister whose country the text leaves out belongs to the publisher's country.
  mutating func applyPublisherCountry() {
    for number in officials.indices where officials[number].country == nil {
      let official = officials[number]
      guard official.organization == nil, !official.postPhrases.isEmpty,
        official.postPhrases.allSatisfy({ index in
          guard let post = postPhrase(index), !isEllipsis(index) else { return false }
          return isNationalPost(post)
        }), isMinister(official) || !isInOffice(behind: official.tokens.upperBound),
        isOfHome(
          official.tokens.lowerBound,
          named: official.personPhrase != nil && !isOfChamber(official)),
        !isKnown(name(of: number), outside: home)
      else { continue }
      officials[number].country = home
      officials[number].countryRule = "publisher-country"
    }
  }

  /// «رئيس مجلس النواب»: of such guests the country is often told elsewhere in the text.
  private func isOfChamber(_ official: Official) -> Bool {
    official.postPhrases.contains { postPhrase($0)?.organization?.head?.family == "chamber" }
  }

  private func isMinister(_ official: Official) -> Bool {
    official.postPhrases.contains { postPhrase($0)?.heads.last?.role == "minister" }
  }

  /// «مسؤول السياحة في السفارة …»، «المساعد للإعلام في مهرجان …»: of what stands behind «في», whichever land that is of.
  private func isInOffice(behind token: Int) -> Bool {
    lattice.function(at: token, "in") != nil
      && lattice.readings(at: token + 1).contains {
        $0.wordClass == .institutionHead || $0.wordClass == .namesakeNoun
          || $0.wordClass == .function && lattice.item($0).role == "mission"
      }
  }

  /// The gazetteer has an official of this name in another country that the article speaks of.
  func isKnown(_ name: [String], outside country: GazetteerID?) -> Bool {
    guard name.count > 1 else { return false }
    return namedCountries().keys.contains {
      $0 != country && !officials(named: name, of: $0).isEmpty
    }
  }

  /// Whether an office at a token, whose country the text leaves out, is of the publisher's country.
  ///
  /// An agency reports on its own ministers wherever they are. In a paper nothing may speak against it:
  /// no foreign country alone is named before it in its sentence, and the article does not write of
  /// another country far more than of its own; an office whose holder is not named (`named`) is of
  /// the country that is written of most.
  func isOfHome(_ token: Int, named: Bool) -> Bool {
    guard let home else { return false }
    let isAgency = isAgency(article.publisher) || isFromHomeAgency
    let sentence = text.sentences.first { $0.contains(token) } ?? 0..<0
    // «وكان في استقباله …»: those are of the land where he arrived.
    if sentence.contains(where: { lattice.function(at: $0, "welcomed") != nil }) { return false }
    if isAgency && named { return true }
    let before = countries(named: sentence.lowerBound..<max(sentence.lowerBound, token))
    if !before.isEmpty, !before.contains(home) { return false }
    let counts = namedCountries()
    let most = counts.values.max() ?? 0
    if named && most < (counts[home] == nil ? 1 : 3) { return true }
    return counts[home, default: 0] * (isAgency || named ? 2 : 1) >= most
  }

  /// «موسكو – (كونا)»: the agency of the publisher's country is named at the article's head.
  var isFromHomeAgency: Bool {
    phrases.prefix { $0.tokens.lowerBound < 40 }.contains {
      guard case .known(let ids, _) = $0.content else { return false }
      let entry = lexicon.gazetteer[ids[0]]
      return entry.type == .newsAgency
        && entry.country.flatMap { lexicon.gazetteer.country($0) } == home
    }
  }

  /// Countries that phrases in `tokens` name, by themselves or inside titles and bodies.
  func countries(named tokens: Range<Int>) -> Set<GazetteerID> {
    var found: Set<GazetteerID> = []
    func visit(_ phrase: Phrase) {
      if let country = country(in: phrase) { found.insert(country) }
      phrase.children.forEach(visit)
    }
    for index in phrases(in: tokens) { visit(phrases[index]) }
    return found
  }

  /// How often the article names each country, by name, nisba or a town in it.
  func namedCountries() -> [GazetteerID: Int] {
    var counts: [GazetteerID: Int] = [:]
    func count(_ phrase: Phrase) {
      if let country = country(in: phrase) { counts[country, default: 0] += 1 }
      phrase.children.forEach(count)
    }
    phrases.forEach(count)
    return counts
  }

  /// The country that a phrase names: itself, its nisba, the land of a town, or a title that is a
  /// state's own («خادم الحرمين الشريفين»).
  func country(in phrase: Phrase) -> GazetteerID? {
    switch phrase.content {
    case .nisba(let id): return id
    // «البرلمان الكيني»
    case .governmentBody(let body): return body.country
    case .post(let post): return post.heads.lazy.compactMap(\.country).first
    case .known(let ids, _):
      let entry = lexicon.gazetteer[ids[0]]
      if entry.type == .country { return ids[0] }
      return entry.type == .newsAgency
        ? nil : entry.country.flatMap { lexicon.gazetteer.country($0) }
    default: return nil
    }
  }

  /// The publisher is a news agency, by its own name or one of the words in it («… (كونا)»).
  func isAgency(_ publisher: String?) -> Bool {
    guard let publisher else { return false }
    let names = Lattice(AnalyzedText(publisher), lexicon)
    return names.tokens.indices.contains { index in
      names.readings(at: index).contains {
        ($0.wordClass == .name || $0.wordClass == .ambiguousName)
          && lexicon.entry($0.sense).type == .newsAgency
      }
    }
  }

  func isNationalPost(_ post: PostPhrase) -> Bool {
    if post.knownOrganization != nil { return false }
    // «وكيل وزارة الخارجية»، «مدير إدارة أوروبا في وزارة الخارجية»، «رئيس مجلس النواب»
    if let head = post.organization?.head {
      return head.role == "portfolio" || head.family == "chamber"
    }
    if post.organization != nil { return false }
    // «مدير الإعلام بالمشروع»
    if post.scope?.hasPrefix("بال") == true { return false }
    guard let head = post.heads.last else { return false }
    if head.wordClass == .fixedPost { return head.role != "none" }
    if head.role == "minister" { return post.portfolio != nil || post.scope != nil }
    return post.portfolio != nil
  }
}
