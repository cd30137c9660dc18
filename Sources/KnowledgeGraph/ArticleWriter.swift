import Articles
import Digests
import Extraction
import Lexicon
import Linking
import RDFModel

/// Writes one article's graph; made anew for each article.
struct ArticleWriter {
  let facts: ArticleFacts
  let article: Article
  let builder: GraphBuilder
  let text: CodePoints
  /// `…/article/ID`.
  let node: IRI
  private let graph: IRI
  /// By the index of `EntityID`.
  private let iris: [IRI]
  private let labels: [NodeLabels]
  private var isUsed: [Bool]
  private var known: Set<GazetteerID> = []
  private var ledger = EvidenceLedger()
  var sink: QuadSink

  init(facts: ArticleFacts, article: Article, builder: GraphBuilder) {
    self.facts = facts
    self.article = article
    self.builder = builder
    text = CodePoints(article.text)
    node = builder.names.article(article.id)
    graph = builder.names.graph(article.id)
    iris = facts.entities.map { builder.iri(of: $0) }
    labels = facts.entities.map { Self.labels(of: $0, in: builder.gazetteer) }
    isUsed = facts.entities.map { _ in false }
    sink = QuadSink(graph: graph)
  }

  mutating func write() -> ArticleGraph {
    writeArticle()
    for event in facts.events { write(event) }
    for document in facts.documents { write(document) }
    for body in facts.bodies { write(body) }
    for post in facts.posts { write(post) }
    for tenure in facts.tenures { write(tenure) }
    for honorific in facts.honorifics { write(honorific) }
    for statement in facts.statements { write(statement) }
    writeEntities()
    var writer = EvidenceWriter(article: node, text: text)
    for entry in ledger.entries { writer.write(entry, names: builder.names, to: &sink) }
    return ArticleGraph(article: node, graph: graph, quads: sink.quads, known: known)
  }

  // MARK: Statements and what they rest on

  /// Where a statement stands when only one of each node is to have its evidence.
  enum Weight {
    /// The statement that stands for its node.
    case head
    case detail
  }

  /// Makes a statement that the text makes.
  mutating func state(
    _ subject: IRI, _ predicate: IRI, _ object: Term, _ evidence: Evidence?,
    _ weight: Weight = .detail
  ) {
    sink.add(subject, predicate, object)
    guard var evidence else { return }
    evidence.range = text.clamped(evidence.range)
    switch (builder.options.evidence, weight) {
    case (.none, _), (.node, .detail): break
    case (.statement, _), (.node, .head): ledger.note(subject, predicate, object, evidence)
    }
  }

  mutating func state(
    _ subject: IRI, _ predicate: IRI, _ object: IRI, _ evidence: Evidence?,
    _ weight: Weight = .detail
  ) {
    state(subject, predicate, .iri(object), evidence, weight)
  }

  mutating func state(
    _ subject: IRI, _ predicate: IRI, _ object: Literal, _ evidence: Evidence?,
    _ weight: Weight = .detail
  ) {
    state(subject, predicate, .literal(object), evidence, weight)
  }

  /// Statements whose objects are entities.
  mutating func state(
    _ subject: IRI, _ predicate: IRI, _ objects: [Evidenced<EntityID>]
  ) {
    for object in objects { state(subject, predicate, use(object.value), object.evidence) }
  }

  mutating func state(_ subject: IRI, _ predicate: IRI, _ object: Evidenced<EntityID>?) {
    if let object { state(subject, predicate, [object]) }
  }

  // MARK: Entities

  /// The IRI of an entity, which is described in the graph from now on.
  mutating func use(_ id: EntityID) -> IRI {
    isUsed[id.index] = true
    return iris[id.index]
  }

  func labels(of id: EntityID) -> NodeLabels { labels[id.index] }

  /// The words that name the entity first, where nothing better tells of it.
  func naming(of id: EntityID) -> Evidence? {
    let mentions = facts.mentions.filter { $0.entities.contains(id) }
    let mention = mentions.first { $0.kind == .name } ?? mentions.first
    return mention.map { Evidence($0.range, rule: $0.rule, confidence: $0.confidence) }
  }

  /// Types and labels of a thing of the gazetteer that no entity stands for.
  mutating func describe(known id: GazetteerID) -> IRI {
    let entry = builder.gazetteer[id]
    let iri = builder.names.known(entry)
    known.insert(id)
    sink.describe(
      iri, type: entry.type,
      labels: NodeLabels(type: entry.type, labels: entry.labels, spellings: []))
    return iri
  }

  private mutating func writeEntities() {
    for (index, entity) in facts.entities.enumerated() where isUsed[index] {
      writeCountry(of: entity, EntityID(index))
      var type = entity.type
      if case .known(let id) = entity.identity {
        known.insert(id)
        type = builder.gazetteer[id].type
      }
      sink.describe(iris[index], type: type, labels: labels[index])
    }
  }

  /// Whose ministry, institution or agency a minted organisation is: what tells it from its
  /// namesakes in other countries. For known ones the reference graph says it.
  private mutating func writeCountry(of entity: Entity, _ id: EntityID) {
    switch entity.type {
    case .governmentBody, .institution, .newsAgency: break
    default: return
    }
    guard case .minted = entity.identity, let country = entity.country,
      builder.gazetteer[country].type == .country
    else { return }
    state(iris[id.index], RW.ofCountry, describe(known: country), naming(of: id))
  }

  private static func labels(of entity: Entity, in gazetteer: Gazetteer) -> NodeLabels {
    switch entity.identity {
    case .known(let id):
      return NodeLabels(
        type: gazetteer[id].type, labels: gazetteer[id].labels, spellings: entity.spellings)
    case .minted:
      let names = entity.labels.isEmpty && entity.spellings.isEmpty
      return NodeLabels(
        type: entity.type, labels: entity.labels,
        spellings: names
          ? [entity.slugSource.isEmpty ? entity.type.rawValue : entity.slugSource]
          : entity.spellings)
    }
  }

  // MARK: The article

  private mutating func writeArticle() {
    sink.add(graph, RDF.type, PROV.entity)
    sink.add(graph, RDFS.label, .arabic("\(Wording.graph.arabic): \(article.id)"))
    sink.add(graph, RDFS.label, .english("\(Wording.graph.english): \(article.id)"))
    sink.add(graph, PROV.wasDerivedFrom, node)
    sink.add(node, RDF.type, SCHEMA.newsArticle)
    sink.add(node, DCTERMS.identifier, Literal(article.id))
    // By it a store's copy of the graph is known to be of this text.
    sink.add(node, SCHEMA.sha256, Literal(SHA256.hexadecimal(of: article.text.utf8)))
    writeTitle()
    if let url = article.url, let iri = try? IRI(url) { sink.add(node, SCHEMA.url, iri) }
    if let language = article.language, !language.isEmpty {
      sink.add(node, SCHEMA.inLanguage, Literal(language))
    }
    if let published { sink.add(node, SCHEMA.datePublished, published) }
    if let publisher = article.publisher, !publisher.isEmpty {
      if let agency = builder.agency(named: publisher) {
        sink.add(node, SCHEMA.publisher, describe(known: agency))
      } else {
        sink.add(node, SCHEMA.publisher, Literal(publisher))
      }
    }
    state(node, PROV.wasAttributedTo, facts.sources)
    for mention in facts.mentions {
      for entity in mention.entities { sink.add(node, SCHEMA.mentions, use(entity)) }
    }
  }

  /// When the article appeared, as precisely as its metadata say.
  var published: Literal? { article.published.flatMap { CalendarTerm(iso: $0)?.literal } }

  /// The title in its language; an article without one is called by its id in both languages.
  private mutating func writeTitle() {
    guard let title = article.title, !title.isEmpty else {
      sink.add(node, RDFS.label, .arabic("\(Wording.article.arabic) \(article.id)"))
      sink.add(node, RDFS.label, .english("\(Wording.article.english) \(article.id)"))
      return
    }
    let language = NodeLabels.hasArabicLetter(title) ? "ar" : article.language ?? "en"
    let literal = Label(title, language).literal
    sink.add(node, SCHEMA.headline, literal)
    sink.add(node, RDFS.label, literal)
  }
}
