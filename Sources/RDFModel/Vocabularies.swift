/// A namespace from which constants are made: `RDFS("label")`.
public protocol Vocabulary {
  static var namespace: String { get }
}

extension Vocabulary {
  /// `namespace` + `name`, unchecked: for constants only.
  public static func term(_ name: String) -> IRI { IRI(unchecked: namespace + name) }
}

public enum RDF: Vocabulary {
  public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  public static let type = term("type")
  public static let langString = term("langString")
  public static let dirLangString = term("dirLangString")
  public static let statement = term("Statement")
  public static let subject = term("subject")
  public static let predicate = term("predicate")
  public static let object = term("object")
  /// From a reifier to the triple that it is about (RDF 1.2).
  public static let reifies = term("reifies")
  public static let first = term("first")
  public static let rest = term("rest")
  public static let `nil` = term("nil")
}

public enum RDFS: Vocabulary {
  public static let namespace = "http://www.w3.org/2000/01/rdf-schema#"
  public static let label = term("label")
  public static let comment = term("comment")
  public static let subClassOf = term("subClassOf")
}

public enum XSD: Vocabulary {
  public static let namespace = "http://www.w3.org/2001/XMLSchema#"
  public static let string = term("string")
  public static let integer = term("integer")
  public static let decimal = term("decimal")
  public static let double = term("double")
  public static let boolean = term("boolean")
  public static let date = term("date")
  public static let dateTime = term("dateTime")
  public static let gYear = term("gYear")
  public static let gYearMonth = term("gYearMonth")
  public static let gMonthDay = term("gMonthDay")
  public static let gMonth = term("gMonth")
  public static let nonNegativeInteger = term("nonNegativeInteger")
}

public enum OWL: Vocabulary {
  public static let namespace = "http://www.w3.org/2002/07/owl#"
  public static let sameAs = term("sameAs")
}

public enum SKOS: Vocabulary {
  public static let namespace = "http://www.w3.org/2004/02/skos/core#"
  public static let prefLabel = term("prefLabel")
  public static let altLabel = term("altLabel")
  public static let hiddenLabel = term("hiddenLabel")
  public static let broader = term("broader")
  public static let concept = term("Concept")
  public static let inScheme = term("inScheme")
  public static let exactMatch = term("exactMatch")
  public static let closeMatch = term("closeMatch")
  public static let notation = term("notation")
  public static let conceptScheme = term("ConceptScheme")
}

public enum ORG: Vocabulary {
  public static let namespace = "http://www.w3.org/ns/org#"
  public static let holds = term("holds")
  public static let postIn = term("postIn")
  public static let subOrganizationOf = term("subOrganizationOf")
}

public enum PROV: Vocabulary {
  public static let namespace = "http://www.w3.org/ns/prov#"
  public static let wasDerivedFrom = term("wasDerivedFrom")
  public static let wasAttributedTo = term("wasAttributedTo")
  public static let entity = term("Entity")
}

public enum FOAF: Vocabulary {
  public static let namespace = "http://xmlns.com/foaf/0.1/"
  public static let person = term("Person")
}

public enum DCTERMS: Vocabulary {
  public static let namespace = "http://purl.org/dc/terms/"
  public static let identifier = term("identifier")
}

public enum OA: Vocabulary {
  public static let namespace = "http://www.w3.org/ns/oa#"
  public static let annotation = term("Annotation")
  public static let specificResource = term("SpecificResource")
  public static let hasTarget = term("hasTarget")
  public static let hasSource = term("hasSource")
  public static let hasSelector = term("hasSelector")
  public static let positionSelector = term("TextPositionSelector")
  public static let quoteSelector = term("TextQuoteSelector")
  public static let start = term("start")
  public static let end = term("end")
  public static let exact = term("exact")
  public static let prefix = term("prefix")
  public static let suffix = term("suffix")
}

public enum SCHEMA: Vocabulary {
  public static let namespace = "https://schema.org/"
  public static let about = term("about")
  public static let location = term("location")
  public static let startDate = term("startDate")
  public static let endDate = term("endDate")
  public static let attendanceMode = term("eventAttendanceMode")
  public static let online = term("OnlineEventAttendanceMode")
  public static let newsArticle = term("NewsArticle")
  public static let monetaryAmount = term("MonetaryAmount")
  public static let value = term("value")
  public static let currency = term("currency")
  public static let foundingDate = term("foundingDate")
  public static let text = term("text")
  public static let mentions = term("mentions")
  public static let datePublished = term("datePublished")
  public static let publisher = term("publisher")
  public static let inLanguage = term("inLanguage")
  public static let headline = term("headline")
  public static let url = term("url")
  public static let containedInPlace = term("containedInPlace")
  public static let honorificPrefix = term("honorificPrefix")
  public static let sha256 = term("sha256")
}

/// Rawabit's own ontology: `ontology/rawabit.ttl`.
public enum RW: Vocabulary {
  public static let namespace = "https://w3id.org/rawabit/ontology#"
  public static let event = term("Event")
  public static let jointBody = term("JointBody")
  public static let document = term("Document")
  public static let country = term("Country")
  public static let agent = term("agent")
  public static let role = term("role")
  public static let onBehalfOf = term("onBehalfOf")
  public static let inPost = term("inPost")
  public static let participation = term("participation")
  public static let party = term("party")
  public static let status = term("status")
  public static let held = term("Held")
  public static let postponed = term("Postponed")
  public static let statement = term("Statement")
  public static let ordinal = term("ordinal")
  public static let sessionOf = term("sessionOf")
  public static let nextSession = term("nextSession")
  public static let preparationFor = term("preparationFor")
  public static let onMarginsOf = term("onMarginsOf")
  public static let agreedOn = term("agreedOn")
  public static let organ = term("organ")
  public static let signatory = term("signatory")
  public static let signedOn = term("signedOn")
  public static let signedAt = term("signedAt")
  public static let amount = term("amount")
  public static let measure = term("measure")
  public static let ofCountry = term("ofCountry")
  public static let inCountry = term("inCountry")
  public static let speaker = term("speaker")
  public static let madeAt = term("madeAt")
  public static let accreditedTo = term("accreditedTo")
  public static let scope = term("scope")
  public static let attestedOn = term("attestedOn")
  public static let former = term("former")
  public static let earliest = term("earliest")
  public static let latest = term("latest")
  public static let hijriDate = term("hijriDate")
  public static let rule = term("rule")
  public static let confidence = term("confidence")
  public static let link = term("Link")
  public static let score = term("score")
  public static let isoCode = term("isoCode")
  /// Datatypes of codes of event classes.
  public static let plover = term("plover")
  public static let cameo = term("cameo")
}

/// The vocabulary in which `ontology/lexicon/` is written.
public enum LEX: Vocabulary {
  public static let namespace = "https://w3id.org/rawabit/lexicon#"
}
