import Articles
import Foundation
import Rawabit
import TestSupport

enum Seeds {
  /// Read once for all tests.
  static let ontology = Result { try Ontology(folder: Package.root + "/ontology") }

  static func article(_ name: String) throws -> Article {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(Package.root)/seeds/\(name).txt"))
    return Article(id: name, text: String(decoding: data, as: UTF8.self))
  }
}

/// A country as a text has it.
struct CountryWords: Sendable {
  var code: String
  var name: String
  /// «دولة الكويت» or another name that stands where the seed has the long one.
  var official: String
  /// The nisba with ال: الكويتي، الكويتية، الكويتيين.
  var masculine: String
  var feminine: String
  var plural: String

  init(
    _ code: String, _ name: String, official: String = "", _ masculine: String, _ feminine: String,
    plural: String = ""
  ) {
    self.code = code
    self.name = name
    self.official = official.isEmpty ? name : official
    self.masculine = masculine
    self.feminine = feminine
    self.plural = plural
  }
}
