/// What a command did, as names and numbers in two columns.
enum SummaryTable {
  static func text(_ rows: [(name: String, number: String)]) -> String {
    let names = rows.map { $0.name.count }.max() ?? 0
    let numbers = rows.map { $0.number.count }.max() ?? 0
    return rows.map { name, number in
      name + String(repeating: " ", count: names - name.count + 2 + numbers - number.count) + number
    }.joined(separator: "\n")
  }

  /// With two decimals, whatever the locale.
  static func hundredths(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
