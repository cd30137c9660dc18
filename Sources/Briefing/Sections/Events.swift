import Diagrams
import RDFModel

extension Composer {
  func eventEntry(_ event: Resource) -> EventEntry {
    let sides = sides(of: event)
    let agreed = reader.resources(event, RW.agreedOn)
    let documents = agreed.filter { reader.kind(of: $0) == .document }
    let fields = agreed.filter { !documents.contains($0) }.map(name)
    let discussed = reader.resources(event, SCHEMA.about).map(name)
    let next = [RW.nextSession, RW.preparationFor].flatMap { reader.resources(event, $0) }
    return EventEntry(
      anchor: anchor(event), name: name(event), kind: kind(of: event), status: status(of: event),
      date: date(of: event).map(phrase),
      places: reader.resources(event, SCHEMA.location).map(name),
      isOnline: reader.resources(event, SCHEMA.attendanceMode).contains(.iri(SCHEMA.online)),
      body: reader.resources(event, RW.sessionOf).first.map(mentioned), sides: sides,
      agreed: fields, documents: documents.map(mentioned), discussed: discussed,
      next: next.map(mentioned),
      hasResults: !(fields.isEmpty && documents.isEmpty && discussed.isEmpty && next.isEmpty),
      hasPeople: sides.contains { !$0.people.isEmpty },
      filter: filter(of: event), citations: citations(ofTypeOf: event))
  }

  func date(of event: Resource) -> Bilingual? {
    DateWording.period(
      start: reader.literals(event, SCHEMA.startDate), end: reader.literals(event, SCHEMA.endDate))
  }

  /// The sides of an event with their people; those of whom most is told first, as in the diagrams.
  private func sides(of event: Resource) -> [SideEntry] {
    let participations = reader.participations(in: event)
    let sides = Set(reader.sides(of: event)).union(participations.compactMap(reader.side))
    let order = inOrder(sides)
    let sideless = participations.filter { reader.side(of: $0) == nil }
    return order.enumerated().map { index, side in
      let own = participations.filter { reader.side(of: $0) == side }
      let people = own.map { person($0, in: event, side: side) }
      return SideEntry(
        name: name(side), tint: index % 4, people: people,
        isNameless: !own.contains { $0.agent != nil && $0.agent != side || !$0.posts.isEmpty })
    }
      + sideless.map { participation in
        SideEntry(
          name: phrase(PageWording.sideUntold), tint: 3,
          people: [person(participation, in: event, side: nil)], isNameless: false)
      }
  }

  private func person(
    _ participation: GraphReader.Participation, in event: Resource, side: Resource?
  ) -> Person {
    let posts = participation.agent.map { reader.posts(of: $0, in: .init([participation])) }
    let named = participation.agent ?? participation.posts.first ?? side
    return Person(
      name: named.map(name) ?? phrase(PageWording.sideUntold),
      role: phrase(Wording.role(participation.role)), posts: (posts ?? []).map(name),
      isUnnamed: participation.agent == nil,
      citations: citations(reader.statements(of: participation, in: event)))
  }

  func timelineEntry(_ event: Resource) -> TimelineEntry {
    let date = date(of: event)
    let reported = reader.reports(of: event)
    return TimelineEntry(
      name: name(event), href: "#" + anchor(event), status: status(of: event),
      date: date.map(phrase),
      reported: date == nil
        ? DateWording.period(start: reported, end: reported).map(phrase) : nil,
      filter: filter(of: event))
  }
}
