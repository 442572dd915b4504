import Governance
import Records

/// A proposal of many changed records with many reviews, in a class that asks for nearly everything.
struct LargeProposal {
  private static let now = Instant(seconds: 1_800_000_000)
  private static let colleges = ["personnes", "mediation", "services", "collectivites"]

  let submission: Submission

  init(records: Int, reviews: Int) {
    let members = (0..<reviews).map { LargeProposal.member($0) }
    let roster = Roster(
      members: members + [LargeProposal.member(reviews), LargeProposal.member(reviews + 1)],
      colleges: LargeProposal.colleges.map {
        College(id: $0, title: LocalizedText(["fr": $0]), weight: 25)
      })
    let setting = Submission.Setting(
      rules: LargeProposal.rules, roster: roster, incidents: LargeProposal.incidents(records))
    self.submission = Submission(
      proposal: Proposal(
        id: "large", title: "Large", reasons: "", origin: .member("m-\(reviews)"), signers: [],
        natures: Natures(overall: .change), effective: nil),
      changes: (0..<records).map { LargeProposal.change($0, structures: reviews) },
      reviews: members.enumerated().map { index, member in
        Review(
          member: member.id, position: index % 10 == 9 ? .object : .consent, reason: "Because.",
          ground: .harm)
      },
      opening: Submission.Opening(
        time: Instant(seconds: LargeProposal.now.seconds - 30 * 86_400), sealer: "m-\(reviews + 1)",
        setting: setting, isCurrent: true),
      rounds: 2,
      past: (0..<20).map { number in
        Submission.Past(
          origin: .member("m-\(reviews)"),
          time: Instant(seconds: LargeProposal.now.seconds - Int64(number) * 86_400),
          changes: (0..<20).map { LargeProposal.change($0, structures: reviews) })
      },
      setting: setting, sealer: nil, time: LargeProposal.now)
  }

  private static func id(_ kind: String, _ number: Int) -> RecordID {
    RecordID(kind: kind, name: number.padded(to: 12))
  }

  private static func member(_ number: Int) -> Member {
    let today = now.date
    return Member(
      id: "m-\(number)", structure: id("structure", number),
      college: colleges[number % colleges.count], roles: [.reviewer, .sealer],
      mandates: [
        Member.Mandate(
          from: CalendarDate(daysSinceEpoch: today.daysSinceEpoch - 100),
          until: CalendarDate(daysSinceEpoch: today.daysSinceEpoch + 100),
          scope: [Member.Mandate.voice, Member.Mandate.opinion])
      ])
  }

  private static func change(_ number: Int, structures: Int) -> Change {
    .record(
      RecordChange(
        record: id("lieu", number), operation: .updated,
        fields: ["nom", "horaires", "telephone"].map {
          FieldChange(field: $0, before: .text("a"), after: .text("b"))
        }, before: nil, after: nil),
      Change.Circumstances(
        label: "Lieu", concerned: [id("structure", number % structures)],
        interests: [id("structure", 1_000 + number % structures)],
        sections: ["horaires": "horaires", "telephone": "contact"], fieldCount: 20,
        statements: .init(attestation: "attestation", reply: "reponse")))
  }

  private static func incidents(_ records: Int) -> Incidents {
    Incidents(
      contestations: (0..<records).map {
        Contestation(record: id("contestation", $0), subjects: [id("lieu", $0)], received: nil)
      })
  }

  private static var rules: Rules {
    var requirements = Requirements()
    requirements.approvals = Requirements.Approvals(
      members: 3, structures: 3, colleges: 3, named: ["personnes"], collegeShare: Share(2, of: 3))
    requirements.voice = Requirements.Voice(
      silence: Period(days: 15), approvals: Requirements.Approvals(members: 2),
      lapse: Period(months: 18))
    requirements.noObjection = Requirements.NoObjection(
      grounds: [.harm], rounds: 2, overruling: .vote(Share(2, of: 3)))
    requirements.period = Period(days: 21)
    requirements.needsRecusal = true
    requirements.needsMandate = true
    requirements.needsReply = true
    var light = requirements
    light.quota = Requirements.Quota(records: 20, fields: Share(1, of: 2), period: Period(days: 30))
    return Rules(
      classes: [("C", light), ("G", requirements)].map { id, requirements in
        ChangeClass(
          id: id, title: LocalizedText(["fr": id]), reason: LocalizedText(["fr": id]),
          scopes: [Scope()], proposers: .members, requirements: requirements)
      })
  }
}
