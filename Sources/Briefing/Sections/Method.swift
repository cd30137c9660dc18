import Diagrams
import RDFModel

extension Composer {
  var counts: Counts {
    let events = reader.instances(of: RW.event)
    let ahead = events.count(where: isAhead)
    let held = events.count { reader.resources($0, RW.status).contains(.iri(RW.held)) }
    let dates = evidence.articles.flatMap { reader.literals($0, SCHEMA.datePublished) }
    return Counts(
      articles: evidence.articles.count, held: held, ahead: ahead,
      others: max(0, events.count - held - ahead),
      people: reader.instances(of: FOAF.person).count,
      documents: reader.instances(of: RW.document).count,
      statements: reader.instances(of: RW.statement).count,
      published: DateWording.period(start: dates, end: dates).map(phrase))
  }

  var method: Method {
    let confidences = evidence.supports.compactMap { support in
      Double(support.confidence).map { ($0, support.confidence) }
    }.sorted { $0.0 < $1.0 }
    let bands = [(0.9, 1.01, "0.90–1.00"), (0.8, 0.9, "0.80–0.89"), (0, 0.8, "0.00–0.79")]
    return Method(
      graphs: reader.dataset.graphNames.count, quads: reader.dataset.count,
      evidence: evidence.supports.count, rules: Set(evidence.supports.map(\.rule)).count,
      bands: bands.map { low, high, range in
        Method.Band(range: range, count: confidences.count { low <= $0.0 && $0.0 < high })
      },
      lowest: confidences.first?.1,
      median: confidences.isEmpty ? nil : confidences[confidences.count / 2].1)
  }
}
