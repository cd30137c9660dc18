extension Diagram {
  /// The picture with groups in the place of its things, each of which says what it is and how many
  /// it holds, and a note that says so: for what is too large to be laid out, or to be read.
  ///
  /// Things of one kind and status go together that have one home: the side in whose frame they stand,
  /// their country, their series. What the picture is of and countries stay. Where that still leaves
  /// more than `limit` nodes, only the countries with the most lines stay and homes count no more.
  /// Every line is in a line that counts it, or counted in the group that holds both ends.
  public func grouped(to limit: Int) -> Diagram {
    let fine = Grouping(self, keeping: Set(nodes.filter { $0.kind == .country }.map(\.id)))
    if fine.groups.count <= limit { return fine.diagram }
    let lines = lineCounts
    let countries = nodes.filter { $0.kind == .country }.enumerated().sorted { lhs, rhs in
      let (left, right) = (lines[lhs.element.id, default: 0], lines[rhs.element.id, default: 0])
      return left != right ? left > right : lhs.offset < rhs.offset
    }
    let kept = Set(countries.prefix(limit / 2).map(\.element.id))
    return Grouping(self, keeping: kept, byHome: false).diagram
  }
}

/// Puts the nodes of a picture into groups.
private struct Grouping {
  struct Group {
    var id: NodeID
    var home: Bilingual?
    var members: [VisualNode] = []
    var linesWithin = 0
  }

  private struct Key: Hashable {
    /// Set for what stays alone.
    var single: NodeID?
    var home: NodeID?
    var kind: NodeKind
    var status: LineStatus
  }

  private static let mostExamples = 3
  private static let mostInTooltip = 30
  private static let mostPhrases = 4
  private let whole: Diagram
  private let byHome: Bool
  private let lines: [NodeID: Int]
  /// In the order of their first members.
  private(set) var groups: [Group] = []
  private var groupOf: [NodeID: Int] = [:]

  init(_ whole: Diagram, keeping kept: Set<NodeID>, byHome: Bool = true) {
    self.whole = whole
    self.byHome = byHome
    lines = whole.lineCounts
    var frames: [NodeID: VisualCluster] = [:]
    for cluster in whole.clusters {
      for member in cluster.members { frames[member] = cluster }
    }
    var places: [Key: Int] = [:]
    for node in whole.nodes {
      let frame = frames[node.id]
      let home = frame?.id ?? (byHome ? node.home?.id : nil)
      let isSingle = kept.contains(node.id) || whole.focus.contains(node.id)
      let key = Key(
        single: isSingle ? node.id : nil, home: home, kind: node.kind, status: node.status)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        let name = "group \(home?.value ?? "") \(node.kind.rawValue) \(node.status.rawValue)"
        groups.append(
          Group(
            id: isSingle ? node.id : NodeID(naming: name),
            home: frame == nil && byHome ? node.home?.name : nil))
      }
      groups[place].members.append(node)
      groupOf[node.id] = place
    }
    // A group of one is that one.
    for index in groups.indices where groups[index].members.count == 1 {
      groups[index].id = groups[index].members[0].id
    }
    for edge in whole.edges {
      guard let from = groupOf[edge.from], from == groupOf[edge.to] else { continue }
      groups[from].linesWithin += edge.weight
    }
  }

  var diagram: Diagram {
    var diagram = whole
    diagram.nodes = groups.map(node)
    diagram.edges = edges
    diagram.clusters = whole.clusters.map { cluster in
      var cluster = cluster
      var seen: Set<NodeID> = []
      cluster.members = cluster.members.compactMap(groupID).filter { seen.insert($0).inserted }
      return cluster
    }
    let several = groups.filter { $0.members.count > 1 }
    let things = several.reduce(0) { $0 + $1.members.count }
    return diagram.noting(Wording.grouped(things, in: several.count, byHome: byHome))
  }

  private func groupID(_ member: NodeID) -> NodeID? { groupOf[member].map { groups[$0].id } }

  private func node(_ group: Group) -> VisualNode {
    guard let first = group.members.first, group.members.count > 1 else { return group.members[0] }
    let ranked = group.members.enumerated().sorted { lhs, rhs in
      let (left, right) = (lines[lhs.element.id, default: 0], lines[rhs.element.id, default: 0])
      return left != right ? left > right : lhs.offset < rhs.offset
    }.compactMap { $0.element.labels.first?.text }
    let name = Wording.group(of: first.kind, count: group.members.count)
    var labels = [Label(name, .name)]
    if let home = group.home { labels.append(Label(home, .detail)) }
    let examples = Array(ranked.prefix(Self.mostExamples))
    // Lists of fields all have one name.
    if Set(examples).count == examples.count {
      labels.append(Label(Wording.amongThem(examples), .caption))
    }
    if group.linesWithin > 0 {
      labels.append(Label(Wording.linesWithin(group.linesWithin), .caption))
    }
    return VisualNode(
      id: group.id, kind: first.kind, status: first.status, labels: labels,
      tooltip: ([name] + ranked.prefix(Self.mostInTooltip)).map(\.joined).joined(separator: "\n"),
      home: first.home, count: group.members.count)
  }

  /// Those between two groups: what several lines say is counted on one.
  private var edges: [VisualEdge] {
    var edges: [VisualEdge] = []
    var places: [String: Int] = [:]
    var merged: Set<Int> = []
    for edge in whole.edges {
      guard let from = groupID(edge.from), let to = groupID(edge.to), from != to else { continue }
      var moved = edge
      moved.from = from
      moved.to = to
      guard let place = places[moved.id] else {
        places[moved.id] = edges.count
        edges.append(moved)
        continue
      }
      merged.insert(place)
      edges[place].weight += edge.weight
      for phrase in edge.phrases {
        if let known = edges[place].phrases.firstIndex(where: { $0.text == phrase.text }) {
          edges[place].phrases[known].count += phrase.count
        } else {
          edges[place].phrases.append(phrase)
        }
      }
    }
    for index in merged {
      if edges[index].phrases.count > Self.mostPhrases {
        edges[index].phrases = [.init(text: Wording.lines, count: edges[index].weight)]
      }
      // The source's words for one line would be taken for those of all.
      edges[index].tooltip = edges[index].labels.map(\.joined).joined(separator: "\n")
    }
    return edges
  }
}
