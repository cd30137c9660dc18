import Lexicon
import TextAnalysis

/// Words that stand for somebody or something named before.
extension Grammar {
  /// «نظيره الياباني», «نظيرته»: the same post in another country.
  func counterpart(at index: Int) -> Phrase? {
    guard let word = lattice.function(at: index, "counterpart") else { return nil }
    var content = PostPhrase(heads: [])
    content.ellipsis = .counterpart
    content.isDual = text.foldedString(index).contains("يري")
    var children: [Phrase] = []
    if let country = followingCountry(at: word.tokens.upperBound) {
      content.country = partyID(country)
      children.append(country)
    }
    return phrase(from: word, .post(content), rule: "counterpart").with(trailing: children)
  }

  /// «نائبه»، «نائبه الأول»، «نائبتها»: the deputy of the official named before.
  func deputy(at index: Int) -> Phrase? {
    guard let word = lattice.function(at: index, "his-deputy"), isPossessive(word),
      let head = lexicon.item(named: "post-deputy")
    else { return nil }
    var content = PostPhrase(heads: [head])
    content.ellipsis = .deputy
    var end = word.tokens.upperBound
    while let qualifier = lattice.reading(at: end, .postQualifier), qualifier.clitics.isEmpty,
      qualifier.has(.definite)
    {
      content.qualifiers.append(lattice.item(qualifier))
      end = qualifier.tokens.upperBound
    }
    return phrase(from: word, to: end, .post(content), rule: "his-deputy")
  }

  /// A final ه is a pronoun where no title, office or body follows as genitive: «نائبه رئيس …» is
  /// نائبة with its dots left out.
  func isPossessive(_ word: Reading) -> Bool {
    let last = text.scalars[text.tokens[word.tokens.upperBound - 1].range.upperBound - 1]
    let next = word.tokens.upperBound
    if last == 0x629 { return false }
    let isGenitive = lattice.readings(at: next).contains {
      $0.clitics.isEmpty
        && ($0.wordClass == .postHead && !$0.has(.definite) || $0.wordClass == .fixedPost
          || $0.wordClass == .governmentHead || $0.wordClass == .portfolio
          || $0.wordClass == .institutionHead)
    }
    return last != 0x647 || !isGenitive
  }

  /// «وأرسل الأخير»، «هذا الأخير»، «نفس المسؤول»: whoever was named last.
  func backReference(at index: Int) -> Phrase? {
    if let same = lattice.function(at: index, "same-official") {
      return phrase(from: same, .reference(.sameOfficial), rule: "same-official")
    }
    guard let word = lattice.function(at: index, "latter"), standsAlone(word) else { return nil }
    return phrase(from: word, .reference(.latter), rule: "latter")
  }

  /// Behind a verb, a particle that wants a noun, a preposition other than في («في الأخير» is "at
  /// last") or a noun without article; behind one with it, it is an adjective («الاجتماع الأخير»).
  private func standsAlone(_ word: Reading) -> Bool {
    if word.clitics == .li { return true }
    guard word.clitics.subtracting([.wa, .fa]).isEmpty else { return false }
    let before = word.tokens.lowerBound - 1
    guard before >= 0 else { return false }
    if lattice.function(at: before, "this", "that", "with", "from", "to", "about", "at", "between")
      != nil
    {
      return true
    }
    guard !isDefinite(before), lattice.function(at: before, "in", "before") == nil else {
      return false
    }
    // An indefinite noun takes no adjective with its article, so that the word is its genitive; a
    // foreign name would take one.
    return lattice.has(.verb, at: before) || lattice.has(.ordinary, at: before)
  }

  /// «في البلاد»: the country spoken of; «البلاد العربية» are many.
  func homeland(at index: Int) -> Phrase? {
    guard let land = homeCountry(at: index) else { return nil }
    let next = land.tokens.upperBound
    let isDescribed =
      lattice.readings(at: next).contains {
        $0.clitics.isEmpty && ($0.wordClass == .nisba || $0.wordClass == .sectorAdjective)
      } || lattice.function(at: next, "which") != nil
      || isDefinite(next) && text.foldedString(next).hasSuffix("يه")
    return isDescribed ? nil : land
  }
}
