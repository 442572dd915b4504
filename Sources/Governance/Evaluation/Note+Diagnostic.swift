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
    case .collectiveNotCounted(let college, let scribe, let exclusion):
      Diagnostic(
        .info, "review-not-counted",
        "the opinion of the college '\(college)', recorded by '\(scribe)', does not count: "
          + exclusion.reason,
        hint: exclusion.remedy)
    case .recorded(let scribe, let member, let college, let present):
      Diagnostic(
        .info, "recorded-opinion",
        "'\(scribe)' recorded the opinion of "
          + (member.map { "'\($0)'" } ?? "the college '\(college ?? "")'")
          + (present.map { ", \($0) present" } ?? ""))
    case .oneStructure(let entity, let members):
      Diagnostic(
        .info, "one-structure",
        "\(members.map { "'\($0)'" }.joined(separator: ", ")) count as one structure (\(entity))")
    case .objectionWithoutForce(let member, _):
      Diagnostic(
        .info, "objection-without-force",
        "'\(member)' objects, which does not stop a change of this class")
    case .remark(let member, _, let grounds):
      Diagnostic(
        .info, "remark",
        "the objection of '\(member)' is a remark: it rests on no ground that the rules receive",
        hint: "state one with --ground: " + grounds.map(\.rawValue).joined(separator: ", "))
    case .bootstrap(let structures, let colleges, let limit):
      Diagnostic(
        .info, "bootstrap",
        "the commons is starting: \(structures) structures and \(colleges) colleges can consent, so that "
          + "less is asked until there are \(limit.structures) and \(limit.colleges)")
    case .invited(let college, let day):
      Diagnostic(
        .info, "vacant-college",
        "the college '\(college)' is vacant and was invited on \(day): it does not block")
    case .contested(let record, let since):
      Diagnostic(
        .info, "contested",
        "'\(record)' is contested" + (since.map { " since \($0)" } ?? ""), at: Location(record.path)
      )
    case .toBeConfirmed(let records):
      Diagnostic(
        .info, "to-be-confirmed",
        "to be confirmed by those concerned: "
          + records.map { "'\($0)'" }.joined(separator: ", "))
    case .quotaExceeded(let changeClass, let quota):
      Diagnostic(
        .info, "quota-exceeded",
        "more than class '\(changeClass)' holds for one structure in \(quota.period) "
          + "(\(quota.records) records): the next class takes it in",
        hint: "wait, or propose less at once")
    case .overdue(let changeClass, let day):
      Diagnostic(
        .warning, "overdue-rule",
        "class '\(changeClass)' was to be looked at again by \(day)",
        hint: "propose to keep it or to change it, with a new 'reexamine' date")
    case .notAnEmergency:
      Diagnostic(
        .info, "not-an-emergency",
        "the proposal claims to be urgent, and not all of it is what a class for emergencies takes in"
      )
    case .expires(let time):
      Diagnostic(.info, "expires", "the proposal runs out on \(time) unless it is decided")
    case .provisional(let provision):
      Diagnostic(
        .info, "provisional",
        "once accepted, it may still lapse until \(provision.until): "
          + provision.words)
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
    case .interested(let record): "their structure has an interest in '\(record)'"
    case .declaredInterest(let record): "they declared an interest in '\(record)'"
    case .noMandate: "they have no running mandate to give an opinion"
    case .target: "the proposal is a measure on them"
    case .opinionsSuspended(let day): "a measure suspends their opinions until \(day)"
    case .ownPrevails: "their own review prevails over it"
    case .notScribe(let scribe): "'\(scribe)', who recorded it, is not a scribe"
    case .scribeInvolved(let scribe): "'\(scribe)', who recorded it, has a part in the proposal"
    case .notReadBack: "it was not read back to who gave it"
    case .tooFewPresent(let present, let needed):
      "\(present) people were there, and the rules ask for \(needed)"
    case .notCollective(let college): "the college '\(college)' does not speak together"
    case .earlierContent: "it was given on an earlier content"
    }
  }

  fileprivate var remedy: String? {
    switch self {
    case .earlierContent: "ask for a new review of the present content"
    case .ownProposal, .sameStructure, .interestAdded: "ask a member of another structure"
    case .interested, .declaredInterest, .target: "ask a member who gains and loses nothing by it"
    case .noMandate: "renew their mandate with a change of their member's file"
    case .notScribe, .scribeInvolved: "ask another scribe to record it"
    case .notReadBack: "read it back, and record it again with --read-back"
    case .notMember: "propose them as a member, or record what they said with their words"
    default: nil
    }
  }
}

extension Provision {
  fileprivate var words: String {
    switch self {
    case .objections: "an objection can undo it"
    case .ratification: "others must confirm it"
    case .disowning: "those in whose name an opinion was recorded may disown it"
    }
  }
}
