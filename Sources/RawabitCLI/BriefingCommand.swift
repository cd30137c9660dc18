import ArgumentParser
import Briefing
import Foundation
import Rawabit

struct BriefingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing",
    abstract: "Writes the briefing of a graph: one HTML page, and on demand a PDF.",
    discussion: """
      Examples:
        rawabit briefing out
        rawabit briefing out --lang ar --out desk.html --pdf desk.pdf
        rawabit briefing graph.ttl --out page.html

      Of a folder that build wrote, briefing.html is written anew and its manifest with it. The PDF \
      is printed by an installed Chromium (RAWABIT_CHROMIUM names another than that on the path).
      """)

  @Argument(help: ArgumentHelp("Folder that build wrote, or a file of RDF.", valueName: "graph"))
  var graph: String

  @Option(help: "Language of headings and names: ar, en or both.")
  var lang: PageLanguage = .both

  @Option(
    help: ArgumentHelp(
      "Page to write instead of briefing.html in the folder; - for standard output.",
      valueName: "file"), completion: .file(extensions: ["html"]))
  var out: String?

  @Option(
    help: ArgumentHelp("PDF to write as well.", valueName: "file"),
    completion: .file(extensions: ["pdf"]))
  var pdf: String?

  @OptionGroup var knowledge: OntologyOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    // Before any work: without it half of what was asked for cannot be done.
    let printer = try pdf.map { _ in try PagePrinter() }
    let input = try GraphInput(path: graph)
    let vocabulary = try knowledge.load(talk.logger("ontology")).vocabulary
    let briefer = Briefer(
      vocabulary: vocabulary, layoutHelper: KnowledgePlaces.programPath,
      logger: talk.logger("briefing"))
    if out == nil { try briefer.renew(runIn: graph, of: input.dataset, in: lang) }
    guard out != nil || pdf != nil else { return }
    let page = try briefer.page(of: input.dataset, in: lang)
    switch out {
    case "-": Console.write(page, to: .standardOutput)
    case let file?: try SingleFile.write(page.utf8, to: file)
    case nil: break
    }
    if let printer, let pdf { try printer.write(page, to: pdf) }
  }
}

extension PageLanguage: ExpressibleByArgument {}
