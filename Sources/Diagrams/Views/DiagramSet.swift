import RDFModel

/// All pictures of a dataset in our ontology.
///
///     for diagram in DiagramSet.diagrams(of: dataset) {
///       let drawing = try diagram.drawn(by: GraphvizLayoutEngine())
///       write(drawing.svg(), to: diagram.stem + ".svg")
///     }
public enum DiagramSet {
  /// One diagram for each pair of countries that share an event, a body or a document
  /// (`pair-GB-KW`) and one for each event (`event-…`), sorted by stem. The same dataset gives the
  /// same diagrams, in whatever order its quads came.
  ///
  /// - Parameter vocabulary: names of classes and concepts that the dataset does not describe.
  public static func diagrams(
    of dataset: Dataset, vocabulary: Dataset = Dataset()
  ) -> [Diagram] {
    let reader = GraphReader(dataset, vocabulary: vocabulary)
    let events = reader.instances(of: RW.event)
    var stems = Stems()
    let weight = reader.weights
    let pairs = reader.pairs.map { pair in
      PairView(reader: reader).diagram(
        right: pair.right, left: pair.left, things: pair.things,
        stem: stems.unique(pair.stem, for: pair.right.key + " " + pair.left.key))
    }
    let views = events.map { event in
      EventView(reader: reader) { lhs, rhs in
        (-weight[lhs, default: 0], lhs) < (-weight[rhs, default: 0], rhs)
      }.diagram(
        of: event, stem: stems.unique("event-" + event.localName, for: event.key))
    }
    return (pairs + views).sorted { ByteString($0.stem) < ByteString($1.stem) }
  }
}

/// Names for files: ASCII, never empty, never twice.
struct Stems {
  private static let longest = 120
  private var used: Set<String> = []

  /// `wanted` without what file names should not hold; with a hash of `key` if that is taken.
  mutating func unique(_ wanted: String, for key: String) -> String {
    var stem = ""
    for scalar in wanted.unicodeScalars.prefix(Self.longest) {
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9", ".", "_", "-": stem.unicodeScalars.append(scalar)
      default: stem += "_"
      }
    }
    // File systems may fold case.
    if !used.insert(stem.lowercased()).inserted {
      stem += "-" + StableHash.hex(key)
      used.insert(stem.lowercased())
    }
    return stem
  }
}
