import Testing

@testable import Diagrams

@Suite struct TextTests {
  @Test func wrapsEvenlyByWords() {
    #expect(TextWrapping.wrap("one two three four", limit: 9) == ["one two", "three", "four"])
  }
}
