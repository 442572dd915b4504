package import Git
package import Governance
package import Records

/// A proposal judged in a state: the verdict, and all that an act needs to carry it out.
package struct Judgement: Sendable {
  package let branch: ProposalBranch
  /// All that the verdict was evaluated from.
  package let submission: Submission
  package let verdict: Verdict
  /// The verdict whoever seals: the same, unless the sealer asked about may not.
  let impersonal: Verdict
  /// The state the proposal was judged in: what an act would follow.
  package let state: State
  /// The act that opened its period, if one did.
  package let opening: Act?
  /// The reviews that hold, on whatever content, which an act takes in.
  package let reviews: [ReviewCommit]
  /// The reviews that acts lodged before.
  let lodged: Set<ObjectID>
  /// Why reviews that were at hand do not hold.
  let reviewProblems: [Diagnostic]
  /// The tree that accepting it gives, or `nil` when it cannot be applied.
  package let result: ObjectID?
  /// What people call the structures that the verdict may name.
  package let labels: [RecordID: String]
}
