import RDFModel

/// All pictures of a dataset in our ontology.
///
///     for diagram in DiagramSet.diagrams(of: dataset) {
///       let drawing = try diagram.drawn(by: GraphvizLayoutEngine())
///       write(drawing.svg(), to: diagram.stem + ".svg")
///     }
public enum DiagramSet {
  /// Nodes of a pair's picture, unless more are asked for: what a person can still take in.
  public static let mostInPair = 40

  /// One diagram for each pair of countries that share an event, a body or a document
  /// (`pair-GB-KW`) and one for each event (`event-…`), sorted by stem. The same dataset gives the
  /// same diagrams, in whatever order its quads came.
  ///
  /// - Parameters:
  ///   - vocabulary: names of classes and concepts that the dataset does not describe.
  ///   - limit: most nodes of a pair's picture, which keeps the things of which most is told.
  public static func diagrams(
    of dataset: Dataset, vocabulary: Dataset = Dataset(), limit: Int? = nil
  ) -> [Diagram] {
    let reader = GraphReader(dataset, vocabulary: vocabulary)
    let events = reader.instances(of: RW.event)
    var stems = Stems()
    let weight = reader.weights
    let pairs = reader.pairs.map { pair in
      PairView(reader: reader).diagram(
        of: pair, stem: stems.unique(pair.stem, for: pair.right.key + " " + pair.left.key),
        limit: limit)
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
