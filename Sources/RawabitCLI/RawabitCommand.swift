import ArgumentParser
import Rawabit

struct RawabitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Tool.name,
    abstract: "Reads Arabic diplomatic news and writes what it says as an RDF knowledge graph.",
    discussion: """
      Examples:
        rawabit build seeds --out out
        rawabit annotate article.txt
        rawabit convert out/graph.ttl graph.jsonld
        rawabit load out --store http://localhost:7878
        rawabit query ontology/questions/chairs.rq --data out
        rawabit explain out KW

      Exit codes: 0 all went well; 1 some articles could not be read, each is named on standard \
      error and the others were done; 2 nothing was done (arguments, missing input, output folder).
      """,
    version: Tool.version,
    subcommands: [
      BuildCommand.self, AnnotateCommand.self, BriefingCommand.self, DrawCommand.self,
      ConvertCommand.self, LoadCommand.self, QueryCommand.self,
      ExplainCommand.self, StreamCommand.self, CompileLexiconCommand.self,
      LayoutCommand.self,
    ])
}
