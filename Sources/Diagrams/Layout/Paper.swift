/// A sheet of A4, and how large pictures come out on it.
enum Paper {
  /// What margins, header, page number and a heading leave of it, in points; the style sheet of the
  /// briefing sets as much aside.
  private static let upright = Size(538, 725)
  private static let across = Size(785, 482)
  /// Points of the smallest letters of a picture, which are Latin ones; Arabic ones are a twelfth
  /// larger. Less is hard to read.
  static let legible = 7.5

  /// Whether a picture of `size` lies on the long side of the sheet: where it comes out larger.
  static func isAcross(_ size: Size) -> Bool {
    scale(of: size, on: across) > scale(of: size, on: upright)
  }

  /// Points of paper for a unit of a picture of `size`.
  static func scale(of size: Size) -> Double {
    max(scale(of: size, on: upright), scale(of: size, on: across))
  }

  /// Whether its smallest letters can be read in print.
  static func isLegible(_ size: Size) -> Bool { scale(of: size) * TextStyle.smallest >= legible }

  /// Whether its letters could not be read however narrow it were.
  static func isTooTall(_ size: Size) -> Bool { !isLegible(Size(1, size.height)) }

  private static func scale(of size: Size, on sheet: Size) -> Double {
    min(sheet.width / max(size.width, 1), sheet.height / max(size.height, 1))
  }
}
