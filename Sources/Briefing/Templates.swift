import Diagrams
import Foundation
import Mustache

/// The page's templates, which are part of the program.
enum Templates {
  private static let sources: [(name: String, bytes: [UInt8])] = [
    ("citations", PackageResources.citations_mustache),
    ("document", PackageResources.document_mustache),
    ("event", PackageResources.event_mustache),
    ("mentioned", PackageResources.mentioned_mustache),
    ("method", PackageResources.method_mustache),
    ("moment", PackageResources.moment_mustache),
    ("head", PackageResources.head_mustache),
    ("body", PackageResources.body_mustache),
    ("phrase", PackageResources.phrase_mustache),
    ("plain-ar", PackageResources.plain_ar_mustache),
    ("plain-en", PackageResources.plain_en_mustache),
    ("shortly-ar", PackageResources.shortly_ar_mustache),
    ("shortly-en", PackageResources.shortly_en_mustache),
    ("sources", PackageResources.sources_mustache),
    ("status", PackageResources.status_mustache),
    ("words", PackageResources.words_mustache),
  ]
  private static let contentType = "RAWABIT"

  static var style: String { String(decoding: PackageResources.style_css, as: UTF8.self) }
  static var script: String { String(decoding: PackageResources.script_js, as: UTF8.self) }

  static func render(_ value: Any, with name: String) throws(BriefingError) -> String {
    try library.get().render(value, withTemplate: name) ?? ""
  }

  /// Every template begins with our content type, so that none can forget it: Mustache's own escaper
  /// goes by `Character` and misses a quotation mark with an Arabic vowel sign after it.
  private static let library: Result<MustacheLibrary, BriefingError> = {
    MustacheContentTypes.register(EscapedMarkup(), named: contentType)
    var library = MustacheLibrary()
    for (name, bytes) in sources {
      let text = String(decoding: bytes, as: UTF8.self)
      do {
        try library.register("{{% CONTENT_TYPE:\(contentType)}}" + text, named: name)
      } catch {
        return .failure(.brokenTemplate(name: name, reason: "\(error)"))
      }
    }
    return .success(library)
  }()

  /// Text within elements and between double quotes.
  private struct EscapedMarkup: MustacheContentType {
    func escapeText(_ text: String) -> String { Markup.escaped(text) }
  }
}
