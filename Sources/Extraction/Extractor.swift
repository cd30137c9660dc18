import Articles
import Lexicon

/// Reads one article: text in, plain facts out.
public struct Extractor: Sendable {
  public let lexicon: Lexicon
  public init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Mentions, entities, events, documents and statements of an article. The same article and
  /// lexicon give the same facts, whatever else is read.
  public func facts(of article: Article) -> ArticleFacts {
    var interpreter = ArticleInterpreter(article: article, lexicon: lexicon)
    return interpreter.interpret()
  }
}
