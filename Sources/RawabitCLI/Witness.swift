import Articles
import Foundation
import Rawabit

/// Tells on standard error what happens during a run: failed articles at once, a line of progress
/// if that is a terminal, and at the end one notice for each thing worth noting, however often.
final class Witness {
  private let quiet: Bool
  private let showsProgress: Bool
  private var lastShown: ContinuousClock.Instant?
  private var notArabic = Occurrences()
  private var leftOut = Occurrences()

  init(quiet: Bool) {
    self.quiet = quiet
    showsProgress = !quiet && Console.errorIsTerminal
  }

  func see(_ event: BuildEvent) {
    switch event {
    case .failed(let error):
      clearProgress()
      Console.complain(wording(of: error))
    case .notArabic(let id):
      notArabic.add(id)
    case .progress(let articles):
      showProgress(articles)
    }
  }

  /// A field of an article was left out.
  func seeLeftOut(_ error: ArticleError) { leftOut.add(wording(of: error)) }

  func finish() {
    clearProgress()
    guard !quiet else { return }
    if notArabic.count > 0 {
      Console.complain(
        "notice: not Arabic, so known names only: \(notArabic.summary(of: "article"))")
    }
    if leftOut.count > 0 {
      Console.complain("notice: left out: \(leftOut.summary(of: "field"))")
    }
  }

  /// Ten times a second at most: writing to a terminal is slow.
  private func showProgress(_ articles: Int) {
    guard showsProgress else { return }
    let now = ContinuousClock.now
    if let lastShown, now - lastShown < .milliseconds(100) { return }
    lastShown = now
    Console.write("\r\u{1B}[K\(articles) articles", to: .standardError)
  }

  private func clearProgress() {
    guard lastShown != nil else { return }
    lastShown = nil
    Console.write("\r\u{1B}[K", to: .standardError)
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
