import Foundation
import TestSupport
import Testing

/// The program with `lexicon.bin` beside it.
@Suite struct LexiconFileTests {
  /// A folder with the program, as if installed there, and an article.
  private struct Installed {
    let work: TemporaryFolder
    var program: String { work.path + "/rawabit" }
    var image: String { work.path + "/lexicon.bin" }
    var article: String { work.path + "/a.txt" }

    init() throws {
      work = try TemporaryFolder()
      try work.write("a.txt", "زار وزير الخارجية الكويتي طوكيو.".utf8)
      do {
        // The same file under another name; a symbolic link would lead back.
        try FileManager.default.linkItem(atPath: Package.program, toPath: program)
      } catch {
        try FileManager.default.copyItem(atPath: Package.program, toPath: program)
      }
    }

    /// In the folder itself, which has no `ontology/`.
    func run(_ arguments: String..., ontology: String? = nil) throws -> ToolRun {
      try TestSupport.run(
        program, arguments, in: work.path,
        environment: ontology.map { ["RAWABIT_ONTOLOGY": $0] } ?? [:])
    }
  }

  @Test func theProgramNeedsNoSourcesBesideIt() throws {
    let place = try Installed()
    let sources = Package.root + "/ontology"
    let expected = try place.run("annotate", place.article, ontology: sources)
    #expect(expected.status == 0)
    #expect(try place.run("compile-lexicon", "--ontology", sources).status == 0)
    #expect(try place.work.contents() == ["a.txt", "lexicon.bin", "rawabit"])

    let alone = try place.run("annotate", place.article, "--log-level", "debug")
    #expect(alone.status == 0)
    #expect(alone.output == expected.output)
    #expect(alone.errors.contains("compiled lexicon mapped"))
    let fresh = try place.run(
      "annotate", place.article, "--log-level", "debug", ontology: sources)
    #expect(fresh.output == expected.output)
    #expect(fresh.errors.contains("compiled lexicon mapped"))

    // Diagrams take labels from the schema, so they tell whether it is there.
    #expect(
      try place.run("build", "a.txt", "--out", "one", "--quiet", "--ontology", sources).status == 0)
    try FileManager.default.moveItem(atPath: place.image, toPath: place.work.path + "/kept")
    #expect(
      try place.run("build", "a.txt", "--out", "two", "--quiet", "--ontology", sources).status == 0)
    #expect(
      try files(below: place.work.path + "/one") == files(below: place.work.path + "/two"))

    let none = try place.run("annotate", place.article)
    #expect(none.status == 2)
    #expect(none.errorLines.count == 1)
    #expect(none.errors.hasPrefix("rawabit: no ontology in "))
  }

  @Test func aDamagedFileIsToldAndNotUsed() throws {
    let place = try Installed()
    let sources = Package.root + "/ontology"
    #expect(try place.run("compile-lexicon", "--ontology", sources).status == 0)
    let whole = try place.run("annotate", place.article)
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: place.image)))
    bytes[bytes.count / 2] ^= 1
    try place.work.write("lexicon.bin", bytes)

    let alone = try place.run("annotate", place.article)
    #expect(alone.status == 2)
    #expect(alone.output == "")
    #expect(
      alone.errorLines == [
        "rawabit: \(place.image): is damaged (checksum), and there are no sources; "
          + "name their folder with --ontology"
      ])
    let rebuilt = try place.run("annotate", place.article, ontology: sources)
    #expect(rebuilt.status == 0)
    #expect(rebuilt.output == whole.output)
    #expect(rebuilt.errors.contains("the sources are read instead"))
  }

  @Test func usersFilesNeedTheSources() throws {
    let place = try Installed()
    try place.work.write(
      "small/a.ttl",
      """
      @prefix rw: <https://w3id.org/rawabit/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <https://w3id.org/rawabit/id/country/XX> a rw:Country ; rdfs:label "بلد"@ar .
      """.utf8)
    #expect(try place.run("compile-lexicon", "--ontology", "small").status == 0)
    let mine = try place.work.write("mine.ttl", "# nothing yet".utf8)
    let alone = try place.run("annotate", place.article, "--gazetteer", mine)
    #expect(alone.status == 2)
    #expect(alone.errors.hasPrefix("rawabit: no ontology in "))
    let read = try place.run(
      "annotate", place.article, "--gazetteer", mine, "--log-level", "debug", ontology: "small")
    #expect(read.status == 0)
    #expect(read.errors.contains("compiled from sources"))
  }
}
