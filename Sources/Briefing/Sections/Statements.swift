import Diagrams
import RDFModel

extension Composer {
  /// Speech acts, in the order of their sources.
  var statements: [StatementEntry] {
    let ordered = reader.instances(of: RW.statement).map { statement in
      (citedSpans(statement).first, statement)
    }.sorted { lhs, rhs in
      switch (lhs.0, rhs.0) {
      case (let left?, let right?) where left != right: left < right
      case (_?, nil): true
      case (nil, _?): false
      default: lhs.1 < rhs.1
      }
    }
    return ordered.prefix(Self.mostEntries).map { statementEntry($0.1) }
  }

  private func citedSpans(_ statement: Resource) -> [Evidence.Span] {
    evidence.spans(
      for: reader.resources(statement, RDF.type).map { Triple(statement, RDF.type, $0.term) })
  }

  private func statementEntry(_ statement: Resource) -> StatementEntry {
    let speakers = reader.resources(statement, RW.speaker)
    let quote = reader.literals(statement, SCHEMA.text).first.map {
      TextCleaning.singleLine($0.lexical)
    }
    let about = reader.resources(statement, SCHEMA.about).filter { reader.kind(of: $0) != .event }
    return StatementEntry(
      kind: kind(of: statement) ?? phrase(PageWording.statement),
      speakers: inOrder(speakers).map(name),
      quote: quote, about: about.map(name),
      madeAt: reader.resources(statement, RW.madeAt).first.map(mentioned),
      filter: filter(speakers.compactMap(reader.country)),
      citations: citations(ofTypeOf: statement))
  }

  /// Sums of money, with what they are told of.
  var amounts: [AmountEntry] {
    reader.instances(of: SCHEMA.monetaryAmount).map { amount in
      let value = reader.literals(amount, SCHEMA.value).first?.lexical ?? ""
      let currency = reader.literals(amount, SCHEMA.currency).first?.lexical ?? ""
      let measure = reader.resources(amount, RW.measure).first?.localName ?? ""
      let owners = reader.dataset.subjects(with: RW.amount, amount.term)
      return AmountEntry(
        sum: phrase(AmountWording.words(value, currency: currency)),
        measure: phrase(Wording.measure(measure)), of: owners.map(mentioned),
        citations: citations(owners.map { Triple($0, RW.amount, amount.term) }))
    }
  }
}
