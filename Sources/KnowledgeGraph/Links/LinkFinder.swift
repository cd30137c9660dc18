import RDFModel

/// Finds nodes of different articles that are probably one, though their keys differ.
///
/// A wrong link costs more than a missing one: two things are linked only if they share a side, no article
/// tells of both, and what is told of one does not contradict the other. Only things that share a block
/// are compared, and in a block only neighbours, so that the work grows with the articles and not with
/// their pairs. The links depend on the articles, not on their order.
public struct LinkFinder: Sendable {
  private var profiles: [IRI: LinkProfile] = [:]
  private var articles: UInt32 = 0

  public init() {}

  /// Takes in what one article tells.
  public mutating func add(_ more: [LinkProfile]) {
    for var profile in more {
      profile.articles = [articles]
      if profiles[profile.node]?.formUnion(profile) == nil { profiles[profile.node] = profile }
    }
    articles += 1
  }

  /// Neighbours in a block with which a thing is compared.
  private static let window = 24

  /// Each pair once, in the order of their IRIs.
  func links() -> [Link] {
    let sorted = profiles.values.sorted { $0.node < $1.node }
    var blocks: [String: [Int]] = [:]
    for (index, profile) in sorted.enumerated() {
      for key in profile.content.blocks { blocks[key, default: []].append(index) }
    }
    var seen: Set<[Int]> = []
    var links: [Link] = []
    for members in blocks.values where members.count > 1 {
      let near = members.sorted {
        let (left, right) = (sorted[$0].place, sorted[$1].place)
        return left == right ? $0 < $1 : left < right
      }
      for (position, one) in near.enumerated() {
        for other in near[(position + 1)...].prefix(Self.window) where one != other {
          let pair = [min(one, other), max(one, other)]
          guard seen.insert(pair).inserted else { continue }
          let (left, right) = (sorted[pair[0]], sorted[pair[1]])
          guard !left.shareArticle(with: right), let verdict = left.verdict(on: right) else {
            continue
          }
          links.append(
            Link(left: left, right: right, score: verdict.score, rule: verdict.rule))
        }
      }
    }
    links.sort { ($0.left.node, $0.right.node) < ($1.left.node, $1.right.node) }
    return PersonLinks.withoutDoubtful(links)
  }
}

extension LinkProfile {
  fileprivate func verdict(on other: LinkProfile) -> Verdict? {
    switch (content, other.content) {
    case (.person(let one), .person(let two)):
      PersonLinks.verdict(
        one, two,
        isNear: published.isEmpty || other.published.isEmpty
          || isPublishedNear(other, days: 1_000))
    case (.titled(let one), .titled(let two)):
      one.words.isDisjoint(with: two.words) ? nil : Verdict("title-words", 0.85)
    case (.body(let one), .body(let two)):
      one.parties == two.parties && one.subject == two.subject
        ? Verdict("body-subject", 0.8) : nil
    case (.event(let one), .event(let two)): EventLinks.verdict(one, two, self, other)
    case (.document(let one), .document(let two)): DocumentLinks.verdict(one, two, self, other)
    default: nil
    }
  }
}

extension LinkProfile.Content {
  /// Things are compared with those that share one of these.
  fileprivate var blocks: Set<String> {
    switch self {
    case .person(let person): PersonLinks.blocks(of: person)
    case .titled(let title):
      Set(title.words.map { "\(title.type) \(title.side) \($0.joined(separator: "_"))" })
    case .body(let body): ["body \(body.subject) \(body.parties.joined(separator: " "))"]
    case .event(let event):
      Set(event.types.map { "\($0) \(event.parties.sorted().joined(separator: " "))" })
    case .document(let document): [document.key]
    }
  }
}
