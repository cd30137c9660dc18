import Diagrams
import RDFModel

extension Composer {
  private static let mostColumns = 8
  private static let mostRows = 40

  /// Fields by pairs of countries; nil if no field came up between two countries.
  var matrix: SectorMatrix? {
    var found: [Resource: [[Resource]: Set<Occurrence>]] = [:]
    func note(_ fields: [Resource], _ occurrence: Occurrence, between pairs: [[Resource]]) {
      for field in fields where reader.kind(of: field) == .topics {
        for pair in pairs { found[field, default: [:]][pair, default: []].insert(occurrence) }
      }
    }
    for event in reader.instances(of: RW.event) {
      let pairs = reader.countryPairs(of: event)
      note(reader.resources(event, RW.agreedOn), .agreed, between: pairs)
      note(reader.resources(event, SCHEMA.about), .discussed, between: pairs)
    }
    for document in reader.instances(of: RW.document) {
      let pairs = reader.countryPairs(of: document)
      note(reader.resources(document, SCHEMA.about), .document, between: pairs)
    }
    for statement in reader.instances(of: RW.statement) {
      let pairs = reader.resources(statement, RW.madeAt).flatMap(reader.countryPairs)
      note(reader.resources(statement, SCHEMA.about), .statement, between: pairs)
    }
    let weight = found.values.reduce(into: [[Resource]: Int]()) { weight, row in
      for (pair, occurrences) in row { weight[pair, default: 0] += occurrences.count }
    }
    let columns = weight.keys.sorted { lhs, rhs in
      let (left, right) = (weight[lhs, default: 0], weight[rhs, default: 0])
      return left != right ? left > right : lhs.lexicographicallyPrecedes(rhs)
    }.prefix(Self.mostColumns)
    guard !columns.isEmpty else { return nil }
    let fields = found.keys.sorted { lhs, rhs in
      let (left, right) = (total(found[lhs]), total(found[rhs]))
      return left != right ? left > right : lhs < rhs
    }
    return SectorMatrix(
      columns: columns.map(column),
      rows: fields.prefix(Self.mostRows).map { field in
        SectorMatrix.Row(
          name: name(field), cells: columns.map { cell(found[field]?[$0] ?? []) })
      }, more: fields.count > Self.mostRows ? fields.count - Self.mostRows : nil)
  }

  private enum Occurrence: Hashable { case agreed, discussed, document, statement }

  private func total(_ row: [[Resource]: Set<Occurrence>]?) -> Int {
    (row ?? [:]).values.reduce(0) { $0 + $1.count }
  }

  private func column(_ pair: [Resource]) -> Phrase {
    let names = inOrder(pair).map(reader.name)
    return phrase(
      Bilingual(
        names.map(\.arabic).joined(separator: " – "), names.map(\.latin).joined(separator: " – ")))
  }

  private func cell(_ occurrences: Set<Occurrence>) -> SectorMatrix.Cell {
    SectorMatrix.Cell(
      isAgreed: occurrences.contains(.agreed), isDiscussed: occurrences.contains(.discussed),
      isInDocument: occurrences.contains(.document),
      isInStatement: occurrences.contains(.statement))
  }
}
