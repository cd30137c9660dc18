/// Bytes that are put into a text before libserd reads it.
struct Insertions {
  private var entries: [(place: Int, bytes: [UInt8])] = []

  var isEmpty: Bool { entries.isEmpty }

  /// Puts `bytes` before what stands at each of `places`.
  mutating func add(_ bytes: [UInt8], at places: [Int]) {
    entries += places.map { ($0, bytes) }
  }

  func applied(to text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + entries.reduce(0) { $0 + $1.bytes.count })
    var copied = 0
    for (place, bytes) in entries.sorted(by: { $0.place < $1.place }) {
      result.append(contentsOf: text[copied..<place])
      result += bytes
      copied = place
    }
    result.append(contentsOf: text[copied...])
    return result
  }
}
