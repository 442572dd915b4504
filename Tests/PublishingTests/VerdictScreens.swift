import Governance
import Publishing
import Records

/// Whole verdicts as people meet them, with the rules that they apply.
enum VerdictScreens {
  private static func title(_ french: String, _ english: String) -> LocalizedText {
    LocalizedText(["fr": french, "en": english])
  }

  private static func requirements(_ change: (inout Requirements) -> Void) -> Requirements {
    var requirements = Requirements()
    change(&requirements)
    return requirements
  }

  private static let rules = Rules(classes: [
    ChangeClass(
      id: "A", title: title("Vérifier", "Verify"),
      reason: title("Un geste suffit.", "One gesture is enough."), scopes: [Scope()],
      proposers: .members, requirements: requirements { $0.noObjection = .init() }),
    ChangeClass(
      id: "B", title: title("Corriger sa fiche", "Correct one's own record"),
      reason: title(
        "Une structure connaît sa fiche.", "A structure knows its own record."),
      scopes: [Scope()], proposers: .voice,
      requirements: requirements {
        $0.objectionWindow = Period(days: 7)
        $0.quota = Requirements.Quota(
          records: 20, fields: Share(1, of: 2), period: Period(days: 30))
      }),
    ChangeClass(
      id: "G", title: title("Décider", "Decide"),
      reason: title(
        "Une action engage tout le monde : les personnes concernées sont entendues.",
        "An action commits everybody: the people concerned are heard."), scopes: [Scope()],
      proposers: .entitled(
        roles: [.steward], joint: ChangeClass.Proposers.Joint(members: 2, structures: 2)),
      requirements: requirements {
        $0.approvals = Requirements.Approvals(
          members: 3, structures: 3, named: ["personnes"],
          collegeShare: Share(1, of: 2, isStrict: true))
        $0.noObjection = Requirements.NoObjection(
          grounds: Set(Review.Ground.allCases), rounds: 2, overruling: .colleges(3))
        $0.period = Period(days: 21)
        $0.expiry = Period(months: 6)
        $0.needsRecusal = true
        $0.needsReply = true
      }),
  ])

  static let naming = Naming(
    rules: rules,
    colleges: VerdictSamples.colleges + [
      College(id: "mediation", title: title("Médiation", "Mediation"), weight: 30),
      College(id: "services", title: title("Services", "Services"), weight: 20),
    ],
    records: [
      VerdictSamples.place: "Médiathèque de Ménez", VerdictSamples.ccas: "CCAS de Ménez",
      VerdictSamples.school: "École de Ménez",
    ])

  private static let plan = RecordID(kind: "action", name: "000000000009")

  private static let approvals: ApprovalCount = {
    var count = ApprovalCount(
      needed: Requirements.Approvals(
        members: 3, structures: 3, named: ["personnes"],
        collegeShare: Share(1, of: 2, isStrict: true)),
      members: ["m-ana", "m-bao"], structures: 1, colleges: ["mediation"],
      missingColleges: ["personnes"], couldApprove: ["m-eva", "m-fay"])
    count.occupiedColleges = ["mediation", "personnes", "services"]
    return count
  }()

  private static func verdict(
    _ classes: [String], _ uses: [Verdict.ClassUse], _ steps: [Verdict.Step], _ notes: [Note]
  ) -> Verdict {
    Verdict(
      proposal: "horaires", classes: classes, uses: uses, steps: steps,
      diagnostics: notes.map(\.diagnostic), notes: notes)
  }

  /// Much is missing, and an objection stands.
  static let pending = verdict(
    ["A", "G"],
    [
      Verdict.ClassUse(
        changeClass: "A",
        units: [.field(VerdictSamples.place, "verifications")]),
      Verdict.ClassUse(
        changeClass: "G",
        units: ["nom", "objet", "porteur", "debut", "fin"].map { .field(plan, $0) }
          + [
            .record(VerdictSamples.ccas, .created), .record(VerdictSamples.school, .ended),
            .file("governance/calendrier.yaml", .updated), .file("CHARTE.md", .updated),
          ]),
    ],
    [
      Verdict.Step("proposers", .met, because: .proposedWithRole("m-cleo")),
      Verdict.Step("approvals", .pending, because: .approvals(approvals)),
      Verdict.Step(
        "voice", .pending, because: .voices(VerdictSamples.hearings[3]), until: VerdictSamples.end),
      Verdict.Step("reply", .pending, because: .replyNotInvited([VerdictSamples.place])),
      Verdict.Step(
        "no_objection", .pending,
        because: .objections(
          Array(VerdictSamples.objections.prefix(1)), VerdictSamples.overrulings[0])),
      Verdict.Step(
        "period", .pending,
        because: .periodRuns(from: VerdictSamples.start, until: VerdictSamples.end),
        until: VerdictSamples.end),
    ],
    [
      .notCounted("m-dan", .consent, .interested(VerdictSamples.ccas)),
      .recorded(by: "m-plume", of: nil, college: "personnes", present: 2),
      .collectiveNotCounted("personnes", scribe: "m-plume", .tooFewPresent(2, needed: 3)),
      .oneStructure(.legal("111"), ["m-ana", "m-bao"]),
      .toBeConfirmed([VerdictSamples.ccas]), .expires(VerdictSamples.end),
    ])

  /// All is met, and something may still undo it.
  static let accepted = verdict(
    ["A", "B"],
    [
      Verdict.ClassUse(changeClass: "A", units: [.field(VerdictSamples.place, "verifications")]),
      Verdict.ClassUse(changeClass: "B", units: [.field(VerdictSamples.place, "horaires")]),
    ],
    [
      Verdict.Step("proposers", .met, because: .proposedByVoice("m-cleo")),
      Verdict.Step("no_objection", .met, because: .noObjection),
    ],
    [
      .provisional(.objections(until: VerdictSamples.end)),
      .provisional(.disowning(until: VerdictSamples.end, ["m-ana", "m-bao"])),
    ])
}
