import Articles
import KnowledgeGraph
import Lexicon
import RDFModel
import RDFSyntax

extension Pipeline {
  /// The graphs of articles one after the other, in the order of the input, as canonical N-Quads: of
  /// each article exactly the quads that `build` writes of it, sorted. Needs the memory of a few articles,
  /// however many there are.
  ///
  /// Reference data is not among them, since all articles share it; `streamReference` has it.
  ///
  /// - Parameter output: takes the lines of one article.
  /// - Throws: what `output` throws; `CancellationError`.
  public func stream(
    _ articles: ArticleReader, output: ([UInt8]) throws -> Void, event: (BuildEvent) -> Void
  ) async throws -> BuildReport {
    try await forEach(
      articles,
      transform: { article in
        let graph = Dataset(analyze(article).graph.quads)
        // No term of ours is unwritable in N-Quads.
        return (try? RDFFormat.nQuads.write(options.usesTripleTerms ? graph.withReifiers : graph))
          ?? []
      }, consume: output, event: event)
  }

  /// The reference data of articles, in canonical N-Quads: the quads of `…/graph/reference` that `build`
  /// writes beside theirs. Where there are no articles, of the whole gazetteer.
  public func streamReference(
    of articles: ArticleReader, output: ([UInt8]) throws -> Void, event: (BuildEvent) -> Void
  ) async throws -> BuildReport {
    var known: Set<GazetteerID> = []
    let report = try await forEach(
      articles, transform: { analyze($0).graph.known }, consume: { known.formUnion($0) },
      event: event)
    if report.articles + report.failed == 0 {
      known = Set(ontology.lexicon.gazetteer.entries.indices.map(GazetteerID.init))
    }
    try output(try RDFFormat.nQuads.write(graphs.referenceQuads(for: known)))
    return report
  }

  /// Hands what is made of each article to `consume`, in the order of the input.
  private func forEach<Made: Sendable>(
    _ articles: ArticleReader, transform: @escaping @Sendable (Article) -> Made,
    consume: (Made) throws -> Void, event: (BuildEvent) -> Void
  ) async throws -> BuildReport {
    var report = BuildReport()
    try await mapInOrder(
      articles.next, width: options.jobs, window: options.jobs * 16,
      transform: { result in result.map { (article: $0, made: transform($0)) } },
      consume: { result in
        switch result {
        case .failure(let error):
          report.failed += 1
          event(.failed(error))
        case .success(let done):
          report.articles += 1
          if !done.article.isArabic { event(.notArabic(id: done.article.id)) }
          try consume(done.made)
        }
        event(.progress(articles: report.articles + report.failed))
      })
    return report
  }
}
