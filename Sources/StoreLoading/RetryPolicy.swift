/// How often and after how long a request is made again that was lost or that the store could not
/// serve. All requests here may be repeated: the second time changes nothing.
public struct RetryPolicy: Sendable, Equatable {
  /// The first one included.
  public var attempts: Int
  public var firstDelay: Duration
  public var longestDelay: Duration

  public static let standard = RetryPolicy(
    attempts: 6, firstDelay: .milliseconds(250), longestDelay: .seconds(10))

  public init(attempts: Int, firstDelay: Duration, longestDelay: Duration) {
    self.attempts = max(attempts, 1)
    self.firstDelay = firstDelay
    self.longestDelay = longestDelay
  }

  /// Twice as long each time, less a part by chance, so that clients do not come back together.
  ///
  /// - Parameters:
  ///   - attempt: the one that failed, from 1.
  ///   - asked: what the store asks for.
  func delay(after attempt: Int, asked: Duration?) -> Duration {
    if let asked { return min(max(asked, .zero), longestDelay) }
    let doublings = min(attempt - 1, 16)
    let full = min(firstDelay * (1 << doublings), longestDelay)
    return full * Double.random(in: 0.5...1)
  }

  /// Whether a status says that the same request may succeed later.
  static func isTemporary(_ status: Int) -> Bool {
    status == 408 || status == 429 || (500...599).contains(status) && status != 501
  }
}
