import Foundation

/// One line of standard error that is written over as work goes on.
struct ProgressLine {
  let isShown: Bool
  private var lastShown: ContinuousClock.Instant?

  init(isShown: Bool) { self.isShown = isShown }

  /// Ten times a second at most: writing to a terminal is slow.
  mutating func show(_ text: String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if let lastShown, now - lastShown < .milliseconds(100) { return }
    lastShown = now
    Console.write("\r\u{1B}[K\(text)", to: .standardError)
  }

  mutating func clear() {
    guard lastShown != nil else { return }
    lastShown = nil
    Console.write("\r\u{1B}[K", to: .standardError)
  }
}
