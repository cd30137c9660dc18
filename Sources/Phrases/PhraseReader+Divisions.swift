import Lexicon
import TextAnalysis

/// Where an article's own text ends, and where its dateline and its subjects lie.
extension PhraseReader {
  func endOfOwnText() -> Int {
    for paragraph in text.paragraphs {
      guard let first = paragraph.first else { continue }
      var index = first
      while index < paragraph.upperBound, text.tokens[index].kind == .punctuation { index += 1 }
      if let mark = lattice.reading(at: index, .sectionMark), lattice.item(mark).role == "end" {
        return first
      }
    }
    return text.tokens.count
  }

  func shifts(before end: Int) -> [Int] {
    (0..<end).filter { index in
      lattice.reading(at: index, .sectionMark).map { lattice.item($0).role == "shift" } ?? false
    }
  }

  /// A place at the head of a paragraph, then at most twelve tokens to a dash or agency in brackets.
  func dateline() -> Range<Int> {
    for paragraph in text.paragraphs.prefix(12) {
      guard let first = paragraph.first, let place = grammar.known(at: first), isTown(place),
        place.clitics.isEmpty
      else { continue }
      var index = place.tokens.upperBound
      let limit = min(index + 14, paragraph.upperBound)
      guard index < limit,
        grammar.isDash(index) || grammar.isOpenQuote(index) || isDateAhead(index)
          || text.isMark(index, Mark.colon) || grammar.isComma(index)
      else { continue }
      var last = -1
      while index < limit {
        if grammar.isDash(index) || text.isMark(index, Mark.colon) { last = index }
        if let agency = grammar.nameReading(at: index, { $0.type == .newsAgency }),
          agency.clitics.isEmpty
        {
          last = max(last, agency.tokens.upperBound - 1)
          if grammar.isCloseQuote(last + 1) { last += 1 }
        } else if lattice.has(.verb, at: index), text.tokens[index].kind == .word {
          break
        }
        index += 1
      }
      if last > 0 { return first..<last + 1 }
    }
    return 0..<0
  }

  func isTown(_ phrase: Phrase) -> Bool {
    guard case .known(let ids, _) = phrase.content, let id = ids.first else { return false }
    let type = grammar.lexicon.gazetteer[id].type
    return type == .place || type == .country
  }

  func isDateAhead(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].kind == .number
  }
}
