import Git
import Governance
import Ledger
import Records
import Testing

@Suite("Pushing reviews")
struct PushedReviewTests {
  private let ground: Ground
  private let server: Server

  init() throws {
    ground = try Ground()
    server = Server(ground)
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
  }

  /// Gives a review, then puts the server's branch back to where it was.
  private func review(
    by member: String, _ position: Review.Position = .consent, of id: String = "adresse"
  ) throws -> ObjectID {
    let branch = "reviews/\(id)/\(member)"
    let earlier = try server.tip(branch)
    let review = try ground.ledger.review(
      id, Ledger.ReviewDraft(position: position, reason: "Vu."), by: try ground.hand(member))
    try server.has(branch, at: earlier)
    return review.commit.id
  }

  @Test("A review enters on its member's branch, and each next one after it")
  func following() throws {
    let branch = "reviews/adresse/m-aubepine"
    let first = try review(by: "m-aubepine")
    #expect(try server.codes([branch: first]).isEmpty)
    try server.has(branch, at: first)
    let second = try review(by: "m-aubepine", .object)
    #expect(try server.codes([branch: second]).isEmpty)
    try server.has(branch, at: second)
    #expect(try server.codes([branch: first]) == ["rewritten-review"])
    try server.has(branch, at: nil)
    let beside = try review(by: "m-aubepine")
    try server.has(branch, at: second)
    #expect(try server.codes([branch: beside]) == ["rewritten-review"])
  }

  @Test("A review in another's name, or on another's branch, is refused")
  func otherNames() throws {
    let own = try review(by: "m-aubepine")
    #expect(try server.codes(["reviews/adresse/m-houx": own]) == ["foreign-branch"])
    let commit = try ground.ledger.repository.commit(own)
    for key in ["m-houx", "mallory", nil] {
      let forged = try server.commit(
        tree: commit.tree, parents: [], message: commit.message, as: "m-aubepine", key: key)
      #expect(try server.codes(["reviews/adresse/m-aubepine": forged]) == ["foreign-signature"])
    }
    // Another's review cannot be followed by one's own.
    let onTop = try server.commit(
      tree: commit.tree, parents: [own],
      message: commit.message.replacing("m-aubepine", with: "m-houx"), by: "m-houx")
    #expect(try server.codes(["reviews/adresse/m-houx": onTop]) == ["not-a-review"])
  }

  @Test("A review of another proposal or ledger, or of none, is refused, and so is what is none")
  func otherProposals() throws {
    try ground.propose("nom", [("nom", .text("Médiathèque"))])
    let other = try review(by: "m-aubepine", of: "nom")
    #expect(try server.codes(["reviews/adresse/m-aubepine": other]) == ["not-a-review"])
    #expect(try server.codes(["reviews/rien/m-aubepine": other]) == ["no-such-proposal"])
    let commit = try ground.ledger.repository.commit(other)
    let root = try ground.ledger.tip().hex
    let foreign = try server.commit(
      tree: commit.tree, parents: [],
      message: commit.message.replacing(root, with: String(root.reversed())), by: "m-aubepine")
    #expect(try server.codes(["reviews/nom/m-aubepine": foreign]) == ["not-a-review"])
    let main = try ground.ledger.tip()
    #expect(try server.codes(["reviews/nom/m-aubepine": main]) == ["not-a-review"])
    let full = try server.commit(
      tree: try ground.ledger.act(main).commit.tree, parents: [], message: commit.message,
      by: "m-aubepine")
    #expect(try server.codes(["reviews/nom/m-aubepine": full]) == ["not-a-review"])
    let long = try server.commit(
      tree: commit.tree, parents: [],
      message: commit.message.replacing(
        "Vu.", with: String(repeating: "vu ", count: 30_000)), by: "m-aubepine")
    #expect(try server.codes(["reviews/nom/m-aubepine": long]) == ["message-too-long"])
  }

  @Test("A review comes with its proposal, and stays until that is closed")
  func life() throws {
    let branch = "reviews/adresse/m-aubepine"
    let own = try review(by: "m-aubepine")
    let head = try #require(try server.tip("proposals/adresse"))
    try server.has("proposals/adresse", at: nil)
    #expect(try server.codes([branch: own]) == ["no-such-proposal"])
    #expect(try server.codes([branch: own, "proposals/adresse": head]).isEmpty)
    try server.has("proposals/adresse", at: head)
    try server.has(branch, at: own)
    #expect(try server.codes([branch: nil]) == ["review-deleted"])
    _ = try ground.ledger.decide(.withdraw, "adresse", by: try ground.hand("m-mauve")) { _ in "" }
    #expect(try server.codes([branch: nil]).isEmpty)
  }

  @Test("What was on a branch without being a review does not keep its member out")
  func recovery() throws {
    let branch = "reviews/adresse/m-aubepine"
    let own = try review(by: "m-aubepine")
    try server.has(branch, at: try ground.ledger.tip())
    #expect(try server.codes([branch: own]).isEmpty)
  }

  @Test("What a scribe records enters on a branch of its own, by the scribe's signature")
  func recorded() throws {
    let branch = "reviews/adresse/m-erable+personnes"
    let recorded = try ground.ledger.review(
      "adresse",
      Ledger.ReviewDraft(
        position: .consent, reason: "Dit ensemble.",
        recording: ReviewRecording(
          subject: "personnes", channel: .meeting, present: 12, isReadBack: true)),
      by: try ground.hand("m-erable")
    ).commit.id
    try server.has(branch, at: nil)
    #expect(try server.codes([branch: recorded]).isEmpty)
    for other in ["m-erable", "m-erable+m-mauve", "m-houx+personnes"] {
      #expect(try server.codes(["reviews/adresse/\(other)": recorded]) == ["foreign-branch"])
    }
    for bad in ["m-erable+", "+personnes", "m-erable+personnes+x", "m-erable+Personnes"] {
      #expect(try server.codes(["reviews/adresse/\(bad)": recorded]) == ["bad-id"])
    }
    let own = try review(by: "m-erable")
    #expect(try server.codes([branch: own]) == ["foreign-branch"])
  }

  @Test("An objection that came after an acceptance stays until an act took it in")
  func afterAcceptance() throws {
    let ground = try Ground.settling()
    let server = Server(ground)
    try ground.propose("tard", [("horaires", .text("Mo 20:00-22:00"))])
    try ground.seal(.accept, "tard")
    let objection = try ground.review("tard", .object, by: "m-iris").commit.id
    let branch = "reviews/tard/m-iris"
    #expect(try server.codes([branch: nil]) == ["review-deleted"])
    let lodged = try ground.seal(.lodge, "tard")
    #expect(lodged.reviewIDs == [objection])
    #expect(try server.codes([branch: nil]).isEmpty)
  }
}
