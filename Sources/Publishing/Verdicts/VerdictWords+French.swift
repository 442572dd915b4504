internal import Governance
internal import Records

/// Everything that verdicts say in French: plain words, none of git's, and nobody addressed by gender.
struct FrenchVerdictWords: VerdictWords {
  let naming: Naming
  let language = Language.french
  let notesTitle = "À savoir :"

  func heading(of verdict: Verdict) -> String {
    var text = "Proposition \(verdict.proposal)"
    if let id = verdict.changeClass {
      text += ", classe \(id)"
      if let title = naming.title(ofClass: id, in: language) { text += " (\(title.oneLine()))" }
    }
    text += " : " + name(of: verdict.outcome)
    if let until = verdict.until { text += ", jusqu'au \(language.moment(until))" }
    return text + "."
  }

  func reason(_ text: String) -> String { "Pourquoi cette classe : \(text.oneLine(limit: 400))" }

  func name(of state: Verdict.Step.State) -> String {
    switch state {
    case .met: "acquis"
    case .pending: "en attente"
    case .failed: "bloqué"
    }
  }

  func name(of unit: ChangeUnit) -> String {
    switch unit {
    case .field(let record, let field): "\(quoted(field)) de \(quoted(naming.record(record)))"
    case .record(let record, let operation):
      "\(name(of: operation)) de \(quoted(naming.record(record)))"
    case .file(let path, let operation): "\(name(of: operation)) du fichier \(path.oneLine())"
    }
  }

  func sentence(for because: Because) -> String {
    switch because {
    case .unfitForHistory:
      "Ce qui est proposé ne peut pas entrer dans l'historique tel quel ; le détail est plus bas."
    case .conflicting:
      "L'état des lieux a changé entre-temps sur ce que touche la proposition ; le détail est plus bas."
    case .invalidResult: "Le résultat ne serait pas valable ; le détail est plus bas."
    case .nothingChanges, .noClass, .nothingRequired, .mixed: classSentence(because)
    case .openToAnyone, .proposedByMember, .proposedByVoice, .proposerNotMember,
      .proposerNotVoice:
      proposerSentence(because)
    case .approvals(let count): sentence(for: count)
    case .nobodyConcerned:
      "Ce changement ne concerne aucune structure : aucun accord particulier n'est à demander."
    case .voices(let count): sentence(for: count)
    case .noObjection: "Aucune objection n'arrête ce changement."
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

  func people(_ members: [Member.ID]) -> String { short(members) { "\($0) autres" } }

  func units(_ units: [ChangeUnit]) -> String {
    short(units.map { name(of: $0) }) { "\($0) autres changements" }
  }

  func records(_ ids: [RecordID]) -> String { records(ids) { "\($0) autres fiches" } }
}
