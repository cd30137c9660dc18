import RDFModel

/// What PLOVER and CAMEO call an event of a class in a status, by the codes that the ontology gives its
/// classes (`skos:notation`).
struct EventCoding: Sendable {
  /// `event_type`, `mode`, `quad_code` and CAMEO's code; empty or nil where there is none.
  struct Code: Equatable, Sendable {
    var type = ""
    var mode = ""
    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    var quad: Int?
    var cameo = ""
    /// The first two digits of CAMEO's code.
    var cameoRoot: String { String(cameo.prefix(2)) }
  }

  private let vocabulary: Dataset

  /// - Parameter vocabulary: `Ontology.vocabulary`.
  init(vocabulary: Dataset) { self.vocabulary = vocabulary }

  /// The code of what is told as done; a promise or plan is AGREE, whatever is planned, and what is
  /// called off, denied or not signed has no code.
  ///
  /// - Parameter status: local name in `rw:`; nil for what has none.
  func code(class name: IRI, status: String?, countries: Int) -> Code {
    switch status {
    case "Planned", "Hoped", "Postponed", "Initialled":
      let isMeeting = notations(of: name, RW.plover).contains { $0.hasPrefix("CONSULT") }
      return Code(type: "AGREE", quad: 1, cameo: isMeeting ? "036" : "030")
    case "Cancelled", "Denied", "NotSigned": return Code()
    case "Signed", "Ratified": return Code(type: "SUPPORT", quad: 1, cameo: "057")
    default: break
    }
    var code = Code()
    // A notation with a mode says more than one without.
    let plover = notations(of: name, RW.plover).max { $0.utf8.count < $1.utf8.count } ?? ""
    let parts = plover.split(separator: "-", maxSplits: 1).map(String.init)
    code.type = parts.first ?? ""
    code.mode = parts.count > 1 ? parts[1] : ""
    if code.type == "CONSULT" && code.mode.isEmpty && countries > 2 { code.mode = "multilateral" }
    code.quad = Self.quads[code.type]
    code.cameo = notations(of: name, RW.cameo).min() ?? ""
    return code
  }

  private static let quads = [
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4,
    "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
  ]

  private func notations(of name: IRI, _ scheme: IRI) -> [String] {
    vocabulary.objects(of: .iri(name), predicate: SKOS.notation).compactMap { term in
      if case .literal(let code) = term, code.datatype == scheme { code.lexical } else { nil }
    }
  }

  /// The class that says most: the one with the most classes above it.
  func finest(of classes: [IRI]) -> IRI? {
    classes.filter { $0.value.utf8.starts(with: RW.namespace.utf8) }
      .map { (depth: depth(of: $0, 0), name: $0) }
      .max { ($0.depth, $1.name) < ($1.depth, $0.name) }?.name
  }

  private func depth(of name: IRI, _ above: Int) -> Int {
    guard above < 8 else { return above }
    let parents = vocabulary.objects(of: .iri(name), predicate: RDFS.subClassOf)
    return parents.compactMap { term in
      if case .iri(let parent) = term { depth(of: parent, above + 1) } else { nil }
    }.max() ?? above
  }
}
