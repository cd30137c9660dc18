import Foundation
import Testing

@testable import StoreLoading

@Suite struct EndpointTests {
  @Test(arguments: [
    ("http://h:7878", "http://h:7878/store", "http://h:7878/store", "http://h:7878/query"),
    ("http://h:7878/", "http://h:7878/store", "http://h:7878/store", "http://h:7878/query"),
    ("https://h/ox/store/", "https://h/ox/store", "https://h/ox/store", "https://h/ox/query"),
    (
      "http://h/store?no_transaction", "http://h/store?no_transaction",
      "http://h/store?no_transaction", "http://h/query"
    ),
    (
      "http://h:3030/ds/data", "http://h:3030/ds/data", "http://h:3030/ds/data",
      "http://h:3030/ds/query"
    ),
    ("http://h:3030/ds", "http://h:3030/ds", "http://h:3030/ds", "http://h:3030/ds"),
    (
      "http://h/repositories/r", "http://h/repositories/r/rdf-graphs/service",
      "http://h/repositories/r/statements", "http://h/repositories/r"
    ),
    (
      "http://h/rdf4j-server/repositories/r/rdf-graphs/service",
      "http://h/rdf4j-server/repositories/r/rdf-graphs/service",
      "http://h/rdf4j-server/repositories/r/statements", "http://h/rdf4j-server/repositories/r"
    ),
    (
      "http://h:8890/sparql-graph-crud-auth", "http://h:8890/sparql-graph-crud-auth", nil,
      "http://h:8890/sparql"
    ),
  ])
  func places(address: String, graphs: String, datasets: String?, queries: String) throws {
    let endpoint = try StoreEndpoint(address)
    #expect(endpoint.graphs.absoluteString == graphs)
    #expect(endpoint.datasets?.absoluteString == datasets)
    #expect(endpoint.queries.absoluteString == queries)
  }

  @Test func graphsAreNamedInAParameter() throws {
    let graph = "https://e.example/graph/a b&c=%20?x#ق"
    let encoded = "https%3A%2F%2Fe.example%2Fgraph%2Fa%20b%26c%3D%2520%3Fx%23%D9%82"
    #expect(try StoreEndpoint("http://h").graph(graph) == "http://h/store?graph=\(encoded)")
    #expect(
      try StoreEndpoint("http://h/store?lenient").graph(graph)
        == "http://h/store?lenient&graph=\(encoded)")
  }

  @Test func whatIsNoAddress() {
    for address in ["", "h", "localhost:7878", "file:///tmp", "ftp://h/", "http://", "http:///x"] {
      #expect(throws: StoreAddressError.notHTTP(address)) { try StoreEndpoint(address) }
    }
    for address in ["http://u:p@h/", "http://u@h/"] {
      #expect(throws: StoreAddressError.holdsCredentials) { try StoreEndpoint(address) }
    }
  }
}
