import Lexicon
import TextAnalysis

extension Grammar {
  /// Numeral + scale + currency: «4ر3 مليار جنيه استرليني»، «(100) مليون دولار»، «ثلاثة ملايين دولار»،
  /// «مليون ونصف المليون دينار» is left alone.
  func money(at index: Int) -> Phrase? {
    // A number word tied to one before it is the rest of that number.
    if let words = cardinal(at: index), words.reading?.clitics == .wa,
      lattice.has(.cardinal, at: index - 1) || lattice.has(.scale, at: index - 1)
    {
      return nil
    }
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
    } else if !parenthesized, let fraction = lattice.reading(at: position, .fraction),
      lattice.has(.scale, at: fraction.tokens.upperBound)
    {
      // «نصف مليار»: the scale divided.
      let scale = scales(from: fraction.tokens.upperBound)
      guard scale.power >= 3 else { return nil }
      let hundredths = lattice.item(fraction).value
      value = Decimal(integer: String(Self.power(scale.power - 2) * hundredths), fraction: "")
      start = fraction.start
      clitics = fraction.clitics
      position = scale.end
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
    let (power, scaled, behind) = scales(from: position)
    position = behind
    var sum = value.scaled(by: power)
    // «مليار و200 مليون»، «مليار ونصف المليار».
    while scaled, let more = addend(at: position), let total = Self.add(sum, more.value) {
      sum = total
      position = more.end
    }
    guard let currency = currency(at: position) else {
      // A figure without its currency counts only with a scale, and only where no other unit follows.
      guard scaled, !isUnitAhead(position) else { return nil }
      return phrase(
        index..<position, start: start, clitics: clitics,
        .money(MoneyPhrase(value: sum, currency: nil)), rule: "bare-amount")
    }
    return phrase(
      index..<currency.tokens.upperBound, start: start, clitics: clitics,
      .money(MoneyPhrase(value: sum, currency: currency.code)), rule: "amount")
  }

  /// A run of scale words (ألف مليون): its power of ten, whether there was any, the token behind it.
  private func scales(from index: Int) -> (power: Int, found: Bool, end: Int) {
    var power = 0
    var position = index
    while let scale = lattice.reading(at: position, .scale, where: { !$0.clitics.contains(.wa) }),
      power < 12
    {
      power += String(lattice.item(scale).value).count - 1
      position = scale.tokens.upperBound
    }
    return (power, position > index, position)
  }

  /// «و200 مليون»، «وثلاثمئة ألف»، «ونصف المليار»: what is added to a sum that has its scale.
  private func addend(at index: Int) -> (value: String, end: Int)? {
    if let fraction = lattice.reading(at: index, .fraction), fraction.clitics == .wa {
      let scale = scales(from: fraction.tokens.upperBound)
      guard scale.found, scale.power >= 3 else { return nil }
      return (String(Self.power(scale.power - 2) * lattice.item(fraction).value), scale.end)
    }
    let position = isLoneConjunction(index) ? index + 1 : index
    let words = cardinal(at: position)
    guard position > index || words?.reading?.clitics == .wa else { return nil }
    let numeral = decimal(at: position)
    guard
      let value = numeral?.value ?? words.map({ Decimal(integer: String($0.value), fraction: "") }),
      let end = numeral?.tokens.upperBound ?? words?.tokens.upperBound
    else { return nil }
    let scale = scales(from: end)
    guard scale.found else { return nil }
    return (value.scaled(by: scale.power), scale.end)
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { value, _ in value * 10 }
  }

  /// The sum of two whole numerals; nil where one has decimals.
  private static func add(_ left: String, _ right: String) -> String? {
    guard let first = Int(left), let second = Int(right) else { return nil }
    let (sum, overflow) = first.addingReportingOverflow(second)
    return overflow ? nil : String(sum)
  }

  /// «ب20 مليونا»: the preposition is a token of its own before digits.
  private func isPrepositionBeforeDigits(_ index: Int) -> Bool {
    isWord(index) && text.number(index + 1) != nil && !text.tokens[index + 1].spaceBefore
      && text.foldedWord(index).elementsEqual([0x628])
  }

  /// «مليونان»، «مليوني دولار»; «مليارا» is two only where the currency follows, else an accusative.
  private func isDualForm(_ scale: Reading) -> Bool {
    let word = text.foldedString(scale.tokens.lowerBound)
    if word.hasSuffix("ملايين") { return false }
    if word.hasSuffix("ان") || word.hasSuffix("ين") || word.hasSuffix("ي") { return true }
    return word.hasSuffix("ا") && currency(at: scale.tokens.upperBound) != nil
  }

  private func currency(at index: Int) -> (code: String, tokens: Range<Int>)? {
    if let known = lattice.reading(at: index, .currency), known.clitics.isEmpty {
      return (lattice.item(known).role, known.tokens)
    }
    if let unit = lattice.reading(at: index, .currencyUnit), unit.clitics.isEmpty,
      let code = code(ofUnit: lattice.item(unit).arabic)
    {
      return (code, unit.tokens)
    }
    return nil
  }

  /// «دينار» by itself: that of the country which the text names most, of those with a dinar.
  private func code(ofUnit unit: String) -> String? {
    let named = lexicon.items.filter {
      $0.wordClass == .currency && $0.arabic.hasPrefix(unit + " ")
        && $0.country.map { preference[$0, default: 0] > 0 } ?? false
    }.sorted { weight($0) > weight($1) }
    guard let first = named.first else { return nil }
    return named.count > 1 && weight(named[1]) == weight(first) ? nil : first.role
  }

  private func weight(_ currency: LexicalItem) -> Int {
    currency.country.map { preference[$0, default: 0] } ?? 0
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
