import Lexicon
import TextAnalysis

/// Words that are no names although the lexicon does not say so: by their form, and by where they stand.
extension Grammar {
  // MARK: Behind a title

  /// «بالتطور»، «للأمر»، «إجراؤها»، «وأن»: what follows a title or style here is no name.
  func isComplement(_ index: Int, styled: Bool) -> Bool {
    guard isWord(index) else { return true }
    if isOrdinaryGivenName(index) { return false }
    let word = text.foldedString(index)
    return ["بال", "لل", "كال", "وال", "فال"].contains { word.hasPrefix($0) }
      || ["وان", "وانه", "وانها"].contains(word)
      || ["ها", "هما", "هم"].contains { word.hasSuffix($0) } && !lattice.has(.givenName, at: index)
      || word.hasPrefix("و") && word.hasSuffix("اته")
      || !styled && isNoHolder(index)
  }

  /// Right behind a title: a preposition and its noun, a participle or an adjective of the holder.
  private func isNoHolder(_ index: Int) -> Bool {
    let readings = lattice.readings(at: index)
    let isKnownName = readings.contains {
      ($0.wordClass == .givenName || $0.wordClass == .nameParticle) && $0.clitics.isEmpty
    }
    guard !isKnownName, !isHyphenated(index) else { return false }
    let word = text.foldedWord(index)
    if isDefinite(index) {
      // «الرئيس المعترف به»، «الوزير الأقرب إليه»
      if lattice.function(at: index + 1, "to-him") != nil { return true }
      // «المكوكية»، «التمييزي»: no family name ends in ة.
      let use = lattice.nameUse(at: index)
      return use == .adjective
        || text.endsInTaMarbuta(index) && use.isDisjoint(with: [.family, .ordinaryGiven])
    }
    guard word.count > 4 else { return false }
    // «رئيس الوزراء بتعليق …»، «أمير البلاد وولي عهده»: a particle and a word of the lexicon.
    if startsEverydayWord(index) { return true }
    // «بأطيب»: an elative. Folding makes its hamza and a long vowel one.
    if word.first == 0x628, text.scalars[text.tokens[index].range.lowerBound + 1] == 0x623 {
      return true
    }
    // «لتكريم»: names go on with a vowel (لافروف، ليفني).
    return word.first == 0x644 && readings.allSatisfy { $0.wordClass == .ordinary }
      && ![0x627, 0x648, 0x64A].contains(word[word.startIndex + 1])
  }

  /// ب، ل or و and a word that is no name's.
  private func startsEverydayWord(_ index: Int) -> Bool {
    lattice.readings(at: index).contains { reading in
      reading.clitics == .bi || reading.clitics == .li || reading.clitics == .wa
    }
      && lattice.readings(at: index).allSatisfy {
        [.ordinary, .verb, .eventNoun, .postHead, .fixedPost, .fieldNoun, .sector, .portfolio]
          .contains($0.wordClass)
      }
  }

  // MARK: Anywhere in a name

  /// «لطباعة»: ل and a noun in ة.
  func isFeminineDative(_ index: Int) -> Bool {
    let word = text.foldedWord(index)
    return word.first == 0x644 && word.count > 4 && text.endsInTaMarbuta(index)
  }

  /// «بدلا»، «متمنيا» with the sign of an adverb.
  func isAdverb(_ index: Int) -> Bool {
    text.scalars[text.tokens[index].range].contains(0x64B)
  }

  /// «سيستقبل»
  func isFutureVerb(_ index: Int) -> Bool {
    lattice.readings(at: index).contains { $0.wordClass == .verb && $0.clitics.contains(.sa) }
  }

  /// «تميزت» behind a whole name.
  func isFeminineVerb(_ index: Int) -> Bool {
    let word = text.foldedWord(index)
    return !isDefinite(index) && word.count > 4 && word.last == 0x62A
      && lattice.nameUse(at: index).isEmpty && lattice.readings(at: index).isEmpty
  }

  /// Behind two words of a name, which no list knows: «نجا»، «بريئا»، «الأخيرتين»: a verb, a predicate, an adjective.
  func isNoSurname(_ index: Int) -> Bool {
    guard isUnknown(index), lattice.nameUse(at: index).isEmpty else { return false }
    let word = text.foldedWord(index)
    let end = text.tokens[index].range.upperBound
    // «… سلمان بن عبد العزيز أنجز المشروع»: a verb of the pattern أفعل, and the sentence goes on.
    if word.count == 4, text.scalars[text.tokens[index].range.lowerBound] == 0x623,
      !Self.longVowels.contains(word[word.startIndex + 2]), !isNameEnd(index + 1)
    {
      return true
    }
    // «علي عبدالله صالح المتحالف مع …»
    if isDefinite(index), word.dropFirst(2).first == 0x645, word.count > 6, word.last != 0x64A,
      lattice.function(at: index + 1, "with", "on", "to", "in", "from") != nil
    {
      return true
    }
    if isDefinite(index) {
      return word.count > 6 && word.suffix(3).elementsEqual([0x62A, 0x64A, 0x646])
    }
    return word.last == 0x627
      && (word.count == 3 && !Self.longVowels.contains(word[word.startIndex + 1])
        || text.scalars[end - 2] == 0x626)
  }

  /// «وأجابوا»; names may end in وا (دوبوا، فرانسوا), but do not begin in و too.
  func isPluralVerb(_ index: Int) -> Bool {
    let word = text.foldedWord(index)
    return word.count > 5 && word.first == 0x648 && word.suffix(2).elementsEqual([0x648, 0x627])
  }

  /// «تحياته»، «سيادته»: a noun in ة with a pronoun; «استيائه»، «إعفاءه»، «إجراؤه»: one in اء; «لقبوله»، «بتشديدها»: one behind a
  /// preposition. Foreign names in ه (إنريكه، أندريه) end otherwise.
  func hasPronoun(_ index: Int) -> Bool {
    let word = text.foldedWord(index)
    let isGoverned = word.first == 0x644 || word.first == 0x628
    if isGoverned, word.count > 5, word.suffix(2).elementsEqual([0x647, 0x627]) { return true }
    guard word.count > 4, word.last == 0x647,
      text.scalars[text.tokens[index].range.upperBound - 1] == 0x647,
      !lattice.has(.givenName, at: index), lattice.nameUse(at: index).isEmpty
    else { return false }
    return isGoverned || word.suffix(2).elementsEqual([0x62A, 0x647])
      || word.count > 5
        && (word.suffix(3).elementsEqual([0x627, 0x64A, 0x647])
          || word.suffix(3).elementsEqual([0x627, 0x621, 0x647])
          || word.suffix(3).elementsEqual([0x627, 0x648, 0x647]))
  }

  /// «صالح ودحره»، «فهد وعبد الله»: و + a word with a pronoun, or + the next name, known or not.
  func startsConjoinedWord(_ index: Int) -> Bool {
    let word = text.foldedWord(index)
    let isWhole =
      isOrdinaryGivenName(index)
      || lattice.reading(at: index, .givenName, where: { $0.clitics.isEmpty }) != nil
    guard word.first == 0x648, word.count > 3, !isWhole else { return false }
    if isUnknown(index), opensWithConsonant(index) || isConjoinedVerb(index) { return true }
    return word.last == 0x647 || lattice.nameUse(at: index).contains(.conjoinedGiven)
      || lattice.readings(at: index).contains { $0.wordClass == .givenName && $0.clitics == .wa }
  }

  /// «وعبد الله»، «والصحبي»، «وابن عمه»: و before what cannot be inside a name.
  func isConjunctionBeforeName(_ index: Int) -> Bool {
    let word = Array(text.foldedWord(index))
    return word.starts(with: "وعبد") || word.starts(with: "وابن") || word.starts(with: "وابو")
      || word.starts(with: "وال") && word.count > 5 && !lattice.has(.givenName, at: index)
  }

  /// «ورودريغيز»: و before a name that nobody knows. Names that begin in و go on with a vowel or ل (ويلسون، واتسون،
  /// ولسن).
  func opensWithConsonant(_ index: Int) -> Bool {
    let word = text.foldedWord(index)
    return word.first == 0x648 && word.count > 4
      && ![0x627, 0x648, 0x64A, 0x644].contains(word[word.startIndex + 1])
  }

  /// «وانتقد»، «واعترف»: و and a verb of the eighth form.
  private func isConjoinedVerb(_ index: Int) -> Bool {
    let word = text.foldedWord(index)
    return word.count > 5 && word[word.startIndex + 1] == 0x627
      && word[word.startIndex + 3] == 0x62A
  }

  // MARK: By their form

  /// Whether a word that no list of names knows has the form of something else. Inside a name only forms count that
  /// surnames do not have.
  /// With `opensStyledName`, it stands right behind a style (السفير يفهين …), where no verb does.
  func hasFormOfAnotherWord(_ index: Int, opensStyledName: Bool) -> Bool {
    guard isUnknown(index), lattice.nameUse(at: index).isEmpty else { return false }
    let word = Array(text.foldedWord(index))
    guard word.count > 3 else { return false }
    return opensWithParticleAndHamza(index)
      || isPresentVerb(word) && isWord(index + 1) && !opensStyledName
      || isPastVerb(word)
      || word.ends(with: "كم") || isGovernedVerbalNoun(word) || isAccusative(index)
  }

  /// «بإعطاء»، «لأبرز»، «وإخلاص»: a particle before a hamza that is written. Folding makes it and a long vowel one.
  private func opensWithParticleAndHamza(_ index: Int) -> Bool {
    let start = text.tokens[index].range.lowerBound
    let hamzas: Set<UInt32> = [0x623, 0x625]
    return "وفبكل".unicodeScalars.contains { $0.value == text.scalars[start] }
      && hamzas.contains(text.scalars[start + 1])
  }

  /// «يخط»، «سيرتبط»: ي and a consonant; foreign names go on with a vowel (يوري، يانيس) or end in ون.
  private func isPresentVerb(_ word: [UInt16]) -> Bool {
    if word.starts(with: "سي"), word.count > 4 {
      return word[2...].prefix(3).allSatisfy { !Self.longVowels.contains($0) }
    }
    return word.starts(with: "ي") && !Self.longVowels.contains(word[1]) && !word.ends(with: "ون")
  }

  /// «انتقد»، «اختطف»: the eighth form; «استدعى»: the tenth; «تحققت»: the feminine of a verb without long vowels.
  private func isPastVerb(_ word: [UInt16]) -> Bool {
    let isConsonantal = word.dropFirst().allSatisfy { !Self.longVowels.contains($0) }
    if isConsonantal, word.count == 5, word[0] == 0x627, word[2] == 0x62A { return true }
    if word.starts(with: "است"), word.count > 5 { return true }
    return isConsonantal && word.count > 3 && word.last == 0x62A && word[0] != 0x627
  }

  /// «بتأميم»، «كتعليق»: a particle and a noun of the second form.
  private func isGovernedVerbalNoun(_ word: [UInt16]) -> Bool {
    word.count == 6 && [0x628, 0x643, 0x644].contains(word[0]) && word[1] == 0x62A
      && word[4] == 0x64A
  }

  /// «سياسيا»: an adjective that the lexicon knows, with the ending of the accusative.
  private func isAccusative(_ index: Int) -> Bool {
    let word = text.foldedWord(index)
    guard word.count > 4, word.last == 0x627, let id = lexicon.forms.word(word.dropLast()),
      let node = lexicon.forms.first(id)
    else { return false }
    return lexicon.forms.senses(at: node).contains {
      [.ordinary, .nisba, .sectorAdjective, .postQualifier].contains($0.wordClass)
    }
  }

  static let longVowels: Set<UInt16> = [0x627, 0x648, 0x64A]

  // MARK: Particles of one letter

  /// Whether the word is a particle of one letter and a word that the lexicon knows.
  func startsKnownWord(_ index: Int, cutting letter: UInt16) -> Bool {
    let word = text.foldedWord(index)
    guard word.first == letter, word.count > 2, let id = lexicon.forms.word(word.dropFirst()),
      let node = lexicon.forms.first(id)
    else { return false }
    // «بيرون» is no ب and a verb.
    if letter == 0x628, [0x64A, 0x62A].contains(word.dropFirst().first),
      word.suffix(2).elementsEqual([0x648, 0x646])
    {
      return false
    }
    return lexicon.forms.senses(at: node).contains {
      // Of two letters only a word that is nothing else (لحل; لين، ليو are names).
      word.count > 3
        ? $0.wordClass != .nameParticle && $0.wordClass != .familyName
          // «بينا» is no ب and a town.
          && (word.count > 4 || $0.wordClass != .name)
        : $0.wordClass == .ordinary || $0.wordClass == .verb
    }
  }

  /// «للشغل»: the preposition and the article, which loses its alef.
  func isDefiniteDative(_ index: Int) -> Bool {
    isWord(index) && text.foldedWord(index).starts(with: [0x644, 0x644])
  }
}

extension [UInt16] {
  fileprivate func starts(with letters: String) -> Bool { starts(with: Array(letters.utf16)) }
  fileprivate func ends(with letters: String) -> Bool {
    count > letters.utf16.count && suffix(letters.utf16.count).elementsEqual(letters.utf16)
  }
}
