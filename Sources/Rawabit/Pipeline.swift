import Articles
import Extraction
import Foundation
import KnowledgeGraph
import Lexicon
import RDFModel

/// The whole way from an article to its graph; the type that other programs call.
///
///     let ontology = try Ontology(folder: "ontology")
///     let pipeline = Pipeline(ontology: ontology)
///     let articles = ArticleReader(try ArticleInputs(paths: ["seeds"]))
///     let report = try await pipeline.build(articles, into: "out") { event in }
///
/// What it makes of an article depends on the article, the ontology and the options alone.
public struct Pipeline: Sendable {
  public let ontology: Ontology
  public let options: BuildOptions
  private let extractor: Extractor
  let graphs: GraphBuilder

  public init(ontology: Ontology, options: BuildOptions = BuildOptions()) {
    self.ontology = ontology
    self.options = options
    extractor = Extractor(lexicon: ontology.lexicon)
    graphs = GraphBuilder(gazetteer: ontology.lexicon.gazetteer, options: options.graph)
  }

  /// What one article says: its facts, their graph, its line of `annotations.jsonl`.
  public func analyze(_ article: Article) -> AnalyzedArticle {
    let facts = facts(of: article)
    let graph = graphs.graph(of: facts, article: article)
    return AnalyzedArticle(
      article: article, facts: facts, graph: graph, annotations: annotations(article, facts))
  }

  /// The mentions of one article: a line of `annotations.jsonl`, without line feed.
  public func annotate(_ article: Article) -> [UInt8] {
    annotations(article, facts(of: article))
  }

  /// The rules are those of Arabic: of another text, which may well hold Arabic names, only these
  /// are known.
  private func facts(of article: Article) -> ArticleFacts {
    let facts = extractor.facts(of: article)
    return article.isArabic ? facts : facts.knownNames
  }

  private func annotations(_ article: Article, _ facts: ArticleFacts) -> [UInt8] {
    let writer = Annotations(
      options: options.annotations, gazetteer: ontology.lexicon.gazetteer, names: graphs.names)
    return writer.line(
      article, facts: facts, entities: facts.entities.map(graphs.iri(of:)))
  }
}

/// One article with everything that was made of it.
public struct AnalyzedArticle: Sendable {
  public var article: Article
  public var facts: ArticleFacts
  public var graph: ArticleGraph
  /// JSON, UTF-8, without line feed.
  public var annotations: [UInt8]
}
