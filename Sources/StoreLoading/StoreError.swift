/// Why a store cannot be loaded. No case carries credentials.
public enum StoreError: Error, Equatable, Sendable {
  /// No answer, or errors of the store itself, as often as it was tried.
  case unreachable(url: String, attempts: Int, reason: String)
  /// 401 or 403.
  case unauthorized(url: String, status: Int)
  /// The store does not take graphs there.
  case notAGraphStore(url: String, status: Int)
  /// It takes graphs, but no dataset in one request.
  case takesNoDatasets
  /// The store understood and said no; its first words.
  case refused(url: String, status: Int, words: String)
}
