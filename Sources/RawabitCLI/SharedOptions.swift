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

  @OptionGroup var naming: NamingOptions

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("name at least one input") }
  }
}

/// What articles and graphs are called, and how many are made at a time.
struct NamingOptions: ParsableArguments {
  @Option(help: "IRI below which individuals, articles and graphs stand.")
  var base = GraphOptions.standardBase

  @Option(help: "Puts the articles under …/article/NAME/ID.")
  var dataset: String?

  @Option(help: "Articles worked on at the same time (default: one for each core).")
  var jobs: Int?

  func validate() throws {
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
        beside the program, ../share/rawabit/ontology from there, and ontology in the working folder. \
        While those are as they were, lexicon.bin that compile-lexicon made of them is used instead; \
        without any of them, lexicon.bin alone.
        """, valueName: "dir"),
    completion: .directory)
  var ontology: String?

  @Option(
    help: ArgumentHelp("More known things, in Turtle; may be repeated.", valueName: "file"),
    completion: .file(extensions: ["ttl"]))
  var gazetteer: [String] = []

  /// The compiled lexicon if there is one that is up to date, else the sources.
  func load(_ logger: Logger) throws -> Ontology {
    let found = try KnowledgePlaces(ontology: ontology)
    guard found.folder != nil || gazetteer.isEmpty && !found.images.isEmpty else {
      throw CommandFailure.noOntology(searched: found.searched)
    }
    return try Ontology(
      folder: found.folder, gazetteers: gazetteer, images: found.images, logger: logger)
  }
}

/// What the lines of annotations.jsonl say.
struct MentionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out mentions of lower confidence, 0 to 1. The graph keeps what it says.",
      valueName: "number"))
  var minConfidence = 0.0

  @Option(
    help: ArgumentHelp("List the N best things that each known name may mean.", valueName: "n"))
  var candidates: Int?

  @Flag(help: "List what each known name may mean, with the weights that speak for it.")
  var explain = false

  var options: AnnotationOptions {
    AnnotationOptions(
      minConfidence: minConfidence, candidates: candidates ?? 0, explains: explain)
  }

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence must be from 0 to 1")
    }
    if let candidates, candidates < 1 { throw ValidationError("--candidates must be 1 or more") }
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
  case unreadable(path: String, reason: any Error)
  case notUTF8(path: String)
  case notAQuery(path: String)
  case noHTTPClient
}
