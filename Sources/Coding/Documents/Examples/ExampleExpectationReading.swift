internal import Governance
internal import Records

/// Reads what should come out of a case.
struct ExampleExpectationReading {
  let cast: ExampleCast

  func expectation(in map: MapReader) -> RuleExample.Expectation? {
    let outcome = map.require("expect", Read.word(RuleExample.Expectation.Outcome.self))
    let changeClass = map.read("class", self.changeClass)
    let requirements = map.read("requirements", self.requirements) ?? [:]
    let missing = map.read("missing", Read.filled(Read.text)) ?? []
    if let outcome, !outcome.isOfAcceptance {
      for pair in map.pairs where pair.name == "later" || pair.name == "settled_at" {
        map.problems.add(
          "bad-value", "'\(pair.name)' tells what came after an acceptance", at: pair.key,
          hint: "expect stands, provisional or lapses, or remove it")
      }
    }
    return outcome.map {
      RuleExample.Expectation(
        $0, changeClass: changeClass, requirements: requirements, missing: missing)
    }
  }

  private func changeClass(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> RuleExample.Expectation.Class? {
    guard let id = Read.text(node, problems) else { return nil }
    if id == "none" { return .unclassified }
    if let names = cast.names, !names.classes.contains(id) {
      problems.add(
        "unknown-class", "there is no class \(id.quoted)", at: node,
        hint: Nearest.hint(for: id, in: names.classes))
    }
    return .named(id)
  }

  private func requirements(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> [String: RuleExample.Expectation.State]? {
    guard
      let map = MapReader(node, keys: Verdict.Step.requirements, problems: problems)
    else { return nil }
    return map.pairs.reduce(into: [:]) {
      $0[$1.name] = Read.word(RuleExample.Expectation.State.self)($1.value, problems)
    }
  }
}
