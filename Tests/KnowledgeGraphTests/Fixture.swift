import Articles
import Extraction
import Lexicon
import Linking
import RDFModel
import Testing

@testable import KnowledgeGraph

/// A small gazetteer, in the byte order of its paths.
let gazetteer = Gazetteer(entries: [
  GazetteerEntry(
    path: "agency/kuna", type: .newsAgency,
    labels: [Label("وكالة الأنباء الكويتية", "ar"), Label("Kuwait News Agency", "en")],
    alternatives: [Label("كونا", "ar"), Label("KUNA", "en")], country: "KW"),
  GazetteerEntry(
    path: "country/GB", type: .country, labels: [Label("بريطانيا", "ar"), Label("Britain", "en")],
    sameAs: ["http://www.wikidata.org/entity/Q145"], country: "GB"),
  GazetteerEntry(
    path: "country/JP", type: .country, labels: [Label("اليابان", "ar"), Label("Japan", "en")],
    sameAs: ["http://www.wikidata.org/entity/Q17"], country: "JP"),
  GazetteerEntry(
    path: "country/KW", type: .country, labels: [Label("الكويت", "ar"), Label("Kuwait", "en")],
    alternatives: [Label("دولة الكويت", "ar"), Label("Kuwait", "en")],
    sameAs: ["http://www.wikidata.org/entity/Q817", "not an iri"], country: "KW"),
  GazetteerEntry(
    path: "place/tokyo", type: .place, labels: [Label("طوكيو", "ar"), Label("Tokyo", "en")],
    sameAs: ["http://www.wikidata.org/entity/Q1490"], country: "JP"),
  GazetteerEntry(
    path: "sector/health", type: .sector, labels: [Label("الصحة", "ar"), Label("health", "en")],
    sameAs: ["http://metadata.un.org/thesaurus/1"], broader: [GazetteerID(6)]),
  GazetteerEntry(
    path: "sector/society", type: .sector, labels: [Label("المجتمع", "ar"), Label("society", "en")]
  ),
])

/// Facts written by hand: entities are added as the story needs them, evidence by its words.
struct Story {
  var article: Article
  var facts = ArticleFacts()

  init(_ text: String, id: String = "a1", published: String? = nil) {
    article = Article(
      id: id, text: text, title: nil, language: "ar", publisher: "كونا", published: published)
  }

  mutating func known(_ path: String, as spelling: String, _ type: MentionType) throws -> EntityID {
    let entry = try #require(gazetteer.id(path: path))
    return try add(
      Entity(type: type, identity: .known(entry), spellings: [spelling]), mentionedAs: spelling)
  }

  mutating func minted(
    _ key: String, _ type: MentionType, as spelling: String, english: String? = nil
  ) throws -> EntityID {
    let labels = [Label(spelling, "ar")] + (english.map { [Label($0, "en")] } ?? [])
    return try add(
      Entity(
        type: type, identity: .minted(key: key), labels: labels, spellings: [spelling],
        slugSource: english ?? spelling), mentionedAs: spelling)
  }

  private mutating func add(_ entity: Entity, mentionedAs surface: String) throws -> EntityID {
    let id = EntityID(facts.entities.count)
    facts.entities.append(entity)
    facts.mentions.append(
      Mention(
        range: try range(surface), type: entity.type, kind: .name, entities: [id], confidence: 0.9,
        rule: "name"))
    return id
  }

  /// The code points of the first occurrence of `words`.
  func range(_ words: String) throws -> Range<Int> {
    let text = Array(article.text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let start = try #require(
      text.indices.first { text[$0...].starts(with: wanted) }, "\(words) is not in the text")
    return start..<start + wanted.count
  }

  func evidence(_ words: String, _ rule: String = "clause", _ confidence: Double = 0.93) throws
    -> Evidence
  {
    Evidence(try range(words), rule: rule, confidence: confidence)
  }

  func graph(_ options: GraphOptions = GraphOptions()) -> ArticleGraph {
    GraphBuilder(gazetteer: gazetteer, options: options).graph(of: facts, article: article)
  }
}

/// The third round of consultations, with two chairs, a topic and a document to come. The text opens
/// with a quote that carries a vowel sign, so that characters and code points differ.
func consultation() throws -> Story {
  var story = Story(
    "\"\u{064B}ذكرت كونا أن الكويت واليابان عقدتا الجولة الثالثة من المشاورات السياسية في طوكيو "
      + "من 31 يوليو إلى 1 سبتمبر عبر الاتصال المرئي برئاسة مساعد وزير الخارجية سميح حيات "
      + "وناغاوكا كانسوكي، وبحثتا الصحة. وأشاد الجانبان بالعلاقات.", published: "2024-06")
  let kuwait = try story.known("country/KW", as: "الكويت", .country)
  let japan = try story.known("country/JP", as: "اليابان", .country)
  let kuna = try story.known("agency/kuna", as: "كونا", .newsAgency)
  let tokyo = try story.known("place/tokyo", as: "طوكيو", .place)
  let health = try story.known("sector/health", as: "الصحة", .sector)
  let round = try story.minted(
    "event|consultations|KW|JP|3", .event, as: "الجولة الثالثة من المشاورات السياسية",
    english: "Third round of political consultations")
  let hayat = try story.minted("person|سميح حيات|KW", .person, as: "سميح حيات")
  let nagaoka = try story.minted("person|ناغاوكا كانسوكي|JP", .person, as: "ناغاوكا كانسوكي")
  let post = try story.minted(
    "post|assistant-minister|foreign|KW", .post, as: "مساعد وزير الخارجية",
    english: "Assistant Foreign Minister of Kuwait")

  let held = try story.evidence("عقدتا الجولة الثالثة من المشاورات السياسية")
  var event = EventFacts(
    event: round, classes: ["ConsultationRound"], status: Evidenced(.held, held))
  event.ordinal = Evidenced(3, try story.evidence("الجولة الثالثة", "ordinal"))
  event.parties = [
    Evidenced(kuwait, try story.evidence("الكويت واليابان")),
    Evidenced(japan, try story.evidence("الكويت واليابان")),
  ]
  event.places = [Evidenced(tokyo, try story.evidence("في طوكيو"))]
  event.start = Evidenced(
    .monthDay(month: 7, day: 31), try story.evidence("من 31 يوليو إلى 1 سبتمبر"))
  event.end = Evidenced(
    .monthDay(month: 9, day: 1), try story.evidence("من 31 يوليو إلى 1 سبتمبر"))
  event.online = try story.evidence("عبر الاتصال المرئي")
  event.topics = [Evidenced(health, try story.evidence("وبحثتا الصحة"))]
  let chairs = try story.evidence("برئاسة مساعد وزير الخارجية سميح حيات وناغاوكا كانسوكي")
  event.participations = [
    Participation(agent: hayat, role: .chair, side: kuwait, posts: [post], evidence: chairs),
    Participation(agent: nagaoka, role: .chair, side: japan, evidence: chairs),
  ]
  story.facts.events = [event]
  var office = PostFacts(post: post)
  office.country = Evidenced(
    kuwait, try story.evidence("مساعد وزير الخارجية سميح حيات", "publisher-country", 0.6))
  story.facts.posts = [office]
  story.facts.tenures = [
    Tenure(
      person: hayat, post: post, former: false,
      evidence: try story.evidence("مساعد وزير الخارجية سميح حيات"))
  ]
  story.facts.statements = [
    StatementFacts(
      act: .praise, speakers: [kuwait, japan], event: round, about: [kuwait],
      evidence: try story.evidence("وأشاد الجانبان بالعلاقات", "praise"))
  ]
  story.facts.sources = [Evidenced(kuna, try story.evidence("ذكرت كونا", "source"))]
  return story
}

/// A memorandum with two signatories and its value, signed on a Hijri day, a former holder of a
/// post and the body that meets.
func memorandum() throws -> Story {
  var story = Story(
    "وقع جون سميث وزير الخارجية السابق وسميح حيات مذكرة تفاهم بقيمة 4ر3 مليار جنيه في 30 ربيع "
      + "الآخر 1428 هـ في ختام أعمال اللجنة المشتركة التي أنشئت في 2010.", id: "b 2/ب",
    published: "2024-06-24")
  let kuwait = EntityID(0)
  story.facts.entities.append(
    Entity(type: .country, identity: .known(try #require(gazetteer.id(path: "country/KW")))))
  let smith = try story.minted("person|جون سميث|GB", .person, as: "جون سميث", english: "John Smith")
  let hayat = try story.minted("person|سميح حيات|KW", .person, as: "سميح حيات")
  let post = try story.minted("post|minister|foreign", .post, as: "وزير الخارجية")
  let paper = try story.minted("document|mou|b2", .document, as: "مذكرة تفاهم")
  let body = try story.minted("body|committee|b2", .jointBody, as: "اللجنة المشتركة")

  let signing = try story.evidence("وقع جون سميث وزير الخارجية السابق وسميح حيات مذكرة تفاهم")
  var document = DocumentFacts(document: paper, classes: ["MemorandumOfUnderstanding"])
  document.status = Evidenced(.signed, signing)
  document.parties = [Evidenced(kuwait, signing)]
  document.participations = [
    Participation(agent: smith, role: .signatory, posts: [post], evidence: signing),
    Participation(agent: hayat, role: .signatory, side: kuwait, evidence: signing),
  ]
  document.signedOn = Evidenced(
    .hijri(year: 1428, month: 4, day: 30), try story.evidence("30 ربيع الآخر 1428 هـ"))
  document.amounts = [
    Evidenced(
      Amount(value: "3400000000", currency: "GBP", measure: "ContractValue"),
      try story.evidence("4ر3 مليار جنيه"))
  ]
  story.facts.documents = [document]
  var committee = BodyFacts(body: body, classes: ["JointCommittee"])
  committee.founded = Evidenced(.year(2010), try story.evidence("أنشئت في 2010"))
  story.facts.bodies = [committee]
  story.facts.tenures = [
    Tenure(
      person: smith, post: post, former: true,
      evidence: try story.evidence("جون سميث وزير الخارجية السابق"))
  ]
  return story
}
