import DiagramSamples
import Diagrams
import Foundation
import GraphvizLayout
import RDFModel
import Testing

/// What `make bench` measures of pictures, with their limits.
@Suite(
  .serialized, .enabled(if: ProcessInfo.processInfo.environment["RAWABIT_BENCH"] != nil))
struct Benchmarks {
  private let engine = GraphvizLayoutEngine()

  @Test func aPairOfSixtyNodesTakesHalfASecond() throws {
    let diagram = try #require(
      DiagramSet.diagrams(of: Samples.pair(nodes: 60)).first { $0.stem.hasPrefix("pair-") })
    #expect(diagram.nodes.count == 60)
    _ = try diagram.drawn(by: engine)
    let clock = ContinuousClock()
    let times = try (0..<5).map { _ in
      try clock.measure { _ = try diagram.drawn(by: engine).svg() }
    }.sorted()
    print("pair of 60 nodes, \(diagram.edges.count) lines: median \(times[2])")
    #expect(times[2] < .milliseconds(500))
  }

  @Test func aThousandSmallPicturesLeaveLittleBehind() throws {
    let diagram = try #require(
      DiagramSet.diagrams(of: Samples.both()).first { $0.stem == "pair-JP-KW" })
    for _ in 0..<20 { _ = try diagram.drawn(by: engine).svg() }
    let before = try residentBytes()
    for _ in 0..<1000 { _ = try diagram.drawn(by: engine).svg() }
    let growth = try residentBytes() - before
    print(
      "1,000 pictures of \(diagram.nodes.count) nodes: memory grows by \(growth / 1_000_000) MB")
    #expect(growth < 20_000_000)
  }

  /// The second number of `/proc/self/statm`, in pages.
  private func residentBytes() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = try #require(text.split(separator: " ").dropFirst().first.flatMap { Int($0) })
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}
