import Git
import Governance
import Ledger
import Records
import Testing

/// What plain git writes was looked at by no command before it is pushed; every number is invented.
@Suite("Pushing what says too much of somebody")
struct PushedPersonalDataTests {
  private static let number = "1 85 05 78 006 084"
  private static let code = "social-security-number"

  private let ground: Ground
  private let server: Server

  init() throws {
    ground = try Ground()
    server = Server(ground)
  }

  @Test("A proposal is refused for what a commit says, and the next one takes back")
  func proposals() throws {
    let main = try ground.ledger.tip()
    let clean = try server.address("3 place du Lavoir")
    let said = try server.commit([try server.address("3 rue \(Self.number)")], on: main)
    let takenBack = try server.commit([clean], on: said)
    #expect(try server.codes(["proposals/a": takenBack]).contains(Self.code))
    let told = try server.commit([clean], on: main, message: "Titre\n\nPour \(Self.number).\n")
    let after = try server.commit([try server.address("4 place du Lavoir")], on: told)
    #expect(try server.codes(["proposals/a": after]).contains(Self.code))
    #expect(try server.codes(["proposals/a": try server.commit([clean], on: main)]).isEmpty)
  }

  /// Writes a review that says something, after another one.
  private func review(_ reason: String, like id: ObjectID, after earlier: ObjectID?) throws
    -> ObjectID
  {
    let commit = try ground.ledger.repository.commit(id)
    return try server.commit(
      tree: commit.tree, parents: earlier.map { [$0] } ?? [],
      message: commit.message.replacing("Vu.", with: reason), by: "m-aubepine")
  }

  @Test("A review is refused for what it says, and for what one says that it brings along")
  func reviews() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let branch = "reviews/adresse/m-aubepine"
    let model = try ground.ledger.review(
      "adresse", Ledger.ReviewDraft(position: .consent, reason: "Vu."),
      by: try ground.hand("m-aubepine")
    ).commit.id
    try server.has(branch, at: nil)
    let said = try review("Vu : \(Self.number).", like: model, after: nil)
    #expect(try server.codes([branch: said]) == [Self.code])
    let hidden = try review("Relu.", like: model, after: said)
    #expect(try server.codes([branch: hidden]) == [Self.code])
    let long = try review(String(repeating: "vu ", count: 30_000), like: model, after: nil)
    #expect(
      try server.codes([branch: try review("Relu.", like: model, after: long)])
        == ["message-too-long"])
    // What came in before there was such a rule keeps nobody from going on, and nobody from staying.
    try server.has(branch, at: said)
    #expect(try server.codes([branch: hidden]).isEmpty)
    #expect(try server.codes([branch: model]) == ["rewritten-review"])
  }

  @Test("An act is refused for what it says, and for the reviews that it alone brings")
  func acts() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let act = try ground.accept("adresse")
    try server.has("main", at: act.previous)
    #expect(try server.codes(["main": act.id]).isEmpty)
    let forged = try ground.forge(act) {
      $0.replacing("Accepté.", with: "Accepté : \(Self.number).")
    }
    #expect(forged != act.id)
    #expect(try server.codes(["main": forged]) == [Self.code])
    // A review behind the one that it takes in, on no branch here.
    let taken = try #require(act.reviewIDs.first)
    let model = try ground.ledger.repository.commit(taken)
    let author = model.author.name
    let said = try server.commit(
      tree: model.tree, parents: [],
      message: model.message.replacing("\nLedger:", with: "\n\(Self.number)\n\nLedger:"), by: author
    )
    let behind = try server.commit(
      tree: model.tree, parents: [said], message: model.message, by: author)
    let carrying = try ground.forge(
      act, parents: act.commit.parents.map { $0 == taken ? behind : $0 },
      message: { $0.replacing(taken.hex, with: behind.hex) })
    try server.has("reviews/adresse/\(author)", at: nil)
    #expect(try server.codes(["main": carrying]) == [Self.code])
    // Once it is in history it says what it says: it is verified by the rules of acts alone.
    try server.has("main", at: forged)
    let audit = try ground.audit()
    #expect(audit.holds, "\(audit.findings)")
  }
}
