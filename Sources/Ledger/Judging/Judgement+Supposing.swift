package import Governance

extension Judgement {
  /// Returns what the judgement would be with some reviews that nobody gave; nothing is read or written.
  ///
  /// What applying the proposal says, and which reviews hold, does not hang on opinions: it stays as it is.
  package func supposing(_ suppositions: [Supposition]) -> Judgement {
    guard !suppositions.isEmpty else { return self }
    let supposed = submission.supposing(suppositions)
    return Judgement(
      branch: branch, submission: supposed,
      verdict: verdict.revised(from: submission, to: supposed),
      impersonal: impersonal.revised(
        from: submission.sealedByAnybody, to: supposed.sealedByAnybody),
      state: state, opening: opening, reviews: reviews, lodged: lodged,
      reviewProblems: reviewProblems,
      result: result, labels: labels)
  }
}

extension Verdict {
  /// Returns the verdict on another submission, with what was added to that on the first.
  fileprivate func revised(from first: Submission, to second: Submission) -> Verdict {
    let plain = Evaluation(first).verdict
    let added = steps.count - plain.steps.count
    // Where nothing could be read, nothing was evaluated: opinions change nothing.
    guard added >= 0, Array(steps.dropFirst(added)) == plain.steps else { return self }
    return Evaluation(second).verdict.adding(
      Array(steps.prefix(added)), diagnostics.filter { !plain.diagnostics.contains($0) })
  }
}

extension Submission {
  fileprivate var sealedByAnybody: Submission {
    guard sealer != nil else { return self }
    return Submission(
      proposal: proposal, changes: changes, reviews: reviews, opening: opening, rounds: rounds,
      past: past, amendedRules: amendedRules, setting: setting, sealer: nil, time: time)
  }
}
