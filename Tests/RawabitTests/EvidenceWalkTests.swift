import Articles
import Foundation
import KnowledgeGraph
import RDFModel
import Rawabit
import TestSupport
import Testing

/// Every statement of every graph rests on words, and the quotes are the text at their offsets.
@Suite(.serialized) struct EvidenceWalkTests {
  private static let pipeline = Result {
    Pipeline(ontology: try Ontology(folder: Package.root + "/ontology"))
  }
  /// Articles of a corpus that are walked: enough for every rule, few enough for a debug build.
  private static let sample = 200

  @Test func seeds() async throws {
    let walked = try await walk(ArticleInputs(paths: [Package.root + "/seeds"]))
    #expect(walked.articles == 2)
    #expect(walked.evidence > 200)
  }

  @Test(arguments: ["gold/dev", "gold/dev-real"]) func annotated(_ set: String) async throws {
    guard let file = SharedFiles.url("\(set)/articles.jsonl") else { return }
    let walked = try await walk(ArticleInputs(paths: [file.path]))
    #expect(walked.articles > 0)
    #expect(walked.evidence > 0)
  }

  @Test func newspapers() async throws {
    guard let packed = SharedFiles.url("corpora/diplomatic.jsonl.gz") else { return }
    guard let gzip = Package.installed("gzip") else {
      print("skipped: gzip is not installed")
      return
    }
    let lines = try run(gzip, ["-dc", packed.path]).output.utf8.split(separator: UInt8(ascii: "\n"))
    let step = max(lines.count / Self.sample, 1)
    let work = try TemporaryFolder()
    let chosen = Array(stride(from: 0, to: lines.count, by: step).prefix(Self.sample))
    let path = try work.write(
      "sample.jsonl", chosen.flatMap { Array(lines[$0]) + [UInt8(ascii: "\n")] })
    let walked = try await walk(ArticleInputs(paths: [path]))
    #expect(walked.articles == chosen.count)
    #expect(walked.evidence > 0)
  }

  private func walk(
    _ inputs: ArticleInputs, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> (articles: Int, evidence: Int) {
    let pipeline = try Self.pipeline.get()
    let articles = try ArticleReader(inputs).map { try $0.get() }
    let walks = await withTaskGroup(of: (id: String, walk: EvidenceWalk).self) { group in
      for article in articles {
        group.addTask {
          let graph = pipeline.analyze(article).graph
          return (article.id, EvidenceWalk(graph.quads, of: article, at: graph.article))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for (id, walk) in walks.sorted(by: { $0.id < $1.id }) {
      for fault in walk.faults.prefix(3) {
        Issue.record("\(id): \(fault)", sourceLocation: sourceLocation)
      }
    }
    return (articles.count, walks.reduce(0) { $0 + $1.walk.evidence })
  }
}
