import Lexicon
import TextAnalysis

extension Grammar {
  /// A ministry, army, department, parliament: «وزارة الخارجية اليابانية»، «وزارتي خارجية البلدين»،
  /// «الجيش الكويتي»، «إدارة الشرق الأوسط وإفريقيا». A nisba behind it belongs to its range.
  /// In a title («رئيس مجلس النواب») a national body needs no country.
  func governmentBody(at index: Int, inTitle: Bool = false) -> Phrase? {
    guard let head = lattice.reading(at: index, .governmentHead) else { return nil }
    if head.has(.possessed) || head.has(.plural) { return nil }
    let item = lattice.item(head)
    switch item.role {
    case "portfolio": return ministry(head, item)
    case "scope": return department(head, item)
    case "subject": return authority(head, item)
    default:
      // The nisba behind it is the title's.
      guard inTitle, head.has(.definite),
        item.family != "owned" || !isOwner(head.tokens.upperBound)
      else { return nationalBody(head, item) }
      return phrase(
        from: head, .governmentBody(OrganizationPhrase(head: item, subject: "")),
        rule: "national-body")
    }
  }

  private func ministry(_ head: Reading, _ item: LexicalItem) -> Phrase? {
    guard !head.has(.definite) else { return nil }
    var end = head.tokens.upperBound
    var subject: String
    var english: String?
    if let portfolio = lattice.reading(at: end, .portfolio), portfolio.clitics.isEmpty {
      subject = lattice.item(portfolio).arabic
      english = lattice.item(portfolio).english
      end = portfolio.tokens.upperBound
      while let more = lattice.readings(at: end).first(where: {
        $0.clitics == .wa && $0.has(.definite)
          && ($0.wordClass == .portfolio || $0.wordClass == .sector)
      }), !lattice.has(.postHead, at: end), !lattice.has(.governmentHead, at: end) {
        subject += " و" + text.foldedString(more.tokens.lowerBound).dropFirst()
        english = nil
        end = more.tokens.upperBound
      }
    } else if let words = openSubject(at: end) {
      subject = words.map { text.foldedString($0) }.joined(separator: " ")
      end = words.upperBound
    } else {
      return nil
    }
    var content = OrganizationPhrase(head: item, subject: subject)
    content.subjectEnglish = english?.isEmpty == false ? english : nil
    content.isDual = head.has(.dual)
    return finish(head, end, content, rule: "ministry")
  }

  private func department(_ head: Reading, _ item: LexicalItem) -> Phrase? {
    guard !head.has(.definite) else { return nil }
    var end = head.tokens.upperBound
    var found = false
    var english: [String?] = []
    while let name = nameReading(at: end), found ? name.clitics == .wa : name.clitics.isEmpty {
      end = name.tokens.upperBound
      english.append(lexicon.entry(name.sense).label("en"))
      found = true
    }
    if !found, let affairs = lattice.reading(at: end, .fieldNoun),
      lattice.item(affairs).name == "field-affair"
    {
      let next = affairs.tokens.upperBound
      if let name = nameReading(at: next) {
        end = name.tokens.upperBound
        found = true
      } else if let portfolio = lattice.reading(at: next, .portfolio) {
        end = portfolio.tokens.upperBound
        found = true
      }
    }
    guard found else { return nil }
    let words = (head.tokens.upperBound..<end).map { text.foldedString($0) }.joined(separator: " ")
    var content = OrganizationPhrase(head: item, subject: words)
    if !english.isEmpty, !english.contains(nil) {
      content.subjectEnglish = english.compactMap { $0 }.joined(separator: " and ")
    }
    return phrase(from: head, to: end, .governmentBody(content), rule: "department")
  }

  private func authority(_ head: Reading, _ item: LexicalItem) -> Phrase? {
    var end = nameAdjectives(at: head.tokens.upperBound)
    if let subject = lattice.readings(at: end).first(where: {
      ($0.wordClass == .sector || $0.wordClass == .portfolio)
        && $0.clitics.subtracting(.li).isEmpty
    }) {
      end = nameTail(at: subject.tokens.upperBound)
    } else {
      let tail = nameTail(at: end)
      guard tail > end else { return nil }
      end = tail
    }
    // «هيئة الدفاع عن المتهم»: lawyers.
    if lattice.function(at: end, "about") != nil { return nil }
    let words = (head.tokens.upperBound..<end).map { text.foldedString($0) }.joined(separator: " ")
    return finish(
      head, end, OrganizationPhrase(head: item, subject: words), rule: "authority")
  }

  /// «الجيش الكويتي»، «مجلس الأمة الكويتي»، «رئاسة الأركان التركية»: needs its country to be told from others.
  private func nationalBody(_ head: Reading, _ item: LexicalItem) -> Phrase? {
    // «مجلس شورى حركة …»: a party's.
    if lattice.has(.namesakeNoun, at: head.tokens.upperBound) { return nil }
    // «الجيش الوطني»، «المجلس الوطني التأسيسي»: another one than the bare name's.
    let end =
      head.has(.definite)
      ? nameAdjectives(at: head.tokens.upperBound, orSurname: true) : head.tokens.upperBound
    let words = (head.tokens.upperBound..<end).map { text.foldedString($0) }.joined(separator: " ")
    // «الأمانة العامة لمنظمة التعاون الإسلامي»
    if item.family == "owned",
      let owner = nameReading(at: end, { $0.type == .internationalOrganization }),
      owner.clitics == .li
    {
      let whole = head.tokens.upperBound..<owner.tokens.upperBound
      let words = whole.map { text.foldedString($0) }.joined(separator: " ")
      return phrase(
        from: head, to: owner.tokens.upperBound,
        .governmentBody(OrganizationPhrase(head: item, subject: words)), rule: "national-body")
    }
    // «هنأ مجلس الوزراء جمهورية مصر»: a noun with its article takes no genitive.
    let country = followingCountry(at: end).flatMap { country in
      if case .nisba = country.content { return country }
      return head.has(.definite) ? nil : country
    }
    guard let country else {
      // A name of several words (الجمعية الوطنية، مجلس النواب) is one without its country too.
      guard head.has(.definite), head.tokens.count > 1, !head.has(.dual),
        item.family != "owned" || !isOwner(end) && !isDefiniteDative(end)
      else { return nil }
      return phrase(
        from: head, to: end, .governmentBody(OrganizationPhrase(head: item, subject: words)),
        rule: "national-body")
    }
    // «الجيشان التركي والكويتي» names two; the grammar of sides has them.
    if head.has(.dual) { return nil }
    var content = OrganizationPhrase(head: item, subject: words)
    content.country = partyID(country)
    return phrase(
      from: head, to: country.tokens.upperBound, .governmentBody(content), rule: "national-body")
  }

  private func finish(
    _ head: Reading, _ end: Int, _ content: OrganizationPhrase, rule: String
  ) -> Phrase {
    var content = content
    if let nisba = nisba(at: end), nisba.clitics.isEmpty {
      content.country = partyID(nisba)
      return phrase(from: head, to: nisba.tokens.upperBound, .governmentBody(content), rule: rule)
    }
    if let country = countryName(at: end), country.clitics.isEmpty {
      content.country = partyID(country)
      return phrase(from: head, to: end, .governmentBody(content), rule: rule).with(trailing: [
        country
      ])
    }
    return phrase(from: head, to: end, .governmentBody(content), rule: rule)
  }

  /// «الخارجية» or «(الداخلية)» alone, in brackets or as a speaker: a ministry by its short name.
  func shortMinistry(at index: Int) -> Phrase? {
    guard isOpenQuote(index), let portfolio = lattice.reading(at: index + 1, .portfolio),
      portfolio.clitics.isEmpty, portfolio.has(.definite), isCloseQuote(portfolio.tokens.upperBound)
    else { return nil }
    var content = OrganizationPhrase(
      head: lexicon.item(named: "government-ministry"), subject: lattice.item(portfolio).arabic)
    content.subjectEnglish = lattice.item(portfolio).english
    content.isShort = true
    return phrase(from: portfolio, .governmentBody(content), rule: "ministry-short")
  }

  /// «مكتبة الكويت الوطنية»، «المجلس الثقافي البريطاني»، «معهد سعود الناصر الصباح الدبلوماسي»،
  /// «الصندوق الكويتي للتنمية الاقتصادية العربية».
  func institution(at index: Int) -> Phrase? {
    guard
      let head = lattice.reading(
        at: index, .institutionHead,
        where: {
          !$0.has(.possessed) && !$0.has(.dual) && !$0.has(.plural)
        })
    else { return nil }
    var content = OrganizationPhrase(head: lattice.item(head), subject: "")
    var end = head.tokens.upperBound
    var named = false
    // «غرفة تجارة صور سامي …»: behind a town's name a person's is its officer's.
    var hasPlace = false
    var words: [String] = []
    loop: while isWord(end), end - index < 8 {
      for reading in lattice.readings(at: end) {
        switch reading.wordClass {
        case .name where lexicon.entry(reading.sense).type == .country && reading.clitics.isEmpty,
          .ambiguousName
        where lexicon.entry(reading.sense).type == .country && reading.clitics.isEmpty,
          .nisba where reading.clitics.isEmpty && !reading.has(.plural):
          guard content.country == nil else { break loop }
          content.country = entry(reading)
          named = true
          end = reading.tokens.upperBound
          continue loop
        case .name where lexicon.entry(reading.sense).type == .place && reading.clitics.isEmpty:
          named = true
          hasPlace = true
          words.append(text.foldedString(end))
          end = reading.tokens.upperBound
          continue loop
        case .style
        where reading.clitics.isEmpty && reading.has(.definite) && !hasPlace && !head.has(.definite)
          && (end == head.tokens.upperBound || lattice.covers(.style, end - 1)),
          .givenName where reading.clitics.isEmpty && !head.has(.definite) && !hasPlace,
          .nameParticle where reading.clitics.isEmpty && !words.isEmpty:
          // «مكتبة الملك فهد الوطنية»، «معهد سعود الناصر الدبلوماسي»: named after a person.
          named = named || reading.wordClass == .givenName
          words += reading.tokens.map { text.foldedString($0) }
          end = reading.tokens.upperBound
          continue loop
        case .institutionQualifier where reading.clitics.isEmpty:
          named = true
          words += reading.tokens.map { text.foldedString($0) }
          end = reading.tokens.upperBound
          continue loop
        case .sectorAdjective where reading.clitics.subtracting(.wa).isEmpty,
          .sector where reading.clitics.subtracting([.li, .wa]).isEmpty,
          .portfolio where reading.clitics.subtracting([.li, .wa]).isEmpty:
          words += reading.tokens.map { text.foldedString($0) }
          end = reading.tokens.upperBound
          continue loop
        default: continue
        }
      }
      // «جامعة هانكوك للدراسات»، «سعود الناصر الصباح»: a proper name that nobody knows, a family name.
      guard isProperName(end, behind: head, isPerson: named && !words.isEmpty) else { break }
      named = true
      words.append(text.foldedString(end))
      end += 1
    }
    let tail = nameTail(at: end)
    if tail > end, head.has(.definite) || named, !isKnownName(index..<end) {
      // «الاتحاد العام للشغل»: what it is for makes a name of a definite head.
      named = named || nameAdjectives(at: end) < tail
      words += (end..<tail).map { text.foldedString($0) }
      end = tail
      if content.country == nil, let nisba = nisba(at: end), nisba.clitics.isEmpty {
        content.country = partyID(nisba)
        end = nisba.tokens.upperBound
      }
    }
    // «شركة سورية» is any such company: an indefinite head needs a definite word or a name behind it.
    let isProper =
      head.has(.definite)
      || isNamed(head.tokens.upperBound..<end)
    // «مركز للصناعات …»: a preposition behind an indefinite head describes, it does not name.
    let isDescribed =
      !head.has(.definite)
      && lattice.readings(at: head.tokens.upperBound).contains {
        $0.clitics.contains(.li) && ($0.wordClass == .sector || $0.wordClass == .portfolio)
      }
    guard named, isProper, !isDescribed else { return nil }
    content.subject = words.joined(separator: " ")
    return phrase(from: head, to: end, .institution(content), rule: "institution")
  }

  /// «جامعة الدول العربية»: a name by itself, which nothing is added to.
  private func isKnownName(_ tokens: Range<Int>) -> Bool {
    nameReading(at: tokens.lowerBound).map { $0.tokens.upperBound >= tokens.upperBound } ?? false
  }

  private func isProperName(_ index: Int, behind head: Reading, isPerson: Bool) -> Bool {
    if isPerson, isDefinite(index) {
      return lattice.nameUse(at: index).contains(.family) || isArticledName(index)
    }
    return index == head.tokens.upperBound && !head.has(.definite) && head.clitics.isEmpty
      && lattice.readings(at: index).isEmpty && text.foldedWord(index).count > 3
      && lattice.readings(at: index + 1).contains { $0.clitics.contains(.li) }
  }

  /// A definite word or a name that is no adjective (جنوب أفريقية) is among the tokens.
  private func isNamed(_ tokens: Range<Int>) -> Bool {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if isDefinite(index) { return true }
      if let nisba = nisba(at: index) {
        index = nisba.tokens.upperBound
      } else if nameReading(at: index) != nil {
        return true
      } else {
        index += 1
      }
    }
    return false
  }

  /// «وكالة الأنباء الكويتية»، «وكالة أنباء البحرين», with «(كونا)» left to the name rule.
  func agency(at index: Int) -> Phrase? {
    guard let head = lattice.reading(at: index, .agencyHead), head.tokens.count > 1,
      let country = followingCountry(at: head.tokens.upperBound)
    else { return nil }
    var content = OrganizationPhrase(head: lattice.item(head), subject: "")
    content.country = partyID(country)
    return phrase(
      from: head, to: country.tokens.upperBound, .agency(content), rule: "agency-composed")
  }
}
