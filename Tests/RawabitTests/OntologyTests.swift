import Rawabit
import TestSupport
import Testing

@Suite struct OntologyTests {
  private static let country = """
    @prefix rw: <https://w3id.org/rawabit/ontology#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <https://w3id.org/rawabit/id/country/XX> a rw:Country ; rdfs:label "بلد"@ar .
    """

  @Test func theHashDependsOnNamesBelowTheFolderAndOnContents() throws {
    let one = try TemporaryFolder()
    let two = try TemporaryFolder()
    for folder in [one, two] {
      try folder.write("b/x.ttl", Self.country.utf8)
      try folder.write("a.ttl", [])
      try folder.write("README.md", "\(folder.path)".utf8)
    }
    let hash = try Ontology(folder: one.path).hash
    #expect(try Ontology(folder: two.path).hash == hash)
    try two.write("a.ttl", " ".utf8)
    #expect(try Ontology(folder: two.path).hash != hash)
    let mine = try one.write("elsewhere.txt", Self.country.utf8)
    #expect(try Ontology(folder: one.path, gazetteers: [mine]).hash != hash)
  }

  @Test func whatIsNoOntologyIsTold() throws {
    let folder = try TemporaryFolder()
    #expect(throws: OntologyError.noTurtleFiles(folder: folder.path)) {
      try Ontology(folder: folder.path)
    }
    try folder.write("a.ttl", Self.country.utf8)
    #expect(throws: OntologyError.missing(path: folder.path + "/mine.ttl")) {
      try Ontology(folder: folder.path, gazetteers: [folder.path + "/mine.ttl"])
    }
    try folder.write("b.ttl", "this is no Turtle".utf8)
    #expect(throws: (any Error).self) { try Ontology(folder: folder.path) }
  }
}
