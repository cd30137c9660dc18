import Briefing
import Diagrams
import FontEmbedding
import Logging
import RDFModel

extension Pipeline {
  /// `diagrams/*.svg` and `*.dot`: one for each pair of countries and one for each event.
  ///
  /// A diagram for which no layout is found is left out with a warning; the graph is whole without
  /// it.
  ///
  /// - Returns: the files, and the drawings that the briefing shows.
  func writeDiagrams(
    of dataset: Dataset, to folder: OutputFolder, logger: Logger
  ) throws -> (files: [Manifest.File], drawings: [Drawing]) {
    var files: [Manifest.File] = []
    let illustrator = Illustrator(helper: options.layoutHelper, logger: logger)
    let vocabulary = try ontology.vocabulary
    for diagram in DiagramSet.diagrams(
      of: dataset, vocabulary: vocabulary, limit: DiagramSet.mostInPair)
    {
      try Task.checkCancellation()
      guard let drawing = illustrator.draw(diagram) else { continue }
      for (ending, text) in [("svg", drawing.svg(fonts: InstalledFonts())), ("dot", drawing.dot())]
      {
        let file = try folder.file("diagrams/\(diagram.stem).\(ending)")
        try file.write(text.utf8)
        files.append(try file.finish())
      }
    }
    return (files, illustrator.figures(of: dataset, vocabulary: vocabulary))
  }
}
