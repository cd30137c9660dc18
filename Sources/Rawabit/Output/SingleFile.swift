import Articles
import Foundation

/// A file that is no part of a run's folder.
public enum SingleFile {
  /// Writes it beside its place and moves it there: whoever looks sees the old one or the new one.
  public static func write(
    _ bytes: some Sequence<UInt8>, to path: String
  ) throws(OutputError) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path: path, reason: systemWords(error))
    }
  }
}
