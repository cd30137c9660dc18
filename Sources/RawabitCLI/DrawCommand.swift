import ArgumentParser
import Diagrams
import PictureExport
import Rawabit

struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draws a graph that exists: SVG, with the DOT text of each picture beside it.",
    discussion: """
      Examples:
        rawabit draw out --out pictures
        rawabit draw graph.ttl --view overview --max-nodes 40 --out pictures
        rawabit draw out --view ego --entity JP --depth 2 --out pictures
        rawabit draw out --view timeline --entity KW --from 2020 --to 2021-06 --out pictures

      Views: pair (two countries and what is between them), event (who, for whom, in which post, \
      what came out), ego (one thing and what is around it), overview (all sides and how much they \
      share), timeline (the rounds of each body in order). Prints the names of the pictures.
      """)

  @Argument(help: ArgumentHelp("Folder that build wrote, or a file of RDF.", valueName: "graph"))
  var graph: String

  @Option(help: "pair, event, ego, overview or timeline.")
  var view: DiagramView = .pair

  @Option(
    help: ArgumentHelp(
      "Only what involves this, the centre of an ego picture; by IRI, local name or label.",
      discussion: "May be repeated.", valueName: "name"))
  var entity: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only events, bodies and documents of this class (Meeting, Document); may be repeated.",
      valueName: "class"))
  var type: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what is of this day, month or year or later (2024-06-24, 2024-06, 2024).",
      valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Only what is of this date or earlier.", valueName: "date"))
  var to: String?

  @Option(help: "Steps from the centre of an ego picture.")
  var depth = 1

  @Option(
    name: .customLong("max-nodes"),
    help: """
      Most nodes of a picture: countries stay first, then what has the most lines; the picture says \
      how much was left out. Of a pair the things stay of which most is told, with their people; 40 \
      nodes unless this says otherwise.
      """)
  var maxNodes: Int?

  @Option(help: ArgumentHelp("png or pdf beside the SVG; may be repeated.", valueName: "format"))
  var format: [PictureFormat] = []

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "dir"), completion: .directory)
  var out: String

  @OptionGroup var knowledge: OntologyOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out must name a folder") }
    if depth < 1 { throw ValidationError("--depth must be 1 or more") }
    if let maxNodes, maxNodes < 1 { throw ValidationError("--max-nodes must be 1 or more") }
    for date in [from, to].compactMap({ $0 })
    where date.wholeMatch(of: /\d{4}(-\d\d(-\d\d)?)?/) == nil {
      throw ValidationError(
        "\"\(date)\" is not a date (2024-06-24), month (2024-06) or year (2024)")
    }
  }

  func run() throws {
    let input = try GraphInput(path: graph)
    let vocabulary = try knowledge.load(talk.logger("ontology")).vocabulary
    let drawer = Drawer(
      vocabulary: vocabulary, layoutHelper: KnowledgePlaces.programPath, logger: talk.logger("draw")
    )
    let stems = try drawer.draw(
      Drawer.Request(
        view: view, entities: entity, types: type, from: from, to: to, depth: depth,
        limit: maxNodes), of: input.dataset, into: out, formats: format)
    if !talk.quiet { for stem in stems { Console.print(stem) } }
  }
}

extension DiagramView: ExpressibleByArgument {}
extension PictureFormat: ExpressibleByArgument {}
