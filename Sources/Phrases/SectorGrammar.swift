import Lexicon
import TextAnalysis

extension Grammar {
  /// A field of cooperation by a noun (الطاقة المتجددة، أمن الطيران) at `index`.
  func sectorNoun(at index: Int) -> Phrase? {
    guard let reading = lattice.reading(at: index, .sector) else { return nil }
    // «نقل»، «تدريب» without an article are everyday nouns, unless a noun of fields or another field leads.
    if reading.tokens.count == 1, !isDefinite(at: reading) {
      let before = index - 1
      guard
        lattice.has(.fieldNoun, at: before) || lattice.has(.sector, at: before)
          || lattice.has(.documentNoun, at: before) || lattice.has(.sectorAdjective, at: before)
      else { return nil }
    }
    return phrase(from: reading, .sector(entry(reading)), rule: "sector-noun")
  }

  /// A field by an adjective (الاقتصادية); whether it stands in a list of fields the caller knows.
  func sectorAdjective(at index: Int) -> Phrase? {
    guard let reading = lattice.reading(at: index, .sectorAdjective) else { return nil }
    return phrase(from: reading, .sector(entry(reading)), rule: "sector-adjective")
  }

  private func isDefinite(at reading: Reading) -> Bool {
    let end = text.tokens[reading.tokens.upperBound - 1].range.upperBound
    return reading.has(.definite) || text.substring(reading.start..<end).hasPrefix("ال")
      || reading.clitics.contains(.li) && text.substring(reading.start..<end).hasPrefix("ل")
  }

  /// «سياسيًا واقتصاديًا»: the adverbs of fields.
  func isSectorAdverb(_ index: Int) -> Bool {
    guard let reading = lattice.reading(at: index, .sectorAdjective) else { return false }
    let word = text.foldedString(index)
    return word.hasSuffix("يا") && !reading.has(.definite)
  }
}

extension Grammar {
  /// «الجانبان»، «البلدين»، «الجانب الكويتي»، «بلاده»: a side or all of them.
  func side(at index: Int) -> Phrase? {
    guard let reading = lattice.reading(at: index, .side) else { return nil }
    let item = lattice.item(reading)
    var number = SidePhrase.Number.one
    if reading.has(.dual) { number = .two } else if reading.has(.plural) { number = .many }
    let possessed = reading.has(.possessed)
    if number == .one, item.role == "side" || item.role == "delegation",
      let country = followingCountry(at: reading.tokens.upperBound)
    {
      return phrase(
        from: reading,
        .side(
          SidePhrase(
            item: item, number: .one, country: partyID(country), isPossessed: possessed)),
        rule: "side-named"
      ).with(trailing: [country])
    }
    // «الجانبين الأمني والاقتصادي»: two aspects.
    if number == .two, lattice.has(.sectorAdjective, at: reading.tokens.upperBound),
      item.role == "side"
    {
      return nil
    }
    switch (number, item.role) {
    case (.two, _) where reading.has(.definite) || possessed && item.role == "country":
      return make(reading, item, .two, possessed)
    case (.many, "country") where isThree(reading.tokens.upperBound),
      (.many, "side") where isThree(reading.tokens.upperBound):
      return make(reading, item, .many, false)
    case (.one, "country") where possessed && item.name == "side-country",
      (.many, "country") where possessed:
      return make(reading, item, .one, true)
    default: return nil
    }
  }

  private func make(
    _ reading: Reading, _ item: LexicalItem, _ number: SidePhrase.Number, _ possessed: Bool
  ) -> Phrase {
    // «الدول الثلاث» with its number.
    let isCounted = number == .many && !possessed
    return phrase(
      from: reading, to: reading.tokens.upperBound + (isCounted ? 1 : 0),
      .side(SidePhrase(item: item, number: number, country: nil, isPossessed: possessed)),
      rule: "side")
  }

  /// «الدول الثلاث»: as many as were named.
  private func isThree(_ index: Int) -> Bool {
    guard let number = lattice.reading(at: index, .cardinal) else { return false }
    return (3...5).contains(lattice.item(number).value)
  }
}
