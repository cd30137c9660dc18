import Linking
import RDFModel

/// When two persons are probably one.
enum PersonLinks {
  /// Persons of one side are compared if first and last part of their names agree; holders of one post,
  /// if either does.
  static func blocks(of person: PersonProfile) -> Set<String> {
    guard let first = person.words.first, let last = person.words.last else { return [] }
    var blocks = Set(person.sides.map { "person \($0) \(first) \(last)" })
    for post in person.posts {
      blocks.insert("holder \(post.value) \(first) …")
      blocks.insert("holder \(post.value) … \(last)")
    }
    return blocks
  }

  /// - Parameter isNear: whether articles on them may have appeared within some years.
  static func verdict(_ one: PersonProfile, _ two: PersonProfile, isNear: Bool) -> Verdict? {
    guard let likeness = PersonNames.likeness(one.words, two.words) else { return nil }
    let isOfOnePost = !one.posts.isDisjoint(with: two.posts)
    guard isOfOnePost || !one.sides.isDisjoint(with: two.sides) else { return nil }
    let short = one.words.count < two.words.count ? one : two
    let long = one.words.count < two.words.count ? two : one
    // Of «تامر بن زيدون» and «تامر بن ماهر بن زيدون» the fathers are two.
    if likeness == .inner && !short.endsInFamily { return nil }
    if likeness == .last && !long.endsInFamily { return nil }
    switch (likeness, isOfOnePost) {
    case (.same, true): return Verdict("person-name-and-post", 0.95)
    case (.same, false):
      return one.words.count > 1 ? Verdict("person-name-and-side", 0.9) : nil
    case (.inner, true): return Verdict("person-name-within-and-post", 0.95)
    case (.inner, false): return Verdict("person-name-within-and-side", 0.85)
    case (.longer, true): return Verdict("person-name-longer-and-post", 0.9)
    case (.drift, true): return Verdict("person-name-spelling-and-post", 0.85)
    // Brothers and sons hold a father's post, but years later.
    case (.last, true): return isNear ? Verdict("person-last-name-and-post", 0.8) : nil
    case (.longer, false), (.drift, false), (.last, false): return nil
    }
  }

  /// Leaves out the links of a name that is short for two others which are not one person's: nobody knows
  /// for which of the two it stands.
  static func withoutDoubtful(_ links: [Link]) -> [Link] {
    var longer: [IRI: [[String]]] = [:]
    func ends(_ link: Link) -> (short: LinkProfile, words: [String])? {
      guard case .person(let left) = link.left.content,
        case .person(let right) = link.right.content, left.words.count != right.words.count
      else { return nil }
      return left.words.count < right.words.count
        ? (link.left, right.words) : (link.right, left.words)
    }
    for link in links {
      if let ends = ends(link) { longer[ends.short.node, default: []].append(ends.words) }
    }
    let doubtful = longer.filter { !areOne($0.value) }
    return links.filter { link in ends(link).map { doubtful[$0.short.node] == nil } ?? true }
  }

  private static func areOne(_ names: [[String]]) -> Bool {
    let names = Set(names).sorted { ($0.count, $0.joined()) < ($1.count, $1.joined()) }
    return names.indices.allSatisfy { index in
      names[(index + 1)...].allSatisfy { PersonNames.likeness(names[index], $0) != nil }
    }
  }
}
