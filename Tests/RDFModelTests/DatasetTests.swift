import RDFModel
import Testing

@Suite struct DatasetTests {
  static func iri(_ name: String) -> IRI { IRI(unchecked: "http://e.example/\(name)") }
  static func node(_ name: String) -> Resource { .iri(iri(name)) }
  static func quad(_ s: String, _ p: String, _ o: String, _ g: String? = nil) -> Quad {
    Quad(node(s), iri(p), node(o).term, graph: g.map(node))
  }

  @Test func isASet() {
    var dataset = Dataset()
    let inserted = [
      dataset.insert(Self.quad("s", "p", "o")), dataset.insert(Self.quad("s", "p", "o")),
      dataset.insert(Self.quad("s", "p", "o", "g")),
    ]
    #expect(inserted == [true, false, true])
    #expect(dataset.count == 2)
    #expect(dataset.contains(Self.quad("s", "p", "o", "g")))
    #expect(!dataset.contains(Self.quad("s", "p", "o", "h")))
    #expect(!dataset.contains(Self.quad("s", "p", "o", "s")))
    #expect(dataset == Dataset([Self.quad("s", "p", "o", "g"), Self.quad("s", "p", "o")]))
    #expect(dataset != Dataset([Self.quad("s", "p", "o", "g"), Self.quad("s", "p", "p")]))
  }

  @Test func answersInOrder() {
    let quads = [
      Self.quad("a", "p", "x"), Self.quad("a", "p", "x", "g"), Self.quad("a", "p", "y", "h"),
      Self.quad("a", "q", "x", "g"), Self.quad("b", "p", "x", "g"), Self.quad("b", "p", "y", "g"),
    ]
    for _ in 0..<5 {
      let dataset = Dataset(quads.shuffled())
      #expect(dataset.sortedQuads == quads)
      #expect(dataset.graphNames == [Self.node("g"), Self.node("h")])
      #expect(dataset.quads(in: nil) == [quads[0]])
      #expect(dataset.quads(in: Self.node("g")) == [quads[1], quads[3], quads[4], quads[5]])
      #expect(dataset.quads(in: Self.node("a")) == [])
      #expect(dataset.quads(about: Self.node("b")) == [quads[4], quads[5]])
      #expect(dataset.quads(about: Self.node("a"), graph: Self.node("h")) == [quads[2]])
      let objects = dataset.objects(of: Self.node("a"), predicate: Self.iri("p"))
      #expect(objects == [Self.node("x").term, Self.node("y").term])
      #expect(
        dataset.objects(of: Self.node("a"), predicate: Self.iri("p"), graph: Self.node("g"))
          == [Self.node("x").term])
      #expect(
        dataset.subjects(with: Self.iri("p"), Self.node("x").term)
          == [Self.node("a"), Self.node("b")])
      #expect(dataset.quads(pointingAt: Self.node("y").term) == [quads[2], quads[5]])
      #expect(dataset.describes(Self.node("a")))
      #expect(!dataset.describes(Self.node("x")))
    }
  }
}
