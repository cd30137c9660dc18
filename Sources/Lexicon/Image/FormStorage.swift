/// The arrays of a `FormTable`, in the memory of an image or of their own.
///
/// `init` checks every number that is later used as a position, so that no look-up leaves the
/// arrays or runs for ever, whatever the bytes are. `@unchecked Sendable` is sound: the arrays are
/// only read, and `memory`, which they lie in, lives as long as this object.
final class FormStorage: @unchecked Sendable {
  private let memory: ImageMemory
  let units: UnsafeBufferPointer<UInt16>
  let bounds: UnsafeBufferPointer<Int32>
  let slots: UnsafeBufferPointer<Int32>
  let roots: UnsafeBufferPointer<Int32>
  let branches: UnsafeBufferPointer<UInt8>
  let edges: UnsafeBufferPointer<UInt64>
  let spans: UnsafeBufferPointer<Int32>
  let senses: UnsafeBufferPointer<UInt64>
  let classes = WordClass.allCases

  static let sections: [ImageSection] = [
    .formUnits, .formBounds, .formSlots, .formRoots, .formBranches, .formEdges, .formSpans,
    .formSenses,
  ]

  init(
    _ memory: ImageMemory, _ range: (ImageSection) throws(LexiconImageError) -> Range<Int>
  ) throws(LexiconImageError) {
    self.memory = memory
    units = try memory.numbers(in: try range(.formUnits))
    bounds = try memory.numbers(in: try range(.formBounds))
    slots = try memory.numbers(in: try range(.formSlots))
    roots = try memory.numbers(in: try range(.formRoots))
    branches = try memory.numbers(in: try range(.formBranches))
    edges = try memory.numbers(in: try range(.formEdges))
    spans = try memory.numbers(in: try range(.formSpans))
    senses = try memory.numbers(in: try range(.formSenses))
    try check()
  }

  private func check() throws(LexiconImageError) {
    guard Self.areBounds(bounds, of: units.count) else { throw .damaged("words") }
    guard Self.areBounds(spans, of: senses.count), spans.count > 1 else { throw .damaged("senses") }
    let words = Int32(bounds.count - 1)
    let nodes = UInt64(spans.count - 1)
    // A probe ends at a free place, so there must be one.
    guard Self.isPowerOfTwo(slots.count), slots.allSatisfy({ (-1..<words).contains($0) }),
      slots.contains(-1)
    else { throw .damaged("word table") }
    guard roots.count == words, roots.allSatisfy({ $0 >= 0 && $0 < nodes }) else {
      throw .damaged("first words")
    }
    guard branches.count == Int(nodes) else { throw .damaged("nodes") }
    guard edges.count % 2 == 0, Self.isPowerOfTwo(edges.count / 2) else {
      throw .damaged("phrase table")
    }
    var hasFreePlace = false
    for slot in stride(from: 0, to: edges.count, by: 2) {
      guard edges[slot + 1] < nodes else { throw .damaged("phrase table") }
      if edges[slot + 1] == 0 { hasFreePlace = true }
    }
    guard hasFreePlace else { throw .damaged("phrase table") }
    for sense in senses where SenseCode.wordClass(sense) >= classes.count {
      throw .damaged("word classes")
    }
  }

  /// Whether every sense names something that is there.
  func refersWithin(entries: Int, items: Int) -> Bool {
    let isEntry = classes.map(\.isOfGazetteer)
    return senses.allSatisfy {
      SenseCode.item($0) < (isEntry[SenseCode.wordClass($0)] ? entries : items)
    }
  }

  /// Whether the numbers rise from 0 to `count`.
  static func areBounds(_ numbers: UnsafeBufferPointer<Int32>, of count: Int) -> Bool {
    guard numbers.first == 0, let last = numbers.last, Int(last) == count else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy(<=)
  }

  private static func isPowerOfTwo(_ number: Int) -> Bool {
    number > 0 && number & (number - 1) == 0
  }
}

/// A sense as one number: item, class and features.
enum SenseCode {
  static func code(item: Int, wordClass: Int, features: UInt16) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: item)) << 32 | UInt64(UInt16(truncatingIfNeeded: wordClass))
      << 16
      | UInt64(features)
  }

  @inline(__always) static func item(_ code: UInt64) -> Int { Int(code >> 32) }
  @inline(__always) static func wordClass(_ code: UInt64) -> Int { Int(code >> 16 & 0xFFFF) }
  @inline(__always) static func features(_ code: UInt64) -> Features {
    Features(rawValue: UInt16(truncatingIfNeeded: code))
  }
}

extension WordClass {
  /// Whether the item of a sense of this class is an entry of the gazetteer.
  var isOfGazetteer: Bool {
    switch self {
    case .name, .ambiguousName, .nisba, .sector, .sectorAdjective: true
    default: false
    }
  }
}
