import Articles
import Foundation
import KnowledgeGraph
import Lexicon
import RDFModel
import Rawabit
import TestSupport
import Testing

/// The compiled lexicon says what the sources say, and is left aside wherever it might not.
@Suite struct LexiconImageTests {
  private static let source = """
    @prefix rw: <https://w3id.org/rawabit/ontology#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix lex: <https://w3id.org/rawabit/lexicon#> .
    rw:Country rdfs:label "country"@en , "بلد"@ar ; rdfs:comment "plain", _:b ; rw:rank 1 .
    <https://w3id.org/rawabit/id/country/XX> a rw:Country ; rw:isoCode "XX" ;
      rdfs:label "بلد كبير"@ar , "Big Land"@en ; skos:altLabel "الكبير"@ar ; lex:nisba "كبيري" ;
      rw:population 5000000000 ; rw:capital <https://w3id.org/rawabit/id/place/x> .
    <https://w3id.org/rawabit/id/place/x> a rw:Place , rw:Region ; rdfs:label "إكس"@ar ;
      rw:inCountry <https://w3id.org/rawabit/id/country/XX> .
    <https://w3id.org/rawabit/id/agency/x> a rw:NewsAgency ; rdfs:label "وكالة إكس"@ar ;
      rw:ofCountry <https://w3id.org/rawabit/id/country/XX> .
    lex:post-minister a lex:PostHead ; skos:prefLabel "وزير"@ar , "minister"@en ;
      lex:plural "وزراء" ; lex:value -3 ; lex:role "head" ; lex:family "f" .
    """

  /// A small ontology and its image, in a folder of their own.
  private struct Compiled {
    let work: TemporaryFolder
    var folder: String { work.path + "/ontology" }
    var image: String { work.path + "/lexicon.bin" }

    init() throws {
      work = try TemporaryFolder()
      try work.write("ontology/a.ttl", LexiconImageTests.source.utf8)
      try Ontology.compile(folder: folder, to: image)
    }

    func bytes() throws -> [UInt8] { try SharedFiles.bytes(URL(fileURLWithPath: image)) }
  }

  private func expectEqual(
    _ one: Ontology, _ two: Ontology, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(one.hash == two.hash, sourceLocation: sourceLocation)
    #expect(
      try one.vocabulary.sortedQuads == two.vocabulary.sortedQuads, sourceLocation: sourceLocation)
    // Every value of every entry, item and publisher, told by reflection: new ones count too.
    func told(_ lexicon: Lexicon) -> [String] {
      lexicon.gazetteer.entries.map { "\($0)" } + lexicon.items.map { "\($0)" }
        + lexicon.publishers.map { "\($0)" }.sorted()
    }
    #expect(told(one.lexicon) == told(two.lexicon), sourceLocation: sourceLocation)
    #expect(
      LexiconImage.encode(one.lexicon, vocabulary: [], origin: Self.origin)
        == LexiconImage.encode(two.lexicon, vocabulary: [], origin: Self.origin),
      sourceLocation: sourceLocation)
  }

  private static let origin = ImageOrigin(
    hash: "", program: .init(size: 0, modified: 0), sources: [])

  @Test func theImageSaysWhatItsSourcesSay() throws {
    let compiled = try Compiled()
    let read = try Ontology(folder: compiled.folder)
    let mapped = try Ontology(image: LexiconImage(path: compiled.image))
    try expectEqual(read, mapped)
    let country = try #require(mapped.lexicon.gazetteer.country("XX"))
    #expect(mapped.lexicon.gazetteer[country].population == 5_000_000_000)
    #expect(mapped.lexicon.item(named: "post-minister")?.value == -3)
    #expect(!(try mapped.vocabulary.isEmpty))
  }

  @Test func theSeedsAreReadAlikeWithAndWithoutIt() throws {
    let work = try TemporaryFolder()
    let folder = Package.root + "/ontology"
    let image = work.path + "/lexicon.bin"
    try Ontology.compile(folder: folder, to: image)
    let read = try Ontology(folder: folder)
    let mapped = try Ontology(folder: folder, gazetteers: [], images: [image])
    try expectEqual(read, mapped)
    let pipelines = [read, mapped].map { Pipeline(ontology: $0) }
    let reader = ArticleReader(try ArticleInputs(paths: [Package.root + "/seeds"]))
    var count = 0
    while let article = try reader.next()?.get() {
      let analyzed = pipelines.map { $0.analyze(article) }
      #expect(analyzed[0].annotations == analyzed[1].annotations)
      #expect(analyzed[0].graph.quads == analyzed[1].graph.quads)
      count += 1
    }
    #expect(count > 0)
  }

  @Test func aChangedByteIsNoticedWhereverItIs() throws {
    let bytes = try Compiled().bytes()
    _ = try LexiconImage(bytes: bytes)
    for position in stride(from: 0, to: bytes.count, by: 31) {
      var damaged = bytes
      damaged[position] ^= 0x10
      #expect(throws: LexiconImageError.self, "byte \(position)") {
        try LexiconImage(bytes: damaged)
      }
    }
  }

  @Test func aFileThatBreaksOffIsNoticed() throws {
    let bytes = try Compiled().bytes()
    for count in [0, 7, 8, 40, 56, bytes.count / 2, bytes.count - 8, bytes.count - 1] {
      #expect(throws: LexiconImageError.truncated, "\(count) bytes") {
        try LexiconImage(bytes: Array(bytes.prefix(count)))
      }
    }
    #expect(throws: LexiconImageError.damaged("header")) {
      try LexiconImage(bytes: bytes + Array(repeating: 0, count: 8))
    }
  }

  @Test func otherFilesAndVersionsAreNoticed() throws {
    var bytes = try Compiled().bytes()
    bytes[8] += 1
    #expect(throws: LexiconImageError.otherVersion) { try LexiconImage(bytes: bytes) }
    #expect(throws: LexiconImageError.foreign) {
      try LexiconImage(bytes: Array("%PDF-1.7 is something else".utf8))
    }
    let work = try TemporaryFolder()
    #expect(throws: LexiconImageError.missing) { try LexiconImage(path: work.path + "/none") }
    #expect(throws: LexiconImageError.unreadable("is no file")) {
      try LexiconImage(path: work.path)
    }
  }

  /// With the right checksum, numbers that point nowhere must be noticed all the same.
  @Test func numbersThatPointNowhereAreNoticed() throws {
    let bytes = try Compiled().bytes()
    let header = 8 * (6 + 3 * 15)
    var refused = 0
    for position in stride(from: header, to: bytes.count, by: 4 * 13) {
      var damaged = bytes
      for byte in 0..<4 { damaged[position + byte] = byte == 3 ? 0x7F : 0xF0 }
      Self.seal(&damaged)
      // Most numbers point at something; some are text, sizes or populations, where any will do.
      do {
        let ontology = try Ontology(image: LexiconImage(bytes: damaged))
        _ = try ontology.vocabulary
        _ = Pipeline(ontology: ontology).annotate(Self.article)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 100)
  }

  private static let article = Article(
    id: "a", text: "زار وزير بلد كبير إكس.")

  /// Writes the checksum that fits the bytes: FNV-1a over numbers of eight bytes but its own.
  private static func seal(_ bytes: inout [UInt8]) {
    var checksum: UInt64 = 0xCBF2_9CE4_8422_2325
    for start in stride(from: 0, to: bytes.count, by: 8) where start != 32 {
      let number = bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      checksum = (checksum ^ number) &* 0x100_0000_01B3
    }
    for byte in 0..<8 { bytes[32 + byte] = UInt8(truncatingIfNeeded: checksum >> (8 * byte)) }
  }

  @Test func aStaleImageIsLeftAside() throws {
    let compiled = try Compiled()
    func load(_ folder: String?) throws -> Ontology {
      try Ontology(folder: folder, gazetteers: [], images: [compiled.image])
    }
    let old = try load(compiled.folder).hash
    try compiled.work.write("ontology/sub/b.ttl", "# new".utf8)
    let grown = try load(compiled.folder).hash
    #expect(grown != old)
    #expect(try load(nil).hash == old)
    try Ontology.compile(folder: compiled.folder, to: compiled.image)
    #expect(try load(nil).hash == grown)
    // The same size and, but for the time, no trace of the change.
    try compiled.work.write("ontology/sub/b.ttl", "# now".utf8)
    #expect(try load(compiled.folder).hash != grown)
    try FileManager.default.removeItem(atPath: compiled.folder + "/sub")
    #expect(try load(compiled.folder).hash == old)
  }

  @Test func aFolderWithoutSourcesIsNotReplacedByAnImageElsewhere() throws {
    let compiled = try Compiled()
    let empty = try TemporaryFolder()
    func load() throws -> Ontology {
      try Ontology(
        folder: empty.path, gazetteers: [], images: [empty.path + "/lexicon.bin", compiled.image])
    }
    #expect(throws: OntologyError.noTurtleFiles(folder: empty.path)) { try load() }
    try empty.write("lexicon.bin", try compiled.bytes())
    #expect(try load().hash == Ontology(folder: compiled.folder).hash)
  }

  @Test func aDamagedImageIsReplacedBySourcesOrTold() throws {
    let compiled = try Compiled()
    let hash = try Ontology(folder: compiled.folder).hash
    try compiled.work.write("lexicon.bin", try compiled.bytes().dropLast(100))
    func load(_ folder: String?, _ gazetteers: [String] = []) throws -> Ontology {
      try Ontology(folder: folder, gazetteers: gazetteers, images: [compiled.image])
    }
    #expect(try load(compiled.folder).hash == hash)
    #expect(throws: OntologyError.unusableImage(path: compiled.image, reason: .truncated)) {
      try load(nil)
    }
    let mine = try compiled.work.write("mine.ttl", Self.source.utf8)
    #expect(throws: OntologyError.missing(path: compiled.image)) { try load(nil, [mine]) }
    let nowhere = compiled.work.path + "/none/lexicon.bin"
    let refusal = #expect(throws: OntologyError.self) {
      try Ontology.compile(folder: compiled.folder, to: nowhere)
    }
    guard case .cannotWrite(nowhere, _)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }
}
