import Lexicon
import TextAnalysis

/// What a word can be inside a person's name, by itself and by the words beside it.
extension Grammar {
  /// «محمد السيد»، «سالم ولد الشيخ»: a style's word at the end of a name, with no other name behind it.
  func isFamilyNameLikeStyle(_ index: Int, first: Int) -> Bool {
    index > first && isDefinite(index) && !(isWord(index + 1) && isGivenName(index + 1))
  }

  /// بن، آل، أبو …: inside a name, never at its end. Not «آبي», which folding makes one with «أبي»; nor «ابي»
  /// where no name goes on behind it.
  func isNameParticle(_ index: Int) -> Bool {
    guard lattice.has(.nameParticle, at: index) else { return false }
    guard text.foldedWord(index).count > 2 else { return true }
    switch text.scalars[text.tokens[index].range.lowerBound] {
    case 0x622: return false
    case 0x627:
      return !text.foldedWord(index).elementsEqual([0x627, 0x628, 0x64A])
        || isUnknown(index + 1) || isNameAhead(index + 1)
    default: return true
    }
  }

  /// «ولد الشيخ»: a particle before a name with its article.
  func takesArticle(_ index: Int) -> Bool {
    lattice.reading(at: index, .nameParticle, where: { lattice.item($0).role == "articled" }) != nil
  }

  func isNameAhead(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    return lattice.has(.nameParticle, at: index)
      || text.foldedString(index).hasPrefix("عبدال") || lattice.has(.givenName, at: index)
      || lattice.readings(at: index).allSatisfy { $0.wordClass == .nisba }
        && isDefinite(index) && lattice.nameUse(at: index).contains(.family)
  }

  /// «لم يكن»: behind a negation stands a verb of the present.
  func isNegated(_ index: Int) -> Bool {
    lattice.function(at: index - 1, "not") != nil
      && [0x64A, 0x62A].contains(text.foldedWord(index).first)
  }

  /// «لا يتعدى»: the particle of «لا كاميرا» before a verb of the present or a noun with its article.
  func isNegation(_ index: Int) -> Bool {
    guard text.foldedWord(index).elementsEqual([0x644, 0x627]) else { return false }
    guard isWord(index + 1), let letter = text.foldedWord(index + 1).first else { return true }
    return isDefinite(index + 1) || letter == 0x64A || letter == 0x62A
      || lattice.has(.verb, at: index + 1)
  }

  /// Behind a style the first two words are names even where they are ordinary words too (رجب، أمير،
  /// سلطان، خميس), unless they open another phrase.
  func isNameBehindStyle(_ index: Int, first: Int) -> Bool {
    let readings = lattice.readings(at: index).filter { $0.clitics.isEmpty }
    guard index <= first + 3, !readings.isEmpty else { return false }
    // A family name may look like a field (النفطي، بحر العلوم).
    if index > first, isDefinite(index),
      readings.contains(where: {
        $0.tokens.count == 1 && !$0.has(.feminine)
          && ($0.wordClass == .sectorAdjective || $0.wordClass == .sector && index >= first + 2)
      })
    {
      return true
    }
    let blocked = readings.contains { reading in
      switch reading.wordClass {
      case .function, .fixedPost, .side, .relativeDay, .eventNoun, .documentNoun, .bodyHead,
        .sectionMark, .governmentHead, .institutionHead, .namesakeNoun, .wish:
        true
      // «سالم بن فهد حرص …»; not عبد الرضا.
      case .fieldNoun, .placeNoun: !isGivenName(index)
      case .attitude: !isGivenName(index) && (index == first || !isNameParticle(index - 1))
      case .postQualifier: reading.has(.definite)
      case .verb: !reading.has(.masdar) && index > first
      // «السفير … سفيرا لليابان»: the title of the one just named.
      case .postHead, .style:
        reading.has(.definite) || reading.has(.plural)
          || (index == first
            ? reading.tokens.count > 1
            : !isGivenName(index) && !lattice.nameUse(at: index).contains(.family))
      case .nisba: index == first || reading.has(.definite) && isAfterWholeName(index, first)
      // «السفير صالح ببعثة …»
      case .ordinary where index > first && startsKnownWord(index, cutting: 0x628): true
      case .epithet: reading.has(.definite)
      case .ordinary:
        index == first
          ? !readings.contains { $0.wordClass == .givenName }
          : index > first + 1 && lattice.nameUse(at: index).isEmpty && isWord(index + 1)
            || (isWord(index + 1) ? !isUnknown(index + 1) : text.foldedWord(index).last == 0x627)
      case .name where lexicon.entry(reading.sense).type == .country: true
      case .sectorAdjective, .sector, .month, .hijriMonth, .weekday, .scale, .name:
        index == first && isDefinite(index)
      default: false
      }
    }
    // «معالي وزير الخارجية …»، «… سفيرا لليابان»: a title, not a name.
    if readings.contains(where: { $0.wordClass == .postHead }),
      post(at: index).map({ $0.tokens.count > 1 }) ?? false
    {
      return false
    }
    // A first word that is a title goes on to a name (السفير أمير خان), else it is the title.
    return !blocked
      && (index > first || isWord(index + 1) && !lattice.has(.function, at: index + 1)
        || readings.contains { $0.wordClass == .givenName })
  }

  func isGivenName(_ index: Int) -> Bool {
    lattice.has(.givenName, at: index) || isOrdinaryGivenName(index)
  }

  /// «جون كارسون تأشيرة»: an unknown word without its article, behind a name with its family name; where
  /// the name ends behind it, it may be another part (سالم راشد لوزي).
  func isBehindFamilyName(_ index: Int, first: Int) -> Bool {
    index > first + 1 && isUnknown(index) && lattice.nameUse(at: index).isEmpty
      && !isDefinite(index)
      && !isDash(index - 1) && lattice.nameUse(at: index - 1).contains(.family)
      && !isGivenName(index - 1) && !isNameEnd(index + 1)
  }

  /// A word of the family names, right behind a given name or another family name.
  func isFamilyName(_ index: Int, first: Int) -> Bool {
    guard nameSupport(at: index) != .none else { return false }
    return index == first + 1 && isGivenName(first)
      || lattice.nameUse(at: index).contains(.family) && isDefinite(index) && index <= first + 4
  }

  /// «سمو أمير البلاد»: a title, not a name behind its style.
  func startsTitle(_ index: Int) -> Bool {
    lattice.has(.fixedPost, at: index) || lattice.has(.postHead, at: index)
  }

  /// The initials of an organisation, right before the name's end.
  func isNameLikeOrganization(_ index: Int) -> Bool {
    isNameEnd(index + 1)
      && lattice.readings(at: index).contains {
        $0.wordClass == .name && $0.clitics.isEmpty && $0.tokens.count == 1
          && lexicon.entry($0.sense).type == .internationalOrganization
      }
  }

  func isUnknown(_ index: Int) -> Bool {
    isWord(index) && lattice.readings(at: index).isEmpty
  }

  /// Punctuation, a preposition or a conjunction.
  func isNameEnd(_ index: Int) -> Bool {
    guard isWord(index) else { return true }
    return lattice.function(at: index, "from", "on", "in", "with", "to", "at", "about", "that")
      != nil
      || isLoneConjunction(index)
  }

  /// Folding makes على and علي one. Written with ى it is the preposition; with ي a name beside a name.
  func isPrepositionAla(_ index: Int, first: Int) -> Bool {
    guard text.foldedWord(index).elementsEqual([0x639, 0x644, 0x64A]) else { return false }
    if index > first, lattice.has(.nameParticle, at: index - 1), !isDefinite(index - 1) {
      return false
    }
    return text.scalars[text.tokens[index].range.upperBound - 1] == 0x649
  }

  /// «رئيس الوزراء العراقي محمد شياع السوداني»
  func isFamilyNisba(_ index: Int, first: Int) -> Bool {
    index > first && isDefinite(index)
      && lattice.readings(at: index).contains {
        $0.wordClass == .nisba && $0.clitics.isEmpty && $0.tokens.count == 1
      }
  }

  /// Two words of a name are read already: a nisba behind them is the country again, not a name.
  func isAfterWholeName(_ index: Int, _ first: Int) -> Bool { index - first >= 2 }
}
