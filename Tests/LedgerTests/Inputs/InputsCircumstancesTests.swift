import Foundation
import Governance
import Ledger
import Records
import Testing

@Suite("What the state says of records that change")
struct InputsCircumstancesTests {
  @Test("Each section was verified on the latest day that a verification or a statement gives")
  func verified() throws {
    let ground = try Ground()
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let attested = try ground.circumstances("adresse")
    #expect(attested.verified["horaires"] == CalendarDate(year: 2025, month: 12, day: 4))
    #expect(attested.verified["adresse"] == CalendarDate(year: 2025, month: 12, day: 4))
    let record = try ground.text(of: Ground.library.path)
    let fields = record.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(attested.fieldCount == fields.count)
  }

  @Test("Without a statement the verifications count, each for its own sections")
  func verifiedInParts() throws {
    let ground = try Ground(files: { files in
      let path = Ground.library.path
      InputKinds.change(
        path, "attestation:\n  structure: structure/0dda1c601b61\n  le: 2025-12-04\n", to: "",
        in: &files)
      let contact = "  - sections:\n      - contact\n"
      InputKinds.change(path, contact, to: "  - le: 2025-09-01\n" + contact, in: &files)
    })
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let verified = try ground.circumstances("adresse").verified
    #expect(verified["horaires"] == CalendarDate(year: 2025, month: 11, day: 6))
    #expect(verified["adresse"] == CalendarDate(year: 2025, month: 10, day: 7))
    // What lists no section is about all of them.
    #expect(verified["suivi"] == CalendarDate(year: 2025, month: 9, day: 1))
  }

  @Test("A record that is new was never verified, and has no field yet")
  func created() throws {
    let ground = try Ground()
    let path = RecordID(kind: "lieu", number: 7).path
    let text = try ground.text(of: Ground.library.path)
      .replacing("    id: HL-0001", with: "    id: HL-7007")
    try ground.propose("nouveau", files: [path: text])
    let circumstances = try ground.circumstances("nouveau")
    #expect(circumstances.verified.isEmpty)
    #expect(circumstances.fieldCount == 0)
  }

  @Test("A record is attested when the result says so, whatever the proposal started from")
  func attested() throws {
    let ground = try Ground()
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    try ground.propose("retrait", [("attestation", nil)], by: "m-noisetier")
    #expect(try ground.circumstances("adresse").statements.attestation == "attestation")
    #expect(try ground.circumstances("adresse").statements.isAttested)
    #expect(try !ground.circumstances("retrait").statements.isAttested)
    _ = try ground.accept("retrait")
    #expect(try !ground.circumstances("adresse").statements.isAttested)
    #expect(try ground.circumstances("adresse").verified["adresse"]?.month == 10)
    #expect(try ground.audit().holds)
  }

  @Test("The structures that a record names before or after may reply, once they were invited")
  func reply() throws {
    let ground = try Ground()
    let state = try ground.ledger.state()
    let gap = try #require(
      try ground.ledger.records(in: state.tree, profile: state.profile).first {
        $0.id.kind == "creux" && $0["structures_nommees"] != nil
      })
    let named = gap.texts(of: "structures_nommees").compactMap { RecordID($0) }
    let other = RecordID(kind: "structure", name: "0dda1c601b61")
    let text = try ground.text(of: gap.id.path).withoutInvitations
    let first = try #require(named.first)
    try ground.propose(
      "noms", files: [gap.id.path: text.replacing("- \(first)", with: "- \(other)")])
    let statements = try ground.circumstances("noms").statements
    #expect(statements.reply == "reponse")
    #expect(Set(statements.named) == Set(named + [other]))
    #expect(!statements.isInvited)
    let roster = try ground.ledger.judge("noms", at: ground.time).submission.setting.roster
    for structure in statements.named {
      guard case .legal = roster.entity(of: structure) else {
        Issue.record("the legal number of \(structure) is not known")
        continue
      }
    }
    try ground.propose(
      "invites", files: [gap.id.path: text.inviting(first)])
    #expect(try ground.circumstances("invites").statements.isInvited)
  }
}

extension String {
  /// A record's text without the list of those who were invited to reply.
  fileprivate var withoutInvitations: String {
    var isInside = false
    return split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if !line.hasPrefix(" ") { isInside = line.hasPrefix("invitations_a_repondre:") }
      return !isInside
    }.joined(separator: "\n")
  }

  /// A gap's text with the invitation of a structure, where the kind has it: before what comes after it.
  fileprivate func inviting(_ structure: RecordID) -> String {
    let invitation =
      "invitations_a_repondre:\n  - structure: \(structure)\n    le: 2026-01-03\n"
    for next in ["reponse:", "traitement:", "mediations:", "suites:", "verifications:"] {
      guard let place = range(of: "\n" + next) else { continue }
      let start = index(after: place.lowerBound)
      return String(self[..<start]) + invitation + self[start...]
    }
    return self + invitation
  }
}
