import Lexicon
import RDFModel
import Testing

@testable import KnowledgeGraph

private let base = "https://w3id.org/rawabit/"

@Suite struct ReferenceTests {
  private let builder = GraphBuilder(gazetteer: gazetteer)

  private func ids(_ paths: String...) throws -> Set<GazetteerID> {
    Set(try paths.map { try #require(gazetteer.id(path: $0)) })
  }

  @Test func placeBringsItsCountry() throws {
    let quads = builder.referenceQuads(for: try ids("place/tokyo"))
    let triples = Triples(quads)
    #expect(quads.allSatisfy { $0.graph == .iri(builder.names.referenceGraph) })
    #expect(triples.pairs(RW.inCountry) == [[base + "id/place/tokyo", base + "id/country/JP"]])
    #expect(
      triples.value(of: base + "id/country/JP", OWL.sameAs) == "http://www.wikidata.org/entity/Q17")
    #expect(triples.value(of: base + "id/country/JP", RW.isoCode) == "JP")
    #expect(triples.subjects(ofType: RW.term("Country")) == [base + "id/country/JP"])
  }

  @Test func sectorBringsWhatIsBroader() throws {
    let triples = Triples(builder.referenceQuads(for: try ids("sector/health")))
    #expect(
      triples.pairs(SKOS.broader) == [[base + "id/sector/health", base + "id/sector/society"]])
    #expect(Set(triples.pairs(SKOS.inScheme).map { $0[1] }) == [base + "id/sector-scheme"])
    #expect(triples.objects(base + "id/sector/society", SKOS.prefLabel).count == 2)
    #expect(triples.pairs(OWL.sameAs).isEmpty)
    #expect(triples.pairs(SKOS.exactMatch).count == 1)
  }

  @Test func agencyIsOfItsCountryWithAllLabels() throws {
    let triples = Triples(builder.referenceQuads(for: try ids("agency/kuna")))
    let kuna = base + "id/agency/kuna"
    #expect(triples.pairs(RW.ofCountry) == [[kuna, base + "id/country/KW"]])
    #expect(
      triples.value(of: kuna, RDF.type)
        == "http://www.w3.org/ns/org#Organization \(RW.term("NewsAgency").value)")
    #expect(triples.objects(kuna, SKOS.altLabel).count == 2)
    // A label that is preferred already is no other spelling; what is no IRI is no link.
    let kuwait = base + "id/country/KW"
    #expect(triples.objects(kuwait, SKOS.altLabel) == [.literal(.arabic("دولة الكويت"))])
    #expect(triples.objects(kuwait, OWL.sameAs).count == 1)
  }

  @Test func orderDoesNotDependOnTheSet() throws {
    let first = builder.referenceQuads(for: try ids("place/tokyo", "sector/health", "country/GB"))
    let second = builder.referenceQuads(for: try ids("country/GB", "sector/health", "place/tokyo"))
    #expect(first.map(line) == second.map(line))
  }
}

@Suite struct RunRecordTests {
  private let names = NodeNames(options: GraphOptions())
  private var record: RunRecord {
    RunRecord(
      software: "rawabit", version: "0.1.0", ontologyHash: "00ff",
      inputs: [.init(id: "a1", sha256: "aa"), .init(id: "b/2", sha256: "bb")])
  }

  @Test func derivesGraphsFromArticles() {
    let triples = Triples(record.quads(names: names))
    #expect(
      triples.pairs(PROV.wasDerivedFrom) == [
        [base + "graph/a1", base + "article/a1"], [base + "graph/b%2F2", base + "article/b%2F2"],
      ])
    #expect(triples.pairs(PROV.term("startedAtTime")).isEmpty)
    #expect(triples.subjects(ofType: PROV.term("Activity")).count == 1)
    #expect(triples.pairs(SCHEMA.sha256).count == 3)
    #expect(record.quads(names: names).allSatisfy { $0.graph == nil })
  }

  @Test func timesDoNotChangeTheRun() {
    var timed = record
    timed.startedAt = "2024-06-24T10:00:00Z"
    let triples = Triples(timed.quads(names: names))
    #expect(
      triples.objects(nil, PROV.term("startedAtTime")) == [
        .literal(Literal("2024-06-24T10:00:00Z", datatype: XSD.dateTime))
      ])
    #expect(
      triples.subjects(ofType: PROV.term("Activity"))
        == Triples(record.quads(names: names)).subjects(ofType: PROV.term("Activity")))
  }
}
