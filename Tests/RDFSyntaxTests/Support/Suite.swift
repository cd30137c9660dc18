import Foundation
import RDFModel
import RDFSyntax
import TestSupport

/// A W3C test suite as its manifest describes it.
struct Suite {
  struct Entry {
    let name: String
    let kind: String
    let action: String
    let result: String?
  }

  let folder: URL
  let base: String
  let entries: [Entry]

  private static let mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"

  /// Nil, with a printed line, where the suite is absent.
  init?(_ path: String) throws {
    guard let folder = SharedFiles.url(path) else { return nil }
    self.folder = folder
    let place = try IRI("https://example.org/manifest/")
    let data = Dataset(
      try RDFReader.read(
        path: folder.appendingPathComponent("manifest.ttl").path, format: .turtle, base: place))
    func value(_ subject: Resource, _ name: String) -> Term? {
      data.objects(of: subject, predicate: IRI(unchecked: Self.mf + name)).first
    }
    func file(_ term: Term?) -> String? {
      guard case .iri(let iri)? = term else { return nil }
      return iri.value.split(separator: "/").last.map(String.init)
    }
    let manifest = data.subjects(with: RDF.type, .iri(IRI(unchecked: Self.mf + "Manifest"))).first
    guard let manifest else { throw SuiteError.noManifest }
    base =
      if case .iri(let iri)? = value(manifest, "assumedTestBase") { iri.value } else {
        place.value
      }
    var entries: [Entry] = []
    var cell = value(manifest, "entries")
    while let current = cell.flatMap(Resource.init),
      let item = data.objects(of: current, predicate: RDF.first).first.flatMap(Resource.init)
    {
      if let action = file(value(item, "action")),
        case .literal(let name)? = value(item, "name"),
        case .iri(let kind)? = data.objects(of: item, predicate: RDF.type).first
      {
        entries.append(
          Entry(
            name: name.lexical, kind: kind.value.split(separator: "#").last.map(String.init) ?? "",
            action: action, result: file(value(item, "result"))))
      }
      cell = data.objects(of: current, predicate: RDF.rest).first
    }
    self.entries = entries
  }

  enum SuiteError: Error { case noManifest }

  func read(_ file: String) throws -> [Quad] {
    guard let format = RDFFormat(path: file) else { throw SuiteError.noManifest }
    return try RDFReader.read(
      bytes: SharedFiles.bytes(folder.appendingPathComponent(file)), format: format,
      base: IRI(base + file), file: file)
  }
}
