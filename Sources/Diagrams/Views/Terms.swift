import RDFModel

// The terms that the views read.

extension RW {
  static let event = term("Event")
  static let jointBody = term("JointBody")
  static let document = term("Document")
  static let country = term("Country")
  static let agent = term("agent")
  static let role = term("role")
  static let onBehalfOf = term("onBehalfOf")
  static let inPost = term("inPost")
  static let participation = term("participation")
  static let party = term("party")
  static let status = term("status")
  static let ordinal = term("ordinal")
  static let sessionOf = term("sessionOf")
  static let nextSession = term("nextSession")
  static let preparationFor = term("preparationFor")
  static let agreedOn = term("agreedOn")
  static let organ = term("organ")
  static let signatory = term("signatory")
  static let signedOn = term("signedOn")
  static let signedAt = term("signedAt")
  static let amount = term("amount")
  static let measure = term("measure")
  static let ofCountry = term("ofCountry")
  static let inCountry = term("inCountry")
}

extension ORG {
  static let holds = term("holds")
  static let postIn = term("postIn")
  static let subOrganizationOf = term("subOrganizationOf")
}

extension SCHEMA {
  static let about = term("about")
  static let location = term("location")
  static let startDate = term("startDate")
  static let endDate = term("endDate")
  static let attendanceMode = term("eventAttendanceMode")
  static let online = term("OnlineEventAttendanceMode")
  static let value = term("value")
  static let currency = term("currency")
  static let foundingDate = term("foundingDate")
}

extension PROV {
  static let wasDerivedFrom = term("wasDerivedFrom")
  static let wasAttributedTo = term("wasAttributedTo")
}

extension OA {
  static let annotation = term("Annotation")
  static let hasTarget = term("hasTarget")
  static let hasSelector = term("hasSelector")
  static let exact = term("exact")
}

extension Resource {
  /// The IRI or the blank node's label: what ids are made of.
  var key: String {
    switch self {
    case .iri(let iri): iri.value
    case .blank(let node): "_:" + node.label
    }
  }

  /// What follows the last `/` or `#` of an IRI.
  var localName: String {
    let text = key
    let cut = text.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }
    guard let cut else { return text }
    let rest = text[text.utf8.index(after: cut)...]
    return rest.isEmpty ? text : String(rest)
  }
}
