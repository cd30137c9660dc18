import Testing

@testable import Querying

@Suite struct QueryTests {
  @Test(arguments: [
    ("SELECT * { ?s ?p ?o }", Query.Form.select), ("ask{}", .ask),
    (
      "# SELECT\n PREFIX a: <http://e/a#> prefix b:<http://e/b>\nConstruct { ?s a:p b:o } {}",
      .construct
    ),
    ("BASE <http://e/> DESCRIBE <x>", .describe), ("\u{FEFF}SELECT(1 AS ?x){}", .select),
    ("PREFIX : <http://e/> VERSION \"1.2\" SELECT * {}", .select),
  ])
  func theFormIsTheFirstWordBehindThePrologue(text: String, form: Query.Form) throws {
    #expect(try Query(text).form == form)
  }

  @Test func prefixesAreThoseOfThePrologue() throws {
    let query = try Query("PREFIX : <http://e/>\nPREFIX rw:<http://e/rw#> SELECT * {}")
    #expect(query.prefixes.map(\.name) == ["", "rw"])
    #expect(query.prefixes.map(\.namespace) == ["http://e/", "http://e/rw#"])
  }

  @Test(arguments: ["", "DELETE { ?s ?p ?o } WHERE {}", "INSERT DATA {}", "SELECTED", "نص", "#"])
  func whatIsNoQuery(text: String) {
    #expect(throws: QueryError.notAQuery) { try Query(text) }
  }
}
