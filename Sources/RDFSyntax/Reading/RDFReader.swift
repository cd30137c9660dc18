import RDFModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads RDF text, strictly: what its specification does not allow is an error with its place.
///
/// Blank nodes keep the labels of Turtle's and TriG's own making and of line-based files; a label
/// that might be taken for a generated one is changed consistently.
public enum RDFReader {
  /// All quads of a text in their order, repeated ones included.
  ///
  /// - Parameters:
  ///   - base: what relative IRIs are resolved against until the text gives a base; without either
  ///     they are errors.
  ///   - file: the name that errors carry.
  /// - Throws: `RDFSyntaxError`; `RDFFormatNotReadable` for a format that is only written.
  public static func read(
    bytes: [UInt8], format: RDFFormat, base: IRI? = nil, file: String = ""
  ) throws -> [Quad] {
    var quads: [Quad] = []
    try read(bytes: bytes, format: format, base: base, file: file) { quads.append($0) }
    return quads
  }

  /// The same, from a file. Throws `RDFFileError` too.
  public static func read(
    path: String, format: RDFFormat, base: IRI? = nil
  ) throws -> [Quad] {
    var quads: [Quad] = []
    try read(path: path, format: format, base: base) { quads.append($0) }
    return quads
  }

  /// Hands each quad to `handler` as it is read; what `handler` throws ends the reading.
  public static func read(
    bytes: [UInt8], format: RDFFormat, base: IRI? = nil, file: String = "",
    handler: (Quad) throws -> Void
  ) throws {
    guard let grammar = format.grammar else { throw RDFFormatNotReadable(format: format.name) }
    try withoutActuallyEscaping(handler) { handler in
      let parse = SerdParse(file: file, base: base, handler: handler)
      try bytes.withUnsafeBufferPointer { try parse.run($0, grammar: grammar) }
    }
  }

  /// The same, from a file. N-Triples and N-Quads are read piece by piece, so that memory does not
  /// grow with the file; Turtle and TriG are read whole.
  public static func read(
    path: String, format: RDFFormat, base: IRI? = nil, handler: (Quad) throws -> Void
  ) throws {
    try read(InputFile(path: path), format: format, base: base, handler: handler)
  }

  /// The same, from a file or pipe that is open, and stays so.
  ///
  /// - Parameter file: the name that errors carry.
  public static func read(
    from descriptor: Int32, format: RDFFormat, base: IRI? = nil, file: String,
    handler: (Quad) throws -> Void
  ) throws {
    let input = try InputFile(descriptor: descriptor, name: file)
    try read(input, format: format, base: base, handler: handler)
  }

  private static func read(
    _ input: InputFile, format: RDFFormat, base: IRI?, handler: (Quad) throws -> Void
  ) throws {
    guard let grammar = format.grammar else { throw RDFFormatNotReadable(format: format.name) }
    try withoutActuallyEscaping(handler) { handler in
      let parse = SerdParse(file: input.path, base: base, handler: handler)
      var piece: [UInt8] = []
      var line = 1
      var atEnd = false
      while !atEnd {
        atEnd = try !input.read(into: &piece)
        guard grammar.isLineBased || atEnd else { continue }
        let end = atEnd ? piece.count : (piece.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
        try piece.withUnsafeBufferPointer { bytes in
          let lines = UnsafeBufferPointer(rebasing: bytes[..<end])
          try parse.run(lines, grammar: grammar, firstLine: line)
          line += lines.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
        }
        piece.removeFirst(end)
      }
    }
  }
}

/// A file that is read in pieces of a megabyte and closed with its last reference.
private final class InputFile {
  /// The name that errors carry.
  let path: String
  private let handle: UnsafeMutablePointer<FILE>
  private var buffer = [UInt8](repeating: 0, count: 1 << 20)

  init(path: String) throws {
    guard let handle = fopen(path, "rb") else { throw RDFFileError(file: path, code: errno) }
    self.path = path
    self.handle = handle
  }

  init(descriptor: Int32, name: String) throws {
    // A handle closes its descriptor; this one is somebody else's.
    let copy = dup(descriptor)
    guard copy >= 0, let handle = fdopen(copy, "rb") else {
      throw RDFFileError(file: name, code: errno)
    }
    path = name
    self.handle = handle
  }

  deinit { fclose(handle) }

  /// Appends the next piece; false at the end.
  func read(into piece: inout [UInt8]) throws -> Bool {
    let count = fread(&buffer, 1, buffer.count, handle)
    if count == 0, ferror(handle) != 0 { throw RDFFileError(file: path, code: errno) }
    piece.append(contentsOf: buffer[..<count])
    return count > 0
  }
}
