import Governance
import Records

@testable import Publishing

/// Every fact that a verdict may hold, with the names of a small commons.
enum VerdictSamples {
  static let place = RecordID(kind: "lieu", name: "0123456789ab")
  static let ccas = RecordID(kind: "structure", name: "000000000001")
  static let school = RecordID(kind: "structure", name: "000000000002")

  static let start = Instant(seconds: 1_772_841_600)  // 2026-03-07T00:00:00Z
  static let end = Instant(seconds: 1_773_446_400)  // 2026-03-14T00:00:00Z

  static let rules = Rules(classes: [
    ChangeClass(
      id: "C",
      title: LocalizedText(["fr": "Corriger la fiche d'autrui", "en": "Correct a record"]),
      reason: LocalizedText([
        "fr": "La structure concernée connaît sa fiche.", "en": "A structure knows its own record.",
      ]), scopes: [Scope()], proposers: .anyone, requirements: Requirements())
  ])

  static let colleges = [
    College(
      id: "personnes", title: LocalizedText(["fr": "Habitant·es", "en": "Residents"]), weight: 50)
  ]

  static let naming = Naming(
    rules: rules, colleges: colleges,
    records: [place: "Médiathèque de Ménez", ccas: "CCAS de Ménez"])

  static let units: [ChangeUnit] = [
    .field(place, "horaires"), .file("governance/rules.yaml", .updated),
  ]

  static let missingApprovals = ApprovalCount(
    needed: Requirements.Approvals(members: 3, structures: 2, colleges: 2, named: ["personnes"]),
    members: ["m-ana"], structures: 1, colleges: ["mediation"], missingColleges: ["personnes"],
    couldApprove: ["m-eva", "m-fay"])

  static let reachedApprovals = ApprovalCount(
    needed: Requirements.Approvals(members: 2), members: ["m-ana", "m-bao"], structures: 2,
    colleges: ["mediation", "services"])

  static let voices = VoiceCount(
    consenting: [], awaited: [VoiceCount.Awaited(structure: ccas, voices: ["m-cleo"])],
    objecting: [place], voiceless: [school])

  static func words(_ language: Language) -> any VerdictWords {
    switch language {
    case .french: FrenchVerdictWords(naming: naming)
    case .english: EnglishVerdictWords(naming: naming)
    }
  }

  /// A verdict in which everything happens at once.
  static let verdict = Verdict(
    proposal: "horaires-mediatheque", classes: ["C"],
    steps: [
      Verdict.Step("proposers", .met, because: .openToAnyone),
      Verdict.Step(
        "approvals", .pending, because: .approvals(missingApprovals), needed: 3,
        counted: ["m-ana"], missing: ["by:m-eva", "by:m-fay", "college:personnes", "members:2"]),
      Verdict.Step("period", .pending, because: .periodRuns(from: start, until: end), until: end),
    ],
    diagnostics: [Note.notCounted("m-zoe", .consent, .notMember).diagnostic],
    notes: [.notCounted("m-zoe", .consent, .notMember)])
}
