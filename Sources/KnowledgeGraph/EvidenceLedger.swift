import Extraction
import RDFModel

/// Which statement rests on which words, each pair once.
struct EvidenceLedger {
  private struct Key: Hashable {
    var subject: IRI
    var predicate: IRI
    var object: Term
    var range: Range<Int>
    var rule: String
  }

  struct Entry {
    var subject: IRI
    var predicate: IRI
    var object: Term
    var evidence: Evidence
  }

  private var index: [Key: Int] = [:]
  /// In the order in which they were noted.
  private(set) var entries: [Entry] = []

  /// Notes the evidence; told again with the same words and rule, the higher confidence counts.
  mutating func note(_ subject: IRI, _ predicate: IRI, _ object: Term, _ evidence: Evidence) {
    let key = Key(
      subject: subject, predicate: predicate, object: object, range: evidence.range,
      rule: evidence.rule)
    if let known = index[key] {
      let confidence = max(entries[known].evidence.confidence, evidence.confidence)
      entries[known].evidence.confidence = confidence
      return
    }
    index[key] = entries.count
    entries.append(
      Entry(subject: subject, predicate: predicate, object: object, evidence: evidence))
  }
}
