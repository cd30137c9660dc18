import RDFModel

/// A compiled lexicon in a file, mapped for reading.
///
/// `init` looks at every byte once: that the file is an image, of this version, whole, and that its
/// checksum is right. The forms are then used where they lie; entries and items, a few thousand,
/// are made into values, each number being checked that points at something.
public struct LexiconImage: Sendable {
  public let origin: ImageOrigin
  private let file: ImageFile

  /// Maps the file at `path`.
  public init(path: String) throws(LexiconImageError) {
    try self.init(ImageMemory(mapping: path))
  }

  /// An image in memory; the bytes are copied.
  public init(bytes: [UInt8]) throws(LexiconImageError) {
    try self.init(ImageMemory(copying: bytes))
  }

  private init(_ memory: ImageMemory) throws(LexiconImageError) {
    file = try ImageFile(memory)
    let numbers: UnsafeBufferPointer<Int64> = try file.numbers(.origin)
    guard numbers.count >= 3, numbers.count % 3 == 0 else { throw .damaged("origin") }
    var sources: [ImageOrigin.Source] = []
    for row in stride(from: 3, to: numbers.count, by: 3) {
      sources.append(
        ImageOrigin.Source(
          path: try file.string(numbers[row]),
          state: .init(size: numbers[row + 1], modified: numbers[row + 2])))
    }
    origin = ImageOrigin(
      hash: try file.string(numbers[0]),
      program: .init(size: numbers[1], modified: numbers[2]), sources: sources)
  }

  /// The lexicon; it keeps the image in memory.
  public func lexicon() throws(LexiconImageError) -> Lexicon {
    let file = self.file
    let forms = FormTable(
      try FormStorage(file.memory) { section throws(LexiconImageError) in try file.range(section) })
    let entries = try self.entries()
    let items = try self.items(entries: entries.count)
    guard forms.storage.refersWithin(entries: entries.count, items: items.count) else {
      throw .damaged("senses")
    }
    let pairs: UnsafeBufferPointer<Int32> = try file.rows(.publishers, of: 2)
    var publishers: [String: GazetteerID] = [:]
    publishers.reserveCapacity(pairs.count / 2)
    for pair in stride(from: 0, to: pairs.count, by: 2) {
      guard let country = try Self.entry(pairs[pair + 1], of: entries.count) else {
        throw .damaged("publishers")
      }
      publishers[try file.string(pairs[pair])] = country
    }
    return Lexicon(
      gazetteer: Gazetteer(entries: entries), items: items, forms: forms, publishers: publishers)
  }

  /// What the schema says of its own terms, in the order in which it was given.
  public func vocabulary() throws(LexiconImageError) -> [Quad] {
    let rows: UnsafeBufferPointer<Int32> = try file.rows(.vocabulary, of: ImageRecord.statement)
    var quads: [Quad] = []
    quads.reserveCapacity(rows.count / ImageRecord.statement)
    for row in stride(from: 0, to: rows.count, by: ImageRecord.statement) {
      guard let subjectKind = TermCode.Kind(rawValue: Int(rows[row])),
        let objectKind = TermCode.Kind(rawValue: Int(rows[row + 3])),
        let subject = Resource(
          TermCode(kind: subjectKind, value: try file.string(rows[row + 1]), tag: "").term)
      else { throw .damaged("vocabulary") }
      let object = TermCode(
        kind: objectKind, value: try file.string(rows[row + 4]), tag: try file.string(rows[row + 5])
      )
      quads.append(
        Quad(subject, IRI(unchecked: try file.string(rows[row + 2])), object.term))
    }
    return quads
  }

  private func entries() throws(LexiconImageError) -> [GazetteerEntry] {
    let types = MentionType.allCases
    let rows: UnsafeBufferPointer<Int32> = try file.rows(.entries, of: ImageRecord.entry)
    let labels: UnsafeBufferPointer<Int32> = try file.rows(.labels, of: 2)
    let references: UnsafeBufferPointer<Int32> = try file.numbers(.references)
    let count = rows.count / ImageRecord.entry
    var label = 0
    var reference = 0
    // Groups of labels and references lie one behind the other; a row says where each ends.
    func takeLabels(upTo end: Int32) throws(LexiconImageError) -> [Label] {
      guard end >= label, end <= labels.count / 2 else { throw .damaged("labels") }
      var group: [Label] = []
      group.reserveCapacity(Int(end) - label)
      while label < end {
        group.append(
          Label(try file.string(labels[2 * label]), try file.string(labels[2 * label + 1])))
        label += 1
      }
      return group
    }
    func takeReferences(upTo end: Int32) throws(LexiconImageError) -> Slice<
      UnsafeBufferPointer<Int32>
    > {
      guard end >= reference, end <= references.count else { throw .damaged("references") }
      defer { reference = Int(end) }
      return references[reference..<Int(end)]
    }
    var entries: [GazetteerEntry] = []
    entries.reserveCapacity(count)
    for index in 0..<count {
      let row = index * ImageRecord.entry
      guard types.indices.contains(Int(rows[row + 1])) else { throw .damaged("types") }
      var entry = GazetteerEntry(
        path: try file.string(rows[row]), type: types[Int(rows[row + 1])],
        labels: try takeLabels(upTo: rows[row + 7]),
        alternatives: try takeLabels(upTo: rows[row + 8]))
      entry.country = rows[row + 2] < 0 ? nil : try file.string(rows[row + 2])
      entry.isRegion = rows[row + 3] != 0
      entry.capitalOf = try Self.entry(rows[row + 4], of: count)
      entry.population = Self.number(rows[row + 5], rows[row + 6])
      for string in try takeReferences(upTo: rows[row + 9]) {
        entry.sameAs.append(try file.string(string))
      }
      for number in try takeReferences(upTo: rows[row + 10]) {
        guard let broader = try Self.entry(number, of: count) else { throw .damaged("references") }
        entry.broader.append(broader)
      }
      entries.append(entry)
    }
    return entries
  }

  private func items(entries: Int) throws(LexiconImageError) -> [LexicalItem] {
    let classes = WordClass.allCases
    let rows: UnsafeBufferPointer<Int32> = try file.rows(.items, of: ImageRecord.item)
    var items: [LexicalItem] = []
    items.reserveCapacity(rows.count / ImageRecord.item)
    for row in stride(from: 0, to: rows.count, by: ImageRecord.item) {
      guard classes.indices.contains(Int(rows[row + 1])) else { throw .damaged("word classes") }
      items.append(
        LexicalItem(
          name: try file.string(rows[row]), wordClass: classes[Int(rows[row + 1])],
          arabic: try file.string(rows[row + 2]), english: try file.string(rows[row + 3]),
          role: try file.string(rows[row + 4]), thing: try file.string(rows[row + 5]),
          family: try file.string(rows[row + 6]),
          value: Self.number(rows[row + 7], rows[row + 8]),
          sector: try Self.entry(rows[row + 9], of: entries),
          country: try Self.entry(rows[row + 10], of: entries)))
    }
    return items
  }

  /// Nil for -1.
  private static func entry(
    _ number: Int32, of count: Int
  ) throws(LexiconImageError) -> GazetteerID? {
    guard number >= -1, number < count else { throw .damaged("entries") }
    return number < 0 ? nil : GazetteerID(Int(number))
  }

  private static func number(_ low: Int32, _ high: Int32) -> Int {
    Int(high) << 32 | Int(UInt32(bitPattern: low))
  }
}
