import Foundation

/// The rows that a SELECT query finds.
public struct ResultTable: Sendable, Equatable {
  /// A term of a row.
  public enum Value: Sendable, Equatable {
    case iri(String)
    /// The label without `_:`.
    case blank(String)
    case literal(String, datatype: String?, language: String?)
    /// A triple term (SPARQL 1.2).
    indirect case triple(subject: Value, predicate: Value, object: Value)
  }

  /// In the order of the query, without `?`.
  public var variables: [String]
  /// A cell for each variable; nil where a row does not bind it.
  public var rows: [[Value?]]

  public init(variables: [String], rows: [[Value?]]) {
    self.variables = variables
    self.rows = rows
  }

  /// Reads the SPARQL 1.1 Query Results JSON Format: a table, or the answer of an ASK query.
  static func answer(in bytes: [UInt8]) throws(QueryError) -> QueryAnswer {
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else {
      throw .unreadableAnswer
    }
    if let truth = document.boolean { return .truth(truth) }
    guard let variables = document.head.vars, let found = document.results?.bindings else {
      throw .unreadableAnswer
    }
    return .table(
      ResultTable(
        variables: variables,
        rows: found.map { row in variables.map { row[$0]?.value } }))
  }

  private struct Document: Decodable {
    struct Head: Decodable { var vars: [String]? }
    struct Rows: Decodable { var bindings: [[String: Cell]] }
    var head: Head
    var results: Rows?
    var boolean: Bool?
  }

  private struct Cell: Decodable {
    struct Parts: Decodable {
      var subject: Cell
      var predicate: Cell
      var object: Cell
    }
    enum Key: String, CodingKey {
      case type, value, datatype
      case language = "xml:lang"
    }

    let value: Value

    init(from decoder: any Decoder) throws {
      let cell = try decoder.container(keyedBy: Key.self)
      switch try cell.decode(String.self, forKey: .type) {
      case "uri": value = .iri(try cell.decode(String.self, forKey: .value))
      case "bnode": value = .blank(try cell.decode(String.self, forKey: .value))
      case "triple":
        let parts = try cell.decode(Parts.self, forKey: .value)
        value = .triple(
          subject: parts.subject.value, predicate: parts.predicate.value, object: parts.object.value
        )
      // Old servers say `typed-literal`.
      default:
        value = .literal(
          try cell.decode(String.self, forKey: .value),
          datatype: try cell.decodeIfPresent(String.self, forKey: .datatype),
          language: try cell.decodeIfPresent(String.self, forKey: .language))
      }
    }
  }
}
