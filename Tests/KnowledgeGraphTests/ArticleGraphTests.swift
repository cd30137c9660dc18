import Extraction
import Lexicon
import Linking
import RDFModel
import Testing

@testable import KnowledgeGraph

private let base = "https://w3id.org/rawabit/"
private let kuwait = base + "id/country/KW"
private let japan = base + "id/country/JP"

@Suite struct ArticleGraphTests {
  @Test func consultationRound() throws {
    let triples = Triples(try consultation().graph().quads)
    let event = try #require(triples.subjects(ofType: RW.term("ConsultationRound")).first)
    #expect(event.hasPrefix(base + "id/event/third-round-of-political-consultations-"))
    #expect(triples.subjects(ofType: RW.term("Event")) == [event])
    #expect(triples.value(of: event, RW.status) == RW.term("Held").value)
    #expect(triples.objects(event, RW.ordinal) == [.literal(.integer(3))])
    #expect(triples.pairs(RW.party) == [[event, kuwait], [event, japan]])
    #expect(triples.pairs(SCHEMA.location) == [[event, base + "id/place/tokyo"]])
    let july = Literal("--07-31", datatype: XSD.gMonthDay)
    let september = Literal("--09-01", datatype: XSD.gMonthDay)
    #expect(triples.objects(event, SCHEMA.startDate) == [.literal(july)])
    #expect(triples.objects(event, SCHEMA.endDate) == [.literal(september)])
    #expect(triples.pairs(RW.earliest).isEmpty)
    #expect(triples.pairs(SCHEMA.attendanceMode) == [[event, SCHEMA.online.value]])
  }

  @Test func chairsWithSideAndPost() throws {
    let triples = Triples(try consultation().graph().quads)
    let event = try #require(triples.subjects(ofType: RW.term("Event")).first)
    let parts = triples.objects(event, RW.participation).map(triples.value)
    #expect(parts.count == 2)
    #expect(Set(parts) == Set(triples.subjects(ofType: RW.term("Participation"))))
    let told = Set(
      parts.map { part in
        [RW.agent, RW.role, RW.onBehalfOf].map { triples.value(of: part, $0) }
      })
    let persons = triples.subjects(ofType: FOAF.term("Person"))
    let hayat = try #require(persons.first { $0.contains("/person/samih-hayat-") })
    let nagaoka = try #require(persons.first { $0.contains("/person/naghawka-kansuki-") })
    let chair = RW.term("Chair").value
    #expect(told == [[hayat, chair, kuwait], [nagaoka, chair, japan]])
    let post = try #require(triples.subjects(ofType: ORG.term("Post")).first)
    #expect(triples.pairs(ORG.holds) == [[hayat, post]])
    #expect(triples.pairs(RW.ofCountry) == [[post, kuwait]])
    let tenure = try #require(triples.subjects(ofType: RW.term("Tenure")).first)
    #expect(triples.value(of: tenure, RW.agent) == hayat)
    #expect(
      triples.objects(tenure, RW.attestedOn) == [
        .literal(Literal("2024-06", datatype: XSD.gYearMonth))
      ])
    #expect(Set(triples.pairs(RW.inPost).map { $0[1] }) == [post])
  }

  @Test func statementWithItsWords() throws {
    let triples = Triples(try consultation().graph().quads)
    let statement = try #require(triples.subjects(ofType: RW.term("Praise")).first)
    #expect(triples.subjects(ofType: RW.term("Statement")) == [statement])
    #expect(triples.value(of: statement, RW.speaker) == "\(japan) \(kuwait)")
    #expect(
      triples.objects(statement, SCHEMA.text) == [.literal(.arabic("وأشاد الجانبان بالعلاقات"))])
    #expect(triples.pairs(RW.status).allSatisfy { $0[0] != statement })
  }

  @Test func articleAndItsGraph() throws {
    let graph = try consultation().graph()
    let triples = Triples(graph.quads)
    let article = base + "article/a1"
    #expect(graph.article.value == article)
    #expect(graph.quads.allSatisfy { $0.graph == .iri(graph.graph) })
    #expect(triples.pairs(PROV.wasDerivedFrom) == [[base + "graph/a1", article]])
    let kuna = base + "id/agency/kuna"
    #expect(triples.pairs(PROV.wasAttributedTo) == [[article, kuna]])
    #expect(triples.pairs(SCHEMA.publisher) == [[article, kuna]])
    #expect(triples.objects(article, SCHEMA.mentions).count == 9)
    #expect(triples.value(of: article, SCHEMA.inLanguage) == "ar")
    #expect(
      Set(graph.known.map { gazetteer[$0].path })
        == ["country/KW", "country/JP", "agency/kuna", "place/tokyo", "sector/health"])
  }

  @Test func memorandumWithSignatoriesAndAmount() throws {
    let graph = try memorandum().graph()
    let triples = Triples(graph.quads)
    #expect(graph.article.value == base + "article/b%202%2F%D8%A8")
    let document = try #require(
      triples.subjects(ofType: RW.term("MemorandumOfUnderstanding")).first)
    #expect(triples.subjects(ofType: RW.term("Document")) == [document])
    #expect(Set(triples.pairs(RW.signatory).map { $0[1] }).count == 2)
    #expect(
      triples.pairs(RW.role).allSatisfy { $0[1] == RW.term("Signatory").value })
    #expect(
      triples.objects(document, RW.signedOn) == [
        .literal(Literal("1428-04-30", datatype: RW.hijriDate))
      ])
    let amount = try #require(triples.subjects(ofType: SCHEMA.term("MonetaryAmount")).first)
    #expect(triples.pairs(RW.amount) == [[document, amount]])
    #expect(
      triples.objects(amount, SCHEMA.value) == [
        .literal(Literal("3400000000", datatype: XSD.integer))
      ])
    #expect(triples.value(of: amount, SCHEMA.currency) == "GBP")
    #expect(triples.value(of: amount, RW.measure) == RW.term("ContractValue").value)
  }

  @Test func formerHolderHoldsNoPost() throws {
    let triples = Triples(try memorandum().graph().quads)
    let tenure = try #require(triples.subjects(ofType: RW.term("Tenure")).first)
    #expect(triples.pairs(ORG.holds).isEmpty)
    #expect(
      triples.objects(tenure, RW.former) == [.literal(Literal("true", datatype: XSD.boolean))])
    #expect(
      triples.objects(tenure, RW.attestedOn) == [
        .literal(Literal("2024-06-24", datatype: XSD.date))
      ])
  }

  @Test func bodyFoundedInAYear() throws {
    let triples = Triples(try memorandum().graph().quads)
    let body = try #require(triples.subjects(ofType: RW.term("JointCommittee")).first)
    #expect(triples.subjects(ofType: RW.term("JointBody")) == [body])
    #expect(triples.value(of: body, SCHEMA.foundingDate) == "2010")
    #expect(triples.value(of: body, RW.earliest) == "2010-01-01")
    #expect(triples.value(of: body, RW.latest) == "2010-12-31")
  }

  @Test func headNamedByPostAlone() throws {
    var story = try consultation()
    story.facts.events[0].participations[0].agent = nil
    let triples = Triples(story.graph().quads)
    let withPost = triples.pairs(RW.inPost).map { $0[0] }.filter { $0.contains("#participation-") }
    let part = try #require(withPost.first)
    #expect(triples.objects(part, RW.agent).isEmpty)
    #expect(triples.value(of: part, RW.onBehalfOf) == kuwait)
  }

  @Test func agreedIsNotRepeatedAsTopic() throws {
    var story = try consultation()
    story.facts.events[0].agreedOn = story.facts.events[0].topics
    let triples = Triples(story.graph().quads)
    let health = base + "id/sector/health"
    #expect(triples.pairs(RW.agreedOn).map { $0[1] } == [health])
    #expect(!triples.pairs(SCHEMA.about).contains { $0[1] == health })
  }

  @Test func mintedOrganisationsNameTheirCountry() throws {
    var story = try consultation()
    let side = try #require(gazetteer.country("KW"))
    let range = try story.range("وزير الخارجية")
    for (index, type) in [MentionType.governmentBody, .internationalOrganization].enumerated() {
      let id = EntityID(story.facts.entities.count)
      story.facts.entities.append(
        Entity(
          type: type, identity: .minted(key: "organization|\(index)"),
          labels: [Label("وزارة الخارجية", "ar")], country: side))
      story.facts.mentions.append(
        Mention(
          range: range, type: type, kind: .name, entities: [id], confidence: 0.9, rule: "name"))
    }
    let triples = Triples(story.graph().quads)
    let ministry = try #require(triples.subjects(ofType: RW.term("GovernmentBody")).first)
    #expect(triples.pairs(RW.ofCountry).contains([ministry, kuwait]))
    let world = try #require(triples.subjects(ofType: RW.term("InternationalOrganization")).first)
    #expect(triples.value(of: world, RW.ofCountry) == "")
    let words = triples.subjects(ofType: OA.term("Annotation")).filter {
      triples.value(of: $0, RDF.subject) == ministry
    }
    #expect(words.map { triples.value(of: $0, RDF.predicate) } == [RW.ofCountry.value])
  }

  @Test func everyNodeHasTypeAndLabels() throws {
    for story in [try consultation(), try memorandum()] {
      let graph = story.graph(GraphOptions(evidence: .none))
      let triples = Triples(graph.quads)
      for quad in graph.quads {
        let subject = triples.value(quad.subject.term)
        #expect(!triples.objects(subject, RDF.type).isEmpty, "\(subject) has no type")
        let languages = triples.objects(subject, RDFS.label).compactMap { term in
          if case .literal(let literal) = term { literal.language } else { nil }
        }
        #expect(languages.sorted() == ["ar", "en"] || languages.sorted() == ["ar", "ar-latn"])
      }
      // What stands below /id/ as an object is described too.
      for quad in graph.quads {
        guard case .iri(let iri) = quad.object, iri.value.hasPrefix(base + "id/") else { continue }
        #expect(!triples.objects(iri.value, RDF.type).isEmpty, "\(iri.value) is not described")
      }
    }
  }

  @Test func spellingsDoNotRepeatLabels() throws {
    var story = try consultation()
    story.facts.entities[0].spellings = ["الكويت", "دولة الكويت", "Kuwait"]
    let triples = Triples(story.graph().quads)
    #expect(triples.objects(kuwait, SKOS.altLabel) == [.literal(.arabic("دولة الكويت"))])
    let health = base + "id/sector/health"
    #expect(triples.objects(health, SKOS.prefLabel).count == 2)
    #expect(
      Set(triples.subjects(ofType: SKOS.concept)) == [health])
  }

  @Test func noBlankNodesValidIRIsNoRepetition() throws {
    for story in [try consultation(), try memorandum()] {
      let quads = story.graph().quads
      #expect(Set(quads).count == quads.count)
      for quad in quads {
        for term in [quad.subject.term, .iri(quad.predicate), quad.object] {
          switch term {
          case .blank: Issue.record("a blank node")
          case .triple: Issue.record("a triple term")
          case .literal: break
          case .iri(let iri):
            #expect(throws: Never.self) { try IRI(iri.value) }
            #expect(iri.value.utf8.allSatisfy { $0 < 0x80 })
          }
        }
      }
    }
  }

  @Test func sameQuadsTwice() throws {
    let first = try consultation().graph().quads
    let second = try consultation().graph().quads
    #expect(first.map(line) == second.map(line))
  }

  @Test func partsDoNotDependOnTheOrderOfFacts() throws {
    var story = try consultation()
    let first = Set(story.graph().quads.map(line))
    story.facts.events[0].participations.reverse()
    #expect(Set(story.graph().quads.map(line)) == first)
  }
}
