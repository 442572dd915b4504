import Git
import Ledger
import Records
import Testing

@Suite("The first push to an empty server")
struct FirstPushTests {
  private let ground: Ground
  private let copy: Copy
  private let act: Act

  init() throws {
    ground = try Ground()
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    act = try ground.accept("adresse")
    copy = try Copy(of: ground)
    try copy.fetch(act.id)
  }

  private func refusals(of tip: ObjectID, trustRoot: ObjectID?) throws -> [String] {
    try copy.fetch(tip)
    return try copy.refusals(
      "refs/heads/main", from: nil, to: tip, trustRoot: trustRoot,
      at: Instant(seconds: act.time.seconds + 400 * 86_400))
  }

  @Test("A whole ledger enters where its trust root is expected, however old its acts are")
  func goodLedger() throws {
    #expect(try refusals(of: act.id, trustRoot: act.root).isEmpty)
  }

  @Test("Without a trust root, or with another one, nothing enters")
  func otherRoot() throws {
    #expect(try refusals(of: act.id, trustRoot: nil) == ["no-trust-root"])
    #expect(try refusals(of: act.id, trustRoot: act.id) == ["foreign-ledger"])
    #expect(
      try copy.refusals(
        "refs/heads/proposals/adresse", from: nil, to: act.head,
        trustRoot: act.root, at: act.time) == ["no-ledger-yet"])
  }

  @Test("A proposal that was opened and not taken in has to come along")
  func missingProposal() throws {
    let branch = try ground.propose("nom", [("nom", .text("Médiathèque"))])
    _ = try ground.ledger.decide(.open, "nom", by: try ground.hand("m-genet")) { _ in "" }
    let tip = try ground.ledger.tip()
    #expect(try refusals(of: tip, trustRoot: act.root) == ["missing-proposal"])
    try copy.fetch(branch.head.id)
    #expect(try refusals(of: tip, trustRoot: act.root).isEmpty)
  }

  @Test("A proposal that was refused may be gone: its content never was history")
  func refusedProposal() throws {
    try ground.propose("nom", [("nom", .text("Médiathèque"))])
    _ = try ground.ledger.decide(.open, "nom", by: try ground.hand("m-genet")) { _ in "" }
    _ = try ground.ledger.decide(.withdraw, "nom", by: try ground.hand("m-mauve")) { _ in "" }
    #expect(try refusals(of: try ground.ledger.tip(), trustRoot: act.root).isEmpty)
  }

  @Test("A chain with an act that does not hold, or that is founded by nobody, does not enter")
  func forgedLedger() throws {
    let server = Server(ground)
    let forged = try server.commit(
      tree: act.commit.tree, parents: act.commit.parents, message: act.commit.message,
      by: "m-iris")
    #expect(try refusals(of: forged, trustRoot: act.root).contains("not-a-sealer"))
    let tree = try ground.ledger.act(act.root).commit.tree
    let message = "Found the ledger\n\nAct: founded\n"
    let orphan = try server.commit(tree: tree, parents: [], message: message, by: "mallory")
    #expect(try refusals(of: orphan, trustRoot: orphan) == ["strange-signer"])
    let reader = try server.commit(tree: tree, parents: [], message: message, by: "m-iris")
    #expect(try refusals(of: reader, trustRoot: reader) == ["not-a-sealer"])
  }
}
