import Lexicon
import TextAnalysis

/// Particles written as one word with what follows them.
public struct Clitics: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let wa = Clitics(rawValue: 1 << 0)
  public static let fa = Clitics(rawValue: 1 << 1)
  public static let bi = Clitics(rawValue: 1 << 2)
  public static let ka = Clitics(rawValue: 1 << 3)
  public static let li = Clitics(rawValue: 1 << 4)
  public static let sa = Clitics(rawValue: 1 << 5)

  public static let conjunctions: Clitics = [.wa, .fa]
  public static let prepositions: Clitics = [.bi, .ka, .li]
}

/// What a word is in names of people and offices, whatever it is besides.
struct NameUse: OptionSet, Sendable {
  let rawValue: UInt8

  static let family = NameUse(rawValue: 1 << 0)
  static let ordinaryGiven = NameUse(rawValue: 1 << 1)
  /// A given name behind و.
  static let conjoinedGiven = NameUse(rawValue: 1 << 2)
  /// A definite adjective that the name of an office or organisation goes on with, and one behind و.
  static let adjective = NameUse(rawValue: 1 << 3)
  static let conjoinedAdjective = NameUse(rawValue: 1 << 4)
}

/// One way to read the words from a token on: proclitics, then a form of the lexicon.
public struct Reading: Sendable {
  public var clitics: Clitics
  /// Code point at which the form starts, behind the proclitics.
  public var start: Int
  public var tokens: Range<Int>
  public var sense: Sense

  public var wordClass: WordClass { sense.wordClass }
  public func has(_ features: Features) -> Bool { sense.features.contains(features) }
}

/// All readings of all tokens: what the grammar searches instead of the text.
public struct Lattice: Sendable {
  public let text: AnalyzedText
  public let lexicon: Lexicon
  private let readings: [Reading]
  /// Where the readings of each token begin.
  private let bounds: [Int]
  private let nameUses: [NameUse]

  /// Reads a text, with the spaces put back that it has lost.
  public init(_ text: String, _ lexicon: Lexicon) {
    self.init(AnalyzedText(text, seam: lexicon.seam), lexicon)
  }

  public init(_ text: AnalyzedText, _ lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    (readings, bounds, nameUses) = text.withUnits { units in
      withExtendedLifetime(lexicon) {
        var builder = LatticeBuilder(units, lexicon.forms.arrays)
        builder.readAll()
        return (builder.readings, builder.bounds, builder.nameUses)
      }
    }
  }

  public var tokens: [Token] { text.tokens }

  /// How many readings all tokens have together.
  public var readingCount: Int { readings.count }

  /// Readings from token `index` on, longest first, then those with fewer proclitics.
  public func readings(at index: Int) -> ArraySlice<Reading> {
    guard index >= 0, index < bounds.count - 1 else { return [] }
    return readings[bounds[index]..<bounds[index + 1]]
  }

  /// The longest reading of the given class.
  public func reading(
    at index: Int, _ wordClass: WordClass, where accept: (Reading) -> Bool = { _ in true }
  ) -> Reading? {
    readings(at: index).first { $0.wordClass == wordClass && accept($0) }
  }

  public func has(_ wordClass: WordClass, at index: Int) -> Bool {
    readings(at: index).contains { $0.wordClass == wordClass }
  }

  /// Whether the token is in a form of the class, at its start or further on («صاحب السمو»).
  public func covers(_ wordClass: WordClass, _ index: Int) -> Bool {
    (max(index - 3, 0)...max(index, 0)).contains { start in
      readings(at: start).contains { $0.wordClass == wordClass && $0.tokens.contains(index) }
    }
  }

  /// The longest function word with one of the given roles.
  public func function(at index: Int, _ roles: String...) -> Reading? {
    readings(at: index).first {
      $0.wordClass == .function && roles.contains(lexicon.items[$0.sense.item].role)
    }
  }

  /// Whether a function word, of one word or several («في حين»), ends at the token.
  public func endsFunction(at index: Int, _ roles: String...) -> Bool {
    (0...2).contains { back in
      readings(at: index - back).contains {
        $0.wordClass == .function && $0.tokens.upperBound == index + 1
          && roles.contains(lexicon.items[$0.sense.item].role)
      }
    }
  }

  public func item(_ reading: Reading) -> LexicalItem { lexicon.items[reading.sense.item] }

  /// Uses of the word as a name that its readings leave out, because it is mostly something else.
  func nameUse(at index: Int) -> NameUse {
    nameUses.indices.contains(index) ? nameUses[index] : []
  }
}
