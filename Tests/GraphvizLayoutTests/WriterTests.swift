import DiagramSamples
import Diagrams
import Foundation
import GraphvizLayout
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite(.serialized) struct WriterTests {
  private static let samples =
    DiagramSet.diagrams(of: Samples.both()) + DiagramSet.diagrams(of: Samples.hostile())

  private func drawing(_ stem: String) throws -> Drawing {
    try #require(Self.samples.first { $0.stem == stem }).drawn(by: GraphvizLayoutEngine())
  }

  @Test(arguments: samples.map(\.stem)) func svgIsWellFormedAndHarmless(stem: String) throws {
    let drawing = try drawing(stem)
    let reader = SVGReader()
    let parser = XMLParser(data: Data(drawing.svg().utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    let allowed: Set = ["svg", "title", "desc", "style", "rect", "g", "path", "text", "a"]
    #expect(reader.elements.isSubset(of: allowed))
    #expect(!reader.attributes.contains { $0.hasPrefix("on") || $0.contains("xlink") })
    for link in reader.links { #expect(link.hasPrefix("https://") || link.hasPrefix("#")) }
    #expect(Set(reader.ids).count == reader.ids.count)
    // Every node and edge is there, and every right-to-left line is isolated.
    #expect(
      Set(reader.ids).isSuperset(
        of: drawing.diagram.nodes.map(\.id.value) + drawing.diagram.edges.map(\.id)))
    for text in reader.texts where text.isRightToLeft {
      let scalars = text.words.unicodeScalars
      #expect(scalars.first == "\u{2067}" && scalars.last == "\u{2069}", "\(text.words)")
    }
    #expect(reader.root["role"] == "graphics-document")
    #expect(reader.root["lang"] == "ar")
  }

  @Test func svgShowsWhatTheLabelsSay() throws {
    let svg = try drawing("pair-JP-KW").svg()
    for words in ["سميح حيات", "Sameeh Hayat", "طوكيو", "رئاسة", "chair", "دولة"] {
      #expect(svg.contains(words))
    }
    #expect(svg.contains("prefers-color-scheme: dark"))
  }

  @Test(arguments: samples.map(\.stem)) func dotReadsTheDOTText(stem: String) throws {
    let program = "/usr/bin/dot"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      print("skipped: no dot program")
      return
    }
    let drawing = try drawing(stem)
    let text = drawing.dot()
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "picture.dot")
    try Data(text.utf8).write(to: file)
    let errors = Pipe()
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-Tplain", file.path]
    process.standardError = errors
    process.standardOutput = output
    try process.run()
    let plain = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(said.isEmpty, "\(said)")
    let lines = plain.split(separator: "\n")
    let framed = Set(drawing.diagram.clusters.flatMap(\.members))
    let nodes = drawing.diagram.nodes.filter { !framed.contains($0.id) }.count
    // Of ranks a column is one node.
    let expected =
      drawing.isBoard ? drawing.diagram.nodes.count : nodes + drawing.diagram.columns.count
    #expect(lines.filter { $0.hasPrefix("node ") }.count == expected)
    #expect(lines.filter { $0.hasPrefix("edge ") }.count >= drawing.diagram.edges.count)
  }
}

/// Collects what the tests ask about.
private final class SVGReader: NSObject, XMLParserDelegate {
  struct Line {
    var words: String
    var isRightToLeft: Bool
  }

  var elements: Set<String> = []
  var attributes: Set<String> = []
  var links: [String] = []
  var ids: [String] = []
  var texts: [Line] = []
  var root: [String: String] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String] = [:]
  ) {
    if elements.isEmpty { root = found }
    elements.insert(name)
    attributes.formUnion(found.keys)
    if let link = found["href"] { links.append(link) }
    if let id = found["id"] { ids.append(id) }
    if name == "text" {
      let kinds = (found["class"] ?? "").split(separator: " ")
      texts.append(Line(words: "", isRightToLeft: kinds.contains("ar")))
      isInText = true
    }
  }

  private var isInText = false

  func parser(_ parser: XMLParser, foundCharacters words: String) {
    if isInText, !texts.isEmpty { texts[texts.count - 1].words += words }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "text" { isInText = false }
  }
}
