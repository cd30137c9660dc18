import CRsvg

/// What a picture in SVG can be made into, by librsvg.
public enum PictureFormat: String, CaseIterable, Sendable {
  /// Pixels: two for each unit, for screens and slides.
  case png
  /// One page of the picture's size; letters stay letters.
  case pdf

  private static let pixelsPerUnit = 2.0
  private static let longestMessage = 400

  /// Draws `svg`, the text of one of our pictures, with the fonts of this machine.
  public func bytes(of svg: String) throws(PictureExportError) -> [UInt8] {
    var out = rawabit_bytes()
    defer { free(out.bytes) }
    var message = [CChar](repeating: 0, count: Self.longestMessage)
    let text = Array(svg.utf8)
    let status = rawabit_draw_svg(
      text, text.count, self == .pdf ? 1 : 0, Self.pixelsPerUnit, &out, &message, message.count)
    guard status == 0 else {
      let words = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw PictureExportError(format: rawValue, reason: String(decoding: words, as: UTF8.self))
    }
    return Array(UnsafeBufferPointer(start: out.bytes, count: out.count))
  }
}

/// A picture that librsvg or cairo could not draw.
public struct PictureExportError: Error, Equatable, Sendable {
  public var format: String
  /// In their own words.
  public var reason: String
}
