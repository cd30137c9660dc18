/// `ontology/**/*.ttl` compiled to tables.
public struct Lexicon: Sendable {
  public var gazetteer: Gazetteer
  public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }
}
