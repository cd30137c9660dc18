/// A table for a terminal: columns as wide as what they show, numbers to the right.
struct TextTable {
  private let header: [String]
  private let rows: [[String]]
  private let isNumeric: [Bool]

  init(_ table: ResultTable, names: ShortNames) {
    header = table.variables.map(TerminalText.cell)
    rows = table.rows.map { row in row.map { TerminalText.cell(Self.text($0, names)) } }
    isNumeric = table.variables.indices.map { column in
      let values = table.rows.compactMap { $0[column] }
      return !values.isEmpty && values.allSatisfy(Self.isNumber)
    }
  }

  func bytes() -> [UInt8] {
    let widths = header.indices.map { column in
      ([header[column]] + rows.map { $0[column] }).map(DisplayWidth.columns).max() ?? 0
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    let lines = [line(header, widths), rule] + rows.map { line($0, widths) }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let padding = String(
        repeating: " ", count: max(0, widths[column] - DisplayWidth.columns(of: cell)))
      if column > 0 { line += "  " }
      // No blanks at a line's end.
      let isLast = column == cells.count - 1
      line += isNumeric[column] ? padding + cell : isLast ? cell : cell + padding
    }
    while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
    return line
  }

  private static func text(_ value: ResultTable.Value?, _ names: ShortNames) -> String {
    switch value {
    case .iri(let iri)?: names.name(of: iri)
    case .triple(let subject, let predicate, let object)?:
      "<<( \(text(subject, names)) \(text(predicate, names)) \(text(object, names)) )>>"
    case let value?: value.plain
    case nil: ""
    }
  }

  private static func isNumber(_ value: ResultTable.Value) -> Bool {
    guard case .literal(_, let datatype?, _) = value else { return false }
    let numbers = ["integer", "decimal", "double", "float", "nonNegativeInteger"]
    return numbers.contains { "http://www.w3.org/2001/XMLSchema#\($0)" == datatype }
  }
}
