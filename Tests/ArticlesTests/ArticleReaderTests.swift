import Articles
import TestSupport
import Testing

@Suite struct ArticleReaderTests {
  /// What the reader makes of one file.
  private func read(
    _ name: String, _ bytes: some Sequence<UInt8>
  ) throws -> [Result<Article, ArticleError.Reason>] {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, bytes)
    return ArticleReader(try ArticleInputs(paths: [path])).map { $0.mapError(\.reason) }
  }

  private func reasons(
    _ name: String, _ bytes: some Sequence<UInt8>
  ) throws -> [ArticleError.Reason?] {
    try read(name, bytes).map {
      switch $0 {
      case .success: nil
      case .failure(let reason): reason
      }
    }
  }

  @Test func aTextFileIsOneArticleByteForByte() throws {
    let text = "سطر أول\r\n\u{0623}ثانٍ e\u{301}\n"
    let article = try #require(try read("خبر.txt", text.utf8).first).get()
    #expect(article.id == "خبر")
    #expect(Array(article.text.utf8) == Array(text.utf8))
  }

  @Test func aByteOrderMarkIsDropped() throws {
    let article = try #require(try read("a.txt", "\u{FEFF}نص".utf8).first).get()
    #expect(Array(article.text.utf8) == Array("نص".utf8))
  }

  @Test func badFilesAreFailuresWithTheirOffset() throws {
    #expect(try reasons("a.txt", []) == [.empty])
    #expect(try reasons("a.txt", " \n\t\u{200A}\n".utf8) == [.empty])
    #expect(try reasons("a.txt", [0x61, 0x62, 0xFF, 0x63]) == [.notUTF8(byteOffset: 2)])
    #expect(try reasons("a.txt", Array("نص".utf8) + [0xD9]) == [.notUTF8(byteOffset: 4)])
    #expect(try reasons("a.txt", [0xED, 0xA0, 0x80]) == [.notUTF8(byteOffset: 0)])
    #expect(try reasons("a.txt", [0x61, 0x00, 0x62]) == [.nul(byteOffset: 1)])
  }

  @Test func aJSONLinesFileGivesAnArticleALine() throws {
    let lines = """
      {"id":"x","text":"نص","url":"https://example.org/1","title":"ع","language":"ar",\
      "publisher":"كونا","published":"2024-06","other":[1]}

      {"text":"ثان","id":null,"title":""}
      {"id":7,"text":"\\u062b"}
      """
    let articles = try read("batch.jsonl", lines.utf8).map { try $0.get() }
    #expect(articles.map(\.id) == ["x", "batch-3", "7"])
    #expect(articles[0].published == "2024-06")
    #expect(articles[0].publisher == "كونا")
    #expect(articles[1].title == nil)
    #expect(articles[2].text == "ث")
  }

  @Test func aBadLineDoesNotEndTheFile() throws {
    let lines: [[UInt8]] = [
      Array(#"{"text":"#.utf8), Array("[1]".utf8), Array(#"{"id":"a"}"#.utf8),
      Array(#"{"text":" "}"#.utf8), Array(#"{"text":5}"#.utf8),
      Array(#"{"text":"ن","id":""}"#.utf8),
      Array(#"{"text":"ن\u0000"}"#.utf8), [0x7B, 0xFF], Array(#"{"text":"ن","id":"last"}"#.utf8),
    ]
    let found = try reasons("b.jsonl", lines.joined(separator: [0x0A]))
    guard case .malformedJSON = found[0] else {
      Issue.record("\(String(describing: found[0]))")
      return
    }
    #expect(
      found.dropFirst() == [
        .notAnObject, .missingField("text"), .empty, .wrongType(field: "text"),
        .unusableID(""),
        .nul(byteOffset: 2), .notUTF8(byteOffset: 1), nil,
      ])
    #expect(try reasons("b.jsonl", "\n \n".utf8) == [.empty])
  }

  @Test func unusableFieldsAreLeftOutAndTold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.jsonl",
      #"{"text":"نص","published":"29/02/2023","language":"عربي","title":"عنوان"}"#.utf8)
    var told: [ArticleError.Reason] = []
    let reader = ArticleReader(try ArticleInputs(paths: [path])) { told.append($0.reason) }
    let article = try #require(reader.next()).get()
    #expect(article.published == nil && article.language == nil && article.title == "عنوان")
    #expect(told == [.malformedPublished("29/02/2023"), .malformedLanguage("عربي")])
  }

  @Test func theSecondOfTwoEqualIDsNamesTheFirst() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write("one/a.txt", "نص".utf8)
    let second = try folder.write("two/x.jsonl", #"{"id":"a","text":"ن"}"#.utf8)
    let results = Array(ArticleReader(try ArticleInputs(paths: [first, second])))
    #expect(throws: Never.self) { try results[0].get() }
    #expect(
      throws: ArticleError(
        ArticleOrigin(path: second, line: 1),
        .duplicateID("a", first: ArticleOrigin(path: first)))
    ) { try results[1].get() }
  }

  @Test func linesLongerThanAPieceAreWhole() throws {
    let long = String(repeating: "خبر ", count: 200_000)
    let lines = (1...3).map { #"{"id":"\#($0)","text":"\#(long)\#($0)"}"# }.joined(separator: "\n")
    let articles = try read("long.jsonl", lines.utf8).map { try $0.get() }
    #expect(articles.map(\.id) == ["1", "2", "3"])
    #expect(articles.allSatisfy { $0.text == long + $0.id })
  }

  @Test(arguments: [
    ("2024", true), ("2024-06", true), ("2024-06-24", true), ("2024-02-29", true),
    ("1900-02-29", false), ("2024-13", false), ("2024-06-31", false), ("24", false), ("", false),
    ("2024-6-1", false), ("2024-06-24T10:00:00Z", false), ("٢٠٢٤", false), ("0000", false),
  ])
  func datesOfPublication(text: String, isDate: Bool) {
    #expect(isISODate(text) == isDate)
  }

  @Test func whatIsReadAsArabic() {
    func isArabic(_ text: String, _ language: String? = nil) -> Bool {
      Article(id: "a", text: text, language: language).isArabic
    }
    #expect(isArabic("زار الوزير طوكيو"))
    #expect(isArabic("زار وزير الخارجية المقر (UN)", "ar-KW"))
    #expect(!isArabic("The minister visited Tokyo (طوكيو)."))
    #expect(!isArabic("زار الوزير", "en"))
    #expect(!isArabic("12 34"))
  }
}
