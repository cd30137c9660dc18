import Articles

extension Pipeline {
  /// Annotates articles and hands each line, without line feed, to `output` in the order of the
  /// input. Needs the memory of a few articles, however many there are.
  ///
  /// Throws what `output` throws, and `CancellationError`.
  public func annotate(
    _ articles: ArticleReader, output: ([UInt8]) throws -> Void, event: (BuildEvent) -> Void
  ) async throws -> BuildReport {
    var report = BuildReport()
    try await mapInOrder(
      articles.next, width: options.jobs, window: options.jobs * 16,
      transform: { result in result.map { (article: $0, line: annotate($0)) } },
      consume: { result in
        switch result {
        case .failure(let error):
          report.failed += 1
          event(.failed(error))
        case .success(let annotated):
          report.articles += 1
          if !annotated.article.isArabic { event(.notArabic(id: annotated.article.id)) }
          try output(annotated.line)
        }
        event(.progress(articles: report.articles + report.failed))
      })
    return report
  }
}
