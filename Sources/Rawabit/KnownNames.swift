import Extraction
import Lexicon
import Linking

extension ArticleFacts {
  /// What can be said of a text in a language that the grammar does not know: the known things
  /// that it names, and nothing about them.
  var knownNames: ArticleFacts {
    var names = ArticleFacts()
    var renumbered: [EntityID: EntityID] = [:]
    for var mention in mentions where isNameOfKnown(mention) {
      mention.entities = mention.entities.map { id in
        if let new = renumbered[id] { return new }
        let new = EntityID(names.entities.count)
        names.entities.append(entities[id.index])
        renumbered[id] = new
        return new
      }
      names.mentions.append(mention)
    }
    return names
  }

  private func isNameOfKnown(_ mention: Mention) -> Bool {
    switch mention.type {
    case .country, .place, .person, .internationalOrganization, .governmentBody, .institution,
      .newsAgency:
      break
    // Words of the language rather than names.
    case .post, .jointBody, .event, .document, .sector, .date, .money: return false
    }
    return [.name, .nisba].contains(mention.kind) && !mention.entities.isEmpty
      && mention.entities.allSatisfy { id in
        if case .known = entities[id.index].identity { true } else { false }
      }
  }
}
