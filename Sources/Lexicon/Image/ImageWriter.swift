import RDFModel

extension LexiconImage {
  /// The bytes of an image: the same for the same lexicon, vocabulary and origin.
  ///
  /// - Parameter vocabulary: quads of the default graph, without triple terms and directions; what
  ///   the schema says of its own terms.
  public static func encode(
    _ lexicon: Lexicon, vocabulary: some Sequence<Quad>, origin: ImageOrigin
  ) -> [UInt8] {
    var writer = ImageWriter()
    writer.add(origin)
    writer.add(lexicon.gazetteer.entries)
    writer.add(lexicon.items)
    writer.add(lexicon.publishers)
    writer.add(vocabulary)
    writer.add(lexicon.forms)
    return writer.finish()
  }
}

private struct ImageWriter {
  private var sections: ImageSections
  private var strings: [ByteString: Int32] = [:]
  private var units: [UInt8] = []
  private var bounds: [Int32] = [0]

  private static let headerNumbers =
    ImageHeader.count + ImageHeader.directoryRow * ImageSection.allCases.count

  init() { sections = ImageSections(reserving: Self.headerNumbers * 8) }

  private mutating func id(of text: String) -> Int32 {
    let key = ByteString(text)
    if let known = strings[key] { return known }
    let id = Int32(bounds.count - 1)
    strings[key] = id
    units += text.utf8
    bounds.append(Int32(units.count))
    return id
  }

  private static func halves(_ number: Int) -> [Int32] {
    [Int32(truncatingIfNeeded: number), Int32(truncatingIfNeeded: number >> 32)]
  }

  mutating func add(_ origin: ImageOrigin) {
    var numbers = [Int64(id(of: origin.hash)), origin.program.size, origin.program.modified]
    for source in origin.sources {
      numbers += [Int64(id(of: source.path)), source.state.size, source.state.modified]
    }
    sections.append(.origin, numbers)
  }

  mutating func add(_ entries: [GazetteerEntry]) {
    var types: [MentionType: Int32] = [:]
    for (number, type) in MentionType.allCases.enumerated() { types[type] = Int32(number) }
    var rows: [Int32] = []
    var labels: [Int32] = []
    var references: [Int32] = []
    for entry in entries {
      rows += [id(of: entry.path), types[entry.type] ?? 0]
      rows += [entry.country.map { id(of: $0) } ?? -1, entry.isRegion ? 1 : 0]
      rows.append(Int32(entry.capitalOf?.index ?? -1))
      rows += Self.halves(entry.population)
      for group in [entry.labels, entry.alternatives] {
        for label in group { labels += [id(of: label.text), id(of: label.language)] }
        rows.append(Int32(labels.count / 2))
      }
      for iri in entry.sameAs { references.append(id(of: iri)) }
      rows.append(Int32(references.count))
      references += entry.broader.map { Int32($0.index) }
      rows.append(Int32(references.count))
    }
    sections.append(.entries, rows)
    sections.append(.labels, labels)
    sections.append(.references, references)
  }

  mutating func add(_ items: [LexicalItem]) {
    var classes: [WordClass: Int32] = [:]
    for (number, wordClass) in WordClass.allCases.enumerated() {
      classes[wordClass] = Int32(number)
    }
    var rows: [Int32] = []
    for item in items {
      rows += [id(of: item.name), classes[item.wordClass] ?? 0]
      rows += [item.arabic, item.english, item.role, item.thing, item.family].map { id(of: $0) }
      rows += Self.halves(item.value)
      rows += [item.sector, item.country].map { Int32($0?.index ?? -1) }
    }
    sections.append(.items, rows)
  }

  mutating func add(_ publishers: [String: GazetteerID]) {
    let sorted = publishers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    sections.append(.publishers, sorted.flatMap { [id(of: $0.key), Int32($0.value.index)] })
  }

  mutating func add(_ vocabulary: some Sequence<Quad>) {
    var rows: [Int32] = []
    for quad in vocabulary {
      guard let object = TermCode(quad.object), let subject = TermCode(quad.subject.term) else {
        continue
      }
      rows += [Int32(subject.kind.rawValue), id(of: subject.value), id(of: quad.predicate.value)]
      rows += [Int32(object.kind.rawValue), id(of: object.value), id(of: object.tag)]
    }
    sections.append(.vocabulary, rows)
  }

  mutating func add(_ forms: FormTable) {
    let storage = forms.storage
    sections.append(.formUnits, Array(storage.units))
    sections.append(.formBounds, Array(storage.bounds))
    sections.append(.formSlots, Array(storage.slots))
    sections.append(.formRoots, Array(storage.roots))
    sections.append(.formBranches, Array(storage.branches))
    sections.append(.formEdges, Array(storage.edges))
    sections.append(.formSpans, Array(storage.spans))
    sections.append(.formSenses, Array(storage.senses))
  }

  mutating func finish() -> [UInt8] {
    sections.append(.stringBounds, bounds)
    sections.append(.strings, units)
    var header: [UInt64] = Array(repeating: 0, count: ImageHeader.count)
    header[ImageHeader.magic] = ImageHeader.magicNumber
    header[ImageHeader.version] = ImageHeader.formatVersion
    header[ImageHeader.names] = ImageHeader.namesOfNumbers
    header[ImageHeader.length] = UInt64(sections.bytes.count)
    header[ImageHeader.sectionCount] = UInt64(ImageSection.allCases.count)
    for section in ImageSection.allCases {
      let range = sections.ranges[section] ?? 0..<0
      header += [section.rawValue, UInt64(range.lowerBound), UInt64(range.count)]
    }
    var image = sections.bytes
    header.withUnsafeBytes { image.replaceSubrange(0..<$0.count, with: $0) }
    header[ImageHeader.checksum] = image.withUnsafeBytes(LexiconImage.checksum)
    header.withUnsafeBytes { image.replaceSubrange(0..<$0.count, with: $0) }
    return image
  }
}

/// A term as kind and two strings.
struct TermCode {
  enum Kind: Int {
    case iri, blank, typed, tagged
  }

  var kind: Kind
  var value: String
  /// Datatype or language.
  var tag: String

  init(kind: Kind, value: String, tag: String) {
    self.kind = kind
    self.value = value
    self.tag = tag
  }

  /// Nil for triple terms and texts with a direction, which no file of RDF 1.1 has.
  init?(_ term: Term) {
    switch term {
    case .iri(let iri): self.init(kind: .iri, value: iri.value, tag: "")
    case .blank(let node): self.init(kind: .blank, value: node.label, tag: "")
    case .literal(let literal) where literal.direction != nil: return nil
    case .literal(let literal):
      if let language = literal.language {
        self.init(kind: .tagged, value: literal.lexical, tag: language)
      } else {
        self.init(kind: .typed, value: literal.lexical, tag: literal.datatype.value)
      }
    case .triple: return nil
    }
  }

  var term: Term {
    switch kind {
    case .iri: .iri(IRI(unchecked: value))
    case .blank: .blank(BlankNode(unchecked: value))
    case .typed: .literal(Literal(value, datatype: IRI(unchecked: tag)))
    case .tagged: .literal(Literal(value, uncheckedLanguage: tag))
    }
  }
}
