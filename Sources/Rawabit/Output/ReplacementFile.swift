import Foundation

/// A file that is written beside its place and renamed into it when it is whole, so that whoever
/// looks sees the old file or the new one and nothing between.
final class ReplacementFile {
  /// As the user named it.
  private let path: String
  /// Where the file will stand, links resolved.
  private let place: String
  private let workPath: String
  private let file: OutputFile
  private var isOpen = true

  init(replacing path: String) throws(OutputError) {
    self.path = path
    let url = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    place = url.path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue {
      throw .cannotWrite(path: path, reason: "is a folder")
    }
    let parent = url.deletingLastPathComponent()
    guard FileManager.default.fileExists(atPath: parent.path) else {
      throw .cannotWrite(path: path, reason: "no folder \(parent.path)")
    }
    let suffix = String(UInt32.random(in: 0...UInt32.max), radix: 36)
    let name = ".\(url.lastPathComponent).\(Tool.name)-\(suffix)"
    workPath = parent.appendingPathComponent(name).path
    file = try OutputFile(name: name, path: workPath)
  }

  deinit { discard() }

  func write(_ bytes: some Sequence<UInt8>) throws(OutputError) { try file.write(bytes) }

  /// Puts the file in its place. Whatever file stood there is gone.
  func commit() throws(OutputError) {
    _ = try file.finish()
    guard rename(workPath, place) == 0 else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    isOpen = false
  }

  /// Removes what has been written, unless it is in its place already.
  func discard() {
    guard isOpen else { return }
    isOpen = false
    try? FileManager.default.removeItem(atPath: workPath)
  }
}
