import Articles
import RDFModel

/// Walks the graph of one article from every statement to the words it rests on, as a reader would
/// who knows the vocabulary and the text and nothing of the program.
struct EvidenceWalk {
  /// Quads of the graph by subject.
  private let bySubject: [Resource: [Quad]]
  private let quads: [Quad]
  private let text: [Unicode.Scalar]
  /// What is wrong, a line each.
  private(set) var faults: [String] = []
  /// Evidence nodes that were seen.
  private(set) var evidence = 0

  init(_ quads: [Quad], of article: Article, at node: IRI) {
    self.quads = quads
    bySubject = Dictionary(grouping: quads, by: \.subject)
    text = Array(article.text.unicodeScalars)
    var told: Set<Triple> = []
    for subject in subjects(of: OA.term("Annotation")) {
      evidence += 1
      if let triple = checkedEvidence(subject, article: node) { told.insert(triple) }
    }
    let stated = Set(quads.map(\.triple))
    for triple in told where !stated.contains(triple) {
      faults.append("evidence for what is not stated: \(triple)")
    }
    for triple in stated where !told.contains(triple) && restsOnWords(triple) {
      faults.append("no evidence: \(triple)")
    }
    checkStatementTexts()
  }

  // MARK: What needs evidence

  /// Names of things, and what the article's metadata say.
  private static let descriptions: Set<IRI> = [
    RDFS.label, SKOS.altLabel, SKOS.prefLabel, DCTERMS.term("identifier"),
    SCHEMA.term("headline"), SCHEMA.term("url"), SCHEMA.term("mentions"),
    SCHEMA.term("datePublished"), SCHEMA.term("publisher"), SCHEMA.term("inLanguage"),
    SCHEMA.term("sha256"), PROV.term("wasDerivedFrom"), RW.term("attestedOn"),
  ]
  /// The nodes of the evidence itself.
  private static let apparatus: Set<IRI> = [
    OA.term("Annotation"), OA.term("SpecificResource"), OA.term("TextPositionSelector"),
    OA.term("TextQuoteSelector"),
  ]
  /// Things of these classes are told by the text: one of their types at least rests on words.
  private static let told: Set<IRI> = Set(
    ["Event", "Document", "JointBody", "Statement"].map { RW.term($0) })

  private func restsOnWords(_ triple: Triple) -> Bool {
    let types = Set(types(of: triple.subject))
    if !types.isDisjoint(with: Self.apparatus) { return false }
    if Self.descriptions.contains(triple.predicate) { return false }
    guard triple.predicate == RDF.type else { return true }
    // Top classes say what kind of node this is; the finer ones are what the text says.
    guard !types.isDisjoint(with: Self.told), case .iri(let type) = triple.object else {
      return false
    }
    return !Self.told.contains(type)
  }

  // MARK: One evidence node

  private mutating func checkedEvidence(_ node: Resource, article: IRI) -> Triple? {
    guard let subject = value(node, RDF.subject).flatMap(Resource.init),
      case .iri(let predicate)? = value(node, RDF.predicate), let object = value(node, RDF.object)
    else { return fault("\(node) does not name one statement") }
    guard types(of: node).contains(RDF.statement) else { return fault("\(node) has no rdf type") }
    guard let rule = string(node, RW.term("rule")), !rule.isEmpty else {
      return fault("\(node) names no rule")
    }
    guard let confidence = string(node, RW.term("confidence")).flatMap(Double.init),
      (0...1).contains(confidence)
    else { return fault("\(node) has no confidence from 0 to 1") }
    guard case .iri(let target)? = value(node, OA.term("hasTarget")) else {
      return fault("\(node) has not one target")
    }
    checkTarget(target, article: article)
    return Triple(subject, predicate, object)
  }

  private mutating func checkTarget(_ target: IRI, article: IRI) {
    let selectors = objects(.iri(target), OA.term("hasSelector")).compactMap(Resource.init)
    func selector(_ type: String) -> Resource? {
      let found = selectors.filter { types(of: $0).contains(OA.term(type)) }
      return found.count == 1 ? found[0] : nil
    }
    guard value(.iri(target), OA.term("hasSource")) == .iri(article),
      types(of: .iri(target)).contains(OA.term("SpecificResource")), selectors.count == 2,
      let position = selector("TextPositionSelector"), let quote = selector("TextQuoteSelector"),
      let start = string(position, OA.term("start")).flatMap(Int.init),
      let end = string(position, OA.term("end")).flatMap(Int.init)
    else { return faults.append("\(target) has not its source and both selectors") }
    guard 0 <= start, start < end, end <= text.count else {
      return faults.append("\(target) lies outside the text")
    }
    if target.value != "\(article.value)#char=\(start),\(end)" {
      faults.append("\(target) is not called as its place: \(start), \(end)")
    }
    let exact = scalars(quote, "exact")
    if exact != Array(text[start..<end]) { faults.append("\(target) is not its quote") }
    if !text[..<start].reversed().starts(with: scalars(quote, "prefix").reversed()) {
      faults.append("\(target) has other words before it")
    }
    if !text[end...].starts(with: scalars(quote, "suffix")) {
      faults.append("\(target) has other words after it")
    }
  }

  /// What a speech act says is quoted: its text stands in the article.
  private mutating func checkStatementTexts() {
    for statement in subjects(of: RW.term("Statement")) {
      let words = (string(statement, SCHEMA.term("text")) ?? "").unicodeScalars
      let wanted = Array(words)
      let isThere =
        !wanted.isEmpty
        && text.indices.contains { text[$0] == wanted[0] && text[$0...].starts(with: wanted) }
      if !isThere { faults.append("\(statement) has words that the text has not") }
    }
  }

  // MARK: Looking up

  private mutating func fault(_ line: String) -> Triple? {
    faults.append(line)
    return nil
  }

  private func subjects(of type: IRI) -> [Resource] {
    quads.filter { $0.predicate == RDF.type && $0.object == .iri(type) }.map(\.subject)
  }

  private func objects(_ subject: Resource, _ predicate: IRI) -> [Term] {
    (bySubject[subject] ?? []).filter { $0.predicate == predicate }.map(\.object)
  }

  private func types(of subject: Resource) -> [IRI] {
    objects(subject, RDF.type).compactMap { if case .iri(let type) = $0 { type } else { nil } }
  }

  /// The only value of a property.
  private func value(_ subject: Resource, _ predicate: IRI) -> Term? {
    let values = objects(subject, predicate)
    return values.count == 1 ? values[0] : nil
  }

  private func string(_ subject: Resource, _ predicate: IRI) -> String? {
    if case .literal(let literal)? = value(subject, predicate) { literal.lexical } else { nil }
  }

  private func scalars(_ subject: Resource, _ name: String) -> [Unicode.Scalar] {
    Array((string(subject, OA.term(name)) ?? "").unicodeScalars)
  }
}
