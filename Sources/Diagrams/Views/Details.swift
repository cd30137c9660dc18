import RDFModel

/// What stands under the name of an event or a document: when, where, how and how much.
struct Details {
  private static let mostFields = 6
  private let reader: GraphReader

  init(_ reader: GraphReader) { self.reader = reader }

  func event(_ event: Resource) -> [Label] {
    var labels = dates(of: event)
    for place in reader.resources(event, SCHEMA.location) {
      labels.append(Label(reader.name(of: place), .detail))
    }
    if reader.resources(event, SCHEMA.attendanceMode).contains(.iri(SCHEMA.online)) {
      labels.append(Label(Wording.online, .detail))
    }
    guard let status = status(of: event) else { return labels }
    // What is planned for a day that nobody has told, in one line.
    if labels.first?.text == Wording.dateUntold {
      labels[0] = Label(Wording.undated(status), .caption)
      return labels
    }
    return labels + [Label(status, .caption)]
  }

  func document(_ document: Resource) -> [Label] {
    var labels = [signature(of: document)].compactMap { $0 }
    for place in reader.resources(document, RW.signedAt) {
      labels.append(Label(reader.name(of: place), .detail))
    }
    for amount in reader.resources(document, RW.amount) {
      let (name, sum) = self.amount(amount)
      labels.append(Label(Cards.joined(name, sum), .detail))
    }
    let fields = reader.resources(document, SCHEMA.about).map(reader.name).prefix(Self.mostFields)
    if !fields.isEmpty {
      labels.append(
        Label(
          Bilingual(
            fields.map(\.arabic).filter { !$0.isEmpty }.joined(separator: "، "),
            fields.map(\.latin).filter { !$0.isEmpty }.joined(separator: ", ")), .caption))
    }
    return labels
  }

  /// Status and day of a document.
  private func signature(of document: Resource) -> Label? {
    let status = status(of: document)
    let date = DateWording.period(start: reader.literals(document, RW.signedOn), end: [])
    switch (status, date) {
    case (let status?, let date?): return Label(Cards.joined(status, date), .detail)
    case (nil, let date?): return Label(date, .detail)
    case (let status?, nil):
      // What no meeting brought forth may well be older than the news.
      let isOfAMeeting = !reader.dataset.subjects(with: RW.agreedOn, document.term).isEmpty
      let isSigned = reader.resources(document, RW.status).contains(.iri(RW.term("Signed")))
      return Label(isSigned && !isOfAMeeting ? Wording.undated(status) : status, .caption)
    case (nil, nil): return nil
    }
  }

  /// What an amount is of, and how much it is.
  func amount(_ amount: Resource) -> (name: Bilingual, sum: Bilingual) {
    let measure = reader.resources(amount, RW.measure).first?.localName ?? ""
    let value = reader.literals(amount, SCHEMA.value).first?.lexical ?? ""
    let currency = reader.literals(amount, SCHEMA.currency).first?.lexical ?? ""
    return (Wording.measure(measure), AmountWording.words(value, currency: currency))
  }

  /// The event's own date; where it has none, or none with a year, that of the report. That nothing is
  /// known is said too: it is what a reader asks first.
  private func dates(of event: Resource) -> [Label] {
    let (start, end) = (
      reader.literals(event, SCHEMA.startDate), reader.literals(event, SCHEMA.endDate)
    )
    let report = DateWording.period(start: reader.reports(of: event), end: [])
      .map { Cards.joined(Wording.reported, $0) }
    guard let told = DateWording.period(start: start, end: end) else {
      return [report.map { Label($0, .detail) } ?? Label(Wording.dateUntold, .caption)]
    }
    if (start + end).contains(where: DateWording.hasYear) { return [Label(told, .detail)] }
    // The year may be known from elsewhere in the article.
    if let whole = DateWording.period(
      start: reader.literals(event, RW.earliest), end: reader.literals(event, RW.latest))
    {
      return [Label(whole, .detail)]
    }
    return [Label(told, .detail), Label(report ?? Wording.yearUntold, .caption)]
  }

  /// Nothing for an event that took place: that is what one expects.
  private func status(of thing: Resource) -> Bilingual? {
    let told = reader.resources(thing, RW.status).filter { $0 != .iri(RW.held) }
      .compactMap { Wording.status($0.localName) }
    guard !told.isEmpty else { return nil }
    return Bilingual(
      told.map(\.arabic).joined(separator: "، "), told.map(\.latin).joined(separator: ", "))
  }
}
