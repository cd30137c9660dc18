import Foundation
import TestSupport
import Testing

@Suite struct QueryTests {
  private static let statuses = """
    PREFIX rw: <https://w3id.org/rawabit/ontology#>
    SELECT ?status (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?e a rw:Session ; rw:status ?status } }
    GROUP BY ?status ORDER BY ?status
    """
  private static let held = "https://w3id.org/rawabit/ontology#Held"
  private static let graph = """
    <a:e> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/rawabit/ontology#Session> <a:g> .
    <a:e> <https://w3id.org/rawabit/ontology#status> <\(held)> <a:g> .

    """

  /// Runs a query, with the Oxigraph of the tests.
  private func query(
    _ text: String, _ arguments: String..., environment: [String: String] = [:]
  ) throws -> ToolRun {
    var environment = environment
    if let oxigraph = Package.python("oxigraph"), environment["RAWABIT_OXIGRAPH"] == nil {
      environment["RAWABIT_OXIGRAPH"] = oxigraph
    }
    return try run(
      Package.program, ["query", "-"] + arguments, input: Array(text.utf8), environment: environment
    )
  }

  private var hasOxigraph: Bool {
    if Package.python("oxigraph") != nil { return true }
    print("skipped: oxigraph (of PyPI) is not installed; make test installs it")
    return false
  }

  @Test func filesAnswerInEveryFormat() throws {
    guard hasOxigraph else { return }
    let work = try TemporaryFolder()
    let file = try work.write("graph.nq", Self.graph.utf8)
    for data in [file, work.path] {
      let table = try query(Self.statuses, "--data", data)
      #expect(table.status == 0 && table.errors == "", "\(table.errors)")
      #expect(table.output == "status   n\n-------  -\nrw:Held  1\n")
    }
    #expect(
      try query(Self.statuses, "--data", file, "--format", "csv").output
        == "status,n\n\(Self.held),1\n")
    #expect(try query(Self.statuses, "--data", file, "--format", "json").output.contains("\"uri\""))
    #expect(try query("ASK { ?e ?p ?o }", "--data", file).output == "true\n")
    let turtle = try query("CONSTRUCT WHERE { ?e a ?class }", "--data", file)
    #expect(turtle.output.hasSuffix("\n<a:e>\n  a rw:Session .\n"))
    // No graph is left out where a file has none.
    let triples = try work.write("graph.ttl", "<a:e> a <a:Class> .".utf8)
    #expect(try query("ASK { ?e a <a:Class> }", "--data", triples).output == "true\n")
    let json = try work.write("graph.jsonld", #"{"@id": "a:e", "@type": "a:Class"}"#.utf8)
    #expect(try query("ASK { ?e a <a:Class> }", "--data", json).output == "true\n")
    #expect(try query("ASK { ?e a <a:Other> }", "--data", json).output == "false\n")
    #expect(try work.contents() == ["graph.jsonld", "graph.nq", "graph.ttl"])
  }

  @Test(.enabled(if: Package.programReachesStores)) func storesAnswerAsFilesDo() throws {
    guard let store = try OxigraphStore() else { return }
    let work = try TemporaryFolder()
    let file = try work.write("graph.nq", Self.graph.utf8)
    let filled = try run(
      "/usr/bin/curl",
      [
        "-sSf", "-H", "Content-Type: application/n-quads", "-T", file, "-X", "POST",
        "\(store.address)/store",
      ])
    try #require(filled.status == 0, "\(filled.errors)")
    for format in ["table", "csv", "json"] {
      let asked = try query(Self.statuses, "--store", store.address, "--format", format)
      #expect(asked.status == 0 && asked.errors == "", "\(asked.errors)")
      #expect(asked.output == (try query(Self.statuses, "--data", file, "--format", format).output))
    }
    #expect(try query("ASK { ?e ?p ?o }", "--store", store.address).output == "false\n")
    let turtle = try query(
      "CONSTRUCT { ?e a ?c } WHERE { GRAPH ?g { ?e a ?c } }", "--store", store.address + "/query")
    #expect(turtle.output.hasSuffix("\n<a:e>\n  a rw:Session .\n"), "\(turtle.errors)")
    let wrong = try query("SELECT bad", "--store", store.address)
    #expect(wrong.status == 2 && wrong.errorLines.count == 1)
    #expect(wrong.errors.contains("refused (status 400): "))
  }

  @Test func whatCannotBeAsked() throws {
    let work = try TemporaryFolder()
    let file = try work.write("graph.nq", Self.graph.utf8)
    let word = try work.write("word.rq", [0xFF])
    let update = try work.write("update.rq", "DELETE WHERE { ?s ?p ?o }".utf8)
    let ask = try work.write("ask.rq", "ASK {}".utf8)
    let make = try work.write("make.rq", "CONSTRUCT WHERE { ?s ?p ?o }".utf8)
    let nowhere = "http://127.0.0.1:1"
    for (arguments, words) in [
      ([ask], "Error: name what is queried: --data DIR or --store URL"),
      ([ask, "--data", file, "--store", nowhere], "Error: name what is queried"),
      (["/no/such.rq", "--data", file], "/no/such.rq: no such file or folder"),
      ([word, "--data", file], "word.rq: is not UTF-8"),
      (
        [update, "--data", file],
        "update.rq: is no SPARQL query (SELECT, ASK, CONSTRUCT or DESCRIBE)"
      ),
      ([make, "--data", file, "--format", "csv"], "which has no CSV"),
      ([ask, "--data", "/no/such", "--oxigraph", "/bin/true"], "/no/such: no such file or folder"),
      ([ask, "--data", update, "--oxigraph", "/bin/true"], "is no RDF that can be read"),
      (
        [ask, "--data", file, "--oxigraph", "/no/oxigraph"],
        "no Oxigraph to query files with (/no/oxigraph); install"
      ),
      ([ask, "--data", file, "--oxigraph", "/bin/false"], "/bin/false: no reason given"),
      (
        [ask, "--data", file, "--oxigraph", "/bin/true"], "is in none of the formats of SPARQL 1.1"
      ),
      ([ask, "--store", "nowhere"], "is no address of a store"),
      (
        [ask, "--store", nowhere],
        Package.programReachesStores
          ? "\(nowhere)/query: no answer in 3 attempts" : "has no HTTP client"
      ),
    ] {
      let result = try run(Package.program, ["query"] + arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.output == "", "\(arguments)")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }

  @Test func oxigraphsComplaintIsOneLine() throws {
    guard hasOxigraph else { return }
    let work = try TemporaryFolder()
    let file = try work.write("graph.nq", Self.graph.utf8)
    let result = try query("SELECT bad", "--data", file)
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("oxigraph: error at 1:"), "\(result.errors)")
  }
}
