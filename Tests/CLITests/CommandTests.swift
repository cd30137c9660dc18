import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test func helpAndVersionGoToStandardOutput() throws {
    for arguments in [
      ["--help"], ["help", "build"], ["build", "--help"], ["annotate", "-h"], [],
    ] {
      let result = try run(Package.program, arguments)
      #expect(result.status == 0)
      #expect(result.output.contains("rawabit build") || result.output.contains("Examples:"))
      #expect(result.errors == "")
    }
    let version = try run(Package.program, ["--version"])
    #expect(version.status == 0)
    #expect(version.output.split(separator: ".").count == 3)
  }

  @Test func buildPrintsItsTableAndNoProgressWhenPiped() throws {
    let work = try TemporaryFolder()
    let result = try rawabit("build", "seeds", "--out", work.path + "/out")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let names = result.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(
      names == [
        "articles", "mentions", "entities", "events", "statements", "triples", "files", "seconds",
      ])
    #expect(try work.contents() == ["out"])
  }

  @Test func quietBuildPrintsNothing() throws {
    let work = try TemporaryFolder()
    let result = try rawabit("build", "seeds", "--out", work.path + "/a/b/out", "--quiet")
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.errors == "")
    #expect(try files(below: work.path)["a/b/out/manifest.json"] != nil)
  }

  @Test func annotatePrintsTheLinesOfTheBuiltFile() throws {
    let annotated = try rawabit("annotate", "seeds")
    #expect(annotated.status == 0)
    let built = try #require(try files(below: Package.builtSeeds())["annotations.jsonl"])
    #expect(Array(annotated.output.utf8) == built)
  }

  @Test func standardInputIsJSONLinesOrOneText() throws {
    let lines = try rawabit(
      "annotate", "-", input: Array("\n {\"text\":\"نص أول\"}\n{\"text\":\"نص ثان\"}".utf8))
    #expect(
      lines.output.split(separator: "\n").map { $0.prefix(14) } == [
        #"{"id":"stdin-2"#, #"{"id":"stdin-3"#,
      ])
    let text = try rawabit("annotate", "-", input: Array("نص أول\n".utf8))
    #expect(text.output.hasPrefix(#"{"id":"stdin","#))
    #expect(text.output.split(separator: "\n").count == 1)
    let nothing = try rawabit("annotate", "-")
    #expect(nothing.status == 1)
    #expect(nothing.errorLines == ["rawabit: standard input: has no text"])
  }

  @Test func otherLanguagesGiveOneNotice() throws {
    let result = try rawabit(
      "annotate", "-",
      input: Array(
        """
        {"id":"en-1","text":"The minister visited Tokyo."}
        {"id":"en-2","language":"en","text":"The minister visited Kuwait."}
        """.utf8))
    #expect(result.status == 0)
    #expect(
      result.errorLines == [
        "rawabit: notice: not Arabic, so known names only: 2 articles (en-1; en-2)"
      ])
  }

  @Test func otherLanguagesGiveKnownNamesAlone() throws {
    let work = try TemporaryFolder()
    let text =
      "Kuwait's deputy foreign minister Jane Doe visited Tokyo on 24 June 2024; Kuwait News Agency "
      + "said that a memorandum on health worth 3 million pounds was signed. زار الوزير بغداد"
    let input = try work.write("visit.txt", text.utf8)
    #expect(try rawabit("build", input, "--out", work.path + "/out", "--quiet").status == 0)
    let built = try files(below: work.path + "/out")
    struct Line: Decodable {
      struct Mention: Decodable {
        var surface: String
        var type: String
      }
      var mentions: [Mention]
    }
    let json = try #require(built["annotations.jsonl"])
    let line = try JSONDecoder().decode(Line.self, from: Data(json))
    #expect(line.mentions.map(\.surface) == ["Kuwait", "Tokyo", "Kuwait News Agency", "بغداد"])
    #expect(line.mentions.map(\.type) == ["Country", "Place", "NewsAgency", "Place"])
    let graph = String(decoding: try #require(built["graph.nq"]), as: UTF8.self)
    #expect(graph.contains("<https://schema.org/mentions>"))
    for word in ["#Event>", "#Document>", "#Tenure>", "#Statement>", "#Annotation>"] {
      #expect(!graph.contains(word), "\(word)")
    }
  }

  @Test func aDateOfAnotherFormIsLeftOutWithANotice() throws {
    let result = try rawabit(
      "annotate", "-",
      input: Array(#"{"id":"a","text":"زار الوزير طوكيو","published":"24/06/2024"}"#.utf8))
    #expect(result.status == 0)
    #expect(result.output.hasPrefix(#"{"id":"a""#))
    #expect(
      result.errorLines == [
        "rawabit: notice: left out: 1 field (standard input:1: published \"24/06/2024\" is not a "
          + "date (2024-06-24), month (2024-06) or year (2024))"
      ])
  }

  @Test func baseAndDatasetMoveTheNames() throws {
    let result = try rawabit(
      "annotate", "-", "--base", "https://example.org/news", "--dataset", "kuna 1",
      input: Array(#"{"id":"خبر","text":"نص"}"#.utf8))
    #expect(
      result.output
        == #"{"id":"خبر","article":"https://example.org/news/article/kuna%201/%D8%AE%D8%A8%D8%B1","#
        + #""graph":"https://example.org/news/graph/kuna%201/%D8%AE%D8%A8%D8%B1","mentions":[]}"#
        + "\n")
  }

  @Test func anInterruptLeavesNothingBehind() throws {
    let work = try TemporaryFolder()
    let line = #"{"id":"0","text":"زار وزير الخارجية الكويتي طوكيو"}"#
    try work.write("a.jsonl", line.utf8)
    // The shell holds standard input open, so the program waits when the signal comes.
    let script = """
      (cat a.jsonl; echo; sleep 2; for i in $(seq 5000); do echo "{\\"text\\":\\"نص $i\\"}"; done) |
        "$0" build - --out out --ontology "$1" & sleep 1; kill -INT $!; wait $!; echo $?
      """
    let result = try run(
      "/bin/bash", ["-c", script, Package.program, Package.root + "/ontology"], in: work.path)
    #expect(result.output == "130\n")
    #expect(try work.contents() == ["a.jsonl"])
  }
}
