/// All surface forms, as a trie over words: one hash look-up per word of the text.
///
/// Words are interned in an open-addressing table over folded units; a phrase is a path of word
/// ids. Made by a `FormTableBuilder` or mapped from a file; either way the same arrays, only read.
public struct FormTable: Sendable {
  /// Id of an interned word.
  public typealias WordID = Int32
  /// Node of the trie; 0 is the root.
  public typealias Node = Int32

  let storage: FormStorage
  /// The arrays alone, for loops over a whole text: no reference is counted. Valid while the table lives.
  public let arrays: FormArrays

  init(_ storage: FormStorage) {
    self.storage = storage
    arrays = FormArrays(storage)
  }

  public var wordCount: Int { storage.bounds.count - 1 }

  public func word(_ word: ArraySlice<UInt16>) -> WordID? {
    word.withUnsafeBufferPointer { arrays.word($0) }
  }

  public func first(_ word: WordID) -> Node? { arrays.first(word) }

  /// The node behind one more word of a phrase; nil if none goes on so.
  public func step(_ node: Node, _ word: WordID) -> Node? { arrays.step(node, word) }

  public func senses(at node: Node) -> FormArrays.Senses { arrays.senses(at: node) }
}

/// The arrays of a `FormTable`. `@unchecked Sendable` is sound: they are only read.
public struct FormArrays: @unchecked Sendable {
  /// Id of an interned word.
  public typealias WordID = FormTable.WordID
  /// Node of the trie; 0 is the root.
  public typealias Node = FormTable.Node

  private let units: UnsafeBufferPointer<UInt16>
  private let bounds: UnsafeBufferPointer<Int32>
  private let slots: UnsafeBufferPointer<Int32>
  private let roots: UnsafeBufferPointer<Int32>
  private let branches: UnsafeBufferPointer<UInt8>
  private let edges: UnsafeBufferPointer<UInt64>
  private let spans: UnsafeBufferPointer<Int32>
  private let codes: UnsafeBufferPointer<UInt64>

  init(_ storage: FormStorage) {
    units = storage.units
    bounds = storage.bounds
    slots = storage.slots
    roots = storage.roots
    branches = storage.branches
    edges = storage.edges
    spans = storage.spans
    codes = storage.senses
  }

  /// FNV-1a over folded units.
  @inline(__always)
  static func hash(_ alef: Bool, _ word: UnsafeBufferPointer<UInt16>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    if alef { hash = (hash ^ 0x627) &* 0x100_0000_01B3 }
    for unit in word { hash = (hash ^ UInt64(unit)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }

  @inline(__always)
  static func edgeKey(_ node: Node, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// Where the search for an edge starts: its key times 2⁶⁴ / φ, of which the upper half is mixed
  /// best.
  @inline(__always)
  static func edgeHash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The id of a word; with `alef`, of ا + the word (للكويت is ل + الكويت with its alef left out).
  public func word(_ word: UnsafeBufferPointer<UInt16>, alef: Bool = false) -> WordID? {
    var slot = Int(truncatingIfNeeded: Self.hash(alef, word)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(slots[slot], alef, word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func matches(_ id: WordID, _ alef: Bool, _ word: UnsafeBufferPointer<UInt16>) -> Bool {
    var index = Int(bounds[Int(id)])
    let end = Int(bounds[Int(id) + 1])
    guard end - index == word.count + (alef ? 1 : 0) else { return false }
    if alef {
      if units[index] != 0x627 { return false }
      index += 1
    }
    for unit in word {
      if units[index] != unit { return false }
      index += 1
    }
    return true
  }

  /// The node of a phrase's first word; nil if no phrase begins with it.
  public func first(_ word: WordID) -> Node? {
    let node = roots[Int(word)]
    return node == 0 ? nil : node
  }

  public func step(_ node: Node, _ word: WordID) -> Node? {
    // Most forms are of one word: their nodes lead nowhere, which a byte tells.
    guard branches[Int(node)] != 0 else { return nil }
    let key = Self.edgeKey(node, word)
    let mask = edges.count / 2 - 1
    var slot = Self.edgeHash(key) & mask
    while edges[2 * slot + 1] != 0 {
      if edges[2 * slot] == key { return Node(truncatingIfNeeded: edges[2 * slot + 1]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  public func senses(at node: Node) -> Senses {
    Senses(
      codes: codes, startIndex: Int(spans[Int(node)]), endIndex: Int(spans[Int(node) + 1]))
  }

  /// The meanings of one form, in the order in which the lexicon gives them.
  public struct Senses: RandomAccessCollection, Sendable {
    nonisolated(unsafe) let codes: UnsafeBufferPointer<UInt64>
    public let startIndex: Int
    public let endIndex: Int

    public subscript(index: Int) -> Sense {
      let code = codes[index]
      return Sense(
        wordClass: Self.classes[SenseCode.wordClass(code)], item: SenseCode.item(code),
        features: SenseCode.features(code))
    }

    /// The classes by their numbers, where a look-up counts no reference.
    nonisolated(unsafe) private static let classes: UnsafeMutableBufferPointer<WordClass> = {
      let table = UnsafeMutableBufferPointer<WordClass>.allocate(capacity: WordClass.allCases.count)
      _ = table.initialize(from: WordClass.allCases)
      return table
    }()
  }
}
