import Diagrams
import Foundation
import Logging
import RDFModel
import TestSupport
import Testing

@testable import Rawabit

@Suite struct IllustratorTests {
  private let logger = Logger(label: "test")

  /// Officials of two sides in a row, each with a line to the next.
  private func diagram(nodes count: Int) -> Diagram {
    let nodes = (0..<count).map { index in
      VisualNode(
        id: NodeID(naming: "\(index)"), kind: index < 2 ? .country : .person,
        labels: [Label(Bilingual("مسؤول \(index)", "Official \(index)"), .name)],
        home: index < 2 ? nil : .init(NodeID(naming: "\(index % 2)"), Bilingual("بلد", "Country")))
    }
    return Diagram(
      stem: "row", title: Bilingual("صف", "Row"), nodes: nodes,
      edges: zip(nodes, nodes.dropFirst()).map { VisualEdge(from: $0.id, to: $1.id) })
  }

  /// A helper that would sleep for a minute.
  private func sleeper(in work: TemporaryFolder) throws -> String {
    let path = try work.write("sleeper", "#!/bin/sh\nexec sleep 60\n".utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test func aLayoutWhoseTimeIsOverIsEndedAndGroupsAreDrawn() throws {
    let work = try TemporaryFolder()
    let illustrator = Illustrator(
      helper: try sleeper(in: work), patience: .init(ranks: 0.1, springs: 0.1), logger: logger)
    let start = ContinuousClock.now
    let drawing = try #require(illustrator.draw(diagram(nodes: 200)))
    // A minute for each attempt, were they not ended.
    #expect(ContinuousClock.now - start < .seconds(50))
    #expect(drawing.diagram.nodes.count == 4)
    #expect(drawing.svg().contains("198 things drawn as 2 groups"))
    #expect(drawing.svg().contains("صورة مُجمَّعة"))
  }

  @Test func aSmallPictureNeedsNoHelper() throws {
    let work = try TemporaryFolder()
    let illustrator = Illustrator(helper: try sleeper(in: work), logger: logger)
    let drawing = try #require(illustrator.draw(diagram(nodes: 40)))
    #expect(drawing.diagram.nodes.count == 40)
  }

  @Test func whatIsTooLargeIsNotEvenTried() throws {
    let drawing = try #require(
      Illustrator(helper: nil, logger: logger).draw(diagram(nodes: 5000)))
    #expect(drawing.diagram.nodes.count == 4)
    #expect(drawing.diagram.note.latin.contains("4998 things drawn as 2 groups"))
    #expect(drawing.diagram.edges.reduce(0) { $0 + $1.weight } == 4999 - 0)
  }
}
