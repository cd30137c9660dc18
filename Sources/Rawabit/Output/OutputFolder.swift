import Articles
import CFileExchange
import Foundation

/// A folder that is written beside its place and swapped in whole, so that whoever looks sees the
/// old run or the new one and nothing between.
final class OutputFolder {
  /// Where the folder will stand, links resolved.
  private let place: String
  /// Where it is written until then.
  let workPath: String
  /// Parents that were made for it, outermost first.
  private let madeParents: [String]
  private var isOpen = false

  /// Checks the place and makes the folder beside it.
  init(replacing path: String) throws(OutputError) {
    let url = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    place = url.path
    try Self.check(place, named: path)
    let parent = url.deletingLastPathComponent()
    madeParents = Self.missing(parent)
    let suffix = String(UInt32.random(in: 0...UInt32.max), radix: 36)
    workPath =
      parent.appendingPathComponent(".\(url.lastPathComponent).\(Tool.name)-\(suffix)").path
    for folder in madeParents + [workPath] {
      guard mkdir(folder, 0o777) == 0 else {
        let reason = String(cString: strerror(errno))
        removeMadeParents()
        throw .cannotWrite(path: path, reason: reason)
      }
    }
    isOpen = true
  }

  deinit { discard() }

  /// Opens a file of the folder for writing; `name` may hold slashes.
  func file(_ name: String) throws(OutputError) -> OutputFile {
    try OutputFile(name: name, path: workPath + "/" + name)
  }

  /// Puts the folder in its place. Whatever run stood there is removed.
  func commit() throws(OutputError) {
    if FileManager.default.fileExists(atPath: place) {
      // The folder may have been filled since the run began.
      try Self.check(place, named: place)
      try exchange(workPath, place)
      // The new run is in its place: what is left of the old one is no failure.
      try? FileManager.default.removeItem(atPath: workPath)
    } else {
      guard rename(workPath, place) == 0 else {
        throw .cannotWrite(path: place, reason: String(cString: strerror(errno)))
      }
    }
    isOpen = false
  }

  /// Removes what has been written, unless it is in its place already.
  func discard() {
    guard isOpen else { return }
    isOpen = false
    try? FileManager.default.removeItem(atPath: workPath)
    removeMadeParents()
  }

  /// Swaps two folders in one step where the file system can, else by way of a third name.
  private func exchange(_ new: String, _ old: String) throws(OutputError) {
    if rawabit_exchange(new, old) == 0 { return }
    let aside = new + "-old"
    guard rename(old, aside) == 0 else {
      throw .cannotWrite(path: old, reason: String(cString: strerror(errno)))
    }
    guard rename(new, old) == 0 else {
      let reason = String(cString: strerror(errno))
      _ = rename(aside, old)
      throw .cannotWrite(path: old, reason: reason)
    }
    try? FileManager.default.removeItem(atPath: aside)
  }

  private func removeMadeParents() {
    // rmdir leaves folders alone that are not there or that someone has put something into.
    for parent in madeParents.reversed() { _ = rmdir(parent) }
  }

  /// The folders of `url` that do not exist yet, outermost first.
  private static func missing(_ url: URL) -> [String] {
    var missing: [String] = []
    var url = url
    while url.path != "/" && !FileManager.default.fileExists(atPath: url.path) {
      missing.insert(url.path, at: 0)
      url.deleteLastPathComponent()
    }
    return missing
  }

  /// Refuses a place whose contents are not a run of ours and nothing else.
  private static func check(_ place: String, named path: String) throws(OutputError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw .notAFolder(path: path) }
    let files: [String]
    do {
      files = try FileManager.default.contentsOfDirectory(atPath: place)
    } catch {
      throw .cannotWrite(path: path, reason: systemWords(error))
    }
    guard !files.isEmpty else { return }
    guard let ours = Manifest.files(ofRunIn: place) else { throw .notOurs(path: path) }
    let found = FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String } ?? []
    for name in found.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !ours.contains(name) {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: place + "/" + name, isDirectory: &isFolder)
      if exists && isFolder.boolValue { continue }
      throw .foreignFile(path: path, file: name)
    }
  }
}
