internal import Governance
internal import Records

extension EnglishVerdictWords {
  func proposerSentence(_ because: Because) -> String {
    switch because {
    case .proposedByMember(let member): "\(member) is a member and could propose this change."
    case .proposedByVoice(let member): "\(member) speaks for the structure concerned."
    case .proposerNotMember(let id):
      "Changes of class \(id) are proposed by members, so that somebody answers for it. "
        + "Any member can take the proposal over in their own name."
    case .proposerNotVoice(let id, let voices):
      "Changes of class \(id) are proposed on behalf of the structure concerned, "
        + "which knows its own record. "
        + (voices.isEmpty
          ? "Nobody holds a mandate to speak for it: a mandate has to be given first."
          : "Who can do it: \(choice(voices)).")
    default: "Anybody can propose this change."
    }
  }

  func sentence(for count: ApprovalCount) -> String {
    let names = people(count.members)
    guard !count.isReached else {
      let received = language.count(count.members.count, "approval", "approvals")
      return names.isEmpty
        ? "No approval is asked for." : "\(received) (\(names)), which is enough."
    }
    return joined(
      "Still missing: \(list(missing(in: count))).",
      names.isEmpty ? "" : "Counted already: \(names).",
      count.isOutside
        ? "The proposal comes from outside: "
          + "it needs one approval more, from one structure more, so that somebody answers for it."
        : "Each person and each structure counts once, "
          + "except the one that proposes: nobody decides for themselves.",
      count.couldApprove.isEmpty
        ? "Today nobody else can give this approval: admit members, or change the rule."
        : "Who can help, by giving their opinion: \(people(count.couldApprove)).")
  }

  private func missing(in count: ApprovalCount) -> [String] {
    var items: [String] = []
    if count.missingMembers > 0 {
      items.append(language.count(count.missingMembers, "approval", "approvals"))
    }
    if count.missingStructures > 0 {
      items.append(language.count(count.missingStructures, "other structure", "other structures"))
    }
    if count.missingCollegeCount > 0 {
      items.append(language.count(count.missingCollegeCount, "other college", "other colleges"))
    }
    return items + count.missingColleges.map { "the opinion of the college \(college($0))" }
  }

  func sentence(for count: VoiceCount) -> String {
    let rule = "A record does not change without the structure that it speaks of."
    guard !count.awaited.isEmpty || !count.objecting.isEmpty || !count.voiceless.isEmpty else {
      return "Agreement given on behalf of \(records(count.consenting))."
    }
    let awaited = count.awaited.map(\.structure)
    let voices = Set(count.awaited.flatMap(\.voices)).sorted()
    return joined(
      awaited.isEmpty
        ? ""
        : "The agreement of \(records(awaited)) is missing. Who can give it: \(people(voices)).",
      count.objecting.isEmpty
        ? ""
        : "The voice of \(records(count.objecting)) is against it: rework the proposal with them.",
      count.voiceless.isEmpty
        ? ""
        : "Nobody holds a mandate to speak for \(records(count.voiceless)): "
          + "a mandate has to be given first.",
      rule)
  }

  func sentence(for objections: [Objection]) -> String {
    let given = objections.map { objection in
      objection.reason.isEmpty
        ? objection.member : "\(objection.member) (\(quoted(objection.reason)))"
    }
    let subject = objections.count == 1 ? "Objection by" : "Objections by"
    return "\(subject) \(short(given) { "\($0) others" }). "
      + "An objection stops this change for as long as it stands, so that what is agreed is agreed "
      + "by all. To lift it: rework the proposal together, then give opinions again."
  }

  func periodSentence(_ because: Because) -> String {
    switch because {
    case .periodNotOpened(let period, let openers):
      "A period of \(language.length(period)) is due, so that everybody can read and respond. "
        + "It starts when the proposal is opened. \(opening(openers))"
    case .openedForEarlierContent(let period, let openers):
      "The proposal changed after it was opened: the period of \(language.length(period)) starts "
        + "again, so that everybody reads the same text. \(opening(openers))"
    case .openerBarred(let member, let bar, let openers):
      "The opening by \(member) does not count (\(name(of: bar))): whoever proposes does not "
        + "measure their own period. It has to be opened again. \(opening(openers))"
    case .periodRuns(let start, let end):
      "The period started on \(language.moment(start)) and ends on \(language.moment(end)). "
        + "Nothing is decided before: this is the time to read and respond."
    case .closerBarred(let member, let bar, let closers):
      "\(member) cannot close the period (\(name(of: bar))): it takes somebody apart from "
        + "the proposal and from its opening. \(closing(closers))"
    case .nobodyCanClose(let end):
      "The period ended on \(language.moment(end)). \(closing([]))"
    case .periodOver(_, let end, let closers):
      "The period ended on \(language.moment(end)). \(closing(closers))"
    default: ""
    }
  }

  private func opening(_ members: [Member.ID]) -> String {
    members.isEmpty
      ? "Nobody can open it today: it takes somebody entitled to seal, "
        + "of another structure than the one that proposes."
      : "Who can open it: \(choice(members))."
  }

  private func closing(_ members: [Member.ID]) -> String {
    members.isEmpty
      ? "Nobody can close it today: it takes somebody entitled to seal, "
        + "of another structure than those that proposed and opened."
      : "Who can close it: \(choice(members))."
  }
}
