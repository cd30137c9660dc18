import RDFModel
import TextAnalysis

/// Known things that a user adds to the gazetteer, or of which he knows better.
///
/// An entry needs a label (`skos:prefLabel` or `rdfs:label`) and may have any IRI. It is the entry of the
/// gazetteer that has this IRI or is `owl:sameAs` it, or the same thing as it: the user's label then
/// displaces the preferred one in its language, which becomes an alternative, and all else is added.
/// Other entries are new; without a class of the gazetteer they are institutions.
struct UserGazetteer {
  private let entries: LexiconCompiler.Descriptions

  init(_ entries: LexiconCompiler.Descriptions) { self.entries = entries }

  func add(to described: inout LexiconCompiler.Descriptions) throws(LexiconError) {
    let names = Self.namesElsewhere(described)
    for (subject, said) in entries.sorted(by: { $0.key < $1.key }) {
      // Words of the lexicon and terms of the schema are added as they are.
      if subject.value.hasPrefix(LEX.namespace) || subject.value.hasPrefix(RW.namespace) {
        described[subject, default: [:]].merge(said) { $0 + $1 }
        continue
      }
      let labels = (said[SKOS.prefLabel] ?? []) + (said[RDFS.label] ?? [])
      guard !labels.isEmpty else {
        throw LexiconError(subject: subject.value, reason: "has no skos:prefLabel")
      }
      let others = ([OWL.sameAs, SKOS.exactMatch].flatMap { said[$0] ?? [] }).compactMap(\.iri)
      let known = ([subject] + others).compactMap { described[$0] != nil ? $0 : names[$0] }.first
      let entry = known ?? Self.newEntry(subject, said)
      guard known != nil || described[entry] == nil else {
        throw LexiconError(
          subject: subject.value, reason: "would get the IRI of another entry, \(entry.value)")
      }
      var merged = described[entry] ?? [:]
      displace(labels, in: &merged)
      for (predicate, objects) in said where ![SKOS.prefLabel, RDFS.label].contains(predicate) {
        merged[predicate, default: []] += objects
      }
      if known == nil { Self.complete(&merged, entry, of: subject) }
      described[entry] = merged
    }
  }

  /// Puts the user's labels in the place of those in their languages.
  private func displace(_ labels: [Term], in entry: inout [IRI: [Term]]) {
    let languages = Set(labels.map(\.language))
    for predicate in [RDFS.label, SKOS.prefLabel] {
      let old = (entry[predicate] ?? []).filter { languages.contains($0.language) }
      entry[predicate]?.removeAll { languages.contains($0.language) }
      entry[SKOS.altLabel, default: []] += old.filter { !labels.contains($0) }
    }
    entry[RDFS.label, default: []] += labels
  }

  /// What the gazetteer's entries are called elsewhere (Wikidata).
  private static func namesElsewhere(_ described: LexiconCompiler.Descriptions) -> [IRI: IRI] {
    var names: [IRI: IRI] = [:]
    for (subject, said) in described where subject.value.hasPrefix(LexiconCompiler.individuals) {
      for other in [OWL.sameAs, SKOS.exactMatch].flatMap({ said[$0] ?? [] }) {
        guard let iri = other.iri else { continue }
        names[iri] = names[iri].map { min($0, subject) } ?? subject
      }
    }
    return names
  }

  /// An IRI among the individuals stays; another one lends its last part.
  private static func newEntry(_ subject: IRI, _ said: [IRI: [Term]]) -> IRI {
    if subject.value.hasPrefix(LexiconCompiler.individuals) { return subject }
    let last = subject.value.split(whereSeparator: { "/#:".contains($0) }).last ?? "entry"
    let slug = last.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let type = said[RDF.type]?.compactMap(\.iri).first(where: isGazetteerType)
    let folder = type.map { $0.value.dropFirst(RW.namespace.utf8.count).lowercased() }
    let path =
      (folder.map { $0 == "country" || $0 == "place" ? $0 : "organisation" }) ?? "organisation"
    return IRI(unchecked: LexiconCompiler.individuals + path + "/" + String(slug))
  }

  private static func complete(_ entry: inout [IRI: [Term]], _ iri: IRI, of subject: IRI) {
    if iri != subject { entry[OWL.sameAs, default: []].append(.iri(subject)) }
    let types = entry[RDF.type]?.compactMap(\.iri) ?? []
    if !types.contains(where: isGazetteerType) {
      entry[RDF.type, default: []].append(.iri(RW.term("Institution")))
    }
  }

  private static func isGazetteerType(_ type: IRI) -> Bool {
    LexiconCompiler.gazetteerTypes.contains { $0.0 == type }
  }
}

extension Term {
  fileprivate var iri: IRI? {
    if case .iri(let iri) = self { iri } else { nil }
  }

  fileprivate var language: String? {
    if case .literal(let literal) = self { literal.language } else { nil }
  }
}
