import Diagrams
import RDFModel

extension Composer {
  /// Standing bodies with the history of their rounds.
  var bodies: [BodyEntry] {
    jointBodies.map { body in
      let rounds = events.filter { reader.resources($0, RW.sessionOf).contains(body) }
        .map(timelineEntry)
      return BodyEntry(
        anchor: anchor(body), name: name(body), kind: kind(of: body),
        parties: inOrder(reader.resources(body, RW.party)).map(name),
        founded: DateWording.period(
          start: reader.literals(body, SCHEMA.foundingDate), end: []
        ).map(phrase),
        organs: reader.resources(body, RW.organ).map(name), rounds: rounds,
        hasRounds: !rounds.isEmpty, filter: filter(of: body))
    }
  }
}
