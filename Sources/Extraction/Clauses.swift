import Articles
import Lexicon
import Linking
import Phrases
import TextAnalysis

/// A main verb with the words that belong to it, up to the next main verb or the sentence's end.
struct Clause {
  /// Tokens, from the sentence's start for its first clause.
  var tokens: Range<Int>
  var sentence: Range<Int>
  /// Token of the main verb; nil for a nominal headline.
  var verb: Int?
  /// The verb's frame (`lex:role`), after «تم بحث»-like phrases have been resolved; empty without a verb.
  var role: String
  /// Class of event that a trigger verb tells.
  var thing: String
  /// Where the verb's form starts and ends, without proclitics.
  var verbRange: Range<Int>?
  var isNegated = false
  var isFuture = false
  /// The verb is dual or plural and names no subject of its own (وأشادا بـ…).
  var isDualVerb = false
  /// Token of the word (الأمر الذي) behind which consequences are told, not facts.
  var consequence: Int?
  /// Token of a subordinate «كان» frame: history told in passing.
  var isBackground = false
}

/// Divides an article's sentences into clauses by their main verbs.
struct ClauseReader {
  let parsed: ParsedText
  private let covered: [Bool]
  private let startsPhrase: [Int: Phrase]

  init(_ parsed: ParsedText) {
    self.parsed = parsed
    var covered = Array(repeating: false, count: parsed.text.tokens.count)
    var starts: [Int: Phrase] = [:]
    for phrase in parsed.phrases {
      for token in phrase.tokens { covered[token] = true }
      starts[phrase.tokens.lowerBound] = phrase
    }
    self.covered = covered
    startsPhrase = starts
  }

  private var lattice: Lattice { parsed.lattice }
  private var text: AnalyzedText { parsed.text }

  func clauses() -> [Clause] {
    parsed.text.sentences.flatMap { sentence -> [Clause] in
      guard sentence.lowerBound < parsed.ownText.upperBound, !isFurniture(sentence) else {
        return []
      }
      return divide(sentence)
    }
  }

  /// Headlines side by side, parted by runs of spaces: other stories.
  private func isFurniture(_ sentence: Range<Int>) -> Bool {
    text.wideGaps.count { sentence.contains($0) && $0 > sentence.lowerBound } >= 3
  }

  private func divide(_ sentence: Range<Int>) -> [Clause] {
    var clauses: [Clause] = []
    var start = sentence.lowerBound
    var awaitsContent = false
    for index in sentence {
      if !covered[index], lattice.function(at: index, "that") != nil { awaitsContent = true }
      guard let verb = finiteVerb(at: index) else { continue }
      let isContent = awaitsContent && !isRelative(index)
      guard isMain(index, verb, sentence, isFirst: clauses.isEmpty) || isContent else { continue }
      awaitsContent = false
      if clauses.isEmpty {
        clauses.append(clause(verb, at: index, from: start, sentence))
      } else {
        clauses[clauses.count - 1].tokens = start..<boundary(before: index, after: start)
        start = boundary(before: index, after: start)
        clauses.append(clause(verb, at: index, from: start, sentence))
      }
    }
    if clauses.isEmpty {
      clauses = [
        Clause(tokens: sentence, sentence: sentence, verb: nil, role: "", thing: "", verbRange: nil)
      ]
    }
    clauses[clauses.count - 1].tokens = start..<sentence.upperBound
    for index in clauses.indices { complete(&clauses[index]) }
    return clauses
  }

  /// A fronted subject or circumstance belongs to the verb behind it: the clause begins behind the
  /// last comma or «أن», if a verb stands between, else at the verb.
  private func boundary(before verb: Int, after start: Int) -> Int {
    var index = verb - 1
    while index > start + 1, verb - index < 12 {
      if !covered[index], lattice.function(at: index, "that") != nil { return index }
      if text.isMark(index, Mark.commaArabic) || text.isMark(index, Mark.comma)
        || text.isMark(index, Mark.semicolonArabic)
      {
        // Words between a comma and its verb: a fronted circumstance (، وعلى هامش الجولة عقد).
        return index + 1
      }
      if finiteVerb(at: index) != nil { break }
      index -= 1
    }
    return verb
  }

  // MARK: Verbs

  /// A past or present form that is not part of a phrase and not plainly a noun.
  private func finiteVerb(at index: Int) -> Reading? {
    // «هاتف محمول»: a noun of a fixed run of words.
    guard text.tokens[index].kind == .word, !covered[index], !lattice.has(.collocation, at: index)
    else { return nil }
    func isFinite(_ reading: Reading) -> Bool {
      !reading.has(.participle) && !reading.has(.masdar) && !reading.clitics.contains(.bi)
        && !reading.clitics.contains(.li) && !reading.clitics.contains(.ka)
    }
    // «تسلم الأمير أوراق اعتماد …»: a verb with a frame of its own before one that only opens a clause (تسلم، she hands over).
    guard
      let verb = lattice.reading(
        at: index, .verb, where: { isFinite($0) && lattice.item($0).role != "act" })
        ?? lattice.reading(at: index, .verb, where: isFinite)
    else { return nil }
    let readings = lattice.readings(at: index)
    // بين، مثل and عبر are prepositions unless a speaker follows; «توقع» is a verb either way.
    if readings.contains(where: { $0.wordClass == .function && $0.clitics == verb.clitics }),
      lattice.function(at: index, "expects") == nil,
      lattice.function(at: index + 1, "that") == nil, !isSubjectAhead(index)
    {
      return nil
    }
    // Behind a preposition stands a noun (على رأس وفد).
    if verb.has(.past), verb.clitics.isEmpty,
      lattice.function(
        at: index - 1, "on", "in", "from", "to", "about", "with", "between", "during") != nil
    {
      return nil
    }
    // «وزارته» is a ministry, not «and he visited».
    let nouns: Set<WordClass> = [
      .governmentHead, .institutionHead, .eventNoun, .side, .fieldNoun, .documentNoun, .postHead,
      .portfolio,
    ]
    if readings.contains(where: {
      nouns.contains($0.wordClass) && $0.clitics != verb.clitics
        && $0.clitics.isSubset(of: verb.clitics)
    }) {
      return nil
    }
    let isNoun = readings.contains {
      ($0.has(.masdar) || $0.wordClass == .fieldNoun || $0.wordClass == .eventNoun
        || $0.wordClass == .documentNoun)
        && $0.clitics == verb.clitics
    }
    if isNoun, verb.has(.past), !isVerbPosition(index, verb) { return nil }
    return verb
  }

  /// عقد، بحث، تبادل are verbs only at a clause's head with a subject behind them.
  private func isVerbPosition(_ index: Int, _ verb: Reading) -> Bool {
    let before = index - 1
    if index > 0, lattice.function(at: before, "clause", "where", "meanwhile") == nil, before >= 0,
      text.tokens[before].kind == .word, verb.clitics.isEmpty
    {
      return false
    }
    guard let next = startsPhrase[index + 1] else { return false }
    switch next.content {
    case .person, .post, .side, .known, .jointBody, .event, .governmentBody:
      return next.clitics.isEmpty
    default: return false
    }
  }

  /// A side, person or title begins right behind the word.
  private func isSubjectAhead(_ index: Int) -> Bool {
    guard let next = startsPhrase[index + 1], next.clitics.isEmpty else { return false }
    switch next.content {
    case .side(let side): return side.number != .one || side.item.role == "side"
    case .person, .post: return true
    default: return false
    }
  }

  private func isRelative(_ index: Int) -> Bool {
    lattice.function(at: index - 1, "which", "consequence") != nil
  }

  private func isMain(_ index: Int, _ verb: Reading, _ sentence: Range<Int>, isFirst: Bool) -> Bool
  {
    if isRelative(index) { return false }
    if index == sentence.lowerBound { return true }
    if !verb.clitics.isDisjoint(with: .conjunctions) { return true }
    let before = index - 1
    if text.tokens[before].kind == .punctuation { return true }
    if lattice.function(
      at: before, "clause", "where", "occurred", "past-frame", "not", "will") != nil
      || lattice.endsFunction(at: before, "meanwhile")
    {
      return true
    }
    return isFirst
  }

  private func clause(_ verb: Reading, at index: Int, from start: Int, _ sentence: Range<Int>)
    -> Clause
  {
    let item = lattice.item(verb)
    var clause = Clause(
      tokens: start..<sentence.upperBound, sentence: sentence, verb: index, role: item.role,
      thing: item.thing, verbRange: verb.start..<text.tokens[index].range.upperBound)
    // «توقع كثيرون …» expects; «توقع الكويت واليابان اتفاقية» signs.
    if lattice.function(at: index, "expects") != nil, !isSigner(index + 1) { clause.role = "" }
    // «جمع لقاء الوزيرين» tells of a meeting, «جمع التبرعات» of none.
    if item.role == "gather" { clause.role = isEvent(index + 1) ? "hold" : "" }
    clause.isFuture = verb.clitics.contains(.sa) || lattice.function(at: index - 1, "will") != nil
    clause.isNegated = (max(start, index - 2)..<index).contains {
      lattice.function(at: $0, "not") != nil
    }
    let word = text.foldedString(index)
    clause.isDualVerb  // دعا، رجا end so in the singular.
    =
      verb.has(.past) && word.hasSuffix("ا") && !word.hasSuffix("وا")
      && word.unicodeScalars.count - (verb.clitics.isEmpty ? 0 : 1) > 3
      || verb.has(.dual)
    return clause
  }

  private func isEvent(_ index: Int) -> Bool {
    guard case .event = startsPhrase[index]?.content else { return false }
    return true
  }

  private func isSigner(_ index: Int) -> Bool {
    switch startsPhrase[index]?.content {
    case .known, .side, .governmentBody, .institution, .jointBody, .document: true
    default: false
    }
  }

  /// What stands around the verb: «تم/شهد/جرى + بحث», «من المقرر», «كان قد», «الأمر الذي».
  private func complete(_ clause: inout Clause) {
    if let verb = clause.verb, clause.role == "hold" {
      for index in (verb + 1)..<min(verb + 5, clause.tokens.upperBound) {
        if let noun = lattice.reading(at: index, .verb, where: { $0.has(.masdar) }) {
          let role = lattice.item(noun).role
          if ["discuss", "sign", "postpone", "cancel"].contains(role) {
            clause.role = role
            break
          }
        }
      }
    }
    for index in clause.tokens {
      if clause.consequence == nil, lattice.function(at: index, "consequence") != nil {
        clause.consequence = index
      }
      if lattice.function(at: index, "planned") != nil, clause.verb.map({ index <= $0 + 2 }) ?? true
      {
        clause.isFuture = true
      }
    }
    if let verb = clause.verb {
      let before = max(clause.sentence.lowerBound, verb - 8)..<verb
      clause.isBackground =
        before.contains { lattice.function(at: $0, "past-frame") != nil }
        && before.contains { lattice.function(at: $0, "perfect") != nil }
    }
  }
}
