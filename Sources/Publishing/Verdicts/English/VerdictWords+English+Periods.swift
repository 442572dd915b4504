internal import Governance
internal import Records

/// When something may be decided, and until when.
extension EnglishVerdictWords {
  func periodNotOpened(_ period: Period, _ openers: [Member.ID]) -> String {
    "A period of \(language.length(period)) is due, so that everybody can read and respond. "
      + "It starts when the proposal is opened. \(opening(openers))"
  }

  func openedForEarlierContent(_ period: Period, _ openers: [Member.ID]) -> String {
    "The proposal changed after it was opened: the period of \(language.length(period)) starts "
      + "again, so that everybody reads the same text. \(opening(openers))"
  }

  func openerBarred(_ member: Member.ID, _ bar: SealerBar, _ openers: [Member.ID]) -> String {
    "The opening by \(member) does not count (\(name(of: bar))): whoever proposes does not "
      + "measure their own period. It has to be opened again. \(opening(openers))"
  }

  func periodRuns(_ start: Instant, _ end: Instant) -> String {
    "The period started on \(language.moment(start)) and ends on \(language.moment(end)). "
      + "Nothing is decided before: this is the time to read and respond."
  }

  func closerBarred(_ member: Member.ID, _ bar: SealerBar, _ closers: [Member.ID]) -> String {
    "\(member) cannot close the period (\(name(of: bar))): it takes somebody apart from "
      + "the proposal and from its opening. \(closing(closers))"
  }

  func periodOver(_ end: Instant, closers: [Member.ID]) -> String {
    "The period ended on \(language.moment(end)). \(closing(closers))"
  }

  func expired(_ time: Instant) -> String {
    "The proposal was not decided before \(language.moment(time)): it ran out, so that nobody "
      + "decides on opinions that are too old. You can propose it again, under another name."
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

/// What an acceptance hangs on, before and after it is sealed.
extension EnglishVerdictWords {
  func sentence(for provision: Provision) -> String {
    switch provision {
    case .objections(let until):
      "It holds at once, and an objection can still undo it until \(language.moment(until))."
    case .ratification(let until, let approvals):
      "It holds at once, and others confirm it before \(language.moment(until)): "
        + "it takes \(terms.phrase(for: approvals)), or it is undone."
    case .disowning(let until, let members):
      "An opinion was written down in the name of \(people(members)): who does not recognise it can "
        + "give their own until \(language.moment(until)), and the decision is looked at again."
    }
  }

  func accepted(_ proposal: Proposal.ID, at time: Instant, act: Int) -> String {
    "Proposal \(proposal): accepted on \(language.moment(time)), act \(act)."
  }

  func lapsed(at time: Instant, act: Int) -> String {
    "It lapsed on \(language.moment(time)), act \(act): what it had changed is back as before. "
      + "It may be proposed again."
  }

  func sentence(for outcome: Settlement.Outcome) -> String {
    switch outcome {
    case .stands: "The change is settled: nothing can undo it any more."
    case .provisional: "The change holds, and can still be undone."
    case .lapses:
      "The change no longer holds. Anybody entitled to seal can record it."
    }
  }

  func sentence(for reason: Settlement.Reason) -> String {
    switch reason {
    case .notRatified(let count, let until):
      joined(
        "An emergency holds if others confirm it. Still missing: \(list(missing(in: count))).",
        "Due by \(language.moment(until)).",
        count.couldApprove.isEmpty ? "" : "Who can confirm it: \(people(count.couldApprove)).")
    case .objected(let members, let until, let otherwise):
      "Objection by \(people(members)). The change is then judged as if it had not held at once"
        + "\(otherwise.changeClass.map { ", in class \(title(ofClass: $0))" } ?? ""), "
        + "and does not meet what that asks. Due by \(language.moment(until))."
    case .objectionsPossible(let until):
      "An objection can still undo it until \(language.moment(until))."
    case .disowned(let members, _):
      "\(people(members)): the opinion written down in their name is not theirs. "
        + "Without it, the decision no longer meets what it takes."
    case .disowningPossible(let members, let until):
      "An opinion was written down in the name of \(people(members)): who does not recognise it can "
        + "give their own until \(language.moment(until))."
    }
  }
}
