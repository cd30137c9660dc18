/// A text by code points (Unicode scalars), the unit of all offsets.
struct CodePoints: Sendable {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var count: Int { scalars.count }

  /// The code points of `range` exactly; the range must lie in the text.
  subscript(range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The part of `range` that lies in the text.
  func clamped(_ range: Range<Int>) -> Range<Int> { range.clamped(to: 0..<scalars.count) }
}
