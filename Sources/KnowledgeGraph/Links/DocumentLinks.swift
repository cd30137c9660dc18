/// When two documents of one kind, subject and pair of sides are probably one.
enum DocumentLinks {
  /// Days in which the news of a paper follow each other.
  private static let days = 3

  static func verdict(
    _ one: DocumentProfile, _ two: DocumentProfile, _ left: LinkProfile, _ right: LinkProfile
  ) -> Verdict? {
    guard !one.statuses.isDisjoint(with: two.statuses) else { return nil }
    switch (one.signed, two.signed) {
    case (let first?, let second?):
      return first.overlaps(second) && first.isExact && second.isExact
        ? Verdict("document-date", 0.9) : nil
    case (let day?, nil):
      return right.published.contains { $0.isNear(day, days: days) }
        ? Verdict("document-news", 0.85) : nil
    case (nil, let day?):
      return left.published.contains { $0.isNear(day, days: days) }
        ? Verdict("document-news", 0.85) : nil
    case (nil, nil):
      return left.isPublishedNear(right, days: days) ? Verdict("document-news", 0.8) : nil
    }
  }
}
