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
  /// Told by «شغل منصب …», in the past.
  var isPast = false
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
  mutating func stackOnLast(_ index: Int, _ post: PostPhrase) -> Bool {
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
  mutating func attachOfficesHeld() {
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
      officials[number].isPast =
        lattice.function(at: officials[number].tokens.lowerBound - 1, "past-frame") != nil
        || (2...6).contains { back in
          let token = phrases[index].tokens.lowerBound - back
          return token > officials[number].tokens.lowerBound
            && lattice.function(at: token, "took-office", "formerly") != nil
        }
      officials[number].range = hull(officials[number].range, phrases[index].range)
      officials[number].country = officials[number].country ?? post.country
      officialOf[index] = number
    }
  }

  mutating func add(_ official: Official) {
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
    nameOrganizations()
    recognizeOfficials()
    shareCountries()
    followColleagues()
    applyPublisherCountry()
    shareCountries()
    followSuperiors()
    mintPosts()
    mintPersons()
    shareCountriesByPerson()
    findLateHolders()
    enterCountries()
    resolveBareTitles()
    resolveReferences()
  }

  /// The country of an official whom an agency reports on at home may be named nowhere in the text, and is a side of
  /// what he does all the same.
  private mutating func enterCountries() {
    for official in officials { if let country = official.country { _ = table.known(country) } }
  }

  /// «الأمين العام للجامعة»: the one organisation of the article whose name begins with that word.
  private mutating func nameOrganizations() {
    var organizations: [GazetteerID] = []
    func visit(_ phrase: Phrase) {
      if case .known(let ids, _) = phrase.content,
        lexicon.gazetteer[ids[0]].type == .internationalOrganization,
        !organizations.contains(ids[0])
      {
        organizations.append(ids[0])
      }
      phrase.children.forEach(visit)
    }
    phrases.forEach(visit)
    for index in phrases.indices {
      guard case .post(var post) = phrases[index].content, let scope = post.scope,
        post.knownOrganization == nil, post.organization == nil, post.country == nil,
        scope.hasPrefix("لل"), !scope.contains(" ")
      else { continue }
      let head = scope.dropFirst(2)
      let fitting = organizations.filter { id in
        Folding.key(lexicon.gazetteer[id].label("ar") ?? "").split(separator: " ").first == head
      }
      guard fitting.count == 1 else { continue }
      post.knownOrganization = fitting[0]
      post.scope = nil
      parsed.phrases[index].content = .post(post)
      if let number = officialOf[index], officials[number].organization == nil {
        officials[number].organization = table.known(fitting[0])
      }
    }
  }

  func isEllipsis(_ index: Int) -> Bool {
    if case .post(let post) = phrases[index].content { post.isEllipsis } else { false }
  }

  mutating func mintPosts() {
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
  func postTitle(_ post: PostPhrase, _ phrase: Phrase) -> String {
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
      guard range.upperBound <= phrase.range.upperBound else {
        // «وزير الخارجية بجمهورية ألمانيا الاتحادية»
        if phrase.children.contains(where: { $0.range.contains(range.lowerBound) }) { continue }
        // «وزيرة الدولة المغربية المنتدبة»: a rank behind the country.
        if lattice.reading(
          at: token, .postQualifier,
          where: { $0.has(.definite) && lattice.item($0).role == "none" }) != nil
        {
          words.append(spelling(range))
        }
        continue
      }
      if inner.contains(where: { $0.range.contains(range.lowerBound) }) { continue }
      // «الرئيس السابق»: the office is the president's.
      if token > phrase.tokens.lowerBound, isOfHolder(token) { continue }
      words.append(
        spelling(max(range.lowerBound, phrase.range.lowerBound)..<range.upperBound))
    }
    return words.joined(separator: " ")
  }

  /// «السابق»، «المنتهية ولايته»
  private func isOfHolder(_ token: Int) -> Bool {
    (0...2).contains { back in
      lattice.reading(
        at: token - back, .postQualifier,
        where: { lattice.item($0).tellsOfHolder && $0.tokens.contains(token) }) != nil
    }
  }

  /// The ministry or department inside a title is a mention, and the title is of it.
  mutating func mentionOrganization(
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
}
