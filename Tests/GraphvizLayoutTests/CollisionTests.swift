import DiagramSamples
import Diagrams
import Foundation
import GraphvizLayout
import RDFModel
import RDFSyntax
import TestSupport
import Testing

/// Labels keep clear of the lines of others, of cards and of one another.
@Suite(.serialized) struct CollisionTests {
  private static let graph = Package.root + "/out/graph.nq"
  private let engine = GraphvizLayoutEngine()

  /// All pictures of the seeds, of each view.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: graph)), arguments: DiagramView.allCases)
  func noneInThePicturesOfTheSeeds(view: DiagramView) throws {
    var dataset = Dataset()
    try RDFReader.read(path: Self.graph, format: .nQuads) { dataset.insert($0) }
    let centres = GraphReader(dataset).instances(of: RW.event)
    let diagrams = DiagramSet.diagrams(
      of: dataset, view: view, selection: Selection(entities: view == .ego ? centres : []))
    #expect(!diagrams.isEmpty)
    for diagram in diagrams {
      let drawing = try diagram.drawn(by: engine)
      #expect(Collisions.all(in: drawing).isEmpty, "\(diagram.stem)")
      if view == .pair || view == .event {
        #expect(drawing.isLegibleInPrint, "\(diagram.stem)")
      }
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: graph)))
  func noneTwoStepsAroundACountry() throws {
    var dataset = Dataset()
    try RDFReader.read(path: Self.graph, format: .nQuads) { dataset.insert($0) }
    let kuwait = GraphReader(dataset).things(named: "KW")
    let diagram = try #require(
      DiagramSet.diagrams(
        of: dataset, view: .ego, selection: Selection(entities: kuwait), depth: 2
      ).first)
    #expect(diagram.edges.count > 40)
    #expect(Collisions.all(in: try diagram.drawn(by: engine)).isEmpty)
  }

  @Test func noneInThePicturesOfTheSamples() throws {
    for diagram in DiagramSet.diagrams(of: Samples.both()) {
      let drawing = try diagram.drawn(by: engine)
      #expect(Collisions.all(in: drawing).isEmpty, "\(diagram.stem)")
    }
  }

  @Test func aLabelThatIsMovedOntoALineIsFound() throws {
    let diagram = try #require(
      DiagramSet.diagrams(of: Samples.both()).first { $0.stem == "pair-GB-KW" })
    let drawing = try diagram.drawn(by: engine)
    let (first, second) = (diagram.edges[0].id, diagram.edges[1].id)
    let place = try #require(drawing.geometry.edges[second]?.points.first)
    var labels = drawing.labelBoxes
    labels[first] = Box(center: place, size: Size(40, 30))
    #expect(!Collisions.all(in: diagram, drawing.geometry, labels: labels).isEmpty)
  }
}
