import ArgumentParser
import Articles
import Foundation
import KnowledgeGraph
import Rawabit

struct StreamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Turns articles on standard input into their graphs on standard output.",
    discussion: """
      Examples:
        zcat news.jsonl.gz | rawabit stream > news.nq
        zcat news.jsonl.gz | rawabit stream --reference > reference.nq
        tail -f feed.jsonl | rawabit stream --evidence none

      Reads JSON Lines, an article a line (text and, where known, id, url, title, language, publisher, \
      published), and prints N-Quads: of each article, as soon as it is done, exactly the quads that build \
      writes in its graph. Memory does not grow with the input but for some twenty bytes an article, by \
      which an id that comes twice is found. Reference data, which articles share, is printed alone by \
      --reference: of the articles on standard input, or of the whole gazetteer if there are none.

      Exit codes: 0 all went well; 1 some lines could not be read, each is named on standard error and \
      the others were done; 2 nothing was done.
      """)

  @Flag(help: "Print the reference data of the articles, and nothing else.")
  var reference = false

  @Option(help: "How much of the words that facts rest on is written: none, node or statement.")
  var evidence: EvidenceLevel = .statement

  @Flag(name: .customLong("rdf-1.2"), help: "Write evidence about triple terms (rdf:reifies).")
  var usesTripleTerms = false

  @OptionGroup var naming: NamingOptions
  @OptionGroup var knowledge: OntologyOptions
  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let witness = Witness(quiet: talk.quiet)
    var options = BuildOptions(
      graph: try GraphOptions(base: naming.base, dataset: naming.dataset, evidence: evidence))
    options.usesTripleTerms = usesTripleTerms
    if let jobs = naming.jobs { options.jobs = jobs }
    let pipeline = Pipeline(ontology: try knowledge.load(talk.logger("ontology")), options: options)
    let articles = ArticleReader(jsonLines: try input(), leftOut: witness.seeLeftOut)
    let write: ([UInt8]) throws -> Void = { try FileHandle.standardOutput.write(contentsOf: $0) }
    let report =
      reference
      ? try await pipeline.streamReference(of: articles, output: write, event: witness.see)
      : try await pipeline.stream(articles, output: write, event: witness.see)
    witness.finish()
    if report.failed > 0 { throw ExitCode(Outcome.someArticlesFailed) }
  }

  /// Nobody types articles: at a terminal, --reference is about the whole gazetteer.
  private func input() throws -> FileHandle {
    guard reference, isatty(STDIN_FILENO) == 1 else { return .standardInput }
    return .nullDevice
  }
}
