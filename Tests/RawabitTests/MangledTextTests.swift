import Articles
import Foundation
import KnowledgeGraph
import Rawabit
import TestSupport
import Testing

/// No text ends the program: words of reports, cut, shuffled, mixed and strewn with the words that open and close clauses.
@Suite struct MangledTextTests {
  private static let breaks = [
    "لكن", "أن", "و", "،", ".", "«", "»", "(", ")", "الذي", "مع", "في", "\n", "\"", "لم", "إذا",
    "مشيدا", "بين",
  ]

  private static func texts() throws -> [[Substring]] {
    var paths = ["kuwait-japan", "kuwait-britain"].map { Package.root + "/seeds/\($0).txt" }
    for name in ["dev", "dev-real"] {
      if let url = SharedFiles.url("gold/\(name)/articles.jsonl") { paths.append(url.path) }
    }
    return try ArticleReader(ArticleInputs(paths: paths)).map {
      try $0.get().text.split(separator: " ")
    }
  }

  @Test func areReadToTheirEnd() throws {
    let texts = try Self.texts()
    let pipeline = Pipeline(ontology: try Shared.ontology.get())
    var random = SeededGenerator(seed: 2025)
    for number in 0..<(Package.runsLongTests ? 20_000 : 1_000) {
      var words = texts.randomElement(using: &random) ?? []
      words = Array(words.dropFirst(Int.random(in: 0..<words.count, using: &random)).prefix(120))
      switch number % 4 {
      case 0: words.shuffle(using: &random)
      case 1: words.removeAll { _ in Int.random(in: 0..<4, using: &random) == 0 }
      case 2:
        let other = texts.randomElement(using: &random) ?? []
        words = Array(words.prefix(words.count / 2)) + other.shuffled(using: &random).prefix(60)
      default:
        for index in words.indices where Int.random(in: 0..<6, using: &random) == 0 {
          words[index] = Substring(Self.breaks.randomElement(using: &random) ?? "")
        }
      }
      let analysis = pipeline.analyze(Article(id: "x", text: words.joined(separator: " ")))
      #expect(!analysis.graph.quads.isEmpty)
    }
  }
}
