import Extraction
import TestSupport
import Testing

/// How agencies word what their own officials do: without their country, with guests «لدى الدولة», in the order of verb,
/// subject and object.
@Suite struct AgencyTests {
  @Test(arguments: [
    // A bare title that its nisba makes whole, and who stands behind it.
    ("هنأ السفير السعودي وزير النقل الكيني سامي كيبتو.", ["سامي كيبتو: وزير النقل (كينيا)"]),
    // One holder of two titles, the first one's country behind the second.
    (
      "قال نائب رئيس الوزراء وزير النقل الكيني سامي كيبتو ذلك.",
      ["سامي كيبتو: نائب رئيس الوزراء (كينيا)", "سامي كيبتو: وزير النقل (كينيا)"]
    ),
    // Two titles behind a name, and a styled guest with a title of his own.
    (
      "استقبل الأمير سالم بن خالد ولي العهد رئيس مجلس الوزراء معالي السيد سامي كيبتو رئيس وزراء كينيا.",
      [
        "سالم بن خالد: ولي العهد (الكويت)", "سالم بن خالد: رئيس مجلس الوزراء (الكويت)",
        "سامي كيبتو: رئيس وزراء (كينيا)",
      ]
    ),
    // Offices of ministries and chambers belong to the agency's country as ministers do.
    ("قال وكيل وزارة النقل سالم الخالد ذلك.", ["سالم الخالد: وكيل وزارة النقل (الكويت)"]),
    (
      "قال مدير إدارة أوروبا في وزارة الخارجية السفير سالم الخالد ذلك.",
      ["سالم الخالد: مدير إدارة أوروبا (الكويت)"]
    ),
    (
      "قال مدير إدارة أوروبا بوزارة الخارجية الكينية سامي كيبتو ذلك.",
      ["سامي كيبتو: مدير إدارة أوروبا (كينيا)"]
    ),
    (
      "التقى رئيسة الجمعية الوطنية لجمهورية كينيا سامية كيبتو.",
      ["سامية كيبتو: رئيسة الجمعية الوطنية (كينيا)"]
    ),
    // A rank agrees with its title; else it is a name.
    ("قال وزير الخارجية سامي الخالد ذلك.", ["سامي الخالد: وزير الخارجية (الكويت)"]),
    ("استقبل سفير كينيا سامي كيبتو.", ["سامي كيبتو: سفير كينيا (كينيا)"]),
    // An office of a minister is no minister.
    ("حضر مدير عام مكتب الوزير سالم الخالد.", ["سالم الخالد: مدير عام مكتب الوزير"]),
    (
      "استقبل القائم بأعمال سفارة كينيا جون كارسون.",
      ["جون كارسون: القائم بأعمال سفارة كينيا (كينيا)"]
    ),
  ]) func officesAreWholeAndOfSomebody(_ text: String, _ offices: [String]) throws {
    #expect(try read("الكويت - " + text, publisher: "كونا").offices == Set(offices))
  }

  @Test func aCountryThatOnlyThePublisherTellsIsASide() throws {
    let reading = try read(
      "تلقى وزير النقل سالم الخالد اتصالا هاتفيا من وزير النقل الكيني سامي كيبتو.",
      publisher: "كونا")
    let call = try reading.event("PhoneCall")
    #expect(reading.parties(call) == ["KW", "KE"])
  }

  @Test(arguments: [
    ("بحث وزير النقل سالم الخالد في لقاء مع نظيره الكيني سامي كيبتو التجارة.", "Meeting", 2),
    ("جمع لقاء وزير النقل سالم الخالد ونظيره الكيني سامي كيبتو.", "Meeting", 2),
    ("جمع وزير النقل سالم الخالد التبرعات مع نظيره الكيني سامي كيبتو.", "Meeting", 0),
    ("بحث وزير النقل سالم الخالد الإعداد لاجتماع مع نظيره الكيني سامي كيبتو.", "Meeting", 0),
    ("وصل إلى نيروبي اليوم وزير النقل سالم الخالد في زيارة رسمية.", "Visit", 1),
    ("تسلم أمير البلاد أوراق اعتماد سفير كينيا سامي كيبتو.", "CredentialsCeremony", 2),
    ("تسلم أمير البلاد رسالة من سفير كينيا سامي كيبتو.", "CredentialsCeremony", 0),
  ]) func whoMeetsWhom(_ text: String, _ thing: String, _ people: Int) throws {
    let reading = try read(text, publisher: "كونا")
    let events = reading.facts.events.filter { $0.classes.contains(thing) }
    #expect(events.reduce(0) { $0 + $1.participations.count } == people)
    #expect(events.allSatisfy { $0.status.value == .held })
  }

  /// Two delegations that meet are in the chair together; who leads one of many takes part.
  @Test(arguments: [
    (
      "عقدت الجولة الثالثة من المشاورات بين الكويت وكينيا. ورأس وفد الكويت الوزير سالم الخالد.",
      "Chair"
    ),
    (
      "شاركت الكويت في الدورة الثالثة لمجلس حقوق الإنسان بوفد يترأسه الوزير سالم الخالد.",
      "Attendee"
    ),
  ]) func whoLeadsADelegation(_ text: String, _ role: String) throws {
    let events = try read(text, publisher: "كونا").facts.events
    #expect(events.flatMap(\.participations).compactMap { $0.role?.rawValue } == [role])
  }

  @Test func aVisitWithItsArticleIsNobodysBehindIt() throws {
    let reading = try read("سيلتقي الوزير خلال الزيارة رئيس وزراء كينيا سامي كيبتو.")
    let visits = reading.facts.events.filter { $0.classes.contains("Visit") }
    #expect(visits.allSatisfy { $0.participations.isEmpty })
  }

  // MARK: Days and what is held or signed

  @Test(arguments: [
    ("يزور وزير النقل الكيني سامي كيبتو الكويت في الأسبوع الأول من نوفمبر المقبل.", "2025-11"),
    ("يزور وزير النقل الكيني سامي كيبتو الكويت في الأول من نوفمبر المقبل.", "2025-11-01"),
    ("سيزور وزير النقل الكيني سامي كيبتو الكويت في مارس.", "2026-03"),
    ("زار وزير النقل الكيني سامي كيبتو الكويت في مارس.", "2025-03"),
  ]) func weeksAreNoDays(_ text: String, _ day: String) throws {
    let visit = try read(text).event("Visit")
    let value: DateValue =
      switch day.split(separator: "-").compactMap({ Int($0) }) {
      case let parts where parts.count == 2: .month(year: parts[0], month: parts[1])
      case let parts: .day(year: parts[0], month: parts[1], day: parts[2])
      }
    #expect(visit.start?.value == value)
  }

  @Test(arguments: [
    ("تستعد الكويت وكينيا لعقد الاجتماع السابع للجنة المشتركة.", EventStatus.planned),
    ("تستعد الكويت وكينيا للقاء، علما أن الاجتماع السابع للجنة المشتركة استضافته الكويت.", .held),
    ("ستجتمع الكويت وكينيا، في حين جرى الاجتماع السابع للجنة المشتركة أمس.", .held),
  ]) func whatAVerbTellsAsPastWasHeld(_ text: String, _ status: EventStatus) throws {
    let session = try #require(read(text).facts.events.first { $0.ordinal?.value == 7 })
    #expect(session.status.value == status)
  }

  @Test(arguments: [
    ("تم التوقيع على اتفاقية النقل بين الكويت وكينيا.", DocumentStatus.signed),
    ("إذا تم التوقيع على اتفاقية النقل بين الكويت وكينيا فإنها ستكون الأولى.", .planned),
    ("تعتزم الكويت وكينيا توقيع اتفاقية للنقل.", .planned),
  ]) func aConditionIsNotMetYet(_ text: String, _ status: DocumentStatus) throws {
    let reading = try read(text)
    let document = try #require(reading.facts.documents.first)
    #expect(document.status?.value == status)
    #expect(Set(document.parties.map { reading.name($0.value) }) == ["KW", "KE"])
  }

  // MARK: Namesakes

  @Test(arguments: [
    ("عمان - عقد في عمان اجتماع بين وزير النقل الكيني سامي كيبتو ووزير النقل المصري.", "amman-jo"),
    ("مسقط - عقد في عمان اجتماع بين وزير النقل الكيني سامي كيبتو ووزير النقل العماني.", "OM"),
    ("استضافت عمان الاجتماع الثالث للجنة الأردنية الكينية المشتركة.", "amman-jo"),
  ]) func aTownMeansWhatItMeansInTheDateline(_ text: String, _ place: String) throws {
    let reading = try read(text)
    #expect(reading.facts.events.flatMap(reading.places) == [place])
  }
}
