import RDFModel

/// All sides of a dataset and how much they have to do with each other: for hundreds of articles.
struct OverviewView {
  let reader: GraphReader

  func diagram(stem: String) -> Diagram {
    var scene = Scene(reader)
    let ties = ties
    let weights = reader.weights
    let sides = Set(ties.keys.flatMap { $0 }).union(weights.keys)
    let order = sides.sorted { (-weights[$0, default: 0], $0) < (-weights[$1, default: 0], $1) }
    for side in order { scene.add(Cards(reader).card(for: side)) }
    var words: [Set<NodeID>: Bilingual] = [:]
    for pair in ties.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let tie = ties[pair] else { continue }
      let ranked = pair.sorted { lhs, rhs in
        (order.firstIndex(of: lhs) ?? 0) < (order.firstIndex(of: rhs) ?? 0)
      }
      scene.connect(
        Scene.id(ranked[0]), Scene.id(ranked[1]),
        Wording.tieNumbers(events: tie.events, documents: tie.documents), status: tie.status,
        arrow: false, weight: tie.events + tie.documents)
      words[Set(ranked.map(Scene.id))] = Wording.tie(events: tie.events, documents: tie.documents)
    }
    let title = Wording.overview
    let counts = Wording.overviewCounts(sides: sides.count, ties: ties.count)
    var diagram = scene.diagram(
      stem: stem, title: title,
      summary: Bilingual(
        "\(title.arabic). \(counts.arabic)", "\(title.latin). \(counts.latin)"), note: counts
    ).noting(Wording.tieKey)
    // On the lines there is room for numbers alone.
    for (index, edge) in diagram.edges.enumerated() {
      guard let told = words[[edge.from, edge.to]] else { continue }
      diagram.edges[index].tooltip = told.joined + "\n" + edge.tooltip
    }
    return diagram
  }

  /// What two sides share.
  private struct Tie {
    var events = 0
    var documents = 0
    /// Held as soon as one thing was.
    var status = LineStatus.cancelled
  }

  private var ties: [[Resource]: Tie] {
    var ties: [[Resource]: Tie] = [:]
    for (type, isEvent) in [(RW.event, true), (RW.document, false)] {
      for thing in reader.instances(of: type) {
        for pair in pairs(of: thing) {
          ties[pair, default: Tie()].events += isEvent ? 1 : 0
          ties[pair, default: Tie()].documents += isEvent ? 0 : 1
          let status = reader.status(of: thing)
          if let old = ties[pair]?.status { ties[pair]?.status = min(old, status) }
        }
      }
    }
    return ties
  }

  /// Sides two by two; of a meeting of many, each with the first one, so that a summit of twenty is
  /// no bundle of 190 lines.
  private func pairs(of thing: Resource) -> [[Resource]] {
    let sides = reader.sides(of: thing)
    guard sides.count > GraphReader.mostPartiesForPairs else {
      return sides.enumerated().flatMap { index, first in
        sides.dropFirst(index + 1).map { [first, $0] }
      }
    }
    let hub = hosts(of: thing).first ?? sides[0]
    return sides.filter { $0 != hub }.map { [hub, $0].sorted() }
  }

  private func hosts(of thing: Resource) -> [Resource] {
    reader.participations(in: thing).filter { $0.role == "Host" }.compactMap(reader.side)
  }
}
