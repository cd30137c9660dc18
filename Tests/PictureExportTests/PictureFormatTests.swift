import PictureExport
import Testing

@Suite struct PictureFormatTests {
  private let picture = """
    <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><text y="20">كلمة</text></svg>
    """

  @Test func aPNGHasTwoPixelsForEachUnit() throws {
    let bytes = try PictureFormat.png.bytes(of: picture)
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // Width and height stand at fixed places, big-endian.
    #expect(bytes[16..<24].elementsEqual([0, 0, 0, 80, 0, 0, 0, 60]))
  }

  @Test func aPDFHasThePicturesSizeInPoints() throws {
    let bytes = try PictureFormat.pdf.bytes(of: picture)
    #expect(bytes.starts(with: "%PDF-".utf8))
    #expect(String(decoding: bytes, as: UTF8.self).contains("/MediaBox [ 0 0 30 22.5 ]"))
  }

  @Test func theSamePictureGivesTheSameBytes() throws {
    for format in PictureFormat.allCases {
      let first = try format.bytes(of: picture)
      #expect(try format.bytes(of: picture) == first)
      #expect(!String(decoding: first, as: UTF8.self).contains("CreationDate"))
    }
  }

  @Test func whatIsNoPictureIsRefusedWithAReason() {
    #expect(throws: PictureExportError.self) { try PictureFormat.png.bytes(of: "<svg") }
    #expect(throws: PictureExportError.self) { try PictureFormat.pdf.bytes(of: "") }
    do {
      _ = try PictureFormat.png.bytes(of: "no markup")
      Issue.record("drawn")
    } catch {
      #expect(!error.reason.isEmpty)
    }
  }
}
