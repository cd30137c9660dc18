import RDFModel
import Testing

@testable import Diagrams

@Suite struct TextTests {
  @Test func wrapsEvenlyByWords() {
    #expect(TextWrapping.wrap("one two three four", limit: 9) == ["one two", "three", "four"])
    #expect(TextWrapping.wrap("aaaa bbbb cccc dddd", limit: 16) == ["aaaa bbbb", "cccc dddd"])
    #expect(TextWrapping.wrap("", limit: 9).isEmpty)
    #expect(TextWrapping.wrap("short", limit: 28) == ["short"])
  }

  @Test func cutsAWordThatFitsNoLine() {
    let lines = TextWrapping.wrap(String(repeating: "ب", count: 70), limit: 28)
    #expect(lines.map(TextWrapping.width) == [28, 28, 14])
  }

  @Test func diacriticsTakeNoRoom() {
    #expect(TextWrapping.width("مُحَمَّد") == 4)
  }

  @Test func dropsWhatCannotBeDrawn() {
    #expect(TextCleaning.singleLine("a\u{0}b\u{7}\r\n\tc\u{FFFF}\u{7F}") == "ab c")
    #expect(TextCleaning.singleLine("\u{2067}x\u{2069}\u{202E}y") == "xy")
    #expect(TextCleaning.singleLine("  \u{200F}  ") == "\u{200F}")
    // A quote before a tanwin is one Character; it is two scalars here.
    #expect(Markup.escaped("\"\u{064B}<") == "&quot;\u{064B}&lt;")
  }

  @Test func knowsTheDirectionByTheFirstStrongLetter() {
    #expect(TextCleaning.isRightToLeft("(3) الجولة Round"))
    #expect(!TextCleaning.isRightToLeft("Round الجولة"))
    #expect(!TextCleaning.isRightToLeft("12 – 13"))
  }

  @Test(arguments: [
    ("https://example.org/a?b=\"c\"&d='", "https://example.org/a?b=%22c%22&d=%27"),
    ("HTTP://example.org/ ü", "HTTP://example.org/%20%C3%BC"), ("#doc-1", "#doc-1"),
  ])
  func keepsSafeLinks(link: String, written: String) {
    #expect(SafeLink.checked(link) == written)
  }

  @Test(arguments: [
    "javascript:alert(1)", "java\nscript:x", "data:text/html,x", "", "//host", "file:///x",
  ])
  func refusesOtherLinks(link: String) {
    #expect(SafeLink.checked(link) == nil)
  }

  @Test(arguments: [
    ("2024-06-24", "24 يونيو 2024", "24 June 2024"), ("--07-31", "31 يوليو", "31 July"),
    ("--08", "أغسطس", "August"), ("2023", "2023", "2023"), ("2023-05", "مايو 2023", "May 2023"),
    ("2024-06-24T10:00:00+03:00", "24 يونيو 2024", "24 June 2024"),
    ("nonsense", "nonsense", "nonsense"), ("2024-13-01", "2024-13-01", "2024-13-01"),
  ])
  func saysDates(lexical: String, arabic: String, english: String) {
    #expect(DateWording.words(Literal(lexical)) == Bilingual(arabic, english))
  }

  @Test func saysHijriDatesAndPeriods() {
    let hijri = Literal("1428-04-30", datatype: RW.term("hijriDate"))
    #expect(DateWording.words(hijri) == Bilingual("30 ربيع الآخر 1428 هـ", "30 Rabi II 1428 AH"))
    let period = DateWording.period(start: [Literal("--07-31")], end: [Literal("--09-01")])
    #expect(period == Bilingual("31 يوليو – 1 سبتمبر", "31 July – 1 September"))
    #expect(DateWording.period(start: [], end: []) == nil)
  }

  @Test(arguments: [
    ("3400000000", "GBP", "3.4 مليار جنيه إسترليني", "GBP 3.4 billion"),
    ("250", "USD", "250 دولار أمريكي", "USD 250"),
    ("1234567", "KWD", "1234.567 ألف دينار كويتي", "KWD 1234.567 thousand"),
    ("12345678", "KWD", "12345.678 ألف دينار كويتي", "KWD 12345.678 thousand"),
    ("0.07", "XXX", "0.07 XXX", "XXX 0.07"), ("<b>", "", "<b> ", " <b>"),
  ])
  func saysAmounts(numeral: String, currency: String, arabic: String, english: String) {
    #expect(AmountWording.words(numeral, currency: currency) == Bilingual(arabic, english))
  }

  @Test func writesNumbersTheSameEverywhere() {
    #expect(Outline.n(1.005) == "1" || Outline.n(1.005) == "1.01")
    #expect(Outline.n(-0.5) == "-0.5")
    #expect(Outline.n(12.034) == "12.03")
    #expect(Outline.n(-0.001) == "0")
  }

  @Test func idsAreStable() {
    #expect(NodeID(naming: "https://w3id.org/rawabit/id/country/KW").value == "n29028b6fee66")
  }
}
