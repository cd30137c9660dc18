#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that never change while they are there: a file mapped for reading, or memory of our own.
///
/// Every pointer into them is kept beside a reference to this object, so none outlives them.
/// `@unchecked Sendable` is sound since nothing writes to them after `init`. A mapped file changes
/// under its readers only if someone writes into it in place; images are always replaced by
/// renaming, which leaves the mapped file as it was.
final class ImageMemory: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Numbers of eight bytes are the widest in an image.
  static let alignment = 8

  init(copying source: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: source.count, alignment: Self.alignment)
    copy.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  /// Maps a whole file.
  init(mapping path: String) throws(LexiconImageError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(Self.systemWords())
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(Self.systemWords()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable("is no file") }
    // The system maps no empty files.
    guard status.st_size > 0 else { throw .truncated }
    let count = Int(status.st_size)
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      throw .unreadable(Self.systemWords())
    }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
    isMapped = true
  }

  deinit {
    guard isMapped else { return bytes.deallocate() }
    // `munmap` takes a pointer for writing; the pages are only given back.
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// The numbers in a range of the bytes, after a check that they are all there.
  ///
  /// Binding the memory is sound: any bytes are an integer, the alignment is checked, and each
  /// section is read as one type only. The pointer is valid as long as this object is.
  func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    in range: Range<Int>, as type: Number.Type = Number.self
  ) throws(LexiconImageError) -> UnsafeBufferPointer<Number> {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count,
      range.lowerBound % MemoryLayout<Number>.alignment == 0,
      range.count % MemoryLayout<Number>.stride == 0
    else { throw .damaged("a section lies outside or askew") }
    return UnsafeRawBufferPointer(rebasing: bytes[range]).bindMemory(to: type)
  }

  private static func systemWords() -> String { String(cString: strerror(errno)) }
}
