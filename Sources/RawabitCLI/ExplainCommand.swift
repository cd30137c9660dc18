import ArgumentParser
import Foundation
import Rawabit

struct ExplainCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Prints what a graph says of one thing, each statement with the words it rests on.",
    discussion: """
      Examples:
        rawabit explain out https://w3id.org/rawabit/id/country/KW
        rawabit explain out JP
        rawabit explain graph.trig KW --format json

      Below each statement stand the article, the place in its text (code points), the rule, the \
      confidence and the words themselves. Statements without words are reference data or were composed.
      """)

  @Argument(help: ArgumentHelp("Folder that build wrote, or a file of RDF.", valueName: "graph"))
  var graph: String

  @Argument(help: ArgumentHelp("The thing, by IRI, local name or label.", valueName: "iri"))
  var node: String

  @Option(help: "text or json.")
  var format: Format = .text

  func run() throws {
    let explanation = try Explanation(of: node, in: try GraphInput(path: graph).dataset)
    switch format {
    case .text: Console.write(ExplanationText(explanation).text, to: .standardOutput)
    case .json: try FileHandle.standardOutput.write(contentsOf: explanation.json())
    }
  }
}
