import Diagrams
import RDFModel

/// The briefing: one HTML page of what a dataset says, which needs nothing from outside.
///
///     let page = BriefingPage(of: dataset, vocabulary: vocabulary, drawings: drawings)
///     let html = try page.html(in: .both)
///
/// The same dataset and drawings give the same bytes. What the graph does not tell stands nowhere
/// in the page.
public struct BriefingPage: Sendable {
  private let reader: GraphReader
  private let drawings: [Drawing]
  private let fonts: (any FontSource)?

  /// - Parameters:
  ///   - vocabulary: names of classes and properties that the dataset does not describe.
  ///   - drawings: of pairs of countries or of parts of them, those that are to stand in the page, in
  ///     their order.
  ///   - fonts: gives the letters that the page carries; without it the fonts are those of the
  ///     reader's machine.
  public init(
    of dataset: Dataset, vocabulary: Dataset = Dataset(), drawings: [Drawing] = [],
    fonts: (any FontSource)? = nil
  ) {
    reader = GraphReader(dataset, vocabulary: vocabulary)
    self.drawings = drawings
    self.fonts = fonts
  }

  /// The pairs that a page has room for: those that share most.
  public static func figurePairs(of dataset: Dataset) -> [CountryPair] {
    Array(
      GraphReader(dataset).pairs.sorted { lhs, rhs in
        (-lhs.things.count, ByteString(lhs.stem)) < (-rhs.things.count, ByteString(rhs.stem))
      }.prefix(mostFigures))
  }

  private static let mostFigures = 6

  /// - Throws: `BriefingError` if a template is broken, which no dataset can bring about.
  public func html(in language: PageLanguage) throws(BriefingError) -> String {
    var page = Composer(reader, language: language).page(drawings: drawings)
    let body = try Templates.render(page, with: "body")
    // The style sheet's own letters are those of the browser's generated contents: «»/·.
    let letters = Set(body.unicodeScalars).union(Templates.style.unicodeScalars)
    page.fontRules = (fonts?.faces(for: FontUse.page(of: letters)) ?? []).map(\.rule).joined()
    return try Templates.render(page, with: "head") + body
  }
}

/// The languages of a page's own words; quotes stay in the language of their source.
public enum PageLanguage: String, CaseIterable, Sendable {
  case arabic = "ar"
  case english = "en"
  case both
}

/// Why a page could not be made.
public enum BriefingError: Error, Equatable, Sendable {
  case brokenTemplate(name: String, reason: String)
}
