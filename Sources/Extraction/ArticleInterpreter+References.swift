import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Officials told by words that point back: «نظيره»، «نائبه»، «السفير»، «الأخير».
extension ArticleInterpreter {
  // MARK: Titles that another title tells

  /// «نظيره الياباني» holds the post of the official named before him, «نائبه» is that one's deputy.
  mutating func resolveEllipses() {
    for number in officials.indices {
      for index in officials[number].postPhrases {
        guard case .post(let post) = phrases[index].content, post.isEllipsis else { continue }
        let isTied =
          post.ellipsis == .deputy || phrases[index].clitics.contains(.wa) || isAddressee(number)
        antecedent[index] = (isTied ? nil : subject(before: number)) ?? nearest(before: number)
      }
    }
  }

  /// «أكد A أن لقاء B مع C … مع نظيره»: whose counterpart it is says the subject, of the clause itself, else of the sentence,
  /// else of the sentence before; not who else is named on the way.
  private func subject(before number: Int) -> Int? {
    let start = officials[number].tokens.lowerBound
    guard let sentence = text.sentences.lastIndex(where: { $0.contains(start) }),
      let clause = clauseIndex(at: start)
    else { return nil }
    let own = [clauses[clause]]
    let first = clauses.filter { $0.sentence == text.sentences[sentence] }.prefix(1)
    let earlier =
      sentence > 0
      ? clauses.filter { $0.sentence == text.sentences[sentence - 1] }.prefix(1) : []
    for clause in own + first + earlier {
      guard let verb = clause.verb,
        let behind = officials.indices.first(where: {
          officials[$0].tokens.lowerBound > verb && officials[$0].tokens.upperBound <= start
        }), officials[behind].tokens.lowerBound - verb <= 3, !isGoverned(officials[behind])
      else { continue }
      return entitled(behind)
    }
    return nil
  }

  /// «رسالة من الوزير إلى نظيره»
  private func isAddressee(_ number: Int) -> Bool {
    let before = officials[number].tokens.lowerBound - 1
    return lattice.function(at: before, "to") != nil
      && officials.contains { $0.tokens.upperBound == before }
  }

  private func isGoverned(_ official: Official) -> Bool {
    !phrases[official.phrase].clitics.isDisjoint(with: .prepositions)
      || lattice.function(at: official.tokens.lowerBound - 1, "with", "to", "about", "from", "on")
        != nil
  }

  /// An official with a title of state, or by his name the one who has it elsewhere.
  private func entitled(_ number: Int) -> Int? {
    if title(of: number) != nil, isOfState(number) { return number }
    let own = name(of: number)
    return officials.indices.last { other in
      title(of: other) != nil && !own.isEmpty && !name(of: other).isEmpty
        && officials[other].tokens.lowerBound < officials[number].tokens.lowerBound
        && (PersonNames.match(own, name(of: other)) || PersonNames.match(name(of: other), own))
    }
  }

  /// The official nearest before another one of its sentence whose title is known, by his name if it
  /// stands there alone («اجتمع لافروف مع نظيره»); else the last one with a title of state.
  private func nearest(before number: Int) -> Int? {
    let start = officials[number].tokens.lowerBound
    let sentence = text.sentences.first { $0.contains(start) } ?? 0..<0
    let near = officials[..<number].indices.last {
      sentence.contains(officials[$0].tokens.lowerBound)
    }
    if let near, let entitled = entitled(near) { return entitled }
    return officials[..<number].indices.last { title(of: $0) != nil && isOfState($0) }
      ?? officials[..<number].indices.last { title(of: $0) != nil }
  }

  /// «عضو»، «ممثل» have no counterparts.
  private func isOfState(_ number: Int) -> Bool {
    title(of: number).map { post in
      post.heads.contains { $0.role != "officer" || $0.wordClass == .fixedPost }
        || post.organization != nil
    } ?? false
  }

  /// What an official is, if a title says it in full.
  private func title(of number: Int) -> PostPhrase? {
    guard let last = officials[number].postPhrases.last,
      case .post(let post) = parsed.phrases[last].content,
      !post.isEllipsis, !post.isBare || post.country != nil
    else { return nil }
    return post
  }

  /// The title at a phrase; an ellipsis has the words of the title that it points to.
  func postPhrase(_ index: Int) -> PostPhrase? {
    guard case .post(let post) = phrases[index].content else { return nil }
    guard let ellipsis = post.ellipsis else { return post }
    guard let number = antecedent[index], var earlier = title(of: number) else { return nil }
    switch ellipsis {
    case .counterpart:
      earlier.country = post.country
      earlier.accreditedTo = nil
      earlier.organization = nil
    case .deputy:
      earlier.heads = deputyHeads(of: earlier, post.heads)
      earlier.qualifiers = post.qualifiers
      earlier.country = officials[number].country
      earlier.isDual = false
    }
    return earlier
  }

  /// «نائب وزير» is a head of its own in the lexicon; where the lexicon has none, two heads.
  private func deputyHeads(of superior: PostPhrase, _ deputy: [LexicalItem]) -> [LexicalItem] {
    guard let first = superior.heads.first, let head = deputy.first else { return deputy }
    let title = "\(head.arabic) \(first.arabic)"
    let known = lexicon.items.first {
      $0.wordClass == first.wordClass && $0.arabic == title
    }
    return known.map { [$0] + superior.heads.dropFirst() } ?? deputy + superior.heads
  }

  /// A deputy is of the country of the official whose deputy he is.
  mutating func followSuperiors() {
    for number in officials.indices where officials[number].country == nil {
      for index in officials[number].postPhrases {
        guard case .post(let post) = phrases[index].content, post.ellipsis == .deputy,
          let superior = antecedent[index], let country = officials[superior].country
        else { continue }
        officials[number].country = country
        officials[number].countryRule = "superior-country"
      }
    }
  }

  // MARK: Persons by a noun

  func isBareTitle(_ post: PostPhrase, _ phrase: Phrase) -> Bool {
    guard post.isBare else { return false }
    let head = text.tokens[phrase.tokens.lowerBound].range
    // «السفير الياباني»: the nisba is part of an envoy's title, and still nobody's name.
    let nisba = phrase.children.last { if case .nisba = $0.content { true } else { false } }
    return head.upperBound == phrase.range.upperBound
      || nisba?.range.upperBound == phrase.range.upperBound && isDefiniteHead(phrase)
  }

  private func isDefiniteHead(_ phrase: Phrase) -> Bool {
    lattice.reading(at: phrase.tokens.lowerBound, .postHead).map { $0.has(.definite) } ?? false
  }

  /// «الوزيران»، «الوزير الهندي»، «السفير»: the holders named before.
  mutating func resolveBareTitles() {
    for index in phrases.indices {
      guard case .post(let post) = phrases[index].content, isBareTitle(post, phrases[index]),
        officialOf[index] == nil
      else {
        continue
      }
      let start = phrases[index].tokens.lowerBound
      let ministers = Set(
        officials.filter { official in
          (post.country == nil || official.country == post.country)
            && official.postPhrases.contains {
              postPhrase($0)?.heads.contains { $0.name == post.heads[0].name } ?? false
            }
        }.compactMap(\.person))
      let earlier = officials.reversed().filter { official in
        official.tokens.upperBound <= start && official.personPhrase != nil
          && official.person.map(ministers.contains) ?? false
      }
      var persons: [EntityID] = []
      for official in earlier {
        if let person = official.person, !persons.contains(person) { persons.append(person) }
      }
      let wanted = post.isDual ? 2 : 1
      guard persons.count >= wanted else { continue }
      let named = Array(persons.prefix(wanted).reversed())
      meaning[index] = named
      let head = text.tokens[phrases[index].tokens.lowerBound].range
      let title = phrases[index].range.lowerBound..<head.upperBound
      mention(title, .person, .coref, named, confidence: 0.75, rule: "bare-title")
    }
  }

  /// «وأرسل الأخير …»، «وقال نفس المسؤول …»: the official named last.
  mutating func resolveReferences() {
    for index in phrases.indices {
      guard case .reference(let reference) = phrases[index].content,
        let person = person(for: reference, at: index)
      else { continue }
      meaning[index] = [person]
      mention(
        phrases[index].range, .person, .coref, [person], confidence: 0.7, rule: phrases[index].rule)
    }
  }

  private func person(for reference: ReferencePhrase, at index: Int) -> EntityID? {
    let start = phrases[index].tokens.lowerBound
    switch reference {
    case .sameOfficial:
      return officials.last { $0.tokens.upperBound <= start && $0.person != nil }?.person
    case .latter:
      // A body or a country named since may be meant as well.
      let rival = phrases.indices.last { $0 < index && isNoun(phrases[$0]) }
      guard let rival, let number = officialOf[rival],
        text.sentences.contains(where: {
          $0.contains(start) && $0.contains(officials[number].tokens.lowerBound)
        })
      else { return nil }
      return officials[number].person
    }
  }

  private func isNoun(_ phrase: Phrase) -> Bool {
    switch phrase.content {
    case .person, .post, .known, .governmentBody, .institution, .jointBody, .event, .document,
      .agency, .side:
      true
    default: false
    }
  }
}
