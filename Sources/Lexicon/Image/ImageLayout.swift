/// Why a compiled lexicon cannot be used.
public enum LexiconImageError: Error, Equatable, Sendable {
  case missing
  /// The system's own words.
  case unreadable(String)
  case truncated
  /// Something else than a compiled lexicon.
  case foreign
  /// Made for a program with other tables.
  case otherVersion
  /// What does not agree with itself.
  case damaged(String)
}

/// The parts of an image. Each is a flat array of numbers of one width, in the byte order of the
/// machine, at an offset that is a multiple of eight.
enum ImageSection: UInt64, CaseIterable {
  /// UTF-8 of all strings, one behind the other, each distinct string once.
  case strings
  /// `Int32`: where each string starts, and the end.
  case stringBounds
  /// `Int64`: what the image was made of; see `ImageOrigin`.
  case origin
  /// `Int32`, `ImageRecord.entry` a row.
  case entries
  /// `Int32`: string and language, a pair a label.
  case labels
  /// `Int32`: strings of `sameAs` and entries of `broader`.
  case references
  /// `Int32`, `ImageRecord.item` a row.
  case items
  /// `Int32`: string and entry, a pair a publisher.
  case publishers
  /// `Int32`, `ImageRecord.statement` a row.
  case vocabulary
  /// `UInt16`: the folded words of all forms, one behind the other.
  case formUnits
  /// `Int32`: where each word starts, and the end.
  case formBounds
  /// `Int32`: open-addressing table of words; -1 is free.
  case formSlots
  /// `Int32`: the node of each word as the first of a phrase; 0 where none begins with it.
  case formRoots
  /// `UInt8`: 1 for each node from which an edge leads on.
  case formBranches
  /// `UInt64`: open-addressing table of edges, key and node a pair; node 0, the root, is free.
  case formEdges
  /// `Int32`: where the senses of each node start, and the end.
  case formSpans
  /// `UInt64`: item, class and features of each sense.
  case formSenses
}

/// Numbers a row of the sections with rows.
enum ImageRecord {
  static let entry = 11
  static let item = 11
  static let statement = 6
}

/// The start of an image: eight-byte numbers at these positions, then a row of kind, offset and
/// length in bytes for each section.
enum ImageHeader {
  static let magic = 0
  static let version = 1
  static let names = 2
  static let length = 3
  static let checksum = 4
  static let sectionCount = 5
  static let count = 6
  static let directoryRow = 3

  /// "RAWABIT" and a byte of no text, as a little-endian machine reads it; on another byte order an
  /// image is foreign.
  static let magicNumber: UInt64 = 0x8E54_4942_4157_4152
  /// To be raised with every change of what stands in a section.
  static let formatVersion: UInt64 = 2

  /// The numbers that stand for word classes and types of mentions are their positions, so a
  /// program that has others must not read them.
  static let namesOfNumbers: UInt64 = {
    var checksum = ImageChecksum()
    for name in WordClass.allCases.map(\.rawValue) + MentionType.allCases.map(\.rawValue) {
      for byte in name.utf8 { checksum.add(UInt64(byte)) }
      checksum.add(0)
    }
    return checksum.value
  }()
}

/// FNV-1a over numbers of eight bytes. Each step is a bijection of the state, so that a change of
/// one number is always noticed; it guards against accidents, not against forgery.
struct ImageChecksum {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ number: UInt64) { value = (value ^ number) &* 0x100_0000_01B3 }
}

/// Lays sections out one behind the other, each from a multiple of eight bytes on.
struct ImageSections {
  private(set) var bytes: [UInt8]
  private(set) var ranges: [ImageSection: Range<Int>] = [:]

  /// - Parameter reserved: bytes to leave free at the start.
  init(reserving reserved: Int = 0) { bytes = Array(repeating: 0, count: reserved) }

  mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(
    _ section: ImageSection, _ numbers: [Number]
  ) {
    numbers.withUnsafeBytes { append(section, bytes: $0) }
  }

  mutating func append(_ section: ImageSection, bytes source: UnsafeRawBufferPointer) {
    let start = bytes.count
    bytes.append(contentsOf: source)
    ranges[section] = start..<bytes.count
    while bytes.count % ImageMemory.alignment != 0 { bytes.append(0) }
  }
}
