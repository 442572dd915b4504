import Git
import Governance
import Ledger
import Records
import TestSupport
import Testing
import Trust

@Suite("Acts, recomputed")
struct ActTests {
  private let ground: Ground

  init() throws { ground = try Ground() }

  /// Returns the findings of the last act when it is read from history alone.
  private func findings(at commit: ObjectID) throws -> [String] {
    let act = try ground.ledger.act(commit)
    let previous = try ground.ledger.state(at: try ground.ledger.act(try #require(act.previous)))
    return try ground.ledger.findings(
      in: act, after: previous, notAfter: Instant(seconds: ground.time.seconds + 86_400)
    ).map(\.code)
  }

  @Test("Every act that was sealed holds when it is read again from history")
  func sealedActsHold() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    try ground.propose("nom", [("nom", .text("Médiathèque"))], by: "m-noisetier")
    _ = try ground.accept("adresse")
    let last = try ground.accept("nom")
    for act in try ground.ledger.acts(after: nil, upTo: last.id).dropFirst() {
      #expect(try findings(at: act.id).isEmpty, "act \(act.sequence)")
    }
    #expect(last.sequence == 5)
  }

  @Test("An act with another tree, an evil merge, is found")
  func evilMerge() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let act = try ground.accept("adresse")
    let repository = try Repository.open(at: ground.path)
    let tree = try repository.editTree(
      act.commit.tree, [.remove(path: "ledger/lieu/23/23283db6d0f6.yaml")])
    #expect(try findings(at: try ground.forge(act, tree: tree)).contains("dropped-record"))
  }

  @Test("An act that leaves out its reviews, or brings in other history, is found")
  func parents() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let other = try ground.propose("nom", [("nom", .text("Médiathèque"))])
    let act = try ground.accept("adresse")
    let without = try ground.forge(act, parents: Array(act.commit.parents.prefix(2)))
    #expect(try findings(at: without).contains("unmet-approvals"))
    let foreign = try ground.forge(act, parents: act.commit.parents + [other.head.id])
    #expect(try findings(at: foreign).contains("foreign-history"))
    let swapped = try ground.forge(
      act, parents: [act.commit.parents[0], other.head.id] + act.commit.parents.dropFirst(2))
    #expect(try findings(at: swapped).contains("wrong-head"))
  }

  @Test(
    "An act whose trailers lie is found",
    arguments: [
      ("Sequence: 3", "Sequence: 4", "wrong-sequence"),
      ("Content: ", "Content: 0", "wrong-content"),
    ])
  func trailers(_ text: String, _ lie: String, code: String) throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let act = try ground.accept("adresse")
    let forged = try ground.forge(act, message: { $0.replacing(text, with: lie) })
    #expect(try findings(at: forged).contains(code))
  }

  @Test("An act sealed too early, by another member, or dated before its parent is found")
  func timeAndSigner() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let act = try ground.accept("adresse")
    let early = try ground.forge(act, time: act.commit.committer.seconds - 2 * 86_400)
    #expect(try findings(at: early).contains("unmet-period"))
    let past = try ground.forge(act, time: 1_700_000_000)
    #expect(try findings(at: past).contains("back-in-time"))
    #expect(try findings(at: try ground.forge(act, by: "m-iris")).contains("not-a-sealer"))
    let opener = try ground.forge(act, by: "m-genet")
    #expect(try findings(at: opener).contains("unmet-period"))
  }

  @Test("An act without a signature, or signed by a key of nobody, is found")
  func unsigned() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let act = try ground.accept("adresse")
    let repository = try Repository.open(at: ground.path)
    let payload = try repository.signedCommit(act.id).payload
    let bare = try repository.writeCommit(payload: payload, signature: nil)
    #expect(try findings(at: bare) == ["unsigned-act"])
    let strange = try SigningKey(demonstration: "mallory").sign(payload, namespace: "git")
    let forged = try repository.writeCommit(payload: payload, signature: strange)
    #expect(try findings(at: forged) == ["strange-signer"])
  }
}
