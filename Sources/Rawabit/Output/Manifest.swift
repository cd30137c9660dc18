import Digests
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
  static let briefing = "briefing.html"

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
          ("minConfidence", .hundredths(options.annotations.minConfidence)),
          ("candidates", .integer(options.annotations.candidates)),
          ("explain", .bool(options.annotations.explains)),
          ("diagrams", .bool(options.diagrams)),
          ("briefing", .bool(options.briefing)),
          ("rdf-1.2", .bool(options.usesTripleTerms)),
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
    struct Options: Decodable {
      var base: String
      var usesTripleTerms: Bool?

      enum CodingKeys: String, CodingKey {
        case base
        case usesTripleTerms = "rdf-1.2"
      }
    }
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

extension Manifest {
  /// What stands in the manifest of the run in `folder`.
  init(ofRunIn folder: String) throws {
    struct Contents: Decodable {
      struct Ontology: Decodable { var sha256: String }
      struct Options: Decodable {
        var base: String
        var dataset: String?
        var evidence: String
        var minConfidence: Double
        var candidates: Int
        var explain: Bool
        var diagrams: Bool
        var usesTripleTerms: Bool?

        enum CodingKeys: String, CodingKey {
          case base, dataset, evidence, minConfidence, candidates, explain, diagrams
          case usesTripleTerms = "rdf-1.2"
        }
      }
      struct Entry: Decodable {
        var path: String
        var bytes: Int
        var sha256: String
      }
      var ontology: Ontology
      var options: Options
      var articles: Int
      var files: [Entry]
    }
    guard Self.files(ofRunIn: folder) != nil else { throw OutputError.notOurs(path: folder) }
    let path = folder + "/" + Self.name
    let contents: Contents
    do {
      contents = try JSONDecoder().decode(
        Contents.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw OutputError.notOurs(path: folder)
    }
    self.init(
      ontologyHash: contents.ontology.sha256,
      options: BuildOptions(
        graph: try GraphOptions(
          base: contents.options.base, dataset: contents.options.dataset,
          evidence: EvidenceLevel(rawValue: contents.options.evidence) ?? .statement),
        annotations: AnnotationOptions(
          minConfidence: contents.options.minConfidence,
          candidates: contents.options.candidates, explains: contents.options.explain),
        diagrams: contents.options.diagrams,
        usesTripleTerms: contents.options.usesTripleTerms ?? false),
      articles: contents.articles,
      files: contents.files.map { File(path: $0.path, bytes: $0.bytes, sha256: $0.sha256) })
  }

  /// The same run with `bytes` as its file `path`.
  func replacing(_ path: String, by bytes: [UInt8]) -> Manifest {
    var manifest = self
    manifest.files.removeAll { $0.path == path }
    manifest.files.append(
      File(path: path, bytes: bytes.count, sha256: SHA256.hexadecimal(of: bytes)))
    return manifest
  }
}
