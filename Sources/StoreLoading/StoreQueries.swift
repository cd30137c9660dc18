import Foundation
import RDFModel

/// What a load wants to know of the store beforehand (SPARQL 1.1 Protocol).
struct StoreQueries {
  let endpoint: StoreEndpoint
  let client: StoreClient

  /// Nil if the store answers no queries there.
  func isEmpty() async throws -> Bool? {
    let query = "SELECT ?s WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } LIMIT 1"
    return try await answer(query)?.isEmpty
  }

  /// The SHA-256 of the texts that graphs were made from, by the graphs' names. Nil if the store
  /// answers no queries there.
  func texts(ofGraphs names: [String]) async throws -> [String: Set<String>]? {
    guard !names.isEmpty else { return [:] }
    let query = """
      SELECT DISTINCT ?g ?hash WHERE {
        VALUES ?g { \(names.map { "<\($0)>" }.joined(separator: " ")) }
        GRAPH ?g { ?article <\(SourceText.property.value)> ?hash }
      }
      """
    guard let rows = try await answer(query) else { return nil }
    var texts: [String: Set<String>] = [:]
    for row in rows {
      if let graph = row["g"], let hash = row["hash"] { texts[graph, default: []].insert(hash) }
    }
    return texts
  }

  /// The rows of a SELECT, each with the values of its variables.
  private func answer(_ query: String) async throws -> [[String: String]]? {
    let request = StoreRequest(
      method: .post, url: endpoint.queries.absoluteString,
      contentType: "application/x-www-form-urlencoded", accept: "application/sparql-results+json",
      body: .bytes(Array("query=\(query.formEncoded)".utf8)))
    let response: StoreReply
    do {
      response = try await client.send(request)
    } catch StoreError.unauthorized {
      // Who may write need not be allowed to ask; if it is neither, writing will tell.
      return nil
    }
    guard response.isSuccess,
      let results = try? JSONDecoder().decode(Results.self, from: Data(response.body))
    else { return nil }
    return results.results.bindings.map { $0.mapValues(\.value) }
  }

  /// SPARQL 1.1 Query Results JSON Format.
  private struct Results: Decodable {
    struct Rows: Decodable { var bindings: [[String: Value]] }
    struct Value: Decodable { var value: String }
    var results: Rows
  }
}

/// The statement in an article's graph that says which text it was made from.
enum SourceText {
  static let property = SCHEMA.term("sha256")

  /// The objects of the property, in lines of canonical N-Triples.
  static func hashes(in triples: [UInt8]) -> Set<String> {
    let marker = Array("<\(property.value)> \"".utf8)
    var hashes: Set<String> = []
    for line in triples.split(separator: 0x0A) {
      let rest = line.drop { $0 != 0x20 }.dropFirst()
      guard rest.starts(with: marker) else { continue }
      let hash = rest.dropFirst(marker.count).prefix { $0 != UInt8(ascii: "\"") }
      hashes.insert(String(decoding: hash, as: UTF8.self))
    }
    return hashes
  }
}
