import Foundation

/// How one scalar of the text appears in the folded form that matching works on.
///
/// Folding unites spellings that the press mixes freely (alef and ya forms, ta marbuta, hamza
/// seats, Farsi and Urdu letters, presentation forms, digits) and drops what carries no
/// identity (tashkeel, tatweel, zero-width and bidi controls). The text itself is never altered.
struct FoldedScalar {
  enum Role: UInt8 {
    /// A letter: part of a word.
    case letter
    /// A decimal digit.
    case digit
    /// Invisible or decorative: belongs to the word around it, adds nothing to its folded form.
    case dropped
    case newline
    case space
    case punctuation
  }

  var role: Role
  /// UTF-16 code units of the folded form; the second is 0 unless the scalar is a ligature.
  var first: UInt16
  var second: UInt16
  var third: UInt16 = 0
}

/// Folding of scalars by table, each part built when it is first needed: asking for the properties of
/// all scalars takes longer than reading an article.
struct FoldingTable: Sendable {
  static let shared = FoldingTable()

  /// What Arabic text is made of: scalars below U+0800, and the marks and quotes U+2000 … U+206F.
  private let common: [FoldedScalar]
  private let marks: [FoldedScalar]
  /// Scalars below U+3000, then U+F900 … U+FFFF.
  private static let low = (0..<0x3000).map { compute(UInt32($0)) }
  private static let high = (0xF900..<0x10000).map { compute(UInt32($0)) }

  init() {
    common = (0..<0x800).map { Self.compute(UInt32($0)) }
    marks = (0x2000..<0x2070).map { Self.compute(UInt32($0)) }
  }

  /// Calls `body` with the scalars below U+0800, for loops over a whole text.
  func withCommon<Result>(_ body: (UnsafeBufferPointer<FoldedScalar>) -> Result) -> Result {
    common.withUnsafeBufferPointer(body)
  }

  @inline(__always)
  subscript(scalar: UInt32) -> FoldedScalar {
    if scalar < 0x800 { return common[Int(scalar)] }
    if scalar >= 0x2000 && scalar < 0x2070 { return marks[Int(scalar) - 0x2000] }
    if scalar < 0x3000 { return Self.low[Int(scalar)] }
    if scalar >= 0xF900 && scalar < 0x10000 { return Self.high[Int(scalar) - 0xF900] }
    // Other scripts: CJK and the like are letters nobody looks up, one unit each.
    return FoldedScalar(role: .letter, first: 0xFFFD, second: 0)
  }

  private static func compute(_ value: UInt32) -> FoldedScalar {
    func letter(_ unit: UInt16) -> FoldedScalar {
      FoldedScalar(role: .letter, first: unit, second: 0)
    }
    switch value {
    case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
      return FoldedScalar(role: .newline, first: 0x0A, second: 0)
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F:
      return FoldedScalar(role: .space, first: 0x20, second: 0)
    // Soft hyphen, Arabic letter mark, zero-width and bidi controls, byte order mark.
    case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
      return FoldedScalar(role: .dropped, first: 0, second: 0)
    // Tashkeel, Quranic marks, tatweel, combining marks of other scripts.
    case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8,
      0x6EA...0x6ED, 0x8D3...0x8E1, 0x8E3...0x8FF, 0x300...0x36F, 0xFE00...0xFE0F:
      return FoldedScalar(role: .dropped, first: 0, second: 0)
    case 0x30...0x39: return FoldedScalar(role: .digit, first: UInt16(value), second: 0)
    case 0x660...0x669:
      return FoldedScalar(role: .digit, first: UInt16(value - 0x660 + 0x30), second: 0)
    case 0x6F0...0x6F9:
      return FoldedScalar(role: .digit, first: UInt16(value - 0x6F0 + 0x30), second: 0)
    case 0x622, 0x623, 0x625, 0x671...0x673, 0x675: return letter(0x627)  // ا
    case 0x649, 0x626, 0x6CC, 0x6CD, 0x6D0, 0x6D2, 0x6D3, 0x678: return letter(0x64A)  // ي
    case 0x624, 0x676, 0x677, 0x6C6...0x6C9, 0x6CB: return letter(0x648)  // و
    case 0x629, 0x6BE, 0x6C0...0x6C3, 0x6D5, 0x6FF: return letter(0x647)  // ه
    case 0x6A9, 0x6AA, 0x6AB: return letter(0x643)  // ك
    case 0x6A4: return letter(0x641)  // ڤ as ف
    case 0x67E: return letter(0x628)  // پ as ب
    case 0x686: return letter(0x62C)  // چ as ج
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else {
      return FoldedScalar(role: .punctuation, first: 0xFFFD, second: 0)
    }
    if (0xFB50...0xFDFF).contains(value) || (0xFE70...0xFEFC).contains(value) {
      return presentationForm(scalar)
    }
    if scalar.properties.isAlphabetic {
      let plain = String(Character(scalar)).decomposedStringWithCanonicalMapping.lowercased()
      return letter(plain.utf16.first ?? UInt16(truncatingIfNeeded: value))
    }
    return FoldedScalar(
      role: .punctuation, first: UInt16(truncatingIfNeeded: value), second: 0)
  }

  /// Arabic presentation forms stand for one to three letters (U+FEFB is lam + alef).
  private static func presentationForm(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let expanded = String(Character(scalar)).precomposedStringWithCompatibilityMapping
      .unicodeScalars.map(\.value)
    if expanded == [scalar.value] {
      return FoldedScalar(
        role: .punctuation, first: UInt16(truncatingIfNeeded: scalar.value), second: 0)
    }
    let units = expanded.filter { $0 < 0xFB50 }.map(compute).filter { $0.role == .letter }
      .map(\.first)
    guard let first = units.first else {
      return FoldedScalar(role: .dropped, first: 0, second: 0)
    }
    return FoldedScalar(
      role: .letter, first: first, second: units.count > 1 ? units[1] : 0,
      third: units.count > 2 ? units[2] : 0)
  }
}

/// Words in the folded form that matching works on.
public enum Folding {
  /// The folded form of a word or phrase of the lexicon; spaces stay, punctuation stays.
  public static func fold(_ text: String) -> [UInt16] {
    let table = FoldingTable.shared
    var folded: [UInt16] = []
    folded.reserveCapacity(text.utf16.count)
    for scalar in text.unicodeScalars {
      let entry = table[scalar.value]
      guard entry.role != .dropped else { continue }
      folded.append(entry.first)
      if entry.second != 0 { folded.append(entry.second) }
      if entry.third != 0 { folded.append(entry.third) }
    }
    return folded
  }

  /// The folded form as a string: for keys and messages, not for hot loops.
  public static func key(_ text: String) -> String { String(decoding: fold(text), as: UTF16.self) }
}
