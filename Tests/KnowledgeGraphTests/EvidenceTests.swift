import Articles
import Extraction
import Linking
import RDFModel
import Testing

@testable import KnowledgeGraph

@Suite struct EvidenceTests {
  /// Statements that describe and do not come from a clause of the text.
  private static let structural: Set<IRI> = [
    RDFS.label, SKOS.altLabel, SKOS.prefLabel, DCTERMS.identifier, SCHEMA.headline, SCHEMA.url,
    SCHEMA.mentions, SCHEMA.datePublished, SCHEMA.publisher, SCHEMA.inLanguage,
    SCHEMA.sha256, PROV.wasDerivedFrom, RW.attestedOn,
  ]
  private static let kinds: Set<String> = Set(
    [
      "Event", "Document", "JointBody", "Country", "Place", "Sector", "GovernmentBody",
      "Institution", "InternationalOrganization", "NewsAgency", "Participation", "Tenure",
      "Statement",
    ].map { RW.term($0).value })

  private static func isClaim(_ quad: Quad) -> Bool {
    if structural.contains(quad.predicate) { return false }
    guard quad.predicate == RDF.type, case .iri(let type) = quad.object else { return true }
    return type.value.hasPrefix(RW.namespace) && !kinds.contains(type.value)
  }

  @Test func everyClaimHasItsWords() throws {
    for story in [try consultation(), try memorandum()] {
      let plain = story.graph(GraphOptions(evidence: .none)).quads
      let triples = Triples(story.graph().quads)
      let claims = plain.filter(Self.isClaim)
      #expect(claims.count > 15)
      var told: Set<String> = []
      for node in triples.subjects(ofType: OA.term("Annotation")) {
        let parts = [RDF.subject, RDF.predicate, RDF.object].flatMap { triples.objects(node, $0) }
        #expect(parts.count == 3)
        told.insert(parts.map { "\($0)" }.joined(separator: " "))
      }
      for claim in claims {
        #expect(told.contains(line(claim)), "no words for \(line(claim))")
      }
      #expect(told.count == claims.count)
    }
  }

  @Test func quotesAreTheTextAtTheirOffsets() throws {
    for story in [try consultation(), try memorandum()] {
      let text = Array(story.article.text.unicodeScalars)
      func slice(_ range: Range<Int>) -> [Unicode.Scalar] { Array(text[range]) }
      let graph = story.graph()
      let triples = Triples(graph.quads)
      let nodes = triples.subjects(ofType: OA.term("Annotation"))
      #expect(!nodes.isEmpty)
      for node in nodes {
        let target = triples.value(of: node, OA.term("hasTarget"))
        #expect(triples.value(of: target, OA.term("hasSource")) == graph.article.value)
        let selectors = triples.objects(target, OA.term("hasSelector")).map(triples.value)
        #expect(selectors.count == 2)
        let position = try #require(selectors.first { $0.contains("#position-") })
        let quote = try #require(selectors.first { $0.contains("#quote-") })
        let start = try #require(Int(triples.value(of: position, OA.term("start"))))
        let end = try #require(Int(triples.value(of: position, OA.term("end"))))
        #expect(target == "\(graph.article.value)#char=\(start),\(end)")
        func part(_ name: String) -> [Unicode.Scalar] {
          Array(triples.value(of: quote, OA.term(name)).unicodeScalars)
        }
        #expect(part("exact") == slice(start..<end))
        #expect(part("prefix") == slice(max(0, start - 20)..<start))
        #expect(part("suffix") == slice(end..<min(text.count, end + 20)))
        #expect(!part("exact").isEmpty)
      }
    }
  }

  @Test func ruleAndConfidence() throws {
    let triples = Triples(try consultation().graph().quads)
    let rules = triples.pairs(RW.rule)
    let node = try #require(rules.first { $0[1] == "publisher-country" }?[0])
    #expect(
      triples.objects(node, RW.confidence) == [.literal(Literal("0.60", datatype: XSD.decimal))])
    #expect(triples.value(of: node, RDF.predicate) == RW.ofCountry.value)
  }

  @Test func levels() throws {
    let story = try consultation()
    let none = story.graph(GraphOptions(evidence: .none)).quads
    let node = story.graph(GraphOptions(evidence: .node)).quads
    let statement = story.graph().quads
    #expect(Triples(none).subjects(ofType: OA.term("Annotation")).isEmpty)
    // One each: event, two participations, post, tenure, statement.
    #expect(Triples(node).subjects(ofType: OA.term("Annotation")).count == 6)
    #expect(Set(none).isSubset(of: node))
    #expect(Set(node).isSubset(of: statement))
    let other = try memorandum().graph(GraphOptions(evidence: .node)).quads
    // Document, two participations, body, tenure.
    #expect(Triples(other).subjects(ofType: OA.term("Annotation")).count == 5)
  }

  @Test func spanBeyondTheTextIsDrawnIn() throws {
    var story = try consultation()
    story.facts.events[0].status.evidence.range = 5..<100_000
    let triples = Triples(story.graph().quads)
    let count = story.article.text.unicodeScalars.count
    #expect(triples.pairs(OA.term("end")).contains { $0[1] == "\(count)" })
  }

  @Test func higherConfidenceCounts() throws {
    var story = try consultation()
    var again = story.facts.events[0].parties[0]
    again.evidence.confidence = 0.99
    story.facts.events[0].parties.append(again)
    let quads = story.graph().quads
    #expect(Set(quads).count == quads.count)
    #expect(Triples(quads).pairs(RW.confidence).filter { $0[1] == "0.99" }.count == 1)
  }
}
