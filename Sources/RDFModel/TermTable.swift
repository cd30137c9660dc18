/// Terms with consecutive numbers, each kept once.
struct TermTable<Value: Hashable & Comparable & Sendable>: Sendable {
  private var values: [Value] = []
  private var ids: [Value: UInt32] = [:]

  /// The number of `value`, which is added if it is new.
  mutating func insert(_ value: Value) -> UInt32 {
    if let id = ids[value] { return id }
    let id = UInt32(values.count)
    values.append(value)
    ids[value] = id
    return id
  }

  func id(of value: Value) -> UInt32? { ids[value] }

  subscript(id: UInt32) -> Value { values[Int(id)] }

  /// The place of each of the numbered terms in their sorted order.
  func ranks(of selection: [UInt32]) -> [UInt32: Int] {
    let distinct = Set(selection).sorted { values[Int($0)] < values[Int($1)] }
    var ranks: [UInt32: Int] = [:]
    ranks.reserveCapacity(distinct.count)
    for (rank, id) in distinct.enumerated() { ranks[id] = rank }
    return ranks
  }
}
