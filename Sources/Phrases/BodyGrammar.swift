import Lexicon
import TextAnalysis

extension Grammar {
  /// A standing joint body: «مجموعة التوجيه الكويتية البريطانية المشتركة»، «اللجنة الاقتصادية المشتركة بين
  /// دولة الإمارات والأردن»، «مجلس رجال الأعمال الكويتي – الياباني»، and its short forms «مجموعة التوجيه».
  ///
  /// What makes it a joint body is two parties, مشترك, or a subject that only joint bodies have.
  func jointBody(at index: Int) -> Phrase? {
    guard let head = lattice.reading(at: index, .bodyHead), !head.has(.plural), !head.has(.dual),
      !head.has(.possessed)
    else { return nil }
    // A name of the gazetteer that is longer (مجلس التعاون لدول الخليج العربية) goes first.
    var parser = BodyParser(grammar: self, head: head)
    return parser.parse()
  }
}

private struct BodyParser {
  let grammar: Grammar
  let head: Reading
  var content: BodyPhrase
  var children: [Phrase] = []
  var position: Int
  /// A subject that a national body never has.
  var hasJointSubject = false

  init(grammar: Grammar, head: Reading) {
    self.grammar = grammar
    self.head = head
    content = BodyPhrase(head: grammar.lattice.item(head))
    position = head.tokens.upperBound
  }

  private var lattice: Lattice { grammar.lattice }

  mutating func parse() -> Phrase? {
    while step() {}
    let between = partiesBehindBetween()
    let ownEnd = position
    readParent()
    guard isJointBody(between) || content.parent != nil else { return nil }
    if content.parent != nil {
      return grammar.phrase(
        from: head, to: ownEnd, .jointBody(content), children: children, rule: "joint-body-organ"
      ).with(trailing: children.suffix(1))
    }
    return grammar.phrase(
      from: head, to: position, .jointBody(content), children: children,
      rule: content.parties.count > 1 ? "joint-body" : "joint-body-short")
  }

  /// «المنبثقة من مجلس التنسيق …»: the body whose organ it is.
  private mutating func readParent() {
    guard let stems = lattice.function(at: position, "stems-from") else { return }
    var next = stems.tokens.upperBound
    if let preposition = lattice.function(at: next, "from", "about") {
      next = preposition.tokens.upperBound
    }
    guard let parent = grammar.jointBody(at: next), case .jointBody(let body) = parent.content
    else { return }
    content.parent = parent.range
    content.parties = body.parties
    children.append(parent)
    position = parent.tokens.upperBound
  }

  private func isJointBody(_ between: Bool) -> Bool {
    if content.parties.count > 1 { return true }
    if content.isJoint || hasJointSubject { return true }
    // «لجنة عليا» is any; «اللجنة العليا» may be one named before.
    return content.isHigh && content.head.name == "body-committee" && content.parties.count != 1
      && head.has(.definite)
  }

  /// Reads one modifier; false when none follows.
  private mutating func step() -> Bool {
    if subject() || qualifier() || party() || sector() || portfolio() { return true }
    return purpose()
  }

  private mutating func subject() -> Bool {
    guard
      let reading = lattice.reading(
        at: position, .bodySubject,
        where: {
          $0.clitics.isEmpty || $0.clitics == .li
        })
    else { return false }
    // «مجموعة من …», «مجلس أعمال» is fine; an indefinite head with an indefinite subject is too.
    let item = lattice.item(reading)
    content.subjects.append(item)
    if item.family == "joint" {
      hasJointSubject = content.head.family == "group" || content.head.family == "mechanism"
    }
    position = reading.tokens.upperBound
    return true
  }

  private mutating func qualifier() -> Bool {
    guard let reading = lattice.reading(at: position, .bodyQualifier), reading.clitics.isEmpty
    else {
      return false
    }
    switch lattice.item(reading).role {
    case "joint": content.isJoint = true
    case "high": content.isHigh = true
    default: break
    }
    position = reading.tokens.upperBound
    return true
  }

  /// A nisba, joined to the one before by nothing, a dash or و.
  private mutating func party() -> Bool {
    var next = position
    if !content.parties.isEmpty,
      grammar.isDash(next) || grammar.text.isMark(next, Mark.slash)
    {
      next += 1
    }
    if grammar.isLoneConjunction(next), !content.parties.isEmpty { next += 1 }
    guard let nisba = grammar.nisba(at: next),
      nisba.clitics.isEmpty || nisba.clitics == .wa && !content.parties.isEmpty,
      let id = grammar.partyID(nisba)
    else { return false }
    if nisba.clitics == .wa, content.parties.contains(id) { return false }
    if !content.parties.contains(id) { content.parties.append(id) }
    children.append(nisba)
    position = nisba.tokens.upperBound
    return true
  }

  private mutating func sector() -> Bool {
    guard
      let reading = lattice.readings(at: position).first(where: {
        ($0.wordClass == .sectorAdjective || $0.wordClass == .sector)
          && ($0.clitics.isEmpty || $0.clitics == .wa && !content.sectors.isEmpty)
      })
    else { return false }
    if reading.wordClass == .sector, !content.sectors.isEmpty, reading.clitics.isEmpty {
      return false
    }
    content.sectors.append(grammar.entry(reading))
    position = reading.tokens.upperBound
    return true
  }

  /// «لجنة الشؤون السياسية والأمنية».
  private mutating func portfolio() -> Bool {
    guard content.sectors.isEmpty, content.subjects.isEmpty,
      let reading = lattice.reading(at: position, .portfolio), reading.clitics.isEmpty,
      let sector = lattice.item(reading).sector
    else { return false }
    content.sectors.append(sector)
    position = reading.tokens.upperBound
    return true
  }

  /// «للتعاون الاقتصادي»، «لترسيم الحدود».
  private mutating func purpose() -> Bool {
    guard
      let reading = lattice.readings(at: position).first(where: {
        $0.clitics == .li && ($0.wordClass == .sector || $0.wordClass == .fieldNoun)
      })
    else { return false }
    if reading.wordClass == .sector {
      content.sectors.append(grammar.entry(reading))
      position = reading.tokens.upperBound
      return true
    }
    guard lattice.item(reading).name == "field-cooperation" else { return false }
    position = reading.tokens.upperBound
    return true
  }

  private mutating func partiesBehindBetween() -> Bool {
    guard let between = lattice.function(at: position, "between"), between.clitics.isEmpty,
      let list = grammar.partyList(at: between.tokens.upperBound), list.parties.count > 1
    else { return false }
    for party in list.parties {
      if let id = grammar.partyID(party), !content.parties.contains(id) {
        content.parties.append(id)
      }
    }
    children += list.parties
    position = list.end
    return true
  }
}
