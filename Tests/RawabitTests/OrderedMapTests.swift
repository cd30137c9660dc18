import Foundation
import Testing

@testable import Rawabit

@Suite struct OrderedMapTests {
  private struct Stop: Error {}

  @Test(arguments: [1, 2, 7]) func resultsComeInTheOrderOfTheInput(width: Int) async throws {
    var numbers = (0..<500).makeIterator()
    var results: [Int] = []
    try await mapInOrder(
      { numbers.next() }, width: width, window: 16,
      transform: { number in
        // The first of every ten is the slowest.
        if number % 10 == 0 { usleep(500) }
        return number * 2
      },
      consume: { results.append($0) })
    #expect(results == (0..<500).map { $0 * 2 })
  }

  @Test func nothingGivesNothing() async throws {
    try await mapInOrder(
      { nil as Int? }, width: 2, window: 2, transform: { $0 },
      consume: { _ in Issue.record("there is nothing to consume") })
  }

  @Test func anErrorOfTheConsumerEndsIt() async throws {
    var numbers = (0..<1_000_000).makeIterator()
    await #expect(throws: Stop.self) {
      try await mapInOrder(
        { numbers.next() }, width: 2, window: 8, transform: { $0 },
        consume: { if $0 == 20 { throw Stop() } })
    }
    #expect((numbers.next() ?? 0) < 100)
  }

  @Test func noMoreThanTheWindowWaits() async throws {
    var taken = 0
    var done = 0
    try await mapInOrder(
      {
        taken += 1
        return taken <= 200 ? taken : nil
      }, width: 4, window: 8,
      transform: { number in
        if number == 1 { usleep(20_000) }
        return number
      },
      consume: { _ in
        #expect(taken - done <= 9)
        done += 1
      })
    #expect(done == 200)
  }
}
