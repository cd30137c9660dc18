/// Bytes of a file as text: strict UTF-8, a byte order mark at the start dropped, no NUL.
///
/// Nothing else is changed; offsets into the text are offsets into the file, less the mark.
func decodeStrictly(_ bytes: [UInt8]) throws(ArticleError.Reason) -> String {
  try checkUTF8(bytes)
  if let offset = bytes.firstIndex(of: 0) { throw .nul(byteOffset: offset) }
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  return String(decoding: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
}

/// Throws `notUTF8` with the offset of the first ill-formed byte.
func checkUTF8(_ bytes: [UInt8]) throws(ArticleError.Reason) {
  var offset: Int?
  do {
    _ = try UTF8Span(validating: bytes.span)
  } catch {
    offset = error.byteOffsets.lowerBound
  }
  if let offset { throw .notUTF8(byteOffset: offset) }
}

/// White space only, or nothing.
func isBlank(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
}
