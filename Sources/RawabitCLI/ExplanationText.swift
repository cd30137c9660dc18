import Foundation
import Querying
import RDFModel
import RDFSyntax
import Rawabit

/// An explanation for a terminal.
struct ExplanationText {
  private let explanation: Explanation
  private let names = ShortNames(.standard)

  init(_ explanation: Explanation) { self.explanation = explanation }

  var text: String {
    var lines = explanation.labels.map { TerminalText.cell($0.lexical) }
    lines.append(name(of: explanation.node.term))
    for statement in explanation.statements {
      lines.append("")
      lines.append(
        "\(predicate(of: statement)) \(end(statement.triple.object, label: statement.label))")
      lines += evidence(for: statement)
    }
    for statement in explanation.incoming {
      lines.append("")
      let subject = end(statement.triple.subject.term, label: statement.label)
      lines.append("is \(predicate(of: statement)) of \(subject)")
      lines += evidence(for: statement)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func predicate(of statement: Explanation.Statement) -> String {
    statement.triple.predicate == RDF.type
      ? "a" : names.name(of: statement.triple.predicate.value)
  }

  private func end(_ term: Term, label: String?) -> String {
    let name = name(of: term)
    return label.map { "\(TerminalText.cell($0))  <\(name)>" } ?? name
  }

  private func name(of term: Term) -> String {
    switch term {
    case .iri(let iri): TerminalText.cell(names.name(of: iri.value))
    case .blank(let node): "_:\(node.label)"
    case .literal(let literal): TerminalText.cell(literal.lexical)
    case .triple(let triple): TerminalText.cell("\(triple)")
    }
  }

  private func evidence(for statement: Explanation.Statement) -> [String] {
    statement.evidence.flatMap { evidence in
      let place = evidence.range.map { ":\($0.lowerBound)-\($0.upperBound)" } ?? ""
      let words = TerminalText.cell("«\(evidence.words)»")
      return [
        "    \(words)",
        TerminalText.cell(
          "    \(Self.stem(of: evidence.article))\(place)  \(evidence.rule)  \(evidence.confidence)"
        ),
      ]
    }
  }

  /// What follows `/article/`: enough to tell the articles of a run apart.
  private static func stem(of article: String) -> String {
    article.components(separatedBy: "/article/").last ?? article
  }
}
