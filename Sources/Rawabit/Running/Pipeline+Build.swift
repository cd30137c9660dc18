import Articles
import Diagrams
import Digests
import Extraction
import Foundation
import KnowledgeGraph
import Lexicon
import Logging
import RDFModel

extension Pipeline {
  /// Builds the graph of all articles and writes it with its diagrams to the folder `path`.
  ///
  /// The folder is written beside its place and swapped in whole. If no article can be read,
  /// nothing is written. An article that cannot be read is told as an event.
  ///
  /// - Throws: `OutputError` before the first article is read if the folder cannot be written or
  ///   is not ours, and later if the disk fails; `CancellationError`. Nothing is left behind.
  public func build(
    _ articles: ArticleReader, into path: String, logger: Logger = Logger(label: "rawabit.build"),
    event: (BuildEvent) -> Void
  ) async throws -> BuildReport {
    let clock = ContinuousClock()
    let start = clock.now
    let startedAt = Self.dateTime()
    let folder = try OutputFolder(replacing: path)
    defer { folder.discard() }

    var batch = Batch()
    let coding = EventCoding(vocabulary: try ontology.vocabulary)
    let annotations = try folder.file("annotations.jsonl")
    try await mapInOrder(
      articles.next, width: options.jobs, window: options.jobs * 16,
      transform: { result in
        result.map { article in
          let analyzed = analyze(article)
          return (
            analyzed, events: events(of: analyzed.graph, coding: coding),
            profiles: graphs.profiles(of: analyzed.facts, article: article)
          )
        }
      },
      consume: { result in
        switch result {
        case .failure(let error):
          batch.report.failed += 1
          event(.failed(error))
        case .success((let analyzed, let events, let profiles)):
          if !analyzed.article.isArabic { event(.notArabic(id: analyzed.article.id)) }
          try annotations.write(analyzed.annotations)
          try annotations.write(CollectionOfOne(UInt8(ascii: "\n")))
          batch.add(analyzed)
          batch.events += events
          batch.finder.add(profiles)
        }
        event(.progress(articles: batch.report.articles + batch.report.failed))
      })
    guard batch.report.articles > 0 else { return batch.report }
    logger.debug("articles analysed", metadata: ["articles": "\(batch.report.articles)"])

    batch.dataset.insert(contentsOf: graphs.referenceQuads(for: batch.known))
    batch.dataset.insert(contentsOf: graphs.linkQuads(of: batch.finder))
    batch.report.count(batch.dataset.unsortedQuads)
    var files = [try annotations.finish()]
    files += try write(batch.dataset, to: folder)
    files += try writeEvents(batch.events, to: folder)
    logger.debug("graph written", metadata: ["triples": "\(batch.report.triples)"])
    var drawings: [Drawing] = []
    if options.diagrams {
      let drawn = try writeDiagrams(of: batch.dataset, to: folder, logger: logger)
      files += drawn.files
      drawings = drawn.drawings
    }
    if options.briefing {
      files.append(try writeBriefing(of: batch.dataset, drawings: drawings, to: folder))
    }
    let record = try writeRunRecord(of: batch, startedAt: startedAt, to: folder)
    // A record with times in it would make the manifest differ from run to run.
    try writeManifest(of: options.timestamp ? files : files + [record], batch, to: folder)
    try Task.checkCancellation()
    try folder.commit()

    // The record and the manifest.
    batch.report.files = files.count + 2
    batch.report.isWritten = true
    batch.report.seconds = (clock.now - start) / .seconds(1)
    return batch.report
  }

  /// What is gathered from all articles.
  private struct Batch {
    var dataset = Dataset()
    var known: Set<GazetteerID> = []
    var inputs: [RunRecord.Input] = []
    var events: [EventRecord] = []
    var finder = LinkFinder()
    var report = BuildReport()

    mutating func add(_ analyzed: AnalyzedArticle) {
      report.articles += 1
      report.mentions += analyzed.facts.mentions.count
      dataset.insert(contentsOf: analyzed.graph.quads)
      known.formUnion(analyzed.graph.known)
      inputs.append(
        RunRecord.Input(
          id: analyzed.article.id, sha256: SHA256.hexadecimal(of: analyzed.article.text.utf8)))
    }
  }

  private func writeRunRecord(
    of batch: Batch, startedAt: String, to folder: OutputFolder
  ) throws -> Manifest.File {
    let record = RunRecord(
      software: Tool.name, version: Tool.version, ontologyHash: ontology.hash,
      inputs: batch.inputs, startedAt: options.timestamp ? startedAt : nil,
      endedAt: options.timestamp ? Self.dateTime() : nil)
    let file = try folder.file(Manifest.runRecord)
    try file.write(turtle(record.quads(names: graphs.names)))
    return try file.finish()
  }

  private func writeManifest(
    of files: [Manifest.File], _ batch: Batch, to folder: OutputFolder
  ) throws {
    let manifest = Manifest(
      ontologyHash: ontology.hash, options: options, articles: batch.report.articles, files: files)
    let file = try folder.file(Manifest.name)
    try file.write(manifest.json())
    _ = try file.finish()
  }

  /// Now, as `xsd:dateTime` in UTC, in whole seconds.
  private static func dateTime() -> String {
    Date().formatted(.iso8601)
  }
}
