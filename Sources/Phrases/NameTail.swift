import Lexicon
import TextAnalysis

/// How the name of an office, an organisation or a document goes on behind what the lexicon knows of it:
/// with adjectives that agree («الشؤون العمالية»، «المجلس الوطني التأسيسي») and with what it serves
/// («للشغل»، «لمكافحة الفساد»، «للسياحة والتراث الوطني»). A name that ends too early is another name.
extension Grammar {
  /// The token behind the adjectives at `index`; `index` where there are none. Where a person's name may stand
  /// instead, a surname (المدني) is an adjective only with a name behind it.
  func nameAdjectives(at index: Int, orSurname: Bool = false) -> Int {
    var end = index
    while isNameAdjective(end, joined: end > index, orSurname: orSurname) { end += 1 }
    return end
  }

  /// The token behind the adjectives and the dative at `index`; `index` where there are none.
  func nameTail(at index: Int, orSurname: Bool = false) -> Int {
    let adjectives = nameAdjectives(at: index, orSurname: orSurname)
    return servedField(at: adjectives) ?? adjectives
  }

  /// «العمالية»، and behind another one «والاستراتيجية».
  private func isNameAdjective(_ index: Int, joined: Bool, orSurname: Bool) -> Bool {
    guard isWord(index) else { return false }
    let use = lattice.nameUse(at: index)
    guard use.contains(.adjective) || joined && use.contains(.conjoinedAdjective) else {
      return false
    }
    // «رئيس الإدارة الإعلامية السفير …» has the journalist's style behind it only as an adjective.
    let isStyled = lattice.has(.style, at: index + 1)
    if lattice.readings(at: index).contains(where: {
      $0.wordClass == .postHead || $0.wordClass == .fixedPost
        || $0.wordClass == .style && !isStyled
        // «العربية السعودية»
        || $0.wordClass == .nisba && $0.tokens.count > 1
    }) {
      return false
    }
    return text.endsInTaMarbuta(index) || !orSurname || !use.contains(.family)
      || opensName(index + 1)
  }

  /// A style or a given name: where the holder of a title begins.
  func opensName(_ index: Int) -> Bool {
    lattice.readings(at: index).contains {
      ($0.wordClass == .style || $0.wordClass == .givenName) && $0.clitics.isEmpty
    }
  }

  /// «للشغل»، «للسياحة والتراث الوطني»، «لمكافحة الفساد»، «لمعلومات الأمن»: what a body is for. A known word that a
  /// preposition follows («للبحث في …») tells a purpose.
  private func servedField(at index: Int) -> Int? {
    guard isWord(index), text.foldedWord(index).first == 0x644, text.foldedWord(index).count > 3,
      isFieldWord(index), nameReading(at: index) == nil, countryName(at: index) == nil
    else { return nil }
    var end: Int
    if let field = lattice.readings(at: index).first(where: {
      $0.clitics == .li && ($0.wordClass == .sector || $0.wordClass == .portfolio)
    }), field.tokens.count > 1 || field.has(.definite) {
      end = field.tokens.upperBound
    } else if isDefiniteDative(index) {
      end = index + 1
    } else if lattice.readings(at: index).contains(where: {
      $0.clitics == .li && [.sector, .portfolio, .ordinary, .fieldNoun].contains($0.wordClass)
    }), isWord(index + 1), isDefinite(index + 1), isFieldWord(index + 1) {
      end = index + 2
    } else {
      return nil
    }
    let isPurpose =
      end == index + 1 && !lattice.readings(at: index).isEmpty
      && lattice.readings(at: end).first.map { $0.wordClass == .function && $0.clitics.isEmpty }
        ?? false
    if isPurpose { return nil }
    end = nameAdjectives(at: end)
    while let joined = joinedNoun(at: end) { end = nameAdjectives(at: joined) }
    return end
  }

  /// «والتراث» behind what a body is for: a field, or any noun with an adjective behind it.
  func joinedNoun(at index: Int) -> Int? {
    guard isWord(index), isFieldWord(index) else { return nil }
    // «ومكافحة الفساد»
    if let field = lattice.readings(at: index).first(where: {
      $0.clitics == .wa && $0.tokens.count > 1
        && ($0.wordClass == .sector || $0.wordClass == .portfolio)
    }) {
      return field.tokens.upperBound
    }
    guard text.foldedWord(index).starts(with: [0x648, 0x627, 0x644]) else { return nil }
    let isField = lattice.readings(at: index).contains {
      $0.clitics == .wa && $0.tokens.count == 1
        && ($0.wordClass == .sector || $0.wordClass == .portfolio)
    }
    if isField || nameAdjectives(at: index + 1) > index + 1 { return index + 1 }
    // «والمحافظة على التراث فلان»: anything that the holder's name follows.
    if lattice.function(at: index + 1, "on") != nil, isWord(index + 2), isDefinite(index + 2),
      opensName(index + 3)
    {
      return index + 3
    }
    return opensName(index + 1) ? index + 1 : nil
  }

  /// «لحزب …»، «لاتحاد …»، «لشركة …»: an organisation to which what stands before it belongs.
  func isOwner(_ index: Int) -> Bool {
    lattice.readings(at: index).contains {
      $0.clitics == .li && !$0.has(.possessed)
        && [.namesakeNoun, .institutionHead, .governmentHead].contains($0.wordClass)
    }
  }

  /// No person, title, body, event, verb or side: a word that can be a field.
  private func isFieldWord(_ index: Int) -> Bool {
    !lattice.readings(at: index).contains {
      switch $0.wordClass {
      case .verb, .name, .ambiguousName, .nisba, .postHead, .fixedPost, .style,
        .eventNoun, .documentNoun, .bodyHead, .governmentHead, .institutionHead, .side, .weekday,
        .relativeDay, .month, .countryNoun, .placeNoun, .ordinal, .attitude:
        true
      case .function, .givenName: $0.clitics.isDisjoint(with: .prepositions)
      default: false
      }
    }
  }
}
