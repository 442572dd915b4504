/// Requires the member who seals the decision to be an active member with the role `sealer`.
///
/// It says nothing while nobody is sealing.
struct SealerCondition: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard let sealer = evaluation.submission.sealer else { return nil }
    guard let bar = evaluation.bar(toSealer: sealer, in: evaluation.setting.roster) else {
      return Verdict.Step(
        "sealer", .met, because: .sealerEntitled(sealer), counted: [sealer])
    }
    let others = evaluation.sealers(apartFrom: [])
    return Verdict.Step(
      "sealer", .failed, because: .sealerBarred(sealer, bar, sealers: others),
      missing: others.map { "by:\($0)" })
  }
}
