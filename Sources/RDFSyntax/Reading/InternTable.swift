/// Values by the bytes they were made from, looked up without making a `String`.
///
/// A graph names few IRIs many times; the table spares each repetition its allocation, checks and
/// expansion. Open addressing with linear probing, at most half full.
struct InternTable<Value> {
  private struct Entry {
    var hash: UInt64
    var offset: Int
    var count: Int
    var value: Value
  }

  private var slots: [Int32]
  private var entries: [Entry] = []
  private var keys: [UInt8] = []

  init() { slots = Array(repeating: -1, count: 1024) }

  mutating func removeAll() {
    guard !entries.isEmpty else { return }
    self = InternTable()
  }

  /// The value stored for `key`, or what `make` gives, which is then stored.
  mutating func value(
    for key: UnsafeBufferPointer<UInt8>, make: () throws -> Value
  ) rethrows -> Value {
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, matches(entry, key) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    let value = try make()
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, offset: keys.count, count: key.count, value: value))
    keys.append(contentsOf: key)
    if entries.count * 2 > slots.count { grow() }
    return value
  }

  private func matches(_ entry: Entry, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.count == key.count else { return false }
    return keys.withUnsafeBufferPointer { stored in
      for index in 0..<key.count where stored[entry.offset + index] != key[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// Eight bytes a step. Keys that were made to collide cost time, never correctness.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(key)
    var state = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= raw.count {
      state = mix(state, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = tail << 8 | UInt64(raw[index])
      index += 1
    }
    return mix(state, tail)
  }

  private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low ^ (state << 1)
  }
}
