import DiagramSamples
import Diagrams
import Foundation
import GraphvizLayout
import RDFModel
import Testing

/// Writes the samples' pictures into the folder named by `RAWABIT_GALLERY`, to be looked at.
@Test(.enabled(if: ProcessInfo.processInfo.environment["RAWABIT_GALLERY"] != nil))
func gallery() throws {
  let folder = try #require(ProcessInfo.processInfo.environment["RAWABIT_GALLERY"])
  let engine = GraphvizLayoutEngine()
  for diagram in DiagramSet.diagrams(of: Samples.both())
    + DiagramSet.diagrams(of: Samples.hostile())
  {
    let drawing = try diagram.drawn(by: engine)
    let base = URL(filePath: folder).appending(path: diagram.stem)
    try Data(drawing.svg().utf8).write(to: base.appendingPathExtension("svg"))
    try Data(drawing.dot().utf8).write(to: base.appendingPathExtension("dot"))
  }
}
