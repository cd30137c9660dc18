import Foundation

/// Files beside the package that only some machines have: annotated articles, the W3C's test suites.
public enum SharedFiles {
  /// `../shared` from the package's root, or where `RAWABIT_SHARED` says.
  public static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["RAWABIT_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: Package.root).deletingLastPathComponent()
      .appendingPathComponent("shared")
  }()

  /// A file or folder, or nil with a printed line that says what is skipped.
  public static func url(_ path: String) -> URL? {
    let url = root.appendingPathComponent(path)
    if FileManager.default.fileExists(atPath: url.path) { return url }
    print("skipped: ../shared/\(path) is not there")
    return nil
  }

  public static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}
