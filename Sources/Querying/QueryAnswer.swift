import RDFModel
import RDFSyntax

/// What an engine answers to a query.
public enum QueryAnswer: Sendable {
  case table(ResultTable)
  case truth(Bool)
  case graph(Dataset)

  /// The media types that an engine is asked for.
  static func accepted(for form: Query.Form) -> String {
    form.makesGraph
      ? "text/turtle, application/n-triples;q=0.9" : "application/sparql-results+json"
  }

  /// Reads an engine's answer to a query of this form: Turtle (or N-Triples, which is Turtle too), or
  /// the SPARQL 1.1 Query Results JSON Format.
  init(_ bytes: [UInt8], to form: Query.Form) throws(QueryError) {
    if form.makesGraph {
      do {
        self = .graph(Dataset(try RDFReader.read(bytes: bytes, format: .turtle)))
      } catch {
        throw .unreadableAnswer
      }
    } else {
      self = try ResultTable.answer(in: bytes)
    }
  }
}
