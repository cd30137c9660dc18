import RDFModel
import RDFSyntax

/// How an answer is written.
public enum AnswerFormat: String, Sendable, CaseIterable {
  /// For people: columns by display width, IRIs by their prefixes; a graph as Turtle.
  case table
  /// SPARQL 1.1 Query Results CSV with line feeds; a graph has none.
  case csv
  /// SPARQL 1.1 Query Results JSON, a row a line; a graph as JSON-LD.
  case json

  /// Whether an answer of this form can be written, told before it is asked for.
  public func check(_ form: Query.Form) throws(QueryError) {
    if self == .csv && form.makesGraph { throw .noTableOfGraph }
  }

  /// The text of an answer, UTF-8, with a line feed at its end.
  public func bytes(of answer: QueryAnswer, to query: Query) throws -> [UInt8] {
    switch (answer, self) {
    case (.graph, .csv): throw QueryError.noTableOfGraph
    case (.graph(let dataset), .table):
      return try RDFFormat.turtle.write(dataset, prefixes: Self.prefixes(of: query))
    case (.graph(let dataset), .json):
      return try RDFFormat.jsonLD.write(dataset, prefixes: Self.prefixes(of: query))
    case (.truth(let truth), .json):
      return Array("{\"head\":{},\"boolean\":\(truth)}\n".utf8)
    case (.truth(let truth), _): return Array("\(truth)\n".utf8)
    case (.table(let table), .json): return table.json()
    case (.table(let table), .csv): return table.csv()
    case (.table(let table), .table):
      return TextTable(table, names: ShortNames(Self.prefixes(of: query))).bytes()
    }
  }

  /// The standard ones, and what the query itself declares.
  private static func prefixes(of query: Query) -> Prefixes {
    var pairs: [(name: String, namespace: IRI)] = []
    for (name, namespace) in query.prefixes {
      guard let iri = try? IRI(namespace) else { continue }
      pairs.removeAll { $0.name.utf8.elementsEqual(name.utf8) }
      pairs.append((name, iri))
    }
    guard let own = try? Prefixes(pairs) else { return .standard }
    return Prefixes.standard.merging(own)
  }
}

/// IRIs by the prefixes of their namespaces.
public struct ShortNames: Sendable {
  /// Longest namespace first.
  private let prefixes: [(name: String, namespace: [UInt8])]

  public init(_ prefixes: Prefixes) {
    self.prefixes = prefixes.entries.map { ($0.name, Array($0.namespace.value.utf8)) }
      .sorted { ($0.namespace.count, $1.name) > ($1.namespace.count, $0.name) }
  }

  /// `rw:Held`; the whole IRI where no prefix fits.
  public func name(of iri: String) -> String {
    let bytes = Array(iri.utf8)
    for (name, namespace) in prefixes
    where bytes.count > namespace.count && bytes.starts(with: namespace) {
      return "\(name):" + String(decoding: bytes[namespace.count...], as: UTF8.self)
    }
    return iri
  }
}
