import Extraction
import Lexicon
import Linking
import RDFModel

/// A line of `annotations.jsonl`.
enum Annotations {
  /// The line of one article, without line feed. `entities` are the IRIs of `facts.entities`, in
  /// their order; `text` is what the offsets count in.
  static func line(
    id: String, text: String, article: IRI, graph: IRI, facts: ArticleFacts, entities: [IRI]
  ) -> [UInt8] {
    let scalars = Array(text.unicodeScalars)
    let mentions = facts.mentions.map { mention in
      json(mention, surface: scalars, entities: entities)
    }
    return JSONText.object([
      ("id", .string(id)),
      ("article", .string(article.value)),
      ("graph", .string(graph.value)),
      ("mentions", .array(mentions)),
    ]).compact()
  }

  private static func json(
    _ mention: Mention, surface scalars: [Unicode.Scalar], entities: [IRI]
  ) -> JSONText {
    var surface = String.UnicodeScalarView()
    surface.append(contentsOf: scalars[mention.range.clamped(to: 0..<scalars.count)])
    let iris = mention.entities.map { JSONText.string(entities[$0.index].value) }
    return .object([
      ("start", .integer(mention.range.lowerBound)),
      ("end", .integer(mention.range.upperBound)),
      ("surface", .string(String(surface))),
      ("type", .string(mention.type.rawValue)),
      ("iri", iris.count > 1 ? .array(iris) : iris.first ?? .null),
      ("kind", .string(mention.kind.rawValue)),
      ("norm", mention.norm.map(JSONText.string) ?? .null),
      ("confidence", .hundredths(mention.confidence)),
      ("rule", .string(mention.rule)),
    ])
  }
}
