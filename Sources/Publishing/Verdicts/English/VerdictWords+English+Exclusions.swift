internal import Governance
internal import Records

/// Why an opinion is shown without being counted, and who can do something about it.
extension EnglishVerdictWords {
  func name(of exclusion: Exclusion, _ person: Addressee) -> String {
    switch exclusion {
    case .ownProposal: person.form("you", "this person") + " signed the proposal"
    case .sameStructure(let signer):
      person.form("you are", "this person is") + " of the same structure as \(signer), who proposes"
    case .notMember: person.form("you are", "this person is") + " not a member"
    case .notActive(let status): name(of: status, person)
    case .notAtOpening:
      person.form("you were", "this person was") + " not yet a member when the period started"
    case .notAtClosing: person.form("you are", "this person is") + " no longer a member"
    case .noRole:
      "reviewing is not among " + person.form("your roles", "their roles")
    case .consultative(let id): "the college \(college(id)) is heard without being counted"
    case .unknownCollege(let id): "the college \(quoted(id)) does not exist"
    case .interestAdded:
      "the proposal gives " + person.form("your structure", "their structure") + " an interest"
    case .interested(let id):
      person.form("your structure", "their structure")
        + " gains or loses by what \(record(id)) says (recusal)"
    case .declaredInterest(let id):
      person.form("you", "this person") + " declared an interest in \(record(id)) (recusal)"
    case .noMandate:
      person.form("you have", "this person has")
        + " no running mandate to give an opinion on behalf of "
        + person.form("your structure", "their structure")
    case .target: "the proposal is about " + person.form("you", "this person") + " (recusal)"
    case .opinionsSuspended(let day):
      "a measure suspends " + person.form("your opinions", "their opinions")
        + " until \(language.day(day))"
    case .recused: person.form("you", "this person") + " stepped aside (recusal)"
    case .earlierContent: "it was about the earlier text"
    case .ownPrevails: person.form("you", "this person") + " gave another opinion directly"
    case .notScribe(let scribe): "\(scribe), who wrote it down, is not a scribe"
    case .scribeInvolved(let scribe): "\(scribe), who wrote it down, has a part in the proposal"
    case .notReadBack: "it was not read back to who gave it"
    case .tooFewPresent(let present, let needed):
      language.count(present, "person was present", "people were present")
        + ", and it takes \(needed)"
    case .notCollective(let id):
      "the rules do not let the college \(college(id)) give an opinion together"
    }
  }

  /// Returns what would let an opinion count, or nothing where only time or the rules can.
  func remedy(for exclusion: Exclusion) -> String {
    switch exclusion {
    case .noMandate: "A renewed mandate is enough to have it counted."
    case .notScribe, .scribeInvolved: "Another scribe can write it down."
    case .notReadBack: "Read it back to who gave it, then write it down again."
    case .tooFewPresent:
      "Gather more people, or have the opinion of each member present written down."
    case .notCollective: "Have the opinion of each member present written down."
    case .ownProposal, .sameStructure, .notMember, .notActive, .notAtOpening, .notAtClosing,
      .noRole, .consultative, .unknownCollege, .interestAdded, .interested, .declaredInterest,
      .target, .opinionsSuspended, .recused, .earlierContent, .ownPrevails:
      ""
    }
  }
}
