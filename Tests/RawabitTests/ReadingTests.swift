import Articles
import Extraction
import Foundation
import Lexicon
import Linking
import Rawabit
import TestSupport
import Testing

/// Pairs of sentences that differ in one thing and in what they name.
@Suite struct ReadingTests {
  /// Mentions as `surface/Type`, with the IRI's last part for known things.
  private func mentions(_ text: String, publisher: String? = nil, published: String? = nil) throws
    -> Set<String>
  {
    let ontology = try Shared.ontology.get()
    var article = Article(id: "x", text: text)
    article.publisher = publisher
    article.published = published
    let line = Pipeline(ontology: ontology).annotate(article)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    let mentions = try #require(object["mentions"] as? [[String: Any]])
    return Set(
      mentions.map { mention in
        let iri = mention["iri"] as? String
        let known = iri.flatMap { $0.contains("/id/country/") ? $0.suffix(2) : nil }
        let value = known.map(String.init) ?? mention["norm"] as? String
        return [mention["surface"], mention["type"], value].compactMap { $0 as? String }
          .joined(separator: "/")
      })
  }

  @Test(arguments: [
    ("التقى جميل الجبوري وفدا من البنك.", ["جميل الجبوري/Person"]),
    ("كان المنظر جميل الألوان في المساء.", []),
    ("ترأس ناصر الخميس أعمال اللقاء.", ["ناصر الخميس/Person"]),
    ("غادر الوفد صباح الخميس الماضي.", []),
    ("افتتح العميد مطار الملك فيصل.", []),
    ("استقبل العميد الملك فيصل.", ["فيصل/Person"]),
    ("حضر اللقاء السفير ماركو روسي سفيرا لإيطاليا.", ["ماركو روسي/Person"]),
    ("التقى وزير الدفاع (ياسر الحمدان) نظيره.", ["ياسر الحمدان/Person"]),
    ("وقع الاتفاق الوزير جاك ل. مارتان أمس.", ["جاك ل. مارتان/Person"]),
    ("أكد أن صالح وشركاءه وافقوا.", []),
    (
      "قال السفير حسين أبو الزلف إن العمل مستمر. وأضاف أبو الزلف أنه قريب.",
      ["حسين أبو الزلف/Person", "أبو الزلف/Person"]
    ),
    ("قال السفير حسين الزلفاني إن العمل مستمر. وزار عائلة الزلفاني.", ["حسين الزلفاني/Person"]),
  ]) func tellsPersonsFromOtherWords(_ text: String, _ persons: [String]) throws {
    #expect(try mentions(text).filter { $0.hasSuffix("/Person") } == Set(persons))
  }

  @Test(arguments: [
    ("عبر الوفد نهر الأردن ليلا.", []),
    ("زار الوفد الأردن ليلا.", ["الأردن/Country/JO"]),
    ("عاد الصيادون قبل صلاة المغرب.", []),
    ("عاد الصيادون إلى المغرب.", ["المغرب/Country/MA"]),
    ("يعمل في بلدة تبعد عن أراضي مالي وغانا.", ["مالي/Country/ML", "غانا/Country/GH"]),
    ("قدم البنك دعما مالي الطابع.", []),
    ("أعلنت شركة سورية عن المشروع.", ["سورية/Country/SY"]),
    ("رئيس الجمهورية التونسية يغادر.", ["الجمهورية التونسية/Country/TN"]),
    ("سفير جمهوريةغانا يغادر.", ["جمهوريةغانا/Country/GH"]),
    ("قررت أنقرة وباريس سحب المشروع.", ["أنقرة/Country/TR", "باريس/Country/FR"]),
    ("شهدت أنقرة وباريس أمطارا.", []),
  ]) func tellsCountriesFromOtherWords(_ text: String, _ countries: [String]) throws {
    #expect(try mentions(text).filter { $0.contains("/Country") } == Set(countries))
  }

  /// A title or an organisation is read to the end of its name, and no further.
  @Test(arguments: [
    ("التقى وزير المياه والشؤون القروية سامي نادر.", "وزير المياه والشؤون القروية/Post"),
    ("التقى وزير المياه والشؤون القروية في مكتبه.", "وزير المياه والشؤون القروية/Post"),
    ("التقى وزير المياه المدني أمس.", "وزير المياه/Post"),
    ("تحدث القائد الجهوي للدرك الوطني عن الأمر.", "القائد الجهوي للدرك الوطني/Post"),
    (
      "قال رئيس الهيئة العليا المستقلة للانتخابات ذلك.",
      "رئيس الهيئة العليا المستقلة للانتخابات/Post"
    ),
    ("زار المؤسسة العامة للخطوط الجوية أمس.", "المؤسسة العامة للخطوط الجوية/Institution"),
    ("زار المركز الوطني للبحث في المسألة.", "المركز الوطني/Institution"),
    ("أعلن الاتحاد الأردني للشطرنج النتائج.", "الاتحاد الأردني للشطرنج/Institution"),
    ("قال رئيس الاتحاد الأردني للشطرنج ذلك.", "رئيس الاتحاد الأردني للشطرنج/Post"),
    ("وصل المبعوث الأممي أمس.", "المبعوث الأممي/Post"),
  ]) func readsNamesToTheirEnd(_ text: String, _ mention: String) throws {
    #expect(try mentions(text).contains(mention))
  }

  @Test func theLandIsThePublishers() throws {
    let text = "استقبل أمير البلاد الوفد."
    #expect(try mentions(text, publisher: "كونا").contains("البلاد/Country/KW"))
    #expect(try !mentions(text).contains { $0.contains("Country") })
  }

  @Test(arguments: [
    ("يصل الوفد السبت إلى الدوحة.", "السبت/Date/2024-05-18"),
    ("وصل الوفد السبت إلى الدوحة.", "السبت/Date/2024-05-11"),
    ("زار الدوحة العام الماضي.", "العام الماضي/Date/2023"),
    ("يزور الدوحة الشهر المقبل.", "الشهر المقبل/Date/2024-06"),
    ("زار الدوحة في العشرين من الشهر الماضي.", "العشرين من الشهر الماضي/Date/2024-04-20"),
  ]) func daysAreCountedFromPublication(_ text: String, _ date: String) throws {
    #expect(try mentions(text, published: "2024-05-13").contains(date))
  }

  @Test func aMeetingAheadIsOnTheDayThatItsMentionSays() throws {
    let ontology = try Shared.ontology.get()
    var article = Article(
      id: "x", text: "يلتقي وزير الخارجية القطري نظيره النرويجي السبت في أوسلو.")
    article.published = "2024-05-13"
    let facts = Pipeline(ontology: ontology).analyze(article).facts
    #expect(facts.mentions.contains { $0.norm == "2024-05-18" })
    #expect(facts.events.compactMap(\.start?.value) == [.day(year: 2024, month: 5, day: 18)])
  }

  @Test func aCountryBehindACommaIsNoneOfTheTown() throws {
    #expect(try mentions("زار الوفد بغداد، الأردن، ثم القاهرة.").contains("بغداد/Place"))
  }

  @Test func anOfficialIsKnownByNameAndCountry() throws {
    let ontology = try Shared.ontology.get()
    func persons(_ text: String) -> [Identity] {
      Pipeline(ontology: ontology).analyze(Article(id: "x", text: text)).facts.entities
        .filter { $0.type == .person }.map(\.identity)
    }
    let known = ontology.lexicon.gazetteer.id(path: "person/sergey-lavrov-q58217")
    #expect(persons("قال وزير الخارجية الروسي سيرغي لافروف.") == known.map { [.known($0)] })
    #expect(persons("قال وزير الخارجية الروسي لافروف.") == known.map { [.known($0)] })
    #expect(persons("قال وزير الثقافة الألماني سيرغي لافروف.") != known.map { [.known($0)] })
  }

  @Test func stylesStandOutsideTheNameWithTheirWords() throws {
    let ontology = try Shared.ontology.get()
    let facts = Pipeline(ontology: ontology).analyze(
      Article(id: "x", text: "قال السفير الدكتور ماجد القحطاني إن اللقاء مفيد.")
    ).facts
    #expect(facts.honorifics.map(\.prefix.value) == ["السفير", "الدكتور"])
    #expect(facts.mentions.contains { $0.type == .person && $0.range == 19..<32 })
  }

  /// No rule may look beyond the ends of a text, whatever stands there.
  @Test func everyWordOfTheLexiconCanBeginAndEndAText() throws {
    let ontology = try Shared.ontology.get()
    let words = Set(ontology.lexicon.items.map(\.arabic)).sorted()
    #expect(words.count > 500)
    let pipeline = Pipeline(ontology: ontology)
    for (word, next) in zip(words, words.dropFirst()) {
      let text = "\(word) \(next)"
      let facts = pipeline.analyze(Article(id: "x", text: text)).facts
      #expect(facts.mentions.allSatisfy { $0.range.upperBound <= text.unicodeScalars.count })
    }
  }
}
