import RDFModel

/// The picture of two countries in parts, each of which can be read on a printed page.
///
/// What belongs together stays together: an event with its series, what it agreed on and what follows.
public struct PairParts: Sendable {
  private static let ending = "-part-"
  /// More are no briefing; the last one says how much the graph has besides.
  private static let mostParts = 6
  private let reader: GraphReader
  private let pair: CountryPair

  public init(of pair: CountryPair, in dataset: Dataset, vocabulary: Dataset = Dataset()) {
    reader = GraphReader(dataset, vocabulary: vocabulary)
    self.pair = pair
  }

  /// The pair's picture if `draw` makes one that is legible in print, or if it shows one thing alone;
  /// else as few parts as can be, in the order of what they tell. What is too much for a page is taken
  /// apart.
  public func drawings(by draw: (Diagram) -> Drawing?) -> [Drawing] {
    guard let whole = draw(diagram(of: pair.things, stem: pair.stem)) else { return [] }
    guard !whole.isLegibleInPrint, pair.things.count > 1 else { return [whole] }
    var parts: [[Resource]] = []
    var told = 0
    for group in clusters.flatMap({ isLegible($0, by: draw) ? [$0] : $0.map { [$0] } }) {
      if let last = parts.last, isLegible(last + group, by: draw) {
        parts[parts.count - 1] = last + group
      } else if parts.count == Self.mostParts {
        break
      } else {
        parts.append(group)
      }
      told += group.count
    }
    let untold = pair.things.count - told
    return parts.enumerated().compactMap { index, things in
      var part = diagram(of: things, stem: pair.stem + Self.ending + "\(index + 1)")
      let words = Wording.part(index + 1, of: parts.count)
      part.title = Bilingual(
        "\(part.title.arabic) (\(words.arabic))", "\(part.title.latin) (\(words.latin))")
      if index == parts.count - 1, untold > 0 { part = part.noting(Wording.moreInGraph(untold)) }
      return draw(part)
    }
  }

  /// The stem of the pair's whole picture, of that or of a part.
  public static func wholeStem(of stem: String) -> String {
    stem.split(separator: ending).first.map(String.init) ?? stem
  }

  private func diagram(of things: [Resource], stem: String) -> Diagram {
    PairView(reader: reader).diagram(
      right: pair.right, left: pair.left, things: things, stem: stem)
  }

  private func isLegible(_ things: [Resource], by draw: (Diagram) -> Drawing?) -> Bool {
    draw(diagram(of: things, stem: pair.stem))?.isLegibleInPrint ?? false
  }

  /// Things that lead to one another, in their order.
  private var clusters: [[Resource]] {
    let things = Set(pair.things)
    var clusters: [[Resource]] = []
    for thing in PairView(reader: reader).order(pair.things) {
      let tied = tied(to: thing).intersection(things).union([thing])
      let touched = clusters.indices.filter { !tied.isDisjoint(with: clusters[$0]) }
      guard let first = touched.first else {
        clusters.append([thing])
        continue
      }
      for index in touched.dropFirst().reversed() { clusters[first] += clusters.remove(at: index) }
      clusters[first].append(thing)
    }
    return clusters
  }

  private func tied(to thing: Resource) -> Set<Resource> {
    let relations = [
      RW.sessionOf, RW.agreedOn, RW.nextSession, RW.preparationFor, RW.onMarginsOf, RW.organ,
    ]
    return relations.reduce(into: []) { tied, relation in
      tied.formUnion(reader.resources(thing, relation))
      tied.formUnion(reader.dataset.subjects(with: relation, thing.term))
    }
  }
}
