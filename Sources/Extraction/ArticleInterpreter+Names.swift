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
      case .known(let ids, false) where ids.count == 1:
        let entry = lexicon.gazetteer[ids[0]]
        if entry.type == .country {
          context.countries[ids[0], default: 0] += 1
        } else if let country = entry.country.flatMap({ lexicon.gazetteer.country($0) }),
          entry.type == .place
        {
          context.placesIn.insert(country)
        }
      default: break
      }
      phrase.children.forEach(count)
    }
    phrases.forEach(count)
    context.dateline = townOfDateline(NameLinker(lexicon: lexicon, context: context))
    let linker = NameLinker(lexicon: lexicon, context: context)
    for index in phrases.indices { meaning[index] = resolve(phrases[index], linker, index) }
  }

  /// What an ambiguous name at the dateline's head means.
  private func townOfDateline(_ linker: NameLinker) -> GazetteerID? {
    for phrase in phrases {
      guard case .known(let ids, let ambiguous) = phrase.content, isDatelineHead(phrase) else {
        continue
      }
      var surroundings = NameLinker.Surroundings()
      surroundings.inDateline = true
      return linker.choose(ids, ambiguous: ambiguous, surroundings)?.entry
    }
    return nil
  }

  private func isDatelineHead(_ phrase: Phrase) -> Bool {
    isDateline(phrase) && phrase.tokens.lowerBound == parsed.dateline.lowerBound
  }

  private mutating func resolve(_ phrase: Phrase, _ linker: NameLinker, _ index: Int?) -> [EntityID]
  {
    for child in phrase.children { _ = resolve(child, linker, nil) }
    switch phrase.content {
    case .known(let ids, let ambiguous):
      return known(phrase, ids, ambiguous, linker)
    case .nisba(let id):
      let entity = table.known(id)
      let ids = lattice.readings(at: phrase.tokens.lowerBound).filter {
        $0.wordClass == .nisba && $0.tokens == phrase.tokens && $0.clitics == phrase.clitics
      }.map { GazetteerID($0.sense.item) }
      mention(
        phrase.range, .country, .nisba, [entity], confidence: ids.count > 1 ? 0.85 : 0.95,
        rule: phrase.rule, candidates: linker.ranked(ids, NameLinker.Surroundings()))
      return [entity]
    case .sector(let id):
      let entity = table.known(id)
      mention(phrase.range, .sector, .name, [entity], confidence: 0.9, rule: phrase.rule)
      return [entity]
    case .agency(let organization):
      let entity = agency(organization, phrase)
      mention(phrase.range, .newsAgency, .name, [entity], confidence: 0.9, rule: phrase.rule)
      return [entity]
    case .side(let side) where side.isHome && index == nil:
      if let home {
        mention(
          phrase.range, .country, .coref, [table.known(home)], confidence: 0.85, rule: phrase.rule)
      }
      return []
    case .date(let date):
      let values = values(of: date, in: phrase)
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

  /// What a calendar phrase means where it stands: its mention and its event have the same value.
  func values(of date: DatePhrase, in phrase: Phrase) -> (start: DateValue?, end: DateValue?) {
    calendar.values(of: date, isAhead: isAhead(phrase))
  }

  /// Told by a verb of the present or future: a weekday in its clause is the next one.
  private func isAhead(_ phrase: Phrase) -> Bool {
    guard let clause = clauseIndex(at: phrase.tokens.lowerBound), let verb = clauses[clause].verb
    else { return false }
    return clauses[clause].isFuture
      || lattice.reading(at: verb, .verb).map { $0.has(.present) } ?? false
        && lattice.function(at: verb - 1, "not") == nil
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
    surroundings.inDateline = isDatelineHead(phrase)
    surroundings.behindCityNoun = lattice.has(.placeNoun, at: before)
    surroundings.isBesideCountry =
      phrase.clitics.contains(.wa) && namesCountry(before, [[], .wa, .li, .bi])
      || namesCountry(phrase.tokens.upperBound, [.wa])
    surroundings.isPlaceLike =
      surroundings.isBesideCountry || !phrase.clitics.isDisjoint(with: .prepositions)
      || lattice.function(at: before, "in", "to", "from", "between", "with") != nil
    surroundings.countryBehind = countryBehind(phrase)
    surroundings.firstInSentence = firstCountry(of: ids, before: phrase)
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
      mention(
        phrase.range, .country, kind, [state], confidence: 0.8, rule: "capital-acts",
        candidates: choice.candidates)
      return [state]
    }
    mention(
      phrase.range, entry.type, kind, [entity], confidence: choice.confidence, rule: phrase.rule,
      candidates: choice.candidates)
    return [entity]
  }

  /// «مالي ونيجيريا»: another country is tied to the name by و.
  private func namesCountry(_ index: Int, _ clitics: [Clitics]) -> Bool {
    lattice.readings(at: index).contains {
      $0.wordClass == .name && clitics.contains($0.clitics)
        && lexicon.entry($0.sense).type == .country
    }
  }

  /// «طرابلس شمال لبنان»، «طرابلس في لبنان»، «طرابلس اللبنانية»: the country that follows a town, by a
  /// feminine nisba as towns have. A comma may as well stand in a list (بغداد، الأردن).
  private func countryBehind(_ phrase: Phrase) -> GazetteerID? {
    var index = phrase.tokens.upperBound
    if let nisba = lattice.reading(at: index, .nisba), nisba.clitics.isEmpty, nisba.has(.feminine) {
      return GazetteerID(nisba.sense.item)
    }
    if lattice.function(at: index, "in") != nil { index += 1 }
    if lattice.function(at: index, "direction") != nil { index += 1 }
    guard index > phrase.tokens.upperBound else { return nil }
    let name = lattice.reading(
      at: index, .name,
      where: { $0.clitics.isEmpty && lexicon.entry($0.sense).type == .country })
    return name.map { GazetteerID($0.sense.item) }
  }

  /// Of several countries that one word may mean (المملكة), the one that the sentence names first:
  /// it is the speaker's.
  private func firstCountry(of ids: [GazetteerID], before phrase: Phrase) -> GazetteerID? {
    guard ids.count > 1,
      let sentence = text.sentences.first(where: { $0.contains(phrase.tokens.lowerBound) })
    else { return nil }
    for index in sentence.lowerBound..<phrase.tokens.lowerBound {
      let named = lattice.readings(at: index).first {
        ($0.wordClass == .nisba || $0.wordClass == .name)
          && ids.contains(GazetteerID($0.sense.item))
      }
      if let named { return GazetteerID(named.sense.item) }
    }
    return nil
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

  /// A capital as the subject of what only states do (بيروت ستفي، أكدت الرياض), or tied to one that is.
  private func isActing(_ phrase: Phrase) -> Bool {
    guard phrase.clitics.isEmpty || phrase.clitics == .wa else { return false }
    var run = phrase.tokens
    while isCapital(run.lowerBound), isCapital(run.lowerBound - 1, [[], .wa]) {
      run = run.lowerBound - 1..<run.upperBound
    }
    while isCapital(run.upperBound) { run = run.lowerBound..<run.upperBound + 1 }
    return isDeed(run.lowerBound - 1)
      || isDeed(run.upperBound) && lattice.function(at: run.lowerBound - 1, "in") == nil
  }

  /// A verb of speech, agreement or decision; what happens in a city (شهدت، استضافت، وصل) is none.
  private func isDeed(_ index: Int) -> Bool {
    let elsewhere: Set<String> = [
      "move", "visit", "hold", "host", "attend", "meet", "chair", "lead",
    ]
    let verbs = lattice.readings(at: index).filter {
      $0.wordClass == .verb && !$0.has(.masdar) && !$0.has(.participle)
        && $0.clitics.isDisjoint(with: .prepositions)
    }
    return !verbs.isEmpty && !verbs.contains { elsewhere.contains(lattice.item($0).role) }
      && lattice.function(at: index, "between") == nil
  }

  /// «وطهران» in «واشنطن وطهران».
  private func isCapital(_ index: Int, _ clitics: [Clitics] = [.wa]) -> Bool {
    lattice.readings(at: index).contains {
      $0.wordClass == .name && clitics.contains($0.clitics)
        && lexicon.entry($0.sense).capitalOf != nil
    }
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
    let surface = spelling(phrase.range)
    return table.minted(key) {
      Composition.organization(
        organization, country: country, surface: surface, type: type, known, key: key)
    }
  }
}
