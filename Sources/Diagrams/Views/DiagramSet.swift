import RDFModel

/// All pictures of a dataset in our ontology.
///
///     for diagram in DiagramSet.diagrams(of: dataset) {
///       let drawing = try diagram.drawn(by: GraphvizLayoutEngine())
///       write(drawing.svg(), to: diagram.stem + ".svg")
///     }
public enum DiagramSet {
  /// A meeting of more countries than this is drawn as an event, not pair by pair.
  static let mostPartiesForPairs = 4

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
    let weight = weights(in: reader)
    let pairs = pairs(in: reader, weight).map { pair in
      PairView(reader: reader).diagram(
        right: pair.right, left: pair.left, things: pair.things,
        stem: stems.unique("pair-\(pair.codes.0)-\(pair.codes.1)", for: pair.key))
    }
    let views = events.map { event in
      EventView(reader: reader) { lhs, rhs in
        (-weight[lhs, default: 0], lhs) < (-weight[rhs, default: 0], rhs)
      }.diagram(
        of: event, stem: stems.unique("event-" + event.localName, for: event.key))
    }
    return (pairs + views).sorted { ByteString($0.stem) < ByteString($1.stem) }
  }

  private struct Pair {
    var right: Resource
    var left: Resource
    var things: [Resource]
    var codes: (String, String)
    var key: String { right.key + " " + left.key }
  }

  private static let shared = [RW.event, RW.jointBody, RW.document]

  /// In how many things each side takes part: whom the dataset is about.
  private static func weights(in reader: GraphReader) -> [Resource: Int] {
    var weight: [Resource: Int] = [:]
    for thing in shared.flatMap(reader.instances) {
      for side in reader.sides(of: thing) { weight[side, default: 0] += 1 }
    }
    return weight
  }

  private static func pairs(in reader: GraphReader, _ weight: [Resource: Int]) -> [Pair] {
    var things: [[Resource]: [Resource]] = [:]
    for type in shared {
      for thing in reader.instances(of: type) {
        let countries = reader.sides(of: thing).filter { reader.kind(of: $0) == .country }
        guard (2...mostPartiesForPairs).contains(countries.count) else { continue }
        for (index, first) in countries.enumerated() {
          for second in countries.dropFirst(index + 1) {
            things[[first, second], default: []].append(thing)
          }
        }
      }
    }
    return things.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
      // The country that the dataset speaks of most stands on the right in all its pictures.
      let isTurned = weight[pair[1], default: 0] > weight[pair[0], default: 0]
      return Pair(
        right: pair[isTurned ? 1 : 0], left: pair[isTurned ? 0 : 1], things: things[pair] ?? [],
        codes: (pair[0].localName, pair[1].localName))
    }
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
