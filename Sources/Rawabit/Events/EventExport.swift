import Diagrams
import RDFModel

/// The events of a dataset as a table: every event, document with a status and statement of each
/// article. What the articles say differently stands in rows of its own.
///
/// A run does this article by article: the time for things that many articles name would grow with the
/// square of their number.
struct EventExport {
  private let dataset: Dataset
  private let coding: EventCoding

  init(_ dataset: Dataset, coding: EventCoding) {
    self.dataset = dataset
    self.coding = coding
  }

  /// In their order.
  func records() -> [EventRecord] {
    let articles = articlesByGraph()
    var records: [EventRecord] = []
    for (kind, type) in [
      (EventRecord.Kind.event, RW.event), (.document, RW.document), (.statement, RW.statement),
    ] {
      for node in dataset.subjects(with: RDF.type, .iri(type)) {
        let graphs = dataset.quads(about: node)
          .filter { $0.predicate == RDF.type && $0.object == .iri(type) }.compactMap(\.graph)
        for graph in graphs {
          guard let article = articles[graph] else { continue }
          let view = ArticleView(dataset: dataset, graph: graph)
          if let record = record(of: node, kind, article, view) { records.append(record) }
        }
      }
    }
    return records.sorted()
  }

  private func articlesByGraph() -> [Resource: Resource] {
    var articles: [Resource: Resource] = [:]
    for article in dataset.subjects(with: RDF.type, .iri(SCHEMA.newsArticle)) {
      for quad in dataset.quads(about: article) where quad.predicate == RDF.type {
        if let graph = quad.graph { articles[graph] = article }
      }
    }
    return articles
  }

  private func record(
    of node: Resource, _ kind: EventRecord.Kind, _ article: Resource, _ view: ArticleView
  ) -> EventRecord? {
    let status = view.resources(node, RW.status).first?.localName
    if kind == .document && status == nil { return nil }
    let classes = view.resources(node, RDF.type).compactMap { resource in
      if case .iri(let iri) = resource { iri } else { nil }
    }
    guard let name = coding.finest(of: classes) else { return nil }
    // A statement is made when and where its event is.
    let occasion = kind == .statement ? view.resources(node, RW.madeAt).first : node
    let place = occasion.flatMap { occasion in
      view.resources(occasion, kind == .document ? RW.signedAt : SCHEMA.location).first
    }
    let sides = Sides(of: node, kind, place: place, in: view)
    let date = kind == .document ? RW.signedOn : SCHEMA.startDate
    var record = EventRecord(
      id: node.key, article: view.literal(article, DCTERMS.identifier) ?? article.key,
      link: view.resources(article, SCHEMA.url).first?.key ?? view.literal(article, SCHEMA.url),
      published: view.literal(article, SCHEMA.datePublished), kind: kind,
      className: Resource.iri(name).localName,
      date: occasion.flatMap { view.date($0, date) },
      endDate: kind == .event ? view.date(node, SCHEMA.endDate) : nil,
      earliest: occasion.flatMap { view.literal($0, RW.earliest) },
      latest: occasion.flatMap { view.literal($0, RW.latest) },
      code: coding.code(
        class: name, status: status, countries: sides.actors.union(sides.recipients).count),
      status: status)
    record.actors = sides.actors.sorted()
    record.recipients = sides.recipients.sorted()
    record.persons = sides.persons.sorted()
    record.organisations = sides.organisations.sorted()
    record.location = place.flatMap(view.name)
    record.locationCountry = place.flatMap(view.country)
    let topics = [SCHEMA.about, RW.agreedOn].flatMap { view.resources(node, $0) }
      .filter { view.has($0, RW.term("Sector")) }.map(\.localName)
    record.topics = Set(topics).sorted()
    let telling = [SCHEMA.text, RW.status, RDF.type].lazy.compactMap { view.evidence(node, $0) }
      .first
    record.quote = telling?.words ?? view.literal(node, SCHEMA.text)
    record.span = telling?.span
    record.rule = telling?.rule
    record.confidence = telling?.confidence
    return record
  }
}
