import Foundation

/// The folder of a run that was never made: a `graph.nq` of generated article graphs, sorted as
/// `build` sorts, with the manifest that names it.
public struct GeneratedGraphs: Sendable {
  public static let base = "https://w3id.org/rawabit/"
  public static let referenceGraph = base + "graph/reference"

  public let folder: TemporaryFolder
  public var path: String { folder.path + "/graph.nq" }
  public let sha256: String
  /// Quads by the names of their graphs.
  public let counts: [String: Int]
  /// The lines of `graph.nq`, sorted.
  public let lines: [String]

  /// - Parameters:
  ///   - text: stands for the articles' texts: another one, another hash.
  ///   - extra: a name that the reference graph alone knows.
  public init(articles: Int, triples: Int = 20, text: String = "a", extra: String = "KW") throws {
    var lines: [String] = []
    var counts: [String: Int] = [:]
    func add(_ triple: String, _ graph: String) {
      lines.append("\(triple) <\(graph)> .")
      counts[graph, default: 0] += 1
    }
    let hash = String(repeating: text, count: 64)
    for article in 0..<articles {
      let graph = "\(Self.base)graph/g\(article)"
      let node = "\(Self.base)article/g\(article)"
      add("<\(graph)> <http://www.w3.org/ns/prov#wasDerivedFrom> <\(node)>", graph)
      add("<\(node)> <https://schema.org/sha256> \"\(hash)\"", graph)
      for number in 2..<max(triples, 3) {
        let country = "\(Self.base)id/country/\(number)"
        add("<\(country)> <https://schema.org/name> \"بلد \\\"\(text)\\\" \(article)\"@ar", graph)
      }
    }
    for country in [extra, "JP"] {
      add(
        "<\(Self.base)id/country/\(country)> <https://schema.org/name> \"\(country)\"",
        Self.referenceGraph)
    }
    lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    folder = try TemporaryFolder()
    let path = try folder.write("graph.nq", bytes)
    let sum = try run("/usr/bin/sha256sum", [path])
    sha256 = String(sum.output.prefix(64))
    self.lines = lines
    self.counts = counts
    try folder.write(
      "manifest.json",
      """
      {"tool": {"name": "rawabit"}, "options": {"base": "\(Self.base)"},
       "files": [{"path": "graph.nq", "sha256": "\(sha256)"}]}
      """.utf8)
  }
}
