import Articles
import Extraction
import KnowledgeGraph
import Lexicon
import Linking
import RDFModel

/// The lines of `annotations.jsonl`.
struct Annotations {
  let options: AnnotationOptions
  let gazetteer: Gazetteer
  let names: NodeNames

  /// The line of one article, without line feed. `entities` are the IRIs of `facts.entities`, in
  /// their order; offsets count in the article's text.
  func line(_ article: Article, facts: ArticleFacts, entities: [IRI]) -> [UInt8] {
    let scalars = Array(article.text.unicodeScalars)
    let mentions = facts.mentions.filter { $0.confidence >= options.minConfidence }.map {
      json($0, surface: scalars, entities: entities)
    }
    return JSONText.object([
      ("id", .string(article.id)),
      ("article", .string(names.article(article.id).value)),
      ("graph", .string(names.graph(article.id).value)),
      ("mentions", .array(mentions)),
    ]).compact()
  }

  private func json(
    _ mention: Mention, surface scalars: [Unicode.Scalar], entities: [IRI]
  ) -> JSONText {
    var surface = String.UnicodeScalarView()
    surface.append(contentsOf: scalars[mention.range.clamped(to: 0..<scalars.count)])
    let iris = mention.entities.map { JSONText.string(entities[$0.index].value) }
    var members: [(name: String, value: JSONText)] = [
      ("start", .integer(mention.range.lowerBound)),
      ("end", .integer(mention.range.upperBound)),
      ("surface", .string(String(surface))),
      ("type", .string(mention.type.rawValue)),
      ("iri", iris.count > 1 ? .array(iris) : iris.first ?? .null),
      ("kind", .string(mention.kind.rawValue)),
      ("norm", mention.norm.map(JSONText.string) ?? .null),
      ("confidence", .hundredths(mention.confidence)),
      ("rule", .string(mention.rule)),
    ]
    if options.explains || options.candidates > 0 {
      let shown =
        options.candidates > 0
        ? mention.candidates.prefix(options.candidates) : mention.candidates[...]
      members.append(("candidates", .array(shown.map(json))))
    }
    return .object(members)
  }

  private func json(_ candidate: Candidate) -> JSONText {
    let entry = gazetteer[candidate.entry]
    var members: [(name: String, value: JSONText)] = [
      ("iri", .string(names.known(entry).value)),
      ("label", .string(entry.label("en") ?? entry.label("ar") ?? "")),
      ("score", .weight(candidate.score)),
    ]
    if options.explains {
      let reasons = candidate.features.map {
        (name: $0.feature.rawValue, value: JSONText.weight($0.weight))
      }
      members.append(("reasons", .object(reasons)))
    }
    return .object(members)
  }
}
