import Lexicon
import TextAnalysis

extension Grammar {
  /// Styles and a name. `expected` is set where a title has just been read: there a name is likely
  /// even without a style before it.
  /// With `coordinated`, the و at its head is the conjunction even if the name is unknown.
  /// With `countryKnown`, a title has given the country, so that a nisba is a family name.
  func person(
    at index: Int, expected: Bool, coordinated: Bool = false, countryKnown: Bool = false
  ) -> Phrase? {
    var position = index
    var styles: [Range<Int>] = []
    var clitics: Clitics = []
    var strong = false
    var isAmbiguous = false
    while let style = lattice.reading(
      at: position, .style,
      where: {
        $0.clitics.isEmpty || styles.isEmpty
      }), !style.has(.possessed), !isPatronymic(style.tokens.upperBound)
    {
      // «السيد سيد أحمد»: behind a style the name may look like one.
      if !styles.isEmpty, !style.has(.definite), isOrdinaryGivenName(position),
        nameSupport(at: position + 1) != .none
      {
        break
      }
      // د، م، أ are styles with their stop only.
      if text.foldedWord(style.tokens.upperBound - 1).count <= 2,
        !text.isMark(style.tokens.upperBound, Mark.fullStop),
        !text.isMark(style.tokens.upperBound, Mark.slash)
      {
        break
      }
      // «سفير نيوزيلندا»: a title without its article is no style.
      if !style.has(.definite), !isDefinite(position), lattice.has(.postHead, at: position) {
        break
      }
      // «فريق التحرير»: a rank is a style only with its article.
      if lattice.item(style).role == "rank", !style.has(.definite), !isDefinite(position) {
        return nil
      }
      if styles.isEmpty { clitics = style.clitics }
      styles.append(style.start..<text.tokens[style.tokens.upperBound - 1].range.upperBound)
      strong = true
      isAmbiguous = style.has(.ambiguous)
      position = style.tokens.upperBound
      // «د. عبداللطيف», «السفير/ خالد عزمي».
      if text.isMark(position, Mark.fullStop) || text.isMark(position, Mark.slash) { position += 1 }
    }
    guard expected || strong else { return nil }
    if isComplement(position, styled: !styles.isEmpty),
      styles.isEmpty || !lattice.has(.givenName, at: position)
    {
      return nil
    }
    guard let name = personalName(at: position, styled: !styles.isEmpty, countryKnown: countryKnown)
    else { return nil }
    // «الرئيس وعد بمواصلة العمل»: a verb and its complement.
    if name.count == 1, isOrdinaryGivenName(name.lowerBound), isWord(name.upperBound),
      startsKnownWord(name.upperBound, cutting: 0x628)
    {
      return nil
    }
    if name.count == 1
      && (isWeak(styles: styles, before: position) || opensWithConsonant(name.lowerBound))
      || styles.isEmpty && isDefinite(name.lowerBound) || isAmbiguous,
      !isKnownOrStandsInFull(name.lowerBound)
    {
      return nil
    }
    let words = name.map { text.foldedString($0) }
    var cut = text.tokens[name.lowerBound].range.lowerBound
    if styles.isEmpty, let start = cliticCut(name.lowerBound, certain: coordinated) {
      cut = start.start
      clitics = start.clitics
    }
    let phrase = Phrase(
      tokens: index..<name.upperBound,
      range: cut..<text.tokens[name.upperBound - 1].range.upperBound, clitics: clitics,
      content: .person(
        PersonPhrase(name: cutName(words, clitics, styled: !styles.isEmpty), styles: styles)),
      children: [], rule: styles.isEmpty ? "name-after-post" : "styled-name")
    return phrase
  }

  private func cutName(_ words: [String], _ clitics: Clitics, styled: Bool) -> [String] {
    guard !styled, !clitics.isEmpty, let first = words.first else { return words }
    return [String(first.dropFirst(1))] + words.dropFirst()
  }

  /// A particle before a given name: و of a name that follows a title («وهيميش فولكنر»), or a preposition where the word is
  /// no name with it («لنوري السالم»).
  private func cliticCut(_ index: Int, certain: Bool) -> (start: Int, clitics: Clitics)? {
    let word = text.foldedWord(index)
    if certain, word.count > 3, word.first == 0x648 {
      return (text.origins[word.index(after: word.startIndex)], .wa)
    }
    guard !lattice.readings(at: index).contains(where: { $0.clitics.isEmpty }),
      !isOrdinaryGivenName(index), word.count > 3,
      let name = lattice.reading(
        at: index, .givenName, where: { $0.clitics.rawValue.nonzeroBitCount == 1 })
    else { return nil }
    return (name.start, name.clitics)
  }

  /// One to six words that can be a name, from `index` on.
  private func personalName(at index: Int, styled: Bool, countryKnown: Bool) -> Range<Int>? {
    var end = index
    while isWord(end), end - index < 12 {
      if end > index, !text.tokens[end].spaceBefore, !isDash(end - 1) { break }
      guard
        canBeName(end, first: index, styled: styled)
          || countryKnown && isFamilyNisba(end, first: index)
      else { break }
      let isInitial = isInitial(end)
      end += isInitial ? 2 : 1
      // «كريستيان-دانيال».
      if isDash(end), isWord(end + 1), !text.tokens[end].spaceBefore,
        !text.tokens[end + 1].spaceBefore, canBeName(end + 1, first: index, styled: styled)
      {
        end += 1
      }
    }
    while end > index,
      isNameParticle(end - 1) && !lattice.has(.givenName, at: end - 1)
        && !isFamilyNameLikeStyle(end - 1, first: index) || isDash(end - 1)
    {
      end -= 1
    }
    guard end > index else { return nil }
    if text.foldedWord(index).count < 3, end == index + (isInitial(index) ? 2 : 1) { return nil }
    return index..<end
  }

  /// «جون ف. كارسون»: a letter with its stop, and the name goes on.
  private func isInitial(_ index: Int) -> Bool {
    text.isInitial(index) && text.isMark(index + 1, Mark.fullStop) && isWord(index + 2)
      && text.tokens[index].range.upperBound == text.tokens[index + 1].range.lowerBound
  }

  /// «آن-ماري»: a hyphen makes one given name of two.
  func isHyphenated(_ index: Int) -> Bool {
    isDash(index + 1) && isWord(index + 2) && !text.tokens[index + 1].spaceBefore
      && !text.tokens[index + 2].spaceBefore && isGivenName(index + 2)
  }

  private func canBeName(_ index: Int, first: Int, styled: Bool) -> Bool {
    if text.foldedWord(index).count == 1 { return isInitial(index) }
    if isAdverb(index) { return false }
    if index == first, isHyphenated(index) { return true }
    if index == first, isOrdinaryGivenName(index),
      styled && !startsTitle(index) || nameSupport(at: index + 1) != .none
    {
      return true
    }
    if isLoneConjunction(index) || isDefiniteDative(index) { return false }
    if hasPronoun(index) || isPluralVerb(index)
      || hasFormOfAnotherWord(index, opensStyledName: styled && index == first)
    {
      return false
    }
    if index > first, isConjunctionBeforeName(index) { return false }
    if index > first, isFamilyName(index, first: first) { return true }
    if styled, isNameBehindStyle(index, first: first) { return true }
    if index > first, startsConjoinedWord(index) { return false }
    // «و أ. فلان»: the next one's abbreviated style.
    if index > first, text.foldedWord(index).first == 0x648, text.foldedWord(index).count <= 2 {
      return false
    }
    // Behind a family name with its article only another one of the kind (المحمد الصباح) goes on.
    // (عبد الفتاح is one word of a name, not a family name.)
    if index > first + 1, isDefinite(index - 1), !lattice.has(.nameParticle, at: index - 1),
      !lattice.has(.nameParticle, at: index - 2),
      !lattice.has(.nameCompound, at: index - 1),
      !isArticledName(index), !lattice.has(.nameParticle, at: index),
      !lattice.readings(at: index).contains(where: {
        $0.wordClass == .givenName && $0.clitics.isEmpty
      })
    {
      return false
    }
    if isBehindFamilyName(index, first: first) { return false }
    if text.foldedWord(index).elementsEqual([0x639, 0x644, 0x64A]) {
      return !isPrepositionAla(index, first: first)
    }
    let readings = lattice.readings(at: index)
    // «شون أو فلاهرتي»، «كيم هي سانغ»، «فرانشيسكو لا كاميرا»: short words of other languages.
    if index == first + 1 || index == first + 3 && isDash(first + 1),
      lattice.function(at: index, "or", "pronoun", "not", "counterfactual") != nil,
      text.foldedWord(index).count < 4, isUnknown(index + 1), !isNegated(index + 1),
      lattice.readings(at: first).allSatisfy({ $0.wordClass == .givenName })
    {
      return true
    }
    // «ميهاي يونسكو أن …»، «إيلين ماي»: a family name that is something else in Arabic letters.
    if index == first + 1, !isDefinite(index), isGivenName(first) || isUnknown(first),
      isNameLikeOrganization(index)
        || lattice.has(.month, at: index) && text.number(index + 1) == nil
    {
      return true
    }
    // «آل الشيخ»
    if index > first, text.foldedString(index - 1) == "ال", isDefinite(index) { return true }
    // «دفع الله»، «فضل الله»: any word before الله.
    if styled, index == first, lattice.has(.nameCompound, at: index + 1) { return true }
    if index > first, lattice.has(.nameCompound, at: index) { return true }
    // «خورخي فوري من …»: an everyday word as a family name, where the name ends behind it.
    if index == first + 1, !isDefinite(index), isNameEnd(index + 1), isGivenName(first),
      lattice.readings(at: first).allSatisfy({ $0.wordClass == .givenName }),
      !readings.isEmpty,
      readings.allSatisfy({ $0.wordClass == .ordinary || $0.wordClass == .givenName })
    {
      return true
    }
    // «لويجي دي مايو»: whatever stands behind a particle of names.
    if index > first, isNameParticle(index - 1), !isDefinite(index - 1),
      !isDefinite(index) || takesArticle(index - 1),
      !isNegation(index - 1), !startsKnownWord(index, cutting: 0x628),
      !readings.contains(where: { $0.wordClass == .function && $0.clitics.isEmpty })
    {
      return true
    }
    // «ثاني بن أحمد»: whatever stands before بن is a name.
    if lattice.has(.nameParticle, at: index + 1), text.foldedString(index + 1).hasPrefix("بن"),
      index == first || !startsConjoinedWord(index),
      !readings.contains(where: { $0.wordClass == .function || $0.wordClass == .style })
    {
      return true
    }
    if readings.contains(where: { $0.wordClass == .givenName && $0.clitics.isEmpty }) {
      return !readings.contains { $0.wordClass == .fixedPost || $0.wordClass == .sectionMark }
    }
    // «حسين أمير عبداللهيان»: a title's word inside a name, before another part of one.
    if index > first, isGivenName(first) || lattice.nameUse(at: first).contains(.family),
      lattice.nameUse(at: index).contains(.ordinaryGiven), isNameAhead(index + 1)
    {
      return true
    }
    if readings.contains(where: { $0.wordClass == .nameParticle && $0.clitics.isEmpty }) {
      return !isNegation(index)
    }
    // Kings and popes: محمد السادس، الحسين بن عبدالله الثاني.
    if index > first,
      isGivenName(index - 1) || index == first + 1 || lattice.has(.nameCompound, at: index - 1),
      let number = ordinal(at: index),
      let reading = number.reading,
      reading.has(.definite), reading.clitics.isEmpty, number.tokens.count == 1
    {
      return true
    }
    for reading in readings {
      // A preposition read off a longer unknown word is none (بسام), unless a town follows it.
      if !reading.clitics.isEmpty, reading.clitics.isDisjoint(with: .conjunctions),
        ![.name, .ambiguousName, .sector].contains(reading.wordClass)
      {
        continue
      }
      switch reading.wordClass {
      case .givenName, .nameParticle: continue
      case .nisba:
        // A family name may look like a nisba (الهندي), but not right behind a title.
        if index == first { return false }
        if reading.clitics.isEmpty, isDefinite(index), !isAfterWholeName(index, first) { continue }
        // «سالم غاني»: behind a name an adjective without its article qualifies nothing.
        if reading.clitics.isEmpty, !isDefinite(index), !reading.has(.feminine), index == first + 1,
          isGivenName(first)
        {
          continue
        }
        return false
      case .name, .ambiguousName:
        if reading.tokens.count == 1, lexicon.entry(reading.sense).type == .place,
          reading.clitics.isEmpty,
          index == first + 1 || index > first && lattice.nameUse(at: index).contains(.family)
        {
          continue
        }
        return false
      default:
        // «فالي» is no ف + إلى.
        if reading.clitics == .fa, reading.wordClass == .function || reading.wordClass == .ordinary
        {
          continue
        }
        // «أشرف العربي»: an adjective behind a given name is a family name.
        if reading.wordClass == .ordinary, index == first + 1, isDefinite(index),
          text.foldedWord(index).last == 0x64A, lattice.has(.givenName, at: first)
        {
          continue
        }
        // A proclitic read off a longer unknown word is not the word (وسام، بدر).
        if !reading.clitics.isEmpty, reading.clitics.isDisjoint(with: .conjunctions),
          reading.wordClass == .ordinary || reading.wordClass == .verb
        {
          continue
        }
        return false
      }
    }
    if index > first + 1, isFeminineVerb(index) || isNoSurname(index) { return false }
    if isFutureVerb(index) { return false }
    // و + a word the lexicon knows is the next phrase; و + a given name too, except at the start.
    if index > first, startsKnownWord(index, cutting: 0x648) { return false }
    if isFeminineDative(index) { return false }
    // ل, ب, ك or ف + a word of the lexicon («لرئاسة»): a particle.
    return index == first
      || ![0x644, 0x628].contains { startsKnownWord(index, cutting: $0) }
        // Short names begin with ك and ف (كيلي).
        && (text.foldedWord(index).count < 6
          || ![0x643, 0x641].contains { startsKnownWord(index, cutting: $0) })
  }
}
