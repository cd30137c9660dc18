/// More words for `seeds/kuwait-japan.txt`: capitals called like their countries, names of one to
/// four words, ordinals of all shapes.
enum MoreJapanSets {
  static let all: [Rewriting] = [
    JapanSet(
      agency: ("وكالة السودان للأنباء", "suna"),
      first: CountryWords("SD", "السودان", "السوداني", "السودانية"),
      second: CountryWords("ET", "إثيوبيا", "الإثيوبي", "الإثيوبية"),
      agreed: "اتفقا", capital: ("أديس أبابا", "addis-ababa-et"), ordinal: ("التاسعة عشرة", 19),
      envoys: ("دفع الله الحاج علي", "برهانو تسيغاي"), region: ("أفريقيا", "africa")),
    JapanSet(
      agency: ("وكالة الأنباء الجيبوتية", "adi"),
      first: CountryWords("DJ", "جيبوتي", "الجيبوتي", "الجيبوتية"),
      second: CountryWords("SG", "سنغافورة", "السنغافوري", "السنغافورية"),
      capital: ("سنغافورة", "singapore-sg"), ordinal: ("السابعة والعشرين", 27),
      envoys: ("محمود علي يوسف", "تان سي لينغ")),
    JapanSet(
      agency: ("وكالة الأنباء اليمنية", "saba"),
      first: CountryWords("YE", "اليمن", "اليمني", "اليمنية"),
      second: CountryWords("PK", "باكستان", "الباكستاني", "الباكستانية"),
      agreed: "اتفقا", capital: ("إسلام آباد", "islamabad-pk"), ordinal: ("الـ21", 21),
      envoys: ("منصور علي سعيد بجاش", "سجاد قاضي")),
    JapanSet(
      agency: ("وكالة نوتيمكس", "notimex"),
      first: CountryWords("MX", "المكسيك", "المكسيكي", "المكسيكية"),
      second: CountryWords("AR", "الأرجنتين", "الأرجنتيني", "الأرجنتينية"),
      capital: ("بوينس آيرس", "buenos-aires-ar"), ordinal: ("الثامنة والثمانين", 88),
      envoys: ("رودريغو غونزاليس", "خوان كارلوس فالي راليه"),
      region: ("أمريكا الشمالية", "north-america")),
    JapanSet(
      agency: ("وكالة الأنباء والمعلومات الفلسطينية", "wafa"),
      first: CountryWords("PS", "فلسطين", "الفلسطيني", "الفلسطينية"),
      second: CountryWords("IR", "إيران", "الإيراني", "الإيرانية"),
      capital: ("طهران", "tehran-ir"), ordinal: ("الثالثة والثلاثين", 33),
      envoys: ("أبو بكر عبد المنعم زهران", "علي باقري كني"), region: ("غرب آسيا", "west-asia")),
    JapanSet(
      agency: ("وكالة الأنباء الغينية الاستوائية", ""),
      first: CountryWords(
        "GQ", "غينيا الاستوائية", "الغيني الاستوائي", "الغينية الاستوائية"),
      second: CountryWords("BF", "بوركينا فاسو", "البوركينابي", "البوركينابية"),
      capital: ("واغادوغو", "ouagadougou-bf"), ordinal: ("الثانية", 2),
      envoys: ("سيميون أويونو إيسونو أنغي", "كاراموكو جان-ماري تراوري"),
      region: ("غرب أفريقيا", "west-africa")),
    JapanSet(
      agency: ("وكالة برنسا لاتينا", "prensalatina"),
      first: CountryWords("CR", "كوستاريكا", "الكوستاريكي", "الكوستاريكية"),
      second: CountryWords("PA", "بنما", "البنمي", "البنمية"),
      capital: ("بنما", "panama-city-pa"), ordinal: ("الخمسين", 50),
      envoys: ("كريستيان غيليرميه-فيرنانديز", "ريكاردو"),
      region: ("أمريكا الوسطى", "central-america")),
    JapanSet(
      agency: ("وكالة أوكرينفورم", "ukrinform"),
      first: CountryWords("UA", "أوكرانيا", "الأوكراني", "الأوكرانية"),
      second: CountryWords("SE", "السويد", "السويدي", "السويدية"),
      capital: ("ستوكهولم", "stockholm-se"), ordinal: ("الرابعة والأربعين", 44),
      envoys: ("يفهين بيريبيينيس", "يان كنوتسون"), region: ("شمال أوروبا", "northern-europe")),
    JapanSet(
      agency: ("وكالة الأنباء الليبية", "lana"),
      first: CountryWords("LY", "ليبيا", "الليبي", "الليبية"),
      second: CountryWords("IT", "إيطاليا", "الإيطالي", "الإيطالية"),
      capital: ("روما", "rome-it"), ordinal: ("الـ 17", 17),
      envoys: ("سعيد سرور", "لويجي دي مايو"), region: ("جنوب أوروبا", "southern-europe")),
    JapanSet(
      agency: ("وكالة أنباء أذربيجان الرسمية", "azertac"),
      first: CountryWords("AZ", "أذربيجان", "الأذربيجاني", "الأذربيجانية"),
      second: CountryWords("KZ", "كازاخستان", "الكازاخستاني", "الكازاخستانية"),
      capital: ("أستانا", "astana-kz"), ordinal: ("السادسة عشرة", 16),
      envoys: ("خلف خلفوف", "رومان فاسيلينكو"), region: ("آسيا الوسطى", "central-asia")),
    JapanSet(
      agency: ("الوكالة الموريتانية للأنباء", "ami"),
      first: CountryWords("MR", "موريتانيا", "الموريتاني", "الموريتانية"),
      second: CountryWords("DZ", "الجزائر", "الجزائري", "الجزائرية"),
      capital: ("الجزائر", "algiers-dz"), ordinal: ("التاسعة", 9),
      envoys: ("محمد محمود ولد إبراهيم اخليل", "بوجمعة ديلمي"), region: ("المغرب العربي", "maghreb")
    ),
    JapanSet(
      agency: ("وكالة الأنباء البلجيكية", "belga"),
      first: CountryWords("BE", "بلجيكا", "البلجيكي", "البلجيكية"),
      second: CountryWords("LU", "لوكسمبورغ", "اللوكسمبورغي", "اللوكسمبورغية"),
      capital: ("لوكسمبورغ", "luxembourg-lu"), ordinal: ("ال40", 40),
      envoys: ("فرانسوا-كزافييه دو دونيا", "كريستيان براون"), region: ("أوروبا", "europe")),
    JapanSet(
      agency: ("وكالة الأنباء الوطنية الماليزية", "bernama"),
      first: CountryWords("MY", "ماليزيا", "الماليزي", "الماليزية"),
      second: CountryWords("AU", "أستراليا", "الأسترالي", "الأسترالية"),
      capital: ("كانبرا", "canberra-au"), ordinal: ("الحادية والستين", 61),
      envoys: ("نور الدين بن حاجي عثمان", "جاستن هيهرست"),
      region: ("جنوب شرق آسيا", "southeast-asia")),
    JapanSet(
      agency: ("وكالة الأنباء الوطنية الصومالية", "sonna"),
      first: CountryWords("SO", "الصومال", "الصومالي", "الصومالية"),
      second: CountryWords("UG", "أوغندا", "الأوغندي", "الأوغندية"),
      agreed: "اتفقا", capital: ("كمبالا", "kampala-ug"), ordinal: ("الحادية والعشرين", 21),
      envoys: ("عبد القادر أحمد خير عبدي", "أوكيلو أوريم"),
      region: ("القرن الأفريقي", "horn-of-africa")),
    JapanSet(
      agency: ("وكالة رويترز للأنباء", "reuters"),
      first: CountryWords("IE", "أيرلندا", "الأيرلندي", "الأيرلندية"),
      second: CountryWords("MT", "مالطا", "المالطي", "المالطية"),
      capital: ("فاليتا", "valletta-mt"), ordinal: ("السبعين", 70),
      envoys: ("شون أو فلاهرتي", "إيان بورغ"), region: ("أوروبا الغربية", "western-europe")),
    JapanSet(
      agency: ("وكالة الأنباء الغواتيمالية", ""),
      first: CountryWords("GT", "غواتيمالا", "الغواتيمالي", "الغواتيمالية"),
      second: CountryWords("CU", "كوبا", "الكوبي", "الكوبية"),
      capital: ("هافانا", "havana-cu"), ordinal: ("الستين", 60),
      envoys: ("خوسيه", "ميغيل دياز-كانيل"), region: ("الكاريبي", "caribbean")),
    JapanSet(
      agency: ("وكالة كابار", "kabar"),
      first: CountryWords("KG", "قيرغيزستان", "القيرغيزي", "القيرغيزية"),
      second: CountryWords("TJ", "طاجيكستان", "الطاجيكي", "الطاجيكية"),
      capital: ("دوشنبه", "dushanbe-tj"), ordinal: ("الثامنة والعشرين", 28),
      envoys: ("أيبك مولدوغازييف", "سراج الدين مهر الدين"), region: ("أوراسيا", "eurasia")),
    JapanSet(
      agency: ("الوكالة التشادية للأنباء والنشر", "atpe"),
      first: CountryWords("TD", "تشاد", "التشادي", "التشادية"),
      second: CountryWords("CM", "الكاميرون", "الكاميروني", "الكاميرونية"),
      capital: ("ياوندي", "yaounde-cm"), ordinal: ("الخامسة والخمسين", 55),
      envoys: ("عبد الرحمن غلام الله", "لوجون مبيلا مبيلا"),
      region: ("وسط أفريقيا", "central-africa")),
    JapanSet(
      agency: ("الوكالة العربية السورية للأنباء", "sana"),
      first: CountryWords("SY", "سوريا", "السوري", "السورية"),
      second: CountryWords("RU", "روسيا", "الروسي", "الروسية"),
      capital: ("موسكو", "moscow-ru"), ordinal: ("الـ 32", 32),
      envoys: ("بسام صباغ", "ميخائيل بوغدانوف"), region: ("أوروبا الشرقية", "eastern-europe")),
    JapanSet(
      agency: ("وكالة الأنباء البرتغالية", "lusa"),
      first: CountryWords("PT", "البرتغال", "البرتغالي", "البرتغالية"),
      second: CountryWords("AO", "أنغولا", "الأنغولي", "الأنغولية"),
      capital: ("لواندا", "luanda-ao"), ordinal: ("السادسة والستين", 66),
      envoys: ("جواو غوميز كرافينيو", "تيتي أنطونيو"),
      region: ("أفريقيا جنوب الصحراء", "sub-saharan-africa")),
    JapanSet(
      agency: ("وكالة الأنباء القمرية", ""),
      first: CountryWords("KM", "جزر القمر", "القمري", "القمرية"),
      second: CountryWords("MG", "مدغشقر", "المدغشقري", "المدغشقرية"),
      capital: ("أنتاناناريفو", "antananarivo-mg"), ordinal: ("السابعة والتسعين", 97),
      envoys: ("ظهير ذو الكمال", "إيفيت سيلا"), region: ("المحيط الهندي", "indian-ocean")),
    JapanSet(
      agency: ("وكالة الأنباء العراقية", "ina"),
      first: CountryWords("IQ", "العراق", "العراقي", "العراقية"),
      second: CountryWords("MM", "ميانمار", "الميانماري", "الميانمارية"),
      agreed: "اتفقا", capital: ("نايبيداو", "nay-pyi-taw-mm"), ordinal: ("الـ5", 5),
      envoys: ("شورش خالد سعيد", "كياو تين")),
    JapanSet(
      agency: ("وكالة أنباء البحرين", "bna"),
      first: CountryWords("BH", "البحرين", "البحريني", "البحرينية"),
      second: CountryWords("GB", "المملكة المتحدة", "البريطاني", "البريطانية"),
      capital: ("لندن", "london-gb"), ordinal: ("السادسة", 6),
      envoys: ("عبدالله بن علي بن حمد آل خليفة", "ستيفن هيكي")),
    JapanSet(
      agency: ("وكالة الأنباء الغانية", "gna"),
      first: CountryWords("GH", "غانا", "الغاني", "الغانية"),
      second: CountryWords("AE", "الإمارات", "الإماراتي", "الإماراتية"),
      capital: ("أبوظبي", "abu-dhabi-ae"), ordinal: ("الثالثة والتسعين", 93),
      envoys: ("كوفي أنان جونيور", "مبارك سعيد الظاهري")),
  ].map(\.rewriting)
}
