import Governance
import Records
import Testing

/// The cases of Gerrit's `StickyApprovalsIT`: which votes are carried from one patch set to the next.
///
/// There labels say for which kinds of change they are copied. Here one thing decides: whether the content that was
/// reviewed, with its title, reasons and natures, is that which is judged. A rebase leaves it, everything else makes
/// another one; no rule may carry an opinion over.
@Suite("Vectors of Gerrit")
struct GerritVectors {
  /// How a patch set differs from the one before, and whether the content is the same here.
  private enum Kind: String, CaseIterable {
    case rework = "REWORK"
    case trivialRebase = "TRIVIAL_REBASE"
    case noCodeChange = "NO_CODE_CHANGE"
    case mergeFirstParentUpdate = "MERGE_FIRST_PARENT_UPDATE"
    case noChange = "NO_CHANGE"

    var keepsContent: Bool {
      switch self {
      case .noChange, .trivialRebase, .mergeFirstParentUpdate: true
      case .rework, .noCodeChange: false
      }
    }
  }

  /// A proposal after one or more changes of some kinds, reviewed before them and not since.
  private static func after(
    _ kinds: [Kind], _ votes: String, _ requirements: Requirements = .approvals(1)
  ) -> Scene {
    let mark = kinds.allSatisfy(\.keepsContent) ? "" : "'"
    return Scene(requirements).reviewed(
      votes.split(separator: " ").map { $0 + mark }.joined(separator: " "))
  }

  private static let option = "not a choice of the rules: the content is the same"
  private static let words = "a title and reasons are part of what was reviewed"
  private static let never = "no vote is carried to another content, however high"
  private static let veto = Requirements.approvals(1).addingNoObjection

  static let vectors = [
    Vector("notSticky: REWORK", after([.rework], "ana+"), .pending),
    Vector("notSticky: NO_CODE_CHANGE", after([.noCodeChange], "ana+"), .pending),
    Vector(
      "notSticky: TRIVIAL_REBASE", after([.trivialRebase], "ana+"), .accepted, difference: option),
    Vector(
      "notSticky: MERGE_FIRST_PARENT_UPDATE", after([.mergeFirstParentUpdate], "ana+"), .accepted,
      difference: option),
    Vector("notSticky: NO_CHANGE", after([.noChange], "ana+"), .accepted, difference: option),
    Vector("stickyOnMaxScore: REWORK", after([.rework], "ana+"), .pending, difference: never),
    Vector(
      "stickyOnMinScore: REWORK", after([.rework], "ana+ eva-", veto), .pending,
      difference: "an objection on an earlier content is shown, and is to be given again"),
    Vector("stickyOnTrivialRebase: TRIVIAL_REBASE", after([.trivialRebase], "ana+"), .accepted),
    Vector("stickyOnTrivialRebase: NO_CHANGE", after([.noChange], "ana+"), .accepted),
    Vector(
      "stickyOnTrivialRebase: a block is carried as well",
      after([.trivialRebase], "ana+ eva-", veto), .refused),
    Vector("stickyOnTrivialRebase: REWORK by cherry-pick", after([.rework], "ana+"), .pending),
    Vector(
      "stickyOnNoCodeChange: NO_CODE_CHANGE", after([.noCodeChange], "ana+"), .pending,
      difference: words),
    Vector("stickyOnNoCodeChange: REWORK", after([.rework], "ana+"), .pending),
    Vector("stickyOnMergeFirstParentUpdate", after([.mergeFirstParentUpdate], "ana+"), .accepted),
    Vector(
      "notStickyWithCopyOnNoChangeWhenSecondParentIsUpdated", after([.rework], "ana+"), .pending),
    Vector("removedVotesNotSticky", after([.noChange], "ana."), .pending),
    Vector(
      "stickyAcrossMultiplePatchSets: rebases only",
      after([.trivialRebase, .noChange, .trivialRebase], "ana+"), .accepted),
    Vector(
      "stickyAcrossMultiplePatchSets: one rework among them",
      after([.trivialRebase, .rework, .noChange], "ana+"), .pending),
    Vector(
      "copyMinMaxAcrossMultiplePatchSets", after([.rework, .rework], "ana+ eva-", veto), .pending,
      difference: never),
    Vector(
      "copyMinMaxAcrossMultiplePatchSets: both vote again", after([.noChange], "ana+ eva+", veto),
      .accepted),
    Vector("deleteStickyVote", after([.noChange], "ana~"), .pending),
    Vector(
      "an earlier vote beside one that was given again", Scene(veto).reviewed("eva-' eva+ ana+"),
      .accepted),
  ]

  @Test("Votes on one patch set and the next", arguments: vectors)
  func vector(_ vector: Vector) { #expect(vector.holds, "\(vector.scene.verdict.steps)") }

  @Test("Who has only spoken of an earlier content is shown")
  func shown() {
    let scene = Self.after([.rework], "ana+ eva-")
    #expect(
      scene.verdict.notes == [
        .notCounted("m-ana", .consent, .earlierContent),
        .notCounted("m-eva", .object, .earlierContent),
      ])
  }
}
