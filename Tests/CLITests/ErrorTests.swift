import Foundation
import TestSupport
import Testing

/// Whatever is wrong with the input or output: one clear line, the right exit code, and nothing
/// written.
@Suite struct ErrorTests {
  private static let good = "زار وزير الخارجية الكويتي طوكيو."

  /// Builds into `work/out` (or `out`) and checks that only what was there before is there after.
  private func expectFailure(
    _ inputs: [String], out: String? = nil, in work: TemporaryFolder, status: Int32, line: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try files(below: work.path)
    let names = try work.contents()
    let result = try run(
      Package.program, ["build"] + inputs + ["--out", out ?? work.path + "/out"],
      environment: ["RAWABIT_ONTOLOGY": Package.root + "/ontology"])
    #expect(result.status == status, sourceLocation: sourceLocation)
    #expect(result.errorLines == ["rawabit: " + line], sourceLocation: sourceLocation)
    #expect(result.output == "", sourceLocation: sourceLocation)
    #expect(try files(below: work.path) == before, sourceLocation: sourceLocation)
    #expect(try work.contents() == names, sourceLocation: sourceLocation)
  }

  @Test func aMissingFile() throws {
    let work = try TemporaryFolder()
    let path = work.path + "/none.txt"
    try expectFailure([path], in: work, status: 2, line: "\(path): no such file or folder")
  }

  @Test func anEmptyFile() throws {
    let work = try TemporaryFolder()
    let path = try work.write("empty.txt", [])
    try expectFailure([path], in: work, status: 1, line: "\(path): has no text")
  }

  @Test func aFileOfWhiteSpace() throws {
    let work = try TemporaryFolder()
    let path = try work.write("blank.txt", " \n\u{A0}\n".utf8)
    try expectFailure([path], in: work, status: 1, line: "\(path): has no text")
  }

  @Test func aFileThatIsNotUTF8() throws {
    let work = try TemporaryFolder()
    let path = try work.write("cp1256.txt", [0xD2, 0xC7, 0xD1, 0x20, 0xE6])
    try expectFailure([path], in: work, status: 1, line: "\(path): is not UTF-8 at byte 0")
  }

  @Test func aFileWithANUL() throws {
    let work = try TemporaryFolder()
    let path = try work.write("nul.txt", [0x61, 0x00])
    try expectFailure([path], in: work, status: 1, line: "\(path): has a NUL at byte 1")
  }

  @Test func aFileOfAnotherKind() throws {
    let work = try TemporaryFolder()
    let path = try work.write("a.doc", Self.good.utf8)
    try expectFailure([path], in: work, status: 2, line: "\(path): is not .txt, .html or .jsonl")
  }

  @Test func aFolderWithoutArticles() throws {
    let work = try TemporaryFolder()
    try work.write("notes/readme.md", "#".utf8)
    let folder = work.path + "/notes"
    try expectFailure(
      [folder], in: work, status: 2, line: "\(folder): holds no articles (.txt, .html, .jsonl)")
  }

  @Test func anOutputFolderBelowAFile() throws {
    let work = try TemporaryFolder()
    let input = try work.write("a.txt", Self.good.utf8)
    let out = input + "/out"
    try expectFailure(
      [input], out: out, in: work, status: 2, line: "\(out): cannot be written: Not a directory")
  }

  @Test func anOutputFolderWhereNobodyMayWrite() throws {
    let work = try TemporaryFolder()
    let input = try work.write("a.txt", Self.good.utf8)
    let result = try rawabit("build", input, "--out", "/proc/rawabit-out")
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("rawabit: /proc/rawabit-out: cannot be written: "))
  }

  @Test func anOutputThatIsAFile() throws {
    let work = try TemporaryFolder()
    let input = try work.write("a.txt", Self.good.utf8)
    try expectFailure(
      [input], out: input, in: work, status: 2, line: "\(input): is not a folder")
  }

  @Test func aFullFolderThatIsNotOurs() throws {
    let work = try TemporaryFolder()
    let input = try work.write("a.txt", Self.good.utf8)
    try work.write("out/thesis.txt", "years of work".utf8)
    try work.write("out/manifest.json", #"{"name": "some web application"}"#.utf8)
    let out = work.path + "/out"
    try expectFailure(
      [input], in: work, status: 2,
      line: "\(out): is not empty and was not written by rawabit; name another folder")
  }

  @Test func aFolderOfOursWithSomeonesFileInIt() throws {
    let work = try TemporaryFolder()
    let input = try work.write("a.txt", Self.good.utf8)
    let out = work.path + "/out"
    #expect(try rawabit("build", input, "--out", out, "--quiet").status == 0)
    try work.write("out/diagrams/notes.txt", "mine".utf8)
    try expectFailure(
      [input], in: work, status: 2,
      line: "\(out): holds diagrams/notes.txt, which is not of this run's kind and would be lost; "
        + "move it away")
  }

  @Test func twoArticlesWithOneID() throws {
    let work = try TemporaryFolder()
    let first = try work.write("one/a.txt", Self.good.utf8)
    let second = try work.write("two/b.jsonl", #"{"id":"a","text":"نص"}"#.utf8)
    let out = work.path + "/out"
    let result = try rawabit("build", first, second, "--out", out, "--quiet")
    #expect(result.status == 1)
    #expect(result.errorLines == ["rawabit: \(second):1: has the id \"a\" of \(first)"])
    // The first is an article like any other, and was done.
    let annotations = try #require(try files(below: out)["annotations.jsonl"])
    #expect(annotations.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test func badLinesOfABatchAreNamedAndTheOthersDone() throws {
    let work = try TemporaryFolder()
    let path = try work.write(
      "batch.jsonl",
      """
      {"id":"good","text":"\(Self.good)"}
      {"id":"bad"
      {"id":"none"}
      {"text":"\(Self.good)"}
      """.utf8)
    let result = try rawabit("build", path, "--out", work.path + "/out")
    #expect(result.status == 1)
    #expect(result.errorLines.count == 2)
    #expect(result.errorLines[0].hasPrefix("rawabit: \(path):2: is not JSON: "))
    #expect(result.errorLines[1] == "rawabit: \(path):3: has no field \"text\"")
    #expect(result.output.contains("failed"))
    let annotations = try #require(try files(below: work.path + "/out")["annotations.jsonl"])
    let lines = String(decoding: annotations, as: UTF8.self).split(separator: "\n")
    #expect(lines.map { $0.prefix(12) } == [#"{"id":"good""#, #"{"id":"batch"#])
  }

  @Test func wrongArgumentsAreUsageErrors() throws {
    for arguments in [
      ["build"], ["build", "seeds"], ["build", "seeds", "--out"], ["frobnicate"],
      ["build", "seeds", "--out", "x", "--jobs", "0"],
      ["build", "seeds", "--out", "x", "--evidence", "some"], ["annotate"], ["--frobnicate"],
    ] {
      let result = try run(Package.program, arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.output == "", "\(arguments)")
      #expect(!result.errors.isEmpty, "\(arguments)")
    }
  }

  @Test func aBaseThatIsNoIRIIsRefused() throws {
    let work = try TemporaryFolder()
    let input = try work.write("a.txt", Self.good.utf8)
    let result = try rawabit(
      "build", input, "--out", work.path + "/out", "--base", "not an iri")
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1)
    #expect(try work.contents() == ["a.txt"])
  }

  @Test func aMissingOntologyIsTold() throws {
    let work = try TemporaryFolder()
    let input = try work.write("a.txt", Self.good.utf8)
    let result = try rawabit(
      "build", input, "--out", work.path + "/out", "--ontology", work.path + "/none")
    #expect(result.status == 2)
    #expect(result.errorLines == ["rawabit: \(work.path)/none: no such ontology"])
    #expect(try work.contents() == ["a.txt"])
  }
}
