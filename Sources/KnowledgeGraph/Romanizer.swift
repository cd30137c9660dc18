/// Arabic words in ASCII letters, good enough to read an IRI by: «سميح حيات» gives `samih-hayat`.
///
/// Arabic writes no short vowels, so some are put where a syllable needs one. The result is no
/// scholarly transliteration and cannot be turned back; equal letters always give equal words.
public enum Romanizer {
  /// Lower-case words joined by `-`, at most `limit` characters, cut between words where it can be.
  public static func slug(_ text: String, limit: Int = 60) -> String {
    var slug = ""
    for word in words(text) {
      let joined = slug.isEmpty ? word : slug + "-" + word
      if joined.utf8.count > limit {
        return slug.isEmpty ? String(joined.prefix(limit)) : slug
      }
      slug = joined
    }
    return slug
  }

  /// The words with capitals, as a title is written: «ناحية الجارالله» gives `Nahiya Al-Jarallah`.
  public static func title(_ text: String) -> String { capitalized(words(text)) }

  /// The name of a person, with the vowels that names commonly have and the numbers of rulers:
  /// «سعيد الجارالله» gives `Saeed Al-Jarallah`, «عبد الله الثاني» `Abdullah II`.
  public static func personName(_ text: String) -> String {
    // «عبد العزيز» is one name, however it is written.
    var words = words(text.replacing("عبد ال", with: "عبدال"), isPerson: true)
    let last = text.split(separator: " ").last.map(String.init) ?? ""
    guard words.count > 1, let number = RomanizationTable.rulers[last] else {
      return capitalized(words)
    }
    words.removeLast()
    return capitalized(words) + " " + number
  }

  private static func capitalized(_ words: [String]) -> String {
    words.map { word in
      word.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: "-")
    }.joined(separator: " ")
  }

  /// The words of `text` in lower-case ASCII, the article of a word parted by `-`.
  ///
  /// - Parameter isPerson: whether they name a person: the vowels of names are looked up.
  static func words(_ text: String, isPerson: Bool = false) -> [String] {
    var words: [String] = []
    var arabic: [Unicode.Scalar] = []
    var ascii = ""
    func close() {
      if !arabic.isEmpty { words.append(word(arabic, isPerson: isPerson)) }
      if !ascii.isEmpty { words.append(ascii) }
      arabic = []
      ascii = ""
    }
    for scalar in text.unicodeScalars {
      if isIgnored(scalar) { continue }
      if isArabicLetter(scalar) {
        if !ascii.isEmpty { close() }
        arabic.append(scalar)
      } else if let plain = asciiForm(scalar) {
        if !arabic.isEmpty { close() }
        ascii += plain
      } else {
        close()
      }
    }
    close()
    return words.filter { !$0.isEmpty }
  }

  /// Vowel signs, tatweel, joiners and direction marks.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x200B...0x200F,
      0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x0027, 0x2019, 0x02BC, 0x02BE, 0x02BF:
      true
    default: false
    }
  }

  private static func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0621...0x063A, 0x0641...0x064A, 0x0671...0x06D3, 0x06D5: true
    default: false
    }
  }

  /// ASCII letters and digits in lower case, digits of the Arabic scripts, Latin letters plain.
  private static func asciiForm(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(Character(scalar))
    case 0x41...0x5A: return String(Character(scalar)).lowercased()
    case 0x0660...0x0669: return String(scalar.value - 0x0660)
    case 0x06F0...0x06F9: return String(scalar.value - 0x06F0)
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.first.flatMap { RomanizationTable.latin[$0] }
    }
  }

  private static func word(_ letters: [Unicode.Scalar], isPerson: Bool) -> String {
    if let known = RomanizationTable.words[spelling(letters[...])] { return known }
    if isPerson, let known = RomanizationTable.names[spelling(letters[...])] { return known }
    if letters.count > 3, letters[0] == "ا", letters[1] == "ل" {
      return "al-" + compound(letters.dropFirst(2), isPerson: isPerson)
    }
    return compound(letters[...], isPerson: isPerson)
  }

  /// «جارالله», «عبدالله»: the divine name keeps its own form at the end of a compound; «عبدالعزيز»: in
  /// names a servant and whose he is.
  private static func compound(_ letters: ArraySlice<Unicode.Scalar>, isPerson: Bool) -> String {
    if isPerson {
      if let known = RomanizationTable.names[spelling(letters)] { return known }
      if letters.count > 7, spelling(letters.prefix(5)) == "عبدال" {
        return "abdul" + plainWord(letters.dropFirst(5))
      }
    }
    if letters.count > 4, spelling(letters.suffix(4)) == "الله" {
      return plainWord(letters.dropLast(4)) + "allah"
    }
    return plainWord(letters)
  }

  private static func spelling(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }

  /// One sound of a word.
  private struct Sound {
    var text: String
    var isVowel: Bool
    /// The long vowel written by an alef.
    var isAlef = false
  }

  private static func plainWord(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    let letters = Array(letters)
    // «تعاون», «تبادل» have u where «خالد», «ناصر» have i.
    let isMutual = letters.count > 2 && letters[0] == "ت" && letters[1] != "ا"
    return withShortVowels(sounds(letters), afterAlef: isMutual ? "u" : "i")
  }

  /// The sounds that the letters write. و and ي are consonants at the start of a word and beside a
  /// vowel, else vowels.
  private static func sounds(_ letters: [Unicode.Scalar]) -> [Sound] {
    // «دولة», «جولة», «ليلة»: the pattern CaCCa.
    let hasConsonantInside = letters.count == 4 && letters[3] == "ة"
    var sounds: [Sound] = []
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      let previous = sounds.last
      if let consonant = RomanizationTable.consonants[letter] {
        sounds.append(Sound(text: consonant, isVowel: false))
        continue
      }
      if let vowel = RomanizationTable.vowels[letter] {
        let isAlef = letter == "ا" || letter == "آ"
        // «عا», «أا»: one vowel, not two.
        if previous?.text == "a", vowel == "a" {
          sounds[sounds.count - 1].isAlef = isAlef
        } else {
          sounds.append(Sound(text: vowel, isVowel: true, isAlef: isAlef))
        }
        continue
      }
      switch letter {
      case "و":
        if index == 1, letters[0] == "أ" || letters[0] == "ا", let next,
          RomanizationTable.consonants[next] != nil
        {
          // «أوروبا»: the two letters write one vowel.
          sounds[0] = Sound(text: "u", isVowel: true)
        } else if previous == nil || previous?.isVowel == true || opens(next, also: "ي")
          || index == 1 && hasConsonantInside
        {
          sounds.append(Sound(text: "w", isVowel: false))
        } else {
          sounds.append(Sound(text: "u", isVowel: true))
        }
      case "ي", "ی":
        if previous?.text == "i" { continue }  // «إيران»
        if previous == nil || previous?.isVowel == true || opens(next, also: nil)
          || index == 1 && hasConsonantInside
        {
          sounds.append(Sound(text: "y", isVowel: false))
        } else {
          sounds.append(Sound(text: "i", isVowel: true))
          if next == "ة" || next == "و" { sounds.append(Sound(text: "y", isVowel: false)) }
        }
      case "ة":
        if previous?.isAlef == true {
          sounds.append(Sound(text: "t", isVowel: false))
        } else if previous?.text != "a" {
          sounds.append(Sound(text: "a", isVowel: true))
        }
      default: continue  // the bare hamza, and letters that no table knows
      }
    }
    return sounds
  }

  /// Whether `letter` makes the semivowel before it a consonant.
  private static func opens(_ letter: Unicode.Scalar?, also: Unicode.Scalar?) -> Bool {
    switch letter {
    case "ا", "آ", "أ", "ى": true
    case let letter?: letter == also
    case nil: false
    }
  }

  /// Puts short vowels where consonants cannot stand together: «سميح» s-m-i-h gives `samih`, «خالد»
  /// kh-a-l-d `khalid`, «محمود» m-h-m-u-d `mahmud`.
  private static func withShortVowels(_ sounds: [Sound], afterAlef vowel: String) -> String {
    var text = ""
    var run = 0  // consonants since the last vowel
    var isAfterAlef = false
    for (index, sound) in sounds.enumerated() {
      if sound.isVowel {
        run = 0
        isAfterAlef = sound.isAlef
        text += sound.text
        continue
      }
      let isLast = index == sounds.count - 1
      if index == 1, run == 1 {
        text += "a"
        run = 0
        isAfterAlef = false
      } else if run == 2 {
        text += "a"
        run = 0
      } else if run == 1, isLast, isAfterAlef {
        text += vowel
        run = 0
      }
      text += sound.text
      run += 1
    }
    return text
  }
}
