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
