internal import Records

/// Refuses a proposal that was not decided in time after it was opened last.
///
/// What nobody decides must not hang over those concerned for ever. An amended content that is opened again starts
/// the time again. Once it is over, any sealer may record that it ran out.
///
/// ```yaml
/// requires:
///   expiry: P6M
/// ```
struct ExpiryRequirement: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard let end = evaluation.expiry, end <= evaluation.submission.time else { return nil }
    return Verdict.Step("expiry", .failed, because: .expired(end))
  }
}

extension Evaluation {
  /// When the proposal runs out, or `nil` when it does not.
  var expiry: Instant? {
    submission.opening.flatMap { demand.expiry(from: $0.time) }
  }
}
