import Governance
import Records
import Testing

@Suite("What only a structure says of itself")
struct StatementTests {
  private typealias Statements = Change.Circumstances.Statements

  private func attesting(_ fields: [String], isAttested: Bool = true, by proposer: String = "ivo")
    -> Scene
  {
    Scene().proposed(by: proposer).reviewed("eva+").with {
      $0.changes = [
        Change.update(Commons.place, fields, concerned: [Commons.caf])
          .with(statements: Statements(attestation: "attestation", isAttested: isAttested))
      ]
    }
  }

  @Test("Nobody attests a record but through the voice of a structure that it concerns")
  func attestation() {
    #expect(attesting(["attestation"]).verdict.outcome == .pending)
    #expect(
      attesting(["attestation"]).step("attestation")?.because == .attestedByOthers([Commons.place]))
    #expect(attesting(["attestation"]).reviewed("eva+ bao+").verdict.outcome == .accepted)
    #expect(attesting(["attestation"], by: "bao").verdict.outcome == .accepted)
    #expect(attesting(["attestation"], by: "hal").verdict.outcome == .pending)
    #expect(attesting(["attestation"]).reviewed("eva+ ana+").verdict.outcome == .pending)
    #expect(attesting(["attestation"]).reviewed("eva+ bao.").verdict.outcome == .pending)
    #expect(attesting(["attestation"]).reviewed("eva+ bao+@ivo").verdict.outcome == .pending)
    #expect(attesting(["attestation"], by: "bao ivo").reviewed("eva+").verdict.outcome == .pending)
  }

  @Test("Taking a statement away, or changing something else, needs no voice")
  func withdrawal() {
    #expect(attesting(["attestation"], isAttested: false).verdict.outcome == .accepted)
    #expect(attesting(["horaires"]).verdict.outcome == .accepted)
    let created = attesting([]).with {
      $0.changes = [
        Change.whole(Commons.place, .created, ["nom", "attestation"], concerned: [Commons.caf])
          .with(statements: Statements(attestation: "attestation", isAttested: true))
      ]
    }
    #expect(created.verdict.outcome == .pending)
    #expect(created.reviewed("bao+").verdict.outcome == .accepted)
  }

  @Test("A record that changes while its structure stays silent keeps no earlier statement")
  func outlivesSilence() {
    func scene(isAttested: Bool, _ reviews: String = "ana+") -> Scene {
      Scene(
        Requirements().with {
          $0.voice = .init(silence: Period(days: 15), approvals: .init(members: 1))
        }
      ).opened(by: "cleo", daysAgo: 20).reviewed(reviews).with {
        $0.changes = attesting(["horaires"], isAttested: isAttested).changes
      }
    }
    #expect(scene(isAttested: true).verdict.outcome == .pending)
    #expect(
      scene(isAttested: true).step("attestation")?.because
        == .attestationOutlivesSilence([Commons.place]))
    #expect(scene(isAttested: false).verdict.outcome == .accepted)
    #expect(scene(isAttested: true, "bao+").verdict.outcome == .accepted)
    #expect(scene(isAttested: true).earlier(by: 86_400 * 10).step("attestation") == nil)
  }

  @Test("A new record that concerns a structure and carries no statement is to be confirmed")
  func toBeConfirmed() {
    func scene(_ statements: Statements, _ concerned: [RecordID] = [Commons.caf]) -> Scene {
      Scene().reviewed("bao+").with {
        $0.changes = [
          Change.whole(Commons.place, .created, concerned: concerned).with(statements: statements)
        ]
      }
    }
    let note = Note.toBeConfirmed([Commons.place])
    #expect(scene(Statements(attestation: "attestation")).verdict.notes == [note])
    #expect(scene(Statements(attestation: "attestation", isAttested: true)).verdict.notes == [])
    #expect(scene(Statements(attestation: "attestation"), []).verdict.notes == [])
    #expect(scene(Statements()).verdict.notes == [])
  }

  // MARK: - Reply

  private func naming(
    _ named: [RecordID], isInvited: Bool, _ fields: [String] = ["nom"], by proposer: String = "ivo"
  ) -> Scene {
    Scene(Requirements.approvals(1).with { $0.needsReply = true }).proposed(by: proposer)
      .reviewed("eva+").with {
        $0.changes = [
          Change.whole(RecordID(kind: "besoin", name: "eeeeeeeeeeee"), .updated, fields)
            .with(statements: Statements(reply: "reponse", named: named, isInvited: isInvited))
        ]
      }
  }

  @Test("Who is named must have been invited to reply, and need not have replied")
  func reply() {
    #expect(naming([Commons.caf], isInvited: false).verdict.outcome == .pending)
    #expect(naming([Commons.caf], isInvited: true).verdict.outcome == .accepted)
    #expect(naming([], isInvited: false).verdict.outcome == .accepted)
    #expect(naming([], isInvited: false).step("reply") == nil)
    let unasked = naming([Commons.caf], isInvited: false).with { $0.classes = [.of("F")] }
    #expect(unasked.verdict.outcome == .accepted)
    #expect(
      naming([Commons.caf], isInvited: true).reviewed("eva+ bao-").verdict.outcome == .accepted)
  }

  @Test("Only the voice of a structure that is named writes the reply, whatever the rules ask")
  func foreignReply() {
    let written = naming([Commons.caf], isInvited: true, ["reponse"])
    #expect(written.verdict.outcome == .pending)
    #expect(written.with { $0.classes = [.of("F")] }.verdict.outcome == .pending)
    #expect(written.reviewed("eva+ bao+").verdict.outcome == .accepted)
    #expect(written.reviewed("eva+ ana+").verdict.outcome == .pending)
    #expect(written.reviewed("eva+ bao+@ivo").verdict.outcome == .pending)
    #expect(
      naming([Commons.caf], isInvited: true, ["reponse"], by: "bao").verdict.outcome == .accepted)
    #expect(naming([], isInvited: true, ["reponse"], by: "bao").verdict.outcome == .pending)
  }

  @Test("The one who is named is the voice of their own reply, as of their own record")
  func replyingByVoice() {
    let scene = naming([Commons.caf], isInvited: true, ["reponse"], by: "bao").with {
      $0.classes = [
        .of("B", [.records(fields: ["reponse"], byVoice: true)], by: .voice, requires: .unopposed),
        .of("F", requires: .approvals(2)),
      ]
    }
    #expect(scene.verdict.classes == ["B"])
    #expect(scene.proposed(by: "ana").verdict.classes == ["F"])
  }
}
