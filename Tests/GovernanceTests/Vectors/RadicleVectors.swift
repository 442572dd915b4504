import Governance
import Records
import Testing

/// The cases of Radicle's identity document: `crates/radicle/src/cob/identity.rs`, `git/canonical.rs` and the
/// scenarios `rad-id-*.md`.
///
/// There the document is changed by a majority of its delegates, the author's revision being one yes; here the rules
/// say how many others consent, the author being none of them. A delegate is a member, a revision a content.
@Suite("Vectors of Radicle")
struct RadicleVectors {
  /// A change of the rules by one of some people, which a majority of all of them, the proposer included, would pass
  /// there: so many others here.
  private static func revision(_ people: String, _ others: Int, _ reviews: String) -> Scene {
    Scene(
      classes: [
        .of(
          "H", [.files(["governance/**"])], by: .members,
          requires: Requirements.approvals(others).addingNoObjection)
      ]
    ).proposed(by: "ivo").reviewed(reviews).with {
      $0.roster = Commons.roster(only: people)
      $0.changes = [.file("governance/rules.yaml")]
    }
  }

  private static let veto = "an objection refuses by itself here: consent is asked, not a majority"
  private static let alone = "nobody decides alone, not even the only member"
  private static let bound = "a position is given on one content and never carried to another"

  static let identity = [
    Vector(
      "test_identity_updates: identical document",
      revision("ivo bao", 1, "bao+").with { $0.changes = [] }, .refused),
    Vector(
      "test_identity_updates: threshold beyond the delegates", revision("ivo", 2, ""), .pending,
      difference: "a threshold beyond the electorate is refused when the rules are checked"),
    Vector(
      "test_identity_updates: the only delegate adds another", revision("ivo", 1, "ivo+"), .pending,
      difference: alone),
    Vector("test_identity_updates: one of two signed", revision("ivo bao", 1, ""), .pending),
    Vector("test_identity_updates: both signed", revision("ivo bao", 1, "bao+"), .accepted),
    Vector(
      "test_identity_update_rejected: one of two rejects", revision("ivo bao", 1, "bao-"), .refused),
    Vector(
      "test_identity_update_rejected: one of three rejects", revision("ivo bao cleo", 1, "bao-"),
      .refused, difference: veto),
    Vector(
      "test_identity_update_rejected: two of three reject",
      revision("ivo bao cleo", 1, "bao- cleo-"), .refused),
    Vector(
      "test_identity_updates_concurrent: each has one vote", revision("ivo bao", 1, "ivo+"),
      .pending),
    Vector(
      "test_identity_updates_concurrent: the other accepts", revision("ivo bao", 1, "bao+"),
      .accepted),
    Vector(
      "test_identity_redact_revision: accepted after it was withdrawn",
      revision("ivo bao", 1, "bao+'"), .pending),
    Vector(
      "test_identity_remove_delegate_concurrent: the removed one votes",
      revision("ivo bao", 1, "eva+"), .pending),
    Vector(
      "test_identity_reject_concurrent: rejected after it was accepted",
      revision("ivo bao eva", 1, "bao+ eva-"), .refused,
      difference:
        "whatever act comes first counts what it holds; at the same act the objection stands"),
    Vector(
      "test_identity_updates_concurrent_outdated: votes on a stale revision",
      revision("ivo bao eva", 1, "bao+'"), .pending),
    Vector(
      "verdict already applied: a vote cannot be withdrawn", revision("ivo bao", 1, "bao."),
      .pending,
      difference: "the last position counts, so that one may change one's mind until an act"),
    Vector(
      "rad-id-threshold: a delegate who never fetched", revision("ivo bao cleo", 2, "bao+"),
      .pending),
    Vector(
      "rad-id-multi-delegate: all delegates", revision("ivo bao cleo", 2, "bao+ cleo+"), .accepted),
    Vector("rad-id-collaboration: a stranger votes", revision("ivo bao", 1, "zoe+ zoe-"), .pending),
    Vector(
      "rad-id-rebase: the accepted content changed", revision("ivo bao", 1, "bao+'"), .pending),
    Vector(
      "author's own revision counts as a yes", revision("ivo bao cleo", 2, "ivo+ bao+"), .pending,
      difference: "who proposes is not counted"),
  ]

  /// Delegates whose tips are the content that is judged (`+`), or an earlier one (`'`), against a threshold.
  private static func tips(_ threshold: Int, _ reviews: String) -> Scene {
    Scene(.approvals(threshold)).proposed(by: "dan").reviewed(reviews)
  }

  static let quorum = [
    Vector("[c0] of 1", tips(1, "bao+"), .accepted),
    Vector("[] of 0", tips(0, ""), .refused, difference: "a threshold of none accepts nothing"),
    Vector("[] of 1", tips(1, ""), .pending),
    Vector("[c0] of 2", tips(2, "bao+"), .pending),
    Vector("[c1, c2] of 1", tips(1, "bao+ cleo+'"), .accepted),
    Vector("[c1, c2] of 2", tips(2, "bao+ cleo+'"), .pending, difference: bound),
    Vector("[c1, c1, c2] of 2", tips(2, "bao+ cleo+ eva+'"), .accepted),
    Vector(
      "[c2, b2] of 1, diverging", tips(1, "bao+ cleo+'"), .accepted,
      difference: "another content is another proposal: it cannot make this one ambiguous"),
    Vector("[b2, c2, c2] of 3", tips(3, "bao+' cleo+ eva+"), .pending),
    Vector("[c2, b2, a1] of 2", tips(2, "bao+ cleo+' eva+'"), .pending),
    Vector(
      "[b2, b2, c2, c2] of 2, diverging", tips(2, "bao+ cleo+ eva+' fay+'"), .accepted,
      difference: "two contents with enough consents each are two proposals; the first act decides"),
    Vector("[c0, c1, c2] of 3", tips(3, "bao+ cleo+ eva+"), .accepted),
  ]

  @Test("Identity", arguments: identity)
  func judgesIdentity(_ vector: Vector) { #expect(vector.holds, "\(vector.scene.verdict.steps)") }

  @Test("Quorum", arguments: quorum)
  func judgesQuorum(_ vector: Vector) { #expect(vector.holds, "\(vector.scene.verdict.steps)") }
}
