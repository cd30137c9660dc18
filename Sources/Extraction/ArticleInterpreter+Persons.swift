import Lexicon
import Linking
import Phrases
import TextAnalysis

/// Who the officials are: names of one person, persons of the gazetteer, holders named late.
extension ArticleInterpreter {
  /// Officials of a country in the gazetteer whose name these words are.
  func officials(named words: [String], of country: GazetteerID) -> [GazetteerID] {
    lexicon.gazetteer.officials(of: country).filter { id in
      let entry = lexicon.gazetteer[id]
      return (entry.labels + entry.alternatives).contains { label in
        guard label.language == "ar" else { return false }
        let name = Folding.key(label.text).split(separator: " ").map(String.init)
        return PersonNames.match(words, name) || words.count > 2 && PersonNames.match(name, words)
      }
    }
  }

  mutating func mintPersons() {
    var known: [(name: [String], id: EntityID, country: GazetteerID?)] = []
    let order = officials.indices.filter { officials[$0].personPhrase != nil }
      .sorted { name(of: $0).count > name(of: $1).count }
    for number in order {
      let words = name(of: number)
      guard let index = officials[number].personPhrase else { continue }
      let country = officials[number].country
      let match =
        known.first {
          PersonNames.match(words, $0.name)
            && ($0.country == nil || country == nil || $0.country == country)
        } ?? known.first { words.count == 1 && PersonNames.match(words, $0.name) }
      let id = match?.id ?? knownPerson(words, number) ?? newPerson(index, words)
      if match == nil { known.append((words, id, country)) }
      officials[number].person = id
      meaning[index] = [id]
    }
    // Mentions in text order, so that spellings come in the order of first use.
    for number in officials.indices {
      guard let index = officials[number].personPhrase, let id = officials[number].person else {
        continue
      }
      mention(
        phrases[index].range, .person, .name, [id], confidence: 0.9, rule: phrases[index].rule)
    }
  }

  func name(of number: Int) -> [String] {
    guard let index = officials[number].personPhrase,
      case .person(let person) = phrases[index].content
    else { return [] }
    return person.name
  }

  /// The official of the gazetteer whose name and country these are; a family name alone needs a title too.
  mutating func knownPerson(_ words: [String], _ number: Int) -> EntityID? {
    guard let country = officials[number].country,
      words.count > 1 || !officials[number].postPhrases.isEmpty
    else { return nil }
    let fitting = officials(named: words, of: country)
    return fitting.count == 1 ? table.known(fitting[0]) : nil
  }

  mutating func newPerson(_ index: Int, _ words: [String]) -> EntityID {
    let surface = text.substring(phrases[index].range)
    return table.add(
      Entity(
        type: .person, identity: .minted(key: "person|" + words.joined(separator: "_")),
        labels: [Label(surface, "ar")], slugSource: surface))
  }

  /// A person named again without a title acts for the country of the first naming.
  mutating func shareCountriesByPerson() {
    var countries: [EntityID: GazetteerID] = [:]
    var homely: [EntityID: GazetteerID] = [:]
    var posts: [EntityID: [EntityID]] = [:]
    for official in officials {
      guard let person = official.person else { continue }
      if let country = official.country, official.countryRule != "publisher-country" {
        countries[person] = countries[person] ?? country
      } else if let country = official.country {
        homely[person] = country
      }
      if !official.posts.isEmpty { posts[person] = posts[person] ?? official.posts }
    }
    for number in officials.indices {
      guard let person = officials[number].person else { continue }
      if let country = countries[person],
        officials[number].country == nil || officials[number].countryRule == "publisher-country"
      {
        officials[number].country = country
        if officials[number].countryRule == "publisher-country" {
          officials[number].countryRule = "person-country"
        }
      } else if officials[number].country == nil, let country = homely[person] {
        officials[number].country = country
        officials[number].countryRule = "publisher-country"
      }
    }
    personPosts = posts
  }

  /// A title alone whose holder is named later (or earlier) with the same title and country.
  mutating func findLateHolders() {
    for number in officials.indices where officials[number].person == nil {
      // Members and advisers are many: one of them named elsewhere is not this one.
      guard let post = officials[number].posts.first,
        officials[number].postPhrases.allSatisfy({
          postPhrase($0)?.heads.first?.family != "shared"
        })
      else { continue }
      let holders = Set(
        officials.compactMap { other -> EntityID? in
          other.posts.contains(post) ? other.person : nil
        })
      if holders.count == 1, let holder = holders.first {
        officials[number].person = holder
      }
    }
  }
}
