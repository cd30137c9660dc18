import Diagrams

extension Composer {
  /// The drawings as parts of the page, those of pairs that share most first.
  func figures(_ drawings: [Drawing]) -> [Figure] {
    let pairs = reader.pairs
    let order = BriefingPage.figureStems(of: reader.dataset)
    let sorted = drawings.sorted { lhs, rhs in
      (order.firstIndex(of: lhs.diagram.stem) ?? order.count)
        < (order.firstIndex(of: rhs.diagram.stem) ?? order.count)
    }
    return sorted.map { drawing in
      let pair = pairs.first { $0.stem == drawing.diagram.stem }
      return Figure(
        anchor: "figure-" + drawing.diagram.stem, caption: phrase(drawing.diagram.summary),
        svg: drawing.inlineSVG(), filter: filter(pair.map { [$0.right, $0.left] } ?? []))
    }
  }
}
