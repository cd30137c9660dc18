import Lexicon
import TextAnalysis

extension Grammar {
  /// A named event: «الجولة الثالثة من المشاورات السياسية بين الكويت واليابان»، «دورتها ال16»،
  /// «الاجتماع ال17 لمجموعة التوجيه المشتركة»، «زيارة رسمية»، «مباحثات».
  func event(at index: Int) -> Phrase? {
    guard let noun = lattice.reading(at: index, .eventNoun),
      noun.clitics.isEmpty
        || !lattice.readings(at: index).contains(where: {
          $0.wordClass == .function && $0.clitics.isEmpty
        })
    else { return nil }
    let item = lattice.item(noun)
    // «أعمال الجولة الثالثة»: the wrapper adds nothing to the name.
    if item.role == "wrapper" { return nil }
    var parser = EventParser(grammar: self, noun: noun)
    return parser.parse()
  }
}

private struct EventParser {
  let grammar: Grammar
  let noun: Reading
  var content: EventPhrase
  var children: [Phrase] = []
  var position: Int

  init(grammar: Grammar, noun: Reading) {
    self.grammar = grammar
    self.noun = noun
    content = EventPhrase(noun: grammar.lattice.item(noun))
    content.features = noun.sense.features
    position = noun.tokens.upperBound
  }

  private var lattice: Lattice { grammar.lattice }

  mutating func parse() -> Phrase {
    if let ordinal = leadingOrdinal() { content.ordinal = ordinal }
    while step() {}
    parties()
    return grammar.phrase(
      from: noun, to: position, .event(content), children: children,
      rule: content.ordinal != nil ? "event-numbered" : "event")
  }

  /// «ثالث جولة»: an indefinite ordinal right before the noun.
  private func leadingOrdinal() -> Int? {
    guard let before = lattice.reading(at: noun.tokens.lowerBound - 1, .ordinal),
      !before.has(.definite)
    else { return nil }
    return lattice.item(before).value
  }

  private mutating func step() -> Bool {
    ordinal() || ordinalOfSession() || nature() || nested() || qualifier() || body() || nisba()
      || sector()
  }

  private mutating func ordinal() -> Bool {
    guard content.ordinal == nil else { return false }
    let isBracketed = grammar.text.isMark(position, Mark.parenthesisLeft)
    let digits = isBracketed ? position + 1 : position
    if content.features.contains(.definite), let value = grammar.text.number(digits),
      (1..<200).contains(value),
      isBracketed
        ? grammar.text.isMark(digits + 1, Mark.parenthesisRight)
        : lattice.reading(at: digits + 1, .month) == nil && grammar.text.tokens[digits].spaceBefore
    {
      content.ordinal = value
      position = isBracketed ? digits + 2 : digits + 1
      return true
    }
    guard let found = grammar.ordinal(at: position),
      // «زيارة أول وزير خارجية»
      !lattice.has(.postHead, at: found.tokens.upperBound)
    else { return false }
    // «قمة العشرين» is no twentieth summit: noun and ordinal agree in their article.
    let isDefinite = content.features.contains(.definite) || content.features.contains(.possessed)
    if let reading = found.reading, !reading.clitics.isEmpty || reading.has(.definite) != isDefinite
    {
      return false
    }
    content.ordinal = found.value
    position = found.tokens.upperBound
    return true
  }

  /// «القمة العربية في دورتها الثانية والثلاثين»، «المنتدى في نسخته الخامسة».
  private mutating func ordinalOfSession() -> Bool {
    guard content.ordinal == nil, let preposition = lattice.function(at: position, "in"),
      preposition.clitics.isEmpty,
      let session = lattice.reading(
        at: preposition.tokens.upperBound, .eventNoun,
        where: {
          $0.has(.possessed) && $0.clitics.isEmpty && lattice.item($0).role == "container"
        }), let found = grammar.ordinal(at: session.tokens.upperBound)
    else { return false }
    content.ordinal = found.value
    content.isOrdinalOfSession = true
    position = found.tokens.upperBound
    return true
  }

  /// «من المشاورات السياسية»، «جولة المشاورات»، «للحوار الاستراتيجي».
  private mutating func nature() -> Bool {
    guard content.nature == nil else { return false }
    var next = position
    if let of = lattice.function(at: next, "from"), of.clitics.isEmpty {
      next = of.tokens.upperBound
    }
    guard
      let reading = lattice.reading(
        at: next, .eventNature,
        where: {
          $0.clitics.isEmpty || $0.clitics == .li && next == position
        })
    else { return false }
    content.nature = lattice.item(reading)
    position = reading.tokens.upperBound
    return true
  }

  /// «اجتماعات دورتها الثانية»، «جلسة مباحثات»: a container of another event.
  private mutating func nested() -> Bool {
    guard content.noun.role == "container", content.ordinal == nil,
      let inner = lattice.reading(at: position, .eventNoun), inner.clitics.isEmpty,
      lattice.item(inner).role != "wrapper"
    else { return false }
    let item = lattice.item(inner)
    content.noun = item
    content.features.formUnion(inner.sense.features)
    position = inner.tokens.upperBound
    return true
  }

  private mutating func qualifier() -> Bool {
    guard let reading = lattice.reading(at: position, .eventQualifier), reading.clitics.isEmpty
    else {
      return false
    }
    content.qualifiers.append(lattice.item(reading))
    position = reading.tokens.upperBound
    return true
  }

  private mutating func body() -> Bool {
    guard content.body == nil, let body = grammar.jointBody(at: position),
      body.clitics.isEmpty || body.clitics == .li, case .jointBody(let found) = body.content
    else { return false }
    content.body = found
    children.append(body)
    position = body.tokens.upperBound
    return true
  }

  /// «القمة الكويتية البريطانية»، «المشاورات المصرية - التركية».
  private mutating func nisba() -> Bool {
    var next = position
    if !content.parties.isEmpty, grammar.isDash(next) { next += 1 }
    guard let nisba = grammar.nisba(at: next), let id = grammar.partyID(nisba),
      nisba.clitics.isEmpty || nisba.clitics == .wa && !content.parties.isEmpty
    else { return false }
    // A single nisba behind a noun with a pronoun (زيارته الكويتية) is still a party.
    if !content.parties.contains(id) { content.parties.append(id) }
    children.append(nisba)
    position = nisba.tokens.upperBound
    return true
  }

  /// «الاجتماع الاقتصادي», «المشاورات الأمنية»: the sector is part of the name.
  private mutating func sector() -> Bool {
    guard let reading = lattice.reading(at: position, .sectorAdjective), reading.clitics.isEmpty,
      content.noun.thing != "Visit"
    else { return false }
    position = reading.tokens.upperBound
    return true
  }

  private mutating func parties() {
    guard let between = lattice.function(at: position, "between"), between.clitics.isEmpty,
      let list = grammar.partyList(at: between.tokens.upperBound), list.parties.count > 1
    else { return }
    for party in list.parties {
      if let id = grammar.partyID(party), !content.parties.contains(id) {
        content.parties.append(id)
      }
    }
    children += list.parties
    position = list.end
  }
}
