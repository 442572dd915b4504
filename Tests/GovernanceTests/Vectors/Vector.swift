import Governance
import Testing

/// A situation of a comparable tool, judged by the rules here.
///
/// The name is that of the case in the tool's own tests; the situation is written anew. Where the answer here is
/// another one on purpose, `difference` says why.
struct Vector: CustomTestStringConvertible, Sendable {
  let name: String
  let scene: Scene
  let expected: Verdict.Outcome
  let difference: String?

  init(
    _ name: String, _ scene: Scene, _ expected: Verdict.Outcome, difference: String? = nil
  ) {
    self.name = name
    self.scene = scene
    self.expected = expected
    self.difference = difference
  }

  var testDescription: String { name }
  var holds: Bool { scene.verdict.outcome == expected }
}
