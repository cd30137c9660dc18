import Articles
import Extraction
import Lexicon
import Linking
import Rawabit
import Testing

/// Facts of a short text by name: an entity is its gazetteer path's last part, else its Arabic label.
struct Reading {
  let facts: ArticleFacts
  let ontology: Ontology

  func name(_ id: EntityID) -> String {
    let entity = facts.entities[id.index]
    switch entity.identity {
    case .known(let known):
      return ontology.lexicon.gazetteer[known].path.split(separator: "/").last.map(String.init)
        ?? ""
    case .minted: return entity.labels.first { $0.language == "ar" }?.text ?? ""
    }
  }

  func event(_ thing: String) throws -> EventFacts {
    try #require(facts.events.first { $0.classes.contains(thing) }, "no \(thing)")
  }

  func roles(_ event: EventFacts) -> Set<String> {
    Set(
      event.participations.map { part in
        "\(part.role?.rawValue ?? "") \(part.agent.map(name) ?? "")"
          + (part.side.map { " \(name($0))" } ?? "")
      })
  }

  func places(_ event: EventFacts) -> [String] { event.places.map { name($0.value) } }
  func parties(_ event: EventFacts) -> Set<String> { Set(event.parties.map { name($0.value) }) }

  /// Who holds what, as «name: title».
  var offices: Set<String> {
    Set(facts.tenures.map { "\(name($0.person)): \(name($0.post))" })
  }
}

func read(_ text: String, published: String? = "2025-10-06", publisher: String? = nil) throws
  -> Reading
{
  let ontology = try Shared.ontology.get()
  var article = Article(id: "x", text: text)
  article.published = published
  article.publisher = publisher
  return Reading(facts: Pipeline(ontology: ontology).analyze(article).facts, ontology: ontology)
}
