import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `out/`, as `make demo` writes it, is what the program writes today.
///
/// RDF and annotations are compared byte for byte; pictures by their parts and words, since
/// geometry depends on the fonts of the machine.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Package.root + "/out/manifest.json")))
struct GoldenTests {
  @Test func aFreshRunIsTheCommittedOne() throws {
    var fresh = try files(below: Package.builtSeeds())
    var committed = try files(below: Package.root + "/out")
    // Its hashes are those of the pictures too.
    #expect(fresh.removeValue(forKey: "manifest.json") != nil)
    committed["manifest.json"] = nil
    #expect(fresh.keys.sorted() == committed.keys.sorted())
    for (name, bytes) in fresh {
      guard let expected = committed[name] else { continue }
      switch (name as NSString).pathExtension {
      case "html": #expect(try PagePictures(bytes) == PagePictures(expected), "\(name)")
      case "svg": #expect(try PictureParts(bytes) == PictureParts(expected), "\(name)")
      case "dot": continue  // Sizes of boxes stand in it; the parts are those of the SVG.
      default: #expect(bytes == expected, "\(name): make demo renews out/")
      }
    }
  }
}

/// A page: byte for byte, but for its pictures and the fonts that it carries.
private struct PagePictures: Equatable {
  var page: String
  var pictures: [PictureParts]

  init(_ html: [UInt8]) throws {
    let parts = String(decoding: html, as: UTF8.self).components(separatedBy: "<svg ")
    page = parts[0].replacing(/@font-face [^\n]*\n/, with: "")
    pictures = []
    for part in parts.dropFirst() {
      let pieces = part.components(separatedBy: "</svg>")
      try #require(pieces.count == 2)
      pictures.append(try PictureParts(Array("<svg \(pieces[0])</svg>".utf8)))
      page += pieces[1]
    }
  }
}

/// What is in a picture, wherever it stands.
private struct PictureParts: Equatable {
  /// `class id` of every group with an id: nodes, edges, clusters.
  var groups: Set<String> = []
  var titles: [String] = []
  /// Words with their number; where lines break depends on the fonts.
  var words: [String: Int] = [:]

  init(_ svg: [UInt8]) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = reader
    try #require(parser.parse())
    groups = reader.groups
    titles = reader.titles.sorted()
    for word in reader.text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
      words[String(word), default: 0] += 1
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var groups: Set<String> = []
    var titles: [String] = []
    var text = ""
    private var open: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(name)
      if name == "title" { titles.append("") }
      if name == "text" { text += " " }
      if name == "g", let id = attributes["id"] {
        groups.insert("\(attributes["class"] ?? "") \(id)")
      }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if open.last == "title" { titles[titles.count - 1] += string }
      if open.contains("text") { text += string }
    }
  }
}
