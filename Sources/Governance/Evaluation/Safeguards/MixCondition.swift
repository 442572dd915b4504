/// Refuses a proposal that mixes a class that stands alone with others.
///
/// Whoever votes on the rules votes on nothing else in the same breath.
///
/// ```yaml
/// alone: true
/// ```
struct MixCondition: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    for classes in evaluation.everyReading.map(\.classification.classes) where classes.count > 1 {
      guard let alone = classes.first(where: { !$0.mixes }) else { continue }
      let others = classes.map(\.id).filter { $0 != alone.id }
      return Verdict.Step(
        "mix", .failed, because: .mixed(alone.id, with: others), missing: others.sorted())
    }
    return nil
  }
}
