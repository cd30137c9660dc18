import Lexicon
import Linking
import RDFModel

/// The names of a node in both languages, and its other spellings.
struct NodeLabels {
  /// One a language: `ar`, and `en` or `ar-latn`.
  private(set) var preferred: [Label] = []
  private(set) var alternatives: [Label] = []

  /// `labels` first; where a language has none, the first spelling in it; where no English is
  /// known, the Arabic romanised.
  ///
  /// - Parameter type: of the node; persons' names are romanised as names.
  init(type: MentionType, labels: [Label], spellings: [String], alternatives: [Label] = []) {
    for label in labels { add(label) }
    for spelling in spellings {
      add(Label(spelling, Self.hasArabicLetter(spelling) ? "ar" : "en"))
    }
    for label in alternatives { addAlternative(label) }
    if !has("en"), !has("ar-latn"), let arabic = text("ar") {
      let name = type == .person ? Romanizer.personName(arabic) : Romanizer.title(arabic)
      if !name.isEmpty { preferred.append(Label(name, "ar-latn")) }
    }
  }

  /// The preferred label in `language`.
  func text(_ language: String) -> String? {
    preferred.first { $0.language.lowercased() == language }?.text
  }

  /// For composing an Arabic label.
  var arabic: String { text("ar") ?? preferred.first?.text ?? "" }
  /// For composing an English label.
  var latin: String { text("en") ?? text("ar-latn") ?? preferred.first?.text ?? "" }

  private func has(_ language: String) -> Bool { text(language) != nil }

  private mutating func add(_ label: Label) {
    if label.text.isEmpty { return }
    if has(label.language.lowercased()) { addAlternative(label) } else { preferred.append(label) }
  }

  private mutating func addAlternative(_ label: Label) {
    // Bytes, as `==` on strings merges canonical variants.
    let isKnown = (preferred + alternatives).contains {
      $0.language.lowercased() == label.language.lowercased()
        && ByteString($0.text) == ByteString(label.text)
    }
    if !isKnown, !label.text.isEmpty { alternatives.append(label) }
  }

  static func hasArabicLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains { 0x0620...0x06D5 ~= $0.value || 0xFB50...0xFEFC ~= $0.value }
  }
}

extension QuadSink {
  /// Types, labels and spellings of one node; concepts have their SKOS labels too.
  mutating func describe(_ node: IRI, type: MentionType, labels: NodeLabels) {
    for topClass in type.topClasses { add(node, RDF.type, topClass) }
    for label in labels.preferred {
      add(node, RDFS.label, label.literal)
      if type == .sector { add(node, SKOS.prefLabel, label.literal) }
    }
    for label in labels.alternatives { add(node, SKOS.altLabel, label.literal) }
  }
}
