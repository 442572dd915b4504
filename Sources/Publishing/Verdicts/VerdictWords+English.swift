internal import Governance
internal import Records

/// Everything that verdicts say in English: plain words, none of git's.
struct EnglishVerdictWords: VerdictWords {
  let naming: Naming
  let language = Language.english
  let notesTitle = "Good to know:"

  func heading(of verdict: Verdict) -> String {
    var text = "Proposal \(verdict.proposal)"
    if let id = verdict.changeClass {
      text += ", class \(id)"
      if let title = naming.title(ofClass: id, in: language) { text += " (\(title.oneLine()))" }
    }
    text += ": " + name(of: verdict.outcome)
    if let until = verdict.until { text += ", until \(language.moment(until))" }
    return text + "."
  }

  func reason(_ text: String) -> String { "Why this class: \(text.oneLine(limit: 400))" }

  func name(of state: Verdict.Step.State) -> String {
    switch state {
    case .met: "met"
    case .pending: "pending"
    case .failed: "blocked"
    }
  }

  func name(of unit: ChangeUnit) -> String {
    switch unit {
    case .field(let record, let field): "\(quoted(field)) of \(quoted(naming.record(record)))"
    case .record(let record, let operation):
      "\(name(of: operation)) of \(quoted(naming.record(record)))"
    case .file(let path, let operation): "\(name(of: operation)) of the file \(path.oneLine())"
    }
  }

  func sentence(for because: Because) -> String {
    switch because {
    case .unfitForHistory:
      "What is proposed cannot stand in history as it is; see below."
    case .conflicting:
      "The ledger changed meanwhile what the proposal touches; see below."
    case .invalidResult: "The result would not be valid; see below."
    case .nothingChanges, .noClass, .nothingRequired, .mixed: classSentence(because)
    case .openToAnyone, .proposedByMember, .proposedByVoice, .proposerNotMember,
      .proposerNotVoice:
      proposerSentence(because)
    case .approvals(let count): sentence(for: count)
    case .nobodyConcerned:
      "This change concerns no structure, so that nobody's own agreement is needed."
    case .voices(let count): sentence(for: count)
    case .noObjection: "No objection stops this change."
    case .objections(let objections, _): sentence(for: objections)
    case .periodNotOpened, .openedForEarlierContent, .openerBarred, .periodRuns, .closerBarred,
      .nobodyCanClose, .periodOver:
      periodSentence(because)
    case .natureSaid, .natureMissing, .verificationChangesMore, .migrationUnsupported:
      natureSentence(because)
    case .protectedFields, .membershipWithoutPeriod, .sealerEntitled, .sealerBarred:
      safeguardSentence(because)
    default: ""
    }
  }

  private func name(of outcome: Verdict.Outcome) -> String {
    switch outcome {
    case .accepted: "can be accepted"
    case .pending: "pending"
    case .refused: "cannot be accepted as it stands"
    }
  }

  private func name(of operation: RecordChange.Operation) -> String {
    switch operation {
    case .created: "addition"
    case .updated: "update"
    case .ended: "end"
    case .merged: "merger"
    case .withdrawn: "withdrawal"
    case .reopened: "resumption"
    case .removed: "deletion"
    }
  }

  func people(_ members: [Member.ID]) -> String { short(members) { "\($0) others" } }

  func units(_ units: [ChangeUnit]) -> String {
    short(units.map { name(of: $0) }) { "\($0) other changes" }
  }

  func records(_ ids: [RecordID]) -> String { records(ids) { "\($0) other records" } }
}
