import TextAnalysis

/// All surface forms, as a trie over words: one hash look-up per word of the text.
///
/// Words are interned in an open-addressing table over folded units; a phrase is a path of word
/// ids. Built once per lexicon, then only read.
public struct FormTable: Sendable {
  /// Id of an interned word.
  public typealias WordID = Int32
  /// Node of the trie; 0 is the root.
  public typealias Node = Int32

  private var units: [UInt16] = []
  private var bounds: [Int32] = [0]
  private var slots: [WordID] = Array(repeating: -1, count: 1 << 12)
  private var edges: [UInt64: Node] = [:]
  private var senses: [[Sense]] = [[]]

  public init() {}

  public var wordCount: Int { bounds.count - 1 }

  /// FNV-1a over folded units.
  @inline(__always)
  private static func hash(_ alef: Bool, _ word: ArraySlice<UInt16>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    if alef { hash = (hash ^ 0x627) &* 0x100_0000_01B3 }
    for unit in word { hash = (hash ^ UInt64(unit)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }

  /// The id of a word; with `alef`, of ا + the word (للكويت is ل + الكويت with its alef left out).
  public func word(_ word: ArraySlice<UInt16>, alef: Bool = false) -> WordID? {
    var slot = Int(truncatingIfNeeded: Self.hash(alef, word)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(slots[slot], alef, word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func matches(_ id: WordID, _ alef: Bool, _ word: ArraySlice<UInt16>) -> Bool {
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

  public func step(_ node: Node, _ word: WordID) -> Node? {
    edges[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))]
  }

  public func senses(at node: Node) -> [Sense] { senses[Int(node)] }

  /// Whether a single word has a meaning already, as it stands or behind one proclitic.
  func knows(_ word: [UInt16]) -> Bool {
    func isKnown(_ word: ArraySlice<UInt16>) -> Bool {
      self.word(word).flatMap { step(0, $0) }.map { !senses(at: $0).isEmpty } ?? false
    }
    return isKnown(word[...])
  }

  /// Adds a phrase, given as folded words.
  mutating func insert(_ phrase: [UInt16], _ sense: Sense) {
    var node: Node = 0
    for word in phrase.split(whereSeparator: { !Self.isWordUnit($0) }) {
      node = child(of: node, intern(word))
    }
    guard node != 0 else { return }
    let known = senses[Int(node)].contains {
      $0.wordClass == sense.wordClass && $0.item == sense.item && $0.features == sense.features
    }
    if !known { senses[Int(node)].append(sense) }
  }

  /// Digits and punctuation inside a lexicon phrase divide it as they divide the text.
  private static func isWordUnit(_ unit: UInt16) -> Bool {
    !(unit <= 0x40 || (0x5B...0x60).contains(unit) || (0x7B...0xBF).contains(unit)
      || unit == 0x60C || (0x2010...0x2027).contains(unit) || unit == Mark.guillemetRight)
  }

  private mutating func child(of node: Node, _ word: WordID) -> Node {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    if let next = edges[key] { return next }
    let next = Node(senses.count)
    senses.append([])
    edges[key] = next
    return next
  }

  private mutating func intern(_ word: ArraySlice<UInt16>) -> WordID {
    if let known = self.word(word) { return known }
    let id = WordID(bounds.count - 1)
    units += word
    bounds.append(Int32(units.count))
    if bounds.count * 2 > slots.count { grow() } else { place(id, word) }
    return id
  }

  private mutating func place(_ id: WordID, _ word: ArraySlice<UInt16>) {
    var slot = Int(truncatingIfNeeded: Self.hash(false, word)) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for id in 0..<WordID(bounds.count - 1) {
      place(id, units[Int(bounds[Int(id)])..<Int(bounds[Int(id) + 1])])
    }
  }
}
