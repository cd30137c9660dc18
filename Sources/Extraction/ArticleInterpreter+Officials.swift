import Articles
import Lexicon
import Linking
import Phrases
import TextAnalysis

/// A person, a title, or a person with titles, at one place of the text.
struct Official {
  /// Top-level phrase of the person, or of the title where nobody is named.
  var phrase: Int
  var personPhrase: Int?
  var postPhrases: [Int]
  var person: EntityID?
  var posts: [EntityID] = []
  /// The country acted for: the title's nisba, else the side the clause gives.
  var country: GazetteerID?
  /// What gave the country.
  var countryRule = "post-country"
  /// The organisation whose officer this is.
  var organization: EntityID?
  var tokens: Range<Int>
  /// Code points over person and titles.
  var range: Range<Int>
}

extension ArticleInterpreter {
  mutating func collectOfficials() {
    for index in phrases.indices {
      guard case .person(let person) = phrases[index].content else { continue }
      add(
        Official(
          phrase: index, personPhrase: index, postPhrases: person.posts,
          tokens: phrases[index].tokens,
          range: phrases[index].range))
    }
    attachOfficesHeld()
    for index in phrases.indices where officialOf[index] == nil {
      guard case .post(let post) = phrases[index].content, !isBareTitle(post, phrases[index]) else {
        continue
      }
      if stackOnLast(index, post) { continue }
      add(
        Official(
          phrase: index, personPhrase: nil, postPhrases: [index], tokens: phrases[index].tokens,
          range: phrases[index].range))
    }
    officials.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    officialOf = [:]
    for (number, official) in officials.enumerated() {
      for phrase in official.postPhrases + [official.phrase] { officialOf[phrase] = number }
    }
  }

  /// «ولي العهد رئيس مجلس الوزراء» without a name: one unnamed holder of two titles.
  private mutating func stackOnLast(_ index: Int, _ post: PostPhrase) -> Bool {
    guard let last = officials.indices.last, officials[last].personPhrase == nil,
      officials[last].tokens.upperBound == phrases[index].tokens.lowerBound,
      phrases[index].clitics.subtracting(.wa).isEmpty,
      !post.isEllipsis, phrases[index].clitics.isEmpty || post.country == officials[last].country,
      officials[last].country == nil || post.country == nil
        || officials[last].country == post.country
    else { return false }
    officials[last].postPhrases.append(index)
    officials[last].tokens = officials[last].tokens.lowerBound..<phrases[index].tokens.upperBound
    officials[last].range = hull(officials[last].range, phrases[index].range)
    officials[last].country = officials[last].country ?? post.country
    officialOf[index] = last
    return true
  }

  /// «… الذي يشغل … منصب وكيل الوزارة»: a title behind منصب is of the person named last before it.
  private mutating func attachOfficesHeld() {
    for index in phrases.indices where officialOf[index] == nil {
      guard case .post = phrases[index].content,
        lattice.function(at: phrases[index].tokens.lowerBound - 1, "office") != nil,
        !(2...4).contains(where: {
          lattice.function(at: phrases[index].tokens.lowerBound - $0, "nominated") != nil
        }),
        let sentence = text.sentences.first(where: { $0.contains(phrases[index].tokens.lowerBound) }
        ),
        let number = officials.lastIndex(where: {
          sentence.contains($0.tokens.lowerBound)
            && $0.tokens.upperBound <= phrases[index].tokens.lowerBound
            && $0.personPhrase != nil && $0.postPhrases.isEmpty
        }),
        case .post(let post) = phrases[index].content
      else { continue }
      officials[number].postPhrases = [index]
      officials[number].range = hull(officials[number].range, phrases[index].range)
      officials[number].country = officials[number].country ?? post.country
      officialOf[index] = number
    }
  }

  private mutating func add(_ official: Official) {
    var official = official
    for index in official.postPhrases {
      officialOf[index] = officials.count
      let phrase = phrases[index]
      official.tokens =
        min(
          official.tokens.lowerBound, phrase.tokens.lowerBound)..<max(
          official.tokens.upperBound, phrase.tokens.upperBound)
      official.range = hull(official.range, phrase.range)
      guard case .post(let post) = phrase.content else { continue }
      if official.country == nil { official.country = post.country }
      if official.organization == nil, let known = post.knownOrganization {
        official.organization = table.known(known)
      }
    }
    officialOf[official.phrase] = officials.count
    officials.append(official)
  }

  /// Words that tell a title from others of its country: heads + qualifiers + portfolio + scope.
  func titleKey(_ post: PostPhrase) -> String {
    let qualifiers = post.qualifiers.filter { $0.role == "none" || $0.role.isEmpty }
    var parts = post.heads.map(\.name) + qualifiers.map(\.name)
    parts.append(CanonicalKey.words(post.portfolio ?? ""))
    parts.append(CanonicalKey.words(post.scope ?? ""))
    if let known = post.knownOrganization { parts.append(lexicon.gazetteer[known].path) }
    if let organization = post.organization {
      parts.append((organization.head?.name ?? "") + "_" + CanonicalKey.words(organization.subject))
    }
    if let to = post.accreditedTo { parts.append(lexicon.gazetteer[to].path) }
    return parts.joined(separator: "|")
  }

  // MARK: Settling

  /// Gives each official its country, then mints titles and persons.
  mutating func settleOfficials() {
    resolveEllipses()
    shareCountries()
    followColleagues()
    applyPublisherCountry()
    shareCountries()
    followSuperiors()
    mintPosts()
    mintPersons()
    shareCountriesByPerson()
    findLateHolders()
    resolveBareTitles()
    resolveReferences()
  }

  /// A title without a country takes that of the same title elsewhere in the article, if it is one only.
  private mutating func shareCountries() {
    var holders: [String: [(country: GazetteerID, name: [String])]] = [:]
    for (number, official) in officials.enumerated() {
      guard let country = official.country else { continue }
      for index in official.postPhrases where !isEllipsis(index) {
        if let post = postPhrase(index) {
          holders[titleKey(post), default: []].append((country, name(of: number)))
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
        let fitting = all.filter { holder in
          own.isEmpty || isSame(holder.name)
            || holder.name.isEmpty
              && !all.contains {
                $0.country == holder.country && !$0.name.isEmpty && !isSame($0.name)
              }
        }
        let known = Set(fitting.map(\.country))
        guard known.count == 1, let country = known.first else { continue }
        officials[number].country = country
        officials[number].countryRule = "post-named-before"
      }
    }
  }

  /// «وزير الطاقة الكازاخستاني X ووزير النقل Y»: a title tied by و to a foreign one is of its country.
  private mutating func followColleagues() {
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
  private func isSpecific(_ post: PostPhrase) -> Bool {
    post.portfolio != nil || post.scope != nil || post.knownOrganization != nil
      || post.organization != nil
      || post.heads.count > 1 || post.heads.first?.wordClass == .fixedPost
  }

  private func isEllipsis(_ index: Int) -> Bool {
    if case .post(let post) = phrases[index].content { post.isEllipsis } else { false }
  }

  /// A minister whose country the text leaves out belongs to the publisher's country.
  private mutating func applyPublisherCountry() {
    for number in officials.indices where officials[number].country == nil {
      let official = officials[number]
      guard official.organization == nil, !official.postPhrases.isEmpty,
        official.postPhrases.allSatisfy({ index in
          guard let post = postPhrase(index), !isEllipsis(index) else { return false }
          return isNationalPost(post)
        }), isOfHome(official.tokens.lowerBound, named: official.personPhrase != nil),
        !isKnownElsewhere(name(of: number))
      else { continue }
      officials[number].country = home
      officials[number].countryRule = "publisher-country"
    }
  }

  /// The gazetteer has an official of this name in another country that the article speaks of.
  private func isKnownElsewhere(_ name: [String]) -> Bool {
    guard name.count > 1 else { return false }
    return namedCountries().keys.contains { $0 != home && !officials(named: name, of: $0).isEmpty }
  }

  /// Officials of a country in the gazetteer whose name these words are.
  private func officials(named words: [String], of country: GazetteerID) -> [GazetteerID] {
    lexicon.gazetteer.officials(of: country).filter { id in
      let entry = lexicon.gazetteer[id]
      return (entry.labels + entry.alternatives).contains { label in
        guard label.language == "ar" else { return false }
        let name = Folding.key(label.text).split(separator: " ").map(String.init)
        return PersonNames.match(words, name) || words.count > 2 && PersonNames.match(name, words)
      }
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
    if named && most < 3 { return true }
    return counts[home, default: 0] * (isAgency || named ? 2 : 1) >= most
  }

  /// «موسكو – (كونا)»: the agency of the publisher's country is named at the article's head.
  private var isFromHomeAgency: Bool {
    phrases.prefix { $0.tokens.lowerBound < 40 }.contains {
      guard case .known(let ids, _) = $0.content else { return false }
      let entry = lexicon.gazetteer[ids[0]]
      return entry.type == .newsAgency
        && entry.country.flatMap { lexicon.gazetteer.country($0) } == home
    }
  }

  /// Countries that phrases in `tokens` name, by themselves or inside titles and bodies.
  private func countries(named tokens: Range<Int>) -> Set<GazetteerID> {
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
  private func country(in phrase: Phrase) -> GazetteerID? {
    switch phrase.content {
    case .nisba(let id): return id
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
  private func isAgency(_ publisher: String?) -> Bool {
    guard let publisher else { return false }
    let names = Lattice(AnalyzedText(publisher), lexicon)
    return names.tokens.indices.contains { index in
      names.readings(at: index).contains {
        $0.wordClass == .name && lexicon.entry($0.sense).type == .newsAgency
      }
    }
  }

  private func isNationalPost(_ post: PostPhrase) -> Bool {
    if post.organization != nil || post.knownOrganization != nil { return false }
    guard let head = post.heads.last else { return false }
    if head.wordClass == .fixedPost { return head.role != "none" }
    if head.role == "minister" { return post.portfolio != nil || post.scope != nil }
    return post.portfolio != nil
  }

  private mutating func mintPosts() {
    for number in officials.indices {
      let official = officials[number]
      for index in official.postPhrases {
        guard let post = postPhrase(index) else { continue }
        let phrase = phrases[index]
        let country = post.country ?? official.country
        let entity = postEntity(post, phrase, country)
        officials[number].posts.append(entity)
        meaning[index] = [entity]
        let kind: MentionKind = isEllipsis(index) ? .ellipsis : post.isDual ? .dual : .name
        mention(phrase.range, .post, kind, [entity], confidence: 0.9, rule: phrase.rule)
        mentionOrganization(of: post, phrase, country)
      }
    }
  }

  mutating func postEntity(_ post: PostPhrase, _ phrase: Phrase, _ country: GazetteerID?)
    -> EntityID
  {
    let owner =
      country.flatMap { lexicon.gazetteer[$0].country }
      ?? (post.knownOrganization == nil ? article.id : "")
    let key = "post|\(titleKey(post))|\(owner)"
    let title = postTitle(post, phrase)
    let known = self.lexicon
    return table.minted(key) {
      Composition.post(post, title: title, country: country, known, key: key)
    }
  }

  /// The title's words without a nisba inside it.
  private func postTitle(_ post: PostPhrase, _ phrase: Phrase) -> String {
    if case .post(let own) = phrase.content, own.isEllipsis || own.isDual {
      return post.heads.map(\.arabic).joined(separator: " ")
        + (post.portfolio.map { " " + $0 } ?? "")
    }
    var words: [String] = []
    let inner = phrase.children.filter {
      if case .nisba = $0.content { return phrase.range.contains($0.range.lowerBound) }
      return false
    }
    for token in phrase.tokens {
      let range = text.tokens[token].range
      guard range.upperBound <= phrase.range.upperBound else { break }
      if inner.contains(where: { $0.range.contains(range.lowerBound) }) { continue }
      words.append(
        spelling(max(range.lowerBound, phrase.range.lowerBound)..<range.upperBound))
    }
    return words.joined(separator: " ")
  }

  /// The ministry or department inside a title is a mention, and the title is of it.
  private mutating func mentionOrganization(
    of post: PostPhrase, _ phrase: Phrase, _ country: GazetteerID?
  ) {
    for child in phrase.children {
      let organization: OrganizationPhrase
      let type: MentionType
      switch child.content {
      case .governmentBody(let found): (organization, type) = (found, .governmentBody)
      case .institution(let found): (organization, type) = (found, .institution)
      default: continue
      }
      let entity = organizationEntity(organization, child, type, country: country)
      mention(child.range, type, .name, [entity], confidence: 0.85, rule: child.rule)
      organizationOfPost[phrase.range] = entity
    }
  }

  // MARK: Persons

  private mutating func mintPersons() {
    var known: [(name: [String], id: EntityID, country: GazetteerID?)] = []
    let order = officials.indices.filter { officials[$0].personPhrase != nil }
      .sorted { name(of: $0).count > name(of: $1).count }
    for number in order {
      let words = name(of: number)
      guard let index = officials[number].personPhrase else { continue }
      let country = officials[number].country
      let match =
        known.first {
          PersonNames.match(words, $0.name)
            && ($0.country == nil || country == nil || $0.country == country)
        } ?? known.first { words.count == 1 && PersonNames.match(words, $0.name) }
      let id = match?.id ?? knownPerson(words, number) ?? newPerson(index, words)
      if match == nil { known.append((words, id, country)) }
      officials[number].person = id
      meaning[index] = [id]
    }
    // Mentions in text order, so that spellings come in the order of first use.
    for number in officials.indices {
      guard let index = officials[number].personPhrase, let id = officials[number].person else {
        continue
      }
      mention(
        phrases[index].range, .person, .name, [id], confidence: 0.9, rule: phrases[index].rule)
    }
  }

  func name(of number: Int) -> [String] {
    guard let index = officials[number].personPhrase,
      case .person(let person) = phrases[index].content
    else { return [] }
    return person.name
  }

  /// The official of the gazetteer whose name and country these are; a family name alone needs a title too.
  private mutating func knownPerson(_ words: [String], _ number: Int) -> EntityID? {
    guard let country = officials[number].country,
      words.count > 1 || !officials[number].postPhrases.isEmpty
    else { return nil }
    let fitting = officials(named: words, of: country)
    return fitting.count == 1 ? table.known(fitting[0]) : nil
  }

  private mutating func newPerson(_ index: Int, _ words: [String]) -> EntityID {
    let surface = text.substring(phrases[index].range)
    return table.add(
      Entity(
        type: .person, identity: .minted(key: "person|" + words.joined(separator: "_")),
        labels: [Label(surface, "ar")], slugSource: surface))
  }

  /// A person named again without a title acts for the country of the first naming.
  private mutating func shareCountriesByPerson() {
    var countries: [EntityID: GazetteerID] = [:]
    var homely: [EntityID: GazetteerID] = [:]
    var posts: [EntityID: [EntityID]] = [:]
    for official in officials {
      guard let person = official.person else { continue }
      if let country = official.country, official.countryRule != "publisher-country" {
        countries[person] = countries[person] ?? country
      } else if let country = official.country {
        homely[person] = country
      }
      if !official.posts.isEmpty { posts[person] = posts[person] ?? official.posts }
    }
    for number in officials.indices {
      guard let person = officials[number].person else { continue }
      if let country = countries[person],
        officials[number].country == nil || officials[number].countryRule == "publisher-country"
      {
        officials[number].country = country
        if officials[number].countryRule == "publisher-country" {
          officials[number].countryRule = "person-country"
        }
      } else if officials[number].country == nil, let country = homely[person] {
        officials[number].country = country
        officials[number].countryRule = "publisher-country"
      }
    }
    personPosts = posts
  }

  /// A title alone whose holder is named later (or earlier) with the same title and country.
  private mutating func findLateHolders() {
    for number in officials.indices where officials[number].person == nil {
      guard let post = officials[number].posts.first else { continue }
      let holders = Set(
        officials.compactMap { other -> EntityID? in
          other.posts.contains(post) ? other.person : nil
        })
      if holders.count == 1, let holder = holders.first {
        officials[number].person = holder
      }
    }
  }
}
