import Lexicon
import TextAnalysis

extension Grammar {
  /// A document: «مذكرة تفاهم»، «تسع مذكرات تفاهم»، «خطة العمل لمجموعة التوجيه المشتركة»،
  /// «شراكة إستراتيجية شاملة»، «اتفاقية التجارة الحرة»، «مبادرة المكتبة الرقمية».
  /// An uncounted plural («مذكرات التفاهم الموقعة») names none.
  func document(at index: Int) -> Phrase? {
    var start = index
    var lead: Reading?
    var clitics: Clitics = []
    var begin = text.tokens[index].range.lowerBound
    var count = 1
    if let number = cardinal(at: index), number.value > 1, number.value < 500 {
      guard let noun = lattice.reading(at: number.tokens.upperBound, .documentNoun),
        noun.clitics.isEmpty
      else { return nil }
      count = number.value
      start = number.tokens.upperBound
      lead = noun
      begin = number.reading?.start ?? begin
      clitics = number.reading?.clitics ?? []
    }
    guard let noun = lead ?? lattice.reading(at: start, .documentNoun) else { return nil }
    if count == 1 {
      begin = noun.start
      clitics = noun.clitics
      if noun.has(.plural) { return nil }
      if noun.has(.dual) { count = 2 }
    }
    let item = lattice.item(noun)
    // «اتفاق» without an article or a party is more often «agreeing» than a paper.
    var content = DocumentPhrase(noun: item)
    content.count = count
    content.features = noun.sense.features
    var children: [Phrase] = []
    var end = noun.tokens.upperBound
    readModifiers(&content, &children, &end, noun)
    if item.role == "proposal", content.subject.isEmpty { return nil }
    return phrase(
      index..<end, start: begin, clitics: clitics, .document(content), children: children,
      rule: count > 1 ? "documents-counted" : "document")
  }

  private func readModifiers(
    _ content: inout DocumentPhrase, _ children: inout [Phrase], _ end: inout Int, _ noun: Reading
  ) {
    while isWord(end) {
      if let qualifier = lattice.reading(at: end, .documentQualifier), qualifier.clitics.isEmpty {
        content.qualifiers.append(lattice.item(qualifier))
        end = qualifier.tokens.upperBound
      } else if content.body == nil, let body = jointBody(at: end),
        body.clitics.isEmpty || body.clitics == .li, case .jointBody(let found) = body.content
      {
        content.body = found
        children.append(body)
        end = body.tokens.upperBound
      } else if let nisba = nisba(at: end), nisba.clitics.isEmpty, let id = partyID(nisba) {
        if !content.parties.contains(id) { content.parties.append(id) }
        children.append(nisba)
        end = nisba.tokens.upperBound
      } else if content.subject.isEmpty, let subject = documentSubject(at: end, content.noun) {
        content.subject = subject.words
        end = subject.end
      } else if let between = lattice.function(at: end, "between"), between.clitics.isEmpty,
        let list = partyList(at: between.tokens.upperBound), list.parties.count > 1
      {
        for party in list.parties {
          if let id = partyID(party), !content.parties.contains(id) { content.parties.append(id) }
        }
        children += list.parties
        end = list.end
      } else {
        return
      }
    }
  }

  /// «المكتبة الرقمية» behind مبادرة, «التجارة الحرة» behind اتفاقية: definite words that name the paper.
  private func documentSubject(at index: Int, _ noun: LexicalItem) -> (words: String, end: Int)? {
    if noun.role == "proposal", let words = openSubject(at: index) {
      return (words.map { text.foldedString($0) }.joined(separator: " "), words.upperBound)
    }
    // «اتفاقية التجارة الحرة»: the genitive names the paper.
    if let sector = lattice.reading(at: index, .sector), sector.clitics.isEmpty,
      sector.has(.definite)
    {
      // «اتفاقية الدفاع العربي المشترك»، «بروتوكول القضاء على …» goes on elsewhere.
      let end = nameAdjectives(at: sector.tokens.upperBound)
      guard lattice.function(at: end, "on") == nil else { return nil }
      let words = (index..<end).map { text.foldedString($0) }.joined(separator: " ")
      return (words, end)
    }
    return nil
  }
}
