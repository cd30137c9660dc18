/// What libserd 0.30 must be kept from: found by a first look at a text of any format.
///
/// It knows just enough of Turtle's tokens to tell a bracket or a blank node label from the same
/// bytes inside a literal, an IRI, a comment or a prefixed name.
struct TurtleScanner {
  /// How deep brackets may nest: libserd calls itself for each level, and would end the program.
  static let maximumDepth = 1000

  /// Where labels of the form `_:B1` begin, after their `_:`.
  private(set) var labels: [Int] = []
  /// Points that end a sentence right after an integer: libserd 0.30 reads `1.` as the string "1".
  private(set) var endsOfIntegers: [Int] = []
  /// The first bracket beyond the maximal depth.
  private(set) var tooDeep: Int?
  /// The first zero byte outside literals; libserd ends a comment at it and passes over it between
  /// tokens. Inside a literal it is allowed.
  private(set) var strayZero: Int?

  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var depth = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    scan()
  }

  private mutating func scan() {
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "<"): skip { $0 == UInt8(ascii: ">") }
      case UInt8(ascii: "#"): skip { $0 == 0x0A || $0 == 0x0D }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
      case UInt8(ascii: "_"), UInt8(ascii: ":"), 0x41...0x5A, 0x61...0x7A, 0x80...: name()
      case 0x30...0x39: number()
      case UInt8(ascii: "["), UInt8(ascii: "("):
        depth += 1
        if depth > Self.maximumDepth, tooDeep == nil { tooDeep = index }
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        depth = max(depth - 1, 0)
        index += 1
      case 0:
        strayZero = strayZero ?? index
        index += 1
      default: index += 1
      }
    }
  }

  /// Beyond the first byte that satisfies `isEnd`.
  private mutating func skip(beyond isEnd: (UInt8) -> Bool) {
    index += 1
    while index < text.count, !isEnd(text[index]) {
      if text[index] == 0 { strayZero = strayZero ?? index }
      index += 1
    }
    index += 1
  }

  private mutating func skipString() {
    let quote = text[index]
    let isLong = index + 2 < text.count && text[index + 1] == quote && text[index + 2] == quote
    index += isLong ? 3 : 1
    while index < text.count {
      if text[index] == UInt8(ascii: "\\") {
        index += 2
      } else if text[index] != quote {
        index += 1
      } else if !isLong {
        index += 1
        return
      } else if index + 2 < text.count, text[index + 1] == quote, text[index + 2] == quote {
        index += 3
        return
      } else {
        index += 1
      }
    }
  }

  /// Whether a digit, a point and no digit follow each other anywhere, be it in a literal.
  static func mayEndInInteger(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in text.indices.dropFirst() where text[index] == UInt8(ascii: ".") {
      let isFollowed = index + 1 < text.count && isDigit(text[index + 1])
      if isDigit(text[index - 1]), !isFollowed { return true }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Productions INTEGER, DECIMAL and DOUBLE without their signs.
  private mutating func number() {
    digits()
    guard index < text.count, text[index] == UInt8(ascii: ".") else { return }
    if index + 1 < text.count, Self.isDigit(text[index + 1]) {
      index += 1
      digits()
    } else {
      if !hasExponent(at: index + 1) { endsOfIntegers.append(index) }
      index += 1
    }
  }

  private mutating func digits() {
    while index < text.count, Self.isDigit(text[index]) { index += 1 }
  }

  /// Production EXPONENT.
  private func hasExponent(at place: Int) -> Bool {
    guard place < text.count, text[place] | 0x20 == UInt8(ascii: "e") else { return false }
    let rest = text[(place + 1)...]
    let isSigned = rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-")
    return rest.dropFirst(isSigned ? 1 : 0).first.map(Self.isDigit) ?? false
  }

  /// A keyword, a prefixed name or a label.
  private mutating func name() {
    let start = index
    scan: while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "%"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...:
        index += 1
      default: break scan
      }
    }
    if start + 3 < min(index, text.count), text[start] == UInt8(ascii: "_"),
      text[start + 1] == UInt8(ascii: ":"), text[start + 2] == UInt8(ascii: "B"),
      (0x30...0x39).contains(text[start + 3])
    {
      labels.append(start + 2)
    }
  }
}
