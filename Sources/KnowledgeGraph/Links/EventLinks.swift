/// When two events are probably one.
enum EventLinks {
  /// Days after an event on which the news still tell of it without its date.
  private static let days = 3

  static func verdict(
    _ one: EventProfile, _ two: EventProfile, _ left: LinkProfile, _ right: LinkProfile
  ) -> Verdict? {
    guard agree(one.ordinals, two.ordinals), agree(one.series, two.series),
      agree(one.persons, two.persons), agree(one.places, two.places)
    else { return nil }
    let isOfSeries = [
      one.ordinals.isDisjoint(with: two.ordinals), one.series.isDisjoint(with: two.series),
    ]
    .contains(false)
    let persons = one.persons.intersection(two.persons).count
    // A minister meets more than one guest a day.
    let sharePersons = persons > 1 || persons == 1 && one.parties.count > 1
    let sharePlace = !one.places.isDisjoint(with: two.places) && one.parties.count > 1
    if !one.days.isEmpty && !two.days.isEmpty {
      let isOfOneDay = one.days.contains { first in
        two.days.contains { first.overlaps($0) && first.isExact && $0.isExact }
      }
      guard isOfOneDay else { return nil }
      if isOfSeries { return Verdict("event-series-and-date", 0.95) }
      if sharePersons { return Verdict("event-persons-and-date", 0.95) }
      return sharePlace ? Verdict("event-place-and-date", 0.85) : nil
    }
    guard one.parties.count > 1, one.isHeld, two.isHeld, isNear(one, two, left, right) else {
      return nil
    }
    if isOfSeries { return Verdict("event-series-and-news", 0.9) }
    return sharePersons ? Verdict("event-persons-and-news", 0.85) : nil
  }

  /// Whether the news of one that has no date came when the other took place, or when its news came.
  private static func isNear(
    _ one: EventProfile, _ two: EventProfile, _ left: LinkProfile, _ right: LinkProfile
  ) -> Bool {
    let (dated, news) = one.days.isEmpty ? (two.days, left.published) : (one.days, right.published)
    if dated.isEmpty { return left.isPublishedNear(right, days: 1) }
    return dated.contains { event in
      event.isExact
        && news.contains { $0.first >= event.first && $0.first <= event.last + days }
    }
  }

  /// What only one tells is no contradiction.
  private static func agree<Value>(_ one: Set<Value>, _ two: Set<Value>) -> Bool {
    one.isEmpty || two.isEmpty || !one.isDisjoint(with: two)
  }
}
