import Lexicon
import RDFModel

extension MentionType {
  /// The classes that every node of the type carries, its top class first.
  var topClasses: [IRI] {
    switch self {
    case .country: [RW.country]
    case .place: [RW.term("Place")]
    case .person: [FOAF.person]
    case .post: [ORG.term("Post")]
    case .jointBody: [RW.jointBody]
    case .governmentBody, .internationalOrganization, .institution, .newsAgency:
      [ORG.term("Organization"), RW.term(rawValue)]
    case .event: [RW.event]
    case .document: [RW.document]
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
