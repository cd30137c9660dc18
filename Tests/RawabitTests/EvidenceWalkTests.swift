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
    Pipeline(ontology: try Shared.ontology.get())
  }
  /// Articles of a corpus that are walked, none of them long: with the long tests enough for every rule.
  private static let sample = Package.runsLongTests ? 500 : 50
  private static let mostBytes = 6000

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
    let lines = try run(gzip, ["-dc", packed.path]).output.utf8
      .split(separator: UInt8(ascii: "\n")).filter { $0.count < Self.mostBytes }
    let step = max(lines.count / Self.sample, 1)
    let work = try TemporaryFolder()
    let chosen = Array(stride(from: 0, to: lines.count, by: step).prefix(Self.sample))
    let path = try work.write(
      "sample.jsonl", chosen.flatMap { Array(lines[$0]) + [UInt8(ascii: "\n")] })
    let walked = try await walk(ArticleInputs(paths: [path]))
    #expect(walked.articles == chosen.count)
    #expect(walked.evidence > 10 * chosen.count)
  }

  @Test func theWalkFindsFaults() throws {
    let article = Article(
      id: "a", text: "زار وزير الخارجية الكويتي الشيخ صباح الخالد طوكيو أمس والتقى نظيره الياباني.")
    let graph = try Self.pipeline.get().analyze(article).graph
    func faults(_ quads: [Quad]) -> Int {
      EvidenceWalk(quads, of: article, at: graph.article).faults.count
    }
    #expect(faults(graph.quads) == 0)
    let evidence = [RDF.subject, RDF.predicate, RDF.object, RW.term("rule"), OA.term("hasTarget")]
    let selectors = ["hasSelector", "hasSource", "exact", "start", "end"].map { OA.term($0) }
    for predicate in evidence + selectors {
      let index = try #require(graph.quads.firstIndex { $0.predicate == predicate })
      var quads = graph.quads
      quads.remove(at: index)
      #expect(faults(quads) > 0, "without \(predicate)")
    }
    for (property, value) in [("exact", "غيره"), ("prefix", "غيره"), ("start", "0")] {
      let index = try #require(graph.quads.lastIndex { $0.predicate == OA.term(property) })
      var quads = graph.quads
      quads[index].object = .literal(Literal(value))
      #expect(faults(quads) > 0, "\(property) is \(value)")
    }
    var quads = graph.quads
    let status = try #require(quads.firstIndex { $0.predicate == RW.term("status") })
    quads[status].object = .iri(RW.term("Denied"))
    #expect(faults(quads) > 1)
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
