import ArgumentParser
import Foundation
import Rawabit
import StoreLoading

struct LoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Puts the graphs of a folder that build wrote into a triple store.",
    discussion: """
      Examples:
        rawabit load out --store http://localhost:7878
        rawabit load out --store http://localhost:3030/news/data
        rawabit load out --store http://localhost:7200/repositories/news
        RAWABIT_STORE_USER=dba RAWABIT_STORE_PASSWORD=… \\
          rawabit load out --store http://localhost:8890/sparql-graph-crud-auth

      Speaks the SPARQL 1.1 Graph Store Protocol. An article's graph replaces the one of its name, so \
      loading twice is loading once; reference data is merged. A name and password (basic or digest, \
      as the store asks) come from RAWABIT_STORE_USER and RAWABIT_STORE_PASSWORD, a bearer token from \
      RAWABIT_STORE_TOKEN, and from nowhere else. After a failure, run it again.

      Exit codes: 0 all graphs were loaded; 1 the store refused some, each is named; 2 the load did \
      not come to its end.
      """)

  @Argument(
    help: ArgumentHelp("Folder that build wrote.", valueName: "dir"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("Address of the store.", valueName: "url"))
  var store: String

  @Flag(
    name: .customLong("replace-reference"),
    help: "Replace the graph of reference data instead of merging it.")
  var replacesReference = false

  @Flag(
    name: .customLong("bulk"),
    help: "Send everything in one request if the store is empty; else graph by graph.")
  var isBulk = false

  @Flag(name: .customLong("gzip"), help: "Compress what is sent.")
  var isCompressed = false

  @Flag(name: .customLong("dry-run"), help: "Say what would be done and send nothing.")
  var isDry = false

  @Option(help: "How often a request is made before the load is given up.")
  var attempts = RetryPolicy.standard.attempts

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if attempts < 1 { throw ValidationError("--attempts must be 1 or more") }
  }

  func run() async throws {
    var options = LoadOptions()
    options.replacesReference = replacesReference
    options.isBulk = isBulk
    options.isCompressed = isCompressed
    options.retry.attempts = attempts
    let credentials = StoreCredentials(environment: ProcessInfo.processInfo.environment)
    let loader = StoreLoader(
      endpoint: try StoreEndpoint(store), credentials: credentials, options: options,
      connect: Transport.connect)
    let (folder, isDry, quiet) = (folder, isDry, quiet)
    let report = try await cancellingOnSignals { () -> LoadReport? in
      let built = try BuiltFolder(path: folder)
      let file = try GraphFile(path: built.datasetPath, sha256: built.datasetSHA256)
      if isDry {
        for step in loader.plan(file, referenceGraph: built.referenceGraph) {
          Console.print(
            "\(step.isMerged ? "POST" : "PUT ") \(step.graph.name) \(step.graph.triples) triples")
        }
        return nil
      }
      let witness = LoadWitness(quiet: quiet)
      defer { witness.finish() }
      return try await loader.load(
        file, referenceGraph: built.referenceGraph, event: witness.see)
    }
    guard let report else { return }
    if !quiet { Console.print(table(report)) }
    if report.refused > 0 { throw ExitCode(Outcome.someArticlesFailed) }
  }

  private func table(_ report: LoadReport) -> String {
    var rows = [("replaced", String(report.replaced)), ("merged", String(report.merged))]
    if report.refused > 0 { rows.append(("refused", String(report.refused))) }
    if report.retries > 0 { rows.append(("retries", String(report.retries))) }
    rows += [
      ("triples", String(report.triples)), ("seconds", SummaryTable.hundredths(report.seconds)),
    ]
    return SummaryTable.text(rows)
  }
}

/// Tells on standard error what happens during a load.
private final class LoadWitness {
  private let quiet: Bool
  private var progress: ProgressLine

  init(quiet: Bool) {
    self.quiet = quiet
    progress = ProgressLine(isShown: !quiet && Console.errorIsTerminal)
  }

  func see(_ event: LoadEvent) {
    switch event {
    case .progress(let graphs, let total): progress.show("\(graphs) of \(total) graphs")
    case .replacesOtherText(let graph):
      complain("warning: \(graph): replaces a graph that was made from another text")
    case .refused(let graph, let status, let words):
      progress.clear()
      Console.complain("\(graph): refused (status \(status)): \(words)")
    case .notEmpty: complain("notice: the store is not empty, so graphs are sent one by one")
    case .answersNoQueries(let url):
      complain("notice: \(url) answers no queries, so nothing is known of what the store holds")
    }
  }

  func finish() { progress.clear() }

  private func complain(_ message: String) {
    guard !quiet else { return }
    progress.clear()
    Console.complain(message)
  }
}
