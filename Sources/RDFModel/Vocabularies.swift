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
}

public enum ORG: Vocabulary {
  public static let namespace = "http://www.w3.org/ns/org#"
}

public enum PROV: Vocabulary {
  public static let namespace = "http://www.w3.org/ns/prov#"
}

public enum FOAF: Vocabulary {
  public static let namespace = "http://xmlns.com/foaf/0.1/"
}

public enum DCTERMS: Vocabulary {
  public static let namespace = "http://purl.org/dc/terms/"
}

public enum OA: Vocabulary {
  public static let namespace = "http://www.w3.org/ns/oa#"
}

public enum SCHEMA: Vocabulary {
  public static let namespace = "https://schema.org/"
}

/// Rawabit's own ontology: `ontology/rawabit.ttl`.
public enum RW: Vocabulary {
  public static let namespace = "https://w3id.org/rawabit/ontology#"
}

/// The vocabulary in which `ontology/lexicon/` is written.
public enum LEX: Vocabulary {
  public static let namespace = "https://w3id.org/rawabit/lexicon#"
}
