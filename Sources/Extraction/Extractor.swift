import Articles
import Lexicon

/// Reads one article: text in, plain facts out.
public struct Extractor: Sendable {
  public let lexicon: Lexicon
  public init(lexicon: Lexicon) { self.lexicon = lexicon }

  public func facts(of article: Article) -> ArticleFacts { ArticleFacts() }
}
