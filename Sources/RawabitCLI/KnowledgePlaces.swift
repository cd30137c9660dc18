import Foundation
import Rawabit

/// Where the program's knowledge lies: its sources, and what was compiled of them.
struct KnowledgePlaces {
  /// The first folder with sources; nil if there is none.
  var folder: String?
  /// Compiled lexicons that are there, the nearest first.
  var images: [String]
  /// Where sources were looked for.
  var searched: [String]

  static let imageName = "lexicon.bin"

  /// - Parameter ontology: the folder that the user names; it must be there.
  init(ontology: String?) throws {
    var folders = ["ontology"]
    var imageFolders: [String] = []
    if let program = Self.programFolder {
      let share = program.appendingPathComponent("../share/\(Tool.name)").standardizedFileURL
      folders = [
        program.appendingPathComponent("ontology").path,
        share.appendingPathComponent("ontology").path, "ontology",
      ]
      imageFolders = [program.path, share.path]
    }
    if let given = ontology ?? ProcessInfo.processInfo.environment["RAWABIT_ONTOLOGY"] {
      guard Self.isFolder(given) else { throw OntologyError.missing(path: given) }
      folders = [given]
      imageFolders.insert(given, at: 0)
    }
    searched = folders
    folder = folders.first(where: Self.isFolder)
    images = imageFolders.map { $0 + "/" + Self.imageName }
      .filter(FileManager.default.fileExists(atPath:))
  }

  /// The folder of the program's own file, links resolved.
  static var programFolder: URL? {
    Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// The program's own file.
  static var programPath: String? { Bundle.main.executableURL?.path }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
