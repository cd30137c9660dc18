import Foundation
import Testing

@testable import Rawabit

@Suite struct JSONTextTests {
  private func text(_ value: JSONText) -> String {
    String(decoding: value.compact(), as: UTF8.self)
  }

  @Test func membersKeepTheirOrder() {
    let value = JSONText.object([
      ("z", .null), ("a", .array([.integer(-1), .bool(true), .array([])])), ("m", .object([])),
    ])
    #expect(text(value) == #"{"z":null,"a":[-1,true,[]],"m":{}}"#)
    #expect(
      String(decoding: JSONText.object([("a", .array([.integer(1)]))]).indented(), as: UTF8.self)
        == "{\n  \"a\": [\n    1\n  ]\n}\n")
  }

  @Test func stringsComeBackAsTheyWere() throws {
    let strings = [
      "\u{0}\u{1}\u{8}\u{1F}\u{7F}", "\"\\/", "\r\n\t", "\"\u{64B}", "e\u{301}\u{E9}", "🇰🇼\u{202B}",
      "\u{2028}\u{FFFF}",
    ]
    for string in strings {
      let json = Data(JSONText.array([.string(string)]).compact())
      let back = try #require(try JSONDecoder().decode([String].self, from: json).first)
      #expect(Array(back.utf8) == Array(string.utf8))
    }
  }

  @Test func confidenceHasTwoDecimals() {
    #expect(text(.hundredths(0.93)) == "0.93")
    #expect(text(.hundredths(1)) == "1.00")
    #expect(text(.hundredths(0.065)) == "0.07")
    #expect(text(.hundredths(-1)) == "0.00")
    #expect(text(.hundredths(.nan)) == "0.00")
  }
}
