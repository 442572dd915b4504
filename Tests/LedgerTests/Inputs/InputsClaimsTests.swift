import Git
import Governance
import Ledger
import Records
import Testing

@Suite("What a proposal claims and would put in force")
struct InputsClaimsTests {
  private let ground: Ground
  private let server: Server

  init() throws {
    ground = try Ground()
    server = Server(ground)
  }

  /// Proposes with a first commit of this message, and returns what is judged.
  private func judged(_ edits: [TreeEdit], saying message: String) throws -> Judgement {
    let commit = try server.commit(
      edits, on: try ground.ledger.tip(), message: message, by: "m-mauve")
    try server.has("proposals/essai", at: commit)
    return try ground.ledger.judge("essai", at: ground.time)
  }

  @Test("A proposal claims to be urgent in one way, which is part of its content")
  func urgency() throws {
    let edits = [try server.address("3 place du Lavoir")]
    let plain = try judged(edits, saying: "Adresse\n\nVu.\n\nNature: correction\n")
    let urgent = try judged(edits, saying: "Adresse\n\nVu.\n\nNature: correction\nUrgent: yes\n")
    #expect(!plain.branch.proposal.isUrgent)
    #expect(urgent.branch.proposal.isUrgent)
    #expect(plain.branch.content != urgent.branch.content)
    for claim in ["Urgent: no", "Urgent: Yes", "Urgent: oui"] {
      let wrong = try judged(edits, saying: "Adresse\n\nVu.\n\nNature: correction\n\(claim)\n")
      #expect(wrong.branch.problems.map(\.code) == ["bad-urgency"])
      #expect(wrong.branch.problems.allSatisfy { $0.hint != nil })
    }
  }

  @Test("A draft that is urgent says so in its first commit")
  func draft() throws {
    let state = try ground.ledger.state()
    let branch = try ground.ledger.propose(
      ProposalDraft(
        id: "danger", title: "Danger", natures: Natures(overall: .correction), isUrgent: true),
      edits: [try server.address("3 place du Lavoir")], by: try ground.hand("m-mauve"))
    #expect(branch.proposal.isUrgent)
    #expect(branch.head.message.hasSuffix("\nNature: correction\nUrgent: yes\n"))
    #expect(branch.base.id == state.act.id)
  }

  @Test("Rules that would change are judged too; those that stay, or cannot be read, are not")
  func amendedRules() throws {
    let state = try ground.ledger.state()
    let repository = try Repository.open(at: ground.path)
    let entry = try #require(try repository.entry(at: Paths.rules, in: state.tree))
    let text = String(decoding: try repository.blob(entry.id), as: UTF8.self)
    func amended(_ rules: String) throws -> Rules? {
      try judged([try server.put(rules, at: Paths.rules)], saying: "Règles\n").submission
        .amendedRules
    }
    let shorter = try amended(text.replacing("period: P30D", with: "period: P29D"))
    #expect(shorter?["H"]?.requirements.period == Period("P29D"))
    #expect(shorter != state.rules)
    #expect(try amended("classes: non\n") == nil)
    let address = try judged([try server.address("3 place du Lavoir")], saying: "Adresse\n")
    #expect(address.submission.amendedRules == nil)
    let removed = try judged([.remove(path: Paths.rules)], saying: "Règles\n")
    #expect(removed.submission.amendedRules == nil)
  }
}
