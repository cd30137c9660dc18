import Diagrams
import RDFModel

/// Who acts and at whom, by PLOVER's rules: the parties of talks are all actors; of a visit the guests
/// act, and the hosts receive; of a statement the speakers act, and whom it is about receives.
struct Sides {
  /// Codes of countries.
  private(set) var actors: Set<String> = []
  private(set) var recipients: Set<String> = []
  /// Names.
  private(set) var persons: Set<String> = []
  private(set) var organisations: Set<String> = []

  /// - Parameter place: where a visit goes.
  init(of node: Resource, _ kind: EventRecord.Kind, place: Resource?, in view: ArticleView) {
    if kind == .statement {
      let speakers = view.resources(node, RW.speaker)
      actors = Set(speakers.compactMap(view.country))
      let about = view.resources(node, SCHEMA.about)
      recipients = Set(
        (about + about.flatMap { view.resources($0, RW.party) }).filter(view.isCountry).compactMap(
          view.country)
      )
      .subtracting(actors)
      name(speakers, in: view)
      return
    }
    let parties = view.resources(node, RW.party)
    let parts = view.resources(node, RW.participation).map { part in
      Part(
        role: view.resources(part, RW.role).first?.localName ?? "",
        agents: view.resources(part, RW.agent),
        sides: view.resources(part, RW.onBehalfOf) + view.resources(part, RW.inPost))
    }
    let all = Set((parties + parts.flatMap(\.people)).compactMap(view.country))
    if view.has(node, RW.term("Visit")) || view.has(node, RW.term("CredentialsCeremony")) {
      let guests = Self.countries(of: parts, ["Guest"], view)
      var hosts = Self.countries(of: parts, ["Host", "Receiver"], view)
      if let country = place.flatMap(view.country) { hosts.insert(country) }
      actors = guests.isEmpty ? all.subtracting(hosts) : guests
      recipients = (hosts.isEmpty ? all : hosts).subtracting(actors)
    } else {
      actors = all
    }
    name(parties + parts.flatMap(\.agents), in: view)
  }

  private struct Part {
    var role: String
    var agents: [Resource]
    var sides: [Resource]
    /// The side comes first: an ambassador acts for the country that sends him.
    var people: [Resource] { sides.isEmpty ? agents : sides }
  }

  private static func countries(
    of parts: [Part], _ roles: Set<String>, _ view: ArticleView
  ) -> Set<String> {
    Set(parts.filter { roles.contains($0.role) }.flatMap(\.people).compactMap(view.country))
  }

  private mutating func name(_ agents: [Resource], in view: ArticleView) {
    for agent in agents where !view.isCountry(agent) {
      guard let name = view.name(of: agent) else { continue }
      if view.has(agent, FOAF.person) { persons.insert(name) } else { organisations.insert(name) }
    }
  }
}
