import CFontconfig
import Diagrams
import Foundation
import Synchronization

/// The fonts of this machine, those that Pango measures with, cut down to the letters in use.
public struct InstalledFonts: FontSource {
  public init() {}

  public func faces(for uses: [FontUse]) -> [FontFace] {
    var letters: [FontKey: Set<Unicode.Scalar>] = [:]
    for use in uses {
      var open = use.letters
      for family in use.families where !open.isEmpty {
        let key = FontKey(family: family, bold: use.bold)
        guard let font = FontFile.find(key) else { continue }
        let own = open.intersection(font.letters)
        if !own.isEmpty { letters[key, default: []].formUnion(own) }
        open.subtract(own)
      }
    }
    return letters.keys.sorted().compactMap { key in
      guard let font = FontFile.find(key), let subset = font.subset(letters[key] ?? []) else {
        return nil
      }
      return FontFace(
        family: key.family, bold: key.bold, base64: Data(subset).base64EncodedString())
    }
  }
}

/// A family in one of two weights.
struct FontKey: Hashable, Comparable {
  var family: String
  var bold: Bool

  static func < (lhs: FontKey, rhs: FontKey) -> Bool {
    lhs.family == rhs.family
      ? !lhs.bold && rhs.bold
      : lhs.family.utf8.lexicographicallyPrecedes(rhs.family.utf8)
  }
}

extension FontFile {
  private static let known = Mutex<[FontKey: FontFile?]>([:])

  /// The installed font of exactly this family; nil if there is none.
  static func find(_ key: FontKey) -> FontFile? {
    known.withLock { known in
      if let font = known[key] { return font }
      let font = path(of: key).flatMap { FontFile(path: $0.path, index: $0.index) }
      known[key] = .some(font)
      return font
    }
  }

  private static func path(of key: FontKey) -> (path: String, index: UInt32)? {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, key.family)
    FcPatternAddInteger(pattern, FC_WEIGHT, key.bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN)
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let match = FcFontMatch(nil, pattern, &result) else { return nil }
    defer { FcPatternDestroy(match) }
    // Fontconfig always answers, with another family if it must.
    guard text(FC_FAMILY, of: match) == key.family, let path = text(FC_FILE, of: match) else {
      return nil
    }
    var index: Int32 = 0
    FcPatternGetInteger(match, FC_INDEX, 0, &index)
    return (path, UInt32(bitPattern: index))
  }

  private static func text(_ object: String, of pattern: OpaquePointer) -> String? {
    var value: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, object, 0, &value) == FcResultMatch, let value else {
      return nil
    }
    return String(cString: value)
  }
}
