import RDFModel

/// What a picture may leave out, since something else in it says the same.
extension GraphReader {
  /// Whether a body says nothing beside `sessions`: only one is of it, whose title names it.
  func isToldByTitle(_ body: Resource, of sessions: [Resource]) -> Bool {
    let own = sessions.filter { resources($0, RW.sessionOf).contains(body) }
    guard own.count == 1, participations(in: body).isEmpty,
      literals(body, SCHEMA.foundingDate).isEmpty, resources(body, RW.organ).isEmpty
    else { return false }
    let (title, name) = (name(of: own[0]), name(of: body))
    return [(title.arabic, name.arabic), (title.latin, name.latin)].contains { title, name in
      !name.isEmpty && title.contains(name)
    }
  }

  /// Whether a ministry only attends through an official of its own, who is told.
  func isToldByItsOfficials(_ part: Participation, among others: [Participation]) -> Bool {
    guard part.role == "Attendee", let ministry = part.agent,
      classes(of: ministry).contains("GovernmentBody")
    else { return false }
    let side = side(of: part)
    return others.contains { other in
      other.node != part.node && self.side(of: other) == side
        && posts(of: other).contains { isOffice($0, in: ministry) }
    }
  }

  private func posts(of part: Participation) -> [Resource] {
    part.posts + (part.agent.map { resources($0, ORG.holds) } ?? [])
  }

  /// As the graph says, or as the names do: all words of the ministry's name but the first (Ministry)
  /// stand in that of the post.
  private func isOffice(_ post: Resource, in ministry: Resource) -> Bool {
    if resources(post, ORG.postIn).contains(ministry) { return true }
    let (office, house) = (name(of: post), name(of: ministry))
    return [(office.arabic, house.arabic), (office.latin, house.latin)].contains { office, house in
      let words = Set(office.split(separator: " "))
      let field = house.split(separator: " ").dropFirst()
      return !field.isEmpty && field.allSatisfy(words.contains)
    }
  }
}
