import RDFModel

/// Two countries and the events, joint bodies and documents that they share.
public struct CountryPair: Sendable {
  /// The one that the dataset speaks of most; it stands on the right, where an Arabic reader begins.
  public var right: Resource
  public var left: Resource
  /// Sorted within each kind: events, joint bodies, documents.
  public var things: [Resource]

  /// Name of the pair's diagram, if no other one has it: codes in their order.
  public var stem: String {
    let codes = [right, left].sorted().map(\.localName)
    return "pair-" + codes.joined(separator: "-")
  }
}

extension GraphReader {
  /// A meeting of more countries than this is told as an event, not pair by pair.
  static let mostPartiesForPairs = 4
  /// The classes of things that several sides can share.
  static let shared = [RW.event, RW.jointBody, RW.document]

  /// In how many events, bodies and documents each side takes part: whom the dataset is about.
  public var weights: [Resource: Int] {
    var weight: [Resource: Int] = [:]
    for thing in Self.shared.flatMap(instances) {
      for side in sides(of: thing) { weight[side, default: 0] += 1 }
    }
    return weight
  }

  /// All pairs of countries that share something, in the order of their IRIs.
  public var pairs: [CountryPair] {
    let weight = weights
    var things: [[Resource]: [Resource]] = [:]
    for thing in Self.shared.flatMap(instances) {
      for pair in countryPairs(of: thing) { things[pair, default: []].append(thing) }
    }
    return things.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
      let isTurned = weight[pair[1], default: 0] > weight[pair[0], default: 0]
      return CountryPair(
        right: pair[isTurned ? 1 : 0], left: pair[isTurned ? 0 : 1], things: things[pair] ?? [])
    }
  }

  /// The countries of `thing`, two by two in the order of their IRIs; none if they are too many.
  public func countryPairs(of thing: Resource) -> [[Resource]] {
    let countries = sides(of: thing).filter { kind(of: $0) == .country }
    guard (2...Self.mostPartiesForPairs).contains(countries.count) else { return [] }
    return countries.enumerated().flatMap { index, first in
      countries.dropFirst(index + 1).map { [first, $0] }
    }
  }
}
