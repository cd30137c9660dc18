import Articles
import Extraction
import Foundation
import Lexicon
import Linking
import RDFSyntax
import Rawabit
import TestSupport
import Testing

@Suite struct UserGazetteerTests {
  private static let prefixes = """
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rw: <https://w3id.org/rawabit/ontology#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix wd: <http://www.wikidata.org/entity/> .

    """

  private func ontology(_ turtle: String) throws -> Ontology {
    let folder = try TemporaryFolder()
    let path = try folder.write("mine.ttl", (Self.prefixes + turtle).utf8)
    return try Ontology(folder: Package.root + "/ontology", gazetteers: [path])
  }

  private func surfaces(_ text: String, _ ontology: Ontology) -> [String] {
    let facts = Pipeline(ontology: ontology).analyze(Article(id: "x", text: text)).facts
    let scalars = Array(text.unicodeScalars)
    return facts.mentions.map { mention in
      String(String.UnicodeScalarView(scalars[mention.range])) + "/" + mention.type.rawValue
    }
  }

  @Test func labelsSufficeForAnEntry() throws {
    let mine = try ontology(#"<http://example.org/x#Zenith-1> skos:prefLabel "مرصد الذرى"@ar ."#)
    #expect(surfaces("أعلن مرصد الذرى ذلك.", mine) == ["مرصد الذرى/Institution"])
    let entry = try #require(mine.lexicon.gazetteer.id(path: "organisation/zenith-1"))
    #expect(mine.lexicon.gazetteer[entry].sameAs == ["http://example.org/x#Zenith-1"])
  }

  @Test func aClassOfTheGazetteerIsKept() throws {
    let mine = try ontology(
      #"<http://example.org/z> a rw:Place ; skos:prefLabel "وادي الذرى"@ar ."#)
    #expect(surfaces("وصل إلى وادي الذرى.", mine) == ["وادي الذرى/Place"])
  }

  @Test func aWikidataItemOverridesItsEntry() throws {
    let mine = try ontology(#"wd:Q817 skos:prefLabel "ديرتنا"@ar ."#)
    let kuwait = try #require(mine.lexicon.gazetteer.country("KW"))
    let entry = mine.lexicon.gazetteer[kuwait]
    #expect(entry.label("ar") == "ديرتنا")
    #expect(entry.label("en") == "Kuwait")
    #expect(surfaces("وصل إلى ديرتنا.", mine) == ["ديرتنا/Country"])
    #expect(surfaces("وصل إلى الكويت.", mine) == ["الكويت/Country"])
  }

  @Test func twoEntriesDoNotBecomeOneInSilence() throws {
    #expect(throws: LexiconError.self) {
      try ontology(
        #"<http://a.example/1> skos:prefLabel "مرصد أول"@ar . <http://b.example/1> skos:prefLabel "مرصد ثان"@ar ."#
      )
    }
  }

  @Test func whatHasNoLabelIsRefused() throws {
    #expect(throws: LexiconError.self) { try ontology("wd:Q817 a rw:Country .") }
    #expect {
      try ontology("wd:Q817 skos:prefLabel oops .")
    } throws: { error in
      (error as? RDFSyntaxError)?.line == 5
    }
  }
}
