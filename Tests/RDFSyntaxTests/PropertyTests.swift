import RDFModel
import RDFSyntax
import TestSupport
import Testing

/// Random graphs of awkward parts, from fixed seeds.
@Suite struct PropertyTests {
  struct Source {
    var random: SeededGenerator
    /// Whether all terms are such as RFC 3987 and RDF Concepts allow.
    var isTame = false

    static let tameNames = [
      "", "a", "a.", ".a", "-a", "0", "a:b", "a/b", "a%20b", "%C3%A9", "~", "!", "(a)", "a,b;c",
      "é", "e\u{0301}", "مرحبا", "م.", "true", "a'b", "*", "a=b&c=d", "1e5", "_", "ـَ",
    ]

    mutating func pick<T>(_ values: [T]) -> T {
      values[Int.random(in: 0..<values.count, using: &random)]
    }

    mutating func text() -> String {
      var text = ""
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        if Bool.random(using: &random) {
          text += pick(TortureTests.texts)
        } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
          text.unicodeScalars.append(scalar)
        }
      }
      return text
    }

    mutating func iri() -> IRI {
      let namespace = pick([
        "http://e.example/ns#", RDF.namespace, XSD.namespace, RW.namespace, "a:",
        "https://schema.org/",
      ])
      for _ in 0..<20 {
        if isTame { return IRI(unchecked: namespace + pick(Self.tameNames)) }
        let local = Bool.random(using: &random) ? pick(TortureTests.localNames) : text()
        if let iri = try? IRI(namespace + local) { return iri }
      }
      return pick([RDF.type, RDF.nil, RDF.first, RDF.rest])
    }

    mutating func blank() -> BlankNode {
      BlankNode(unchecked: pick(["x", "y", "z.1", "q-", "b1", "b2", "é", "_"]))
    }

    mutating func resource() -> Resource {
      Int.random(in: 0..<3, using: &random) == 0 ? .blank(blank()) : .iri(iri())
    }

    mutating func term() -> Term {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return .blank(blank())
      case 1: return .iri(iri())
      case 2: return .literal(Literal(text(), uncheckedLanguage: pick(["ar", "en", "ar-latn"])))
      case 3:
        let (text, type) = pick(TortureTests.typed.filter { !isTame || $0.1 != RDF.langString })
        return .literal(Literal(text, datatype: type))
      case 4: return .literal(Literal(text(), datatype: iri()))
      default: return .literal(Literal(text()))
      }
    }

    mutating func predicate() -> IRI {
      Bool.random(using: &random) ? pick([RDF.type, RDF.first, RDF.rest, RDF.nil]) : iri()
    }

    mutating func graph() -> [Quad] {
      (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Quad(
          resource(), predicate(), term(), graph: Bool.random(using: &random) ? nil : resource())
      }
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func neverAChangedGraph(seed: UInt64) {
    var source = Source(random: SeededGenerator(seed: seed))
    expectRoundTrips(source.graph(), "seed \(seed)")
  }

  /// The same in the eyes of others.
  @Test func neverAChangedGraphToOthers() throws {
    let referee = try Referee()
    for seed in 1000..<1200 as Range<UInt64> {
      var source = Source(random: SeededGenerator(seed: seed), isTame: true)
      expectRoundTrips(source.graph(), "seed \(seed)", referee: referee)
    }
    try referee.judge("200 random graphs")
  }

  /// The order of terms is that of their canonical lines, and bytes do not depend on the order of
  /// insertion or on hashing.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func oneOrder(seed: UInt64) throws {
    var source = Source(random: SeededGenerator(seed: seed))
    let quads = (0..<10).flatMap { _ in source.graph() }
    let bytes = try RDFFormat.nQuads.write(quads)
    let lines = bytes.split(separator: 0x0A)
    #expect(
      zip(lines, lines.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) },
      "lines are sorted and distinct")
    #expect(Array(Set(quads)).sorted() == Dataset(quads).sortedQuads)
    for format in RDFFormat.all {
      let shuffled = quads.shuffled(using: &source.random) + quads.prefix(3)
      #expect(try format.write(shuffled) == format.write(quads))
    }
  }
}
