import Foundation

/// Why a store's address cannot be used.
public enum StoreAddressError: Error, Equatable, Sendable {
  /// Not `http://` or `https://` with a host.
  case notHTTP(String)
  /// A name or password in the address; it is not repeated here.
  case holdsCredentials
}

/// Where a triple store takes graphs (SPARQL 1.1 Graph Store Protocol), whole datasets and queries,
/// as its address tells.
///
/// | store | address | graphs | datasets | queries |
/// |---|---|---|---|---|
/// | Oxigraph | `…` or `…/store` | `…/store` | `…/store` | `…/query` |
/// | RDF4J, GraphDB | `…/repositories/R` and below | `R/rdf-graphs/service` | `R/statements` | `R` |
/// | Virtuoso | `…/sparql-graph-crud-auth` | the same | – | `…/sparql` |
/// | Fuseki | `…/D/data` | the same | the same | `…/D/query` |
/// | others, Fuseki's `…/D` | any | the same | the same | the same |
public struct StoreEndpoint: Sendable, Equatable {
  /// Without the parameter that names a graph.
  let graphs: URL
  /// Takes N-Quads by `POST`; nil if the store has no such place.
  let datasets: URL?
  let queries: URL
  /// Of the triples of one graph, which are sent as N-Triples.
  let graphMediaType: String

  /// Parameters of the address, such as Oxigraph's `no_transaction`, are kept where data goes.
  public init(_ address: String) throws(StoreAddressError) {
    guard let url = URLComponents(string: address), let scheme = url.scheme?.lowercased(),
      ["http", "https"].contains(scheme), url.host?.isEmpty == false
    else { throw .notHTTP(address) }
    guard url.user == nil, url.password == nil else { throw .holdsCredentials }
    let path = url.percentEncodedPath.split(separator: "/").map(String.init)

    func place(_ path: [String], keepsParameters: Bool = true) throws(StoreAddressError) -> URL {
      var place = url
      place.percentEncodedPath = "/" + path.joined(separator: "/")
      place.fragment = nil
      if !keepsParameters { place.percentEncodedQuery = nil }
      guard let result = place.url else { throw .notHTTP(address) }
      return result
    }

    var mediaType = "application/n-triples"
    if path.isEmpty || path.last == "store" {
      let root = Array(path.dropLast())
      graphs = try place(root + ["store"])
      datasets = graphs
      queries = try place(root + ["query"], keepsParameters: false)
    } else if let index = path.lastIndex(of: "repositories"), index + 1 < path.count {
      let repository = Array(path[...(index + 1)])
      graphs = try place(repository + ["rdf-graphs", "service"])
      datasets = try place(repository + ["statements"])
      queries = try place(repository, keepsParameters: false)
    } else if path.last == "sparql-graph-crud-auth" || path.last == "sparql-graph-crud" {
      graphs = try place(path)
      datasets = nil
      queries = try place(path.dropLast() + ["sparql"], keepsParameters: false)
      // N-Triples is Turtle, and that is the name that Virtuoso knows.
      mediaType = "text/turtle"
    } else if path.last == "data" {
      graphs = try place(path)
      datasets = graphs
      queries = try place(path.dropLast() + ["query"], keepsParameters: false)
    } else {
      graphs = try place(path)
      datasets = graphs
      queries = try place(path, keepsParameters: false)
    }
    graphMediaType = mediaType
  }

  /// Where the graph `name` is (Graph Store Protocol, 4.2: indirect identification).
  func graph(_ name: String) -> String {
    let address = graphs.absoluteString
    return "\(address)\(address.utf8.contains(UInt8(ascii: "?")) ? "&" : "?")graph="
      + name.formEncoded
  }
}

extension String {
  /// As the value of a parameter or form field: `%XX` for all but RFC 3986's unreserved characters.
  var formEncoded: String {
    let unreserved = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }
}
