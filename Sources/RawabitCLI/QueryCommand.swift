import ArgumentParser
import Foundation
import Oxigraph
import Querying
import Rawabit
import StoreLoading

struct QueryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Runs a SPARQL query on built files or on a triple store.",
    discussion: """
      Examples:
        rawabit query ontology/questions/chairs.rq --data out
        rawabit query question.rq --data graph.ttl --format csv
        rawabit query question.rq --store http://localhost:7878 --format json
        echo 'ASK { ?event a <https://w3id.org/rawabit/ontology#Visit> }' | rawabit query - --data out

      Files are queried by an installed Oxigraph (pip install oxigraph), found on the path unless \
      --oxigraph or RAWABIT_OXIGRAPH names it; the triples of all graphs count as one graph, and GRAPH \
      finds each by itself. A store is asked by HTTP; addresses and credentials are those of load. An ASK \
      query prints true or false; CONSTRUCT and DESCRIBE print Turtle, or JSON-LD with --format json.
      """)

  @Argument(
    help: ArgumentHelp("File with the query, or - for standard input.", valueName: "file.rq"),
    completion: .file(extensions: ["rq", "sparql"]))
  var file: String

  @Option(
    help: ArgumentHelp("Folder that build wrote, or a file of RDF.", valueName: "dir"),
    completion: .directory)
  var data: String?

  @Option(help: ArgumentHelp("Address of a store.", valueName: "url"))
  var store: String?

  @Option(help: "table, csv or json.")
  var format: AnswerFormat = .table

  @Option(
    help: ArgumentHelp("The Oxigraph program that queries files.", valueName: "program"),
    completion: .file())
  var oxigraph: String?

  func validate() throws {
    guard (data == nil) != (store == nil) else {
      throw ValidationError("name what is queried: --data DIR or --store URL")
    }
  }

  func run() async throws {
    let query = try readQuery()
    try format.check(query.form)
    let (data, store, oxigraph) = (data, store, oxigraph)
    let answer = try await cancellingOnSignals { () -> QueryAnswer in
      if let data {
        let program = try OxigraphProgram(path: oxigraph, for: .queries)
        return try await program.answer(query, over: try GraphInput.file(path: data).path)
      }
      let asker = StoreAsker(
        endpoint: try StoreEndpoint(store ?? ""),
        credentials: StoreCredentials(environment: ProcessInfo.processInfo.environment),
        connect: Transport.connect)
      return try await asker.answer(query)
    }
    try FileHandle.standardOutput.write(contentsOf: format.bytes(of: answer, to: query))
  }

  private func readQuery() throws -> Query {
    if file != "-" && !FileManager.default.fileExists(atPath: file) {
      throw GraphInputError.missing(path: file)
    }
    let bytes: Data
    do {
      bytes =
        file == "-"
        ? FileHandle.standardInput.readDataToEndOfFile()
        : try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      throw CommandFailure.unreadable(path: file, reason: error)
    }
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      throw CommandFailure.notUTF8(path: file)
    }
    do {
      return try Query(text)
    } catch {
      throw CommandFailure.notAQuery(path: file)
    }
  }
}

extension AnswerFormat: ExpressibleByArgument {}
