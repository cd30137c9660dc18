/// Why a run's output cannot be written. Nothing is left behind.
public enum OutputError: Error, Equatable, Sendable {
  /// Something else than a folder stands where the output is to go.
  case notAFolder(path: String)
  /// The folder is not empty and has no manifest of ours.
  case notOurs(path: String)
  /// The folder is one of ours, but holds a file that its manifest does not list and that the swap
  /// would delete.
  case foreignFile(path: String, file: String)
  /// The system refuses; its own words.
  case cannotWrite(path: String, reason: String)
}
