import RDFModel

/// What articles tell of one minted thing, as far as it shows whether it is another one too.
public struct LinkProfile: Sendable {
  let node: IRI
  private(set) var labels: NodeLabels
  /// The articles that speak of it, by their numbers in the run.
  var articles: Set<UInt32> = []
  /// When these appeared, where that is known to the day.
  var published: Set<DayRange> = []
  var content: Content

  init(node: IRI, labels: NodeLabels, content: Content) {
    self.node = node
    self.labels = labels
    self.content = content
  }

  enum Content: Sendable {
    case person(PersonProfile)
    case titled(TitleProfile)
    case body(BodyProfile)
    case event(EventProfile)
    case document(DocumentProfile)
  }

  /// Adds what another article tells of the same thing.
  mutating func formUnion(_ other: LinkProfile) {
    // Whichever article came first.
    if other.labels.key < labels.key { labels = other.labels }
    articles.formUnion(other.articles)
    published.formUnion(other.published)
    switch (content, other.content) {
    case (.person(var person), .person(let more)):
      person.sides.formUnion(more.sides)
      person.posts.formUnion(more.posts)
      content = .person(person)
    case (.titled(var title), .titled(let more)):
      title.words.formUnion(more.words)
      content = .titled(title)
    case (.event(var event), .event(let more)):
      event.formUnion(more)
      content = .event(event)
    case (.document(var document), .document(let more)):
      document.statuses.formUnion(more.statuses)
      content = .document(document)
    default: break
    }
  }

  /// Where it stands in its block; near things have near places.
  var place: String {
    var day = published.min()
    switch content {
    case .person(let person): return person.words.joined(separator: "_")
    case .event(let event): day = event.days.min() ?? day
    case .document(let document): day = document.signed ?? day
    case .titled, .body: break
    }
    let digits = String(day?.first ?? 0)
    return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }

  /// Whether some article tells of both: it had reason to keep them apart.
  func shareArticle(with other: LinkProfile) -> Bool { !articles.isDisjoint(with: other.articles) }

  /// Whether articles on the two appeared no more than so many days apart.
  func isPublishedNear(_ other: LinkProfile, days: Int) -> Bool {
    published.contains { day in other.published.contains { day.isNear($0, days: days) } }
  }
}

extension NodeLabels {
  fileprivate var key: ByteString { ByteString(arabic + "\u{1F}" + latin) }
}

struct PersonProfile {
  /// Of the canonical key: folded, without articles and particles.
  var words: [String]
  /// Whether the last part is no father's name («تامر بن زيدون»).
  var endsInFamily: Bool
  /// Countries and organisations that the person acts for.
  var sides: Set<String>
  var posts: Set<IRI>
}

/// A post or an organisation.
struct TitleProfile {
  var type: String
  /// The words of each wording, sorted.
  var words: Set<[String]>
  var side: String
}

struct BodyProfile {
  var subject: String
  /// Sorted; two or more.
  var parties: [String]
}

struct EventProfile {
  /// One, unless articles on one session call it by two words.
  var types: Set<String>
  /// One or more.
  var parties: Set<String>
  var ordinals: Set<Int>
  var series: Set<IRI>
  var days: Set<DayRange>
  var isHeld: Bool
  var persons: Set<IRI>
  var places: Set<IRI>

  mutating func formUnion(_ other: EventProfile) {
    types.formUnion(other.types)
    parties.formUnion(other.parties)
    ordinals.formUnion(other.ordinals)
    series.formUnion(other.series)
    days.formUnion(other.days)
    isHeld = isHeld || other.isHeld
    persons.formUnion(other.persons)
    places.formUnion(other.places)
  }
}

struct DocumentProfile {
  /// The canonical key without its date.
  var key: String
  var statuses: Set<String>
  var signed: DayRange?
}
