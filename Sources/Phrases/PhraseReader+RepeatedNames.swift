import Lexicon
import TextAnalysis

/// Names that stand alone after they have stood in full.
extension PhraseReader {
  /// A name that stood in full with a title or style is found again when its last word stands alone
  /// (كليفيرلي، سايتو), with the particle before it (أبو الغيط); not as a family's (عائلة الدوابشة).
  mutating func readRepeatedNames() {
    var words: [String: [String]] = [:]
    for phrase in phrases {
      guard case .person(let person) = phrase.content, person.name.count > 1,
        let word = person.name.last, word.utf16.count > 2
      else { continue }
      words[word] = person.name
    }
    guard !words.isEmpty else { return }
    for position in phrases.indices { renameNisba(position, words) }
    let covered = coveredTokens()
    var found: [Phrase] = []
    for index in text.tokens.indices where text.tokens[index].kind == .word && !covered[index] {
      let word = text.foldedString(index)
      guard !lattice.has(.namesakeNoun, at: index - 1),
        let match = repeatedName(word, words, index)
      else { continue }
      found.append(withParticle(match, words, covered))
    }
    guard !found.isEmpty else { return }
    insert(found)
  }

  /// The particle that the full name has before its last word, where it stands here too.
  private func withParticle(_ name: Phrase, _ words: [String: [String]], _ covered: [Bool])
    -> Phrase
  {
    let before = name.tokens.lowerBound - 1
    guard name.clitics.isEmpty, case .person(var person) = name.content,
      let full = person.name.last.flatMap({ words[$0] }), grammar.isWord(before), !covered[before],
      lattice.has(.nameParticle, at: before), full[full.count - 2] == text.foldedString(before)
    else { return name }
    person.name.insert(full[full.count - 2], at: 0)
    return Phrase(
      tokens: before..<name.tokens.upperBound,
      range: text.tokens[before].range.lowerBound..<name.range.upperBound, clitics: [],
      content: .person(person), children: [], rule: name.rule)
  }

  /// A nisba that is the family name of somebody named before (السوداني), with no noun to qualify.
  mutating func renameNisba(_ position: Int, _ words: [String: [String]]) {
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

  func repeatedName(_ word: String, _ words: [String: [String]], _ index: Int) -> Phrase? {
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

  func name(_ words: [String], _ index: Int, _ start: Int, _ clitics: Clitics) -> Phrase {
    Phrase(
      tokens: index..<index + 1, range: start..<text.tokens[index].range.upperBound,
      clitics: clitics, content: .person(PersonPhrase(name: words, styles: [])), children: [],
      rule: "name-again")
  }

  func coveredTokens() -> [Bool] {
    var covered = Array(repeating: false, count: text.tokens.count)
    for phrase in phrases { for index in phrase.tokens { covered[index] = true } }
    return covered
  }

  /// Puts phrases in among the others, keeping references to posts true.
  mutating func insert(_ found: [Phrase]) {
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
}
