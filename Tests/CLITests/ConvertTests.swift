import Foundation
import TestSupport
import Testing

@Suite struct ConvertTests {
  private static let trig = """
    @prefix e: <http://e.example/> .
    e:g { e:s e:p "نص"@ar , 1.50 ; a e:C . }
    e:s e:p e:o .
    """
  private static let nQuads = """
    <http://e.example/s> <http://e.example/p> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> \
    <http://e.example/g> .
    <http://e.example/s> <http://e.example/p> "نص"@ar <http://e.example/g> .
    <http://e.example/s> <http://e.example/p> <http://e.example/o> .
    <http://e.example/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e.example/C> \
    <http://e.example/g> .

    """

  /// There and back again by every format with graphs that can be read, also as it is read.
  @Test(arguments: [[], ["--stream"]]) func betweenFormats(_ options: [String]) throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("in.trig", Self.trig.utf8)
    for (from, to) in [(input, "a.nq"), ("a.nq", "b.trig"), ("b.trig", "c.nq")] {
      let result = try run(Package.program, ["convert", from, to] + options, in: folder.path)
      #expect(result.status == 0 && result.errors == "" && result.output == "")
    }
    let lines = try #require(try files(below: folder.path)["c.nq"]).split(separator: 0x0A)
    let expected = Array(Self.nQuads.utf8).split(separator: 0x0A)
    #expect(options.isEmpty ? lines == expected : Set(lines) == Set(expected))
    // Formats without graphs get the triples of all.
    for format in ["nt", "ttl"] {
      let path = "d.\(format)"
      let there = try run(Package.program, ["convert", "a.nq", path] + options, in: folder.path)
      #expect(there.status == 0)
      let back = try run(Package.program, ["convert", path, "-", "--to", "nt"], in: folder.path)
      #expect(back.output == Self.nQuads.replacing(" <http://e.example/g> .", with: " ."))
    }
    let json = try run(Package.program, ["convert", "a.nq", "e.jsonld"] + options, in: folder.path)
    #expect(json.status == 0)
    let written = try #require(try files(below: folder.path)["e.jsonld"])
    #expect(try JSONSerialization.jsonObject(with: Data(written)) is [String: Any])
  }

  @Test func standardInputAndOutput() throws {
    let result = try rawabit(
      "convert", "-", "-", "--from", "ttl", "--to", "nq", "--base", "http://e.example/x",
      input: Array("<s> <#p> ( 1 ) .".utf8))
    #expect(result.status == 0)
    #expect(result.output.contains("<http://e.example/s> <http://e.example/x#p> _:"))
  }

  private static let tripleTerm =
    "a triple term (RDF 1.2), which is not read; graph.jsonld beside it has none"

  /// File, line and column, exit code 2, and the file that stood there untouched.
  @Test(arguments: [
    ("bad.ttl", "<a:s> <a:p>\n  x:y .", "out.nq", "bad.ttl:2:6: undeclared prefix \"x:\""),
    ("bad.nq", "<a:s> <a:p> <a:o> .\n<a:s> <a:p .", "out.ttl", "bad.nq:2:"),
    ("in.nq", "<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> .", "out.ttl", Self.tripleTerm),
    ("in.ttl", "<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> .", "out.nq", Self.tripleTerm),
    ("in.txt", "", "out.nq", "\"in.txt\" has none of the endings ttl, trig, nt, nq, jsonld"),
    ("in.nt", "", "out", "\"out\" has none of the endings"),
    ("in.nt", "", "no/folder/out.nq", "no/folder/out.nq: cannot be written"),
    ("in.nt", "", "folder.nq", "folder.nq: cannot be written: is a folder"),
  ])
  func errors(_ name: String, _ text: String, _ output: String, _ words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(name, text.utf8)
    try folder.write("out.nq", "old".utf8)
    try folder.write("out.ttl", "old".utf8)
    try folder.write("folder.nq/x", "old".utf8)
    let before = try files(below: folder.path)
    let result = try run(Package.program, ["convert", name, output], in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output == "")
    #expect(try files(below: folder.path) == before)
  }

  /// What JSON-LD says is read by an installed Oxigraph.
  @Test(arguments: [[], ["--stream"]]) func fromJSONLD(_ options: [String]) throws {
    guard let environment = Self.oxigraph else { return }
    let folder = try TemporaryFolder()
    let input = try folder.write("in.trig", Self.trig.utf8)
    for (from, to) in [(input, "a.jsonld"), ("a.jsonld", "b.nq"), ("a.jsonld", "c.jsonld")] {
      let result = try run(
        Package.program, ["convert", from, to] + options, in: folder.path, environment: environment)
      #expect(result.status == 0 && result.errors == "" && result.output == "", "\(result.errors)")
    }
    let written = try files(below: folder.path)
    let lines = try #require(written["b.nq"]).split(separator: 0x0A)
    #expect(Set(lines) == Set(Array(Self.nQuads.utf8).split(separator: 0x0A)))
    if options.isEmpty { #expect(written["c.jsonld"] == written["a.jsonld"]) }
    #expect(Set(written.keys) == ["in.trig", "a.jsonld", "b.nq", "c.jsonld"])
    let piped = try run(
      Package.program,
      ["convert", "-", "-", "--from", "jsonld", "--to", "nt", "--base", "http://e.example/x"]
        + options,
      input: Array(##"{"@id": "s", "a:p": {"@id": "#o"}}"##.utf8), environment: environment)
    #expect(piped.output == "<http://e.example/s> <a:p> <http://e.example/x#o> .\n")
  }

  /// One line, exit code 2, and the file that stood there untouched.
  @Test(arguments: [
    ("{\n\"@id\": [1, }\n", "bad.jsonld:2:"),
    (#"{"@context": "http://nowhere.example/c", "a:p": 1}"#, "bad.jsonld: is no JSON-LD: "),
  ])
  func malformedJSONLD(_ text: String, _ words: String) throws {
    guard let environment = Self.oxigraph else { return }
    let folder = try TemporaryFolder()
    try folder.write("bad.jsonld", text.utf8)
    try folder.write("out.nq", "old".utf8)
    let before = try files(below: folder.path)
    for arguments in [["convert", "bad.jsonld", "out.nq"], ["explain", "bad.jsonld", "KW"]] {
      let result = try run(
        Package.program, arguments, in: folder.path, environment: environment)
      #expect(result.status == 2 && result.output == "")
      #expect(result.errorLines.count == 1 && result.errors.hasPrefix("rawabit: \(words)"))
    }
    #expect(try files(below: folder.path) == before)
  }

  @Test func jsonLDWithoutOxigraph() throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonld", "{}".utf8)
    for arguments in [["convert", "in.jsonld", "out.nq"], ["explain", "in.jsonld", "KW"]] {
      let result = try run(
        Package.program, arguments, in: folder.path,
        environment: ["RAWABIT_OXIGRAPH": "/no/oxigraph"])
      #expect(result.status == 2 && result.output == "")
      #expect(
        result.errorLines == [
          "rawabit: no Oxigraph to read JSON-LD with (/no/oxigraph); install it (pip install oxigraph), "
            + "name it in RAWABIT_OXIGRAPH, or name a file in another syntax"
        ])
    }
    #expect(try folder.contents() == ["in.jsonld"])
  }

  /// What names the Oxigraph of the tests; nil, with a printed line, where there is none.
  private static var oxigraph: [String: String]? {
    if let path = Package.python("oxigraph") { return ["RAWABIT_OXIGRAPH": path] }
    print("skipped: oxigraph (of PyPI) is not installed; make test installs it")
    return nil
  }

  @Test func aMissingFile() throws {
    let result = try rawabit("convert", "/no/such.ttl", "-", "--to", "nq")
    #expect(result.status == 2)
    #expect(
      result.errorLines == ["rawabit: /no/such.ttl: cannot be read: No such file or directory"])
  }
}
