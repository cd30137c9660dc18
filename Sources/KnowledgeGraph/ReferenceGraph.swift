import Lexicon
import RDFModel

extension GraphBuilder {
  /// The quads of `…/graph/reference` on these entries, the things that contain them and their
  /// countries: types, labels, the same thing elsewhere. In the order of the gazetteer.
  public func referenceQuads(for entries: Set<GazetteerID>) -> [Quad] {
    var sink = QuadSink(graph: names.referenceGraph)
    for id in closure(of: entries).sorted() { describe(gazetteer[id], in: &sink) }
    return sink.quads
  }

  private func closure(of entries: Set<GazetteerID>) -> Set<GazetteerID> {
    var closure = entries
    var open = Array(entries)
    while let id = open.popLast() {
      let entry = gazetteer[id]
      let country = entry.country.flatMap { gazetteer.country($0) }
      for next in entry.broader + [country].compactMap({ $0 }) where closure.insert(next).inserted {
        open.append(next)
      }
    }
    return closure
  }

  private func describe(_ entry: GazetteerEntry, in sink: inout QuadSink) {
    let node = names.known(entry)
    sink.describe(
      node, type: entry.type,
      labels: NodeLabels(
        type: entry.type, labels: entry.labels, spellings: [], alternatives: entry.alternatives))
    let same = entry.type == .sector ? SKOS.exactMatch : OWL.sameAs
    // The gazetteer's compiler refuses what is no IRI; entries made by hand pass through here too.
    for other in entry.sameAs {
      if let iri = try? IRI(other) { sink.add(node, same, iri) }
    }
    if entry.type == .country, let code = entry.country {
      sink.add(node, RW.isoCode, Literal(code))
    } else if let code = entry.country, let country = gazetteer.country(code) {
      sink.add(node, countryRelation(of: entry.type), names.known(gazetteer[country]))
    }
    if entry.type == .sector {
      sink.add(node, SKOS.inScheme, names.sectorScheme)
      sink.add(names.sectorScheme, RDF.type, SKOS.conceptScheme)
      let wording = Wording.sectorScheme
      for label in [Literal.arabic(wording.arabic), .english(wording.english)] {
        sink.add(names.sectorScheme, RDFS.label, label)
        sink.add(names.sectorScheme, SKOS.prefLabel, label)
      }
    }
    // Who held which office when is more than the gazetteer is asked for here.
    for broader in entry.type == .person ? [] : entry.broader {
      sink.add(node, broaderRelation(of: entry.type), names.known(gazetteer[broader]))
    }
  }

  /// A place or the seat of an international organisation lies in a country; a ministry is of one.
  private func countryRelation(of type: MentionType) -> IRI {
    type == .place || type == .internationalOrganization ? RW.inCountry : RW.ofCountry
  }

  private func broaderRelation(of type: MentionType) -> IRI {
    switch type {
    case .sector: SKOS.broader
    case .country, .place: SCHEMA.containedInPlace
    case .post: ORG.postIn
    default: ORG.subOrganizationOf
    }
  }
}
