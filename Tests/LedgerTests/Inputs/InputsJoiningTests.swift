import Git
import Governance
import Ledger
import Records
import Testing

@Suite("Proposing together")
struct InputsJoiningTests {
  private let ground: Ground
  private let server: Server

  init() throws {
    ground = try Ground()
    server = Server(ground)
  }

  private func proposed() throws -> ProposalBranch {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
  }

  private func join(by member: String) throws -> ProposalBranch {
    try ground.ledger.join("adresse", by: try ground.hand(member))
  }

  private func origin() throws -> Proposal.Origin { try judgement().branch.proposal.origin }

  private func judgement() throws -> Judgement {
    try ground.ledger.judge("adresse", at: ground.time)
  }

  /// Moves the branch to a commit that was written by hand.
  private func move(to commit: ObjectID) throws {
    try server.has("proposals/adresse", at: commit)
  }

  private var readme: TreeEdit {
    get throws { try server.put("# Lisez-moi\n", at: "LISEZMOI.md") }
  }

  @Test("Those who sign the same content propose it together, whoever started it first")
  func joint() throws {
    let first = try proposed()
    _ = try ground.ledger.review(
      "adresse", Ledger.ReviewDraft(position: .consent, reason: ""),
      by: try ground.hand("m-aubepine"))
    let joined = try join(by: "m-noisetier")
    #expect(joined.proposal.origin == .joint(["m-mauve", "m-noisetier"]))
    #expect(joined.head.message == "Join adresse\n")
    _ = try join(by: "m-iris")
    #expect(try origin() == .joint(["m-mauve", "m-iris", "m-noisetier"]))
    let judgement = try judgement()
    #expect(judgement.branch.content == first.content)
    #expect(judgement.submission.reviews.map(\.isCurrent) == [true])
    #expect(judgement.branch.problems.isEmpty, "\(judgement.branch.problems)")
  }

  @Test("What was proposed together is decided, and verified, like anything else")
  func accepted() throws {
    _ = try proposed()
    _ = try join(by: "m-noisetier")
    let act = try ground.accept("adresse")
    let root = try ground.ledger.act(act.id).root
    var request = AuditRequest(
      path: ground.path, now: Instant(seconds: ground.time.seconds + 86_400))
    request.root = root
    let audit = try Ledger.audit(request)
    #expect(audit.holds, "\(audit.findings)")
  }

  @Test("Nobody joins twice, without a key, or what somebody outside has started")
  func refusals() throws {
    _ = try proposed()
    func codes(_ hand: Hand) -> [String] {
      do {
        _ = try ground.ledger.join("adresse", by: hand)
        return []
      } catch { return error.diagnostics.map(\.code) }
    }
    #expect(codes(try ground.hand("m-mauve")) == ["already-joined"])
    #expect(codes(Hand(member: nil, signer: nil, time: ground.time)) == ["unsigned-joining"])
    let main = try ground.ledger.tip()
    try move(to: try server.commit([try server.address("4 place du Lavoir")], on: main))
    #expect(codes(try ground.hand("m-iris")) == ["not-signed-by-members"])
  }

  @Test("A member who signs on top of what somebody outside proposed makes it nobody's")
  func taggedOn() throws {
    let main = try ground.ledger.tip()
    let outside = try server.commit([try server.address("4 place du Lavoir")], on: main)
    let tagged = try server.commit([], on: outside, by: "m-iris")
    try move(to: try server.commit([], on: tagged, by: "m-mauve"))
    #expect(try origin() == .outside)
  }

  @Test("A signature that joins one proposal is not taken to another")
  func replayed() throws {
    _ = try proposed()
    let joined = try join(by: "m-noisetier")
    _ = try ground.ledger.decide(.withdraw, "adresse", by: try ground.hand("m-mauve")) { _ in "" }
    try server.has("proposals/encore", at: joined.head.id)
    let again = try ground.ledger.judge("encore", at: ground.time).branch.proposal
    #expect(again.origin == .outside)
    #expect(again.signers == ["m-mauve", "m-noisetier"])
  }

  @Test("When the content changes, those who signed what it was no longer count")
  func changedAfterwards() throws {
    _ = try proposed()
    let joined = try join(by: "m-noisetier")
    try move(to: try server.commit([try readme], on: joined.head.id, by: "m-mauve"))
    #expect(try origin() == .outside)
    #expect(try judgement().branch.leader == "m-mauve")
    _ = try join(by: "m-iris")
    #expect(try origin() == .joint(["m-mauve", "m-iris"]))
    #expect(
      try judgement().branch.proposal.signers == ["m-mauve", "m-noisetier", "m-iris"],
      "who signed anything of it approves nothing of it")
  }

  @Test("The same files put on a later act are another content")
  func movedBase() throws {
    try ground.propose("nom", [("nom", .text("Médiathèque"))], by: "m-fougere")
    _ = try proposed()
    let joined = try join(by: "m-noisetier")
    let act = try ground.accept("nom")
    // Undoes what was accepted meanwhile, under the signature of those who never saw it.
    let undoing = try server.commit(
      tree: joined.head.tree, parents: [joined.head.id, act.id], message: "Suite\n", by: "m-mauve")
    try move(to: undoing)
    #expect(try judgement().branch.base.id == act.id)
    #expect(try origin() == .outside)
  }

  @Test("The same files with other claims are another content")
  func otherClaims() throws {
    let first = try proposed()
    let joined = try join(by: "m-noisetier")
    let main = try ground.ledger.tip()
    let other = try server.commit(
      tree: first.head.tree, parents: [main], message: "Autre\n\nNon.\n\nUrgent: yes\n",
      by: "m-mauve")
    try move(
      to: try server.commit(
        tree: first.head.tree, parents: [other, joined.head.id], message: "Suite\n", by: "m-mauve"))
    #expect(try judgement().branch.proposal.isUrgent)
    #expect(try origin() == .outside)
  }

  @Test("A server lets members join what one of them wrote, and nobody else change it")
  func hosted() throws {
    let signed = try proposed().head.id
    func codes(_ next: ObjectID) throws -> [String] {
      try server.codes(["proposals/adresse": next])
    }
    let joined = try server.commit([], on: signed, message: "Join adresse\n", by: "m-noisetier")
    #expect(try codes(joined).isEmpty)
    #expect(try codes(server.commit([], on: signed)) == ["foreign-commit"])
    #expect(try codes(server.commit([try readme], on: joined, by: "m-iris")) == ["foreign-commit"])
    try move(to: joined)
    #expect(
      try codes(server.commit([try readme], on: joined, by: "m-noisetier")) == ["foreign-commit"])
    let changed = try server.commit([try readme], on: joined, by: "m-mauve")
    #expect(try codes(changed).isEmpty)
    try move(to: changed)
    #expect(
      try codes(server.commit([try server.put("# Non\n", at: "AUTRE.md")], on: changed))
        == ["foreign-commit"])
    #expect(try codes(server.commit([], on: changed, by: "m-noisetier")).isEmpty)
  }
}
