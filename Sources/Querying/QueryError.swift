/// Why a query has no answer.
public enum QueryError: Error, Equatable, Sendable {
  /// No SELECT, ASK, CONSTRUCT or DESCRIBE: an update, say, or no SPARQL at all.
  case notAQuery
  /// None of these programs is there.
  case noProgram(searched: String)
  /// The program's own words; those on the query's syntax have its line and column in them.
  case failed(program: String, words: String)
  /// What came back is not what SPARQL 1.1 says it is.
  case unreadableAnswer
  /// A graph has no table of values.
  case noTableOfGraph
}
