import Diagrams
import Foundation
import TestSupport
import Testing

@testable import FontEmbedding

@Suite struct FontTests {
  private let fonts = InstalledFonts()
  private let naskh = FontKey(family: "Noto Naskh Arabic", bold: false)

  private func faces(_ text: String, bold: Bool = false) -> [FontFace] {
    fonts.faces(
      for: [
        FontUse(
          families: ["Noto Naskh Arabic", "Noto Sans"], bold: bold,
          letters: Set(text.unicodeScalars))
      ])
  }

  @Test func aLetterComesFromTheFirstFamilyThatHasIt() throws {
    #expect(faces("الكويت").map(\.family) == ["Noto Naskh Arabic"])
    #expect(faces("الكويت UN").map(\.family) == ["Noto Naskh Arabic", "Noto Sans"])
    #expect(faces("الكويت", bold: true).map(\.bold) == [true])
    #expect(faces("\u{1F600}").isEmpty)
    #expect(FontFile.find(FontKey(family: "No such family", bold: false)) == nil)
  }

  /// Joined letters have glyphs of their own: initial, medial, final.
  @Test func aSubsetHasEveryFormOfItsLettersAndLittleElse() throws {
    let font = try #require(FontFile.find(naskh))
    let subset = try #require(font.subset(Set("بيت".unicodeScalars)))
    #expect(subset.count < 20_000)
    let work = try TemporaryFolder()
    let path = try work.write("subset.ttf", subset)
    let written = try #require(FontFile(path: path, index: 0))
    #expect(written.letters.isSuperset(of: "بيت".unicodeScalars))
    #expect(!written.letters.contains("ص"))
  }

  @Test func theSameLettersGiveTheSameBytes() {
    let first = faces("مساعد وزير الخارجية لشؤون آسيا").map(\.rule)
    #expect(first == faces("آسيا لشؤون الخارجية وزير مساعد").map(\.rule))
    #expect(first.count == 1)
  }
}
