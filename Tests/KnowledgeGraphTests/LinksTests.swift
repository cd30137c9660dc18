import Articles
import Extraction
import Lexicon
import Linking
import RDFModel
import Testing

@testable import KnowledgeGraph

/// What two articles tell under two keys: when it is linked, and when it must not be.
@Suite struct LinksTests {
  private static let builder = GraphBuilder(gazetteer: gazetteer)

  /// The rules by which things of the stories are linked, in the order of their IRIs.
  private func links(_ stories: [Told]) -> [String] {
    var finder = LinkFinder()
    for (index, told) in stories.enumerated() {
      finder.add(told.profiles(article: "a\(index)"))
    }
    return finder.links().map(\.rule)
  }

  // MARK: Persons

  private static let minister = "post|minister_foreign|KW"
  private static let other = "post|minister_finance|KW"

  private func person(_ name: String, _ owner: String, _ post: String? = nil, _ day: String? = nil)
    -> Told
  {
    var told = Told(published: day)
    told.person("person|\(name)@\(owner)", post: post, of: "KW")
    return told
  }

  @Test(arguments: [
    ("تامر_زيدون", "تامر_بن_ماهر_زيدون", "person-name-within-and-post"),
    ("تامر_زيدون", "تامر_زيدون_كرمان", "person-name-longer-and-post"),
    ("تامر_عبد_وهاب", "تامر_عبدالوهاب", "person-name-and-post"),
    ("ناغاوكا_تاكيموري", "ناجاوكا_تاكيموري", "person-name-spelling-and-post"),
    ("زيدون", "تامر_زيدون", "person-last-name-and-post"),
  ])
  func spellingsOfOneHolder(_ one: String, _ two: String, _ rule: String) {
    #expect(links([person(one, "KW", Self.minister), person(two, "KW", Self.minister)]) == [rule])
  }

  @Test(arguments: [
    // Two ministers of one family name, two of one first name, and a son of one.
    ("تامر_زيدون", "راغب_زيدون"), ("تامر_زيدون", "تامر_كرمان"),
    ("تامر_زيدون", "راغب_تامر_زيدون"),
    // Two fathers, and a son whose father's name is another's own.
    ("تامر_بن_زيدون", "تامر_بن_ماهر_بن_زيدون"), ("زيدون", "تامر_بن_زيدون"),
    // Two names that differ in more than the spelling of one part.
    ("ناغاوكا_تاكيموري", "ناجاوكا_تاكاموتو"), ("تامر_ماهر_زيدون", "تامر_ربيع_زيدون"),
  ])
  func namesOfTwoHolders(_ one: String, _ two: String) {
    #expect(links([person(one, "KW", Self.minister), person(two, "KW", Self.minister)]) == [])
  }

  /// The less the names agree, the more must agree beside them.
  @Test func whatStandsBesideTheName() {
    let short = person("تامر_زيدون", "KW", Self.minister)
    #expect(
      links([short, person("تامر_ماهر_زيدون", "KW", Self.other)]) == ["person-name-within-and-side"]
    )
    #expect(links([short, person("تامر_ماهر_زيدون", "JP")]) == [])
    #expect(links([short, person("تامر_زيدون_كرمان", "KW", Self.other)]) == [])
    #expect(links([person("زيدون", "KW", Self.other), short]) == [])
    #expect(links([short, person("تامر_زيدون", "a1")]) == [])
  }

  /// A father's post, held by his son ten years later.
  @Test func aFamilyNameYearsLater() {
    let father = person("تامر_زيدون", "KW", Self.minister, "2005-06-01")
    #expect(links([father, person("زيدون", "KW", Self.minister, "2006-01-01")]).count == 1)
    #expect(links([father, person("زيدون", "KW", Self.minister, "2015-06-01")]) == [])
  }

  /// Nobody knows which of the two the short name stands for.
  @Test func aNameThatIsShortForTwo() {
    let short = person("زيدون", "KW", Self.minister)
    let one = person("تامر_زيدون", "KW", Self.minister)
    #expect(links([short, one, person("راغب_زيدون", "KW", Self.minister)]) == [])
    #expect(links([short, one, person("تامر_ماهر_زيدون", "KW", Self.minister)]).count == 3)
  }

  /// An article that tells of both has kept them apart.
  @Test func bothInOneArticle() {
    var both = person("تامر_زيدون", "KW", Self.minister)
    both.person("person|تامر_ماهر_زيدون@KW", post: Self.minister, of: "KW")
    #expect(links([both]) == [])
  }

  // MARK: Events

  private func talks(
    _ key: String, _ change: (inout EventFacts, inout Told) -> Void = { _, _ in },
    published: String? = "2024-06-12"
  ) -> Told {
    var told = Told(published: published)
    let event = told.entity(.event, "event|\(key)")
    var facts = EventFacts(event: event, classes: ["Talks"], status: told.evidenced(.held))
    facts.parties = ["KW", "JP"].map { told.evidenced(told.country($0)) }
    change(&facts, &told)
    told.facts.events = [facts]
    return told
  }

  private func day(_ day: Int, _ name: String? = nil) -> (inout EventFacts, inout Told) -> Void {
    { facts, told in
      facts.start = told.evidenced(.day(year: 2024, month: 6, day: day))
      guard let name else { return }
      let person = told.entity(.person, "person|\(name)@KW")
      facts.participations = [
        Participation(agent: person, role: .chair, evidence: Told.evidence)
      ]
    }
  }

  private func undated(_ name: String) -> (inout EventFacts, inout Told) -> Void {
    { facts, told in
      day(1, name)(&facts, &told)
      facts.start = nil
    }
  }

  @Test func eventsOfOneDay() {
    let told = talks("x", day(11, "تامر_زيدون"))
    #expect(links([told, talks("y", day(11, "تامر_زيدون"))]) == ["event-persons-and-date"])
    // Other days, other persons, or nothing but the day.
    #expect(links([told, talks("y", day(12, "تامر_زيدون"))]) == [])
    #expect(links([told, talks("y", day(11, "راغب_كرمان"))]) == [])
    #expect(links([told, talks("y", day(11))]) == [])
  }

  /// A minister meets more than one guest a day.
  @Test func meetingsOfOneSide() {
    func meeting(_ names: String...) -> Told {
      talks("\(names)") { facts, told in
        day(11)(&facts, &told)
        facts.parties.removeLast()
        facts.participations = names.map { name in
          Participation(
            agent: told.entity(.person, "person|\(name)@KW"), role: .attendee,
            evidence: Told.evidence)
        }
      }
    }
    #expect(links([meeting("تامر_زيدون"), meeting("تامر_زيدون", "راغب_كرمان")]) == [])
    #expect(
      links([
        meeting("تامر_زيدون", "راغب_كرمان"), meeting("تامر_زيدون", "راغب_كرمان", "ماهر_ربيع"),
      ])
        == ["event-persons-and-date"])
  }

  @Test func anEventWithoutItsDate() {
    let told = talks("x", day(11, "تامر_زيدون"))
    #expect(links([told, talks("y", undated("تامر_زيدون"))]) == ["event-persons-and-news"])
    for published in [nil, "2024-06-10", "2024-06-20"] {
      #expect(links([told, talks("y", undated("تامر_زيدون"), published: published)]) == [])
    }
  }

  /// Two rounds of one body on one day, and one round with and without its number.
  @Test func roundsAndTheirNumbers() {
    func round(_ number: Int?) -> (inout EventFacts, inout Told) -> Void {
      { facts, told in
        day(11)(&facts, &told)
        facts.series = told.evidenced(told.entity(.jointBody, "body|committee||JP+KW"))
        facts.ordinal = number.map { told.evidenced($0) }
      }
    }
    #expect(links([talks("x", round(3)), talks("y", round(nil))]) == ["event-series-and-date"])
    #expect(links([talks("x", round(3)), talks("y", round(4))]) == [])
  }

  @Test func whatDidNotTakePlaceIsNoEventOfOthers() {
    let cancelled = talks("y") { facts, told in
      day(11, "تامر_زيدون")(&facts, &told)
      facts.status = told.evidenced(.cancelled)
    }
    #expect(links([talks("x", day(11, "تامر_زيدون")), cancelled]) == [])
  }

  // MARK: Bodies, documents, titles

  @Test func bodiesDocumentsAndTitles() {
    func body(_ key: String) -> Told {
      var told = Told(published: nil)
      var facts = BodyFacts(body: told.entity(.jointBody, key), classes: ["JointCommittee"])
      facts.parties = ["KW", "JP"].map { told.evidenced(told.country($0)) }
      told.facts.bodies = [facts]
      return told
    }
    #expect(links([body("body|committee|مياه|JP+KW"), body("body|council|مياه|JP+KW")]).count == 1)
    #expect(links([body("body|committee|مياه|JP+KW"), body("body|council|صيد|JP+KW")]) == [])
    #expect(links([body("body|committee||JP+KW"), body("body|council||JP+KW")]) == [])

    func paper(_ article: String, subject: String = "مياه", day: String? = "2024-06-12") -> Told {
      var told = Told(published: day)
      var facts = DocumentFacts(
        document: told.entity(.document, "document|Agreement||\(subject)|JP+KW|\(article)"),
        classes: ["Agreement"])
      facts.parties = ["KW", "JP"].map { told.evidenced(told.country($0)) }
      facts.status = told.evidenced(.signed)
      told.facts.documents = [facts]
      return told
    }
    #expect(links([paper("a0"), paper("a1")]) == ["document-news"])
    #expect(links([paper("a0"), paper("a1", subject: "صيد")]) == [])
    #expect(links([paper("a0", subject: ""), paper("a1", subject: "")]) == [])
    #expect(links([paper("a0"), paper("a1", day: "2024-07-12")]) == [])

    func title(_ label: String, _ country: String) -> Told {
      var told = Told(published: nil)
      let post = told.entity(.post, "post|\(label)|\(country)", label: "\(label) (\(country))")
      var facts = PostFacts(post: post)
      facts.country = told.evidenced(told.country(country))
      told.facts.posts = [facts]
      return told
    }
    let one = title("وزير المياه والصيد", "KW")
    #expect(links([one, title("وزير والصيد المياه", "KW")]) == ["title-words"])
    #expect(links([one, title("وزير والصيد المياه", "JP")]) == [])
    #expect(links([one, title("وزير المياه", "KW")]) == [])
  }

  // MARK: The graph

  @Test func theGraphDoesNotDependOnTheOrder() throws {
    let stories = [
      person("تامر_زيدون", "KW", Self.minister), person("تامر_ماهر_زيدون", "KW", Self.minister),
      talks("x", day(11, "تامر_زيدون")), talks("y", day(11, "تامر_زيدون")),
    ].enumerated().map { $1.profiles(article: "a\($0)") }
    func quads(_ order: [Int]) -> [Quad] {
      var finder = LinkFinder()
      for index in order { finder.add(stories[index]) }
      return Self.builder.linkQuads(of: finder)
    }
    let all = quads([0, 1, 2, 3])
    #expect(all == quads([3, 1, 0, 2]))
    #expect(Set(all.compactMap(\.graph)) == [.iri(Self.builder.names.linksGraph)])
    let nodes = all.filter { $0.predicate == RDF.type && $0.object == .iri(RW.link) }
    let matches = all.filter { $0.predicate == SKOS.closeMatch }
    #expect(nodes.count == 2 && matches.count == 4)
    let dataset = Dataset(all)
    for node in nodes.map(\.subject) {
      let ends = [RDF.subject, RDF.object].compactMap {
        dataset.objects(of: node, predicate: $0).first
      }
      let (left, right) = (try #require(ends.first), try #require(ends.last))
      #expect(dataset.subjects(with: SKOS.closeMatch, right).map(\.term) == [left])
      #expect(dataset.subjects(with: SKOS.closeMatch, left).map(\.term) == [right])
      #expect(
        dataset.objects(of: node, predicate: RW.score) == [
          .literal(Literal("0.95", datatype: XSD.decimal))
        ])
    }
    #expect(quads([0, 2]).isEmpty)
  }
}

/// Facts of one article, put together by hand.
private struct Told {
  static let evidence = Evidence(0..<1, rule: "clause", confidence: 0.9)
  var facts = ArticleFacts()
  let published: String?

  init(published: String?) { self.published = published }

  func evidenced<Value>(_ value: Value) -> Evidenced<Value> { Evidenced(value, Self.evidence) }

  mutating func entity(_ type: MentionType, _ key: String, label: String? = nil) -> EntityID {
    facts.entities.append(
      Entity(
        type: type, identity: .minted(key: key), labels: label.map { [Label($0, "ar")] } ?? [],
        slugSource: key))
    return EntityID(facts.entities.count - 1)
  }

  mutating func country(_ code: String) -> EntityID {
    let id = gazetteer.country(code) ?? GazetteerID(0)
    facts.entities.append(Entity(type: .country, identity: .known(id)))
    return EntityID(facts.entities.count - 1)
  }

  mutating func person(_ key: String, post: String?, of code: String) {
    let person = entity(.person, key)
    guard let post else { return }
    let held = entity(.post, post)
    var description = PostFacts(post: held)
    description.country = evidenced(country(code))
    facts.posts.append(description)
    facts.tenures.append(Tenure(person: person, post: held, former: false, evidence: Self.evidence))
  }

  func profiles(article id: String) -> [LinkProfile] {
    GraphBuilder(gazetteer: gazetteer).profiles(
      of: facts, article: Article(id: id, text: "نص", published: published))
  }
}
