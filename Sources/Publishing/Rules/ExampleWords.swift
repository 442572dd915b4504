internal import Governance
internal import Records

/// The words of examples in one language.
struct ExampleWords: Sendable {
  let language: Language

  private func say(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  func name(of outcome: RuleExample.Expectation.Outcome) -> String {
    switch outcome {
    case .accepted: say("acceptée", "accepted")
    case .pending: say("en attente", "pending")
    case .refused: say("refusée", "refused")
    case .stands: say("acceptée pour de bon", "accepted for good")
    case .provisional: say("acceptée sous réserve", "accepted for the time being")
    case .lapses: say("acceptée, puis caduque", "accepted, then lapsed")
    }
  }

  private func name(of state: RuleExample.Expectation.State) -> String {
    switch state {
    case .met: say("satisfaite", "met")
    case .pending: say("en attente", "pending")
    case .failed: say("impossible à satisfaire", "failed")
    case .unasked: say("sans objet", "not asked")
    }
  }

  private func name(of changeClass: RuleExample.Expectation.Class) -> String {
    switch changeClass {
    case .named(let id): say("la classe \(id)", "the class \(id)")
    case .unclassified: say("aucune classe", "no class")
    }
  }

  func sentence(
    for difference: ExampleResult.Difference, outcome: RuleExample.Expectation.Outcome
  ) -> String {
    switch difference {
    case .outcome(let wanted):
      return say(
        "Attendu : \(name(of: wanted)). Avec ces règles : \(name(of: outcome)).",
        "Expected: \(name(of: wanted)). By these rules: \(name(of: outcome)).")
    case .changeClass(let wanted, let actual):
      let found = name(of: actual.map { .named($0) } ?? .unclassified)
      return say(
        "Attendu : \(name(of: wanted)). Avec ces règles : \(found).",
        "Expected: \(name(of: wanted)). By these rules: \(found).")
    case .requirement(let requirement, let wanted, let actual):
      let (wanted, actual) = (name(of: wanted), name(of: actual))
      return say(
        "Condition « \(requirement) », attendu : \(wanted). Avec ces règles : \(actual).",
        "Requirement “\(requirement)”, expected: \(wanted). By these rules: \(actual).")
    case .notMissing(let item):
      return say(
        "Attendu parmi ce qui manque : « \(item) ». Cela ne manque pas.",
        "Expected among what is missing: “\(item)”. It is not missing.")
    }
  }

  func total(_ count: Int, differing: Int, unreadable: Int) -> String {
    let examples = language.count(count, say("exemple", "example"), say("exemples", "examples"))
    let files = language.count(
      unreadable, say("fichier illisible", "file that cannot be read"),
      say("fichiers illisibles", "files that cannot be read"))
    let differ =
      differing == 0
      ? say("tous comme attendu", "all as expected")
      : say("\(differing) autrement qu'attendu", "\(differing) not as expected")
    let verdict = count == 0 ? "" : ", \(differ)"
    return examples + verdict + (unreadable == 0 ? "" : ", \(files)") + "\n"
  }
}
