internal import Governance
internal import Records

/// Everything that verdicts say in French: plain words, none of git's, and nobody addressed by gender.
struct FrenchVerdictWords: VerdictWords {
  let naming: Naming
  let language = Language.french
  let notesTitle = "À savoir :"
  let provisionsTitle = "Une fois acceptée :"
  let asksTitle = "Ce qu'elle demande :"

  var terms: FrenchRequirementWords { FrenchRequirementWords(naming: naming) }
  var asking: any RequirementWords { terms }

  func heading(of verdict: Verdict) -> String {
    var text = "Proposition \(verdict.proposal)"
    if let id = verdict.changeClass { text += ", classe \(title(ofClass: id))" }
    text += " : " + name(of: verdict.outcome)
    if let until = verdict.until { text += ", jusqu'au \(language.moment(until))" }
    return text + "."
  }

  func title(ofClass id: ChangeClass.ID) -> String {
    naming.title(ofClass: id, in: language).map { "\(id) (\($0.oneLine()))" } ?? id
  }

  func reason(_ text: String) -> String { "Pourquoi cette classe : \(text.oneLine(limit: 400))" }

  func changes(_ units: String, inClass id: ChangeClass.ID?) -> String {
    "Ce qui change\(id.map { ", classe \(title(ofClass: $0))" } ?? "") : \(units)."
  }

  func name(of state: Verdict.Step.State) -> String {
    switch state {
    case .met: "acquis"
    case .pending: "en attente"
    case .failed: "bloqué"
    }
  }

  func name(of unit: ChangeUnit) -> String {
    switch unit {
    case .field(let id, let field): "\(quoted(field)) de \(record(id))"
    case .record(let id, let operation): "\(name(of: operation)) de \(record(id))"
    case .file(let path, let operation): "\(name(of: operation)) du fichier \(path.oneLine())"
    }
  }

  private func name(of outcome: Verdict.Outcome) -> String {
    switch outcome {
    case .accepted: "peut être acceptée"
    case .pending: "en attente"
    case .refused: "ne peut pas être acceptée en l'état"
    }
  }

  private func name(of operation: RecordChange.Operation) -> String {
    switch operation {
    case .created: "ajout"
    case .updated: "modification"
    case .ended: "fin"
    case .merged: "fusion"
    case .withdrawn: "retrait"
    case .reopened: "reprise"
    case .removed: "suppression"
    }
  }

  func others(_ count: Int) -> String { "\(count) autre\(count > 1 ? "s" : "")" }

  func units(_ units: [ChangeUnit]) -> String {
    short(units.map { name(of: $0) }) { "\($0) autres changements" }
  }

  func records(_ ids: [RecordID]) -> String { records(ids) { "\($0) autres fiches" } }
}
