import ArgumentParser
import Foundation
import RDFModel
import RDFSyntax
import Rawabit

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes an RDF file in another syntax.",
    discussion: """
      Examples:
        rawabit convert graph.ttl graph.nq
        rawabit convert graph.trig graph.jsonld
        rawabit convert graph.jsonld graph.nq
        curl … | rawabit convert - - --from ttl --to nt | sort

      From and to Turtle (.ttl), TriG (.trig), N-Triples (.nt), N-Quads (.nq) and JSON-LD (.jsonld). \
      Reading is strict. JSON-LD is read by an installed Oxigraph (pip install oxigraph), found on the \
      path unless RAWABIT_OXIGRAPH names it. Turtle and N-Triples get the triples of all graphs. \
      Output is sorted, N-Triples and N-Quads are canonical; it takes its place only when it is whole.
      """)

  @Argument(help: ArgumentHelp("File to read, or - for standard input.", valueName: "in"))
  var input: String

  @Argument(help: ArgumentHelp("File to write, or - for standard output.", valueName: "out"))
  var output: String

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("Format of the input; else its ending says it.", valueName: "ending"))
  var source: RDFFormat?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("Format of the output; else its ending says it.", valueName: "ending"))
  var target: RDFFormat?

  @Option(
    help: "What relative IRIs are resolved against.",
    transform: { text in
      do { return try IRI(text) } catch {
        throw ValidationError("--base \"\(text)\" is no absolute IRI")
      }
    })
  var base: IRI?

  @Flag(
    name: .customLong("stream"),
    help: "Write as it is read, in the order of the input: memory does not grow with the file.")
  var isStreaming = false

  static let standardInput = "/dev/stdin"

  func run() throws {
    let path = input == "-" ? Self.standardInput : input
    var conversion = Conversion(
      input: path, source: try format(source, of: input, option: "--from"),
      target: try format(target, of: output, option: "--to"))
    conversion.base = base
    conversion.isStreaming = isStreaming
    if output == "-" {
      try conversion.write(to: ByteSink { try FileHandle.standardOutput.write(contentsOf: $0) })
    } else {
      try conversion.write(to: output)
    }
  }

  private func format(_ named: RDFFormat?, of path: String, option: String) throws -> RDFFormat {
    if let format = named ?? RDFFormat(path: path) { return format }
    let endings = RDFFormat.all.flatMap(\.fileExtensions).joined(separator: ", ")
    throw ValidationError("\"\(path)\" has none of the endings \(endings); say \(option)")
  }
}

extension RDFFormat: ExpressibleByArgument {
  /// By a file's ending: `ttl`.
  public init?(argument: String) { self.init(fileExtension: argument) }
}
