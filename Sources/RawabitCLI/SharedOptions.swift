import ArgumentParser
import Foundation
import KnowledgeGraph
import Logging
import Rawabit

/// What every command that reads articles takes.
struct ArticleOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files or folders with articles, or - for standard input.",
      discussion: """
        .txt is one article, .html the running text of a page, .jsonl one JSON object a line with \
        text and, where known, id, url, title, language, publisher, published. A folder is read \
        with its subfolders. Without an id the file's stem serves.
        """, valueName: "input"),
    completion: .file(extensions: ["txt", "html", "htm", "jsonl", "ndjson"]))
  var inputs: [String]

  @Option(help: "IRI below which individuals, articles and graphs stand.")
  var base = GraphOptions.standardBase

  @Option(help: "Puts the articles under …/article/NAME/ID.")
  var dataset: String?

  @Option(help: "Articles worked on at the same time (default: one for each core).")
  var jobs: Int?

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("name at least one input") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if let dataset, dataset.isEmpty || dataset == "." || dataset == ".." {
      throw ValidationError("--dataset must be a name")
    }
  }
}

/// Where the program's knowledge is.
struct OntologyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder with the program's vocabulary and gazetteer.",
      discussion: """
        Otherwise the folder that the environment variable RAWABIT_ONTOLOGY names, then ontology \
        beside the program, ../share/rawabit/ontology from there, and ontology in the working folder.
        """, valueName: "dir"),
    completion: .directory)
  var ontology: String?

  @Option(
    help: ArgumentHelp("More known things, in Turtle; may be repeated.", valueName: "file"),
    completion: .file(extensions: ["ttl"]))
  var gazetteer: [String] = []

  func load() throws -> Ontology {
    try Ontology(folder: try folder(), gazetteers: gazetteer)
  }

  private func folder() throws -> String {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if let given = ontology ?? ProcessInfo.processInfo.environment["RAWABIT_ONTOLOGY"] {
      guard manager.fileExists(atPath: given, isDirectory: &isFolder), isFolder.boolValue else {
        throw OntologyError.missing(path: given)
      }
      return given
    }
    var places = ["ontology"]
    if let program = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      let folder = program.deletingLastPathComponent()
      places = [
        folder.appendingPathComponent("ontology").path,
        folder.appendingPathComponent("../share/\(Tool.name)/ontology").standardizedFileURL.path,
        "ontology",
      ]
    }
    for place in places
    where manager.fileExists(atPath: place, isDirectory: &isFolder) && isFolder.boolValue {
      return place
    }
    throw CommandFailure.noOntology(searched: places)
  }
}

/// How much the program says about its work.
struct TalkOptions: ParsableArguments {
  @Flag(help: "Print nothing but results and errors.")
  var quiet = false

  @Option(
    help: "trace, debug, info, notice, warning, error or critical, on standard error.",
    transform: { name in
      guard let level = Logger.Level(rawValue: name) else {
        throw ValidationError("\"\(name)\" is no log level")
      }
      return level
    })
  var logLevel: Logger.Level = .warning

  func logger(_ label: String) -> Logger {
    var logger = Logger(label: "\(Tool.name).\(label)") {
      StreamLogHandler.standardError(label: $0)
    }
    logger.logLevel = logLevel
    return logger
  }
}

extension EvidenceLevel: ExpressibleByArgument {}

/// Errors of the command line itself.
enum CommandFailure: Error {
  case noOntology(searched: [String])
}
