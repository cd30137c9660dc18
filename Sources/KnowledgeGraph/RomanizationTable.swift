/// Letters and words of `Romanizer`: data only.
enum RomanizationTable {
  /// Consonants of Arabic and of the letters that Persian, Urdu and loan words add.
  static let consonants: [Unicode.Scalar: String] = [
    "ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh",
    "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s",
    "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q", "ك": "k",
    "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ھ": "h", "ہ": "h",
  ]

  /// Letters that stand for one vowel wherever they are.
  static let vowels: [Unicode.Scalar: String] = [
    "ا": "a", "أ": "a", "آ": "a", "ٱ": "a", "إ": "i", "ى": "a", "ؤ": "u", "ئ": "i", "ع": "a",
  ]

  /// Whole words whose short vowels no rule finds.
  static let words: [String: String] = ["الله": "allah", "محمد": "muhammad", "بن": "bin"]

  /// Names of persons as they are commonly written; the article before them is no part of them.
  static let names: [String: String] = [
    "عبدالله": "abdullah", "عبدالملك": "abdulmalik", "عبدالرحمن": "abdulrahman", "سعيد": "saeed",
    "سعد": "saad", "سعود": "saud", "حمد": "hamad", "حسين": "hussein", "سلطان": "sultan",
    "مبارك": "mubarak",
    "عمر": "omar", "عثمان": "othman", "فهد": "fahd", "فيصل": "faisal", "صباح": "sabah",
    "مشعل": "mishal", "مصطفى": "mustafa", "يوسف": "yusuf", "يحيى": "yahya", "إسماعيل": "ismail",
    "سليمان": "sulaiman", "زياد": "ziyad", "رياض": "riyad", "كمال": "kamal", "جمال": "jamal",
    "جلال": "jalal", "عمرو": "amr", "هشام": "hisham", "عصام": "isam", "وائل": "wael",
    "غسان": "ghassan", "أسامة": "usama", "محسن": "muhsin", "حيدر": "haidar", "مهدي": "mahdi",
    "شكري": "shukri", "فؤاد": "fuad", "زايد": "zayed", "مكتوم": "maktoum", "مريم": "maryam",
    "ولد": "ould", "عيسى": "isa", "موسى": "musa", "مرتضى": "murtada", "صلاح": "salah",
    "عماد": "imad", "إياد": "iyad", "نهاد": "nihad", "مراد": "murad", "سهيل": "suhail",
    "ضياء": "diya", "علاء": "alaa", "بهاء": "bahaa", "رجب": "rajab", "رضا": "rida",
    "ثامر": "thamer", "طلال": "talal", "خلف": "khalaf", "فرج": "faraj", "أمل": "amal",
    "عدنان": "adnan", "سفيان": "sufyan", "سلمان": "salman", "عثماني": "othmani", "يونس": "yunus",
    "إدريس": "idris", "شعبان": "shaban", "عباس": "abbas",
  ]

  /// Behind a name at its end, rulers' numbers.
  static let rulers: [String: String] = [
    "الأول": "I", "الثاني": "II", "الثالث": "III", "الرابع": "IV", "الخامس": "V", "السادس": "VI",
    "السابع": "VII", "الثامن": "VIII",
  ]

  /// Latin letters beyond ASCII.
  static let latin: [Unicode.Scalar: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćč"), ("d", "ďđð"), ("e", "èéêëēėęě"),
      ("g", "ğģ"), ("h", "ḥħ"), ("i", "ìíîïīįı"), ("k", "ķ"), ("l", "ļľł"), ("n", "ñńņň"),
      ("o", "òóôõöøōő"), ("oe", "œ"), ("r", "ŕř"), ("s", "śşšșṣ"), ("ss", "ß"), ("t", "ţťțṭ"),
      ("th", "þ"), ("u", "ùúûüūůűų"), ("y", "ýÿ"), ("z", "źżžẓ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, letters) in rows {
      for scalar in letters.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()
}
