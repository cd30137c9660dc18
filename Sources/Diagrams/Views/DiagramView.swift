import RDFModel

/// What a picture is of.
public enum DiagramView: String, CaseIterable, Sendable {
  /// Two countries as two sides, and what is between them.
  case pair
  /// One event: who, for whom, in which post, and what came out.
  case event
  /// One thing and what is around it.
  case ego
  /// All sides and how much they have to do with each other.
  case overview
  /// The rounds of each joint body in their order.
  case timeline
}

extension DiagramSet {
  /// The pictures of one view of what `selection` lets through, sorted by stem.
  ///
  /// - Parameters:
  ///   - depth: of an ego picture, in steps from its centre.
  ///   - limit: most nodes of a picture; of a pair `mostInPair` unless it says otherwise. A pair keeps
  ///     the things of which most is told; for others `Diagram.limited(to:)` says what stays.
  public static func diagrams(
    of dataset: Dataset, vocabulary: Dataset = Dataset(), view: DiagramView, selection: Selection,
    depth: Int = 1, limit: Int? = nil
  ) -> [Diagram] {
    var conditions = selection
    // What the picture is around need not be part of each thing in it.
    if view == .ego { conditions.entities = [] }
    let (rest, leftOut) = conditions.applied(to: dataset)
    let reader = GraphReader(rest, vocabulary: vocabulary)
    let drawn: [Diagram]
    switch view {
    case .pair, .event:
      drawn = diagrams(of: rest, vocabulary: vocabulary, limit: limit ?? mostInPair)
        .filter { $0.stem.hasPrefix(view.rawValue + "-") }
    case .ego:
      var stems = Stems()
      drawn = selection.entities.map { entity in
        EgoView(reader: reader, depth: depth).diagram(
          of: entity, stem: stems.unique("ego-" + entity.localName, for: entity.key))
      }
    case .overview: drawn = [OverviewView(reader: reader).diagram(stem: "overview")]
    case .timeline: drawn = [TimelineView(reader: reader).diagram(stem: "timeline")]
    }
    return drawn.filter { !$0.nodes.isEmpty }.map { diagram in
      let noted = leftOut > 0 ? diagram.noting(Wording.thingsLeftOut(leftOut)) : diagram
      return limit.map(noted.limited) ?? noted
    }
  }
}
