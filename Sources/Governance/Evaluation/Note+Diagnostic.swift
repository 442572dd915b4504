package import Records

// MARK: - What the notes say

extension Note {
  /// The note as a diagnostic; its code is part of the tool's interface.
  package var diagnostic: Diagnostic {
    switch self {
    case .notCounted(let member, let position, let exclusion):
      Diagnostic(
        exclusion == .notMember ? .warning : .info, "review-not-counted",
        "the \(position.noun) of '\(member)' does not count: \(exclusion.reason)",
        hint: exclusion.remedy)
    case .oneStructure(let entity, let members):
      Diagnostic(
        .info, "one-structure",
        "\(members.map { "'\($0)'" }.joined(separator: ", ")) count as one structure (\(entity))")
    case .objectionWithoutForce(let member, _):
      Diagnostic(
        .info, "objection-without-force",
        "'\(member)' objects, which does not stop a change of this class")
    case .stray(let unit):
      Diagnostic(
        .error, "no-class", "no class of change takes in '\(unit)'",
        at: Location(unit.path),
        hint: "take it out of the proposal, or propose a rule that takes it in")
    case .natureWithoutChange(let record):
      Diagnostic(
        .warning, "nature-without-change",
        "the proposal says the nature of '\(record)', which it does not change")
    }
  }
}

extension Review.Position {
  fileprivate var noun: String {
    switch self {
    case .consent: "consent"
    case .object: "objection"
    case .abstain: "abstention"
    case .recuse: "recusal"
    }
  }
}

extension Exclusion {
  fileprivate var reason: String {
    switch self {
    case .ownProposal: "they signed the proposal"
    case .sameStructure(let signer): "they are of the same structure as '\(signer)', who signed it"
    case .notMember: "they are not a member"
    case .notActive(let status): "their membership is '\(status.rawValue)'"
    case .notAtOpening: "they were not an active member when the period started"
    case .notAtClosing: "they are no longer a member"
    case .noRole: "they are neither reviewer nor steward"
    case .consultative(let college): "the college '\(college)' is consultative"
    case .unknownCollege(let college): "their college '\(college)' does not exist"
    case .interestAdded: "the proposal gives their structure an interest"
    case .recused: "they recused themselves"
    case .earlierContent: "it was given on an earlier content"
    }
  }

  fileprivate var remedy: String? {
    switch self {
    case .earlierContent: "ask for a new review of the present content"
    case .ownProposal, .sameStructure, .interestAdded: "ask a member of another structure"
    case .notMember: "propose them as a member, or record what they said with their words"
    default: nil
    }
  }
}
