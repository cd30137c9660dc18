import Lexicon
import TextAnalysis

/// Titles with their holders, before the name and behind it.
extension PhraseReader {
  /// A title, further titles stacked on it, then their holder.
  mutating func readOfficial(_ post: Phrase) -> Int {
    // «رئيس الشؤون الخاصة لأمير البلاد حازم …»: the second title is what the first one serves.
    let isServed =
      post.clitics == .li && !pendingPosts.isEmpty && post.tokens.lowerBound == pendingEnd
      && !isCrowned
    if !isServed {
      if !continuesPosts(post) { pendingPosts = [] }
      pendingPosts.append(phrases.count)
    }
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
      !hasComma || isApposition(person) && !hasOwnTitle(person), person.clitics.isEmpty,
      !isRivalled(person),
      !isPartyName(person), !opensWithConjunction(person),
      !isQuoted || grammar.isCloseQuote(person.tokens.upperBound)
    else { return pendingEnd }
    if case .person(var content) = person.content, !servesNamed(post) {
      content.posts = pendingPosts
      person.content = .person(content)
    }
    append(person)
    pendingPosts = []
    return person.tokens.upperBound
  }

  /// «حزب رئيس الوزراء نورفا»: the party's name.
  private func isPartyName(_ person: Phrase) -> Bool {
    guard case .person(let content) = person.content, content.name.count == 1,
      content.styles.isEmpty, let first = pendingPosts.first
    else { return false }
    return lattice.has(.namesakeNoun, at: phrases[first].tokens.lowerBound - 1)
  }

  /// «مستشارا لرئيس الوزراء جون كارسون»
  private func servesNamed(_ post: Phrase) -> Bool {
    if case .post(let content) = post.content { content.servesNamed } else { false }
  }

  /// «رئيس وزراء عراقي سني»: an indefinite title with an indefinite nisba is nobody's.
  func isAnybody(_ post: Phrase) -> Bool {
    guard case .post(let content) = post.content, content.accreditedTo == nil,
      let nisba = post.children.last, case .nisba = nisba.content,
      nisba.tokens.upperBound == post.tokens.upperBound
    else { return false }
    return !lattice.readings(at: nisba.tokens.lowerBound).contains {
      $0.wordClass == .nisba && $0.has(.definite)
    }
  }

  /// «المفوض العام لوكالة … (الأونروا) فيليب …»: an organisation's initials in brackets behind a title.
  func initials(at index: Int) -> Phrase? {
    guard grammar.isOpenQuote(index), let name = grammar.nameReading(at: index + 1),
      grammar.isCloseQuote(name.tokens.upperBound)
    else { return nil }
    return grammar.phrase(
      from: name, .known([grammar.entry(name)], ambiguous: false), rule: "known-name")
  }

  func hasCountry(_ posts: [Int]) -> Bool {
    posts.contains {
      if case .post(let post) = phrases[$0].content { return post.country != nil }
      return false
    }
  }

  /// «وزير الخارجية، ناصر بوريطة»: behind a comma only a styled or known given name is the holder.
  func isApposition(_ person: Phrase) -> Bool {
    guard case .person(let content) = person.content else { return false }
    let first = person.tokens.upperBound - content.name.count
    return !content.styles.isEmpty
      || content.name.count > 1 && lattice.has(.givenName, at: max(first, 0))
  }

  /// «نورة السالم وزيرة الصحة، سالم الخالد وزير النقل»: a list of names, each before its title.
  private func hasOwnTitle(_ person: Phrase) -> Bool {
    guard let post = grammar.post(at: person.tokens.upperBound) else { return false }
    return post.clitics.isEmpty && post.tokens.count > 1 && !hasHolder(post)
  }

  /// Another family reads further from the same word (الدكتور … is a name, السفير الياباني لدى … a post).
  func isRivalled(_ person: Phrase) -> Bool {
    guard let other = longestPhrase(at: person.tokens.lowerBound) else { return false }
    if case .person = other.content { return false }
    return other.tokens.upperBound > person.tokens.upperBound
  }

  /// «مساعد وزير الخارجية والمدير العام …»، «ولي العهد نائب رئيس مجلس الوزراء»: one holder, several titles.
  func continuesPosts(_ post: Phrase) -> Bool {
    guard let last = pendingPosts.last, post.tokens.lowerBound == pendingEnd,
      case .post(let next) = post.content, case .post(let previous) = phrases[last].content,
      !next.isEllipsis, !previous.isDual, !next.isDual
    else { return false }
    // «هنأ خادم الحرمين الشريفين الرئيس …»: a king is no president; the one greets the other.
    if isCrowned, next.heads.count == 1, next.heads[0].role == "head", next.portfolio == nil,
      next.organization == nil, next.knownOrganization == nil, next.scope == nil
    {
      return false
    }
    // «الأمين العام للجامعة العربية ورئيس الأركان المصري …»: an organisation's officer and a country's.
    if previous.knownOrganization != nil, previous.country == nil, next.knownOrganization == nil,
      next.country != nil, !post.clitics.isDisjoint(with: .conjunctions)
    {
      return false
    }
    // «التقى الوزير التركي الأمين العام …»، «هنأ السفير السعودي وزير الإعلام …»: a title that its nisba makes whole,
    // and who stands behind it.
    if previous.isBare, previous.country != nil, post.clitics.isEmpty,
      next.portfolio != nil || next.organization != nil || next.knownOrganization != nil
    {
      return false
    }
    guard let old = previous.country, let new = next.country else { return true }
    return old == new
  }

  /// The title read last is a king's or an amir's.
  private var isCrowned: Bool {
    guard let last = pendingPosts.last, case .post(let content) = phrases[last].content else {
      return false
    }
    return content.heads.count == 1 && content.heads[0].role == "monarch"
  }

  /// «السفير سميح حيات مساعد وزير الخارجية»: a title behind a name that has none, unless it has a
  /// holder of its own.
  mutating func readTrailingPost(_ person: Phrase) -> Int {
    let index = phrases.count - 1
    var position = person.tokens.upperBound
    guard case .person(var content) = person.content, content.posts.isEmpty else { return position }
    let hasComma = grammar.isComma(position)
    if hasComma { position += 1 }
    if let pronoun = lattice.function(at: position, "pronoun"),
      pronoun.clitics.subtracting(.wa).isEmpty
    {
      position = pronoun.tokens.upperBound
    }
    guard position < text.tokens.count, text.tokens[position].kind == .word,
      let post = grammar.post(at: position), post.clitics.isEmpty,
      !hasHolder(post, besides: hasComma ? nil : person), !isSurname(post, behind: person)
    else { return person.tokens.upperBound }
    content.posts = [phrases.count]
    append(post)
    var end = post.tokens.upperBound
    // «ولي ولي العهد النائب الثاني لرئيس مجلس الوزراء وزير الدفاع»
    while let next = grammar.post(at: end), next.clitics.subtracting(.wa).isEmpty,
      !hasHolder(next, besides: next.clitics.isEmpty ? person : nil)
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
  func isSurname(_ post: Phrase, behind person: Phrase) -> Bool {
    guard case .post(let content) = post.content else { return false }
    let isIndefinite = content.heads.count == 1 && !grammar.isDefinite(post.tokens.lowerBound)
    return (content.isBare || isIndefinite) && content.country == nil
      && post.tokens.lowerBound == person.tokens.upperBound && post.tokens.count == 1
  }

  /// A name right behind a title is its holder; one tied by و is somebody else («سفيرا لليابان والسفير …»),
  /// and so is a styled one where a name of several words stands right before the title.
  func hasHolder(_ post: Phrase, besides before: Phrase? = nil) -> Bool {
    guard let behind = grammar.person(at: post.tokens.upperBound, expected: true),
      behind.clitics.isEmpty, case .person(let content) = behind.content
    else { return false }
    guard case .person(let named)? = before?.content, named.name.count > 1 else { return true }
    return content.styles.isEmpty && !opensWithConjunction(behind)
  }

  /// «كارسون موفد المفوضية وراموس كروز»: a word that may be و and a name that nobody knows.
  private func opensWithConjunction(_ person: Phrase) -> Bool {
    let index = person.tokens.lowerBound
    return lattice.readings(at: index).isEmpty && grammar.opensWithConsonant(index)
  }
}
