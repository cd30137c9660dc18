import Extraction
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
    let line = Annotations.line(
      id: "a \"b\"", text: text, article: IRI(unchecked: "x:article"),
      graph: IRI(unchecked: "x:graph"), facts: facts,
      entities: [IRI(unchecked: "x:0"), IRI(unchecked: "x:1")])
    #expect(
      String(decoding: line, as: UTF8.self)
        == #"{"id":"a \"b\"","article":"x:article","graph":"x:graph","mentions":["#
        + #"{"start":6,"end":13,"surface":"لبلدين ","type":"Country","iri":["x:0","x:1"],"#
        + #""kind":"dual","norm":null,"confidence":0.90,"rule":"dual"},"#
        + #"{"start":17,"end":24,"surface":"4 يونيو","type":"Date","iri":null,"kind":"name","#
        + #""norm":"--06-24","confidence":1.00,"rule":"day-month"},"#
        + #"{"start":2,"end":5,"surface":"ار ","type":"Event","iri":"x:1","kind":"trigger","#
        + #""norm":null,"confidence":0.76,"rule":"visit"}]}"#)
  }
}
