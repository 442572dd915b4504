internal import Governance
internal import Records

/// Who may propose and who may seal.
extension FrenchVerdictWords {
  func proposerNotMember(_ id: ChangeClass.ID) -> String {
    "Les changements de classe \(id) sont proposés par des membres, pour que quelqu'un en réponde. "
      + "Toute personne membre peut reprendre la proposition à son nom."
  }

  func proposerNotVoice(_ id: ChangeClass.ID, _ voices: [Member.ID]) -> String {
    "Les changements de classe \(id) sont proposés au nom de la structure concernée, "
      + "qui connaît sa fiche. "
      + (voices.isEmpty
        ? "Personne n'a de mandat pour parler en son nom : un mandat est d'abord à donner."
        : "Pour le faire : \(choice(voices)).")
  }

  func proposerNotEntitled(
    _ id: ChangeClass.ID, _ roles: [Member.Role], _ joint: ChangeClass.Proposers.Joint?,
    _ holders: [Member.ID]
  ) -> String {
    let wayOut =
      holders.isEmpty
      ? "" : "Pour reprendre la proposition : \(choice(holders))."
    return joined(
      "Les changements de classe \(id) sont proposés par \(terms.entitled(roles, joint)), "
        + "pour que quelqu'un en réponde.", wayOut,
      joint == nil
        ? (holders.isEmpty ? "Personne n'a ce rôle à ce jour : il est d'abord à confier." : "")
        : "D'autres membres peuvent aussi la signer, pour la proposer ensemble.")
  }

  func proposalsSuspended(_ member: Member.ID, until day: CalendarDate) -> String {
    "Une mesure suspend les propositions de \(member) jusqu'au \(language.day(day)). Corriger la "
      + "fiche de sa propre structure et contester restent possibles. Toute autre personne membre "
      + "peut reprendre la proposition à son nom."
  }

  func sealerBarred(_ member: Member.ID, _ bar: SealerBar, _ sealers: [Member.ID]) -> String {
    "\(member) ne peut pas sceller la décision : \(name(of: bar)). Une décision est scellée par une "
      + "personne désignée pour cela, qui en répond. "
      + (sealers.isEmpty
        ? "Personne n'est désigné à ce jour." : "Pour le faire : \(choice(sealers)).")
  }

  func name(of bar: SealerBar) -> String {
    switch bar {
    case .notMember: "cette personne n'est pas membre"
    case .notActive(let status): name(of: status, .somebody)
    case .notSealer: "cette personne n'est pas habilitée à sceller"
    case .signedProposal: "cette personne a signé la proposition"
    case .sameStructureAsSigner: "cette personne est de la structure qui propose"
    case .sameStructureAsOpener(let opener):
      "cette personne est de la même structure que \(opener), qui a ouvert le délai"
    case .interested: "cette personne gagne ou perd à ce qui se décide (déport)"
    }
  }

  func name(of status: Member.Status, _ person: Addressee) -> String {
    switch status {
    case .candidate:
      person.form(
        "votre adhésion n'est pas encore confirmée", "son adhésion n'est pas encore confirmée")
    case .active: person.form("vous êtes membre", "cette personne est membre")
    case .suspended:
      person.form("votre participation est suspendue", "sa participation est suspendue")
    case .retired: person.form("votre adhésion est terminée", "son adhésion est terminée")
    }
  }
}
