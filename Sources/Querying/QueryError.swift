/// Why a query has no answer.
public enum QueryError: Error, Equatable, Sendable {
  /// No SELECT, ASK, CONSTRUCT or DESCRIBE: an update, say, or no SPARQL at all.
  case notAQuery
  /// What came back is not what SPARQL 1.1 says it is.
  case unreadableAnswer
  /// A graph has no table of values.
  case noTableOfGraph
}
