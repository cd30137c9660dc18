import Articles
import Extraction
import KnowledgeGraph
import Lexicon
import Linking
import RDFModel
import Testing

@testable import Rawabit

@Suite struct AnnotationsTests {
  @Test func aLineHasTheShapeOfTheContract() {
    // The first scalar lies outside the basic plane: offsets count code points.
    let text = "𝐀زار البلدين في 24 يونيو"
    var facts = ArticleFacts()
    facts.mentions = [
      Mention(
        range: 6..<13, type: .country, kind: .dual, entities: [EntityID(0), EntityID(1)],
        confidence: 0.9, rule: "dual"),
      Mention(
        range: 17..<24, type: .date, kind: .name, entities: [], norm: "--06-24", confidence: 1,
        rule: "day-month"),
      Mention(
        range: 2..<5, type: .event, kind: .trigger, entities: [EntityID(1)], confidence: 0.755,
        rule: "visit"),
    ]
    let line = Self.writer().line(
      Article(id: "a \"b\"", text: text), facts: facts,
      entities: [IRI(unchecked: "x:0"), IRI(unchecked: "x:1")])
    #expect(
      String(decoding: line, as: UTF8.self)
        == #"{"id":"a \"b\"","article":"https://w3id.org/rawabit/article/a%20%22b%22","graph":"https://w3id.org/rawabit/graph/a%20%22b%22","mentions":["#
        + #"{"start":6,"end":13,"surface":"لبلدين ","type":"Country","iri":["x:0","x:1"],"#
        + #""kind":"dual","norm":null,"confidence":0.90,"rule":"dual"},"#
        + #"{"start":17,"end":24,"surface":"4 يونيو","type":"Date","iri":null,"kind":"name","#
        + #""norm":"--06-24","confidence":1.00,"rule":"day-month"},"#
        + #"{"start":2,"end":5,"surface":"ار ","type":"Event","iri":"x:1","kind":"trigger","#
        + #""norm":null,"confidence":0.76,"rule":"visit"}]}"#)
  }

  /// Oman, which a town of that name rivals.
  private static let oman: ArticleFacts = {
    var facts = ArticleFacts()
    facts.mentions = [
      Mention(
        range: 0..<4, type: .country, kind: .name, entities: [EntityID(0)], confidence: 0.85,
        rule: "known-name",
        candidates: [
          Candidate(
            entry: GazetteerID(0),
            features: [
              .init(feature: .country, weight: 3), .init(feature: .publishersCountry, weight: 1),
            ]),
          Candidate(
            entry: GazetteerID(1),
            features: [
              .init(feature: .place, weight: 0.5), .init(feature: .townExpected, weight: -1.25),
            ]),
        ])
    ]
    return facts
  }()

  private static func writer(_ options: AnnotationOptions = AnnotationOptions()) -> Annotations {
    let gazetteer = Gazetteer(entries: [
      GazetteerEntry(path: "country/OM", type: .country, labels: [Label("Oman", "en")]),
      GazetteerEntry(path: "place/amman-jo", type: .place, labels: [Label("Amman", "en")]),
    ])
    return Annotations(
      options: options, gazetteer: gazetteer,
      names: GraphBuilder(gazetteer: gazetteer, options: GraphOptions()).names)
  }

  private static func line(_ options: AnnotationOptions) -> String {
    String(
      decoding: writer(options).line(
        Article(id: "a", text: "عمان"), facts: oman, entities: [IRI(unchecked: "x:0")]),
      as: UTF8.self)
  }

  @Test func candidatesStandOnRequestWithTheirReasons() {
    #expect(!Self.line(AnnotationOptions()).contains("candidates"))
    #expect(
      Self.line(AnnotationOptions(candidates: 1)).contains(
        #""candidates":[{"iri":"https://w3id.org/rawabit/id/country/OM","label":"Oman","score":4.00}]"#
      ))
    #expect(
      Self.line(AnnotationOptions(explains: true)).contains(
        #""label":"Amman","score":-0.75,"reasons":{"place":0.50,"town expected":-1.25}}]"#))
  }

  @Test func mentionsOfLowerConfidenceAreLeftOut() {
    #expect(Self.line(AnnotationOptions(minConfidence: 0.85)).contains("Country"))
    #expect(Self.line(AnnotationOptions(minConfidence: 0.86)).contains(#""mentions":[]"#))
  }
}
