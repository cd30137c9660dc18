import ArgumentParser
import Articles
import Foundation
import KnowledgeGraph
import Rawabit

struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Prints the mentions of articles, one JSON object an article.",
    discussion: """
      Examples:
        rawabit annotate article.txt
        rawabit annotate news/ > annotations.jsonl
        cat batch.jsonl | rawabit annotate -
        rawabit annotate article.txt --explain --min-confidence 0.8

      Each object holds id, article, graph and mentions; a mention holds start and end (code \
      points of the text), surface, type, iri, kind, norm, confidence and rule, and on request \
      the candidates for its name, best first.
      """)

  @OptionGroup var articles: ArticleOptions
  @OptionGroup var mentions: MentionOptions
  @OptionGroup var knowledge: OntologyOptions
  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let witness = Witness(quiet: talk.quiet)
    let inputs = try ArticleInputs(paths: articles.inputs)
    let reader = ArticleReader(inputs, leftOut: witness.seeLeftOut)
    var options = BuildOptions(
      graph: try GraphOptions(base: articles.naming.base, dataset: articles.naming.dataset),
      annotations: mentions.options, diagrams: false)
    if let jobs = articles.naming.jobs { options.jobs = jobs }
    let pipeline = Pipeline(ontology: try knowledge.load(talk.logger("ontology")), options: options)
    let report = try await pipeline.annotate(
      reader,
      output: { line in
        try FileHandle.standardOutput.write(contentsOf: line + [UInt8(ascii: "\n")])
      }, event: witness.see)
    witness.finish()
    if report.failed > 0 { throw ExitCode(Outcome.someArticlesFailed) }
  }
}
