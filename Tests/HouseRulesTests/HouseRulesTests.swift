import Foundation
import TestSupport
import Testing

/// The layout of the house, read from its sources.
@Suite struct HouseRulesTests {
  /// What each part may import of the package; it may import what those import too.
  private static let mayImport: [String: Set<String>] = [
    "Digests": ["CNettle"],
    "RDFModel": [],
    "RDFSyntax": ["RDFModel", "CSerd"],
    "Articles": ["CLibxml2"],
    "TextAnalysis": [],
    "Lexicon": ["RDFSyntax", "TextAnalysis"],
    "Phrases": ["Lexicon"],
    "Linking": ["Phrases"],
    "Extraction": ["Linking", "Articles"],
    "KnowledgeGraph": ["Extraction", "RDFModel", "Digests"],
    "Diagrams": ["RDFModel"],
    "GraphvizLayout": ["Diagrams", "CGraphviz"],
    "FontEmbedding": ["Diagrams", "CFontconfig", "CHarfBuzz"],
    "PictureExport": ["CRsvg"],
    "Briefing": ["Diagrams"],
    "Rawabit": [
      "KnowledgeGraph", "RDFSyntax", "GraphvizLayout", "FontEmbedding", "PictureExport", "Briefing",
      "Oxigraph", "CFileExchange",
    ],
    "StoreLoading": ["RDFModel", "Digests", "CZlib"],
    "StoreHTTP": ["StoreLoading"],
    "Oxigraph": ["RDFSyntax"],
    "Querying": ["Oxigraph", "StoreLoading"],
    "RawabitCLI": ["Rawabit", "Querying", "StoreHTTP"],
  ]

  /// What only one part may import, whatever the parts it stands on import.
  private static let onlyImporter: [String: String] = [
    "CGraphviz": "GraphvizLayout", "CSerd": "RDFSyntax", "CLibxml2": "Articles",
    "CNettle": "Digests", "CFileExchange": "Rawabit", "CZlib": "StoreLoading",
    "ArgumentParser": "RawabitCLI", "AsyncHTTPClient": "StoreHTTP", "Mustache": "Briefing",
    "CFontconfig": "FontEmbedding", "CHarfBuzz": "FontEmbedding", "CRsvg": "PictureExport",
  ]

  private static func allowed(_ part: String) -> Set<String> {
    var allowed: Set<String> = []
    var open = Array(mayImport[part] ?? [])
    while let next = open.popLast() {
      if allowed.insert(next).inserted { open += mayImport[next] ?? [] }
    }
    return allowed
  }

  /// Swift files of `Sources` by the part they belong to, as path and lines.
  private static func sources() throws -> [(part: String, path: String, lines: [String])] {
    var sources: [(String, String, [String])] = []
    for (path, bytes) in try files(below: Package.root + "/Sources") where path.hasSuffix(".swift")
    {
      let lines = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      sources.append((String(path.prefix { $0 != "/" }), path, lines))
    }
    return sources.sorted { $0.1 < $1.1 }
  }

  @Test func partsImportWhatTheTableAllows() throws {
    let parts = try FileManager.default.contentsOfDirectory(atPath: Package.root + "/Sources")
    for (part, path, lines) in try Self.sources() {
      let allowed = Self.allowed(part)
      for line in lines {
        guard let module = imported(line) else { continue }
        if parts.contains(module) {
          #expect(allowed.contains(module), "\(path) imports \(module)")
        }
        if let only = Self.onlyImporter[module] {
          #expect(part == only, "\(path) imports \(module), which is for \(only) alone")
        }
      }
    }
  }

  @Test func everyPartStandsInTheTable() throws {
    let parts = Set(try Self.sources().map(\.part))
    #expect(parts == Set(Self.mayImport.keys))
    // The system's libraries have a folder too, and each its one importer.
    let folders = try FileManager.default.contentsOfDirectory(atPath: Package.root + "/Sources")
    let libraries = Set(folders).subtracting(parts)
    #expect(libraries == Set(Self.onlyImporter.keys.filter(folders.contains)))
    for library in libraries {
      let importers = Self.mayImport.filter { $0.value.contains(library) }.map(\.key)
      #expect(importers == [Self.onlyImporter[library]])
    }
  }

  /// The table in the README, from the rows that begin with a part's name.
  @Test func theReadmeShowsTheTable() throws {
    let readme = try String(contentsOfFile: Package.root + "/README.md", encoding: .utf8)
    let table = readme.split(separator: "\n").drop { $0 != "| part | its one job | imports |" }
    var shown: [String: Set<String>] = [:]
    for row in table.prefix(while: { $0.hasPrefix("|") }).dropFirst(2) {
      let cells = row.split(separator: "|")
      try #require(cells.count == 3, "\(row)")
      let names = cells.map { cell in
        cell.matches(of: /`(\w+)`/).map { String($0.output.1) }
      }
      shown[try #require(names[0].first)] = Set(names[2])
    }
    #expect(shown == Self.mayImport)
  }

  @Test func onlyTheCommandLinePrints() throws {
    for (part, path, lines) in try Self.sources() where part != "RawabitCLI" {
      for (index, line) in lines.enumerated() {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        let prints =
          code.firstMatch(of: /(^|[^.\w])(print|debugPrint|dump|puts|NSLog)\(/) != nil
          || code.contains("FileHandle.standardError")
        #expect(!prints, "\(path):\(index + 1)")
      }
    }
  }

  @Test func nothingIsForced() throws {
    for (_, path, lines) in try Self.sources() {
      for (index, line) in lines.enumerated() {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        let forces = code.firstMatch(of: /\btry!|\bas!|\bfatalError\(|\bunsafeBitCast\(/) != nil
        #expect(!forces, "\(path):\(index + 1)")
      }
    }
  }

  private func imported(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard let index = words.firstIndex(of: "import"),
      words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" }),
      words.count > index + 1
    else { return nil }
    // `import struct Module.Name` names the module second.
    let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var"]
    let name =
      kinds.contains(words[index + 1]) ? words.dropFirst(index + 2).first : words[index + 1]
    return name.map { String($0.prefix { $0 != "." }) }
  }
}
