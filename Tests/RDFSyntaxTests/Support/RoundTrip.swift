import RDFModel
import RDFSyntax
import Testing

/// Writes `quads` by every writer, reads the bytes again where there is a reader, and expects the
/// same graph; hands the bytes to the referee, if any, to be held against `expectation`.
func expectRoundTrips(
  _ quads: [Quad], _ what: String, referee: Referee? = nil,
  expectation: Referee.Expectation? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let triples = quads.map { Quad($0.triple) }
  for format in RDFFormat.all {
    let expected = format.supportsGraphs ? quads : triples
    for streaming in [false, true] {
      let label = "\(what), \(format)\(streaming ? ", streamed" : "")"
      var bytes: [UInt8] = []
      do {
        if streaming {
          try format.stream(to: ByteSink { bytes += $0 }) { writer in
            for quad in quads { try writer.write(quad) }
          }
        } else {
          bytes = try format.write(quads)
        }
        if let referee {
          let original = try expectation ?? referee.expectation(quads)
          try referee.add(what, original, written: bytes, format, isStreamed: streaming)
        }
        guard format.isReadable else { continue }
        let again = try RDFReader.read(bytes: bytes, format: format, file: label)
        #expect(
          areIsomorphic(again, expected),
          "\(label) changed the graph:\n\(String(decoding: bytes, as: UTF8.self))",
          sourceLocation: sourceLocation)
        if format == .nQuads || format == .nTriples {
          #expect(
            Set(try LineParser.parse(bytes)) == Set(expected), "\(label), read by the referee",
            sourceLocation: sourceLocation)
        }
      } catch {
        Issue.record(
          "\(label): \(error)\n\(String(decoding: bytes, as: UTF8.self))",
          sourceLocation: sourceLocation)
      }
    }
  }
}
