import CSerd
import RDFModel

/// One run of libserd's reader over a text: the only owner of its pointers.
///
/// libserd hands over nodes that live until its callback returns; `TermDecoder` makes terms of them.
final class SerdParse {
  private let file: String
  private let handler: (Quad) throws -> Void
  private var decoder: TermDecoder
  /// The first thing that went wrong; everything after it is a consequence.
  private var failure: (any Error)?
  /// Outside the object: libserd writes to it while callbacks read it.
  private let input: UnsafeMutablePointer<RawabitSerdInput>
  private var firstLine = 1

  init(file: String, base: IRI?, handler: @escaping (Quad) throws -> Void) {
    self.file = file
    self.handler = handler
    decoder = TermDecoder(base: base)
    input = .allocate(capacity: 1)
    input.initialize(to: RawabitSerdInput())
  }

  deinit { input.deallocate() }

  /// Reads a whole text, or a run of whole lines of a line-based one, whose first is `firstLine`.
  func run(_ bytes: UnsafeBufferPointer<UInt8>, grammar: Grammar, firstLine: Int = 1) throws {
    input.pointee = RawabitSerdInput(bytes: bytes.baseAddress, count: bytes.count, offset: 0)
    self.firstLine = firstLine
    let isNested = !grammar.isLineBased
    let mayClash = isNested && BlankNodeLabels.mayClash(bytes)
    let brackets =
      !isNested
      ? 0
      : bytes.reduce(0) { $1 == UInt8(ascii: "[") || $1 == UInt8(ascii: "(") ? $0 + 1 : $0 }
    let mayEndInInteger = isNested && TurtleScanner.mayEndInInteger(bytes)
    guard
      mayClash || mayEndInInteger || brackets > TurtleScanner.maximumDepth || bytes.contains(0)
    else { return try parse(bytes, grammar) }
    let scanner = TurtleScanner(bytes)
    if let place = scanner.strayZero { throw error(at: place, "a zero byte") }
    if isNested, let place = scanner.tooDeep {
      throw error(at: place, "brackets nested too deep")
    }
    var insertions = Insertions()
    if mayClash { insertions.add(BlankNodeLabels.unusedStart(bytes), at: scanner.labels) }
    if isNested { insertions.add([UInt8(ascii: " ")], at: scanner.endsOfIntegers) }
    if insertions.isEmpty { return try parse(bytes, grammar) }
    try insertions.applied(to: bytes).withUnsafeBufferPointer { try parse($0, grammar) }
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ grammar: Grammar) throws {
    input.pointee = RawabitSerdInput(bytes: bytes.baseAddress, count: bytes.count, offset: 0)
    let handle = Unmanaged.passUnretained(self).toOpaque()
    guard
      let reader = serd_reader_new(
        grammar.syntax, handle, nil,
        { handle, base in SerdParse.from(handle).attempt { try $0.decoder.setBase(base) } },
        { handle, name, iri in
          SerdParse.from(handle).attempt { try $0.decoder.setPrefix(name, iri) }
        },
        { handle, _, graph, subject, predicate, object, datatype, language in
          SerdParse.from(handle).attempt { parse in
            let quad = try parse.decoder.quad(
              graph, subject, predicate, object, datatype, language)
            try parse.handler(quad)
          }
        }, nil)
    else { throw error(at: 0, "out of memory") }
    defer { serd_reader_free(reader) }
    serd_reader_set_strict(reader, true)
    serd_reader_set_error_sink(
      reader,
      { handle, error in
        SerdParse.from(handle).note(error)
        return SERD_SUCCESS
      }, handle)
    let status = serd_reader_read_source(
      reader, rawabit_serd_read, rawabit_serd_no_error, input, nil, 1)
    if let failure { throw failure }
    guard status == SERD_SUCCESS || status == SERD_FAILURE,
      input.pointee.offset == input.pointee.count
    else {
      throw error(at: input.pointee.offset, "unexpected end or character")
    }
  }

  private static func from(_ handle: UnsafeMutableRawPointer?) -> SerdParse? {
    handle.map { Unmanaged<SerdParse>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension SerdParse? {
  /// Runs a callback's body; what it throws ends the run and is thrown again by `run`.
  fileprivate func attempt(_ body: (SerdParse) throws -> Void) -> SerdStatus {
    guard let parse = self else { return SERD_ERR_INTERNAL }
    return parse.attempt(body)
  }

  fileprivate func note(_ error: UnsafePointer<SerdError>) { self?.note(error) }
}

extension SerdParse {
  fileprivate func attempt(_ body: (SerdParse) throws -> Void) -> SerdStatus {
    guard failure == nil else { return SERD_ERR_BAD_SYNTAX }
    do {
      try body(self)
      return SERD_SUCCESS
    } catch let fault as TermFault {
      failure = error(at: input.pointee.offset, fault.reason)
    } catch {
      failure = error
    }
    return SERD_ERR_BAD_SYNTAX
  }

  fileprivate func note(_ error: UnsafePointer<SerdError>) {
    guard failure == nil else { return }
    var buffer = [CChar](repeating: 0, count: 512)
    let length = Int(rawabit_serd_message(error, &buffer, buffer.count))
    let text = buffer.prefix(min(max(length, 0), buffer.count - 1)).map(UInt8.init(bitPattern:))
    let reason = String(decoding: text, as: UTF8.self)
    failure = RDFSyntaxError(
      file: file, line: Int(error.pointee.line) + firstLine - 1, column: Int(error.pointee.col),
      reason: isAtTripleTerm
        ? RDFSyntaxError.tripleTerm : String(reason.reversed().drop { $0 == "\n" }.reversed()))
  }

  /// Whether the reader stands at `<<`, the only place where RDF has two of these but in a text.
  private var isAtTripleTerm: Bool {
    let text = UnsafeBufferPointer(start: input.pointee.bytes, count: input.pointee.count)
    let end = min(input.pointee.offset + 2, text.count)
    let near = text[max(end - 5, 0)..<end]
    return zip(near, near.dropFirst()).contains { $0 == UInt8(ascii: "<") && $1 == $0 }
  }

  private func error(at offset: Int, _ reason: String) -> RDFSyntaxError {
    let read = UnsafeBufferPointer(start: input.pointee.bytes, count: offset)
    let line = read.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    let column = offset - (read.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
    return RDFSyntaxError(
      file: file, line: line + firstLine, column: max(column, 1), reason: reason)
  }
}
