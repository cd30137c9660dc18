import Diagrams
import RDFModel

extension Composer {
  /// The articles, with the passages that facts rest on and the facts.
  var sources: [SourceEntry] {
    let supports = Dictionary(grouping: evidence.supports) { $0.span.article }
    return evidence.articles.enumerated().map { index, article in
      let own = supports[article] ?? []
      let isInFull = evidence.isInFull(article)
      return SourceEntry(
        anchor: "source-\(index + 1)", number: index + 1, title: title(of: article),
        publisher: reader.dataset.objects(of: article, predicate: SCHEMA.publisher).first
          .map { phrase(words($0)) },
        agencies: reader.resources(article, PROV.wasAttributedTo).map(name),
        published: DateWording.period(
          start: reader.literals(article, SCHEMA.datePublished), end: []
        ).map(phrase),
        url: url(of: article), address: article.key,
        isInFull: isInFull, passages: isInFull ? passages(Set(own.map(\.span)).sorted()) : [],
        facts: isInFull ? facts(own) : [],
        factCount: own.count)
    }
  }

  private func title(of article: Resource) -> Phrase {
    guard let headline = reader.literals(article, SCHEMA.headline).first else {
      return name(article)
    }
    return phrase(words(.literal(headline)))
  }

  private func url(of article: Resource) -> String? {
    let told = reader.dataset.objects(of: article, predicate: SCHEMA.url).first
    switch told {
    case .iri(let iri): return SafeLink.checked(iri.value)
    case .literal(let literal): return SafeLink.checked(literal.lexical)
    case .blank, .triple, nil: return nil
    }
  }

  /// A name, or a literal in the language that its letters tell.
  private func words(_ term: Term) -> Bilingual {
    if case .literal(let literal) = term {
      let text = TextCleaning.singleLine(literal.lexical)
      return TextCleaning.isRightToLeft(text) ? Bilingual(text, "") : Bilingual("", text)
    }
    return Resource(term).map(reader.name) ?? Bilingual()
  }

  // MARK: Passages

  /// Stretches of one article that the quotes tell without a gap, cut where a span begins or ends.
  private func passages(_ spans: [Evidence.Span]) -> [Passage] {
    var letters: [Int: Unicode.Scalar] = [:]
    for span in spans {
      guard let quote = evidence.quotes[span] else { continue }
      let before = quote.prefix.unicodeScalars.count
      let known = quote.prefix.unicodeScalars + quote.exact.unicodeScalars
      for (offset, scalar) in (Array(known) + Array(quote.suffix.unicodeScalars)).enumerated() {
        letters[span.start - before + offset] = scalar
      }
    }
    let cuts = Set(spans.flatMap { [$0.start, $0.end] })
    var passages: [Passage] = []
    var run: [Int] = []
    for position in letters.keys.sorted() {
      if let last = run.last, position != last + 1 {
        passages.append(passage(run, cuts: cuts, letters: letters, spans: spans))
        run = []
      }
      run.append(position)
    }
    if !run.isEmpty { passages.append(passage(run, cuts: cuts, letters: letters, spans: spans)) }
    return passages
  }

  private func passage(
    _ run: [Int], cuts: Set<Int>, letters: [Int: Unicode.Scalar], spans: [Evidence.Span]
  ) -> Passage {
    let start = run.first ?? 0
    let end = (run.last ?? 0) + 1
    let edges = [start] + cuts.filter { start < $0 && $0 < end }.sorted() + [end]
    let pieces = zip(edges, edges.dropFirst()).map { from, to in
      let weight = spans.count { $0.start <= from && to <= $0.end }
      return Piece(
        anchors: spans.filter { $0.start == from }.map(evidence.anchor), start: from, end: to,
        text: String(String.UnicodeScalarView((from..<to).compactMap { letters[$0] })),
        isMarked: weight > 0, weight: min(weight, 3))
    }
    return Passage(start: start, end: end, pieces: pieces)
  }

  // MARK: Facts

  private func facts(_ supports: [Evidence.Support]) -> [FactGroup] {
    let groups = Dictionary(grouping: supports, by: \.span)
    return groups.keys.sorted().map { span in
      FactGroup(
        href: "#" + evidence.anchor(span), offsets: "\(span.start)–\(span.end)",
        facts: (groups[span] ?? []).map(fact))
    }
  }

  private func fact(_ support: Evidence.Support) -> Fact {
    Fact(
      subject: name(support.triple.subject), predicate: name(.iri(support.triple.predicate)),
      object: phrase(words(support.triple.object)), rule: support.rule,
      confidence: support.confidence)
  }
}
