import Articles
import Extraction
import Lexicon
import Linking
import RDFModel

/// The graph of one article.
public struct ArticleGraph: Sendable {
  /// `…/article/ID`.
  public var article: IRI
  /// `…/graph/ID`, the graph of every quad.
  public var graph: IRI
  /// Each once, without blank nodes; the order depends on the facts alone.
  public var quads: [Quad]
  /// The entries of the gazetteer that stand in the graph, to be described in the reference graph.
  public var known: Set<GazetteerID>
}

/// Turns an article's facts into RDF as `ontology/rawabit.ttl` defines it.
///
/// What it writes depends on the article, the facts, the gazetteer and the options alone, so
/// articles can be done one by one, in any order and on any thread.
public struct GraphBuilder: Sendable {
  public let options: GraphOptions
  public let names: NodeNames
  let gazetteer: Gazetteer
  /// News agencies by label in lower case; nil where several have it.
  private let agencies: [String: GazetteerID?]

  public init(gazetteer: Gazetteer, options: GraphOptions = GraphOptions()) {
    self.gazetteer = gazetteer
    self.options = options
    names = NodeNames(options: options)
    var agencies: [String: GazetteerID?] = [:]
    for (index, entry) in gazetteer.entries.enumerated() where entry.type == .newsAgency {
      for label in Set((entry.labels + entry.alternatives).map { $0.text.lowercased() }) {
        agencies[label] = agencies[label] == nil ? .some(GazetteerID(index)) : .some(nil)
      }
    }
    self.agencies = agencies
  }

  /// The named graph of `article`, which says what `facts` say.
  public func graph(of facts: ArticleFacts, article: Article) -> ArticleGraph {
    var writer = ArticleWriter(facts: facts, article: article, builder: self)
    return writer.write()
  }

  /// The IRI of an entity, as the graph and the annotations name it.
  public func iri(of entity: Entity) -> IRI { names.entity(entity, in: gazetteer) }

  /// The one news agency with this name.
  func agency(named name: String) -> GazetteerID? { agencies[name.lowercased()] ?? nil }
}
