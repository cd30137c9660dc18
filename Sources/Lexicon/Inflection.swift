/// Surface forms of Arabic words by rule, from the base that the lexicon gives.
///
/// Forms are spelled plainly (no tashkeel); matching folds hamza, ya and ta marbuta, so a form
/// need not be listed in each of their spellings. More forms than the language has do no harm:
/// they are keys to be found, not words to be written.
enum Inflection {
  typealias Form = (text: String, features: Features)

  /// Pronouns that attach to nouns.
  private static let pronouns = ["ه", "ها", "هما", "هم", "نا", "كم"]

  /// A noun or noun phrase: singular, dual, construct, with article and with pronouns.
  /// `base` is singular and without article, unless it is always written with it.
  static func noun(_ base: String, plurals: [String] = [], feminines: [String] = []) -> [Form] {
    var forms = singularAndDual(base, extra: [])
    for feminine in feminines { forms += singularAndDual(feminine, extra: .feminine) }
    for plural in plurals { forms += pluralForms(plural) }
    return forms
  }

  private static func pluralForms(_ plural: String) -> [Form] {
    var forms = withArticle(plural, [.plural])
    let (head, rest) = split(plural)
    if head.hasSuffix("ون") || head.hasSuffix("ين") {
      let stem = String(head.dropLast(2))
      for ending in ["ون", "ين"] { forms += withArticle(stem + ending + rest, [.plural]) }
      for ending in ["و", "ي"] { forms.append((stem + ending + rest, [.plural, .construct])) }
    }
    if rest.isEmpty {
      for pronoun in pronouns { forms.append((joinable(plural) + pronoun, [.plural, .possessed])) }
    }
    return forms
  }

  private static func singularAndDual(_ base: String, extra: Features) -> [Form] {
    var forms = withArticle(base, extra)
    let (head, rest) = split(base)
    guard !head.hasPrefix("ال") || head.count <= 4 else { return forms }
    let stem = joinable(head)
    // The indefinite accusative: اجتماعا، اتصالا هاتفيا.
    if let accusative = accusative(base) { forms.append((accusative, extra)) }
    for ending in ["ان", "ين"] {
      forms += withArticle(stem + ending + rest, extra.union(.dual))
    }
    for ending in ["ا", "ي"] {
      forms.append((stem + ending + rest, extra.union([.dual, .construct])))
    }
    if rest.isEmpty {
      for pronoun in pronouns {
        forms.append((stem + pronoun, extra.union(.possessed)))
        forms.append((stem + "ي" + pronoun, extra.union([.possessed, .dual])))
      }
    }
    return forms
  }

  /// Each word with the alif of the indefinite accusative; nil where a word takes none.
  private static func accusative(_ base: String) -> String? {
    let words = base.split(separator: " ").map(String.init)
    guard !words.contains(where: { $0.hasPrefix("ال") || particles.contains($0) }) else {
      return nil
    }
    return words.map { word in
      ["ة", "اء", "ا", "ى"].contains { word.hasSuffix($0) } ? word : word + "ا"
    }.joined(separator: " ")
  }

  /// The form with and without ال. A phrase takes the article on its last word (a genitive:
  /// رئيس الوزراء) or on all words (an adjective: الأمين العام); both are generated.
  static func withArticle(_ phrase: String, _ features: Features) -> [Form] {
    let words = phrase.split(separator: " ").map(String.init)
    let bare = words.map { $0.hasPrefix("ال") && $0.count > 4 ? String($0.dropFirst(2)) : $0 }
    var forms: [Form] = [
      (phrase, words.last?.hasPrefix("ال") == true ? features.union(.definite) : features)
    ]
    if bare != words { forms.append((bare.joined(separator: " "), features)) }
    let all = bare.map { articled($0) }
    forms.append((all.joined(separator: " "), features.union(.definite)))
    if words.count > 1 {
      let last = bare.dropLast() + [articled(bare[bare.count - 1])]
      forms.append((last.joined(separator: " "), features.union(.definite)))
      // «نائب وزير الخارجية المساعد»: every word but the first.
      let tail = [bare[0]] + all.dropFirst()
      forms.append((tail.joined(separator: " "), features.union(.definite)))
    }
    return forms
  }

  /// ال before a word, kept out of particles and of words with an attached و or ل.
  private static func articled(_ word: String) -> String {
    if particles.contains(word) || word.hasPrefix("ال") && word.count > 4
      || word.hasPrefix("بال") && word.count > 6
    {
      return word
    }
    return "ال" + word
  }

  private static let particles: Set<String> = [
    "من", "في", "على", "إلى", "الى", "بين", "ذات", "غير", "عن", "مع", "بعد", "و", "لدى", "باسم",
  ]

  /// An adjective: both genders, numbers and with article. Words of a phrase agree if the first
  /// one is itself an adjective (كوري جنوبي); else only the last one inflects (جنوب أفريقي).
  static func adjective(_ base: String, feminine: String? = nil, plurals: [String] = []) -> [Form] {
    let endings: [(String, Features)] = [
      ("", []), ("ة", .feminine), ("ان", .dual), ("ين", [.dual]), ("ين", .plural), ("ون", .plural),
      ("تان", [.dual, .feminine]), ("تين", [.dual, .feminine]), ("ات", [.plural, .feminine]),
      ("ا", []), ("ي", [.plural, .construct]), ("و", [.plural, .construct]),
    ]
    let words = base.split(separator: " ").map(String.init)
    guard let firstWord = words.first else { return [] }
    var forms: [Form] = []
    func add(_ phrase: [String], _ features: Features) {
      forms.append((phrase.joined(separator: " "), features))
      forms.append((phrase.map(articled).joined(separator: " "), features.union(.definite)))
      if phrase.count > 1 {
        let first = [articled(phrase[0])] + phrase.dropFirst()
        forms.append((first.joined(separator: " "), features.union(.definite)))
      }
    }
    for (ending, features) in endings {
      if words.count == 1 {
        add([firstWord + ending], features)
      } else if firstWord.hasSuffix("ي") {
        add(words.map { $0 + ending }, features)
      } else {
        add(words.dropLast() + [words[words.count - 1] + ending], features)
      }
    }
    if let feminine { add(feminine.split(separator: " ").map(String.init), .feminine) }
    for plural in plurals { add(plural.split(separator: " ").map(String.init), .plural) }
    return forms
  }

  /// A verb from its third person masculine singular in the past (`past`) or present (`present`).
  static func verb(past: String) -> [Form] {
    var stems: [String] = []
    if past.hasSuffix("ى") {
      let stem = String(past.dropLast())
      stems = [past, stem + "ت", stem + "يا", stem + "تا", stem + "وا"]
      stems += pronouns.map { stem + "ا" + $0 }
    } else if past.hasSuffix("ا") {
      let stem = String(past.dropLast())
      stems = [past, stem + "ت", stem + "وا", stem + "تا", past + "ه", past + "ها"]
    } else {
      stems = [past] + ["ت", "ا", "تا", "وا", "ن"].map { past + $0 }
      stems += pronouns.map { past + $0 }
    }
    stems += pronouns.map { feminine(past) + $0 }
    return stems.map { ($0, .past) }
  }

  private static func feminine(_ past: String) -> String {
    past.hasSuffix("ى") || past.hasSuffix("ا") ? String(past.dropLast()) + "ت" : past + "ت"
  }

  static func verb(present: String) -> [Form] {
    guard present.hasPrefix("ي") else { return [(present, .present)] }
    let stem = String(present.dropFirst())
    let weak = stem.hasSuffix("ى") || stem.hasSuffix("ي") || stem.hasSuffix("و")
    let plural = weak ? String(stem.dropLast()) : stem
    let dual = stem.hasSuffix("ى") ? String(stem.dropLast()) + "ي" : stem
    let open = stem.hasSuffix("ى") ? String(stem.dropLast()) + "ا" : stem
    var forms: [Form] = []
    for person in ["ي", "ت"] {
      forms.append((person + stem, .present))
      for ending in ["ان", "ا"] { forms.append((person + dual + ending, [.present, .dual])) }
      for ending in ["ون", "وا"] { forms.append((person + plural + ending, [.present, .plural])) }
      // The shortened form behind لم; of short stems it is also an ordinary word (سير).
      if weak, plural.count > 2 { forms.append((person + plural, .present)) }
      for pronoun in pronouns { forms.append((person + open + pronoun, .present)) }
    }
    return forms
  }

  /// A participle in the circumstantial accusative and its numbers: مؤكدا، مؤكدين، مشيدة.
  static func participle(_ base: String) -> [Form] {
    ["", "ا", "ة", "ين", "ان", "ون", "ات", "تين"].map { ending in
      (joinable(base) + ending, .participle)
    }
  }

  /// Ta marbuta opens before an ending, alif maqsura becomes ya.
  private static func joinable(_ word: String) -> String {
    if word.hasSuffix("ة") { return String(word.dropLast()) + "ت" }
    if word.hasSuffix("ى") { return String(word.dropLast()) + "ي" }
    return word
  }

  private static func split(_ phrase: String) -> (head: String, rest: String) {
    guard let space = phrase.firstIndex(of: " ") else { return (phrase, "") }
    return (String(phrase[..<space]), String(phrase[space...]))
  }
}
