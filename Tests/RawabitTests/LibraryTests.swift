import Articles
import Foundation
import Rawabit
import TestSupport
import Testing

/// The library as `README.md` shows it to other programs.
@Suite struct LibraryTests {
  @Test func buildsAFolder() async throws {
    let work = try TemporaryFolder()
    let graph = work.path + "/graph"
    let pipeline = Pipeline(ontology: try Shared.ontology.get())
    let articles = ArticleReader(try ArticleInputs(paths: [Package.root + "/seeds"]))
    var progress = 0
    let report = try await pipeline.build(articles, into: graph) { event in
      if case .progress(let articles) = event { progress = articles }
    }
    #expect(progress == 2)
    #expect(report.articles == 2)
    #expect(report.failed == 0)
    #expect(report.isWritten)
    #expect(report.events > 0 && report.statements > 0 && report.entities > report.events)
    let files = try files(below: graph)
    #expect(report.files == files.count)
    #expect(report.triples == files["graph.nq"]?.count { $0 == UInt8(ascii: "\n") })
  }
}
