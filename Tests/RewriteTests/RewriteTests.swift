import Articles
import Foundation
import TestSupport
import Testing

/// No rule may know the seeds: with other countries, people, numbers and days in them, all is read
/// as before.
@Suite(.serialized) struct RewriteTests {
  /// Every third set; all of them among the long tests.
  private static func share(of sets: [Rewriting]) -> [Rewriting] {
    guard !Package.runsLongTests else { return sets }
    return sets.indices.filter { $0.isMultiple(of: 3) }.map { sets[$0] }
  }

  @Test(arguments: share(of: JapanSet.all + MoreJapanSets.all)) func readsTheConsultationsOfOthers(
    _ rewriting: Rewriting
  ) throws {
    try expectSameGraph("kuwait-japan", rewriting, gone: ["كويت", "يابان", "طوكيو", "كانسوكي"])
  }

  @Test(arguments: share(of: BritainSet.all + MoreBritainSet.all))
  func readsTheSteeringGroupOfOthers(
    _ rewriting: Rewriting
  ) throws {
    try expectSameGraph(
      "kuwait-britain", rewriting, gone: ["كويت", "بريطان", "ال17", "كليفيرلي", "استرليني"])
  }

  private func expectSameGraph(_ seed: String, _ rewriting: Rewriting, gone: [String]) throws {
    let ontology = try Seeds.ontology.get()
    let article = try Seeds.article(seed)
    let rewritten = rewriting.apply(article.text)
    for (old, _) in rewriting.surfaces {
      #expect(rewritten.used.contains(old), "«\(old)» does not stand in \(seed)")
    }
    for word in gone { #expect(!rewritten.text.contains(word)) }

    var other = article
    other.text = rewritten.text
    let difference = Portrait.difference(
      expected: .expected(seed: article, rewriting: rewriting, ontology: ontology),
      actual: .actual(other, ontology: ontology))
    if !difference.isEmpty {
      // The testing library cuts long comments anywhere.
      let lines =
        ["\(seed), \(rewriting.name): \(difference.count) lines differ"]
        + difference.prefix(24).map { line in
          line.unicodeScalars.count > 100 ? String(line.unicodeScalars.prefix(100)) + "…" : line
        } + (difference.count > 24 ? ["…"] : [])
      Issue.record(Comment(rawValue: lines.joined(separator: "\n")))
    }
  }

  @Test func portraitsOfTheSeedsSayEnough() throws {
    let ontology = try Seeds.ontology.get()
    for seed in ["kuwait-japan", "kuwait-britain"] {
      let portrait = Portrait.actual(try Seeds.article(seed), ontology: ontology)
      #expect(portrait.mentions.count > 50)
      #expect(portrait.statements.count > 80)
    }
  }

  @Test func nothingInTheRulesNamesTheSeeds() throws {
    let names = [
      "كويت", "يابان", "بريطان", "طوكيو", "سميح", "حيات", "ناغاوكا", "كانسوكي", "جارالله",
      "كليفيرلي",
    ]
    // Money of all countries is known by name; the word lists are whole classes.
    let exempt: Set<String> = [
      "currencies.ttl", "AmountWording.swift", "given-names.ttl", "family-names.ttl",
      "ordinary-words.ttl",
    ]
    for folder in ["Sources", "ontology/lexicon"] {
      for (path, bytes) in try files(below: "\(Package.root)/\(folder)") {
        let name = (path as NSString).lastPathComponent
        guard path.hasSuffix(".swift") || path.hasSuffix(".ttl"), !exempt.contains(name) else {
          continue
        }
        let comment = path.hasSuffix(".ttl") ? "#" : "//"
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        for line in lines where !line.drop(while: { $0 == " " }).hasPrefix(comment) {
          let code = line.components(separatedBy: " \(comment) ")[0]
          for name in names { #expect(!code.contains(name), "\(path): \(line)") }
        }
      }
    }
  }
}
