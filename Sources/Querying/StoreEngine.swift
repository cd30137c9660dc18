import StoreLoading

extension StoreAsker {
  /// What the store says to a query; what its default graph holds is its own affair.
  public func answer(_ query: Query) async throws -> QueryAnswer {
    let bytes = try await answer(
      to: query.text, accept: QueryAnswer.accepted(for: query.form))
    return try QueryAnswer(bytes, to: query.form)
  }
}
