import TextAnalysis

/// Gathers surface forms for a `FormTable`.
struct FormTableBuilder {
  private typealias WordID = FormTable.WordID
  private typealias Node = FormTable.Node

  private var units: [UInt16] = []
  private var bounds: [Int32] = [0]
  private var slots: [WordID] = Array(repeating: -1, count: 1 << 12)
  private var edges: [UInt64: Node] = [:]
  /// The keys of the edges in the order of the nodes that they lead to, from node 1 on.
  private var keys: [UInt64] = []
  private var senses: [[Sense]] = [[]]

  /// Whether a single word has a meaning already, as it stands or behind one proclitic.
  func knows(_ word: [UInt16]) -> Bool {
    guard let id = self.word(word[...]), let node = edges[FormArrays.edgeKey(0, id)] else {
      return false
    }
    return !senses[Int(node)].isEmpty
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

  /// The table of what was added.
  func table() throws(LexiconImageError) -> FormTable {
    var places = 16
    while places < keys.count * 2 { places *= 2 }
    var edges: [UInt64] = Array(repeating: 0, count: places * 2)
    for (index, key) in keys.enumerated() {
      var place = FormArrays.edgeHash(key) & (places - 1)
      while edges[2 * place + 1] != 0 { place = (place + 1) & (places - 1) }
      edges[2 * place] = key
      edges[2 * place + 1] = UInt64(index + 1)
    }
    let roots = (0..<WordID(bounds.count - 1)).map { self.edges[FormArrays.edgeKey(0, $0)] ?? 0 }
    var branches: [UInt8] = Array(repeating: 0, count: senses.count)
    for key in keys { branches[Int(key >> 32)] = 1 }
    var numbers: [WordClass: Int] = [:]
    for (number, wordClass) in WordClass.allCases.enumerated() { numbers[wordClass] = number }
    var spans: [Int32] = [0]
    var codes: [UInt64] = []
    for senses in senses {
      for sense in senses {
        codes.append(
          SenseCode.code(
            item: sense.item, wordClass: numbers[sense.wordClass] ?? 0,
            features: sense.features.rawValue))
      }
      spans.append(Int32(codes.count))
    }
    var sections = ImageSections()
    sections.append(.formUnits, units)
    sections.append(.formBounds, bounds)
    sections.append(.formSlots, slots)
    sections.append(.formRoots, roots)
    sections.append(.formBranches, branches)
    sections.append(.formEdges, edges)
    sections.append(.formSpans, spans)
    sections.append(.formSenses, codes)
    let ranges = sections.ranges
    return FormTable(
      try FormStorage(ImageMemory(copying: sections.bytes)) { ranges[$0] ?? 0..<0 })
  }

  /// Digits and punctuation inside a lexicon phrase divide it as they divide the text.
  private static func isWordUnit(_ unit: UInt16) -> Bool {
    !(unit <= 0x40 || (0x5B...0x60).contains(unit) || (0x7B...0xBF).contains(unit)
      || unit == 0x60C || (0x2010...0x2027).contains(unit) || unit == Mark.guillemetRight)
  }

  private mutating func child(of node: Node, _ word: WordID) -> Node {
    let key = FormArrays.edgeKey(node, word)
    if let next = edges[key] { return next }
    let next = Node(senses.count)
    senses.append([])
    edges[key] = next
    keys.append(key)
    return next
  }

  private func word(_ word: ArraySlice<UInt16>) -> WordID? {
    var slot = start(word)
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if units[Int(bounds[id])..<Int(bounds[id + 1])].elementsEqual(word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
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
    var slot = start(word)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
  }

  private func start(_ word: ArraySlice<UInt16>) -> Int {
    Int(truncatingIfNeeded: word.withUnsafeBufferPointer { FormArrays.hash(false, $0) })
      & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for id in 0..<WordID(bounds.count - 1) {
      place(id, units[Int(bounds[Int(id)])..<Int(bounds[Int(id) + 1])])
    }
  }
}
