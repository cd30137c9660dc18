import Briefing
import Diagrams
import FontEmbedding
import Foundation
import Logging
import RDFModel

/// Makes the briefing of a graph that exists.
public struct Briefer: Sendable {
  private let vocabulary: Dataset
  private let illustrator: Illustrator

  /// - Parameters:
  ///   - vocabulary: names of classes and properties; `Ontology.vocabulary`.
  ///   - layoutHelper: as in `BuildOptions`.
  public init(
    vocabulary: Dataset, layoutHelper: String? = nil,
    logger: Logger = Logger(label: "rawabit.briefing")
  ) {
    self.vocabulary = vocabulary
    illustrator = Illustrator(helper: layoutHelper, logger: logger)
  }

  /// The page, in HTML; of a graph that `build` wrote, byte for byte its `briefing.html`.
  public func page(of dataset: Dataset, in language: PageLanguage = .both) throws -> String {
    let drawings = illustrator.figures(of: dataset, vocabulary: vocabulary)
    return try BriefingPage(
      of: dataset, vocabulary: vocabulary, drawings: drawings, fonts: InstalledFonts()
    )
    .html(in: language)
  }

  /// Puts the page of a run's graph in the place of its `briefing.html` and renews the manifest.
  ///
  /// - Throws: `OutputError.notOurs` for a folder without a manifest of ours.
  public func renew(
    runIn folder: String, of dataset: Dataset, in language: PageLanguage = .both
  ) throws {
    let manifest = try Manifest(ofRunIn: folder)
    let page = Array(try page(of: dataset, in: language).utf8)
    try SingleFile.write(page, to: folder + "/" + Manifest.briefing)
    try SingleFile.write(
      manifest.replacing(Manifest.briefing, by: page).json(), to: folder + "/" + Manifest.name)
  }
}
