import RDFModel
import Testing

@testable import Querying

@Suite struct FormatTests {
  private static let integer = "http://www.w3.org/2001/XMLSchema#integer"
  private let table = ResultTable(
    variables: ["who", "n"],
    rows: [
      [
        .literal("خالِد", datatype: nil, language: "ar"),
        .literal("3", datatype: Self.integer, language: nil),
      ],
      [
        .iri("https://w3id.org/rawabit/ontology#Held"),
        .literal("12", datatype: Self.integer, language: nil),
      ],
      [.blank("b0"), nil],
    ])

  private func text(_ format: AnswerFormat, _ answer: QueryAnswer, _ query: String) throws -> String
  {
    String(decoding: try format.bytes(of: answer, to: Query(query)), as: UTF8.self)
  }

  /// The vowel sign and the isolate take no column.
  @Test func columnsStandBelowEachOther() throws {
    #expect(
      try text(.table, .table(table), "SELECT * {}") == """
        who       n
        -------  --
        \u{2068}خالِد\u{2069}      3
        rw:Held  12
        _:b0

        """)
  }

  @Test func theQuerysOwnPrefixesShortenIRIs() throws {
    let shown = try text(
      .table, .table(table), "PREFIX o: <https://w3id.org/rawabit/ontology#H> SELECT * {}")
    #expect(shown.contains("o:eld"))
  }

  @Test func valuesAreQuotedInCSVWhereTheyMust() throws {
    let table = ResultTable(
      variables: ["a", "b"],
      rows: [
        [.literal("x,\"y\"\n", datatype: nil, language: nil), nil], [.iri("a:b"), .blank("c")],
      ])
    #expect(try text(.csv, .table(table), "SELECT * {}") == "a,b\n\"x,\"\"y\"\"\n\",\na:b,_:c\n")
  }

  @Test func jsonReadsBackAsItWas() throws {
    let triple = ResultTable.Value.triple(
      subject: .iri("a:s"), predicate: .iri("a:p"),
      object: .literal("x", datatype: nil, language: nil))
    let table = ResultTable(variables: ["who", "n"], rows: table.rows + [[triple, nil]])
    let bytes = try AnswerFormat.json.bytes(of: .table(table), to: Query("SELECT * {}"))
    guard case .table(let read) = try QueryAnswer(bytes, to: .select) else {
      Issue.record("no table")
      return
    }
    #expect(read == table)
  }

  @Test func truthAndGraphs() throws {
    #expect(try text(.table, .truth(true), "ASK {}") == "true\n")
    #expect(try text(.json, .truth(false), "ASK {}") == "{\"head\":{},\"boolean\":false}\n")
    let graph = QueryAnswer.graph(
      Dataset([Quad(.iri(RW.event), RDF.type, .iri(RW.statement))]))
    let turtle = try text(.table, graph, "CONSTRUCT {} {}")
    #expect(turtle.hasSuffix("rw:Event\n  a rw:Statement .\n"), "\(turtle)")
    #expect(try text(.json, graph, "CONSTRUCT {} {}").contains("\"@type\""))
    #expect(throws: QueryError.noTableOfGraph) { try AnswerFormat.csv.check(.construct) }
  }

  @Test func whatIsNoAnswer() {
    for bytes in ["", "{}", "{\"head\":{}}", "<html>"] {
      #expect(throws: QueryError.unreadableAnswer) {
        try QueryAnswer(Array(bytes.utf8), to: .select)
      }
    }
    #expect(throws: QueryError.unreadableAnswer) {
      try QueryAnswer(Array("<a".utf8), to: .construct)
    }
  }

  @Test(arguments: [
    ("abc", 3), ("الكويت", 6), ("مُحَمَّد", 4), ("日本", 4), ("e\u{301}", 1), ("\u{2068}a\u{2069}", 1),
  ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func noControlReachesTheTerminal() {
    #expect(TerminalText.cell("a\tb\u{1B}[31m\u{202E}") == "a b\u{FFFD}[31m\u{FFFD}")
  }
}
