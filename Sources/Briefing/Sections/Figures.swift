import Diagrams

extension Composer {
  /// The drawings as parts of the page.
  func figures(_ drawings: [Drawing]) -> [Figure] {
    let pairs = Dictionary(
      reader.pairs.map { ($0.stem, $0) }, uniquingKeysWith: { first, _ in first })
    return drawings.map { drawing in
      let pair = pairs[PairParts.wholeStem(of: drawing.diagram.stem)]
      return Figure(
        anchor: "figure-" + drawing.diagram.stem, caption: phrase(drawing.diagram.summary),
        svg: drawing.inlineSVG(), filter: filter(pair.map { [$0.right, $0.left] } ?? []),
        sheet: drawing.liesAcross ? "across" : "upright")
    }
  }
}
