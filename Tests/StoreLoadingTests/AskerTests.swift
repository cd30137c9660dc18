import Testing

@testable import StoreLoading

/// What a query says to a store in memory. `StoreHTTPTests` say it over the wire.
@Suite struct AskerTests {
  private func ask(_ store: ScriptedStore) async throws -> [UInt8] {
    let asker = StoreAsker(
      endpoint: try StoreEndpoint("http://store.test/any"), credentials: .none
    ) { store }
    return try await asker.answer(to: "ASK { ?s ?p \"ق & +\" }", accept: "text/csv")
  }

  @Test func theQueryIsEncodedAndItsAnswerWhole() async throws {
    let store = ScriptedStore([.lost, .status(200, "true")])
    #expect(try await ask(store) == Array("true".utf8))
    let sent = try #require(store.exchanges.last)
    #expect(sent.method == "POST" && sent.headers["Accept"] == "text/csv")
    #expect(
      String(decoding: sent.body, as: UTF8.self)
        == "query=ASK%20%7B%20%3Fs%20%3Fp%20%22%D9%82%20%26%20%2B%22%20%7D")
    #expect(store.exchanges.count == 2 && store.isShutDown)
  }

  @Test(arguments: [400, 404, 405]) func saysNo(_ status: Int) async throws {
    let store = ScriptedStore([.status(status)])
    let url = "http://store.test/any"
    let expected =
      status == 400
      ? StoreAnswerError.refused(url: url, status: 400, words: "not <b>now</b>")
      : .noQueries(url: url, status: status)
    await #expect(throws: expected) { try await ask(store) }
    #expect(store.isShutDown)
  }
}
