import Lexicon
import RDFModel

// The terms that article graphs are written with.

extension RW {
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
  static let speaker = term("speaker")
  static let madeAt = term("madeAt")
  static let ofCountry = term("ofCountry")
  static let inCountry = term("inCountry")
  static let accreditedTo = term("accreditedTo")
  static let scope = term("scope")
  static let attestedOn = term("attestedOn")
  static let former = term("former")
  static let earliest = term("earliest")
  static let latest = term("latest")
  static let hijriDate = term("hijriDate")
  static let rule = term("rule")
  static let confidence = term("confidence")
  static let isoCode = term("isoCode")
}

extension SKOS {
  static let conceptScheme = term("ConceptScheme")
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
  static let foundingDate = term("foundingDate")
  static let attendanceMode = term("eventAttendanceMode")
  static let online = term("OnlineEventAttendanceMode")
  static let value = term("value")
  static let currency = term("currency")
  static let text = term("text")
  static let mentions = term("mentions")
  static let datePublished = term("datePublished")
  static let publisher = term("publisher")
  static let inLanguage = term("inLanguage")
  static let headline = term("headline")
  static let url = term("url")
  static let containedInPlace = term("containedInPlace")
  static let honorificPrefix = term("honorificPrefix")
  static let sha256 = term("sha256")
}

extension PROV {
  static let entity = term("Entity")
  static let wasAttributedTo = term("wasAttributedTo")
  static let wasDerivedFrom = term("wasDerivedFrom")
}

extension DCTERMS {
  static let identifier = term("identifier")
}

extension MentionType {
  /// The classes that every node of the type carries, its top class first.
  var topClasses: [IRI] {
    switch self {
    case .country: [RW.term("Country")]
    case .place: [RW.term("Place")]
    case .person: [FOAF.term("Person")]
    case .post: [ORG.term("Post")]
    case .jointBody: [RW.term("JointBody")]
    case .governmentBody, .internationalOrganization, .institution, .newsAgency:
      [ORG.term("Organization"), RW.term(rawValue)]
    case .event: [RW.term("Event")]
    case .document: [RW.term("Document")]
    case .sector: [RW.term("Sector"), SKOS.concept]
    case .date, .money: []
    }
  }
}

extension Literal {
  /// An Arabic text.
  static func arabic(_ text: String) -> Literal { Literal(text, uncheckedLanguage: "ar") }
  /// An English text.
  static func english(_ text: String) -> Literal { Literal(text, uncheckedLanguage: "en") }

  static func integer(_ number: Int) -> Literal {
    Literal(String(number), datatype: XSD.integer)
  }

  static func nonNegativeInteger(_ number: Int) -> Literal {
    Literal(String(number), datatype: XSD.nonNegativeInteger)
  }

  /// A confidence from 0 to 1 as a decimal of two digits; what lies outside is drawn in.
  static func confidence(_ value: Double) -> Literal {
    let hundredths = value.isNaN ? 0 : Int((min(max(value, 0), 1) * 100).rounded())
    let (ones, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return Literal("\(ones).\(rest / 10)\(rest % 10)", datatype: XSD.decimal)
  }

  /// A plain numeral as `xsd:integer` or, with a point, `xsd:decimal`; nil for anything else.
  static func number(_ numeral: String) -> Literal? {
    let parts = numeral.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isNumeral = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { 0x30...0x39 ~= $0 }
    }
    guard isNumeral, parts.count <= 2 else { return nil }
    return Literal(numeral, datatype: parts.count == 1 ? XSD.integer : XSD.decimal)
  }
}

extension Label {
  /// The label as a literal; without a tag if its language is not one.
  var literal: Literal { (try? Literal(text, language: language)) ?? Literal(text) }
}
