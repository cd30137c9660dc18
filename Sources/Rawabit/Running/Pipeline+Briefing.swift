import Briefing
import Diagrams
import FontEmbedding
import Foundation
import Logging
import RDFModel

extension Pipeline {
  /// `briefing.html`.
  func writeBriefing(
    of dataset: Dataset, drawings: [Drawing], to folder: OutputFolder
  ) throws -> Manifest.File {
    let page = BriefingPage(
      of: dataset, vocabulary: try ontology.vocabulary, drawings: drawings, fonts: InstalledFonts())
    let file = try folder.file(Manifest.briefing)
    try file.write(page.html(in: .both).utf8)
    return try file.finish()
  }
}
