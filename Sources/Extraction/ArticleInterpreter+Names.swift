import Articles
import Lexicon
import Linking
import Phrases
import TextAnalysis

extension ArticleInterpreter {
  /// Countries, places, organisations, agencies, sectors, dates and sums: what a name says by itself.
  mutating func resolveNames() {
    var context = LinkingContext()
    context.home = home
    func count(_ phrase: Phrase) {
      switch phrase.content {
      case .nisba(let id): context.countries[id, default: 0] += 1
      case .known(let ids, false)
      where ids.count == 1 && lexicon.gazetteer[ids[0]].type == .country:
        context.countries[ids[0], default: 0] += 1
      default: break
      }
      phrase.children.forEach(count)
    }
    phrases.forEach(count)
    let linker = NameLinker(lexicon: lexicon, context: context)
    for index in phrases.indices { meaning[index] = resolve(phrases[index], linker, index) }
  }

  private mutating func resolve(_ phrase: Phrase, _ linker: NameLinker, _ index: Int?) -> [EntityID]
  {
    for child in phrase.children { _ = resolve(child, linker, nil) }
    switch phrase.content {
    case .known(let ids, let ambiguous):
      return known(phrase, ids, ambiguous, linker)
    case .nisba(let id):
      let entity = table.known(id)
      mention(phrase.range, .country, .nisba, [entity], confidence: 0.95, rule: phrase.rule)
      return [entity]
    case .sector(let id):
      let entity = table.known(id)
      mention(phrase.range, .sector, .name, [entity], confidence: 0.9, rule: phrase.rule)
      return [entity]
    case .agency(let organization):
      let entity = agency(organization, phrase)
      mention(phrase.range, .newsAgency, .name, [entity], confidence: 0.9, rule: phrase.rule)
      return [entity]
    case .date(let date):
      let values = calendar.values(of: date)
      let norm = Calendar.norm(values.start, values.end)
      mention(phrase.range, .date, .name, [], norm: norm, confidence: 0.9, rule: phrase.rule)
      return []
    case .money(let money):
      let currency = money.currency ?? currencyBefore(phrase)
      let norm = currency.map { "\($0) \(money.value)" }
      if money.currency != nil || norm != nil {
        mention(phrase.range, .money, .name, [], norm: norm, confidence: 0.9, rule: phrase.rule)
      }
      return []
    case .institution(let organization):
      let entity = organizationEntity(organization, phrase, .institution)
      mention(phrase.range, .institution, .name, [entity], confidence: 0.8, rule: phrase.rule)
      return [entity]
    default: return []
    }
  }

  /// A figure without a currency takes that of the figure before it (A10).
  func currencyBefore(_ phrase: Phrase) -> String? {
    for earlier in phrases.reversed() where earlier.tokens.upperBound <= phrase.tokens.lowerBound {
      if case .money(let money) = earlier.content, let currency = money.currency { return currency }
    }
    return nil
  }

  // MARK: Gazetteer names

  private mutating func known(
    _ phrase: Phrase, _ ids: [GazetteerID], _ ambiguous: Bool, _ linker: NameLinker
  ) -> [EntityID] {
    let before = phrase.tokens.lowerBound - 1
    var surroundings = NameLinker.Surroundings()
    surroundings.inDateline =
      isDateline(phrase) && phrase.tokens.lowerBound == parsed.dateline.lowerBound
    surroundings.behindCityNoun = lattice.has(.placeNoun, at: before)
    surroundings.isPlaceLike =
      !phrase.clitics.isDisjoint(with: .prepositions)
      || lattice.function(at: before, "in", "to", "from", "between", "with") != nil
      || phrase.clitics.contains(.wa)
    var candidates = ids
    if surroundings.inDateline || surroundings.behindCityNoun {
      candidates += ids.compactMap(namesakeCapital)
    }
    guard let choice = linker.choose(candidates, ambiguous: ambiguous, surroundings) else {
      return []
    }
    let entry = lexicon.gazetteer[choice.entry]
    let entity = table.known(choice.entry)
    var kind = MentionKind.name
    if entry.type == .place, let country = entry.capitalOf, isActing(phrase) {
      kind = .metonym
      let state = table.known(country)
      mention(phrase.range, .country, kind, [state], confidence: 0.8, rule: "capital-acts")
      return [state]
    }
    mention(
      phrase.range, entry.type, kind, [entity], confidence: choice.confidence, rule: phrase.rule)
    return [entity]
  }

  /// The capital that shares its country's name (الكويت، تونس، الجزائر).
  private func namesakeCapital(_ country: GazetteerID) -> GazetteerID? {
    guard lexicon.gazetteer[country].type == .country else { return nil }
    return lexicon.gazetteer.entries.indices.lazy.map(GazetteerID.init).first {
      let place = lexicon.gazetteer[$0]
      guard place.capitalOf == country, let name = place.label("ar"),
        let own = lexicon.gazetteer[country].label("ar")
      else { return false }
      return name.contains(own) || place.alternatives.contains { $0.text == own }
    }
  }

  /// A capital as the subject of a verb of speech or agreement (بيروت ستفي، أكدت الرياض).
  private func isActing(_ phrase: Phrase) -> Bool {
    guard phrase.clitics.isEmpty || phrase.clitics == .wa else { return false }
    let roles: Set<String> = [
      "affirm", "praise", "express", "hope", "deny", "call", "say", "agree", "plan",
    ]
    func speaks(_ index: Int) -> Bool {
      lattice.reading(
        at: index, .verb,
        where: {
          !$0.has(.masdar) && !$0.has(.participle) && roles.contains(lattice.item($0).role)
        }) != nil && lattice.function(at: index, "between") == nil
    }
    return speaks(phrase.tokens.lowerBound - 1)
      || speaks(phrase.tokens.upperBound)
        && lattice.function(at: phrase.tokens.lowerBound - 1, "in") == nil
  }

  // MARK: Composed organisations

  private mutating func agency(_ organization: OrganizationPhrase, _ phrase: Phrase) -> EntityID {
    // The composed name of a known agency (وكالة الأنباء الكويتية) is one of its labels already, so
    // what comes here is unknown, or known under another wording of its country.
    let lexicon = self.lexicon
    if let country = organization.country, let code = lexicon.gazetteer[country].country {
      let agencies = lexicon.gazetteer.entries.indices.filter {
        lexicon.gazetteer.entries[$0].type == .newsAgency
          && lexicon.gazetteer.entries[$0].country == code
          && lexicon.gazetteer.entries[$0].label("ar")?.hasPrefix("وكالة") == true
      }
      if agencies.count == 1 { return table.known(GazetteerID(agencies[0])) }
    }
    return organizationEntity(organization, phrase, .newsAgency)
  }

  /// A body of one country: key head + subject + country.
  mutating func organizationEntity(
    _ organization: OrganizationPhrase, _ phrase: Phrase, _ type: MentionType,
    country override: GazetteerID? = nil
  ) -> EntityID {
    let country = organization.country ?? override
    let code = country.flatMap { lexicon.gazetteer[$0].country } ?? article.id
    let head = organization.head
    let subject = CanonicalKey.words(organization.subject)
    let key = "organization|\(head?.name ?? "")|\(subject)|\(code)"
    let known = self.lexicon
    let surface = text.substring(phrase.range)
    return table.minted(key) {
      Composition.organization(
        organization, country: country, surface: surface, type: type, known, key: key)
    }
  }
}
