/// The style sheet of a picture: light by default, dark where the reader's system asks for it, and
/// always light on paper.
enum StyleSheet {
  /// - Parameter page: of the picture; decides how it lies on paper.
  static func document(for page: Size, faces: [FontFace]) -> String {
    "\n" + faces.map(\.rule).joined() + "svg { max-width: 100%; height: auto; }\n" + rules
      + "@page { size: A4 \(Paper.isAcross(page) ? "landscape" : "portrait");"
      + " margin: 10mm; }\n@media print { svg { width: 100%; height: 100%; } }\n"
  }

  /// For pictures within a page: no rule reaches what is outside of them.
  static var inline: String {
    rules.split(separator: "\n").map { line in
      guard let brace = line.firstIndex(of: "{"), !line.hasPrefix("@") else { return String(line) }
      let selectors = line[..<brace].split(separator: ",").map { selector in
        "svg.diagram " + selector.drop { $0 == " " }
      }
      return selectors.joined(separator: ",") + line[brace...]
    }.joined(separator: "\n")
  }

  /// A rule a line, from its selectors to the brace that closes it; media queries stand around.
  private static var rules: String {
    var css = """
      text { text-anchor: middle; }
      .ar { direction: rtl; font-family: \(families(.arabic)); }
      .la { direction: ltr; font-family: \(families(.latin)); }
      .bold { font-weight: 700; }
      .line, .gap, .arrow, .accent, .cross { fill: none; }
      .line { stroke-width: 1.5; }
      .thick1 .line { stroke-width: 2.5; }
      .thick2 .line { stroke-width: 4; }
      .thick3 .line { stroke-width: 6; }
      .thick4 .line { stroke-width: 8; }
      .thick5 .line { stroke-width: 11; }
      .outline { stroke-width: 1.4; }
      .accent { stroke-width: 1.2; }
      .frame { stroke-width: 1.2; }
      .cross { stroke-width: 2; stroke-linecap: round; }
      .planned .outline, .planned .line { stroke-dasharray: 7 4; }
      .hoped .outline, .hoped .line { stroke-dasharray: 1.5 4; stroke-linecap: round; }
      .cancelled .outline, .cancelled .line { stroke-dasharray: 10 3 2 3; }
      .gap { stroke-width: 7; }
      .line.bridge { stroke-dasharray: none; }
      .edgelabel { stroke-width: 5; stroke-linejoin: round; paint-order: stroke; }
      .level .plate, .upright .plate { fill-opacity: 0; }
      .level .edgelabel, .upright .edgelabel { stroke: none; }
      a:focus .outline { stroke-width: 3.5; }

      """
    css += colours(.light)
    css += "@media screen and (prefers-color-scheme: dark) {\n" + colours(.dark) + "}\n"
    return css
  }

  static func families(_ script: TextStyle.Script) -> String {
    TextStyle(script, size: 12).families.map { "'\($0)'" }.joined(separator: ", ")
      + ", sans-serif"
  }

  private static func colours(_ palette: Palette) -> String {
    var css = """
      .page, .plate { fill: \(palette.page); }
      .title { fill: \(palette.ink); }
      .subtitle, .note { fill: \(palette.muted); }
      .rule { stroke: \(palette.sides[0].stroke); }
      .line { stroke: \(palette.line); }
      .gap { stroke: \(palette.page); }
      .arrow { fill: \(palette.line); }
      .edgelabel { fill: \(palette.ink); stroke: \(palette.page); }
      .cross, .cancelled .line, .cancelled .outline { stroke: \(palette.cancelled); }
      .cancelled .arrow { fill: \(palette.cancelled); }

      """
    for (index, side) in palette.sides.enumerated() {
      css += ".side\(index) { fill: \(side.fill); stroke: \(side.stroke); }\n"
    }
    for kind in NodeKind.allCases {
      let colours = palette.colours(of: kind)
      css += ".\(kind.rawValue) .outline { fill: \(colours.fill); stroke: \(colours.stroke); }\n"
      css += ".\(kind.rawValue) .accent { stroke: \(colours.stroke);"
      css += kind == .person ? " fill: \(colours.fill); }\n" : " }\n"
      css += ".\(kind.rawValue) .name { fill: \(colours.text); }\n"
      css += ".\(kind.rawValue) .quiet { fill: \(colours.muted); }\n"
    }
    // Kinds come before statuses: what lies ahead is hollow, a cancelled thing red.
    css += ".planned .outline, .hoped .outline { fill: \(palette.page); }\n"
    css += ".cancelled .outline { stroke: \(palette.cancelled); }\n"
    return css
  }
}
