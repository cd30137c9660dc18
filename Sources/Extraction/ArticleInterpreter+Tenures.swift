import Articles
import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Who holds which office, and who held it.
extension ArticleInterpreter {
  mutating func writePosts() {
    var seen: Set<EntityID> = []
    var tenured: Set<[EntityID]> = []
    let over = formerTenures()
    for official in officials {
      for (position, post) in official.posts.enumerated() {
        guard position < official.postPhrases.count,
          let phrase = postPhrase(official.postPhrases[position])
        else { continue }
        let range = phrases[official.postPhrases[position]].range
        if let person = official.person, official.personPhrase != nil,
          !phrase.isDesignate, !isTimeReckoned(official), !isObject(official, person),
          isFormer(phrase, official) || !over.contains([person, post]),
          phrase.isFormer || !isHistory(person) && !isPastLeader(person),
          tenured.insert([person, post]).inserted,
          isOwnText(phrases[official.phrase])
        {
          facts.tenures.append(
            Tenure(
              person: person, post: post,
              former: isFormer(phrase, official),
              evidence: Evidence(official.range, rule: "post-and-holder", confidence: 0.9)))
        }
        // «وزيرا خارجية البلدين»: of two countries.
        guard !phrase.isDual, seen.insert(post).inserted, isOwnText(phrases[official.phrase])
        else { continue }
        facts.posts.append(postFacts(post, phrase, official, range))
      }
    }
  }

  func isFormer(_ post: PostPhrase, _ official: Official) -> Bool {
    post.isFormer || isOver(official) || official.isPast
  }

  /// Persons and offices of which the article says anywhere that they are over («الرئيس المخلوع»): by their title alone
  /// they are told of their time.
  func formerTenures() -> Set<[EntityID]> {
    var over: Set<[EntityID]> = []
    for official in officials {
      guard let person = official.person, official.personPhrase != nil else { continue }
      for (index, post) in zip(official.postPhrases, official.posts) {
        if let phrase = postPhrase(index), isFormer(phrase, official) {
          over.insert([person, post])
        }
      }
    }
    return over
  }

  /// «في عهد الرئيس سامي كيبتو»: a time is told by the office; it may go on or be over.
  private func isTimeReckoned(_ official: Official) -> Bool {
    lattice.function(at: official.tokens.lowerBound - 1, "reign") != nil
  }

  /// «الرئيس الكيني سامي كيبتو عام 1980»: named only beside years long before the news.
  func isHistory(_ person: EntityID) -> Bool {
    guard let published = calendar.published?.year else { return false }
    return officials.allSatisfy { official in
      guard official.person == person else { return true }
      guard let sentence = text.sentences.first(where: { $0.contains(official.tokens.lowerBound) })
      else { return false }
      let years = sentence.compactMap { text.number($0) }.filter { (1900...2100).contains($0) }
      // A year nearer than this may well be of a tenure that goes on: then it is stated.
      return years.contains { $0 < published - 7 } && !years.contains { $0 >= published - 7 }
    }
  }

  /// «الرئيس أنور السادات» in the news of a later year: told of his time.
  func isPastLeader(_ person: EntityID) -> Bool {
    guard let published = calendar.published?.year else { return false }
    return officials.contains { official in
      guard official.person == person, let index = official.personPhrase,
        case .person(let name) = phrases[index].content
      else { return false }
      return lexicon.yearOfLeaving(name.name).map { $0 < published } ?? false
    }
  }

  /// «وسيزور الرئيس الكيني كارسون»: a family name behind a title, of one whom the article names in full
  /// with another country's.
  func isObject(_ official: Official, _ person: EntityID) -> Bool {
    guard let index = official.personPhrase, case .person(let name) = phrases[index].content,
      name.name.count == 1, let country = official.country
    else { return false }
    return officials.contains { other in
      guard other.person == person, let whole = other.personPhrase,
        case .person(let full) = phrases[whole].content
      else { return false }
      return full.name.count > 1 && !other.postPhrases.isEmpty
        && other.country.map { $0 != country } ?? false
    }
  }

  /// «إقالة وزير التربية … ووزيرة المالية …»، «خلفا للسفير …»، «رئيس الوزراء
  /// سالم الخالد آنذاك»
  func isOver(_ official: Official) -> Bool {
    if lattice.function(at: official.tokens.lowerBound - 1, "dismissed") != nil
      || lattice.function(at: official.tokens.upperBound, "formerly") != nil
    {
      return true
    }
    guard text.foldedWord(official.tokens.lowerBound).first == 0x648,
      let before = officials.first(where: {
        $0.tokens.upperBound == official.tokens.lowerBound
      })
    else { return false }
    return isOver(before)
  }
}
