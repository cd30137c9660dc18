import Extraction
import Linking
import RDFModel

extension ArticleWriter {
  mutating func write(_ event: EventFacts) {
    let subject = use(event.event)
    let evidence = event.status.evidence
    writeClasses(event.classes, of: event.event, evidence)
    state(subject, RW.status, RW.term(event.status.value.rawValue), evidence)
    if let ordinal = event.ordinal {
      state(subject, RW.ordinal, .integer(ordinal.value), ordinal.evidence)
    }
    state(subject, RW.party, event.parties)
    state(subject, RW.sessionOf, event.series)
    state(subject, RW.nextSession, event.nextSession)
    state(subject, RW.preparationFor, event.preparationFor)
    state(subject, SCHEMA.location, event.places)
    writeDates(event, of: subject)
    if let online = event.online { state(subject, SCHEMA.attendanceMode, SCHEMA.online, online) }
    // What was agreed on is not repeated as a topic.
    let agreed = Set(event.agreedOn.map(\.value))
    state(subject, SCHEMA.about, event.topics.filter { !agreed.contains($0.value) })
    state(subject, RW.agreedOn, event.agreedOn)
    for participation in event.participations { write(participation, in: event.event) }
    for amount in event.amounts { write(amount, of: subject) }
  }

  mutating func write(_ document: DocumentFacts) {
    let subject = use(document.document)
    writeClasses(
      document.classes, of: document.document,
      document.status?.evidence ?? naming(of: document.document)
        ?? earliest(
          document.parties.map(\.evidence) + document.participations.map(\.evidence)
            + document.topics.map(\.evidence) + document.amounts.map(\.evidence)
            + [document.signedOn?.evidence, document.signedAt?.evidence].compactMap { $0 }))
    if let status = document.status {
      state(subject, RW.status, RW.term(status.value.rawValue), status.evidence)
    }
    state(subject, RW.party, document.parties)
    for participation in document.participations {
      write(participation, in: document.document)
      if participation.role == .signatory, let agent = participation.agent {
        state(subject, RW.signatory, use(agent), participation.evidence)
      }
    }
    writeDate(document.signedOn, as: RW.signedOn, of: subject)
    state(subject, RW.signedAt, document.signedAt)
    state(subject, SCHEMA.about, document.topics)
    for amount in document.amounts { write(amount, of: subject) }
  }

  mutating func write(_ body: BodyFacts) {
    let subject = use(body.body)
    writeClasses(
      body.classes, of: body.body,
      naming(of: body.body)
        ?? earliest(
          body.parties.map(\.evidence) + body.organs.map(\.evidence)
            + body.participations.map(\.evidence) + body.topics.map(\.evidence)
            + [body.founded?.evidence].compactMap { $0 }))
    state(subject, RW.party, body.parties)
    state(subject, RW.organ, body.organs)
    for participation in body.participations { write(participation, in: body.body) }
    state(subject, SCHEMA.about, body.topics)
    writeDate(body.founded, as: SCHEMA.foundingDate, of: subject)
  }

  mutating func write(_ post: PostFacts) {
    let subject = use(post.post)
    let relations: [(IRI, [Evidenced<EntityID>])] = [
      (RW.ofCountry, [post.country].compactMap { $0 }),
      (ORG.postIn, [post.organization].compactMap { $0 }),
      (RW.accreditedTo, [post.accreditedTo].compactMap { $0 }),
      (RW.scope, post.scopes),
    ]
    var weight = Weight.head
    for (predicate, objects) in relations {
      for object in objects {
        state(subject, predicate, use(object.value), object.evidence, weight)
        weight = .detail
      }
    }
  }

  mutating func write(_ tenure: Tenure) {
    let person = use(tenure.person)
    let post = use(tenure.post)
    let node = builder.names.part(
      of: self.node, kind: "tenure",
      saying: [person.value, post.value, tenure.former ? "former" : "present"])
    if !tenure.former { state(person, ORG.holds, post, tenure.evidence) }
    sink.add(node, RDF.type, RW.term("Tenure"))
    state(node, RW.agent, person, tenure.evidence)
    state(node, RW.inPost, post, tenure.evidence, .head)
    if tenure.former {
      state(node, RW.former, Literal("true", datatype: XSD.boolean), tenure.evidence)
    }
    // The day is the article's own, which its metadata tell and not the text.
    if let published { sink.add(node, RW.attestedOn, published) }
    let labels = (labels(of: tenure.person), labels(of: tenure.post))
    let former = tenure.former ? Wording.formerly : nil
    sink.add(
      node, RDFS.label,
      .arabic("\(labels.0.arabic): \(labels.1.arabic)" + (former.map { " (\($0.arabic))" } ?? "")))
    sink.add(
      node, RDFS.label,
      .english("\(labels.0.latin): \(labels.1.latin)" + (former.map { " (\($0.english))" } ?? "")))
  }

  mutating func write(_ honorific: Honorific) {
    state(
      use(honorific.person), SCHEMA.honorificPrefix, .arabic(honorific.prefix.value),
      honorific.prefix.evidence)
  }

  mutating func write(_ statement: StatementFacts) {
    let words = text[text.clamped(statement.evidence.range)]
    let speakers = statement.speakers.map { use($0) }
    let event = statement.event.map { use($0) }
    let node = builder.names.part(
      of: self.node, kind: "statement",
      saying: [statement.act.rawValue] + speakers.map(\.value) + [event?.value ?? "", words])
    let evidence = statement.evidence
    sink.add(node, RDF.type, RW.statement)
    if statement.act != .statement {
      state(node, RDF.type, RW.term(statement.act.rawValue), evidence)
    }
    for speaker in speakers { state(node, RW.speaker, speaker, evidence) }
    if let event { state(node, RW.madeAt, event, evidence) }
    for topic in statement.about { state(node, SCHEMA.about, use(topic), evidence) }
    state(node, SCHEMA.text, .arabic(words), evidence, .head)
    let wording = Wording(act: statement.act)
    let voices = statement.speakers.map { labels(of: $0) }
    sink.add(
      node, RDFS.label,
      .arabic(joined(wording.arabic, voices.map(\.arabic).joined(separator: "، "))))
    sink.add(
      node, RDFS.label,
      .english(joined(wording.english, voices.map(\.latin).joined(separator: ", "))))
  }

  /// The listed class stands for the node; a node without one is told by its top class.
  private mutating func writeClasses(_ classes: [String], of id: EntityID, _ evidence: Evidence?) {
    let subject = use(id)
    let listed = classes.map { RW.term($0) }
    var weight = Weight.head
    for type in listed.isEmpty ? topClasses(of: id).suffix(1) : listed[...] {
      state(subject, RDF.type, type, evidence, weight)
      weight = .detail
    }
  }

  private func topClasses(of id: EntityID) -> [IRI] { facts.entities[id.index].type.topClasses }

  private func earliest(_ evidence: [Evidence]) -> Evidence? {
    evidence.min {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  // MARK: Dates

  private mutating func writeDates(_ event: EventFacts, of subject: IRI) {
    let start = event.start.flatMap { date in CalendarTerm(date.value).map { ($0, date.evidence) } }
    let end = event.end.flatMap { date in CalendarTerm(date.value).map { ($0, date.evidence) } }
    if let start { state(subject, SCHEMA.startDate, start.0.literal, start.1) }
    if let end { state(subject, SCHEMA.endDate, end.0.literal, end.1) }
    if let start, let bounds = start.0.bounds {
      state(subject, RW.earliest, bounds.earliest, start.1)
    }
    // An end whose year is open leaves the last day open.
    if let last = end ?? start, let bounds = last.0.bounds {
      state(subject, RW.latest, bounds.latest, last.1)
    }
  }

  private mutating func writeDate(
    _ date: Evidenced<DateValue>?, as predicate: IRI, of subject: IRI
  ) {
    guard let date, let term = CalendarTerm(date.value) else { return }
    state(subject, predicate, term.literal, date.evidence)
    guard let bounds = term.bounds else { return }
    state(subject, RW.earliest, bounds.earliest, date.evidence)
    state(subject, RW.latest, bounds.latest, date.evidence)
  }

  // MARK: Participations and amounts

  private mutating func write(_ participation: Participation, in whole: EntityID) {
    let subject = use(whole)
    let agent = participation.agent.map { use($0) }
    let side = participation.side.map { use($0) }
    let posts = participation.posts.map { use($0) }
    let role = participation.role?.rawValue
    let node = builder.names.part(
      of: self.node, kind: "participation",
      saying: [subject.value, agent?.value ?? "", role ?? "", side?.value ?? ""]
        + posts.sorted().map(\.value))
    let evidence = participation.evidence
    state(subject, RW.participation, node, evidence, .head)
    sink.add(node, RDF.type, RW.term("Participation"))
    if let agent { state(node, RW.agent, agent, evidence) }
    if let role { state(node, RW.role, RW.term(role), evidence) }
    if let side { state(node, RW.onBehalfOf, side, evidence) }
    for post in posts { state(node, RW.inPost, post, evidence) }

    let wording = Wording(role: participation.role)
    let who = (participation.agent ?? participation.posts.first).map { labels(of: $0) }
    let actsFor = participation.side == participation.agent ? nil : participation.side
    let forWhom = actsFor.map { labels(of: $0) }
    sink.add(
      node, RDFS.label,
      .arabic(joined(wording.arabic, who?.arabic ?? "", in: forWhom?.arabic)))
    sink.add(
      node, RDFS.label,
      .english(joined(wording.english, who?.latin ?? "", in: forWhom?.latin)))
  }

  /// `HEAD: NAME (SIDE)`, without what is missing.
  private func joined(_ head: String, _ name: String, in side: String? = nil) -> String {
    var text = name.isEmpty ? head : "\(head): \(name)"
    if let side, !side.isEmpty { text += " (\(side))" }
    return text
  }

  private mutating func write(_ amount: Evidenced<Amount>, of subject: IRI) {
    guard let number = Literal.number(amount.value.value) else { return }
    let node = builder.names.part(
      of: self.node, kind: "amount",
      saying: [subject.value, amount.value.value, amount.value.currency, amount.value.measure])
    let evidence = amount.evidence
    state(subject, RW.amount, node, evidence)
    sink.add(node, RDF.type, SCHEMA.monetaryAmount)
    state(node, SCHEMA.value, number, evidence)
    state(node, SCHEMA.currency, Literal(amount.value.currency), evidence)
    if !amount.value.measure.isEmpty {
      state(node, RW.measure, RW.term(amount.value.measure), evidence)
    }
    let wording = Wording(measure: amount.value.measure)
    let sum = "\(amount.value.currency) \(amount.value.value)"
    sink.add(node, RDFS.label, .arabic("\(wording.arabic): \(sum)"))
    sink.add(node, RDFS.label, .english("\(wording.english): \(sum)"))
  }
}
