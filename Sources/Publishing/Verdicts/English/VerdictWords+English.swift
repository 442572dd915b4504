internal import Governance
internal import Records

/// Everything that verdicts say in English: plain words, none of git's.
struct EnglishVerdictWords: VerdictWords {
  let naming: Naming
  let language = Language.english
  let notesTitle = "Good to know:"
  let provisionsTitle = "Once accepted:"
  let asksTitle = "What it asks:"

  var terms: EnglishRequirementWords { EnglishRequirementWords(naming: naming) }
  var asking: any RequirementWords { terms }

  func heading(of verdict: Verdict) -> String {
    var text = "Proposal \(verdict.proposal)"
    if let id = verdict.changeClass { text += ", class \(title(ofClass: id))" }
    text += ": " + name(of: verdict.outcome)
    if let until = verdict.until { text += ", until \(language.moment(until))" }
    return text + "."
  }

  func title(ofClass id: ChangeClass.ID) -> String {
    naming.title(ofClass: id, in: language).map { "\(id) (\($0.oneLine()))" } ?? id
  }

  func reason(_ text: String) -> String { "Why this class: \(text.oneLine(limit: 400))" }

  func changes(_ units: String, inClass id: ChangeClass.ID?) -> String {
    "What changes\(id.map { ", class \(title(ofClass: $0))" } ?? ""): \(units)."
  }

  func name(of state: Verdict.Step.State) -> String {
    switch state {
    case .met: "met"
    case .pending: "pending"
    case .failed: "blocked"
    }
  }

  func name(of unit: ChangeUnit) -> String {
    switch unit {
    case .field(let id, let field): "\(quoted(field)) of \(record(id))"
    case .record(let id, let operation): "\(name(of: operation)) of \(record(id))"
    case .file(let path, let operation): "\(name(of: operation)) of the file \(path.oneLine())"
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

  func others(_ count: Int) -> String { "\(count) other\(count > 1 ? "s" : "")" }

  func units(_ units: [ChangeUnit]) -> String {
    short(units.map { name(of: $0) }) { "\($0) other changes" }
  }

  func records(_ ids: [RecordID]) -> String { records(ids) { "\($0) other records" } }
}
