import Git
import Governance
import Ledger
import Records
import TestSupport
import Testing

@Suite("Pushing acts")
struct PushedActTests {
  private let ground: Ground
  private let server: Server

  init() throws {
    ground = try Ground()
    server = Server(ground)
  }

  /// Takes a proposal to its acceptance, then puts the server's `main` back to the act before: returns both.
  private func sealed() throws -> (before: ObjectID, act: Act) {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let act = try ground.accept("adresse")
    let before = try #require(act.previous)
    try server.has("main", at: before)
    return (before, act)
  }

  @Test("An act that holds enters, alone or after others")
  func goodActs() throws {
    let root = try #require(try server.tip("main"))
    let (_, act) = try sealed()
    #expect(try server.codes(["main": act.id]).isEmpty)
    #expect(try server.codes(["main": act.id], trustRoot: root).isEmpty)
    try server.has("main", at: root)
    // The opening was pushed days late: an act enters when it is made.
    #expect(try server.codes(["main": act.id]) == ["far-from-clock"])
  }

  @Test("An act enters together with the reviews that it takes in and the proposal")
  func together() throws {
    let (before, act) = try sealed()
    let reviews = ["m-aubepine", "m-coquelicot"].map { "reviews/adresse/\($0)" }
    let tips = try reviews.map { try #require(try server.tip($0)) }
    for review in reviews { try server.has(review, at: nil) }
    let head = try #require(act.head)
    try server.has("proposals/adresse", at: nil)
    #expect(
      try server.codes([
        "main": act.id, reviews[0]: tips[0], reviews[1]: tips[1], "proposals/adresse": head,
      ]).isEmpty)
    // A branch of the same push that may not enter keeps all of it out.
    #expect(try server.codes(["main": act.id, "autre": before]) == ["foreign-reference"])
  }

  @Test("'main' is not deleted, put back, or moved off its first-parent chain by a fast-forward")
  func rewriting() throws {
    let (before, act) = try sealed()
    try server.has("main", at: act.id)
    #expect(try server.codes(["main": nil]) == ["main-deleted"])
    #expect(try server.codes(["main": before]) == ["rewritten-history"])
    let aside = try server.commit(
      tree: act.commit.tree, parents: [before, act.id], message: act.commit.message, by: "m-houx")
    #expect(try server.codes(["main": aside]) == ["rewritten-history"])
    #expect(try server.codes(["main": act.id]) == ["rewritten-history"])
  }

  @Test("What is judged is where the server's references are, whatever the push says")
  func moved() throws {
    let (_, act) = try sealed()
    let stale = ReferenceUpdate(name: "refs/heads/main", from: act.id, to: act.id)
    let refusals = try ground.ledger.refusals(of: Push([stale]), trustRoot: nil, at: ground.time)
    #expect(refusals.flatMap(\.problems).map(\.code) == ["moved-meanwhile"])
    let created = ReferenceUpdate(name: "refs/heads/main", from: nil, to: act.id)
    let others = try ground.ledger.refusals(of: Push([created]), trustRoot: nil, at: ground.time)
    #expect(others.flatMap(\.problems).map(\.code) == ["moved-meanwhile"])
  }

  @Test("An act enters within ten minutes of the server's clock, either way", arguments: [1, -1])
  func clock(direction: Int64) throws {
    let (_, act) = try sealed()
    #expect(try server.codes(["main": act.id], after: direction * 600).isEmpty)
    #expect(try server.codes(["main": act.id], after: direction * 601).contains("far-from-clock"))
  }

  @Test("A forged act, or a commit that is none, is refused with its findings")
  func forged() throws {
    let (before, act) = try sealed()
    let unsigned = try server.commit(
      tree: act.commit.tree, parents: act.commit.parents, message: act.commit.message,
      as: "m-houx")
    #expect(try server.codes(["main": unsigned]) == ["unsigned-act"])
    let plain = try server.commit(
      [try server.address("4 place du Lavoir")], on: before, by: "m-houx")
    #expect(try server.codes(["main": plain]).contains("not-an-act"))
    let long = try server.commit(
      tree: act.commit.tree, parents: act.commit.parents,
      message: act.commit.message + String(repeating: "a", count: 64 << 10), by: "m-houx")
    #expect(try server.codes(["main": long]) == ["message-too-long"])
    // The first act that fails is told, and nothing is said of those after it.
    let onTop = try server.commit(
      tree: act.commit.tree, parents: [unsigned], message: act.commit.message, by: "m-houx")
    #expect(try server.codes(["main": onTop]) == ["unsigned-act"])
  }

  @Test("An act that its verdict does not allow is refused with the verdict")
  func explained() throws {
    let (_, act) = try sealed()
    let without = try server.commit(
      tree: act.commit.tree, parents: Array(act.commit.parents.prefix(2)),
      message: act.commit.message, by: "m-houx")
    let refusal = try #require(try server.refusals(["main": without]).first)
    #expect(
      refusal.problems.map(\.code) == [
        "unmet-approvals", "unmet-voice", "review-left-out", "review-left-out",
      ])
    let verdict = try #require(refusal.judgement?.verdict)
    #expect(verdict.outcome != .accepted)
    #expect(verdict.steps.contains { $0.requirement == "approvals" && $0.state == .pending })
  }

  @Test("An act that leaves out a review, or takes in an older one, is refused")
  func leftOut() throws {
    let (_, act) = try sealed()
    for (member, code) in [("m-bruyere", "review-left-out"), ("m-aubepine", "superseded-review")] {
      let branch = "reviews/adresse/\(member)"
      let earlier = try server.tip(branch)
      let review = try ground.ledger.review(
        "adresse", Ledger.ReviewDraft(position: .consent, reason: ""), by: try ground.hand(member))
      #expect(try server.codes(["main": act.id]) == [code])
      // One that comes with the act is held as well, and deleting it does not help.
      try server.has(branch, at: earlier)
      #expect(try server.codes(["main": act.id, branch: review.commit.id]) == [code])
      try server.has(branch, at: review.commit.id)
      #expect(try server.codes(["main": act.id, branch: nil]).contains(code))
      try server.has(branch, at: earlier)
    }
    #expect(try server.codes(["main": act.id]).isEmpty)
  }

  @Test("A review that the server names and does not have, or cannot read, keeps everything out")
  func lost() throws {
    let (_, act) = try sealed()
    let name = "ledger.git/refs/heads/reviews/adresse/m-bruyere"
    for content in [String(repeating: "1", count: 40) + "\n", ""] {
      try ground.folder.write(content, to: name)
      #expect(throws: LedgerError.self) { try server.codes(["main": act.id]) }
    }
    try Shell.run(["rm", name], in: ground.folder.path)
    #expect(try server.codes(["main": act.id]).isEmpty)
  }

  @Test("What stands on a review's branch without being a review is left out rightly")
  func inert() throws {
    let (before, act) = try sealed()
    try server.has("reviews/adresse/m-bruyere", at: before)
    let other = try #require(try server.tip("reviews/adresse/m-aubepine"))
    try server.has("reviews/adresse/m-erable", at: other)
    #expect(try server.codes(["main": act.id]).isEmpty)
  }

  @Test("Nothing is written while a push is judged, even where judging has to merge")
  func nothingIsWritten() throws {
    try ground.propose("nom", [("nom", .text("Médiathèque"))])
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))], by: "m-noisetier")
    _ = try ground.accept("adresse")
    _ = try ground.ledger.decide(.open, "nom", by: try ground.hand("m-genet")) { _ in "" }
    let review = try ground.ledger.review(
      "nom", Ledger.ReviewDraft(position: .object, reason: "Non."), by: try ground.hand("m-bruyere")
    )
    ground.wait(days: 3)
    let main = try #require(try server.tip("main"))
    let outcome = try ground.ledger.decide(.refuse, "nom", by: try ground.hand("m-houx")) { _ in ""
    }
    guard case .sealed(let act, _) = outcome else { throw Ground.NotSealed() }
    let copy = try Copy(of: ground)
    try copy.keep([
      "refs/heads/main": main, "refs/heads/proposals/nom": try #require(act.head),
      "refs/heads/reviews/nom/m-bruyere": review.commit.id,
    ])
    try copy.fetch(act.id)
    let before = try copy.files()
    #expect(try copy.refusals("refs/heads/main", from: main, to: act.id, at: act.time).isEmpty)
    #expect(try copy.files() == before)
  }
}
