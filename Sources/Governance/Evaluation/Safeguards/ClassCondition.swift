internal import Records

/// Refuses what no class takes in, and classes that ask for nothing (design §2, deny by default).
///
/// A proposal that changes nothing is refused too: there would be nothing to judge.
struct ClassCondition: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    guard !evaluation.submission.changes.isEmpty else { return step(.nothingChanges) }
    let strays = evaluation.strays
    guard strays.isEmpty else {
      return step(.noClass(strays), missing: strays.map(\.description).sorted())
    }
    let idle = Set(
      evaluation.everyReading.flatMap(\.classification.classes)
        .filter { $0.requirements.areEmpty }.map(\.id)
    ).sorted()
    return idle.isEmpty ? nil : step(.nothingRequired(idle), missing: idle)
  }

  private func step(_ because: Because, missing: [String] = []) -> Verdict.Step {
    Verdict.Step("class", .failed, because: because, missing: missing)
  }
}
