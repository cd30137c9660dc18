import Foundation
import RDFModel
import RDFSyntax
import TestSupport
import Testing

/// Other people's readers (Oxigraph, PyLD), which are asked once for many written files.
final class Referee {
  private struct Case: Encodable {
    var name: String
    var form: String
    var expected: String
    var base: String?
    var written: String
    var graphs: Bool

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encode(form, forKey: .form)
      try container.encode(expected, forKey: .expected)
      try container.encode(base, forKey: .base)
      try container.encode(written, forKey: .written)
      try container.encode(graphs, forKey: .graphs)
    }

    enum CodingKeys: String, CodingKey { case name, form, expected, base, written, graphs }
  }

  private struct Verdict: Decodable {
    var judged: Int
    var passedOver: Int
    var unread: [String]
    var failures: [String]
  }

  /// A file that says what is expected, and its base.
  struct Expectation {
    var path: String
    var base: String?
  }

  private let folder: TemporaryFolder
  private var cases: [Case] = []

  init() throws { folder = try TemporaryFolder() }

  /// The canonical N-Quads of `quads`, whose bytes the W3C's tests vouch for.
  func expectation(_ quads: [Quad]) throws -> Expectation {
    let bytes = try RDFFormat.nQuads.write(quads)
    return Expectation(path: try folder.write("\(UUID().uuidString).nq", bytes))
  }

  func add(
    _ name: String, _ expected: Expectation, written bytes: [UInt8], _ format: RDFFormat,
    isStreamed: Bool
  ) throws {
    let ending = format.fileExtensions.first ?? ""
    let path = try folder.write("\(UUID().uuidString).\(ending)", bytes)
    cases.append(
      Case(
        name: name, form: isStreamed ? "\(format), streamed" : "\(format)", expected: expected.path,
        base: expected.base, written: path,
        graphs: format.supportsGraphs))
  }

  /// Records an issue for every file that is read as another graph or not at all.
  ///
  /// - Parameter unreadable: names of cases whose expected file Oxigraph itself refuses.
  func judge(
    _ what: String, unreadable: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard let python = Package.python("python") else {
      print("skipped: Oxigraph and PyLD (of PyPI) do not judge \(what); make test installs them")
      return
    }
    let result = try run(
      python, [Package.root + "/Scripts/referee.py"], input: Array(try JSONEncoder().encode(cases)),
      seconds: 300)
    try #require(result.status == 0, "\(result.errors)")
    let verdict = try JSONDecoder().decode(Verdict.self, from: Data(result.output.utf8))
    let unread = Set(verdict.unread.map(ByteString.init))
    print(
      "\(what): \(verdict.judged) judged by Oxigraph and PyLD, \(verdict.passedOver) passed over "
        + "by PyLD, the originals of \(unread.count) refused by Oxigraph")
    #expect(unread == Set(unreadable.map(ByteString.init)), sourceLocation: sourceLocation)
    for failure in verdict.failures { Issue.record("\(failure)", sourceLocation: sourceLocation) }
    #expect(verdict.judged >= cases.count - verdict.unread.count)
  }
}
