import Foundation
import KnowledgeGraph

/// `manifest.json`: what a run wrote, with which program, ontology and options.
///
/// No times and no paths of the machine: equal input gives equal bytes. A `run.ttl` with times in
/// it differs from run to run and so is named without size and hash.
struct Manifest {
  struct File {
    /// Path below the output folder.
    var path: String
    var bytes: Int
    /// 64 lower-case hexadecimal digits.
    var sha256: String
  }

  static let name = "manifest.json"
  static let runRecord = "run.ttl"

  var ontologyHash: String
  var options: BuildOptions
  var articles: Int
  var files: [File]

  func json() -> [UInt8] {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return JSONText.object([
      ("tool", .object([("name", .string(Tool.name)), ("version", .string(Tool.version))])),
      ("ontology", .object([("sha256", .string(ontologyHash))])),
      (
        "options",
        .object([
          ("base", .string(options.graph.base)),
          ("dataset", options.graph.dataset.map(JSONText.string) ?? .null),
          ("evidence", .string(options.graph.evidence.rawValue)),
          ("diagrams", .bool(options.diagrams)),
        ])
      ),
      ("articles", .integer(articles)),
      (
        "files",
        .array(
          sorted.map { file in
            .object([
              ("path", .string(file.path)), ("bytes", .integer(file.bytes)),
              ("sha256", .string(file.sha256)),
            ])
          })
      ),
      ("record", .string(Self.runRecord)),
    ]).indented()
  }

  /// What is read back from a manifest.
  struct Contents: Decodable {
    struct Tool: Decodable { var name: String }
    struct Options: Decodable { var base: String }
    struct File: Decodable {
      var path: String
      var sha256: String?
    }
    var tool: Tool
    var options: Options?
    var files: [File]

    /// Nil if there is no manifest of ours in `folder`.
    init?(ofRunIn folder: String) {
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + Manifest.name)),
        let contents = try? JSONDecoder().decode(Contents.self, from: data),
        contents.tool.name == Rawabit.Tool.name
      else { return nil }
      self = contents
    }
  }

  /// The files of the run that stands in `folder`; nil if there is no manifest of ours.
  static func files(ofRunIn folder: String) -> Set<String>? {
    guard let contents = Contents(ofRunIn: folder) else { return nil }
    return Set(contents.files.map(\.path)).union([name, runRecord])
  }
}
