extension Diagram {
  /// The picture with at most `limit` nodes, and a note that says what was left out.
  ///
  /// What the picture is of and countries stay before others, then those with the most lines; among
  /// equals the first told. Lines go with their ends.
  public func limited(to limit: Int) -> Diagram {
    guard nodes.count > limit else { return self }
    let lines = lineCounts
    func rank(_ node: VisualNode) -> (Int, Int) {
      (
        focus.contains(node.id) ? 0 : node.kind == .country ? 1 : 2, -lines[node.id, default: 0]
      )
    }
    let ranked = nodes.enumerated().sorted { lhs, rhs in
      let (left, right) = (rank(lhs.element), rank(rhs.element))
      return left != right ? left < right : lhs.offset < rhs.offset
    }
    let kept = Set(ranked.prefix(limit).map(\.element.id))
    var diagram = self
    diagram.nodes = nodes.filter { kept.contains($0.id) }
    diagram.edges = edges.filter { kept.contains($0.from) && kept.contains($0.to) }
    diagram.clusters = clusters.compactMap { cluster in
      var cluster = cluster
      cluster.members = cluster.members.filter(kept.contains)
      return cluster.members.isEmpty ? nil : cluster
    }
    let left = Set(diagram.clusters.map(\.id))
    diagram.columns = columns.compactMap { column in
      var column = column
      column.clusters = column.clusters.filter(left.contains)
      return column.clusters.isEmpty ? nil : column
    }
    return diagram.noting(Wording.nodesLeftOut(nodes.count - limit, of: nodes.count))
  }

  /// By node, how much its lines stand for.
  var lineCounts: [NodeID: Int] {
    var lines: [NodeID: Int] = [:]
    for edge in edges {
      lines[edge.from, default: 0] += edge.weight
      lines[edge.to, default: 0] += edge.weight
    }
    return lines
  }

  /// The picture with bare lines, whose words are in their tooltips, and a note that says so.
  var withoutWordsOnLines: Diagram {
    var diagram = self
    for index in edges.indices { diagram.edges[index].phrases = [] }
    return diagram.noting(Wording.wordsOnHover)
  }

  /// The picture with one more thing said under it.
  func noting(_ words: Bilingual) -> Diagram {
    var diagram = self
    diagram.note = Bilingual(
      [note.arabic, words.arabic].filter { !$0.isEmpty }.joined(separator: " · "),
      [note.latin, words.latin].filter { !$0.isEmpty }.joined(separator: " · "))
    return diagram
  }
}
