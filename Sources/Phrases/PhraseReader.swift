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
  var grammar: Grammar
  var phrases: [Phrase] = []
  /// Titles that wait for their holder, and the token behind the last of them.
  var pendingPosts: [Int] = []
  var pendingEnd = -1
  /// Token up to which an adjective of a field is expected, because a noun that takes fields,
  /// or another field, stands before it.
  var fieldUntil = -1

  private init(_ lattice: Lattice) { grammar = Grammar(lattice) }

  var lattice: Lattice { grammar.lattice }
  var text: AnalyzedText { grammar.text }

  /// `home` is the publisher's country, where it is known.
  public static func read(_ text: String, _ lexicon: Lexicon, home: GazetteerID? = nil)
    -> ParsedText
  {
    let lattice = Lattice(text, lexicon)
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

  mutating func readAll() {
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

  func parenthesizedMoney(_ index: Int) -> Phrase? {
    text.isMark(index, Mark.parenthesisLeft) ? grammar.money(at: index) : nil
  }

  /// Reads one phrase or skips one token; gives the next token.
  mutating func step(_ index: Int) -> Int {
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

  mutating func append(_ phrase: Phrase) { phrases.append(phrase) }

  /// «صلاة المغرب»، «نهر النيجر»، «جامعة الملك سعود»: token behind words in which a name is something else's.
  func endOfOtherSense(_ index: Int) -> Int? {
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
  func longestPhrase(at index: Int) -> Phrase? {
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
  func person(at index: Int) -> Phrase? {
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
  func nameExpectation(_ index: Int) -> NameExpectation {
    // «العقوبات التي أمل أوباما …»: the verb of the relative clause.
    if lattice.function(at: index - 1, "which") != nil, lattice.has(.verb, at: index) {
      return .none
    }
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
  func isSubjectBeforeTitle(_ index: Int) -> Bool {
    guard lattice.has(.verb, at: index - 1) else { return false }
    var end = index
    while isUnknownWord(end) || end > index && lattice.has(.nameParticle, at: end), end - index < 5
    {
      end += 1
    }
    if grammar.isComma(end) { end += 1 }
    return end - index > 1 && lattice.has(.postHead, at: end)
  }

  enum NameExpectation { case none, name, coordinated }

  func isNameWord(_ index: Int) -> Bool {
    guard grammar.isWord(index), text.tokens[index].spaceBefore else { return false }
    return lattice.readings(at: index).allSatisfy {
      $0.wordClass == .givenName || $0.wordClass == .nameParticle
        || $0.wordClass == .nisba && grammar.isDefinite(index)
    }
  }

  func isUnknownWord(_ index: Int) -> Bool {
    grammar.isWord(index)
      && lattice.readings(at: index).allSatisfy {
        $0.wordClass == .givenName || $0.wordClass == .nameParticle
      }
  }
}
