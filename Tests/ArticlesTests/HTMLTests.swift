import Articles
import TestSupport
import Testing

@Suite struct HTMLTests {
  private func read(_ html: String) throws -> Result<Article, ArticleError> {
    let folder = try TemporaryFolder()
    let path = try folder.write("page.html", html.utf8)
    return try #require(ArticleReader(try ArticleInputs(paths: [path])).next())
  }

  @Test func aPageGivesItsRunningTextAndItsHead() throws {
    let article = try read(
      """
      <!doctype html><html lang="ar"><head><title>عنوان &amp; موقع</title>
      <link rel="canonical" href="https://example.org/n/1">
      <meta property="og:site_name" content="كونا">
      <meta property="article:published_time" content="2024-06-24T09:00:00+03:00"></head>
      <body><nav>الرئيسية</nav><article><h1>خبر</h1><p>التقى <b>ال</b>وزير
         نظيره&nbsp;الياباني.</p><script>var x = "<p>";</script><p>انتهى<br>اللقاء</p></article>
      <aside>اقرأ أيضا</aside></body></html>
      """
    ).get()
    #expect(article.id == "page")
    #expect(article.text == "خبر\nالتقى الوزير نظيره الياباني.\nانتهى\nاللقاء")
    #expect(article.title == "عنوان & موقع")
    #expect(article.url == "https://example.org/n/1")
    #expect(article.language == "ar")
    #expect(article.publisher == "كونا")
    #expect(article.published == "2024-06-24")
  }

  @Test func brokenAndDeepPagesAreReadToo() throws {
    #expect(try read("<p>نص <b>غليظ").get().text == "نص غليظ")
    let deep = String(repeating: "<div>", count: 200) + "عمق"
    #expect(try read(deep).get().text == "عمق")
  }

  @Test func aPageWithoutTextIsEmpty() throws {
    #expect(throws: ArticleError.self) { try read("<html><script>1</script></html>").get() }
  }
}
