import Governance
import Records
import Testing

/// The cases of palantir/policy-bot, `policy/approval/approve_test.go` and `policy/disapproval/disapprove_test.go`.
///
/// There an author (here ivo), contributors who took part (ana), a comment-approver (bao) and a review-approver (cleo).
/// Where it names users or organizations, colleges are named here: nobody is indispensable by name.
@Suite("Vectors of policy-bot")
struct PolicyBotVectors {
  private static func scene(_ reviews: String, _ requirements: Requirements = .approvals(1))
    -> Scene
  {
    Scene(requirements).reviewed(reviews).with { $0.signers = [Commons.name("ana")] }
  }

  private static let oneOf = "whatever the rules, who took part is never counted (self-approval)"
  private static let bound = "a review is bound to the exact content; there is no option to keep it"
  private static let signed = "a review is a signed commit, which nobody can edit"

  static let approvals = [
    Vector(
      "noApprovalRequired", scene("", Requirements()), .refused,
      difference: "what asks for nothing accepts nothing"),
    Vector("singleApprovalRequired", scene("zoe+"), .pending),
    Vector("authorCannotApprove", scene("ivo+"), .pending),
    Vector("authorCanApprove", scene("ivo+"), .pending, difference: oneOf),
    Vector("contributorsCannotApprove", scene("ana+"), .pending),
    Vector(
      "contributorsIncludingAuthorCanApprove", scene("ana+ ivo+"), .pending, difference: oneOf),
    Vector("contributorsExcludingAuthorCanApprove", scene("ana+"), .pending, difference: oneOf),
    Vector(
      "nonAuthorContributorsAndAuthorCanApprove", scene("ivo+ ana+"), .pending, difference: oneOf),
    Vector(
      "contributorsAndAuthorCanApprove", scene("ana+ ivo+", .approvals(2)), .pending,
      difference: oneOf),
    Vector("specificUserApproves", scene("bao+", .approvals(1, named: ["services"])), .accepted),
    Vector(
      "specificUserApproves, who does not exist", scene("bao+", .approvals(1, named: ["inconnu"])),
      .pending),
    Vector(
      "specificOrgApproves", scene("cleo+", .approvals(1, named: ["collectivites"])), .accepted),
    Vector(
      "specificOrgApproves, another one", scene("cleo+", .approvals(1, named: ["services"])),
      .pending),
    Vector("specificOrgsOrUserApproves", scene("bao+ cleo+", .approvals(2)), .accepted),
    Vector(
      "specificOrgsOrUserApproves, both named",
      scene("bao+", .approvals(1, named: ["collectivites", "services"])), .pending,
      difference: "named colleges are all asked for: one hat never stands for another"),
    Vector("invalidateCommentOnPush", scene("bao+'"), .pending),
    Vector("invalidateCommentOnPush, option off", scene("bao+'"), .pending, difference: bound),
    Vector("invalidateReviewOnPush", scene("cleo+'"), .pending),
    Vector("invalidateReviewOnPush, option off", scene("cleo+'"), .pending, difference: bound),
    Vector(
      "ignoreUpdateMergeAfterReview", scene("bao+"), .accepted,
      difference: "no option: bringing a proposal up to date leaves its content, so reviews hold"),
    Vector(
      "ignoreUpdateMergeContributor", scene("ana+"), .pending,
      difference: "who signs any part of a proposal took part in it"),
    Vector("ignoreCommits", scene("ana+"), .pending, difference: oneOf),
    Vector("ignoreCommitsMixedAuthorCommiter", scene("ana+"), .pending),
    Vector("ignoreCommitsInvalidateOnPush", scene("bao+'"), .pending, difference: bound),
    Vector(
      "ignoreCommitsInvalidateOnPushBatches", scene("bao+' cleo+'"), .pending, difference: bound),
    Vector("ignoreEditedReviewComments", scene("cleo+"), .accepted, difference: signed),
    Vector("ignoreEditedComments", scene("bao+"), .accepted, difference: signed),
    Vector(
      "ignoreEditedCommentsWithBodyPattern", scene(""), .pending,
      difference: "words in a proposal are no opinion, however they are edited"),
    Vector("the same person approves twice (#33)", scene("bao+ bao+", .approvals(2)), .pending),
    Vector(
      "one person in two teams (#359, #592)", scene("bao+", .approvals(1, colleges: 2)), .pending,
      difference: "a person sits in one college"),
    Vector(
      "two people of one team (#169)", scene("bao+ cleo+", .approvals(2, structures: 2)), .accepted),
    Vector(
      "two people of one team (#169), who are one structure",
      scene("eva+ fay+", .approvals(2, structures: 2)), .pending),
    Vector(
      "approved, then another's part is brought in (#903)",
      scene("bao+").with { $0.signers.insert("m-bao") }, .pending),
  ]

  private static let veto = Requirements.approvals(1).addingNoObjection
  private static let others =
    "only who objected lifts an objection; others overrule it where the rules say how"
  private static let claims = "a title is a claim, which no rule reads"

  static let disapprovals = [
    Vector("skippedWithNoRequires", scene("cleo+ eva-"), .accepted),
    Vector("singleUserDisapproves", scene("cleo+ eva-", veto), .refused),
    Vector("singleUserDisapprovesAndRevokes", scene("cleo+ eva+", veto), .accepted),
    Vector("multipleUsersDisapprove", scene("cleo+ eva- bao-", veto), .refused),
    Vector("otherUserRevokes", scene("cleo+ bao+ eva-", veto), .refused, difference: others),
    Vector("singleUserDisapprovesWithReview", scene("cleo+ fay-", veto), .refused),
    Vector(
      "otherUserRevokesWithReview", scene("cleo+ bao+ fay-", veto), .refused, difference: others),
    Vector("reviewsInteractWithComments", scene("cleo+ eva+ fay-", veto), .refused),
    Vector("predicateDisapproves", scene("cleo+", veto), .accepted, difference: claims),
    Vector("predicateDoesNotDisapprove", scene("cleo+", veto), .accepted),
    Vector("disapproval by somebody who is not listed", scene("cleo+ zoe-", veto), .accepted),
  ]

  @Test("Approvals", arguments: approvals)
  func approval(_ vector: Vector) { #expect(vector.holds, "\(vector.scene.verdict.steps)") }

  @Test("Disapprovals", arguments: disapprovals)
  func disapproval(_ vector: Vector) { #expect(vector.holds, "\(vector.scene.verdict.steps)") }
}
