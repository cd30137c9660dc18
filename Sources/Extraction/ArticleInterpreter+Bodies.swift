import Articles
import Lexicon
import Linking
import Phrases
import TextAnalysis

/// A joint body as the article builds it up.
struct BodyFrame {
  var entity: EntityID
  var phrase: BodyPhrase
  var parties: [Evidenced<EntityID>]
  var organs: [Evidenced<EntityID>] = []
  var participations: [Participation] = []
  var range: Range<Int>
}

extension ArticleInterpreter {
  /// Full names first make bodies; short forms then find theirs, or make one with the sides of the text.
  mutating func resolveBodies() {
    for index in phrases.indices { visitBodies(phrases[index], index, full: true) }
    for index in phrases.indices { visitBodies(phrases[index], index, full: false) }
    for index in phrases.indices { mentionBodies(phrases[index]) }
  }

  private mutating func visitBodies(_ phrase: Phrase, _ index: Int, full: Bool) {
    for child in phrase.children { visitBodies(child, index, full: full) }
    guard case .jointBody(let body) = phrase.content,
      (body.parties.count > 1 && body.parent == nil) == full
    else { return }
    let number =
      full
      ? bodyFrame(body, phrase)
      : body.parent.flatMap { organ(body, phrase, of: $0) } ?? shortBody(body, phrase)
    guard let number else { return }
    bodyAt[phrase.range] = number
    if phrases[index].range == phrase.range { bodyOf[index] = number }
  }

  private mutating func mentionBodies(_ phrase: Phrase) {
    for child in phrase.children { mentionBodies(child) }
    guard case .jointBody = phrase.content, let number = bodyAt[phrase.range] else { return }
    mention(
      phrase.range, .jointBody, .name, [bodies[number].entity], confidence: 0.9, rule: phrase.rule)
  }

  /// What the body is about: sectors and subjects, `general` where it is about everything.
  func subjectKey(_ body: BodyPhrase) -> String {
    let subjects = body.subjects.map(\.role).filter { $0 != "general" }
    let sectors = body.sectors.map { lexicon.gazetteer[$0].path }
    let all = (subjects + sectors).sorted()
    return all.isEmpty ? "general" : all.joined(separator: "+")
  }

  private mutating func bodyFrame(_ body: BodyPhrase, _ phrase: Phrase) -> Int {
    let parties = body.parties.map { table.known($0) }
    return frame(body, parties, phrase, rule: phrase.rule)
  }

  private mutating func frame(
    _ body: BodyPhrase, _ parties: [EntityID], _ phrase: Phrase, rule: String
  ) -> Int {
    let owners = parties.isEmpty ? article.id : table.keyParts(parties)
    let key = "body|\(body.head.family)|\(subjectKey(body))|\(owners)"
    if let known = bodies.firstIndex(where: { table[$0.entity].identity == .minted(key: key) }) {
      return known
    }
    let labels = bodyLabels(body, parties, phrase)
    let entity = table.minted(key) {
      Entity(
        type: .jointBody, identity: .minted(key: key), labels: labels,
        slugSource: labels.first { $0.language == "en" }?.text ?? labels[0].text)
    }
    let evidence = Evidence(phrase.range, rule: rule, confidence: 0.9)
    bodies.append(
      BodyFrame(
        entity: entity, phrase: body, parties: parties.map { Evidenced($0, evidence) },
        range: phrase.range))
    return bodies.count - 1
  }

  /// «لجنة الشؤون السياسية والأمنية المنبثقة من مجلس التنسيق»: an organ of the other body.
  private mutating func organ(_ body: BodyPhrase, _ phrase: Phrase, of range: Range<Int>) -> Int? {
    guard let parent = bodyAt[range] else { return nil }
    var own = body
    own.parties = bodies[parent].phrase.parties
    let number = frame(own, bodies[parent].parties.map(\.value), phrase, rule: phrase.rule)
    let organ = bodies[number].entity
    if organ != bodies[parent].entity, !bodies[parent].organs.contains(where: { $0.value == organ })
    {
      bodies[parent].organs.append(
        Evidenced(organ, Evidence(hull(phrase.range, range), rule: "organ", confidence: 0.85)))
    }
    return number
  }

  /// A short form names the last body of its family and subject before it, or a later one.
  private mutating func shortBody(_ body: BodyPhrase, _ phrase: Phrase) -> Int? {
    let subject = subjectKey(body)
    let fitting = bodies.indices.filter { number in
      let frame = bodies[number]
      guard frame.phrase.head.family == body.head.family else { return false }
      let other = subjectKey(frame.phrase)
      if body.parties.count == 1, let only = body.parties.first,
        !frame.phrase.parties.contains(only)
      {
        return false
      }
      return subject == other
        || subject == "general" && body.subjects.isEmpty && body.sectors.isEmpty
    }
    let before = fitting.last { bodies[$0].range.lowerBound <= phrase.range.lowerBound }
    if let found = before ?? fitting.first { return found }
    // «اللجنة العليا للانتخابات»: a joint one has been named before.
    if !body.isJoint, body.subjects.isEmpty, body.parties.isEmpty { return nil }
    let sides = parties(at: phrase.tokens.lowerBound, count: 2)
    var owners = sides?.parties ?? []
    if let only = body.parties.first, !owners.contains(table.known(only)) { owners = [] }
    return frame(body, owners, phrase, rule: owners.isEmpty ? "joint-body" : "joint-body-of-sides")
  }

  private func bodyLabels(_ body: BodyPhrase, _ parties: [EntityID], _ phrase: Phrase) -> [Label] {
    let surface = spelling(phrase.range)
    let isWhole = body.parties.count > 1
    var labels = [
      Label(
        isWhole || parties.isEmpty ? surface : "\(surface) (\(table.arabicList(parties)))", "ar")
    ]
    var words: [String] = []
    if let names = table.englishList(parties) { words.append(names) }
    if body.isHigh { words.append("High") }
    if body.isJoint { words.append("Joint") }
    let sectors = body.sectors.map { lexicon.gazetteer[$0].label("en") }
    guard !sectors.contains(nil) else { return labels }
    let fields = sectors.compactMap { $0.map(English.capitalized) }
    if !fields.isEmpty { words.append(English.list(fields)) }
    words += body.subjects.map(\.english).filter { !$0.isEmpty }
    words.append(body.head.english)
    if !parties.isEmpty { labels.append(Label(words.joined(separator: " "), "en")) }
    return labels
  }

  /// Local name in `rw:` of the body's class: by its subject, else by its head.
  func bodyClass(_ body: BodyPhrase) -> String {
    let special = body.subjects.first {
      !$0.thing.isEmpty && $0.thing != "JointCommittee" && $0.thing != "JointCommission"
    }?.thing
    if let special { return special }
    return body.head.thing
  }
}
