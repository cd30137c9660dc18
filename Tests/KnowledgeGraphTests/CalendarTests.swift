import Extraction
import RDFModel
import Testing

@testable import KnowledgeGraph

@Suite struct CalendarTests {
  @Test(arguments: [
    (DateValue.day(year: 2024, month: 6, day: 4), "2024-06-04", XSD.date),
    (.month(year: 2024, month: 6), "2024-06", XSD.gYearMonth),
    (.year(987), "0987", XSD.gYear),
    (.monthDay(month: 2, day: 29), "--02-29", XSD.gMonthDay),
    (.monthOnly(8), "--08", XSD.gMonth),
    (.hijri(year: 1428, month: 4, day: 30), "1428-04-30", RW.hijriDate),
  ])
  func literals(_ value: DateValue, _ lexical: String, _ datatype: IRI) throws {
    #expect(try #require(CalendarTerm(value)).literal == Literal(lexical, datatype: datatype))
  }

  @Test func bounds() throws {
    let leap = try #require(CalendarTerm(.month(year: 2024, month: 2))?.bounds)
    #expect([leap.earliest.lexical, leap.latest.lexical] == ["2024-02-01", "2024-02-29"])
    let century = try #require(CalendarTerm(.month(year: 1900, month: 2))?.bounds)
    #expect(century.latest == Literal("1900-02-28", datatype: XSD.date))
    #expect(CalendarTerm(.monthOnly(8))?.bounds == nil)
    #expect(CalendarTerm(.hijri(year: 1428, month: 4, day: 30))?.bounds == nil)
  }

  @Test(arguments: [
    DateValue.day(year: 2023, month: 2, day: 29), .month(year: 2024, month: 13),
    .monthDay(month: 4, day: 31), .monthOnly(0), .year(0), .hijri(year: 1428, month: 13, day: 1),
  ])
  func impossibleDays(_ value: DateValue) { #expect(CalendarTerm(value) == nil) }

  @Test(arguments: [
    ("2024-06-24", "2024-06-24"), ("2024-06", "2024-06"), ("2024", "2024"),
    ("2024-06-24T10:00:00Z", "2024-06-24"),
  ])
  func metadata(_ text: String, _ lexical: String) {
    #expect(CalendarTerm(iso: text)?.literal.lexical == lexical)
  }

  @Test(arguments: ["", "24-06-2024", "2024-6", "yesterday", "2024-06-24-01", "2024-02-30", "٢٠٢٤"])
  func noMetadata(_ text: String) { #expect(CalendarTerm(iso: text) == nil) }

  @Test func numbers() {
    #expect(Literal.number("0.07") == Literal("0.07", datatype: XSD.decimal))
    #expect(Literal.number("3400000000") == Literal("3400000000", datatype: XSD.integer))
    for bad in ["", ".", "1.", ".5", "1e6", "1.2.3", "-", "٣"] {
      #expect(Literal.number(bad) == nil)
    }
    #expect(Literal.confidence(0.934).lexical == "0.93")
    #expect(Literal.confidence(1).lexical == "1.00")
    #expect(Literal.confidence(.nan).lexical == "0.00")
    #expect(Literal.confidence(0.05).lexical == "0.05")
  }

  @Test func yearOfTheEndLeftOpen() throws {
    var story = try consultation()
    story.facts.events[0].start?.value = .day(year: 2020, month: 7, day: 31)
    let triples = Triples(story.graph().quads)
    #expect(triples.pairs(RW.earliest).map { $0[1] } == ["2020-07-31"])
    #expect(triples.pairs(RW.latest).isEmpty)
    story.facts.events[0].end?.value = .month(year: 2020, month: 9)
    #expect(Triples(story.graph().quads).pairs(RW.latest).map { $0[1] } == ["2020-09-30"])
  }
}
