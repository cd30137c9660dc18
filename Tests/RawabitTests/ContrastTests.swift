import Articles
import Extraction
import Foundation
import Lexicon
import Linking
import Rawabit
import TestSupport
import Testing

/// Texts that look alike and say different things: of each pair one tells a fact, the other does not.
@Suite struct ContrastTests {
  private static let ontology = try? Ontology(folder: Package.root + "/ontology")

  private func facts(_ text: String, publisher: String? = nil) throws -> ArticleFacts {
    let ontology = try #require(Self.ontology)
    var article = Article(id: "x", text: text)
    article.published = "2025-10-06"
    article.publisher = publisher
    return Pipeline(ontology: ontology).analyze(article).facts
  }

  private func name(_ id: EntityID, _ facts: ArticleFacts) -> String {
    let entity = facts.entities[id.index]
    return entity.labels.first { $0.language == "ar" }?.text ?? "\(entity.identity)"
  }

  // MARK: Names

  @Test(arguments: [
    ("قال وزير الخارجية النرويجي سوتريسنو في أوسلو.", ["سوتريسنو"]),
    ("قال وزير الخارجية النرويجي اختير للمنصب.", []),
    ("وقف أمام مبنى الوزارة.", []),
    ("تواصل الدولة تواصل عملها.", []),
    ("حضر الأمير خالد وفهد بن عمر.", ["خالد", "فهد بن عمر"]),
    ("حضر الدكتور محمد العلي وعبد الله الراشد.", ["محمد العلي", "عبد الله الراشد"]),
    ("بعث بها لزيد رعد البلوشي، وزير الدفاع.", ["زيد رعد البلوشي"]),
    ("أكد الرئيس سامي كيبتو بإعطاء الأمر.", ["سامي كيبتو"]),
    ("الوزير سامي كيبتو يصافح الرئيس.", ["سامي كيبتو"]),
    ("زار الوزير أوموت يلديز، أمس.", ["أوموت يلديز"]),
    ("دشن الدكتور خالد العواد برنامج السفر.", ["خالد العواد"]),
    ("قال المبعوث سالم ولد الشيخ أمس.", ["سالم ولد الشيخ"]),
    ("قال السفير يفهين كارسون ذلك.", ["يفهين كارسون"]),
    ("قال الوزير جورج بي. كارسون ذلك.", ["جورج بي. كارسون"]),
    ("رحب السفير العقيل ببعثة الفريق في المطار.", ["العقيل"]),
    ("وصل الرئيس خوان بيرون إلى المدينة.", ["خوان بيرون"]),
    ("قال رئيس الوزراء عمر خالد نجا من الحادث.", ["عمر خالد"]),
    ("قال رئيس الوزراء شينزو ابي ذلك.", ["شينزو ابي"]),
    ("قال الرئيس وعد بمواصلة العمل.", []),
    ("وشدد البطريرك الماروني على السلام.", []),
    ("إن العقوبات التي أمل كارسون في أن تشكل ضغطا.", []),
  ]) func namesEndWhereOtherWordsBegin(_ text: String, _ persons: [String]) throws {
    let facts = try facts(text)
    let found = facts.mentions.filter { $0.type == .person }.map { mention in
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[mention.range]))
    }
    #expect(found == persons)
  }

  @Test(arguments: [
    ("قالت نورة السالم وزيرة الصحة، سامي كيبتو وزير النقل.", "وزير النقل"),
    ("قال وزير النقل، سامي كيبتو، إن العمل مستمر.", "وزير النقل"),
  ]) func aListGoesOnWithTheNextName(_ text: String, _ post: String) throws {
    let facts = try facts(text)
    let held = facts.tenures.filter { name($0.person, facts) == "سامي كيبتو" }
    #expect(held.map { name($0.post, facts) } == [post])
  }

  @Test(arguments: [
    ("قال الرئيس الكيني سامي كيبتو ذلك.", [false]),
    ("قال رئيس وزراء كينيا سامي كيبتو آنذاك إنه باق.", [true]),
    ("قال الرئيس الكيني المخلوع سامي كيبتو ذلك. وكان الرئيس الكيني سامي كيبتو قد غاب.", [true]),
  ]) func anOfficeThatIsOverAnywhereIsOver(_ text: String, _ former: [Bool]) throws {
    #expect(try facts(text).tenures.map(\.former) == former)
  }

  // MARK: Offices

  @Test(arguments: [
    ("قال المدير العام للتعليم بمنطقة الرياض سامي نادر.", "المدير العام للتعليم بمنطقة الرياض"),
    ("قال كاتب الدولة للشؤون المحلية والبيئة سامي نادر.", "كاتب الدولة للشؤون المحلية والبيئة"),
    ("التقى وزير الدفاع والسفير سامي نادر.", "وزير الدفاع"),
  ]) func titlesGoOnToTheirEnd(_ text: String, _ title: String) throws {
    let facts = try facts(text)
    let found = facts.mentions.filter { $0.type == .post }.map { mention in
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[mention.range]))
    }
    #expect(found == [title])
  }

  @Test(arguments: ["قال الممثل سامي كيبتو ذلك.", "قال الخبير الكيني سامي كيبتو ذلك."])
  func occupationsAreNoOffices(_ text: String) throws {
    #expect(try facts(text).tenures.isEmpty)
  }

  @Test func aCounterpartIsTheSubjects() throws {
    let facts = try facts(
      """
      أكد وزير الخارجية العماني بدر البوسعيدي أن لقاء الوفد مع وزير الداخلية العماني ناصر الراشد كان مفيدا.
      وأشار خلال المؤتمر الصحفي الذي عقده مع نظيره الكيني إلى أهمية السلام.
      """)
    let kenyan = facts.entities.compactMap { entity in
      entity.type == .post ? entity.labels.first { $0.language == "ar" }?.text : nil
    }.filter { $0.contains("كينيا") }
    #expect(kenyan.count == 1 && kenyan[0].contains("خارجية"))
  }

  // MARK: Meetings

  @Test func oneHostsMeetingsAreTwo() throws {
    let facts = try facts(
      """
      استقبل وزير الخارجية العماني بدر البوسعيدي أمس وزير الخارجية الكيني سامي كيبتو.
      كما استقبل وزير الخارجية العماني بدر البوسعيدي وزير الخارجية الأردني أيمن الصفدي.
      """)
    #expect(facts.events.count == 2)
  }

  @Test(arguments: [
    ("عقدت اللجنة العمانية الكينية المشتركة اجتماعها برئاسة وزير النقل سامي كيبتو.", 1),
    ("زار وفد اللجنة الأولمبية، برئاسة سامي كيبتو، مسقط وعقد اجتماعا مع وزير الشباب.", 0),
  ]) func whoLeadsAnAssociationChairsNoMeeting(_ text: String, _ chairs: Int) throws {
    let events = try facts(text).events
    #expect(events.flatMap(\.participations).count { $0.role == .chair } == chairs)
  }

  @Test(arguments: [
    ("عقد وزير الخارجية العماني بدر البوسعيدي مؤتمرا صحفيا.", 1),
    ("قال المتحدث إن الوزير أكد في مؤتمر صحفي أن وزير الخارجية الكيني سامي كيبتو بخير.", 0),
  ]) func whoIsReportedOnTakesNoPart(_ text: String, _ people: Int) throws {
    #expect(try facts(text).events.flatMap(\.participations).count == people)
  }

  @Test(arguments: [
    ("انعقدت الدورة الثانية للجنة العمانية الكينية المشتركة بحضور الرئيس الكيني سامي كيبتو.", 1),
    (
      "تندرج الدورة الثانية للجنة العمانية الكينية المشتركة ضمن توجيهات الرئيس الكيني سامي كيبتو.",
      0
    ),
  ]) func byWhoseWordItIsDoneNeedNotBeThere(_ text: String, _ people: Int) throws {
    #expect(
      try facts(text).events.flatMap(\.participations).count { $0.agent != nil } == people)
  }

  @Test(arguments: [
    ("أجرى وزير الخارجية الكيني اتصالا هاتفيا بوزير الخارجية العماني.", 1),
    ("قال وزير الخارجية الكيني في اتصال هاتفي لـ«الحياة» إن العمل مستمر.", 0),
  ]) func aCallToThePressIsNone(_ text: String, _ calls: Int) throws {
    #expect(try facts(text).events.count { $0.classes.contains("PhoneCall") } == calls)
  }

  @Test(arguments: [
    ("التقى وزير الخارجية العماني نظيره الكيني.", EventStatus.held),
    ("وصل الوزير إلى مسقط، ويلتقي وزير الخارجية العماني نظيره الكيني.", .planned),
    ("وزير الخارجية العماني يلتقي نظيره الكيني", .held),
  ]) func aVerbOfThePresentThatOpensItsClauseIsAhead(_ text: String, _ status: EventStatus) throws {
    #expect(try facts(text).events.map(\.status.value) == [status])
  }

  @Test func aHeadlinesNamelessCounterpartIsTheOneNamedBelow() throws {
    let facts = try facts(
      """
      نائب وزير الخارجية العماني يرأس مع نظيرته الكينية جولة المشاورات السياسية
      ترأس نائب وزير الخارجية العماني خليفة الحارثي ووكيلة وزارة الخارجية الكينية سالمة كيبتو اليوم الجولة السابعة من \
      المشاورات السياسية بين عمان وكينيا.
      """)
    let chairs = facts.events.flatMap(\.participations).filter { $0.role == .chair }
    #expect(chairs.count == 2 && chairs.allSatisfy { $0.agent != nil })
  }

  @Test(arguments: [
    ("أكد الوزير الكيني سامي كيبتو أهمية التعاون في مجال التكنولوجيا.", 1),
    ("أكد الوزير الكيني سامي كيبتو دعم بلاده سياسيا.", 0),
  ]) func anAdverbIsNoTopic(_ text: String, _ topics: Int) throws {
    #expect(try facts(text).statements.flatMap(\.about).count == topics)
  }

  // MARK: Offices

  @Test(arguments: [
    ("قال الأمين العام للاتحاد الأفريقي سامي كيبتو ذلك.", 1),
    ("قال الأمين العام لحزب الشجرة سامي كيبتو ذلك.", 0),
    ("قال الرئيس سامي كيبتو ذلك.", 1),
    ("قال الرئيس جمال عبد الناصر ذلك في خطابه.", 0),
    ("هنأ خادم الحرمين الشريفين الرئيس سامي كيبتو.", 1),
  ]) func anOfficeIsHeldUnderItsWholeName(_ text: String, _ count: Int) throws {
    let facts = try facts(text)
    #expect(facts.tenures.filter { !$0.former }.count == count)
    #expect(facts.tenures.allSatisfy { !name($0.post, facts).contains("خادم") })
  }

  @Test func aSonIsNotHisFather() throws {
    let facts = try facts(
      "استقبل الملك سامي بن عمر الراشد السفير. وحضر الأمير خالد بن سامي بن عمر الراشد.")
    #expect(Set(facts.mentions.filter { $0.type == .person }.flatMap(\.entities)).count == 2)
  }

  @Test(arguments: [
    ("وصف المرشد الأعلى السعودية بأنها دولة كبيرة.", 0),
    ("وصف الرئيس السعودي الأمر بأنه جيد.", 1),
  ]) func anAdjectiveAgreesWithItsTitle(_ text: String, _ count: Int) throws {
    #expect(try facts(text).posts.filter { $0.country != nil }.count == count)
  }

  // MARK: Events

  @Test(arguments: [
    ("وبعد سنوات من المفاوضات عاد الوفد.", 0),
    ("أجرى وزير الخارجية الكيني سامي كيبتو مباحثات مع نظيره العماني خالد العلي.", 1),
    ("وهذا تقليد يقضي بأن يلتقي الرئيس الكيني سامي كيبتو السفير العماني خالد العلي.", 0),
    ("قال الوزير الكيني سامي كيبتو في اتصال هاتفي إن العمل مستمر.", 0),
    ("بحث الوزير الكيني سامي كيبتو في اتصال هاتفي مع نظيره العماني خالد العلي الأمر.", 1),
    ("وقال إن المواطنين التقوا في الشارع وزارت الأسرة المريض.", 0),
  ]) func anEventNeedsMoreThanItsNoun(_ text: String, _ count: Int) throws {
    let facts = try facts(text)
    #expect(facts.events.count == count)
    let mentioned = facts.mentions.filter { $0.type == .event }.flatMap(\.entities)
    #expect(Set(mentioned).isSubset(of: facts.events.map(\.event)))
  }

  @Test(arguments: [
    ("غادر الوزير الكيني سامي كيبتو أمس مسقط بعد زيارة رسمية لعمان.", false),
    ("وصل الوزير الكيني سامي كيبتو أمس إلى مسقط في زيارة رسمية لعمان.", true),
    (
      "عقد الوزير الكيني سامي كيبتو اجتماعا مع السفير بشأن الاتفاق الذي أبرم في 3 مايو 2024.", false
    ),
  ]) func aDayIsOfWhatStandsNearest(_ text: String, _ isDated: Bool) throws {
    #expect(try facts(text).events.contains { $0.start != nil } == isDated)
  }

  @Test func whatEndsOnADayDidNotBeginOnIt() throws {
    let event = try #require(
      try facts("اختتمت اللجنة الكينية العمانية المشتركة أمس اجتماعها الثالث في مسقط.").events.first
    )
    #expect(event.start == nil && event.end != nil)
  }

  @Test(arguments: [
    ("وشملت الجولة كينيا وعمان، وقال الوزير إن المحادثات جيدة في نيروبي.", 0),
    ("وجرت المحادثات في نيروبي بين كينيا وعمان.", 2),
  ]) func countriesInAListAreNoSides(_ text: String, _ count: Int) throws {
    #expect(try facts(text).events.flatMap(\.parties).count == count)
  }

  @Test(arguments: [
    ("وقع الوزير الكيني سامي كيبتو اتفاقية التعاون مع عمان.", true),
    ("وتوقع كثيرون اتفاقية بشأن المياه بين كينيا وعمان.", false),
  ]) func whatIsExpectedIsNotSigned(_ text: String, _ isSigned: Bool) throws {
    let documents = try facts(text).documents
    #expect(documents.contains { $0.status?.value == .signed } == isSigned)
  }

  // MARK: Statements

  @Test(arguments: [
    ("سيدعو الوزير الكيني سامي كيبتو إلى السلام.", []),
    ("دعا الوزير الكيني سامي كيبتو إلى السلام.", ["سامي كيبتو"]),
    ("في خطاب أمام كينيا شدد المتحدث على السلام.", []),
    ("ندد المجلس بالقصف في شمال كينيا وطالب الجميع بوقف القتال.", []),
    ("(إعلان مسقط) يؤكد حرص القيادتين على السلام.", []),
  ]) func whoSpeaksStandsBesideTheVerb(_ text: String, _ speakers: [String]) throws {
    let facts = try facts(text)
    #expect(facts.statements.flatMap(\.speakers).map { name($0, facts) } == speakers)
  }

  @Test func whatIsSaidComesBehindAnInsertion() throws {
    let text = "دعا الوزير الكيني سامي كيبتو الفصائل، التي لم توقع على الوثيقة، إلى العودة للحوار."
    let statement = try #require(try facts(text).statements.first)
    #expect(statement.evidence.range.upperBound >= text.unicodeScalars.count - 1)
  }

  @Test(arguments: [
    ("طالبت كينيا بوقف القتال.", 1),
    ("تطالب كينيا بالسيادة على الجزيرة.", 0),
    ("أعرب الوزير الكيني سامي كيبتو عن رضاه عن العمل.", 1),
    ("أعرب الوزير الكيني سامي كيبتو عن عدم رضاه عن العمل.", 0),
  ]) func claimsAndDispleasureAreNoSuchStatements(_ text: String, _ count: Int) throws {
    #expect(try facts(text).statements.count == count)
  }

  @Test func aStatementBeginsAtItsOwnVerb() throws {
    let text = "ولم تسجل الشرطة حوادث بينما أكدت كينيا أهمية السلام."
    let facts = try facts(text)
    let words = facts.statements.map { statement in
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[statement.evidence.range]))
    }
    #expect(words == ["بينما أكدت كينيا أهمية السلام"])
  }
}
