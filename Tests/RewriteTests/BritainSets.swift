/// Other words for `seeds/kuwait-britain.txt`.
struct BritainSet {
  var first: CountryWords
  var second: CountryWords
  /// «دورتها ال16» and «الاجتماع ال17».
  var session: (words: String, value: Int)
  var next: (words: String, value: Int)
  var weekday: String
  /// «31 يوليو» and «الأول من سبتمبر».
  var start: (words: String, value: String)
  var end: (words: String, value: String)
  var trade: (words: String, value: String, currency: String)
  var ministers: (first: String, second: String)
  var library: String
  var council: String

  var rewriting: Rewriting {
    Rewriting(
      name: "\(first.name) – \(second.name)",
      surfaces: [
        ("دولة الكويت", first.official), ("الكويتي", first.masculine),
        ("الكويتية", first.feminine), ("الكويتيين", first.plural),
        ("المملكة المتحدة", second.official), ("البريطاني", second.masculine),
        ("البريطانية", second.feminine), ("دورتها ال16", "دورتها " + session.words),
        ("الاجتماع ال17", "الاجتماع " + next.words), ("الاثنين", weekday),
        ("31 يوليو", start.words), ("الأول من سبتمبر", end.words),
        ("4ر3 مليار جنيه استرليني", trade.words), ("خالد الجارالله", ministers.first),
        ("جيمس كليفيرلي", ministers.second), ("مكتبة الكويت الوطنية", library),
        ("المجلس الثقافي البريطاني", council),
      ],
      paths: ["country/KW": "country/" + first.code, "country/GB": "country/" + second.code],
      values: [
        "16": String(session.value), "17": String(next.value), "--07-31": start.value,
        "--09-01": end.value, "--07-31/--09-01": "\(start.value)/\(end.value)",
        "3400000000": trade.value, "GBP": trade.currency,
        "GBP 3400000000": "\(trade.currency) \(trade.value)",
      ])
  }

  static let all: [Rewriting] = [
    BritainSet(
      first: CountryWords(
        "EG", "مصر", official: "جمهورية مصر العربية", "المصري", "المصرية", plural: "المصريين"),
      second: CountryWords("FR", "فرنسا", "الفرنسي", "الفرنسية"),
      session: ("الحادية والعشرين", 21), next: ("الثاني والعشرين", 22), weekday: "الثلاثاء",
      start: ("28 تشرين الأول", "--10-28"), end: ("الثالث من تشرين الثاني", "--11-03"),
      trade: ("7ر12 مليار دولار أمريكي", "12700000000", "USD"),
      ministers: ("حمدي سند لوزا", "جان إيف لودريان"),
      library: "المكتبة الوطنية المصرية", council: "المجلس الثقافي الفرنسي"),
    BritainSet(
      first: CountryWords(
        "QA", "قطر", official: "دولة قطر", "القطري", "القطرية", plural: "القطريين"),
      second: CountryWords("TR", "تركيا", official: "جمهورية تركيا", "التركي", "التركية"),
      session: ("ال21", 21), next: ("ال22", 22), weekday: "الأربعاء",
      start: ("5 آذار", "--03-05"), end: ("السابع من آذار", "--03-07"),
      trade: ("500 مليون يورو", "500000000", "EUR"),
      ministers: ("سلطان بن سعد المريخي", "مولود تشاووش أوغلو"),
      library: "مكتبة قطر الوطنية", council: "المجلس الثقافي التركي"),
    BritainSet(
      first: CountryWords(
        "ZA", "جنوب أفريقيا", official: "جمهورية جنوب أفريقيا", "الجنوب أفريقي", "الجنوب أفريقية",
        plural: "الجنوب أفريقيين"),
      second: CountryWords(
        "KR", "كوريا الجنوبية", "الكوري الجنوبي", "الكورية الجنوبية"),
      session: ("الـ 8", 8), next: ("الـ 9", 9), weekday: "الخميس",
      start: ("30 كانون الثاني", "--01-30"), end: ("الأول من شباط", "--02-01"),
      trade: ("1ر9 مليار راند", "9100000000", "ZAR"),
      ministers: ("ألفين بوتس", "هان سونغ تشول"),
      library: "مكتبة جنوب أفريقيا الوطنية", council: "المركز الثقافي الكوري"),
    BritainSet(
      first: CountryWords(
        "SA", "السعودية", official: "المملكة العربية السعودية", "السعودي", "السعودية",
        plural: "السعوديين"),
      second: CountryWords("MA", "المغرب", official: "المملكة المغربية", "المغربي", "المغربية"),
      session: ("العاشرة", 10), next: ("الحادي عشر", 11), weekday: "الأحد",
      start: ("12 مايو", "--05-12"), end: ("الخامس عشر من مايو", "--05-15"),
      trade: ("1ر2 مليار ريال سعودي", "2100000000", "SAR"),
      ministers: ("وليد بن عبدالكريم الخريجي", "محسن الجزولي"),
      library: "مكتبة الملك فهد الوطنية", council: "المجلس الثقافي المغربي"),
    BritainSet(
      first: CountryWords(
        "OM", "عمان", official: "سلطنة عمان", "العماني", "العمانية", plural: "العمانيين"),
      second: CountryWords("IN", "الهند", official: "جمهورية الهند", "الهندي", "الهندية"),
      session: ("ال3", 3), next: ("ال4", 4), weekday: "الاثنين",
      start: ("11 يونيو", "--06-11"), end: ("الثاني والعشرين من يونيو", "--06-22"),
      trade: ("15 مليار روبية هندية", "15000000000", "INR"),
      ministers: ("محمد بن عوض الحسان", "سوبرامانيام جايشانكار"),
      library: "مكتبة عمان الوطنية", council: "المجلس الثقافي الهندي"),
    BritainSet(
      first: CountryWords(
        "AE", "الإمارات", official: "دولة الإمارات العربية المتحدة", "الإماراتي", "الإماراتية",
        plural: "الإماراتيين"),
      second: CountryWords(
        "US", "الولايات المتحدة", official: "الولايات المتحدة الأمريكية", "الأمريكي", "الأمريكية"),
      session: ("الخامسة عشرة", 15), next: ("السادس عشر", 16), weekday: "الجمعة",
      start: ("20 أبريل", "--04-20"), end: ("23 أبريل", "--04-23"),
      trade: ("24.5 مليار دولار", "24500000000", "USD"),
      ministers: ("خليفة شاهين المرر", "بريت ماكغورك"),
      library: "مكتبة الإمارات الوطنية", council: "المجلس الثقافي الأمريكي"),
    BritainSet(
      first: CountryWords("BA", "البوسنة والهرسك", "البوسني", "البوسنية", plural: "البوسنيين"),
      second: CountryWords("NZ", "نيوزيلندا", "النيوزيلندي", "النيوزيلندية"),
      session: ("السادسة", 6), next: ("السابع", 7), weekday: "السبت",
      start: ("1 ديسمبر", "--12-01"), end: ("العاشر من ديسمبر", "--12-10"),
      trade: ("870 مليون دولار نيوزيلندي", "870000000", "NZD"),
      ministers: ("بيسيرا توركوفيتش", "بيترز"),
      library: "مكتبة البوسنة والهرسك الوطنية", council: "المجلس الثقافي النيوزيلندي"),
    BritainSet(
      first: CountryWords(
        "JO", "الأردن", official: "المملكة الأردنية الهاشمية", "الأردني", "الأردنية",
        plural: "الأردنيين"),
      second: CountryWords("CZ", "التشيك", official: "جمهورية التشيك", "التشيكي", "التشيكية"),
      session: ("ال 11", 11), next: ("ال 12", 12), weekday: "الإثنين",
      start: ("9 نيسان", "--04-09"), end: ("الثاني عشر من نيسان", "--04-12"),
      trade: ("4ر136 مليون دينار أردني", "136400000", "JOD"),
      ministers: ("ماجد ثلجي القطارنة", "يان ليبافسكي"),
      library: "المكتبة الوطنية الأردنية", council: "المعهد الثقافي التشيكي"),
    BritainSet(
      first: CountryWords(
        "DZ", "الجزائر", official: "الجمهورية الجزائرية", "الجزائري", "الجزائرية",
        plural: "الجزائريين"),
      second: CountryWords("LK", "سريلانكا", "السريلانكي", "السريلانكية"),
      session: ("الثلاثين", 30), next: ("الحادي والثلاثين", 31), weekday: "الثلاثاء",
      start: ("27 جويلية", "--07-27"), end: ("الثاني من أوت", "--08-02"),
      trade: ("ثلاثة مليارات دولار", "3000000000", "USD"),
      ministers: ("شكيب رشيد قايد", "علي صبري"),
      library: "المكتبة الوطنية الجزائرية", council: "المجلس الثقافي السريلانكي"),
    BritainSet(
      first: CountryWords(
        "TN", "تونس", official: "الجمهورية التونسية", "التونسي", "التونسية", plural: "التونسيين"),
      second: CountryWords("KE", "كينيا", official: "جمهورية كينيا", "الكيني", "الكينية"),
      session: ("الأولى", 1), next: ("الثاني", 2), weekday: "الأربعاء",
      start: ("6 غشت", "--08-06"), end: ("الثامن من غشت", "--08-08"),
      trade: ("25ر6 مليار شلن كيني", "6250000000", "KES"),
      ministers: ("محمد علي النفطي", "موساليا مودافادي"),
      library: "المكتبة الوطنية التونسية", council: "المركز الثقافي الكيني"),
    BritainSet(
      first: CountryWords(
        "BH", "البحرين", official: "مملكة البحرين", "البحريني", "البحرينية", plural: "البحرينيين"),
      second: CountryWords("NL", "هولندا", official: "مملكة هولندا", "الهولندي", "الهولندية"),
      session: ("الثانية", 2), next: ("الثالث", 3), weekday: "الخميس",
      start: ("2 حزيران", "--06-02"), end: ("الرابع من حزيران", "--06-04"),
      trade: ("250 مليون دينار بحريني", "250000000", "BHD"),
      ministers: ("عبدالله بن أحمد آل خليفة", "فوبكه هوكسترا"),
      library: "مكتبة البحرين الوطنية", council: "المجلس الثقافي الهولندي"),
    BritainSet(
      first: CountryWords(
        "RO", "رومانيا", official: "جمهورية رومانيا", "الروماني", "الرومانية",
        plural: "الرومانيين"),
      second: CountryWords(
        "CN", "الصين", official: "جمهورية الصين الشعبية", "الصيني", "الصينية"),
      session: ("التاسعة والعشرين", 29), next: ("الثلاثين", 30), weekday: "السبت",
      start: ("17 أيلول", "--09-17"), end: ("التاسع عشر من أيلول", "--09-19"),
      trade: ("8ر5 مليار يوان", "5800000000", "CNY"),
      ministers: ("كورنيل فيروتا", "وانغ يي"),
      library: "المكتبة الوطنية الرومانية", council: "المركز الثقافي الصيني"),
    BritainSet(
      first: CountryWords(
        "AF", "أفغانستان", official: "جمهورية أفغانستان", "الأفغاني", "الأفغانية",
        plural: "الأفغان"),
      second: CountryWords(
        "DE", "ألمانيا", official: "جمهورية ألمانيا الاتحادية", "الألماني", "الألمانية"),
      session: ("ال101", 101), next: ("ال102", 102), weekday: "الأحد",
      start: ("29 فبراير", "--02-29"), end: ("الحادي والثلاثين من مارس", "--03-31"),
      trade: ("75 مليون جنيه مصري", "75000000", "EGP"),
      ministers: ("زلمي رسول", "نيلز أنين"),
      library: "مكتبة أفغانستان الوطنية", council: "المجلس الثقافي الألماني"),
  ].map(\.rewriting)
}
