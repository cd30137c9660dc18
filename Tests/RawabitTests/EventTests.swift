import Articles
import Extraction
import Foundation
import Lexicon
import Linking
import Rawabit
import TestSupport
import Testing

/// Short texts, each with one way of telling an event, a document or a statement, and others that look
/// alike and tell none.
@Suite struct EventTests {
  // MARK: Visits

  @Test(arguments: [
    (
      "بحث الجانبان زيارة وزير الخارجية الكيني سامي كيبتو المرتقبة إلى عمّان نهاية الشهر الجاري.",
      EventStatus.planned
    ),
    ("نوه الجانبان بزيارة وزير الخارجية الكيني سامي كيبتو إلى عمّان العام الماضي.", .held),
    (
      "أشاد بالزيارة التي قام بها وزير الخارجية الكيني سامي كيبتو إلى عمّان العام الماضي.",
      .held
    ),
    ("رحب بالزيارة التي سيقوم بها وزير الخارجية الكيني سامي كيبتو إلى عمّان قريبا.", .planned),
  ]) func aVisitIsOfWhomItsNounSays(_ text: String, _ status: EventStatus) throws {
    let reading = try read(text)
    let visit = try reading.event("Visit")
    #expect(visit.status.value == status)
    #expect(reading.roles(visit) == ["Guest سامي كيبتو KE"])
    #expect(reading.places(visit) == ["amman-jo"])
    #expect(reading.parties(visit) == ["KE", "JO"])
  }

  @Test func aVisitThatIsOnlySpokenOfIsNotTheSpeakers() throws {
    let reading = try read("أكد وزير الخارجية الكيني سامي كيبتو أهمية الزيارة الرسمية.")
    #expect(reading.facts.events.allSatisfy { $0.participations.isEmpty })
  }

  // MARK: What is told aside

  @Test func aPastSessionHasItsOwnPlaceDayAndChair() throws {
    let reading = try read(
      """
      عقدت اللجنة المشتركة بين عُمان وكينيا اليوم دورتها الثانية في مسقط. يذكر أن الدورة الأولى انعقدت في \
      نيروبي في مارس الماضي برئاسة كينيا.
      """)
    let sessions = reading.facts.events.sorted {
      ($0.ordinal?.value ?? 0) < ($1.ordinal?.value ?? 0)
    }
    #expect(sessions.map(reading.places) == [["nairobi-ke"], ["muscat-om"]])
    #expect(sessions[0].start?.value == .month(year: 2025, month: 3))
    #expect(reading.roles(sessions[0]) == ["Chair KE"])
    #expect(sessions[1].start?.value == .day(year: 2025, month: 10, day: 6))
  }

  @Test func aMeetingOnTheMarginsIsWhereItsEventIs() throws {
    let reading = try read(
      """
      عقد الجانبان العماني والكيني اليوم الجولة الثانية من المشاورات السياسية في مسقط.
      وعلى هامش الجولة التقى وزير الخارجية العماني بدر البوسعيدي نظيره الكيني سامي كيبتو.
      """)
    #expect(try reading.places(reading.event("Meeting")) == ["muscat-om"])
  }

  @Test(arguments: [
    "بدأت الدورة الأولى من الانتخابات الرئاسية في كينيا بين سامي كيبتو ومنافسه.",
    "تأهل الفريق الكيني بعد الفوز على الفريق العماني في الجولة الثانية من الدوري.",
    "بلغ المتسلقان الكيني والعماني قمة جبل إيفرست أمس.",
  ]) func contestsAndPeaksAreNoEvents(_ text: String) throws {
    #expect(try read(text).facts.events.isEmpty)
  }

  // MARK: Who takes part

  @Test func countriesPresideAndTakePart() throws {
    let reading = try read(
      "عقدت اللجنة الوزارية اجتماعها العشرين في القاهرة برئاسة الأردن وبمشاركة كينيا وعُمان.")
    let event = try #require(reading.facts.events.first)
    #expect(reading.roles(event) == ["Chair JO", "Attendee KE", "Attendee OM"])
  }

  @Test func aVerbWithOneOfficialGoesOnWithTheSubjectBeforeIt() throws {
    let reading = try read(
      """
      التقى وزير الخارجية العماني بدر البوسعيدي نظيره الكيني سامي كيبتو، كما التقى وزير الخارجية \
      الأردني أيمن الصفدي.
      """)
    #expect(reading.facts.events.map(reading.parties) == [["OM", "KE"], ["OM", "JO"]])
  }

  @Test func whoIsOnlySpokenOfAtAMeetingWasNotThere() throws {
    let reading = try read(
      """
      التقى وزير الخارجية العماني بدر البوسعيدي نظيره الكيني سامي كيبتو. وفي ختام اللقاء نقل كيبتو \
      تحيات الرئيس الكيني وليام روتو.
      """)
    let meeting = try reading.event("Meeting")
    #expect(meeting.participations.count == 2)
  }

  @Test func theHeadlinesMeetingIsTheLeads() throws {
    let reading = try read(
      """
      وزير الخارجية العماني يجري اتصالا هاتفيا بنظيره الكيني

      أجرى وزير الخارجية العماني بدر البوسعيدي اليوم اتصالا هاتفيا بوزير الخارجية الكيني سامي كيبتو.
      """)
    #expect(reading.facts.events.count == 1)
  }

  // MARK: Papers

  @Test func institutionsSignWhereAndWhenTheClauseSays() throws {
    let reading = try read("وقعت جامعة قطر وجامعة الكويت في الدوحة في مايو الماضي مذكرة تفاهم.")
    let paper = try #require(reading.facts.documents.first)
    #expect(
      paper.participations.count == 2 && paper.participations.allSatisfy { $0.role == .signatory })
    #expect(paper.signedOn?.value == .month(year: 2025, month: 5))
    #expect(paper.signedAt.map { reading.name($0.value) } == "doha-qa")
  }

  @Test func aPaperOfAnotherTimeIsNotAgreedOnToday() throws {
    let reading = try read(
      """
      عقد الجانبان العماني والكيني اليوم مباحثات في مسقط. وكان الجانبان قد وقعا سنة 2018 مذكرة تفاهم في مجال الصحة.
      """)
    #expect(reading.facts.documents.first?.signedOn?.value == .year(2018))
    #expect(reading.facts.events.allSatisfy { $0.agreedOn.isEmpty })
  }

  // MARK: Whose office

  @Test(arguments: [
    ("استقبل وزير الدفاع خالد البلوشي اليوم وفدا عسكريا.", "كونا", "KW"),
    (
      "أعلن الجيش العراقي أن رئيس الأركان خالد البلوشي ووزير الدفاع ناصر الراشد زارا الجبهة في العراق.",
      "عمان", nil
    ),
    (
      "وصل وزير الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج ناصر بوريطة.", "الأهرام", "MA"
    ),
    ("التقى وزير الطاقة الكيني سامي كيبتو ووزير النقل ناصر الراشد في الميناء.", "كونا", "KE"),
  ]) func anUnmarkedOfficeIsOfTheLandThatIsSpokenOf(
    _ text: String, _ publisher: String, _ country: String?
  ) throws {
    let reading = try read(text, publisher: publisher)
    let last = try #require(reading.facts.posts.last)
    #expect(last.country.map { reading.name($0.value) } == country)
  }

  // MARK: Statements

  @Test(arguments: [
    ("أكد وزير الخارجية الكيني سامي كيبتو أهمية السلام.", ["سامي كيبتو"]),
    ("أكدت التسريبات عن وزير الخارجية الكيني سامي كيبتو أهمية السلام.", []),
    ("من المؤكد أن كينيا تريد السلام.", []),
    ("يضم المعهد 300 طالبا من كينيا وعمان.", []),
  ]) func speakersStandBesideTheirVerbs(_ text: String, _ speakers: [String]) throws {
    let reading = try read(text)
    #expect(reading.facts.statements.flatMap { $0.speakers.map(reading.name) } == speakers)
  }

  // MARK: Words

  @Test func labelsHaveTheArticleThatTheirPrepositionTook() throws {
    let reading = try read(
      "اختتم الاجتماع الأول للجنة العليا المشتركة بين كينيا وعُمان، وقدم الوفد شكره للرئيس الكيني.")
    let labels = reading.facts.entities.flatMap { $0.labels + $0.spellings.map { Label($0, "ar") } }
    #expect(labels.contains { $0.text.hasPrefix("اللجنة العليا المشتركة") })
    #expect(!labels.contains { $0.text.hasPrefix("لرئيس") })
  }

  @Test(arguments: [
    (
      "عقدت لجنة التعاون العسكري الكينية العمانية اجتماعها الأول.",
      "Kenya–Oman Military Cooperation Committee"
    ),
    (
      "عقدت اللجنة السياسية والأمنية الكينية العمانية اجتماعها الأول.",
      "Kenya–Oman Politics and Security Committee"
    ),
    ("حضر مندوب كينيا الدائم اجتماع اللجنة.", "Permanent Representative of Kenya"),
    ("حضر المندوب الدائم لكينيا اجتماع اللجنة.", "Permanent Representative of Kenya"),
    ("حضر مندوب كينيا اجتماع اللجنة.", "Representative of Kenya"),
    ("حضر سفير كينيا لدى عُمان اجتماع اللجنة.", "Ambassador of Kenya to Oman"),
    ("وقعت كينيا وعُمان ثلاث مذكرات تفاهم.", "3 Kenya–Oman memoranda of understanding"),
    ("وقعت كينيا وعُمان سبع اتفاقيات.", "7 Kenya–Oman agreements"),
  ]) func englishOfBodiesAndPosts(_ text: String, _ label: String) throws {
    let labels = try read(text).facts.entities.flatMap(\.labels).filter { $0.language == "en" }
    #expect(labels.map(\.text).contains(label), "\(labels.map(\.text))")
  }

  @Test(arguments: [
    ("عقد الوزير الكيني لقاء ثنائيا مع نظيره العماني.", "لقاء ثنائي (كينيا وعمان)"),
    ("عقد وزير الخارجية الكيني اجتماعا مع نظيره العماني.", "اجتماع (كينيا وعمان)"),
    (
      "بحث الجانبان الإعداد للاجتماع الثاني للجنة العليا الكينية العمانية المشتركة.",
      "الاجتماع الثاني للجنة العليا"
    ),
  ]) func namesOfEventsAreNominative(_ text: String, _ label: String) throws {
    let reading = try read(text)
    let labels = reading.facts.events.map { reading.name($0.event) }
    #expect(labels.contains { $0.hasPrefix(label) }, "\(labels)")
  }

  @Test(arguments: [
    ("التقى الوزير الكيني سفير الأردن ونائبه خالد البلوشي.", "نائبه/Post"),
    ("اتصل الرئيس الكيني بوزير الخارجية العماني بدر البوسعيدي وأرسل الأخير وفدا.", "الأخير/Person"),
    ("قال السفير خالد البلوشي إن العمل مستمر، وأضاف المسؤول نفسه أنه قريب.", "المسؤول نفسه/Person"),
    ("تعاني كينيا من الجفاف الذي ضرب شمال البلاد.", "البلاد/Country"),
  ]) func wordsPointBack(_ text: String, _ mention: String) throws {
    let facts = try read(text).facts
    let scalars = Array(text.unicodeScalars)
    let found = facts.mentions.map { mention in
      String(String.UnicodeScalarView(scalars[mention.range])) + "/\(mention.type.rawValue)"
    }
    #expect(found.contains(mention))
  }

  @Test(arguments: [
    "عقد الاجتماع الأخير في كينيا.", "وفي الأخير غادر الوزير الكيني سامي كيبتو.",
    "تعد كينيا من البلاد التي يزورها السياح.", "اجتمعت البلاد العربية في القاهرة.",
  ]) func wordsThatDoNotPointBack(_ text: String) throws {
    #expect(try read(text).facts.mentions.allSatisfy { $0.kind != .coref })
  }

  @Test(arguments: [
    ("هاتف الرئيس الكيني سامي كيبتو نظيره العماني أمس.", true),
    ("التقط صورة عن طريق هاتف محمول تجمعه بالرئيس الكيني سامي كيبتو.", false),
  ]) func aTelephoneIsNoCall(_ text: String, _ isCall: Bool) throws {
    #expect(try read(text).facts.events.contains { $0.classes.contains("PhoneCall") } == isCall)
  }

  @Test(arguments: [
    ("سيتوجه وفد إلى صور حيث يلتقي الوزير الكيني سامي كيبتو نظيره العماني.", EventStatus.planned),
    ("توجه وفد إلى صور حيث التقى الوزير الكيني سامي كيبتو نظيره العماني.", .held),
  ]) func aMeetingIsInTheTimeOfItsJourney(_ text: String, _ status: EventStatus) throws {
    #expect(try read(text).facts.events.map(\.status.value).contains(status))
  }

  // MARK: What is said

  @Test(arguments: [
    ("نوه الوزير الكيني سامي كيبتو بجهود الفريق.", SpeechAct.praise),
    ("نوه الوزير الكيني سامي كيبتو إلى ضرورة العمل.", .affirmation),
    ("رحب الوزير الكيني سامي كيبتو بالضيوف.", .statement),
    ("جدد الوزير الكيني سامي كيبتو تأكيده على الأمر.", .affirmation),
  ]) func theComplementSaysWhatWasDoneInWords(_ text: String, _ act: SpeechAct) throws {
    #expect(try read(text).facts.statements.map(\.act) == [act])
  }

  @Test(arguments: [
    "جدد الوزير الكيني سامي كيبتو عقد الشركة.",
    "قال إن الأمر صعب وأكدنا على ذلك في كينيا.",
  ]) func contractsAndOwnWordsAreNoStatements(_ text: String) throws {
    #expect(try read(text).facts.statements.isEmpty)
  }

  @Test func aStatementRunsToItsEnd() throws {
    let text =
      "أكد الوزير الكيني سامي كيبتو أن استعادة الميناء تعتبر خطوة كبيرة إذا لم يتفق الطرفان كما زار الموقع."
    let range = try #require(try read(text).facts.statements.first?.evidence.range)
    let words = String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
    #expect(words.hasSuffix("الطرفان"))
  }

  // MARK: Who holds an office, and when

  @Test(arguments: [
    ("التقى الوفد الوزير الكيني سامي كيبتو أمس.", false),
    ("علق على إقالة وزير الخارجية الكيني سامي كيبتو أمس.", true),
    ("جاء خلفا لوزير الخارجية الكيني سامي كيبتو.", true),
  ]) func whatEndsAHoldingStandsBeforeIt(_ text: String, _ isOver: Bool) throws {
    #expect(try read(text).facts.tenures.map(\.former) == [isOver])
  }

  @Test(arguments: [
    "كان مستشارا لرئيس الوزراء الكيني سامي كيبتو.",
    "تسلم السفير الكيني درع الجامعة.",
    "التقى رئيس الوزراء الكيني بدلا من غيره.",
    "طالب الرئيس الكيني لتكريم الفريق.",
    "انتخب الرئيس الكيني سامي كيبتو عام 1980.",
  ]) func noneOfTheseHoldsTheOffice(_ text: String) throws {
    #expect(try read(text).facts.tenures.isEmpty)
  }
}
