/// Cuts a text into tokens and folds them.
///
/// A hot loop: it writes where it knows that there is room, and looks up Arabic and Latin scalars in the
/// table itself.
struct Tokenizer {
  private let scalars: UnsafeBufferPointer<UInt32>
  private let common: UnsafeBufferPointer<FoldedScalar>
  private let units: UnsafeMutablePointer<UInt16>
  private let places: UnsafeMutablePointer<Int>
  private var count = 0
  private(set) var tokens: [Token] = []
  private(set) var wideGaps: [Int] = []

  /// `deallocate` must be called in the end.
  init(_ scalars: UnsafeBufferPointer<UInt32>, _ common: UnsafeBufferPointer<FoldedScalar>) {
    self.scalars = scalars
    self.common = common
    // Only presentation forms have more than one unit, three at most.
    let ligatures = scalars.reduce(0) { $0 + ($1 >= 0xFB00 ? 1 : 0) }
    let room = scalars.count + 2 * ligatures
    units = .allocate(capacity: room)
    places = .allocate(capacity: room)
    tokens.reserveCapacity(scalars.count / 5)
  }

  func deallocate() {
    units.deallocate()
    places.deallocate()
  }

  /// The folded form of all tokens, end to end.
  var folded: [UInt16] { Array(UnsafeBufferPointer(start: units, count: count)) }

  /// For each unit of `folded`, the code point it came from.
  var origins: [Int] { Array(UnsafeBufferPointer(start: places, count: count)) }

  mutating func run(_ seam: AnalyzedText.Seam) {
    var index = 0
    var space = true
    var width = 0
    while index < scalars.count {
      let entry = fold(scalars[index])
      if entry.role != .space {
        if width > 2 { wideGaps.append(tokens.count) }
        width = 0
      }
      switch entry.role {
      case .space:
        space = true
        width += 1
        index += 1
      case .newline, .punctuation:
        let start = count
        put(entry.first, at: index)
        append(
          entry.role == .newline ? .newline : .punctuation, index..<index + 1, start..<count,
          space: space)
        space = entry.role == .newline
        index += 1
      case .letter, .digit, .dropped:
        index = appendRun(from: index, space: space, seam)
        space = false
      }
    }
  }

  @inline(__always)
  private func fold(_ scalar: UInt32) -> FoldedScalar {
    scalar < 0x800 ? common[Int(scalar)] : FoldingTable.shared[scalar]
  }

  @inline(__always)
  private mutating func put(_ unit: UInt16, at index: Int) {
    units[count] = unit
    places[count] = index
    count += 1
  }

  private mutating func append(
    _ kind: Token.Kind, _ range: Range<Int>, _ units: Range<Int>, space: Bool
  ) {
    tokens.append(Token(kind: kind, range: range, foldedRange: units, spaceBefore: space))
  }

  /// A run of letters or of digits with the invisible scalars in and after it.
  private mutating func appendRun(from start: Int, space: Bool, _ seam: AnalyzedText.Seam) -> Int {
    let foldedStart = count
    var role = FoldedScalar.Role.dropped
    var index = start
    // Behind the last visible scalar: trailing tatweel and marks belong to the word, controls too.
    while index < scalars.count {
      let entry = fold(scalars[index])
      guard entry.role == .letter || entry.role == .digit || entry.role == .dropped else { break }
      if entry.role != .dropped {
        if role == .dropped { role = entry.role }
        if entry.role != role { break }
        put(entry.first, at: index)
        if entry.second != 0 { put(entry.second, at: index) }
        if entry.third != 0 { put(entry.third, at: index) }
      }
      index += 1
    }
    if role == .dropped {
      // A tatweel by itself is used as a dash; lone controls and marks are nothing at all.
      guard scalars[start..<index].contains(0x640) else { return index }
      put(Mark.dash, at: start)
      append(.punctuation, start..<index, foldedStart..<count, space: space)
      return index
    }
    var first = places[foldedStart]
    if first > start, scalars[start..<first].contains(0x640) { first = start }
    if role == .letter, count - foldedStart > 6,
      let length = seam(UnsafeBufferPointer(start: units + foldedStart, count: count - foldedStart))
    {
      let cut = foldedStart + length
      append(.word, first..<places[cut], foldedStart..<cut, space: space)
      append(.word, places[cut]..<trimmedEnd(first, index), cut..<count, space: true)
      return index
    }
    append(
      role == .digit ? .number : .word, first..<trimmedEnd(first, index), foldedStart..<count,
      space: space)
    return index
  }

  /// Leaves zero-width and bidi controls at a word's end out of its range.
  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start + 1 {
      let value = scalars[end - 1]
      guard
        (0x200B...0x200F).contains(value) || (0x202A...0x202E).contains(value)
          || (0x2060...0x2069).contains(value) || value == 0xFEFF || value == 0x61C
      else { break }
      end -= 1
    }
    return end
  }
}
