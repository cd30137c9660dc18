import Articles
import RDFModel

/// What happens while a run goes on; for progress and messages.
public enum BuildEvent: Sendable {
  /// This many articles have been done, failed ones included.
  case progress(articles: Int)
  /// An article could not be read; the others go on.
  case failed(ArticleError)
  /// The article is not Arabic: known names only, no facts.
  case notArabic(id: String)
}

/// What a run did.
public struct BuildReport: Sendable {
  /// Articles in the output.
  public var articles = 0
  /// Articles that could not be read.
  public var failed = 0
  public var mentions = 0
  /// Things that the articles mention, each once; events apart.
  public var entities = 0
  public var events = 0
  /// Speech acts (`rw:Statement`).
  public var statements = 0
  /// Quads of the dataset.
  public var triples = 0
  /// Files in the output folder.
  public var files = 0
  /// Of the run itself; reading the ontology comes before it.
  public var seconds = 0.0
  /// Whether the output folder was written: not if no article could be read.
  public var isWritten = false

  public init() {}

  mutating func count(_ quads: some Sequence<Quad>) {
    var mentioned: Set<Term> = []
    var events: Set<Term> = []
    var statements: Set<Term> = []
    let event = Term.iri(RW.event)
    let statement = Term.iri(RW.statement)
    let mentions = SCHEMA.mentions
    for quad in quads {
      triples += 1
      if quad.predicate == mentions { mentioned.insert(quad.object) }
      guard quad.predicate == RDF.type else { continue }
      if quad.object == event { events.insert(quad.subject.term) }
      if quad.object == statement { statements.insert(quad.subject.term) }
    }
    self.events = events.count
    self.statements = statements.count
    entities = mentioned.subtracting(events).count
  }
}
