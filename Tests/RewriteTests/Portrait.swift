import Articles
import Extraction
import KnowledgeGraph
import Lexicon
import Linking
import RDFModel
import Rawabit

/// What was read from a text, in lines that do not depend on who and where it is about: every
/// entity is called by its entry in the gazetteer or by the words that first name it.
struct Portrait {
  var mentions: [String] = []
  var statements: [String] = []
  /// By the line of a mention: only told, as another rule may read the other words.
  var rules: [String: String] = [:]

  /// The portrait of `seed` as it is to look after `rewriting`.
  static func expected(seed: Article, rewriting: Rewriting, ontology: Ontology) -> Portrait {
    let rewritten = rewriting.apply(seed.text)
    let reader = PortraitPainter(
      article: seed, ontology: ontology,
      span: { rewritten.range(of: $0) }, surface: { rewritten.string($0) },
      path: { rewriting.paths[$0] ?? $0 }, value: rewriting.value,
      words: { rewriting.apply($0).text })
    return reader.paint()
  }

  /// The portrait of what is read from an article.
  static func actual(_ article: Article, ontology: Ontology) -> Portrait {
    let text = Rewriting(name: "", surfaces: [], paths: [:], values: [:]).apply(article.text)
    let reader = PortraitPainter(
      article: article, ontology: ontology,
      span: { $0 }, surface: { text.string($0) }, path: { $0 }, value: { $0 }, words: { $0 })
    return reader.paint()
  }

  /// Lines that only one of both has: `- ` what should be there, `+ ` what should not.
  static func difference(expected: Portrait, actual: Portrait) -> [String] {
    difference(expected.mentions, actual.mentions).map { line in
      let rules = line.utf8.first == UInt8(ascii: "-") ? expected.rules : actual.rules
      return rules[String(line.dropFirst(2))].map { "\(line) [\($0)]" } ?? line
    }
      + difference(expected.statements, actual.statements)
  }

  private static func difference(_ expected: [String], _ actual: [String]) -> [String] {
    var rest = actual
    var lost: [String] = []
    for line in expected {
      if let index = rest.firstIndex(of: line) {
        rest.remove(at: index)
      } else {
        lost.append(line)
      }
    }
    return lost.map { "- " + $0 } + rest.map { "+ " + $0 }
  }
}

private struct PortraitPainter {
  let span: (Range<Int>) -> Range<Int>
  let surface: (Range<Int>) -> String
  let path: (String) -> String
  let value: (String) -> String
  let words: (String) -> String
  private let facts: ArticleFacts
  private let quads: [Quad]
  private let iris: [IRI]
  private let paths: [String?]
  private let article: IRI

  init(
    article: Article, ontology: Ontology, span: @escaping (Range<Int>) -> Range<Int>,
    surface: @escaping (Range<Int>) -> String, path: @escaping (String) -> String,
    value: @escaping (String) -> String, words: @escaping (String) -> String
  ) {
    self.span = span
    self.surface = surface
    self.path = path
    self.value = value
    self.words = words
    let gazetteer = ontology.lexicon.gazetteer
    let builder = GraphBuilder(gazetteer: gazetteer, options: GraphOptions(evidence: .none))
    facts = Extractor(lexicon: ontology.lexicon).facts(of: article)
    let graph = builder.graph(of: facts, article: article)
    quads = graph.quads
    self.article = graph.article
    iris = facts.entities.map(builder.iri(of:))
    paths = facts.entities.map { entity in
      guard case .known(let id) = entity.identity else { return nil }
      return gazetteer[id].path
    }
  }

  func paint() -> Portrait {
    let roles = roles()
    var portrait = Portrait(statements: statements(roles))
    for mention in facts.mentions {
      let line = line(of: mention, roles)
      portrait.mentions.append(line)
      portrait.rules[line] = mention.rule
    }
    return portrait
  }

  // MARK: Entities

  /// By the index of the entity.
  private func roles() -> [String] {
    var unnamed: [MentionType: Int] = [:]
    return facts.entities.indices.map { index in
      let entity = facts.entities[index]
      if let known = paths[index], isNamedByEntry(entity.type) {
        let path = path(known)
        if !path.isEmpty { return path }
      }
      let mention = facts.mentions.first { $0.entities.contains(EntityID(index)) }
      if let mention {
        let range = span(mention.range)
        return "\(entity.type.rawValue)@\(range.lowerBound)«\(surface(range))»"
      }
      unnamed[entity.type, default: 0] += 1
      return "\(entity.type.rawValue)#\(unnamed[entity.type, default: 0])"
    }
  }

  /// Whether the gazetteer knows some of them is no matter of the text's.
  private func isNamedByEntry(_ type: MentionType) -> Bool {
    switch type {
    case .country, .place, .sector, .internationalOrganization, .newsAgency: true
    default: false
    }
  }

  private func line(of mention: Mention, _ roles: [String]) -> String {
    let range = span(mention.range)
    let norm = mention.norm.map { " = " + value($0) } ?? ""
    let entities = mention.entities.map { roles[$0.index] }.joined(separator: " | ")
    return
      "\(range.lowerBound)–\(range.upperBound) \(mention.type.rawValue)/\(mention.kind.rawValue)"
      + " «\(surface(range))»\(norm) → \(entities)"
  }

  // MARK: The graph

  /// Triples without labels and the hash of the text; nodes of the article's own in braces.
  private func statements(_ roles: [String]) -> [String] {
    let leftOut: Set<IRI> = [
      RDFS.label, SKOS.prefLabel, SKOS.altLabel, SCHEMA.term("sha256"),
    ]
    let told = quads.filter { !leftOut.contains($0.predicate) }
    var names: [IRI: String] = [:]
    for (index, iri) in iris.enumerated() where names[iri] == nil { names[iri] = roles[index] }
    func name(_ term: Term) -> String {
      switch term {
      case .iri(let iri):
        if let name = names[iri] { return name }
        if iri.value.hasPrefix(article.value + "#") { return node(iri) }
        return iri.value
      case .literal(let literal):
        if literal.language != nil { return "«\(words(literal.lexical))»" }
        return "\"\(value(literal.lexical))\""
      default:
        return "\(term)"
      }
    }
    func node(_ iri: IRI) -> String {
      let lines = told.filter { $0.subject == .iri(iri) }
        .map { "\(short($0.predicate)) \(short(name($0.object)))" }
      return "{" + lines.sorted().joined(separator: "; ") + "}"
    }
    var lines: [String] = []
    var nodes: Set<String> = []
    for quad in told {
      guard case .iri(let subject) = quad.subject else { continue }
      if subject.value.hasPrefix(article.value + "#") {
        if nodes.insert(subject.value).inserted { lines.append(node(subject)) }
      } else {
        lines.append(
          "\(short(name(.iri(subject)))) \(short(quad.predicate)) \(short(name(quad.object)))")
      }
    }
    return lines.sorted()
  }

  private func short(_ iri: IRI) -> String { short(iri.value) }

  private func short(_ iri: String) -> String {
    let prefixes: [(String, String)] = [
      (RW.namespace, "rw:"), (SCHEMA.namespace, "schema:"), (ORG.namespace, "org:"),
      (PROV.namespace, "prov:"), (RDF.namespace, "rdf:"),
    ]
    for (namespace, prefix) in prefixes where iri.hasPrefix(namespace) {
      return prefix + iri.dropFirst(namespace.count)
    }
    return iri
  }
}
