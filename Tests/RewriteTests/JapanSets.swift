/// Other words for `seeds/kuwait-japan.txt`.
struct JapanSet {
  /// With the path of its entry; "" if the gazetteer lacks it.
  var agency: (name: String, path: String)
  var first: CountryWords
  var second: CountryWords
  /// The verb agrees with the two names.
  var agreed = "اتفقتا"
  var capital: (name: String, path: String)
  var ordinal: (words: String, value: Int)
  var envoys: (first: String, second: String)
  var region: (name: String, path: String) = ("آسيا", "asia")

  var rewriting: Rewriting {
    Rewriting(
      name: "\(first.name) – \(second.name)",
      surfaces: [
        ("وكالة الأنباء الكويتية", agency.name),
        ("الكويت", first.name), ("الكويتي", first.masculine), ("الكويتية", first.feminine),
        ("اليابان", second.name), ("الياباني", second.masculine), ("اليابانية", second.feminine),
        ("اتفقتا", agreed), ("طوكيو", capital.name),
        ("الجولة الثالثة", "الجولة " + ordinal.words), ("سميح حيات", envoys.first),
        ("ناغاوكا كانسوكي", envoys.second), ("لشؤون آسيا", "لشؤون " + region.name),
      ],
      paths: [
        "agency/kuna": agency.path.isEmpty ? "" : "agency/" + agency.path,
        "country/KW": "country/" + first.code, "country/JP": "country/" + second.code,
        "place/tokyo-jp": "place/" + capital.path, "place/asia": "place/" + region.path,
      ],
      values: ["3": String(ordinal.value)])
  }

  static let all: [Rewriting] = [
    JapanSet(
      agency: ("وكالة أنباء الشرق الأوسط", "mena"),
      first: CountryWords("EG", "مصر", "المصري", "المصرية"),
      second: CountryWords("TR", "تركيا", "التركي", "التركية"),
      capital: ("أنقرة", "ankara-tr"), ordinal: ("الخامسة", 5),
      envoys: ("حمدي سند لوزا", "ياسين أكرم سريم")),
    JapanSet(
      agency: ("وكالة الأنباء الجنوب أفريقية", ""),
      first: CountryWords("ZA", "جنوب أفريقيا", "الجنوب أفريقي", "الجنوب أفريقية"),
      second: CountryWords("KR", "كوريا الجنوبية", "الكوري الجنوبي", "الكورية الجنوبية"),
      capital: ("سول", "seoul-kr"), ordinal: ("الحادية عشرة", 11),
      envoys: ("زين دانغور", "جونغ بيونغ ها")),
    JapanSet(
      agency: ("وكالة الأنباء السعودية", "spa"),
      first: CountryWords("SA", "السعودية", "السعودي", "السعودية"),
      second: CountryWords("MA", "المغرب", "المغربي", "المغربية"),
      agreed: "اتفقا", capital: ("الرباط", "rabat-ma"), ordinal: ("الثانية عشرة", 12),
      envoys: ("عبدالرحمن بن إبراهيم الرسي", "فؤاد يازوغ")),
    JapanSet(
      agency: ("وكالة الأنباء العمانية", "ona"),
      first: CountryWords("OM", "عمان", "العماني", "العمانية"),
      second: CountryWords("IN", "الهند", "الهندي", "الهندية"),
      capital: ("نيودلهي", "new-delhi-in"), ordinal: ("العاشرة", 10),
      envoys: ("خليفة بن علي بن عيسى الحارثي", "موكتيش كومار برديشي")),
    JapanSet(
      agency: ("وكالة أسوشيتد برس", "ap"),
      first: CountryWords("US", "الولايات المتحدة", "الأمريكي", "الأمريكية"),
      second: CountryWords("NZ", "نيوزيلندا", "النيوزيلندي", "النيوزيلندية"),
      capital: ("ويلينغتون", "wellington-nz"), ordinal: ("السابعة", 7),
      envoys: ("تيموثي لندركينغ", "بيتر رايدر"), region: ("أوروبا", "europe")),
    JapanSet(
      agency: ("وكالة الأنباء البوسنية", ""),
      first: CountryWords("BA", "البوسنة والهرسك", "البوسني", "البوسنية"),
      second: CountryWords("NO", "النرويج", "النرويجي", "النرويجية"),
      capital: ("أوسلو", "oslo-no"), ordinal: ("الثانية والعشرين", 22),
      envoys: ("إلمدين كوناكوفيتش", "توري هاتريم")),
    JapanSet(
      agency: ("وكالة الأنباء الكينية", "kna"),
      first: CountryWords("KE", "كينيا", "الكيني", "الكينية"),
      second: CountryWords("LK", "سريلانكا", "السريلانكي", "السريلانكية"),
      capital: ("كولومبو", "colombo-lk"), ordinal: ("ال14", 14),
      envoys: ("كورير سينغ أوي", "أرونا ويجيسوريا بانداراناياكا")),
    JapanSet(
      agency: ("وكالة الأنباء الجزائرية", "aps-dz"),
      first: CountryWords("DZ", "الجزائر", "الجزائري", "الجزائرية"),
      second: CountryWords("JO", "الأردن", "الأردني", "الأردنية"),
      agreed: "اتفقا", capital: ("عمان", "amman-jo"), ordinal: ("الثامنة", 8),
      envoys: ("لوناس مقرمان", "ماجد ثلجي القطارنة")),
    JapanSet(
      agency: ("وكالة أنباء الإمارات", "wam"),
      first: CountryWords("AE", "الإمارات", "الإماراتي", "الإماراتية"),
      second: CountryWords("TN", "تونس", "التونسي", "التونسية"),
      capital: ("تونس", "tunis-tn"), ordinal: ("الـ 9", 9),
      envoys: ("خليفة شاهين المرر", "محمد علي النفطي")),
    JapanSet(
      agency: ("وكالة الأنباء التشيكية", "ctk"),
      first: CountryWords("CZ", "جمهورية التشيك", "التشيكي", "التشيكية"),
      second: CountryWords("BR", "البرازيل", "البرازيلي", "البرازيلية"),
      capital: ("برازيليا", "brasilia-br"), ordinal: ("الرابعة", 4),
      envoys: ("يان ماريان", "ماوريسيو كارفاليو دي ليريو"),
      region: ("أمريكا اللاتينية", "latin-america")),
    JapanSet(
      agency: ("الوكالة الوطنية للإعلام", "nna-lb"),
      first: CountryWords("LB", "لبنان", "اللبناني", "اللبنانية"),
      second: CountryWords("IQ", "العراق", "العراقي", "العراقية"),
      agreed: "اتفقا", capital: ("بغداد", "baghdad-iq"), ordinal: ("الأولى", 1),
      envoys: ("هاني الشميطلي", "محمد حسين بحر العلوم")),
    JapanSet(
      agency: ("وكالة أنباء أنتارا", "antara"),
      first: CountryWords("ID", "إندونيسيا", "الإندونيسي", "الإندونيسية"),
      second: CountryWords("UZ", "أوزبكستان", "الأوزبكي", "الأوزبكية"),
      capital: ("طشقند", "tashkent-uz"), ordinal: ("الثلاثين", 30),
      envoys: ("هيرماوان", "بهرامجون علييف"), region: ("جنوب آسيا", "south-asia")),
    JapanSet(
      agency: ("وكالة الأنباء القطرية", "qna"),
      first: CountryWords("QA", "قطر", "القطري", "القطرية"),
      second: CountryWords("FR", "فرنسا", "الفرنسي", "الفرنسية"),
      capital: ("باريس", "paris-fr"), ordinal: ("السادسة والثلاثين", 36),
      envoys: ("عبدالله بن حسين آل محمود", "جان بيير")),
    JapanSet(
      agency: ("وكالة أنباء شينخوا", "xinhua"),
      first: CountryWords("CN", "الصين", "الصيني", "الصينية"),
      second: CountryWords("DE", "ألمانيا", "الألماني", "الألمانية"),
      capital: ("برلين", "berlin-de"), ordinal: ("الثالثة عشرة", 13),
      envoys: ("وانغ يي", "كريستيان باك")),
    JapanSet(
      agency: ("وكالة باختر للأنباء", "bakhtar"),
      first: CountryWords("AF", "أفغانستان", "الأفغاني", "الأفغانية"),
      second: CountryWords("GE", "جورجيا", "الجورجي", "الجورجية"),
      capital: ("تبليسي", "tbilisi-ge"), ordinal: ("السابعة عشرة", 17),
      envoys: ("فضل الله ممتاز", "لاشا دارساليا"), region: ("أوروبا", "europe")),
  ].map(\.rewriting)
}
