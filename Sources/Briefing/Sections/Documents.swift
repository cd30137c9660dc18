import Diagrams
import RDFModel

extension Composer {
  func documentEntry(_ document: Resource) -> DocumentEntry {
    let signed = reader.literals(document, RW.signedOn)
    let agreedAt = reader.dataset.subjects(with: RW.agreedOn, document.term)
    let fields = reader.resources(document, SCHEMA.about).map(name)
    return DocumentEntry(
      anchor: anchor(document), name: name(document), kind: kind(of: document),
      status: status(of: document),
      parties: inOrder(reader.resources(document, RW.party)).map(name),
      signatories: signatories(of: document),
      date: DateWording.period(start: signed, end: []).map(phrase),
      places: reader.resources(document, RW.signedAt).map(name),
      fields: fields, agreedAt: agreedAt.map(mentioned),
      hasContext: !(fields.isEmpty && agreedAt.isEmpty), filter: filter(of: document),
      citations: citations(ofTypeOf: document))
  }

  private func signatories(of document: Resource) -> [Signatory] {
    let participations = reader.participations(in: document)
    let listed = participations.compactMap(\.agent)
    let others = reader.resources(document, RW.signatory).filter { !listed.contains($0) }
    return participations.compactMap { participation in
      guard let who = participation.agent ?? participation.posts.first else { return nil }
      let posts =
        participation.agent == nil ? [] : reader.posts(of: who, in: .init([participation]))
      return Signatory(
        name: name(who), posts: posts.map(name),
        side: reader.side(of: participation).map(name))
    }
      + others.map { who in
        Signatory(
          name: name(who), posts: reader.posts(of: who, in: .init([])).map(name),
          side: reader.country(of: who).map(name))
      }
  }
}
