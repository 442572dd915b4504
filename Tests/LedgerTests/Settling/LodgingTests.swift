import Git
import Governance
import Ledger
import Records
import Testing

@Suite("Reviews that were lodged, and proposals that ran out")
struct LodgingTests {
  @Test("What was lodged counts when its branch is gone, and may not be left out")
  func lodgedReviewsCount() throws {
    let ground = try Ground.settling()
    try ground.propose("accueil", [("telephone", .text("+33240000001"))])
    let review = try ground.review("accueil", .consent, by: "m-aubepine")
    let lodged = try ground.seal(.lodge, "accueil")
    #expect(lodged.kind == .lodged)
    #expect(lodged.reviewIDs == [review.commit.id])
    #expect(try ground.obstacles(to: .lodge, "accueil") == ["nothing-to-lodge"])
    try ground.ledger.repository.updateReferences(
      [
        ReferenceUpdate(
          name: "refs/heads/reviews/accueil/m-aubepine", from: review.commit.id, to: nil)
      ], reason: "gone", by: Signature(name: "x", email: "x@commun.invalid", seconds: 0))
    let judgement = try ground.ledger.judge("accueil", at: ground.time)
    #expect(judgement.verdict.outcome == .accepted)
    let accepted = try ground.seal(.accept, "accueil")
    #expect(accepted.reviewIDs == [review.commit.id])
    let forged = try ground.ledger.act(
      try ground.forge(accepted, parents: Array(accepted.commit.parents.prefix(2))))
    #expect(try ground.codes(of: forged).contains("lodged-review-left-out"))
  }

  @Test("An objection that was lodged is not hidden by leaving its branch out")
  func lodgedObjection() throws {
    let ground = try Ground.settling()
    try ground.propose("accueil", [("telephone", .text("+33240000001"))])
    try ground.review("accueil", .consent, by: "m-aubepine")
    try ground.review("accueil", .object, by: "m-iris")
    try ground.seal(.lodge, "accueil")
    #expect(try ground.obstacles(to: .accept, "accueil") == ["not-decidable"])
    #expect(try ground.obstacles(to: .refuse, "accueil") == [])
  }

  @Test("Whoever begins their reviews anew after one was lodged keeps nobody from closing")
  func begunAnew() throws {
    let ground = try Ground.settling()
    try ground.propose("accueil", [("telephone", .text("+33240000001"))])
    let first = try ground.review("accueil", .consent, by: "m-aubepine")
    try ground.seal(.lodge, "accueil")
    try ground.point("reviews/accueil/m-aubepine", from: first.commit.id, to: nil)
    let again = try ground.review("accueil", .consent, by: "m-aubepine")
    #expect(again.commit.parents.isEmpty && again.commit.id != first.commit.id)
    #expect(try ground.seal(.accept, "accueil").reviewIDs == [again.commit.id])
  }

  @Test(
    "What another key puts on top of a lodged objection neither hides it nor keeps anybody from closing"
  )
  func covered() throws {
    let ground = try Ground.settling()
    try ground.propose("accueil", [("telephone", .text("+33240000001"))])
    try ground.review("accueil", .consent, by: "m-aubepine")
    let objection = try ground.review("accueil", .object, by: "m-iris")
    try ground.seal(.lodge, "accueil")
    let cover = try ground.write(
      tree: objection.commit.tree, parents: [objection.commit.id],
      message: objection.commit.message, at: ground.time.seconds, by: "m-houx")
    try ground.point("reviews/accueil/m-iris", from: objection.commit.id, to: cover)
    #expect(try ground.obstacles(to: .accept, "accueil") == ["not-decidable"])
    #expect(try ground.seal(.refuse, "accueil").reviewIDs.contains(objection.commit.id))
  }

  @Test("A proposal runs out after its opening, not before, and not without one")
  func expiry() throws {
    let ground = try Ground.settling()
    try ground.propose("accueil", [("telephone", .text("+33240000001"))])
    #expect(try ground.obstacles(to: .expire, "accueil") == ["not-expired"])
    try ground.seal(.open, "accueil", by: "m-genet")
    ground.wait(days: 9)
    #expect(try ground.obstacles(to: .expire, "accueil") == ["not-expired"])
    ground.wait(days: 2)
    try ground.review("accueil", .consent, by: "m-aubepine")
    #expect(try ground.obstacles(to: .accept, "accueil") == ["not-decidable"])
    let act = try ground.seal(.expire, "accueil")
    #expect(act.kind == .expired)
    #expect(try ground.codes(of: act) == [])
    #expect(try ground.ledger.closing(of: "accueil")?.id == act.id)
  }

  @Test("An act that lodges changes nothing and takes reviews only in")
  func forgedLodging() throws {
    let ground = try Ground.settling()
    try ground.propose("accueil", [("telephone", .text("+33240000001"))])
    try ground.review("accueil", .consent, by: "m-aubepine")
    let act = try ground.seal(.lodge, "accueil")
    let head = try #require(act.head)
    let changed = try ground.ledger.act(
      try ground.forge(act, tree: try ground.ledger.repository.commit(head).tree))
    #expect(try ground.codes(of: changed) == ["evil-merge"])
    let foreign = try ground.ledger.act(
      try ground.forge(act, parents: act.commit.parents + [head]))
    #expect(try ground.codes(of: foreign) == ["foreign-history"])
    let stranger = try ground.ledger.act(try ground.forge(act, by: "m-iris"))
    #expect(try ground.codes(of: stranger).contains("not-a-sealer"))
  }
}

extension Ground {
  /// Moves a branch as plain git would.
  fileprivate func point(_ branch: String, from: ObjectID, to: ObjectID?) throws {
    try ledger.repository.updateReferences(
      [ReferenceUpdate(name: "refs/heads/" + branch, from: from, to: to)], reason: "moved",
      by: Signature(name: "x", email: "x@commun.invalid", seconds: 0))
  }
}

extension Act {
  /// The reviews that it takes in.
  var reviewIDs: [ObjectID] { Array(commit.parents.dropFirst(kind == .accepted ? 2 : 1)) }
}
