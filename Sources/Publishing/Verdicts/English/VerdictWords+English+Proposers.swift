internal import Governance
internal import Records

/// Who may propose and who may seal.
extension EnglishVerdictWords {
  func proposerNotMember(_ id: ChangeClass.ID) -> String {
    "Changes of class \(id) are proposed by members, so that somebody answers for it. "
      + "Any member can take the proposal over in their own name."
  }

  func proposerNotVoice(_ id: ChangeClass.ID, _ voices: [Member.ID]) -> String {
    "Changes of class \(id) are proposed on behalf of the structure concerned, "
      + "which knows its own record. "
      + (voices.isEmpty
        ? "Nobody holds a mandate to speak for it: a mandate has to be given first."
        : "Who can do it: \(choice(voices)).")
  }

  func proposerNotEntitled(
    _ id: ChangeClass.ID, _ roles: [Member.Role], _ joint: ChangeClass.Proposers.Joint?,
    _ holders: [Member.ID]
  ) -> String {
    let wayOut = holders.isEmpty ? "" : "Who can take the proposal over: \(choice(holders))."
    return joined(
      "Changes of class \(id) are proposed by \(terms.entitled(roles, joint)), "
        + "so that somebody answers for it.", wayOut,
      joint == nil
        ? (holders.isEmpty ? "Nobody has that role today: it has to be given first." : "")
        : "Other members can also sign it, to propose it together.")
  }

  func proposalsSuspended(_ member: Member.ID, until day: CalendarDate) -> String {
    "A measure suspends the proposals of \(member) until \(language.day(day)). Correcting the "
      + "record of one's own structure and contesting stay possible. "
      + "Any other member can take the proposal over in their own name."
  }

  func sealerBarred(_ member: Member.ID, _ bar: SealerBar, _ sealers: [Member.ID]) -> String {
    "\(member) cannot seal the decision: \(name(of: bar)). A decision is sealed by a member "
      + "appointed for that, who answers for it. "
      + (sealers.isEmpty ? "Nobody is appointed today." : "Who can do it: \(choice(sealers)).")
  }

  func name(of bar: SealerBar) -> String {
    switch bar {
    case .notMember: "this person is not a member"
    case .notActive(let status): name(of: status, .somebody)
    case .notSealer: "this person is not entitled to seal"
    case .signedProposal: "this person signed the proposal"
    case .sameStructureAsSigner: "this person is of the structure that proposes"
    case .sameStructureAsOpener(let opener):
      "this person is of the same structure as \(opener), who opened the period"
    case .interested: "this person gains or loses by what is decided (recusal)"
    }
  }

  func name(of status: Member.Status, _ person: Addressee) -> String {
    switch status {
    case .candidate:
      person.form("your membership is not confirmed yet", "their membership is not confirmed yet")
    case .active: person.form("you are a member", "this person is a member")
    case .suspended:
      person.form("your participation is suspended", "their participation is suspended")
    case .retired: person.form("your membership is over", "their membership is over")
    }
  }
}
