import Lexicon
import TextAnalysis

/// What the words around it say for a word's being the beginning of a personal name.
extension Grammar {
  enum NameSupport: Comparable {
    case none
    /// The word behind is a name as well as something else: the place in the clause must speak for one.
    case possible
    /// The word behind is nothing but a name.
    case certain
  }

  /// What the word at `index` says for a given name right before it.
  func nameSupport(at index: Int) -> NameSupport {
    guard isWord(index), text.tokens[index].spaceBefore else { return .none }
    if isPatronymic(index) { return .certain }
    let readings = lattice.readings(at: index)
    let isFamily =
      (lattice.nameUse(at: index).contains(.family) || isArticledName(index))
      && !readings.contains {
        $0.clitics.isEmpty && [.nisba, .name, .function].contains($0.wordClass)
      }
    if isDefinite(index), readings.isEmpty, isFamily { return .certain }
    guard isFamily || readings.contains(where: { $0.wordClass == .givenName && $0.clitics.isEmpty })
    else { return .none }
    return isTitle(index) || isWeekday(index) ? .none : .possible
  }

  /// «التقى … خالد الوزير الياباني»: a title with more than its head, and its holder, are no family name.
  private func isTitle(_ index: Int) -> Bool {
    guard lattice.has(.postHead, at: index) else { return false }
    guard let post = post(at: index), case .post(let content) = post.content else { return false }
    return post.tokens.count > 1 || content.country != nil || lattice.has(.style, at: index + 1)
      || lattice.has(.givenName, at: index + 1)
  }

  /// «صباح الخميس», «وصل سعد الخميس الماضي»: the day. «سعد الخميس» by itself is a name.
  private func isWeekday(_ index: Int) -> Bool {
    lattice.has(.weekday, at: index)
      && (!lattice.has(.givenName, at: index - 1)
        || lattice.has(.eventQualifier, at: index + 1) || text.number(index + 1) != nil)
  }

  /// A given name that is an ordinary word too. Written على it is the preposition.
  func isOrdinaryGivenName(_ index: Int) -> Bool {
    lattice.nameUse(at: index).contains(.ordinaryGiven)
      && !(text.foldedWord(index).elementsEqual([0x639, 0x644, 0x64A])
        && text.scalars[text.tokens[index].range.upperBound - 1] == 0x649)
  }

  /// Where the subject of a clause stands: right behind its verb, behind «برئاسة», or behind an object
  /// with its nisba (ترأس الوفد الكويتي …).
  func isSubjectPosition(_ index: Int) -> Bool {
    guard isWord(index - 1) else { return false }
    let readings = lattice.readings(at: index - 1)
    if readings.contains(where: { $0.wordClass == .function && $0.clitics.isEmpty }) {
      return false
    }
    return readings.contains {
      switch $0.wordClass {
      case .verb where $0.has(.masdar): $0.clitics.contains(.bi)
      case .verb: !$0.has(.participle) && $0.clitics.isDisjoint(with: .prepositions)
      case .nisba: $0.has(.definite) && !lattice.has(.postHead, at: index - 2)
      default: false
      }
    }
  }

  /// «سلطان بن سعد»: the word before بن is a name, whatever else it may be.
  func isPatronymic(_ index: Int) -> Bool {
    lattice.has(.nameParticle, at: index) && text.foldedString(index).hasPrefix("بن")
  }

  /// ال + a given name: الأحمد، الجابر.
  func isArticledName(_ index: Int) -> Bool {
    guard isDefinite(index), let id = lexicon.forms.word(text.foldedWord(index).dropFirst(2)),
      let node = lexicon.forms.first(id)
    else { return false }
    return lexicon.forms.senses(at: node).contains {
      $0.wordClass == .givenName || $0.wordClass == .ordinaryGivenName
    }
  }

  /// No style that is only one: none at all, one without its article (دولة، أمام), which may be a noun or a
  /// preposition, or one with a pronoun (معاليه), which stands for the name itself.
  func isWeak(styles: [Range<Int>], before index: Int) -> Bool {
    guard let style = styles.last else { return true }
    var last = index - 1
    while last >= 0, text.tokens[last].range.lowerBound >= style.upperBound { last -= 1 }
    guard isWord(last) else { return true }
    // «د.»
    if text.foldedWord(last).count < 3 { return false }
    let hasPronoun =
      text.scalars[text.tokens[last].range.upperBound - 1] == 0x647
      || text.foldedWord(last).suffix(2).elementsEqual([0x647, 0x627])
    return !isDefinite(last) || hasPronoun
  }

  /// «نوفاليسكو في …»: an unknown word with the vowels of other languages, where the noun phrase ends behind it.
  private func isForeignByForm(_ index: Int) -> Bool {
    let word = text.foldedWord(index)
    return isUnknown(index) && !isDefinite(index) && !text.endsInTaMarbuta(index)
      && word.count > 5 && !word.starts(with: [0x633, 0x64A])
      && word.dropFirst().dropLast().count(where: Self.longVowels.contains) > 1
      && isNameEnd(index + 1)
  }

  /// A word of the lists of names, or one that stands behind a given name elsewhere in the text.
  func isKnownOrStandsInFull(_ index: Int) -> Bool {
    if isGivenName(index) || isArticledName(index) || lattice.nameUse(at: index).contains(.family) {
      return true
    }
    if isForeignByForm(index) { return true }
    let word = text.foldedWord(index)
    return text.tokens.indices.contains { other in
      other > 0 && other != index && text.tokens[other].kind == .word
        && lattice.has(.givenName, at: other - 1) && text.foldedWord(other).elementsEqual(word)
    }
  }
}
