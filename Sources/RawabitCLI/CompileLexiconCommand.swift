import ArgumentParser
import Foundation
import Rawabit

struct CompileLexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile-lexicon",
    abstract: "Compiles the ontology to a file with which the program starts at once.",
    discussion: """
      Examples:
        rawabit compile-lexicon --ontology ontology
        rawabit compile-lexicon --ontology ontology --out /usr/share/rawabit/lexicon.bin

      The other commands find lexicon.bin in the folder of the ontology, beside the program and in \
      ../share/rawabit from there. They use it while the ontology's files have the paths, sizes and \
      times that they had, or if there is no ontology; it serves the program that made it.
      """)

  @Option(
    help: ArgumentHelp("Folder with the ontology; found as by build.", valueName: "dir"),
    completion: .directory)
  var ontology: String?

  @Option(
    help: ArgumentHelp(
      "File to write (default: \(KnowledgePlaces.imageName) beside the program).",
      valueName: "file"),
    completion: .file(extensions: ["bin"]))
  var out: String?

  func run() throws {
    let found = try KnowledgePlaces(ontology: ontology)
    guard let folder = found.folder else {
      throw CommandFailure.noOntology(searched: found.searched)
    }
    let beside = KnowledgePlaces.programFolder?.appendingPathComponent(KnowledgePlaces.imageName)
    try Ontology.compile(folder: folder, to: out ?? beside?.path ?? KnowledgePlaces.imageName)
  }
}
