import RDFModel

/// Two nodes that are probably one.
struct Link {
  /// In the order of their IRIs.
  let left: LinkProfile
  let right: LinkProfile
  /// 0 … 1.
  let score: Double
  /// What speaks for it, as a rule is named in the evidence of an article.
  let rule: String
}

/// What a rule makes of two profiles.
struct Verdict {
  let score: Double
  let rule: String

  init(_ rule: String, _ score: Double) {
    self.rule = rule
    self.score = score
  }
}
