import ArgumentParser
import Articles
import KnowledgeGraph
import Rawabit

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the knowledge graph of articles, with its diagrams, in a folder.",
    discussion: """
      Examples:
        rawabit build article.txt --out out
        rawabit build news/ more.jsonl --out graph --jobs 4
        cat batch.jsonl | rawabit build - --out graph --dataset kuna --no-diagrams

      The folder receives graph.ttl, graph.trig, graph.nq and graph.jsonld, annotations.jsonl, \
      events.csv and events.jsonl, diagrams/*.svg and *.dot, briefing.html, run.ttl and manifest.json: the same bytes for the same input, ontology and \
      options. It is written beside its place and swapped in whole; a folder that is not empty and \
      was not written by rawabit is refused.
      """)

  @OptionGroup var articles: ArticleOptions
  @OptionGroup var mentions: MentionOptions

  @Option(
    help: ArgumentHelp("Folder to write.", valueName: "dir"), completion: .directory)
  var out: String

  @Option(help: "How much of the words that facts rest on is written: none, node or statement.")
  var evidence: EvidenceLevel = .statement

  @Flag(name: .customLong("no-diagrams"), help: "Write no diagrams.")
  var leavesDiagramsOut = false

  @Flag(name: .customLong("no-briefing"), help: "Write no briefing.html.")
  var leavesBriefingOut = false

  @Flag(
    name: .customLong("rdf-1.2"),
    help: "Write evidence about triple terms (rdf:reifies) in Turtle, TriG and N-Quads.")
  var usesTripleTerms = false

  @Flag(help: "Say in run.ttl when the run began and ended.")
  var timestamp = false

  @OptionGroup var knowledge: OntologyOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out must name a folder") }
  }

  func run() async throws {
    let start = ContinuousClock.now
    var report = try await cancellingOnSignals { try await build() }
    // For the user the reading of the ontology is part of it.
    report.seconds = (ContinuousClock.now - start) / .seconds(1)
    if report.isWritten && !talk.quiet { Console.print(table(report)) }
    if report.failed > 0 { throw ExitCode(Outcome.someArticlesFailed) }
  }

  private func build() async throws -> BuildReport {
    let witness = Witness(quiet: talk.quiet)
    let inputs = try ArticleInputs(paths: articles.inputs)
    let reader = ArticleReader(inputs, leftOut: witness.seeLeftOut)
    var options = BuildOptions(
      graph: try GraphOptions(
        base: articles.naming.base, dataset: articles.naming.dataset, evidence: evidence),
      annotations: mentions.options,
      diagrams: !leavesDiagramsOut, briefing: !leavesBriefingOut,
      usesTripleTerms: usesTripleTerms, timestamp: timestamp)
    options.layoutHelper = KnowledgePlaces.programPath
    if let jobs = articles.naming.jobs { options.jobs = jobs }
    let pipeline = Pipeline(ontology: try knowledge.load(talk.logger("ontology")), options: options)
    defer { witness.finish() }
    return try await pipeline.build(
      reader, into: out, logger: talk.logger("build"), event: witness.see)
  }

  private func table(_ report: BuildReport) -> String {
    var rows = [("articles", String(report.articles))]
    if report.failed > 0 { rows.append(("failed", String(report.failed))) }
    rows += [
      ("mentions", String(report.mentions)), ("entities", String(report.entities)),
      ("events", String(report.events)), ("statements", String(report.statements)),
      ("triples", String(report.triples)), ("files", String(report.files)),
      ("seconds", SummaryTable.hundredths(report.seconds)),
    ]
    return SummaryTable.text(rows)
  }
}
