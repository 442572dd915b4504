/// Requires the member who seals the decision to be an active member with the role `sealer`.
///
/// Where silence stands for a voice, its time was counted between two acts as a period is: who closes is of another
/// structure than who opened, and neither of a signer's. It says nothing while nobody is sealing.
struct SealerCondition: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard let sealer = evaluation.submission.sealer else { return nil }
    let silentSince = evaluation.hearing?.silentSince
    let bar =
      evaluation.setting.roster.bar(toSealer: sealer)
      ?? silentSince.flatMap { evaluation.bar(toCloser: sealer, after: $0) }
    guard let bar else {
      return Verdict.Step(
        "sealer", .met, because: .sealerEntitled(sealer), counted: [sealer])
    }
    let others =
      silentSince.map { evaluation.closers(after: $0) } ?? evaluation.sealers(apartFrom: [])
    return Verdict.Step(
      "sealer", .failed, because: .sealerBarred(sealer, bar, sealers: others),
      missing: others.map { "by:\($0)" })
  }
}
