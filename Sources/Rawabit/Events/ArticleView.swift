import Diagrams
import RDFModel

/// What one graph of a dataset says, and, where it says nothing, the others.
struct ArticleView {
  let dataset: Dataset
  let graph: Resource

  func resources(_ subject: Resource, _ predicate: IRI) -> [Resource] {
    dataset.objects(of: subject, predicate: predicate, graph: graph).compactMap { Resource($0) }
  }

  func literal(_ subject: Resource, _ predicate: IRI) -> String? {
    literals(subject, predicate).first?.lexical
  }

  /// A date, with its era where that is not the common one.
  func date(_ subject: Resource, _ predicate: IRI) -> String? {
    literals(subject, predicate).first.map {
      ($0.datatype == RW.hijriDate ? "AH " : "") + $0.lexical
    }
  }

  private func literals(_ subject: Resource, _ predicate: IRI) -> [Literal] {
    dataset.objects(of: subject, predicate: predicate, graph: graph).compactMap { term in
      if case .literal(let literal) = term { literal } else { nil }
    }
  }

  func has(_ subject: Resource, _ type: IRI) -> Bool {
    dataset.contains(Quad(subject, RDF.type, .iri(type), graph: graph))
  }

  /// The name of a thing in English, else romanised, else in Arabic.
  func name(of thing: Resource) -> String? {
    let labels = literals(thing, RDFS.label)
    for tag in ["en", "ar-latn", "ar"] {
      if let label = labels.first(where: { $0.language == tag }) { return label.lexical }
    }
    return labels.first?.lexical
  }

  /// The code of the country to which an agent or place belongs; a country belongs to itself.
  func country(of agent: Resource) -> String? { country(of: agent, depth: 0) }

  private func country(of agent: Resource, depth: Int) -> String? {
    if isCountry(agent) { return CountryCodes.alpha3(agent.localName) ?? agent.localName }
    guard depth < 4 else { return nil }
    let relations = [
      RW.ofCountry, RW.inCountry, ORG.postIn, ORG.subOrganizationOf, ORG.holds,
      SCHEMA.containedInPlace,
    ]
    for relation in relations {
      // Reference data knows where a city lies.
      for next in dataset.objects(of: agent, predicate: relation).compactMap({ Resource($0) }) {
        if let country = country(of: next, depth: depth + 1) { return country }
      }
    }
    return nil
  }

  func isCountry(_ thing: Resource) -> Bool {
    dataset.objects(of: thing, predicate: RDF.type).contains(.iri(RW.country))
  }

  /// What a statement rests on: the first words in the text.
  func evidence(
    _ subject: Resource, _ predicate: IRI
  ) -> (words: String?, span: Range<Int>?, rule: String?, confidence: Double?)? {
    dataset.subjects(with: RDF.subject, subject.term, graph: graph)
      .filter {
        dataset.contains(Quad($0, RDF.predicate, .iri(predicate), graph: graph))
      }
      .map { node in
        let selectors = resources(node, OA.hasTarget).flatMap { resources($0, OA.hasSelector) }
        func number(_ predicate: IRI) -> Int? {
          selectors.lazy.compactMap { literal($0, predicate) }.first.flatMap { Int($0) }
        }
        var span: Range<Int>?
        if let start = number(OA.start), let end = number(OA.end), start <= end {
          span = start..<end
        }
        return (
          selectors.lazy.compactMap { literal($0, OA.exact) }.first, span,
          literal(node, RW.rule), literal(node, RW.confidence).flatMap { Double($0) }
        )
      }
      .min { left, right in
        (left.1?.lowerBound ?? .max, left.1?.upperBound ?? .max, left.2 ?? "")
          < (right.1?.lowerBound ?? .max, right.1?.upperBound ?? .max, right.2 ?? "")
      }
  }
}
