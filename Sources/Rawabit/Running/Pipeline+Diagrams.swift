import Diagrams
import GraphvizLayout
import Logging
import RDFModel

extension Pipeline {
  /// `diagrams/*.svg` and `*.dot`: one for each pair of countries and one for each event.
  ///
  /// A diagram for which no layout is found is left out with a warning; the graph is whole without
  /// it.
  func writeDiagrams(
    of dataset: Dataset, to folder: OutputFolder, logger: Logger
  ) throws -> [Manifest.File] {
    let engine = GraphvizLayoutEngine()
    var files: [Manifest.File] = []
    let vocabulary = try ontology.vocabulary
    for diagram in DiagramSet.diagrams(of: dataset, vocabulary: vocabulary) {
      try Task.checkCancellation()
      let drawing: Drawing
      do {
        drawing = try diagram.drawn(by: engine)
      } catch {
        logger.warning(
          "diagram left out: no layout",
          metadata: ["diagram": "\(diagram.stem)", "reason": "\(error)"])
        continue
      }
      for (ending, text) in [("svg", drawing.svg()), ("dot", drawing.dot())] {
        let file = try folder.file("diagrams/\(diagram.stem).\(ending)")
        try file.write(text.utf8)
        files.append(try file.finish())
      }
    }
    return files
  }
}
