import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Countries or organisations that the text speaks of as «the two sides» from a token on.
struct PartyFrame {
  var token: Int
  var parties: [EntityID]
  var range: Range<Int>
  /// Named side by side for whatever reason («شملت الجولة الكويت وقطر»), not as sides («بين»، «العلاقات …»).
  var isListed = false
}

extension ArticleInterpreter {
  /// Gives officials without a country of their own the side that the clause names:
  /// «ترأس الجانب الياباني …»، «… من الجانب البريطاني»، «عن الجانب الأوزبكي …».
  mutating func assignSides() {
    for index in phrases.indices {
      guard case .side(let side) = phrases[index].content, side.number == .one,
        let country = side.country
      else { continue }
      if let number = officialBefore(index) {
        give(country, to: number)
      } else {
        for number in officialsBehind(index) { give(country, to: number) }
      }
    }
  }

  private mutating func give(_ country: GazetteerID, to number: Int) {
    sideOf[number] = country
    guard officials[number].country == nil else { return }
    officials[number].country = country
    officials[number].countryRule = "side-of-clause"
  }

  /// «… من الجانب الكويتي», right behind an official.
  private func officialBefore(_ index: Int) -> Int? {
    let start = phrases[index].tokens.lowerBound
    guard let from = lattice.function(at: start - 1, "from", "about"),
      !phrases[index].clitics.contains(.wa)
    else { return nil }
    guard from.clitics.isEmpty else { return nil }
    let number = officials.lastIndex { $0.tokens.upperBound <= start - 1 }
    guard let number, start - 1 - officials[number].tokens.upperBound <= 0 else { return nil }
    // «مثل الوزير عن الجانب X»: tied to the one before; behind a comma to the one that follows.
    return number
  }

  /// Officials behind the side up to the next side, verb or sentence; before it, where the verb comes
  /// first and the side last («رأس نائب الوزير الجانب الكويتي»).
  private func officialsBehind(_ index: Int) -> [Int] {
    let start = phrases[index].tokens.upperBound
    guard let clause = clauseIndex(at: phrases[index].tokens.lowerBound) else { return [] }
    let nextSide =
      phrases[(index + 1)...].first {
        if case .side(let side) = $0.content {
          side.number == .one && side.country != nil
        } else {
          false
        }
      }?.tokens.lowerBound ?? Int.max
    let end = min(clauses[clause].tokens.upperBound, nextSide)
    let behind = officials.indices.filter {
      officials[$0].tokens.lowerBound >= start && officials[$0].tokens.lowerBound < end
    }
    let before = phrases[index].tokens.lowerBound - 1
    let isAttributed =
      lattice.function(at: before, "about", "from") != nil
      || ["chair", "lead", "attend", "sign"].contains(clauses[clause].role)
      || lattice.has(.postHead, at: before)
      || lattice.reading(at: before, .verb, where: { lattice.item($0).role == "chair" }) != nil
    guard isAttributed else { return [] }
    if !behind.isEmpty { return behind }
    guard ["chair", "lead", "attend"].contains(clauses[clause].role),
      let verb = clauses[clause].verb
    else {
      return []
    }
    return officials.indices.filter {
      officials[$0].tokens.lowerBound > verb
        && officials[$0].tokens.upperBound <= phrases[index].tokens.lowerBound
    }
  }

  // MARK: The sides of the discourse

  /// Collects, in text order, what sets «the two sides»: bodies, events and documents with their
  /// parties, coordinated countries, the named sides, officials who meet.
  mutating func collectPartyFrames() {
    for index in phrases.indices where isOwnText(phrases[index]) {
      let phrase = phrases[index]
      let parties: [GazetteerID]
      switch phrase.content {
      case .jointBody(let body): parties = body.parties
      case .event(let event):
        parties = event.parties.isEmpty ? event.body?.parties ?? [] : event.parties
      case .document(let document):
        parties = document.parties.isEmpty ? document.body?.parties ?? [] : document.parties
      default: continue
      }
      if parties.count > 1 { addFrame(parties, phrase) }
    }
    collectCoordinated()
    collectMeetings()
    collectNamedSides()
    pairs.sort { $0.token < $1.token }
  }

  private mutating func addFrame(
    _ parties: [GazetteerID], _ phrase: Phrase, isListed: Bool = false
  ) {
    pairs.append(
      PartyFrame(
        token: phrase.tokens.lowerBound, parties: parties.map { table.known($0) },
        range: phrase.range, isListed: isListed))
  }

  /// «بين الكويت واليابان»، «العلاقات الكويتية اليابانية»، or the subject of a verb in the dual.
  private func isPaired(_ first: Phrase) -> Bool {
    let before = first.tokens.lowerBound - 1
    if lattice.function(at: before, "between") != nil || lattice.has(.fieldNoun, at: before) {
      return true
    }
    return clauseIndex(at: first.tokens.lowerBound).map { clauses[$0].isDualVerb } ?? false
  }

  /// «الكويت واليابان اتفقتا»، «بين الكويت واليابان»، «العلاقات الكويتية اليابانية»، «الجانبين المصري والتركي».
  /// Three and more in a row are a list; only behind بين, or told as «الدول الثلاث», are they sides.
  private mutating func collectCoordinated() {
    var index = 0
    while index < phrases.count {
      guard isOwnText(phrases[index]), let first = countryOf(index) ?? countryInside(index) else {
        index += 1
        continue
      }
      var run = [first]
      var next = index + 1
      while next < phrases.count, let country = countryOf(next), isCoordinated(next - 1, next) {
        if !run.contains(country) { run.append(country) }
        next += 1
      }
      if (2...4).contains(run.count), areSides(run, phrases[index]) {
        addFrame(run, phrases[index], isListed: !isPaired(phrases[index]))
      }
      index = next
    }
  }

  /// «في أستراليا وألمانيا» are places; an organisation is a side behind «بين» or before a word for sides.
  private func areSides(_ run: [GazetteerID], _ first: Phrase) -> Bool {
    let before = first.tokens.lowerBound - 1
    if first.clitics.contains(.bi) || lattice.function(at: before, "in") != nil { return false }
    return run.allSatisfy { lexicon.gazetteer[$0].type == .country }
      || lattice.function(at: before, "between") != nil
  }

  /// «رئيسا كوستاريكا (وأوكرانيا)», «وفد سعودي (وآخر بحريني)»: the country of a dual title or of a delegation.
  private func countryInside(_ index: Int) -> GazetteerID? {
    switch phrases[index].content {
    case .post(let post): post.isDual ? post.country : nil
    case .side(let side): side.country
    default: nil
    }
  }

  /// Tied by و or a dash, or two nisbas side by side.
  private func isCoordinated(_ left: Int, _ right: Int) -> Bool {
    let first = phrases[left]
    let second = phrases[right]
    let gap = second.tokens.lowerBound - first.tokens.upperBound
    // «وفد سعودي وآخر بحريني وثالث كويتي»
    if gap == 1, case .nisba = second.content,
      lattice.function(at: first.tokens.upperBound, "another") != nil
    {
      return true
    }
    let isDashed = gap == 1 && isDash(first.tokens.upperBound) && !isDateline(first)
    switch (first.content, second.content) {
    case (.nisba, .nisba): return gap == 0 || isDashed
    case (.post, .known): return gap == 0 && second.clitics == .wa
    case (.known, .known):
      return gap == 0 && second.clitics == .wa || isDashed
        || gap == 1 && text.isMark(first.tokens.upperBound, Mark.commaArabic) && !isDateline(first)
    default: return false
    }
  }

  func isDash(_ token: Int) -> Bool {
    text.tokens.indices.contains(token) && text.tokens[token].kind == .punctuation
      && "-–—ـ/".unicodeScalars.contains {
        $0.value == text.scalars[text.tokens[token].range.lowerBound]
      }
  }

  /// The country or organisation that top-level phrase `index` turned out to name.
  func countryOf(_ index: Int) -> GazetteerID? {
    switch phrases[index].content {
    case .nisba(let id): return id
    case .known:
      guard let entity = meaning[index].first, case .known(let id) = table[entity].identity,
        [.country, .internationalOrganization].contains(lexicon.gazetteer[id].type)
      else { return nil }
      return id
    default: return nil
    }
  }

  /// A verb of meeting or signing with officials of two countries or organisations.
  private mutating func collectMeetings() {
    for clause in clauses
    where ["meet", "confer", "visit", "discuss", "chair", "sign", "hold"].contains(clause.role) {
      var sides: [EntityID] = []
      let named = phrases(in: clause.tokens)
      var people: [Int] = []
      for index in named {
        guard let side = sideOfOfficial(index) else { continue }
        people.append(index)
        if !sides.contains(side) { sides.append(side) }
      }
      // «ثم التقى نظيره العراقي»: the subject goes on from the meeting before.
      if sides.count == 1, people.contains(where: isCounterpart),
        let subject = pairs.last?.parties.first, subject != sides[0]
      {
        sides.insert(subject, at: 0)
      }
      guard sides.count == 2, let first = people.first else { continue }
      let range = phrases[first].range
      pairs.append(
        PartyFrame(token: phrases[first].tokens.lowerBound, parties: sides, range: range))
    }
  }

  /// The country of an official, else the organisation whose officer he is.
  private mutating func sideOfOfficial(_ index: Int) -> EntityID? {
    if let country = countryOfOfficial(index) { return table.known(country) }
    return officialOf[index].flatMap { officials[$0].organization }
  }

  private func isCounterpart(_ index: Int) -> Bool {
    if case .post(let post) = phrases[index].content { post.isEllipsis } else { false }
  }

  /// The country of the official that a phrase names, bare titles (الوزير العماني) too.
  private func countryOfOfficial(_ index: Int) -> GazetteerID? {
    if let number = officialOf[index] { return officials[number].country }
    guard case .post(let post) = phrases[index].content else { return nil }
    return post.country
  }

  /// «الجانب الكويتي … الجانب الياباني»: where nothing else has named the two.
  private mutating func collectNamedSides() {
    var named: [(GazetteerID, Phrase)] = []
    for phrase in phrases where isOwnText(phrase) {
      if case .side(let side) = phrase.content, side.number == .one, let country = side.country,
        !named.contains(where: { $0.0 == country })
      {
        named.append((country, phrase))
      }
    }
    if named.count == 2, pairs.isEmpty { addFrame(named.map(\.0), named[0].1) }
  }

  /// The sides at a token: of the latest frame before it in its story, else of the first behind it.
  func parties(at token: Int, count: Int? = nil) -> PartyFrame? {
    func fits(_ frame: PartyFrame) -> Bool {
      count == nil || frame.parties.count == count
    }
    let before = pairs.last { $0.token <= token && fits($0) && !isShifted($0.token, token) }
    return before ?? pairs.first { $0.token > token && fits($0) }
      ?? pairs.last { $0.token <= token && fits($0) }
  }

  // MARK: References to sides

  mutating func resolveSides() {
    for index in phrases.indices {
      let phrase = phrases[index]
      guard case .side(let side) = phrase.content else { continue }
      if let country = side.country {
        meaning[index] = [table.known(country)]
        continue
      }
      let resolved: [EntityID]
      switch side.number {
      case .one where side.isHome: resolved = homeland(at: phrase)
      case .two where isNamedOtherwise(phrase): resolved = []
      case .two: resolved = parties(at: phrase.tokens.lowerBound, count: 2)?.parties ?? []
      case .many:
        resolved =
          parties(at: phrase.tokens.lowerBound).map { $0.parties.count > 2 ? $0.parties : [] } ?? []
      case .one: resolved = side.isPossessed ? ownCountry(before: phrase) : []
      }
      guard !resolved.isEmpty else { continue }
      meaning[index] = resolved
      // «الجانبان الكويتي والبريطاني»: the nisbas are the mentions.
      if side.number == .two, lattice.has(.nisba, at: phrase.tokens.upperBound) { continue }
      mention(phrase.range, .country, .coref, resolved, confidence: 0.85, rule: "sides")
    }
  }

  /// «الطرفان (الحزب والحركة)»، «الطرفان المتحاربان»: sides that the text tells by other words.
  private func isNamedOtherwise(_ phrase: Phrase) -> Bool {
    let next = phrase.tokens.upperBound
    if text.isMark(next, Mark.parenthesisLeft) { return true }
    guard case .side(let side) = phrase.content, side.item.role == "side",
      text.tokens.indices.contains(next), text.tokens[next].kind == .word,
      lattice.readings(at: next).isEmpty
    else { return false }
    let word = text.foldedString(next)
    return word.hasPrefix("ال") && word.count > 6 && (word.hasSuffix("ان") || word.hasSuffix("ين"))
  }

  /// «البلاد»: the one country that its sentence has named, else the outlet's own where the article
  /// speaks of it, else the only country of the article.
  private mutating func homeland(at phrase: Phrase) -> [EntityID] {
    let start = phrase.tokens.lowerBound
    let sentence = text.sentences.first { $0.contains(start) } ?? 0..<0
    var near: [GazetteerID] = []
    for index in phrases.indices
    where sentence.contains(phrases[index].tokens.lowerBound)
      && phrases[index].tokens.lowerBound < start
    {
      let country = countryOf(index) ?? countryOfOfficial(index)
      if let country, lexicon.gazetteer[country].type == .country, !near.contains(country) {
        near.append(country)
      }
    }
    if near.count == 1 { return [table.known(near[0])] }
    let named = namedCountries()
    if let home, near.contains(home) || near.isEmpty && named[home] ?? 0 > 0 {
      return [table.known(home)]
    }
    guard near.isEmpty, named.count == 1, let only = named.first?.key else { return [] }
    return [table.known(only)]
  }

  /// «بلاده»: the country of the speaker, else of the last official named before it.
  private mutating func ownCountry(before phrase: Phrase) -> [EntityID] {
    let start = phrase.tokens.lowerBound
    let earlier = phrases.indices.filter {
      phrases[$0].tokens.upperBound <= start && countryOfOfficial($0) != nil
    }
    guard let owner = speaker(among: earlier, before: start) ?? earlier.last,
      let country = countryOfOfficial(owner)
    else { return [] }
    return [table.known(country)]
  }

  /// The subject of the nearest verb of speech in the sentence.
  private func speaker(among people: [Int], before token: Int) -> Int? {
    let speech: Set<String> = [
      "say", "affirm", "express", "praise", "welcome", "hope", "call", "deny",
    ]
    let clause = clauses.last {
      $0.sentence.contains(token) && speech.contains($0.role) && $0.verb.map { $0 < token } ?? false
    }
    guard let verb = clause?.verb else { return nil }
    return people.first {
      phrases[$0].tokens.lowerBound > verb
        && phrases[$0].clitics.isDisjoint(with: .prepositions)
    }
  }
}
