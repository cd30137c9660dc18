import RDFModel

/// The rounds and sessions of each joint body in their order, from right to left; what is planned
/// is hollow. Events of no series stand in the row of their sides.
struct TimelineView {
  let reader: GraphReader

  func diagram(stem: String) -> Diagram {
    var scene = Scene(reader)
    let events = reader.instances(of: RW.event)
    var rows: [Row: [Resource]] = [:]
    for event in events { rows[row(of: event), default: []].append(event) }
    for row in rows.keys.sorted() {
      let head = head(of: row)
      scene.add(head)
      var previous = row.id
      for event in reader.inOrder(rows[row] ?? []) {
        var card = Cards(reader).card(for: event)
        card.home = .init(row.id, head.labels.first?.text ?? Bilingual())
        scene.add(card)
        scene.connect(previous, Scene.id(event), nil, status: reader.status(of: event))
        previous = Scene.id(event)
      }
    }
    let title = Wording.timeline
    let counts = Wording.timelineCounts(rows: rows.count, events: events.count)
    return scene.diagram(
      stem: stem, title: title,
      summary: Bilingual(
        "\(title.arabic). \(counts.arabic)", "\(title.latin). \(counts.latin)"),
      note: Sources(reader).note(of: events))
  }

  /// A body, or the sides of events of no series.
  private struct Row: Hashable, Comparable {
    var body: Resource?
    var sides: [Resource]

    var id: NodeID {
      body.map(Scene.id) ?? NodeID(naming: sides.map(\.key).joined(separator: " ") + "#row")
    }

    static func < (lhs: Row, rhs: Row) -> Bool {
      switch (lhs.body, rhs.body) {
      case (let left?, let right?): left < right
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): lhs.sides.lexicographicallyPrecedes(rhs.sides)
      }
    }
  }

  private func row(of event: Resource) -> Row {
    if let body = reader.resources(event, RW.sessionOf).first { return Row(body: body, sides: []) }
    return Row(body: nil, sides: reader.sides(of: event))
  }

  private func head(of row: Row) -> VisualNode {
    if let body = row.body { return Cards(reader).card(for: body) }
    let names = row.sides.map(reader.name)
    let name =
      names.isEmpty
      ? Wording.sidesUntold
      : Bilingual(
        names.map(\.arabic).joined(separator: " – "), names.map(\.latin).joined(separator: " – "))
    return VisualNode(id: row.id, kind: .country, labels: [Label(name, .name)])
  }
}
