import Lexicon
import TextAnalysis

extension Grammar {
  /// Numeral + scale + currency: «4ر3 مليار جنيه استرليني»، «(100) مليون دولار»، «ثلاثة ملايين دولار»،
  /// «مليون ونصف المليون دينار» is left alone.
  func money(at index: Int) -> Phrase? {
    var start = text.tokens[index].range.lowerBound
    var position = index
    var value: Decimal
    var clitics: Clitics = []
    let parenthesized = text.isMark(index, Mark.parenthesisLeft)
    if parenthesized { position += 1 }
    if isPrepositionBeforeDigits(position) {
      position += 1
      start = text.tokens[position].range.lowerBound
      clitics = .bi
    }
    if let numeral = decimal(at: position) {
      value = numeral.value
      if !parenthesized { start = text.tokens[position].range.lowerBound }
      position = numeral.tokens.upperBound
    } else if !parenthesized, let words = cardinal(at: position), let reading = words.reading {
      value = Decimal(integer: String(words.value), fraction: "")
      start = reading.start
      clitics = reading.clitics
      position = words.tokens.upperBound
    } else if !parenthesized, let scale = lattice.reading(at: position, .scale) {
      value = Decimal(integer: isDualForm(scale) ? "2" : "1", fraction: "")
      start = scale.start
      clitics = scale.clitics
    } else {
      return nil
    }
    if parenthesized {
      guard text.isMark(position, Mark.parenthesisRight) else { return nil }
      position += 1
    }
    var power = 0
    var scaled = false
    while let scale = lattice.reading(at: position, .scale), power < 12 {
      power += String(lattice.item(scale).value).count - 1
      position = scale.tokens.upperBound
      scaled = true
    }
    guard let currency = currency(at: position) else {
      // A figure without its currency counts only with a scale, and only where no other unit follows.
      guard scaled, !isUnitAhead(position) else { return nil }
      return phrase(
        index..<position, start: start, clitics: clitics,
        .money(MoneyPhrase(value: value.scaled(by: power), currency: nil)), rule: "bare-amount")
    }
    return phrase(
      index..<currency.tokens.upperBound, start: start, clitics: clitics,
      .money(MoneyPhrase(value: value.scaled(by: power), currency: currency.code)), rule: "amount")
  }

  /// «ب20 مليونا»: the preposition is a token of its own before digits.
  private func isPrepositionBeforeDigits(_ index: Int) -> Bool {
    isWord(index) && text.number(index + 1) != nil && !text.tokens[index + 1].spaceBefore
      && text.foldedWord(index).elementsEqual([0x628])
  }

  private func isDualForm(_ scale: Reading) -> Bool {
    let word = text.foldedString(scale.tokens.lowerBound)
    return ["ان", "ين", "ا", "ي"].contains { word.hasSuffix($0) } && !word.hasSuffix("ملايين")
  }

  private func currency(at index: Int) -> (code: String, tokens: Range<Int>)? {
    if let known = lattice.reading(at: index, .currency), known.clitics.isEmpty {
      return (lattice.item(known).role, known.tokens)
    }
    return nil
  }

  /// A noun that is counted (مليون برميل، ألف طن): any word that is not a preposition or a verb.
  private func isUnitAhead(_ index: Int) -> Bool {
    guard isWord(index) else {
      return text.isMark(index, Mark.percent) || text.isMark(index, Mark.percentArabic)
    }
    let readings = lattice.readings(at: index)
    return !readings.contains { $0.wordClass == .function || $0.wordClass == .verb }
  }
}
