import Git
import Governance
import Ledger
import Records
import TestSupport
import Testing

@Suite("Content")
struct ContentTests {
  @Test(
    "A proposal says the same thing when the ledger has moved on in other fields",
    arguments: 0..<6 as Range<UInt64>)
  func survivesOtherChanges(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ground = try Ground()
    let services = [
      "aide-aux-demarches-administratives", "insertion-professionnelle-via-le-numerique",
      "utilisation-securisee-du-numerique", "loisirs-et-creations-numeriques",
    ]
    let before = try ground.ledger.state()
    let record = try #require(
      try ground.ledger.record(Ground.library, in: before.tree, profile: before.profile))
    let known = record["services"]?.items ?? []
    // Each side adds services of its own and may drop one that the other keeps.
    let drops = Bool.random(using: &random)
    let ours = (drops ? Array(known.dropFirst()) : known) + [.text(services[0])]
    let theirs = known + [.text(services[Int.random(in: 1...3, using: &random)])]
    try ground.propose("eux", [("services", .list(theirs)), ("adresse", .text("Ici"))])
    try ground.propose("nous", [("services", .list(ours))], by: "m-noisetier")
    let content = try ground.ledger.judge("eux", at: ground.time).branch.content
    _ = try ground.accept("nous")
    let judgement = try ground.ledger.judge("eux", at: ground.time)
    #expect(judgement.branch.content == content)
    #expect(judgement.result != nil, "\(judgement.verdict.diagnostics)")
    _ = try ground.accept("eux")
  }

  @Test("Another title, reason, nature or date is another content")
  func claimsAreBound() throws {
    let ground = try Ground()
    let branch = try ground.propose("un", [("adresse", .text("Ici"))])
    var contents = [branch.content]
    for (index, natures) in [Nature.change, .unknown].enumerated() {
      let draft = ProposalDraft(
        id: "autre-\(index)", title: "Proposer un", natures: Natures(overall: natures))
      contents.append(
        try ground.ledger.propose(
          draft, tree: branch.head.tree, on: try ground.ledger.state(),
          by: try ground.hand("m-mauve")
        ).content)
    }
    #expect(Set(contents).count == 3)
  }

  @Test("What the ledger already says is told, not applied twice")
  func alreadyApplied() throws {
    let ground = try Ground()
    try ground.propose("un", [("adresse", .text("Ici"))])
    try ground.propose(
      "deux", [("adresse", .text("Ici")), ("nom", .text("Là"))], by: "m-noisetier")
    _ = try ground.accept("un")
    let judgement = try ground.ledger.judge("deux", at: ground.time)
    #expect(judgement.verdict.diagnostics.contains { $0.code == "already-applied" })
    #expect(judgement.verdict.outcome == .refused)
  }
}
