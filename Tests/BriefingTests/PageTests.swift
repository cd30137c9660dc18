import DiagramSamples
import Diagrams
import Foundation
import RDFModel
import Testing

@testable import Briefing

@Suite struct PageTests {
  private func page(
    of dataset: Dataset = Samples.both(), in language: PageLanguage = .both, drawn: Bool = true
  ) throws -> String {
    let drawings = (drawn ? BriefingPage.figurePairs(of: dataset) : []).flatMap { pair in
      PairParts(of: pair, in: dataset).drawings { try? $0.drawn(by: StubEngine()) }
    }
    return try BriefingPage(of: dataset, drawings: drawings).html(in: language)
  }

  /// The part of the page between a section's beginning and its end.
  private func section(_ id: String, of page: String) throws -> String {
    let parts = page.components(separatedBy: "<section id=\"\(id)\" class=\"part\">")
    try #require(parts.count == 2, "\(id)")
    return parts[1].components(separatedBy: "<h2>").dropFirst().first ?? ""
  }

  private func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func itSaysWhoMetWhomForWhomInWhichPost() throws {
    let meetings = try section("meetings", of: page())
    let side = try #require(
      meetings.components(separatedBy: "<section class=\"side").dropFirst()
        .first { $0.contains("ناغاوكا كانسوكي") })
    for words in [
      "<h4><span class=\"ar\" lang=\"ar\" dir=\"rtl\">اليابان</span>", "Naghawka Kansuki",
      "المدير العام لإدارة الشرق الأوسط وإفريقيا", "رئاسة",
    ] {
      #expect(side.contains(words), "\(words)")
    }
    #expect(!side.contains("سميح حيات"))
  }

  @Test func whatIsPlannedStandsApartAndSaysSo() throws {
    let page = try page()
    let next = try section("next", of: page)
    #expect(next.contains("data-status=\"planned\""))
    #expect(next.contains("status planned"))
    #expect(!(try section("meetings", of: page)).contains("data-status=\"planned\""))
  }

  @Test func everyLinkWithinThePageHasItsTargetAndEveryIDIsUnique() throws {
    let page = try page()
    let ids = values(of: "id", in: page)
    #expect(Set(ids).count == ids.count)
    let links = values(of: "href", in: page).filter { $0.hasPrefix("#") }
    #expect(links.count > 20)
    for link in Set(links) { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
  }

  @Test func nothingIsAskedForFromOutside() throws {
    let page = try page()
    for trace in [" src=", "<link", "@import", "url(http", "<iframe", "<object"] {
      #expect(!page.contains(trace), "\(trace)")
    }
  }

  @Test func eachPairStandsInThePageOnce() throws {
    let page = try page()
    let figures = values(of: "id", in: page).filter { $0.hasPrefix("figure-") }
    #expect(page.components(separatedBy: "<svg ").count - 1 == figures.count)
    #expect(figures.filter { $0 == "figure-pair-JP-KW" }.count == 1)
    #expect(figures.contains { $0.hasPrefix("figure-pair-GB-KW") })
    #expect(!(try self.page(drawn: false)).contains("<figure"))
  }

  @Test func ofOneLanguageThereAreOnlyItsHeadings() throws {
    let arabic = try page(in: .arabic)
    #expect(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(arabic.contains("من التقى بمن") && !arabic.contains("Who met whom"))
    let english = try page(in: .english)
    #expect(english.contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(english.contains("Who met whom") && !english.contains("من التقى بمن"))
    // The words of the source stay what they are.
    #expect(english.contains("Naghawka Kansuki"))
  }

  /// Mustache's own escaper goes by `Character`: a quotation mark with a vowel sign after it would
  /// pass.
  @Test func dataIsNeverMarkup() throws {
    let samples = Samples.both()
    let event = try #require(samples.subjects(with: RDF.type, .iri(RW.event)).first)
    var dataset = Dataset(
      samples.unsortedQuads.filter { $0.subject != event || $0.predicate != RDFS.label })
    let name = "<\u{64B}img src=x onerror=alert(1)>\"\u{64B} autofocus onfocus=alert(2) '</style>"
    dataset.insert(Quad(event, RDFS.label, .literal(Literal(name, uncheckedLanguage: "ar"))))
    let page = try page(of: dataset) + self.page(of: Samples.hostile())
    let scalars = Array(page.unicodeScalars)
    for (index, scalar) in scalars.enumerated().dropLast() where scalar == "<" || scalar == "\"" {
      let next = scalars[index + 1]
      #expect(next.properties.generalCategory != .nonspacingMark)
    }
    #expect(page.contains("onerror=alert(1)&gt;&quot;\u{64B} autofocus"))
    #expect(!page.contains("<img") && !page.contains("href=\"javascript:"))
  }

  @Test func theOrderOfTheQuadsChangesNothing() throws {
    let dataset = Samples.both()
    let turned = Dataset(dataset.sortedQuads.reversed())
    #expect(try page(of: dataset) == page(of: turned))
  }

  @Test func whatIsNotToldIsSaidToBeNotTold() throws {
    let documents = try section("documents", of: page(of: Samples.japan()))
    #expect(documents.contains("status untold") || documents.contains("status held"))
    let empty = try page(of: Dataset())
    #expect(!empty.contains("id=\"meetings\"") && empty.contains("id=\"method\""))
  }
}
