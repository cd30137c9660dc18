import Extraction
import RDFModel

/// Writes evidence as Web Annotations on the article's text (W3C Web Annotation Data Model, 4).
struct EvidenceWriter {
  private let article: IRI
  private let text: CodePoints
  private var targets: Set<Range<Int>> = []
  /// Code points of the text before and after a quote.
  private static let context = 20

  init(article: IRI, text: CodePoints) {
    self.article = article
    self.text = text
  }

  /// One node for a statement and the words it rests on, which must lie in the text, and once for
  /// each span its target.
  mutating func write(
    _ entry: EvidenceLedger.Entry, names: NodeNames, to sink: inout QuadSink
  ) {
    let range = entry.evidence.range
    let object =
      switch entry.object {
      case .iri(let iri): iri.value
      case .literal(let literal):
        [literal.lexical, literal.datatype.value, literal.language ?? ""].joined(
          separator: "\u{1F}")
      case .blank(let node): node.label
      case .triple(let triple): "\(triple)"
      }
    let node = names.part(
      of: article, kind: "evidence",
      saying: [
        entry.subject.value, entry.predicate.value, object,
        "\(range.lowerBound),\(range.upperBound)",
        entry.evidence.rule,
      ])
    let target = IRI(
      unchecked: "\(article.value)#char=\(range.lowerBound),\(range.upperBound)")
    sink.addNew(node, RDF.type, .iri(OA.annotation))
    sink.addNew(node, RDF.type, .iri(RDF.statement))
    sink.addNew(node, RDF.subject, .iri(entry.subject))
    sink.addNew(node, RDF.predicate, .iri(entry.predicate))
    sink.addNew(node, RDF.object, entry.object)
    sink.addNew(node, RW.rule, .literal(Literal(entry.evidence.rule)))
    sink.addNew(node, RW.confidence, .literal(.confidence(entry.evidence.confidence)))
    sink.addNew(node, OA.hasTarget, .iri(target))
    if targets.insert(range).inserted { writeTarget(target, range, to: &sink) }
  }

  /// `ARTICLE#char=S,E` (RFC 5147) with both selectors.
  private func writeTarget(_ target: IRI, _ range: Range<Int>, to sink: inout QuadSink) {
    let span = "\(range.lowerBound)-\(range.upperBound)"
    let position = IRI(unchecked: "\(article.value)#position-\(span)")
    let quote = IRI(unchecked: "\(article.value)#quote-\(span)")
    sink.addNew(target, RDF.type, .iri(OA.specificResource))
    sink.addNew(target, OA.hasSource, .iri(article))
    sink.addNew(target, OA.hasSelector, .iri(position))
    sink.addNew(target, OA.hasSelector, .iri(quote))
    sink.addNew(position, RDF.type, .iri(OA.positionSelector))
    sink.addNew(position, OA.start, .literal(.nonNegativeInteger(range.lowerBound)))
    sink.addNew(position, OA.end, .literal(.nonNegativeInteger(range.upperBound)))
    sink.addNew(quote, RDF.type, .iri(OA.quoteSelector))
    sink.addNew(quote, OA.exact, .literal(Literal(text[range])))
    let before = max(0, range.lowerBound - Self.context)..<range.lowerBound
    let after = range.upperBound..<min(text.count, range.upperBound + Self.context)
    if !before.isEmpty { sink.addNew(quote, OA.prefix, .literal(Literal(text[before]))) }
    if !after.isEmpty { sink.addNew(quote, OA.suffix, .literal(Literal(text[after]))) }
  }
}
