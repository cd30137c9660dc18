import RDFModel

/// Two reports as graphs: a consultation round and a session of a steering group.
public enum Samples {
  public static func japan() -> Dataset {
    var graph = GraphSketch(article: "kuwait-japan")
    let kuwait = graph.thing("country/KW", [RW.term("Country")], "الكويت", "Kuwait")
    let japan = graph.thing("country/JP", [RW.term("Country")], "اليابان", "Japan")
    let tokyo = graph.thing("place/tokyo-jp", [RW.term("Place")], "طوكيو", "Tokyo")
    let agency = graph.thing(
      "agency/kuna", [RW.term("NewsAgency")], "وكالة الأنباء الكويتية", "Kuwait News Agency")
    graph.add(graph.source, PROV.term("wasAttributedTo"), .iri(agency))
    let asia = graph.thing(
      "post/asia", [ORG.term("Post")], "مساعد وزير الخارجية لشؤون آسيا",
      "Assistant Foreign Minister for Asia Affairs")
    let assistant = graph.thing(
      "post/assistant", [ORG.term("Post")], "مساعد وزير الخارجية", "Assistant Foreign Minister")
    let director = graph.thing(
      "post/director", [ORG.term("Post")], "المدير العام لإدارة الشرق الأوسط وإفريقيا",
      "Director-General of the Middle East and Africa Department")
    let department = graph.thing(
      "body/mea", [ORG.term("Organization"), RW.term("GovernmentBody")],
      "إدارة الشرق الأوسط وإفريقيا", "Middle East and Africa Department")
    let foreignKuwait = graph.thing(
      "body/mofa-kw", [ORG.term("Organization"), RW.term("GovernmentBody")],
      "وزارة الخارجية الكويتية", "Ministry of Foreign Affairs of Kuwait")
    let foreignJapan = graph.thing(
      "body/mofa-jp", [ORG.term("Organization"), RW.term("GovernmentBody")],
      "وزارة الخارجية اليابانية", "Ministry of Foreign Affairs of Japan")
    for (thing, country) in [
      (asia, kuwait), (assistant, japan), (director, japan), (department, japan),
      (foreignKuwait, kuwait), (foreignJapan, japan),
    ] {
      graph.add(thing, RW.term("ofCountry"), .iri(country))
    }
    graph.add(director, ORG.term("postIn"), .iri(department))
    let hayat = graph.thing("person/hayat", [FOAF.term("Person")], "سميح حيات", "Sameeh Hayat")
    let nagaoka = graph.thing(
      "person/nagaoka", [FOAF.term("Person")], "ناغاوكا كانسوكي", "Naghawka Kansuki",
      romanised: true)
    graph.add(hayat, ORG.term("holds"), .iri(asia))
    graph.add(nagaoka, ORG.term("holds"), .iri(assistant))
    graph.add(nagaoka, ORG.term("holds"), .iri(director))

    let round = graph.thing(
      "event/political-consultations-3-1a2b3c4d",
      [RW.term("Event"), RW.term("ConsultationRound")],
      "الجولة الثالثة من المشاورات السياسية بين الكويت واليابان",
      "3rd round of political consultations between Kuwait and Japan")
    graph.say(round, RW.term("status"), .iri(RW.term("Held")), words: "والتي انطلقت بالعاصمة طوكيو")
    graph.add(round, RW.term("ordinal"), .literal(Literal("3", datatype: XSD.integer)))
    for party in [kuwait, japan] {
      graph.say(
        round, RW.term("party"), .iri(party), words: "المشاورات السياسية بين الكويت واليابان")
    }
    graph.say(
      round, SCHEMA.term("location"), .iri(tokyo), words: "والتي انطلقت بالعاصمة طوكيو")
    graph.takesPart(
      hayat, in: round, as: "Chair", for: kuwait, posts: [asia],
      words: "وترأس الجانب الكويتي مساعد وزير الخارجية الكويتي لشؤون آسيا السفير سميح حيات")
    graph.takesPart(
      nagaoka, in: round, as: "Chair", for: japan, posts: [assistant, director],
      words:
        "وترأس الجانب الياباني مساعد وزير الخارجية والمدير العام لإدارة الشرق الأوسط وإفريقيا السفير ناغاوكا كانسوكي"
    )
    graph.takesPart(
      foreignKuwait, in: round, as: "Attendee", for: kuwait, words: "على مستوى وزارة الخارجية")
    graph.takesPart(
      foreignJapan, in: round, as: "Attendee", for: japan, words: "على مستوى وزارة الخارجية")
    let fields = graph.sectors([
      ("economy", "الاقتصاد", "economy"), ("trade", "التجارة", "trade"),
      ("investment", "الاستثمار", "investment"), ("health", "الصحة", "health"),
      ("culture", "الثقافة", "culture"), ("science", "العلوم", "science"),
      ("technical", "التعاون الفني", "technical cooperation"),
      ("academia", "الأكاديميا", "academia"),
      ("renewable-energy", "الطاقة المتجددة", "renewable energy"), ("oil", "النفط", "oil"),
      ("petrochemicals", "البتروكيماويات", "petrochemicals"),
    ])
    let agreed = "اتفقتا على إقامة شراكة إستراتيجية شاملة في جميع المجالات الاقتصادية والتجارية"
    for field in fields { graph.say(round, RW.term("agreedOn"), .iri(field), words: agreed) }
    let talked = graph.sectors([
      ("technology", "التقنية", "technology"), ("energy-security", "أمن الطاقة", "energy security"),
    ])
    for topic in talked { graph.say(round, SCHEMA.term("about"), .iri(topic), words: "والتقنية") }
    let partnership = graph.thing(
      "document/partnership", [RW.term("Document"), RW.term("Partnership")],
      "شراكة إستراتيجية شاملة", "Comprehensive strategic partnership")
    graph.say(round, RW.term("agreedOn"), .iri(partnership), words: agreed)
    for party in [kuwait, japan] {
      graph.say(partnership, RW.term("party"), .iri(party), words: agreed)
    }
    let council = graph.thing(
      "body/business-council", [RW.term("JointBody"), RW.term("BusinessCouncil")],
      "مجلس رجال الأعمال الكويتي – الياباني", "Kuwaiti–Japanese Business Council")
    for party in [kuwait, japan] {
      graph.say(
        council, RW.term("party"), .iri(party),
        words: "وأشادا بمجلس رجال الأعمال الكويتي – الياباني")
    }
    return graph.dataset
  }

  public static func britain() -> Dataset {
    var graph = GraphSketch(article: "kuwait-britain")
    let kuwait = graph.thing("country/KW", [RW.term("Country")], "الكويت", "Kuwait")
    let britain = graph.thing(
      "country/GB", [RW.term("Country")], "المملكة المتحدة", "United Kingdom")
    let deputy = graph.thing(
      "post/deputy", [ORG.term("Post")], "نائب وزير الخارجية", "Deputy Foreign Minister")
    let minister = graph.thing(
      "post/mideast", [ORG.term("Post")], "وزير الدولة لشؤون الشرق الأوسط",
      "Minister of State for the Middle East")
    graph.add(deputy, RW.term("ofCountry"), .iri(kuwait))
    graph.add(minister, RW.term("ofCountry"), .iri(britain))
    let jarallah = graph.thing(
      "person/jarallah", [FOAF.term("Person")], "خالد الجارالله", "Khaled Al-Jarallah")
    let cleverly = graph.thing(
      "person/cleverly", [FOAF.term("Person")], "جيمس كليفيرلي", "James Cleverly")
    graph.add(jarallah, ORG.term("holds"), .iri(deputy))
    graph.add(cleverly, ORG.term("holds"), .iri(minister))
    let group = graph.thing(
      "body/steering-group", [RW.term("JointBody"), RW.term("SteeringGroup")],
      "مجموعة التوجيه الكويتية البريطانية المشتركة", "Kuwait–UK Joint Steering Group")
    let session = graph.thing(
      "event/steering-group-16-9f8e7d6c", [RW.term("Event"), RW.term("Session")],
      "الدورة السادسة عشرة لمجموعة التوجيه الكويتية البريطانية المشتركة",
      "16th session of the Kuwait–UK Joint Steering Group")
    let next = graph.thing(
      "event/steering-group-17-0a1b2c3d", [RW.term("Event"), RW.term("Session")],
      "الاجتماع السابع عشر لمجموعة التوجيه المشتركة",
      "17th meeting of the Joint Steering Group")
    for (event, ordinal, status) in [(session, "16", "Held"), (next, "17", "Planned")] {
      graph.add(event, RW.term("ordinal"), .literal(Literal(ordinal, datatype: XSD.integer)))
      graph.add(event, RW.term("status"), .iri(RW.term(status)))
      graph.say(
        event, RW.term("sessionOf"), .iri(group),
        words: "اختتمت مجموعة التوجيه الكويتية البريطانية المشتركة اعمال دورتها ال16")
    }
    graph.say(
      session, RW.term("nextSession"), .iri(next),
      words: "واتفق الطرفان على عقد الاجتماع ال17 لمجموعة التوجيه المشتركة في إحدى العاصمتين")
    let period = "التي امتدت في الفترة من 31 يوليو حتى الأول من سبتمبر"
    graph.say(
      session, SCHEMA.term("startDate"), .literal(Literal("--07-31", datatype: XSD.gMonthDay)),
      words: period)
    graph.say(
      session, SCHEMA.term("endDate"), .literal(Literal("--09-01", datatype: XSD.gMonthDay)),
      words: period)
    graph.add(
      session, SCHEMA.term("eventAttendanceMode"),
      .iri(SCHEMA.term("OnlineEventAttendanceMode")))
    let plan = graph.thing(
      "document/action-plan", [RW.term("Document"), RW.term("ActionPlan")],
      "خطة العمل لمجموعة التوجيه المشتركة", "Action plan of the Joint Steering Group")
    graph.add(plan, RW.term("status"), .iri(RW.term("Signed")))
    let memorandum = graph.thing(
      "document/cyber", [RW.term("Document"), RW.term("MemorandumOfUnderstanding")],
      "مذكرة التفاهم في مجال الأمن السيبراني", "Memorandum of understanding on cyber security")
    graph.add(memorandum, RW.term("status"), .iri(RW.term("Signed")))
    for party in [kuwait, britain] {
      for thing in [group, session, next, plan, memorandum] {
        graph.add(thing, RW.term("party"), .iri(party))
      }
    }
    graph.say(
      session, RW.term("agreedOn"), .iri(plan),
      words: "وفي الختام وقع نائب وزير الخارجية السفير خالد الجارالله على خطة العمل")
    for (person, side, post) in [(jarallah, kuwait, deputy), (cleverly, britain, minister)] {
      graph.takesPart(
        person, in: session, as: "Chair", for: side, posts: [post],
        words:
          "برئاسة نائب وزير الخارجية من الجانب الكويتي ووزير الدولة لشؤون الشرق الاوسط جيمس كليفيرلي من الجانب البريطاني"
      )
      graph.takesPart(
        person, in: plan, as: "Signatory", for: side, posts: [post],
        words:
          "وقع نائب وزير الخارجية السفير خالد الجارالله و وزير الدولة لشؤون الشرق الاوسط البريطاني جيمس كليفيرلي على خطة العمل"
      )
      graph.add(plan, RW.term("signatory"), .iri(person))
    }
    let library = graph.thing(
      "body/national-library", [ORG.term("Organization"), RW.term("Institution")],
      "مكتبة الكويت الوطنية", "National Library of Kuwait")
    let council = graph.thing(
      "body/british-council", [ORG.term("Organization"), RW.term("Institution")],
      "المجلس الثقافي البريطاني", "British Council")
    graph.add(library, RW.term("ofCountry"), .iri(kuwait))
    graph.add(council, RW.term("ofCountry"), .iri(britain))
    let partnership = graph.thing(
      "document/library", [RW.term("Document"), RW.term("Partnership")],
      "الشراكة بين مكتبة الكويت الوطنية والمجلس الثقافي البريطاني",
      "Partnership of the National Library of Kuwait and the British Council")
    for party in [library, council] { graph.add(partnership, RW.term("party"), .iri(party)) }
    let amount = graph.thing("amount/1", [SCHEMA.term("MonetaryAmount")], "", "")
    graph.say(
      session, RW.term("amount"), .iri(amount),
      words: "لحجم التبادل التجاري الذي بلغ 4ر3 مليار جنيه استرليني")
    graph.add(
      amount, SCHEMA.term("value"), .literal(Literal("3400000000", datatype: XSD.integer)))
    graph.add(amount, SCHEMA.term("currency"), .literal(Literal("GBP")))
    graph.add(amount, RW.term("measure"), .iri(RW.term("TradeVolume")))
    let agreed = graph.sectors([
      ("politics", "السياسة", "politics"), ("military", "الشؤون العسكرية", "military affairs"),
      ("economy", "الاقتصاد", "economy"), ("trade", "التجارة", "trade"),
      ("investment", "الاستثمار", "investment"), ("culture", "الثقافة", "culture"),
      ("science", "العلوم", "science"), ("security", "الأمن", "security"),
      ("health", "الصحة", "health"),
      ("cybersecurity", "الأمن السيبراني", "cyber security"),
    ])
    for field in agreed {
      graph.say(
        session, RW.term("agreedOn"), .iri(field),
        words:
          "واتفق الجانبان على اهمية تعزيز العلاقات الثنائية في مجالات التعاون السياسي والعسكري والاقتصادي"
      )
    }
    let topics = graph.sectors([
      ("smes", "المشاريع الصغيرة والمتوسطة", "small and medium enterprises"),
      ("development", "التنمية", "development"), ("defence", "الدفاع", "defence"),
      ("aviation-security", "أمن الطيران", "aviation security"),
      ("migration", "الهجرة", "migration"),
      ("hospitals", "إدارة المستشفيات", "hospital management"),
    ])
    for topic in topics { graph.add(session, SCHEMA.term("about"), .iri(topic)) }
    return graph.dataset
  }

  public static func both() -> Dataset {
    var dataset = japan()
    dataset.formUnion(britain())
    return dataset
  }

  /// Two countries with so many officials and meetings between them that their picture has `nodes`
  /// nodes: twice as many officials as meetings, who each take part in two.
  public static func pair(nodes: Int) -> Dataset {
    var graph = GraphSketch(article: "crowd")
    let sides = [("AA", "ألف", "Aland"), ("BB", "باء", "Bland")].map { code, arabic, english in
      graph.thing("country/" + code, [RW.country], arabic, english)
    }
    let meetings = (0..<(nodes - 2) / 3).map { index in
      graph.thing(
        "event/meeting-\(index)", [RW.event, RW.term("Meeting")], "الاجتماع رقم \(index)",
        "Meeting number \(index)")
    }
    for index in 0..<(nodes - 2 - meetings.count) {
      let post = graph.thing(
        "post/p\(index)", [ORG.term("Post")], "وزير الدولة لشؤون رقم \(index)",
        "Minister of State for affairs \(index)")
      let person = graph.thing(
        "person/p\(index)", [FOAF.person], "المسؤول رقم \(index)", "Official number \(index)")
      for step in 0..<2 {
        graph.takesPart(
          person, in: meetings[(index + step) % meetings.count], as: "Attendee",
          for: sides[index % 2], posts: [post], words: "اجتمع")
      }
    }
    return graph.dataset
  }

  /// A graph whose every label tries to break out of something.
  public static func hostile() -> Dataset {
    var graph = GraphSketch(article: "hostile")
    let labels = [
      "\"quoted\" 'single' <script>alert(1)</script>", "]]> &amp; &lt; <!-- -->",
      "\\N \\G \\E \\\\N \\\" back\\", "nul\u{0}bell\u{7}del\u{7F}esc\u{1B}[31m",
      "\u{202E}مقلوب\u{2069}\u{2066} \u{200F}", "\u{FFFE}\u{FFFF}؟",
      "\"\u{064B}تنوين\r\nسطر\u{2028}آخر", String(repeating: "كلمةطويلة", count: 30),
      "URL=\"javascript:alert(1)\" { rank=same } ; -> [ ]",
    ]
    var things: [IRI] = []
    for (index, label) in labels.enumerated() {
      things.append(
        graph.thing(
          "person/x'\"onload=alert(1)<\(index)", [FOAF.term("Person")], label, label))
    }
    let sides = ["AA", "BB"].map {
      graph.thing("country/" + $0, [RW.term("Country")], labels[0], labels[2])
    }
    let event = graph.thing(
      "event/../../etc/\"passwd", [RW.term("Event"), RW.term("Meeting")], labels[1], labels[2])
    for (index, thing) in things.enumerated() {
      graph.takesPart(
        thing, in: event, as: index % 2 == 0 ? "Chair" : "Zauber<", for: sides[index % 2],
        words: labels[index])
    }
    for side in sides { graph.say(event, RW.term("party"), .iri(side), words: labels[1]) }
    graph.add(
      event, SCHEMA.term("startDate"), .literal(Literal("<b>\u{0}\"", datatype: XSD.date)))
    graph.add(event, RW.term("status"), .iri(RW.term("Cancelled")))
    return graph.dataset
  }
}
