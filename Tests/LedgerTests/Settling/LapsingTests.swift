import Git
import Governance
import Ledger
import Records
import Testing

@Suite("Acceptances that may lapse")
struct LapsingTests {
  private static let late = "Mo 20:00-22:00"

  private func accepted() throws -> Ground {
    let ground = try Ground.settling()
    try ground.propose("tard", [("horaires", .text(Self.late))])
    try ground.seal(.accept, "tard")
    return ground
  }

  private func outcome(_ ground: Ground) throws -> Settlement.Outcome? {
    try ground.ledger.acceptance(of: "tard", at: ground.time)?.settlement.outcome
  }

  @Test("Without an objection, a change that was accepted at once stands")
  func stands() throws {
    let ground = try accepted()
    #expect(try ground.hours() == Self.late)
    #expect(try outcome(ground) == .provisional)
    #expect(try ground.obstacles(to: .lapse, "tard") == ["does-not-lapse"])
    ground.wait(days: 8)
    #expect(try outcome(ground) == .stands)
    #expect(try ground.obstacles(to: .lapse, "tard") == ["does-not-lapse"])
    #expect(throws: LedgerError.self) { try ground.review("tard", .object, by: "m-iris") }
  }

  @Test("An objection in time undoes it, unless it meets the class that it would have had")
  func objection() throws {
    let ground = try accepted()
    let before = try ground.ledger.act(try #require(try ground.ledger.state().act.previous))
    try ground.review("tard", .object, by: "m-iris")
    let lodged = try ground.seal(.lodge, "tard")
    #expect(try ground.codes(of: lodged) == [])
    #expect(try outcome(ground) == .provisional)
    ground.wait(days: 8)
    #expect(try outcome(ground) == .lapses)
    let lapsed = try ground.seal(.lapse, "tard", by: "m-genet")
    #expect(try ground.codes(of: lapsed) == [])
    #expect(lapsed.commit.tree == before.commit.tree)
    #expect(try ground.hours() != Self.late)
    #expect(try ground.obstacles(to: .lapse, "tard") == ["lapsed-already"])
  }

  @Test("An earlier review is not lodged after the objection that followed it")
  func earlierReview() throws {
    let ground = try accepted()
    let consent = try ground.review("tard", .consent, by: "m-iris")
    let objection = try ground.review("tard", .object, by: "m-iris")
    let lodged = try ground.seal(.lodge, "tard")
    #expect(lodged.reviewIDs == [objection.commit.id])
    let next = try ground.ledger.act(
      try ground.forge(
        lodged, parents: [lodged.id, consent.commit.id],
        message: {
          $0.replacing(
            "Sequence: \(lodged.sequence)", with: "Sequence: \(lodged.sequence + 1)")
        }))
    #expect(
      try ground.ledger.findings(
        in: next, after: try ground.ledger.state(), notAfter: ground.time
      ).map(\.code) == ["nothing-to-lodge"])
  }

  @Test("What meets the heavier class in time stands against an objection")
  func upheld() throws {
    let ground = try accepted()
    try ground.review("tard", .object, by: "m-iris")
    try ground.review("tard", .consent, by: "m-aubepine")
    try ground.review("tard", .consent, by: "m-coquelicot")
    try ground.seal(.lodge, "tard")
    ground.wait(days: 8)
    #expect(try outcome(ground) == .stands)
  }

  @Test("An objection that nobody lodged in time is late")
  func lateObjection() throws {
    let ground = try accepted()
    try ground.review("tard", .object, by: "m-iris")
    ground.wait(days: 8)
    #expect(try ground.obstacles(to: .lodge, "tard").contains("proposal-closed"))
    #expect(try outcome(ground) == .stands)
  }

  @Test("What was changed again since is a conflict, and nothing is written")
  func conflict() throws {
    let ground = try accepted()
    try ground.review("tard", .object, by: "m-iris")
    try ground.seal(.lodge, "tard")
    try ground.propose("encore", [("horaires", .text("Tu 10:00-12:00"))])
    try ground.seal(.accept, "encore")
    ground.wait(days: 8)
    let tip = try ground.ledger.tip()
    #expect(try ground.obstacles(to: .lapse, "tard") == ["conflict"])
    #expect(try ground.ledger.tip() == tip)
  }

  @Test("An act that lapses undoes exactly what was accepted")
  func forgedLapse() throws {
    let ground = try accepted()
    let tree = try ground.ledger.state().tree
    try ground.review("tard", .object, by: "m-iris")
    try ground.seal(.lodge, "tard")
    ground.wait(days: 8)
    let lapsed = try ground.seal(.lapse, "tard")
    let kept = try ground.ledger.act(try ground.forge(lapsed, tree: tree))
    #expect(try ground.codes(of: kept) == ["evil-merge"])
    let early = try ground.ledger.act(
      try ground.forge(lapsed, time: lapsed.time.seconds - 3 * 86_400))
    #expect(try ground.codes(of: early).contains("does-not-lapse"))
    let loaded = try ground.ledger.act(
      try ground.forge(lapsed, parents: lapsed.commit.parents + [try #require(lapsed.head)]))
    #expect(try ground.codes(of: loaded) == ["foreign-history"])
  }

  @Test("An opinion that was recorded for somebody who disowns it undoes what hung on it")
  func disowned() throws {
    let ground = try Ground.settling()
    try ground.propose("tard", [("telephone", .text("+33240000001"))])
    try ground.review("tard", .consent, by: "m-erable", for: "m-coquelicot")
    try ground.seal(.accept, "tard")
    #expect(try outcome(ground) == .provisional)
    try ground.review("tard", .object, by: "m-coquelicot")
    try ground.seal(.lodge, "tard")
    #expect(try outcome(ground) == .lapses)
    #expect(try ground.codes(of: try ground.seal(.lapse, "tard")) == [])
  }

  @Test("The people of a college count together, from enough of them on")
  func collective() throws {
    let ground = try Ground.settling()
    try ground.propose("seul", [("telephone", .text("+33240000001"))], by: "m-iris")
    try ground.review("seul", .consent, by: "m-erable", for: "personnes", present: 2)
    #expect(try ground.obstacles(to: .accept, "seul") == ["not-decidable"])
    try ground.review("seul", .consent, by: "m-erable", for: "personnes", present: 12)
    #expect(try ground.obstacles(to: .accept, "seul") == [])
  }

  @Test("An audit agrees, from the root and from where it stopped")
  func audit() throws {
    let ground = try accepted()
    try ground.review("tard", .object, by: "m-iris")
    try ground.seal(.lodge, "tard")
    ground.wait(days: 8)
    try ground.seal(.lapse, "tard")
    let audit = try Ledger.audit(AuditRequest(path: ground.path, now: ground.time))
    #expect(audit.findings == [])
    #expect(audit.acts == 4)
  }
}
