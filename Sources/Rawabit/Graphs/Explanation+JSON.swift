import Diagrams
import RDFModel

extension Explanation {
  /// One JSON object, a member a line.
  public func json() -> [UInt8] {
    JSONText.object([
      ("iri", .string(node.key)),
      ("labels", .array(labels.map { Self.json(.literal($0)) })),
      ("statements", .array(statements.map(Self.json))),
      ("incoming", .array(incoming.map(Self.json))),
    ]).indented()
  }

  private static func json(_ statement: Statement) -> JSONText {
    .object([
      ("subject", .string(statement.triple.subject.key)),
      ("predicate", .string(statement.triple.predicate.value)),
      ("object", json(statement.triple.object)),
      ("label", statement.label.map(JSONText.string) ?? .null),
      ("graphs", .array(statement.graphs.map(JSONText.string))),
      ("evidence", .array(statement.evidence.map(json))),
    ])
  }

  /// As the SPARQL 1.1 Query Results JSON Format has terms.
  private static func json(_ term: Term) -> JSONText {
    switch term {
    case .iri(let iri): .object([("type", .string("uri")), ("value", .string(iri.value))])
    case .blank(let node): .object([("type", .string("bnode")), ("value", .string(node.label))])
    case .triple(let triple):
      .object([("type", .string("triple")), ("value", .string("\(triple)"))])
    case .literal(let literal):
      .object(
        [("type", .string("literal")), ("value", .string(literal.lexical))]
          + (literal.language.map { [("xml:lang", .string($0))] }
            ?? (literal.datatype == XSD.string
              ? [] : [("datatype", .string(literal.datatype.value))]))
      )
    }
  }

  private static func json(_ evidence: Evidence) -> JSONText {
    .object([
      ("article", .string(evidence.article)),
      ("start", evidence.range.map { .integer($0.lowerBound) } ?? .null),
      ("end", evidence.range.map { .integer($0.upperBound) } ?? .null),
      ("words", .string(evidence.words)),
      ("rule", .string(evidence.rule)),
      // A number as the graph has it, where it is one.
      ("confidence", Double(evidence.confidence).map(JSONText.hundredths) ?? .null),
    ])
  }
}
