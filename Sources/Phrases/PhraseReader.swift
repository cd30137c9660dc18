import Lexicon
import TextAnalysis

/// The noun phrases of one article, with the divisions that facts must not cross.
public struct ParsedText: Sendable {
  public let lattice: Lattice
  /// Top-level phrases in text order; none overlaps another.
  public var phrases: [Phrase]
  /// Tokens of the article's own text; behind it stand other stories' headlines and furniture.
  public var ownText: Range<Int>
  /// Tokens at which another story or another subject begins (من جهة أخرى).
  public var shifts: [Int]
  /// Tokens of the dateline («الكويت - 24 - 6 (كونا) --»), empty if there is none.
  public var dateline: Range<Int>

  public var text: AnalyzedText { lattice.text }
}

/// Reads an article's tokens from left to right; at each the longest phrase wins.
public struct PhraseReader {
  private var grammar: Grammar
  private var phrases: [Phrase] = []
  /// Titles that wait for their holder, and the token behind the last of them.
  private var pendingPosts: [Int] = []
  private var pendingEnd = -1
  /// Token up to which an adjective of a field is expected, because a noun that takes fields,
  /// or another field, stands before it.
  private var fieldUntil = -1

  private init(_ lattice: Lattice) { grammar = Grammar(lattice) }

  private var lattice: Lattice { grammar.lattice }
  private var text: AnalyzedText { grammar.text }

  /// `home` is the publisher's country, where it is known.
  public static func read(_ text: String, _ lexicon: Lexicon, home: GazetteerID? = nil)
    -> ParsedText
  {
    let lattice = Lattice(text, lexicon)
    let text = lattice.text
    var reader = PhraseReader(lattice)
    reader.grammar.preference = countries(in: lattice, home: home)
    reader.readAll()
    reader.readRepeatedNames()
    let end = reader.endOfOwnText()
    return ParsedText(
      lattice: lattice, phrases: reader.phrases, ownText: 0..<end,
      shifts: reader.shifts(before: end),
      dateline: reader.dateline())
  }

  /// Countries by how often the text names them without ambiguity; the publisher's counts thrice more.
  private static func countries(in lattice: Lattice, home: GazetteerID?) -> [GazetteerID: Int] {
    var count: [GazetteerID: Int] = [:]
    if let home { count[home] = 3 }
    for index in lattice.tokens.indices {
      guard
        let reading = lattice.readings(at: index).first(where: {
          $0.wordClass == .nisba && !$0.has(.ambiguous)
            || $0.wordClass == .name
              && (lattice.lexicon.entry($0.sense).type == .country
                || lattice.lexicon.entry($0.sense).capitalOf != nil)
        })
      else { continue }
      let id = GazetteerID(reading.sense.item)
      count[lattice.lexicon.entry(reading.sense).capitalOf ?? id, default: 0] += 1
    }
    return count
  }

  // MARK: The pass

  private mutating func readAll() {
    var index = 0
    while index < text.tokens.count {
      switch text.tokens[index].kind {
      case .newline:
        fieldUntil = -1
        index += 1
      case .punctuation:
        if let phrase = grammar.shortMinistry(at: index) ?? parenthesizedMoney(index) {
          append(phrase)
          index = phrase.tokens.upperBound
        } else {
          if !grammar.isComma(index), !grammar.isDash(index) { fieldUntil = -1 }
          index += 1
        }
      case .word, .number:
        index = step(index)
      }
    }
  }

  private func parenthesizedMoney(_ index: Int) -> Phrase? {
    text.isMark(index, Mark.parenthesisLeft) ? grammar.money(at: index) : nil
  }

  /// Reads one phrase or skips one token; gives the next token.
  private mutating func step(_ index: Int) -> Int {
    if let mode = lattice.reading(at: index, .onlineMode), mode.tokens.count > 1 {
      return mode.tokens.upperBound
    }
    if let end = endOfOtherSense(index) { return end }
    if let phrase = longestPhrase(at: index) {
      if case .post = phrase.content { return readOfficial(phrase) }
      append(phrase)
      if case .person = phrase.content { return readTrailingPost(phrase) }
      if case .sector = phrase.content { fieldUntil = phrase.tokens.upperBound + 2 }
      return phrase.tokens.upperBound
    }
    if let field = lattice.reading(at: index, .fieldNoun) {
      fieldUntil = field.tokens.upperBound + 3
      return field.tokens.upperBound
    }
    if index <= fieldUntil, let sector = grammar.sectorAdjective(at: index) {
      append(sector)
      fieldUntil = sector.tokens.upperBound + 2
      return sector.tokens.upperBound
    }
    if grammar.isSectorAdverb(index), let sector = grammar.sectorAdjective(at: index) {
      append(sector)
      return sector.tokens.upperBound
    }
    if lattice.has(.verb, at: index) { fieldUntil = -1 }
    return index + 1
  }

  private mutating func append(_ phrase: Phrase) { phrases.append(phrase) }

  /// «صلاة المغرب»، «نهر النيجر»، «جامعة الملك سعود»: token behind words in which a name is something else's.
  private func endOfOtherSense(_ index: Int) -> Int? {
    if let run = lattice.reading(at: index, .collocation) { return run.tokens.upperBound }
    if let noun = lattice.reading(at: index, .namesakeNoun), longestPhrase(at: index) == nil {
      let name = noun.tokens.upperBound
      return grammar.person(at: name, expected: nameExpectation(name) != .none)?.tokens.upperBound
    }
    guard let water = lattice.reading(at: index, .waterNoun),
      grammar.known(at: index).map({ $0.tokens.count < 2 }) ?? true
    else { return nil }
    let next = water.tokens.upperBound
    let name = lattice.readings(at: next).first {
      $0.clitics.isEmpty
        && ($0.wordClass == .nisba || $0.wordClass == .name || $0.wordClass == .ambiguousName)
    }
    return name?.tokens.upperBound
  }

  /// All families of phrases are tried; the one that reads furthest wins, on a tie the earlier family.
  private func longestPhrase(at index: Int) -> Phrase? {
    var best: Phrase?
    func consider(_ phrase: Phrase?) {
      guard let phrase else { return }
      if let known = best, known.tokens.upperBound >= phrase.tokens.upperBound { return }
      best = phrase
    }
    if text.tokens[index].kind == .number {
      consider(grammar.date(at: index))
      consider(grammar.money(at: index))
      consider(grammar.document(at: index))
      return best
    }
    if grammar.isLoneConjunction(index) { return nil }
    consider(grammar.date(at: index))
    consider(grammar.known(at: index))
    consider(grammar.jointBody(at: index))
    consider(grammar.agency(at: index))
    consider(grammar.event(at: index))
    consider(grammar.document(at: index))
    consider(grammar.counterpart(at: index))
    consider(grammar.deputy(at: index))
    consider(grammar.backReference(at: index))
    consider(grammar.post(at: index))
    consider(person(at: index))
    consider(grammar.governmentBody(at: index))
    consider(grammar.institution(at: index))
    consider(grammar.money(at: index))
    consider(grammar.side(at: index))
    consider(grammar.homeland(at: index))
    consider(grammar.nisba(at: index))
    consider(grammar.sectorNoun(at: index))
    return best
  }

  /// Behind «جامعة»، «جسر» a name is the thing's.
  private func person(at index: Int) -> Phrase? {
    if lattice.has(.namesakeNoun, at: index - 1) { return nil }
    let expectation = nameExpectation(index)
    let person = grammar.person(
      at: index, expected: expectation != .none, coordinated: expectation == .coordinated)
    // One word without a style or title may be anything.
    guard case .person(let content)? = person?.content,
      content.name.count > 1 || !content.styles.isEmpty
    else { return nil }
    return person
  }

  /// Where a name may begin without a title or style: a known given name with another name word
  /// behind it, or an unknown pair of words tied to a person or side before it.
  private func nameExpectation(_ index: Int) -> NameExpectation {
    let given = lattice.reading(
      at: index, .givenName, where: { $0.clitics.subtracting([.wa, .li, .bi, .fa]).isEmpty })
    if let given, isNameWord(given.tokens.upperBound) { return .name }
    let support = grammar.nameSupport(at: given?.tokens.upperBound ?? index + 1)
    if given != nil || grammar.isOrdinaryGivenName(index),
      support == .certain || support == .possible && grammar.isSubjectPosition(index)
    {
      return .name
    }
    guard isUnknownWord(index) else { return .none }
    if isSubjectBeforeTitle(index) { return .name }
    guard isUnknownWord(index + 1) else { return .none }
    guard let last = phrases.last else { return .none }
    let gap = index - last.tokens.upperBound
    switch last.content {
    case .side(let side): return gap == 0 && side.country != nil ? .name : .none
    case .person:
      // «…، وهيميش فولكنر»
      return gap <= 1 && text.foldedWord(index).first == 0x648 && text.foldedWord(index).count > 4
        ? .coordinated : .none
    default: return .none
    }
  }

  /// «هنأ إينال أرديزنبا وزير خارجية …»: unknown words between a verb and a title.
  private func isSubjectBeforeTitle(_ index: Int) -> Bool {
    guard lattice.has(.verb, at: index - 1) else { return false }
    var end = index
    while isUnknownWord(end) || end > index && lattice.has(.nameParticle, at: end), end - index < 5 {
      end += 1
    }
    if grammar.isComma(end) { end += 1 }
    return end - index > 1 && lattice.has(.postHead, at: end)
  }

  private enum NameExpectation { case none, name, coordinated }

  private func isNameWord(_ index: Int) -> Bool {
    guard grammar.isWord(index), text.tokens[index].spaceBefore else { return false }
    return lattice.readings(at: index).allSatisfy {
      $0.wordClass == .givenName || $0.wordClass == .nameParticle
        || $0.wordClass == .nisba && grammar.isDefinite(index)
    }
  }

  private func isUnknownWord(_ index: Int) -> Bool {
    grammar.isWord(index)
      && lattice.readings(at: index).allSatisfy {
        $0.wordClass == .givenName || $0.wordClass == .nameParticle
      }
  }

  // MARK: Officials

  /// A title, further titles stacked on it, then their holder.
  private mutating func readOfficial(_ post: Phrase) -> Int {
    let isStacked = continuesPosts(post)
    if !isStacked { pendingPosts = [] }
    pendingPosts.append(phrases.count)
    append(post)
    pendingEnd = post.tokens.upperBound
    var position = pendingEnd
    let hasComma = grammar.isComma(position)
    if hasComma || grammar.isDash(position) { position += 1 }
    if let initials = initials(at: position) {
      append(initials)
      position = initials.tokens.upperBound + 1
      pendingEnd = position
    }
    let isQuoted = grammar.isOpenQuote(position)
    if isQuoted { position += 1 }
    guard position < text.tokens.count, text.tokens[position].kind == .word,
      !isAnybody(post),
      var person = grammar.person(
        at: position, expected: true, countryKnown: hasCountry(pendingPosts)),
      !hasComma || isApposition(person), person.clitics.isEmpty, !isRivalled(person),
      !isQuoted || grammar.isCloseQuote(person.tokens.upperBound)
    else { return pendingEnd }
    if case .person(var content) = person.content {
      content.posts = pendingPosts
      person.content = .person(content)
    }
    append(person)
    pendingPosts = []
    return person.tokens.upperBound
  }

  /// «رئيس وزراء عراقي سني»: an indefinite title with an indefinite nisba is nobody's.
  private func isAnybody(_ post: Phrase) -> Bool {
    guard case .post(let content) = post.content, content.accreditedTo == nil,
      let nisba = post.children.last, case .nisba = nisba.content,
      nisba.range.lowerBound >= post.range.upperBound
    else { return false }
    return !lattice.readings(at: nisba.tokens.lowerBound).contains {
      $0.wordClass == .nisba && $0.has(.definite)
    }
  }

  /// «المفوض العام لوكالة … (الأونروا) فيليب …»: an organisation's initials in brackets behind a title.
  private func initials(at index: Int) -> Phrase? {
    guard grammar.isOpenQuote(index), let name = grammar.nameReading(at: index + 1),
      grammar.isCloseQuote(name.tokens.upperBound)
    else { return nil }
    return grammar.phrase(
      from: name, .known([grammar.entry(name)], ambiguous: false), rule: "known-name")
  }

  private func hasCountry(_ posts: [Int]) -> Bool {
    posts.contains {
      if case .post(let post) = phrases[$0].content { return post.country != nil }
      return false
    }
  }

  /// «وزير الخارجية، ناصر بوريطة»: behind a comma only a styled or known given name is the holder.
  private func isApposition(_ person: Phrase) -> Bool {
    guard case .person(let content) = person.content else { return false }
    let first = person.tokens.upperBound - content.name.count
    return !content.styles.isEmpty
      || content.name.count > 1 && lattice.has(.givenName, at: max(first, 0))
  }

  /// Another family reads further from the same word (الدكتور … is a name, السفير الياباني لدى … a post).
  private func isRivalled(_ person: Phrase) -> Bool {
    guard let other = longestPhrase(at: person.tokens.lowerBound) else { return false }
    if case .person = other.content { return false }
    return other.tokens.upperBound > person.tokens.upperBound
  }

  /// «مساعد وزير الخارجية والمدير العام …»، «ولي العهد نائب رئيس مجلس الوزراء»: one holder, several titles.
  private func continuesPosts(_ post: Phrase) -> Bool {
    guard let last = pendingPosts.last, post.tokens.lowerBound == pendingEnd,
      case .post(let next) = post.content, case .post(let previous) = phrases[last].content,
      !next.isEllipsis, !previous.isDual, !next.isDual
    else { return false }
    guard let old = previous.country, let new = next.country else { return true }
    return old == new
  }

  /// «السفير سميح حيات مساعد وزير الخارجية»: a title behind a name that has none, unless it has a
  /// holder of its own.
  private mutating func readTrailingPost(_ person: Phrase) -> Int {
    let index = phrases.count - 1
    var position = person.tokens.upperBound
    guard case .person(var content) = person.content, content.posts.isEmpty else { return position }
    if grammar.isComma(position) { position += 1 }
    if let pronoun = lattice.function(at: position, "pronoun"),
      pronoun.clitics.subtracting(.wa).isEmpty
    {
      position = pronoun.tokens.upperBound
    }
    guard position < text.tokens.count, text.tokens[position].kind == .word,
      let post = grammar.post(at: position), post.clitics.isEmpty, !hasHolder(post),
      !isSurname(post, behind: person)
    else { return person.tokens.upperBound }
    content.posts = [phrases.count]
    append(post)
    var end = post.tokens.upperBound
    // «ولي ولي العهد النائب الثاني لرئيس مجلس الوزراء وزير الدفاع»
    while let next = grammar.post(at: end), next.clitics.subtracting(.wa).isEmpty,
      !hasHolder(next)
    {
      content.posts.append(phrases.count)
      append(next)
      end = next.tokens.upperBound
    }
    phrases[index].content = .person(content)
    pendingPosts = []
    return end
  }

  /// «حمد بن عبدالله القاضي»: a bare title right behind a name is a part of it.
  private func isSurname(_ post: Phrase, behind person: Phrase) -> Bool {
    guard case .post(let content) = post.content else { return false }
    return content.isBare && content.country == nil
      && post.tokens.lowerBound == person.tokens.upperBound && post.tokens.count == 1
  }

  /// A name right behind a title is its holder; one tied by و is somebody else («سفيرا لليابان والسفير …»).
  private func hasHolder(_ post: Phrase) -> Bool {
    grammar.person(at: post.tokens.upperBound, expected: true).map { $0.clitics.isEmpty } ?? false
  }

  // MARK: Names alone

  /// A name that stood in full with a title or style is found again when its last or first word
  /// stands alone (كليفيرلي، سايتو).
  private mutating func readRepeatedNames() {
    var words: [String: [String]] = [:]
    for phrase in phrases {
      guard case .person(let person) = phrase.content, person.name.count > 1 else { continue }
      for word in [person.name[person.name.count - 1]] where word.utf16.count > 2 {
        words[word] = person.name
      }
    }
    guard !words.isEmpty else { return }
    for position in phrases.indices { renameNisba(position, words) }
    let covered = coveredTokens()
    var found: [Phrase] = []
    for index in text.tokens.indices where text.tokens[index].kind == .word && !covered[index] {
      let word = text.foldedString(index)
      if let match = repeatedName(word, words, index) { found.append(match) }
    }
    guard !found.isEmpty else { return }
    insert(found)
  }

  /// A nisba that is the family name of somebody named before (السوداني), with no noun to qualify.
  private mutating func renameNisba(_ position: Int, _ words: [String: [String]]) {
    let phrase = phrases[position]
    guard case .nisba = phrase.content, phrase.tokens.count == 1 else { return }
    let before = phrase.tokens.lowerBound - 1
    guard words[text.foldedString(phrase.tokens.lowerBound)] != nil,
      !(grammar.isWord(before) && grammar.isDefinite(before) && phrase.clitics.isEmpty)
    else { return }
    phrases[position] = name(
      [text.foldedString(phrase.tokens.lowerBound)], phrase.tokens.lowerBound,
      phrase.range.lowerBound, phrase.clitics)
  }

  private func repeatedName(_ word: String, _ words: [String: [String]], _ index: Int) -> Phrase? {
    if lattice.readings(at: index).contains(where: {
      $0.clitics.isEmpty && ![.givenName, .nisba, .nameParticle].contains($0.wordClass)
    }) {
      return nil
    }
    if words[word] != nil {
      return name([word], index, text.tokens[index].range.lowerBound, [])
    }
    // «وعلى» is no و + علي.
    guard !lattice.has(.function, at: index) else { return nil }
    for (letter, clitics) in [("و", Clitics.wa), ("ل", .li), ("ب", .bi), ("ف", .fa)] {
      guard word.hasPrefix(letter), words[String(word.dropFirst())] != nil else { continue }
      let start = text.origins[text.tokens[index].foldedRange.lowerBound + 1]
      return name([String(word.dropFirst())], index, start, clitics)
    }
    return nil
  }

  private func name(_ words: [String], _ index: Int, _ start: Int, _ clitics: Clitics) -> Phrase {
    Phrase(
      tokens: index..<index + 1, range: start..<text.tokens[index].range.upperBound,
      clitics: clitics, content: .person(PersonPhrase(name: words, styles: [])), children: [],
      rule: "name-again")
  }

  private func coveredTokens() -> [Bool] {
    var covered = Array(repeating: false, count: text.tokens.count)
    for phrase in phrases { for index in phrase.tokens { covered[index] = true } }
    return covered
  }

  /// Puts phrases in among the others, keeping references to posts true.
  private mutating func insert(_ found: [Phrase]) {
    let old = phrases
    var order: [(Phrase, Int?)] = old.enumerated().map { ($1, $0) } + found.map { ($0, nil) }
    order.sort { $0.0.tokens.lowerBound < $1.0.tokens.lowerBound }
    var moved: [Int: Int] = [:]
    for (position, item) in order.enumerated() {
      if let index = item.1 { moved[index] = position }
    }
    phrases = order.map { item in
      guard case .person(var person) = item.0.content else { return item.0 }
      person.posts = person.posts.compactMap { moved[$0] }
      var phrase = item.0
      phrase.content = .person(person)
      return phrase
    }
  }

  // MARK: Divisions

  private func endOfOwnText() -> Int {
    for paragraph in text.paragraphs {
      guard let first = paragraph.first else { continue }
      var index = first
      while index < paragraph.upperBound, text.tokens[index].kind == .punctuation { index += 1 }
      if let mark = lattice.reading(at: index, .sectionMark), lattice.item(mark).role == "end" {
        return first
      }
    }
    return text.tokens.count
  }

  private func shifts(before end: Int) -> [Int] {
    (0..<end).filter { index in
      lattice.reading(at: index, .sectionMark).map { lattice.item($0).role == "shift" } ?? false
    }
  }

  /// A place at the head of a paragraph, then at most twelve tokens to a dash or agency in brackets.
  private func dateline() -> Range<Int> {
    for paragraph in text.paragraphs.prefix(12) {
      guard let first = paragraph.first, let place = grammar.known(at: first), isTown(place),
        place.clitics.isEmpty
      else { continue }
      var index = place.tokens.upperBound
      let limit = min(index + 14, paragraph.upperBound)
      guard index < limit,
        grammar.isDash(index) || grammar.isOpenQuote(index) || isDateAhead(index)
          || text.isMark(index, Mark.colon) || grammar.isComma(index)
      else { continue }
      var last = -1
      while index < limit {
        if grammar.isDash(index) || text.isMark(index, Mark.colon) { last = index }
        if let agency = grammar.nameReading(at: index, { $0.type == .newsAgency }),
          agency.clitics.isEmpty
        {
          last = max(last, agency.tokens.upperBound - 1)
          if grammar.isCloseQuote(last + 1) { last += 1 }
        } else if lattice.has(.verb, at: index), text.tokens[index].kind == .word {
          break
        }
        index += 1
      }
      if last > 0 { return first..<last + 1 }
    }
    return 0..<0
  }

  private func isTown(_ phrase: Phrase) -> Bool {
    guard case .known(let ids, _) = phrase.content, let id = ids.first else { return false }
    let type = grammar.lexicon.gazetteer[id].type
    return type == .place || type == .country
  }

  private func isDateAhead(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].kind == .number
  }
}
