import Digests
import Lexicon
import RDFModel
import Testing

@testable import KnowledgeGraph

@Suite struct RomanizerTests {
  @Test(arguments: [
    ("سميح حيات", "samih-hayat"),
    ("خالد الجارالله", "khalid-al-jarallah"),
    ("ناغاوكا كانسوكي", "naghawka-kansuki"),
    ("محمد بن سلمان", "muhammad-bin-salman"),
    ("إيران", "iran"),
    ("أوروبا", "uruba"),
    ("مذكرة التفاهم", "madhkara-al-tafahum"),
    ("الدورة الـ16", "al-dawra-al-16"),
    ("دولة الكويت", "dawla-al-kawit"),
    ("عبدالله السالم", "abdallah-al-salim"),
    ("الجولة ١٧", "al-jawla-17"),
    ("Joint Steering Group (16th)", "joint-steering-group-16th"),
    ("Çavuşoğlu's", "cavusoglus"),
    ("سَمِيح حَيَات", "samih-hayat"),
    ("، – «»", ""),
  ])
  func slugs(_ text: String, _ slug: String) { #expect(Romanizer.slug(text) == slug) }

  @Test func longSlugsEndWithAWord() {
    let words = Array(repeating: "consultation", count: 9).joined(separator: " ")
    #expect(Romanizer.slug(words) == "consultation-consultation-consultation-consultation")
    #expect(Romanizer.slug(String(repeating: "x", count: 90)).utf8.count == 60)
  }

  @Test(arguments: [
    ("خالد الجارالله", "Khalid Al-Jarallah"), ("عبد الله الثاني", "Abdullah II"),
    ("الثاني", "Al-Thani"), ("سعيد ولد عبدالكريم", "Saeed Ould Abdulkarim"),
    ("زياد الحسين", "Ziyad Al-Hussein"),
  ])
  func namesHaveTheirVowelsAndNumbers(_ text: String, _ name: String) {
    #expect(Romanizer.personName(text) == name)
  }

  @Test func otherTitlesHaveNoNumbersOfRulers() {
    #expect(Romanizer.title("النائب الثاني") == "Al-Naib Al-Thani")
    let labels = { NodeLabels(type: $0, labels: [], spellings: ["فلان الثاني"]).latin }
    #expect(labels(.person) == "Falan II")
    #expect(labels(.post) == "Falan Al-Thani")
  }
}

@Suite struct NodeNamesTests {
  private let names = NodeNames(options: GraphOptions())

  @Test func mintedEndsInDigitsOfTheKey() {
    let iri = names.minted(.person, key: "abc", slugSource: "سميح حيات")
    #expect(iri.value == "https://w3id.org/rawabit/id/person/samih-hayat-ba7816bf")
    #expect(
      names.minted(.event, key: "abc", slugSource: "…").value
        == "https://w3id.org/rawabit/id/event/event-ba7816bf")
  }

  @Test func idsArePercentEncoded() {
    #expect(names.article("a b/ج~").value == "https://w3id.org/rawabit/article/a%20b%2F%D8%AC~")
    #expect(names.graph("a1").value == "https://w3id.org/rawabit/graph/a1")
  }

  @Test func anArticleCannotTakeTheReferenceGraph() {
    #expect(names.graph("reference") != names.referenceGraph)
    #expect(names.graph("links") != names.linksGraph)
  }

  @Test func datasetAndBase() throws {
    let options = try GraphOptions(base: "http://example.org/kg", dataset: "my set")
    let names = NodeNames(options: options)
    #expect(names.article("1").value == "http://example.org/kg/article/my%20set/1")
    #expect(names.graph("1").value == "http://example.org/kg/graph/my%20set/1")
    #expect(names.referenceGraph.value == "http://example.org/kg/graph/reference")
  }

  @Test(arguments: ["no-scheme", "http://e/#", "http://e/?q=", "http://e/a b"])
  func badBases(_ base: String) {
    #expect(throws: TermError.self) { try GraphOptions(base: base) }
  }

  @Test func digestsOfFIPS180() {
    #expect(
      SHA256.hexadecimal(of: "abc".utf8)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hexadecimal(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    var hash = SHA256()
    for piece in ["a", "", "bc"] { Array(piece.utf8).withUnsafeBytes { hash.update($0) } }
    #expect(
      hash.finish().hexadecimal
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
