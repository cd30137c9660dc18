import DequeModule

/// Applies `transform` to what `next` gives, up to `width` at a time, and hands the results to
/// `consume` in the order of the input, whatever the order in which they are ready.
///
/// Holds at most `window` results that wait for a slow one before them. Cancelling the task, or an
/// error of `consume`, ends it after the transforms that are under way.
func mapInOrder<Input: Sendable, Output: Sendable>(
  _ next: () -> Input?, width: Int, window: Int,
  transform: @escaping @Sendable (Input) -> Output,
  consume: (Output) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (index: Int, output: Output).self) { group in
    // The results from the first that has not been consumed on; nil while it is being made.
    var pending: Deque<Output?> = []
    var consumed = 0
    var running = 0
    var inputIsOver = false
    while true {
      while !inputIsOver && running < width && pending.count < max(width, window) {
        try Task.checkCancellation()
        guard let input = next() else {
          inputIsOver = true
          break
        }
        let index = consumed + pending.count
        pending.append(nil)
        running += 1
        group.addTask { (index, transform(input)) }
      }
      guard let finished = try await group.next() else { return }
      running -= 1
      pending[finished.index - consumed] = finished.output
      while case .some(.some(let output)) = pending.first {
        pending.removeFirst()
        consumed += 1
        try consume(output)
      }
    }
  }
}
