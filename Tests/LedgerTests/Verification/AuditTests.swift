import Git
import Governance
import Ledger
import Records
import TestSupport
import Testing
import Trust

@Suite("Verification")
struct AuditTests {
  private let ground: Ground
  private let memories: TemporaryFolder

  init() throws {
    ground = try Ground()
    memories = try TemporaryFolder()
  }

  /// Verifies the ground's ledger, with a memory unless told otherwise.
  private func audit(
    root: ObjectID? = nil, remembering: Bool = true,
    _ change: (inout AuditRequest) -> Void = { _ in }
  ) throws -> Audit {
    var request = AuditRequest(
      path: ground.path, now: Instant(seconds: ground.time.seconds + 86_400))
    request.root = root
    if remembering { request.store = MemoryStore(directory: memories.path + "/terrier") }
    change(&request)
    return try Ledger.audit(request)
  }

  private func root() throws -> ObjectID { try ground.ledger.act(try ground.ledger.tip()).root }

  private func acceptTwo() throws -> [Act] {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    try ground.propose("nom", [("nom", .text("Médiathèque"))], by: "m-noisetier")
    return [try ground.accept("adresse"), try ground.accept("nom")]
  }

  private func moveMain(to id: ObjectID) throws {
    try Shell.git("update-ref", Ledger.main, id.hex, in: ground.path)
  }

  @Test("A ledger whose acts all hold holds once its root is known, and is then remembered")
  func holds() throws {
    let acts = try acceptTwo()
    let unknown = try audit()
    #expect(unknown.findings.isEmpty && !unknown.holds && !unknown.isRootKnown)
    #expect(unknown.acts == 5)
    let known = try audit(root: try root())
    #expect(known.holds)
    #expect(known.lastGood?.commit == acts[1].id)
    #expect(known.notices.isEmpty, "\(known.notices)")
    #expect(try audit().holds, "the root is remembered")
  }

  @Test(
    "Content that never entered history may be gone, whole or in part: that is told, and changes nothing",
    arguments: [false, true])
  func unavailable(isTreeAlone: Bool) throws {
    let branch = try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    _ = try ground.ledger.decide(.open, "adresse", by: try ground.hand("m-genet")) { _ in "" }
    _ = try ground.ledger.decide(.withdraw, "adresse", by: try ground.hand("m-mauve")) { _ in "" }
    #expect(try audit(root: try root(), remembering: false).notices.isEmpty)
    try Shell.git("update-ref", "-d", "refs/heads/proposals/adresse", in: ground.path)
    for id in [branch.head.tree] + (isTreeAlone ? [] : [branch.head.id]) {
      let file = "\(ground.path)/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
      try Shell.run(["rm", file], in: "/")
    }
    let partial = try audit(root: try root(), remembering: false)
    #expect(partial.holds)
    #expect(partial.notices.map(\.code) == ["content-unavailable", "content-unavailable"])
  }

  @Test("A warm run recomputes only what is new, and finds what a run from the root finds")
  func warm() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    try ground.propose("nom", [("nom", .text("Médiathèque"))], by: "m-noisetier")
    _ = try ground.accept("adresse")
    #expect(try audit(root: try root()).recomputed == 3)
    _ = try ground.accept("nom")
    let warm = try audit()
    #expect(warm.recomputed == 2 && warm.acts == 5 && warm.holds)
    #expect(try audit().recomputed == 0)
    let cold = try audit { $0.isFromRoot = true }
    #expect(cold.recomputed == 5 && cold.holds && cold.lastGood == warm.lastGood)
  }

  @Test("A closed proposal does not come back in a warm run either")
  func warmResurrection() throws {
    let acts = try acceptTwo()
    _ = try audit(root: try root())
    let forged = try ground.forge(
      acts[1], parents: [acts[1].id] + acts[1].commit.parents.dropFirst(),
      message: { $0.replacing("Sequence: 5", with: "Sequence: 6") })
    try moveMain(to: forged)
    let warm = try audit()
    let cold = try audit { $0.isFromRoot = true }
    #expect(warm.findings.map(\.code).contains("proposal-closed"), "\(warm.findings)")
    #expect(warm.findings == cold.findings)
    #expect(warm.lastGood?.sequence == 5)
  }

  @Test("Another root than the one given, or than the one this place is known for, is found")
  func foreignRoot() throws {
    let other = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    #expect(try audit(root: other).findings.map(\.code) == ["foreign-root"])
    #expect(try audit(root: try root()).holds)
    // Somebody puts another ledger in the same place.
    let copy = try Ground(at: 1_767_600_001)
    try Shell.git("fetch", "--quiet", copy.path, "main", in: ground.path)
    try Shell.git("update-ref", Ledger.main, "FETCH_HEAD", in: ground.path)
    let audit = try audit()
    #expect(audit.findings.map(\.code) == ["foreign-root"])
    #expect(audit.lastGood == nil)
  }

  @Test("A history that goes back behind what was seen is a rollback")
  func rollback() throws {
    let acts = try acceptTwo()
    _ = try audit(root: try root())
    try moveMain(to: acts[0].id)
    let audit = try audit()
    #expect(audit.findings.map(\.code) == ["rollback"])
    #expect(try self.audit { $0.isFromRoot = true }.findings.map(\.code) == ["rollback"])
    #expect(try self.audit { $0.isForgetting = true }.holds, "when everybody agreed to it")
    #expect(try self.audit().holds)
  }

  @Test("A clone without the branch of what was refused verifies, and can be decided in")
  func refusedContentIsGone() throws {
    try ground.propose("nom", [("nom", .text("Médiathèque"))])
    _ = try ground.ledger.decide(.withdraw, "nom", by: try ground.hand("m-mauve")) { _ in "" }
    let clone = memories.path + "/clone.git"
    try Shell.git(
      "clone", "--quiet", "--bare", "--single-branch", "file://" + ground.path, clone,
      in: memories.path)
    let audit = try audit(root: try root()) { $0.path = clone }
    #expect(audit.holds, "\(audit.findings)")
    #expect(audit.notices.map(\.code) == ["content-unavailable"])
    // Once it comes in, what was judged by its form alone is recomputed.
    #expect(try self.audit { $0.path = clone }.recomputed == 0)
    try Shell.git("fetch", "--quiet", ground.path, "refs/heads/proposals/nom", in: clone)
    let whole = try self.audit { $0.path = clone }
    #expect(whole.recomputed == 2 && whole.holds && whole.notices.isEmpty, "\(whole)")
    let ledger = try Ledger.open(at: clone)
    let tip = try ledger.act(try ledger.tip())
    let before = try ledger.state(at: try ledger.act(try #require(tip.previous)))
    #expect(try ledger.findings(in: tip, after: before, notAfter: tip.time).isEmpty)
  }

  @Test("An earlier act can be asked about, which is no rollback and changes no memory")
  func earlierAct() throws {
    let acts = try acceptTwo()
    _ = try audit(root: try root())
    let earlier = try audit { $0.head = acts[0].id }
    #expect(earlier.holds && earlier.acts == acts[0].sequence, "\(earlier.findings)")
    #expect(try audit().recomputed == 0)
  }

  @Test("A rewrite by fast-forward, which keeps the old head as a second parent, is found")
  func rewriteByFastForward() throws {
    let acts = try acceptTwo()
    _ = try audit(root: try root())
    let forged = try ground.forge(
      acts[0], parents: [acts[0].commit.parents[0], acts[1].id], by: "m-houx")
    try moveMain(to: forged)
    let codes = try audit().findings.map(\.code)
    #expect(codes.contains("rewritten-history"), "\(codes)")
    #expect(codes.contains("wrong-head"), "\(codes)")
  }

  @Test("A history that forks from what was seen is found, though each of its acts holds")
  func fork() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    try ground.propose("nom", [("nom", .text("Médiathèque"))], by: "m-noisetier")
    let first = try ground.ledger.tip()
    let seen = try ground.accept("adresse")
    #expect(try audit(root: try root()).holds)
    try moveMain(to: first)
    _ = try Ledger.open(at: ground.path)
    _ = try ground.accept("nom")
    let codes = try audit().findings.map(\.code)
    #expect(codes == ["rewritten-history"], "\(seen.id)")
  }

  @Test(
    "A poisoned, foreign or stale memory changes no verdict", arguments: 0..<12 as Range<UInt64>)
  func poisonedMemory(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let acts = try acceptTwo()
    let root = try root()
    if seed % 3 == 0 {
      try moveMain(
        to: try ground.forge(
          acts[1], tree: acts[0].commit.parents[0] == root ? acts[0].commit.tree : nil))
    }
    let cold = try audit(root: root, remembering: false)
    _ = try audit(root: root)
    let store = memories.path + "/terrier"
    let names = try Shell.run(["ls", store], in: memories.path).output.split(separator: "\n")
    for name in names {
      let path = store + "/" + name
      switch Int.random(in: 0..<4, using: &random) {
      case 0: try Shell.run(["sh", "-c", "printf x >> \(path)"], in: store)
      case 1: try Shell.run(["sh", "-c", "head -c 100 \(path) > t; mv t \(path)"], in: store)
      case 2: try Shell.run(["sh", "-c", "tr 5 6 < \(path) > t; mv t \(path)"], in: store)
      default: break
      }
    }
    let warm = try audit(root: root)
    #expect(warm.findings == cold.findings && warm.lastGood == cold.lastGood)
    #expect(warm.holds == cold.holds)
  }

  @Test("A review that an act left out is told, and voids nothing")
  func leftOutReview() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let act = try ground.accept("adresse")
    // It says that it is older than the act: nobody can prove what the sealer had seen.
    _ = try ground.forgeReview(on: act, by: "m-lierre", at: act.time.seconds - 3600)
    _ = try ground.forgeReview(on: act, by: "m-iris", at: act.time.seconds + 3600)
    let audit = try audit(root: try root())
    #expect(audit.holds)
    #expect(audit.notices.map(\.code) == ["review-left-out"], "\(audit.notices)")
  }
}
