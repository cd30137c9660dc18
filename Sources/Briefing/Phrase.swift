import Diagrams

/// Words in the languages of the page; a language that has none is left out.
struct Phrase {
  let arabic: String?
  let english: String?

  /// In a page of one language, words that exist in the other alone stand in that one.
  init(_ text: Bilingual, in language: PageLanguage) {
    let arabic = Self.visible(text.arabic)
    let english = Self.visible(text.latin)
    switch language {
    case .both:
      self.arabic = arabic
      self.english = english == arabic ? nil : english
    case .arabic:
      self.arabic = arabic
      self.english = arabic == nil ? english : nil
    case .english:
      self.english = english
      self.arabic = english == nil ? arabic : nil
    }
  }

  private static func visible(_ text: String) -> String? {
    let line = TextCleaning.singleLine(text)
    return line.isEmpty ? nil : line
  }
}
