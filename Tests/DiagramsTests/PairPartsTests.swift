import DiagramSamples
import RDFModel
import Testing

@testable import Diagrams

@Suite struct PairPartsTests {
  private func drawings(of dataset: Dataset) throws -> (whole: Diagram, parts: [Drawing]) {
    let pair = try #require(GraphReader(dataset).pairs.first)
    let whole = try #require(DiagramSet.diagrams(of: dataset).first { $0.stem == pair.stem })
    let parts = PairParts(of: pair, in: dataset).drawings { try? $0.drawn(by: StubEngine()) }
    return (whole, parts)
  }

  @Test func whatFitsAPageIsInOnePart() throws {
    let (whole, parts) = try drawings(of: Samples.japan())
    #expect(parts.map(\.diagram.stem) == [whole.stem])
  }

  @Test func whatDoesNotFitIsToldInPartsThatDo() throws {
    let (whole, parts) = try drawings(of: Samples.pair(nodes: 26))
    try #require(parts.count > 1)
    #expect(parts.map(\.diagram.stem).first == whole.stem + "-part-1")
    #expect(parts.filter { !$0.isLegibleInPrint }.isEmpty)
    let events = parts.flatMap { $0.diagram.nodes.filter { $0.kind == .event } }.map(\.id)
    #expect(Set(events).count == events.count)
    #expect(Set(events) == Set(whole.nodes.filter { $0.kind == .event }.map(\.id)))
    #expect(parts[0].diagram.title.latin == "\(whole.title.latin) (part 1 of \(parts.count))")
    #expect(PairParts.wholeStem(of: parts[0].diagram.stem) == whole.stem)
  }

  @Test func theLastOfTooManyPartsSaysHowMuchIsLeft() throws {
    let (whole, parts) = try drawings(of: Samples.pair(nodes: 200))
    #expect(parts.count == 6)
    let told = parts.flatMap { $0.diagram.nodes.filter { $0.kind == .event } }.count
    let all = whole.nodes.filter { $0.kind == .event }.count
    #expect(told < all)
    let note = try #require(parts.last?.diagram.note.latin)
    #expect(note.contains("\(all - told) more in the graph"))
  }

  @Test func whatBelongsTogetherStaysTogether() throws {
    let (_, parts) = try drawings(of: Samples.britain())
    let nodes = try #require(parts.first).diagram.nodes
    #expect(nodes.contains { $0.kind == .event && $0.status == .planned })
    #expect(nodes.contains { $0.kind == .body })
  }
}
