import RDFModel
import TextAnalysis

/// Why the ontology cannot be compiled.
public struct LexiconError: Error, Sendable {
  /// The IRI of the entry at fault.
  public var subject: String
  public var reason: String
}

/// Compiles the triples of `ontology/` to a `Lexicon`.
///
/// Entries are taken in the byte order of their IRIs, so that the same files give the same tables.
public struct LexiconCompiler {
  private var described: Descriptions = [:]
  private var entries: [GazetteerEntry] = []
  private var idOf: [IRI: GazetteerID] = [:]
  private var items: [LexicalItem] = []
  private var forms = FormTableBuilder()
  private var publishers: [String: GazetteerID] = [:]
  private var sharedPublishers: Set<String> = []

  static let individuals = "https://w3id.org/rawabit/id/"
  static let gazetteerTypes: [(IRI, MentionType)] = [
    (RW.term("Country"), .country), (RW.term("Place"), .place),
    (RW.term("InternationalOrganization"), .internationalOrganization),
    (RW.term("NewsAgency"), .newsAgency), (RW.term("GovernmentBody"), .governmentBody),
    (RW.term("Institution"), .institution), (RW.term("Sector"), .sector),
    (RW.term("JointBody"), .jointBody), (FOAF.term("Person"), .person),
  ]

  /// What the files say of each subject.
  typealias Descriptions = [IRI: [IRI: [Term]]]

  /// Compiles the ontology, and the entries of users on top of it.
  public static func compile(
    _ quads: some Sequence<Quad>, users: some Sequence<Quad> = EmptyCollection()
  ) throws(LexiconError) -> Lexicon {
    var compiler = LexiconCompiler()
    compiler.described = descriptions(of: quads)
    try UserGazetteer(descriptions(of: users)).add(to: &compiler.described)
    let subjects = compiler.described.keys.sorted()
    compiler.collectEntries(subjects)
    compiler.resolveEntries(subjects)
    // A word that is something else already is not ordinary; one that is a name as well still is.
    let late: [WordClass] = [
      .ordinary, .ordinaryGivenName, .familyName, .nameAdjective, .pastLeader,
    ]
    for subject in subjects where late.allSatisfy({ !compiler.has(subject, $0) }) {
      try compiler.compileItem(subject)
    }
    for wordClass in late {
      for subject in subjects where compiler.has(subject, wordClass) {
        try compiler.compileItem(subject)
      }
    }
    compiler.addFamilyNamesOfOfficials()
    let forms: FormTable
    do {
      forms = try compiler.forms.table()
    } catch {
      throw LexiconError(subject: individuals, reason: "no tables can be made: \(error)")
    }
    return Lexicon(
      gazetteer: Gazetteer(entries: compiler.entries), items: compiler.items, forms: forms,
      publishers: compiler.publishers)
  }

  private static func descriptions(of quads: some Sequence<Quad>) -> Descriptions {
    var described: Descriptions = [:]
    for quad in quads {
      if case .iri(let subject) = quad.subject {
        described[subject, default: [:]][quad.predicate, default: []].append(quad.object)
      }
    }
    return described
  }

  // MARK: Gazetteer

  private mutating func collectEntries(_ subjects: [IRI]) {
    for subject in subjects where subject.value.hasPrefix(Self.individuals) {
      let types = objects(subject, RDF.type)
      guard let type = Self.gazetteerTypes.first(where: { types.contains(.iri($0.0)) })?.1 else {
        continue
      }
      let labels = self.labels(subject, [RDFS.label, SKOS.prefLabel])
      guard !labels.isEmpty else { continue }
      var entry = GazetteerEntry(
        path: String(subject.value.dropFirst(Self.individuals.count)), type: type, labels: labels,
        alternatives: self.labels(subject, [SKOS.altLabel, LEX.term("ambiguousLabel")]),
        sameAs: (objects(subject, OWL.sameAs) + objects(subject, SKOS.exactMatch)).compactMap {
          if case .iri(let iri) = $0 { iri.value } else { nil }
        }.sorted())
      entry.isRegion = types.contains(.iri(RW.term("Region")))
      entry.country = texts(subject, RW.term("isoCode")).first
      entry.population = texts(subject, RW.term("population")).first.flatMap { Int($0) } ?? 0
      idOf[subject] = GazetteerID(entries.count)
      entries.append(entry)
    }
  }

  /// Links between entries, then their surface forms.
  private mutating func resolveEntries(_ subjects: [IRI]) {
    for subject in subjects {
      guard let id = idOf[subject] else { continue }
      for predicate in ["inCountry", "ofCountry"] {
        if let country = linked(subject, RW.term(predicate)).first {
          entries[id.index].country = entries[country.index].country
        }
      }
      entries[id.index].broader =
        linked(subject, SKOS.broader) + linked(subject, RW.term("organOf"))
      for tenure in objects(subject, RW.term("tenure")) {
        guard case .iri(let tenure) = tenure else { continue }
        entries[id.index].broader += linked(tenure, RW.term("ofCountry"))
      }
      for capital in linked(subject, RW.term("capital")) { entries[capital.index].capitalOf = id }
    }
    for subject in subjects {
      guard let id = idOf[subject] else { continue }
      addForms(of: subject, id)
    }
  }

  private mutating func addForms(of subject: IRI, _ id: GazetteerID) {
    let entry = entries[id.index]
    // Persons are told by name and country, not by name alone.
    if entry.type == .person { return }
    let ambiguous = Set(texts(subject, LEX.term("ambiguousLabel")))
    let hidden = labels(subject, [SKOS.hiddenLabel])
    let ambiguousKeys = Set(ambiguous.map { Folding.key($0) })
    for label in entry.labels + entry.alternatives + hidden {
      let isAmbiguous = ambiguousKeys.contains(Folding.key(label.text))
      if entry.type == .sector {
        // An everyday word (العمل، السلام) is a sector only in its adjective or longer names.
        guard label.language == "ar", !isAmbiguous else { continue }
        for form in Inflection.withArticle(label.text, []) {
          add(form.text, Sense(wordClass: .sector, item: id.index, features: form.features))
        }
      } else if label.text.count > 1,
        !label.text.utf8.contains(where: { (0x30...0x39).contains($0) })
      {
        // Digits are no part of words: G20 would match every G.
        add(
          label.text,
          Sense(wordClass: isAmbiguous ? .ambiguousName : .name, item: id.index, features: .fixed))
      }
    }
    let feminine = texts(subject, LEX.term("nisbaFeminine")).first
    let plurals = texts(subject, LEX.term("nisbaPlural"))
    let names = Set((entry.labels + entry.alternatives).map { Folding.key($0.text) })
    for nisba in texts(subject, LEX.term("nisba")) {
      let extra: Features = ambiguous.contains(nisba) ? .ambiguous : []
      for form in Inflection.adjective(nisba, feminine: feminine, plurals: plurals) {
        // نيجيريا، غينيا are names, not accusatives of the adjective.
        if !form.features.contains(.feminine), names.contains(Folding.key(form.text)) { continue }
        add(
          form.text, Sense(wordClass: .nisba, item: id.index, features: form.features.union(extra)))
      }
    }
    for adjective in texts(subject, LEX.term("adjective")) where !ambiguous.contains(adjective) {
      for form in Inflection.adjective(adjective) {
        add(form.text, Sense(wordClass: .sectorAdjective, item: id.index, features: form.features))
      }
    }
  }

  /// The last word of an official's name is a family name, where it is nothing else (كارسون).
  private mutating func addFamilyNamesOfOfficials() {
    let item = items.count
    items.append(
      LexicalItem(
        name: "family-officials", wordClass: .familyName, arabic: "", english: "", role: "",
        thing: "", family: "", value: 0, sector: nil, country: nil))
    for entry in entries where entry.type == .person {
      for label in entry.labels where label.language == "ar" {
        guard let name = label.text.split(separator: " ").last.map(String.init),
          !forms.knows(Folding.fold(name))
        else { continue }
        add(name, Sense(wordClass: .familyName, item: item, features: .fixed))
      }
    }
  }

  // MARK: Lexicon

  private func has(_ subject: IRI, _ wordClass: WordClass) -> Bool {
    objects(subject, RDF.type).contains(.iri(LEX.term(wordClass.rawValue)))
  }

  private mutating func compileItem(_ subject: IRI) throws(LexiconError) {
    let types = objects(subject, RDF.type)
    if types.contains(.iri(RW.term("Publisher"))) || types.contains(.iri(RW.term("NewsAgency"))) {
      let names =
        labels(subject, [RDFS.label, SKOS.altLabel]).map(\.text)
        + texts(subject, RW.term("siteName"))
      for name in names {
        for country in linked(subject, RW.term("ofCountry")) { addPublisher(name, of: country) }
      }
      return
    }
    guard subject.value.hasPrefix(LEX.namespace) else { return }
    guard
      let wordClass = types.compactMap({ term -> WordClass? in
        guard case .iri(let iri) = term, iri.value.hasPrefix(LEX.namespace) else { return nil }
        return WordClass(rawValue: String(iri.value.dropFirst(LEX.namespace.count)))
      }).first
    else { return }
    let labels = self.labels(subject, [SKOS.prefLabel])
    guard let arabic = labels.first(where: { $0.language == "ar" })?.text else {
      throw LexiconError(subject: subject.value, reason: "has no skos:prefLabel in Arabic")
    }
    let role = ["role", "kind", "effect", "iso"].flatMap { texts(subject, LEX.term($0)) }.first
    var item = LexicalItem(
      name: String(subject.value.dropFirst(LEX.namespace.count)), wordClass: wordClass,
      arabic: arabic, english: labels.first { $0.language == "en" }?.text ?? "", role: role ?? "",
      thing: "", family: texts(subject, LEX.term("family")).first ?? "",
      value: Self.value(texts(subject, LEX.term("value")).first),
      sector: linked(subject, LEX.term("sector")).first,
      country: (linked(subject, RW.term("ofCountry")) + linked(subject, LEX.term("currencyOf")))
        .first)
    if case .iri(let thing)? = objects(subject, LEX.term("thing")).first {
      item.thing = String(thing.value.dropFirst(RW.namespace.count))
    }
    let index = items.count
    items.append(item)
    let ambiguous = Set(texts(subject, LEX.term("ambiguousLabel")))
    for form in surfaceForms(subject, wordClass, arabic)
    where wordClass == .style || !ambiguous.contains(form.text) {
      // A style is one only before a name: its ambiguous forms, before one that is known.
      if wordClass == .ordinary, forms.knows(Folding.fold(form.text)) { continue }
      let extra: Features = ambiguous.contains(form.text) ? .ambiguous : []
      add(
        form.text, Sense(wordClass: wordClass, item: index, features: form.features.union(extra)))
    }
  }

  /// A name that papers of several countries bear (الوطن) tells none of them.
  private mutating func addPublisher(_ name: String, of country: GazetteerID) {
    let key = Folding.key(name)
    if let known = publishers[key], known != country { sharedPublishers.insert(key) }
    publishers[key] = sharedPublishers.contains(key) ? nil : country
  }

  /// A whole number as it stands, a fraction in hundredths.
  private static func value(_ text: String?) -> Int {
    guard let text else { return 0 }
    return Int(text) ?? Double(text).map { Int(($0 * 100).rounded()) } ?? 0
  }

  /// The forms of an entry, by the morphology of its class.
  private func surfaceForms(_ subject: IRI, _ wordClass: WordClass, _ base: String)
    -> [Inflection.Form]
  {
    func values(_ name: String) -> [String] { texts(subject, LEX.term(name)) }
    let alternatives = labels(subject, [SKOS.altLabel, SKOS.hiddenLabel]).filter {
      $0.language == "ar"
    }.map(\.text)
    let plurals = values("plural")
    let feminines = values("feminine")
    switch wordClass {
    case .postHead, .bodyHead, .governmentHead, .institutionHead, .eventNoun, .documentNoun,
      .side, .fieldNoun, .agencyHead, .measureNoun, .countryNoun, .placeNoun, .attitude:
      return ([base] + alternatives).flatMap { word in
        Inflection.noun(
          word, plurals: word == base ? plurals : [], feminines: word == base ? feminines : [])
      }
    case .postQualifier, .bodyQualifier, .institutionQualifier, .eventQualifier, .documentQualifier,
      .nameAdjective:
      return ([base] + alternatives).flatMap { Inflection.adjective($0) }
        + (feminines + plurals).flatMap { Inflection.withArticle($0, .feminine) }
    case .ordinal:
      return ([base] + alternatives).flatMap { Inflection.withArticle($0, []) }
        + feminines.flatMap { Inflection.withArticle($0, .feminine) }
    case .style:
      // Plurals (شيوخ، سادة) are nouns of their own, not styles of one person.
      // One without any article (دولة، سيادة) is another word with it.
      func styled(_ word: String, _ features: Features) -> [Inflection.Form] {
        word.split(separator: " ").contains { $0.hasPrefix("ال") }
          ? Inflection.withArticle(word, features) : [(word, features)]
      }
      return ([base] + alternatives + values("dual")).flatMap { styled($0, []) }
        + feminines.flatMap { styled($0, .feminine) }
    case .tens, .cardinal, .teenTen, .scale, .ordinalUnit:
      return ([base] + alternatives + feminines + values("oblique") + values("dual") + plurals)
        .flatMap { Inflection.withArticle($0, []) }
    case .portfolio, .bodySubject, .eventNature, .fixedPost:
      return ([base] + alternatives).flatMap { Inflection.withArticle($0, []) }
        + (feminines + plurals).flatMap { Inflection.withArticle($0, []) }
    case .verb:
      return values("past").flatMap { Inflection.verb(past: $0) }
        + values("present").flatMap { Inflection.verb(present: $0) }
        + values("participle").flatMap { Inflection.participle($0) }
        + values("form").map { ($0, .past) }
        + values("masdar").flatMap { noun in
          Inflection.noun(noun).map { ($0.text, $0.features.union(.masdar)) }
        }
    case .currencyUnit:
      return ([base] + values("bareUnit")).map { ($0, .fixed) }
    default:
      return ([base] + alternatives + plurals + feminines).map { ($0, .fixed) }
    }
  }

  private mutating func add(_ form: String, _ sense: Sense) {
    forms.insert(Folding.fold(form), sense)
  }

  // MARK: Reading triples

  private func objects(_ subject: IRI, _ predicate: IRI) -> [Term] {
    described[subject]?[predicate] ?? []
  }

  private func texts(_ subject: IRI, _ predicate: IRI) -> [String] {
    objects(subject, predicate).compactMap {
      if case .literal(let literal) = $0 { literal.lexical } else { nil }
    }
  }

  private func labels(_ subject: IRI, _ predicates: [IRI]) -> [Label] {
    predicates.flatMap { objects(subject, $0) }.compactMap { term in
      guard case .literal(let literal) = term else { return nil }
      return Label(literal.lexical, literal.language ?? "ar")
    }
  }

  private func linked(_ subject: IRI, _ predicate: IRI) -> [GazetteerID] {
    objects(subject, predicate).compactMap {
      if case .iri(let iri) = $0 { idOf[iri] } else { nil }
    }
  }
}
