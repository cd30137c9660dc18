/// The sections of an image that is whole and of this version.
///
/// `@unchecked Sendable` is sound: the pointers are into `memory`, which never changes and is kept.
struct ImageFile: @unchecked Sendable {
  let memory: ImageMemory
  private let ranges: [Range<Int>]
  private let strings: UnsafeBufferPointer<UInt8>
  private let stringBounds: UnsafeBufferPointer<Int32>

  init(_ memory: ImageMemory) throws(LexiconImageError) {
    let bytes = memory.bytes
    guard bytes.count >= 8 else { throw .truncated }
    let header: UnsafeBufferPointer<UInt64> = try memory.numbers(in: 0..<bytes.count / 8 * 8)
    guard header[ImageHeader.magic] == ImageHeader.magicNumber else { throw .foreign }
    guard header.count >= ImageHeader.count else { throw .truncated }
    guard header[ImageHeader.version] == ImageHeader.formatVersion,
      header[ImageHeader.names] == ImageHeader.namesOfNumbers
    else { throw .otherVersion }
    guard header[ImageHeader.length] <= UInt64(bytes.count) else { throw .truncated }
    let sections = ImageSection.allCases
    guard header[ImageHeader.length] == UInt64(bytes.count), bytes.count % 8 == 0,
      header[ImageHeader.sectionCount] == UInt64(sections.count),
      header.count >= ImageHeader.count + ImageHeader.directoryRow * sections.count
    else { throw .damaged("header") }
    guard header[ImageHeader.checksum] == LexiconImage.checksum(bytes) else {
      throw .damaged("checksum")
    }
    var ranges: [Range<Int>] = []
    for (index, section) in sections.enumerated() {
      let row = ImageHeader.count + ImageHeader.directoryRow * index
      guard header[row] == section.rawValue, header[row + 1] <= UInt64(bytes.count),
        header[row + 2] <= UInt64(bytes.count) - header[row + 1]
      else { throw .damaged("sections") }
      let start = Int(header[row + 1])
      ranges.append(start..<start + Int(header[row + 2]))
    }
    self.memory = memory
    self.ranges = ranges
    strings = try memory.numbers(in: ranges[Int(ImageSection.strings.rawValue)])
    stringBounds = try memory.numbers(in: ranges[Int(ImageSection.stringBounds.rawValue)])
    guard FormStorage.areBounds(stringBounds, of: strings.count) else { throw .damaged("strings") }
  }

  func range(_ section: ImageSection) throws(LexiconImageError) -> Range<Int> {
    ranges[Int(section.rawValue)]
  }

  func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ section: ImageSection
  ) throws(LexiconImageError) -> UnsafeBufferPointer<Number> {
    try memory.numbers(in: ranges[Int(section.rawValue)])
  }

  /// The numbers of a section that has `width` of them in each row.
  func rows(
    _ section: ImageSection, of width: Int
  ) throws(LexiconImageError) -> UnsafeBufferPointer<Int32> {
    let numbers: UnsafeBufferPointer<Int32> = try self.numbers(section)
    guard numbers.count % width == 0 else { throw .damaged("rows") }
    return numbers
  }

  func string(_ id: some FixedWidthInteger) throws(LexiconImageError) -> String {
    guard id >= 0, id < stringBounds.count - 1 else { throw .damaged("strings") }
    let range = Int(stringBounds[Int(id)])..<Int(stringBounds[Int(id) + 1])
    return String(decoding: UnsafeBufferPointer(rebasing: strings[range]), as: UTF8.self)
  }
}

extension LexiconImage {
  /// Of all numbers of eight bytes but the checksum's own place.
  static func checksum(_ image: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = ImageChecksum()
    for offset in stride(from: 0, to: image.count - 7, by: 8)
    where offset != ImageHeader.checksum * 8 {
      checksum.add(image.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    return checksum.value
  }
}
