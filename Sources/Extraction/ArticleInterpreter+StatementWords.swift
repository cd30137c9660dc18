import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Where the words of a statement begin and end, and those that say what it is about.
extension ArticleInterpreter {
  /// The words of a statement: its clause, the clause behind its «أن», and what goes on in the same
  /// sentence without a new speaker (… بما يخدم مصالح البلدين ويعكس العلاقات، … إذا لم يتفق الفرقاء).
  func content(of index: Int) -> Range<Int> {
    var range = clauses[index].tokens
    var next = index + 1
    let verb = clauses[index].verb ?? range.lowerBound
    while next < clauses.count, clauses[next].sentence == clauses[index].sentence {
      let isContent =
        lattice.function(at: clauses[next].tokens.lowerBound, "that") != nil
        || lattice.function(at: range.upperBound - 1, "that") != nil
      // «دعا المبعوث الفصائل، التي لم توقع …، إلى التوقيع»: what is said comes behind an insertion.
      let isAwaited = !saysSomething(range, verb) && !isSpeech(clauses[next])
      guard isContent || isAwaited || clauses[next].role == "act" || isSubordinate(clauses[next])
      else { break }
      range = range.lowerBound..<clauses[next].tokens.upperBound
      next += 1
    }
    // «… لكن هذه القضية بالغة الحساسية»: the reporter's own.
    let isClosed = (verb + 1..<max(verb + 1, range.upperBound)).first { token in
      lattice.function(at: token, "however") != nil && !isQuoted(token, since: verb)
    }
    return isClosed.map { range.lowerBound..<$0 } ?? range
  }

  /// A quotation opened behind the verb is still open at a token.
  private func isQuoted(_ token: Int, since verb: Int) -> Bool {
    let marks = (verb..<token).reduce(into: (open: 0, plain: 0)) { count, token in
      if text.isMark(token, Mark.guillemetLeft) { count.open += 1 }
      if text.isMark(token, Mark.guillemetRight) { count.open -= 1 }
      if text.isMark(token, Mark.quote) { count.plain += 1 }
    }
    return marks.open > 0 || marks.plain % 2 == 1
  }

  func isSpeech(_ clause: Clause) -> Bool {
    ["say", "praise", "affirm", "hope", "deny", "call", "welcome", "express"].contains(clause.role)
  }

  /// Behind the verb stand words beside those that name who speaks, to whom and when: two, or one with «ب».
  func saysSomething(_ tokens: Range<Int>, _ verb: Int) -> Bool {
    let words = (verb + 1..<max(verb + 1, tokens.upperBound)).filter { token in
      text.tokens[token].kind == .word && !lattice.covers(.style, token)
        && lattice.function(
          at: token, "that", "on", "to", "about", "in", "with", "from", "for", "which", "this",
          "pronoun") == nil
        && !phrases.contains { phrase in
          guard phrase.tokens.contains(token) else { return false }
          switch phrase.content {
          case .person, .post, .side, .date, .known, .nisba, .agency: return true
          default: return false
          }
        }
    }
    // «وأكدت أن الإجراءات»: cut short.
    return words.count > 1
      || words.first.map {
        text.foldedString($0).hasPrefix("ب")
          || lattice.function(at: $0 - 1, "on", "to", "about", "for") != nil
      } ?? false
  }

  /// A clause that begins with its verb, without و or a comma before it, is part of the one before
  /// («استعادة القاعدة تعتبر تحولا»).
  func isSubordinate(_ clause: Clause) -> Bool {
    let start = clause.tokens.lowerBound
    return clause.verb == start
      && (text.tokens[start - 1].kind == .word || endsInsertion(start - 1))
      && !lattice.endsFunction(at: start - 1, "meanwhile")
      && lattice.reading(at: start, .verb).map { $0.clitics.isEmpty } ?? false
  }

  /// «… أصبحت، بعد تحريرها، تستقبل …»: the second of two commas around a few words.
  func endsInsertion(_ token: Int) -> Bool {
    func isComma(_ token: Int) -> Bool {
      text.isMark(token, Mark.commaArabic) || text.isMark(token, Mark.comma)
    }
    return isComma(token) && (2...8).contains { isComma(token - $0) }
  }

  /// The words of a statement without what the sentence says before them: «… بينما أكدت الوزارة»، «… فقد أكد الوزير»، «قال
  /// إن الوزير أكد».
  func start(of tokens: Range<Int>, _ verb: Int) -> Int {
    guard tokens.lowerBound < verb else { return verb }
    // «… من الاختطاف وطالب الوزير …»
    if text.tokens[verb - 1].kind == .word,
      lattice.reading(at: verb, .verb).map({ !$0.clitics.isDisjoint(with: .conjunctions) }) ?? false
    {
      return verb
    }
    if lattice.function(at: verb - 1, "clause", "meanwhile", "where", "perfect") != nil {
      return verb - 1
    }
    return (tokens.lowerBound..<verb).last { lattice.function(at: $0, "that") != nil }
      ?? tokens.lowerBound
  }

  /// What a statement is about stands behind its verb up to a relative clause, a second act («مشيرا إلى …»، «واستمع
  /// إلى …») or a source («وفقا ل…»).
  func endOfComplement(behind verb: Int, before end: Int) -> Int {
    (verb + 1..<max(end, verb + 1)).first { token in
      guard !phrases.contains(where: { $0.tokens.contains(token) }) else { return false }
      if lattice.function(at: token, "which", "according") != nil { return true }
      return lattice.readings(at: token).contains {
        $0.wordClass == .verb && !$0.has(.masdar)
          && ($0.has(.participle) && !$0.has(.definite) && $0.clitics.isEmpty
            || !$0.has(.participle) && $0.clitics == .wa)
      }
    } ?? end
  }

  /// «شدد فلان، مدير المفاوضات وإدارة الأزمات، على …»: in the title of the one who speaks, before what is said.
  func isOfSpeaker(_ phrase: Phrase, behind verb: Int) -> Bool {
    let between = verb + 1..<max(verb + 1, phrase.tokens.lowerBound)
    return !phrase.clitics.contains(.bi)
      && officials.contains { between.contains($0.tokens.lowerBound) }
      && !between.contains { token in
        lattice.function(at: token, "that", "on", "to", "about", "in") != nil
          || text.foldedString(token).hasPrefix("ب")
            && !phrases.contains { $0.tokens.contains(token) }
          || lattice.reading(at: token, .verb, where: { $0.has(.masdar) }) != nil
      }
  }

  /// «المنظمات العاملة في مجال حقوق الإنسان»: the field of those who are spoken to.
  func isOfActors(_ phrase: Phrase) -> Bool {
    (1...4).contains { lattice.function(at: phrase.tokens.lowerBound - $0, "active") != nil }
  }

  /// At most as many words behind a verb as a complement has, what phrases cover left out.
  func isNamedAtOnce(_ phrase: Phrase, _ verb: Int) -> Bool {
    let between = verb..<max(verb, phrase.tokens.lowerBound)
    let covered = phrases(in: between).reduce(0) {
      $0 + phrases[$1].tokens.clamped(to: between).count
    }
    return between.count - covered < 16
  }
}
