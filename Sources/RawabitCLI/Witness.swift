import Articles
import Foundation
import Rawabit

/// Tells on standard error what happens during a run: failed articles at once, a line of progress
/// if that is a terminal, and at the end one notice for each thing worth noting, however often.
final class Witness {
  private let quiet: Bool
  private var progress: ProgressLine
  private var notArabic = Occurrences()
  private var leftOut = Occurrences()

  init(quiet: Bool) {
    self.quiet = quiet
    progress = ProgressLine(isShown: !quiet && Console.errorIsTerminal)
  }

  func see(_ event: BuildEvent) {
    switch event {
    case .failed(let error):
      progress.clear()
      Console.complain(wording(of: error))
    case .notArabic(let id):
      notArabic.add(id)
    case .progress(let articles):
      progress.show("\(articles) articles")
    }
  }

  /// A field of an article was left out.
  func seeLeftOut(_ error: ArticleError) { leftOut.add(wording(of: error)) }

  func finish() {
    progress.clear()
    guard !quiet else { return }
    if notArabic.count > 0 {
      Console.complain(
        "notice: not Arabic, so known names only: \(notArabic.summary(of: "article"))")
    }
    if leftOut.count > 0 {
      Console.complain("notice: left out: \(leftOut.summary(of: "field"))")
    }
  }
}

/// Things of one kind: how many, and the first of them.
private struct Occurrences {
  private(set) var count = 0
  private var first: [String] = []
  private static let namedAtMost = 3

  mutating func add(_ name: String) {
    count += 1
    if first.count < Self.namedAtMost { first.append(name) }
  }

  func summary(of kind: String) -> String {
    let more = count > first.count ? "; …" : ""
    return "\(count) \(kind)\(count == 1 ? "" : "s") (\(first.joined(separator: "; "))\(more))"
  }
}
