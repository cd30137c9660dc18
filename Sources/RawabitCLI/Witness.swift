import Foundation
import Rawabit

/// Tells on standard error what happens during a run: failed articles at once, a line of progress
/// if that is a terminal, and one notice at the end about articles that are not Arabic.
final class Witness {
  private let quiet: Bool
  private let showsProgress: Bool
  private var lastShown: ContinuousClock.Instant?
  private var notArabic: [String] = []
  private var notArabicCount = 0
  private static let namedAtMost = 5

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
      notArabicCount += 1
      if notArabic.count < Self.namedAtMost { notArabic.append(id) }
    case .progress(let articles):
      showProgress(articles)
    }
  }

  func finish() {
    clearProgress()
    guard notArabicCount > 0, !quiet else { return }
    let more = notArabicCount > notArabic.count ? ", …" : ""
    Console.complain(
      "notice: \(notArabicCount) \(notArabicCount == 1 ? "article is" : "articles are") not Arabic, "
        + "known names only: \(notArabic.joined(separator: ", "))\(more)")
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
