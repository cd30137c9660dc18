import RDFModel

/// The line under a picture that says which articles it rests on: who published each, and when.
struct Sources {
  private static let most = 3
  private let reader: GraphReader

  init(_ reader: GraphReader) { self.reader = reader }

  func note(of things: [Resource]) -> Bilingual {
    let articles = Set(things.flatMap(reader.articles))
    guard !articles.isEmpty else { return Bilingual() }
    let names = articles.sorted().map(name)
    var arabic = names.prefix(Self.most).map(\.arabic).joined(separator: "؛ ")
    var latin = names.prefix(Self.most).map(\.latin).joined(separator: "; ")
    if names.count > Self.most {
      arabic += " " + Wording.more(names.count - Self.most).arabic
      latin += " " + Wording.more(names.count - Self.most).latin
    }
    return Cards.joined(
      names.count > 1 ? Wording.sources : Wording.source, Bilingual(arabic, latin))
  }

  /// Publisher and agency with the date; the article's id where one of these is not told.
  private func name(_ article: Resource) -> Bilingual {
    let houses = publishers(of: article)
    let date = DateWording.period(start: reader.literals(article, SCHEMA.datePublished), end: [])
    var arabic = unique(houses.map { $0.arabic.isEmpty ? $0.latin : $0.arabic })
    // Who has an English name tells a reader of English enough. The mark keeps a date that follows an
    // Arabic name from being read as part of it.
    let named = houses.map(\.latin).filter { !$0.isEmpty }
    var latin = unique(named.isEmpty ? houses.map { $0.arabic + "\u{200E}" } : named)
    let isTold = !houses.isEmpty && date != nil
    if houses.isEmpty {
      arabic = [article.localName]
      latin = [article.localName]
    }
    let day = date ?? Wording.undatedArticle
    let id = isTold || houses.isEmpty ? "" : " (\(article.localName))"
    return Bilingual(
      arabic.joined(separator: " / ") + "، " + day.arabic + id,
      latin.joined(separator: " / ") + ", " + day.latin + id)
  }

  /// The publisher, an agency or a name, and the agencies that the article names as its source.
  private func publishers(of article: Resource) -> [Bilingual] {
    let told =
      reader.dataset.objects(of: article, predicate: SCHEMA.publisher)
      + reader.dataset.objects(of: article, predicate: PROV.wasAttributedTo)
    return told.compactMap { term in
      if case .literal(let literal) = term {
        let text = TextCleaning.singleLine(literal.lexical)
        return TextCleaning.isRightToLeft(text) ? Bilingual(text, "") : Bilingual("", text)
      }
      return Resource(term).map(reader.name)
    }
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<ByteString> = []
    return names.filter { seen.insert(ByteString($0)).inserted }
  }
}

extension GraphReader {
  /// The articles that tell of a thing.
  func articles(of thing: Resource) -> Set<Resource> {
    let graphs = Set(dataset.quads(about: thing).compactMap(\.graph))
    return Set(graphs.flatMap { resources($0, PROV.wasDerivedFrom) })
  }
}
