/// Text in XML and HTML.
public enum Markup {
  /// Safe between tags and between double quotes. What XML 1.0 cannot hold at all is dropped.
  public static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "\n": out.append(scalar)
      default: if TextCleaning.isXML(scalar) { out.append(scalar) }
      }
    }
    return String(out)
  }
}
