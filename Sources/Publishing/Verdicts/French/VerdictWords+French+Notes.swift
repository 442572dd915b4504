internal import Governance
internal import Records

/// What there is to know beside the requirements.
extension FrenchVerdictWords {
  func sentence(for note: Note) -> String? {
    switch note {
    case .notCounted(let member, _, .earlierContent):
      "La proposition a changé après l'avis de \(member) : il portait sur l'ancien texte, "
        + "il est à redonner."
    case .notCounted(let member, _, .ownPrevails):
      "Un avis a été noté au nom de \(member), qui a aussi donné le sien : c'est le sien qui vaut."
    case .notCounted(let member, .object, let exclusion):
      joined(
        "L'objection de \(member) est affichée, elle n'arrête rien : "
          + "\(name(of: exclusion, .somebody)).", remedy(for: exclusion))
    case .notCounted(let member, _, let exclusion):
      joined(
        "L'avis de \(member) est affiché, il n'est pas compté : "
          + "\(name(of: exclusion, .somebody)).", remedy(for: exclusion))
    case .collectiveNotCounted(let id, let scribe, let exclusion):
      joined(
        "L'avis du collège \(college(id)), noté par \(scribe), est affiché, il n'est pas compté : "
          + "\(name(of: exclusion, .somebody)).", remedy(for: exclusion))
    case .recorded(let scribe, let member, let id, let present):
      recorded(by: scribe, of: member, college: id, present)

    case .oneStructure(.residents, let members):
      "\(people(members)) n'ont pas de structure : leurs avis comptent ensemble pour une seule."
    case .oneStructure(_, let members):
      "Les avis de \(people(members)) viennent de la même organisation. Un seul compte parmi les "
        + "structures, pour que chacune pèse autant."
    case .objectionWithoutForce(let member, let reason):
      "Objection de \(member)\(reason.isEmpty ? "" : " (\(quoted(reason)))") : "
        + "dans cette classe, elle est affichée sans arrêter le changement."
    case .remark(let member, let reason, let grounds):
      "L'objection de \(member)\(reason.isEmpty ? "" : " (\(quoted(reason)))") est notée comme "
        + "remarque. Pour arrêter le changement, elle dit sur quoi elle repose : "
        + "\(asking.grounds(grounds))."

    case .stray, .provisional: nil
    case .natureWithoutChange(let id):
      "La proposition parle de \(record(id)), qu'elle ne change pas."
    case .bootstrap(let structures, let colleges, let limit):
      "Le commun débute : "
        + language.count(structures, "structure et ", "structures et ")
        + language.count(colleges, "collège", "collèges")
        + " peuvent donner un avis. Il en est demandé moins, jusqu'à ce qu'il y ait "
        + "\(limit.structures) structures et \(limit.colleges) collèges."
    case .invited(let id, let day):
      "Personne ne siège au collège \(college(id)), invité le \(language.day(day)) : "
        + "son absence ne bloque pas."
    case .contested(let id, let day):
      "La fiche \(record(id)) est contestée"
        + (day.map { " depuis le \(language.day($0))" } ?? "")
        + " : cela reste affiché tant qu'il n'y est pas répondu."
    case .toBeConfirmed(let ids): toBeConfirmed(ids)
    case .quotaExceeded(let id, let quota):
      "La classe \(id) s'arrête à \(language.count(quota.records, "fiche", "fiches")) par structure "
        + "en \(language.length(quota.period)) : au-delà, la classe suivante s'applique. "
        + "Vous pouvez attendre, ou proposer moins à la fois."
    case .overdue(let id, let day):
      "La classe \(title(ofClass: id)) devait être réexaminée avant le \(language.day(day)). "
        + "Elle s'applique encore : proposez de la garder ou de la changer."
    case .notAnEmergency:
      "La proposition se dit urgente, et tout ce qu'elle change n'est pas de ce que les règles "
        + "traitent en urgence : elle suit aussi les autres règles. "
        + "Vous pouvez proposer l'urgence à part."
    case .expires(let time):
      "Sans décision, la proposition s'éteint le \(language.moment(time))."
    }
  }

  private func recorded(
    by scribe: Member.ID, of member: Member.ID?, college id: College.ID?, _ present: Int?
  ) -> String {
    let author = member ?? id.map { "du collège \(college($0))" } ?? ""
    let crowd = present.map {
      " (\(language.count($0, "personne présente", "personnes présentes")))"
    }
    return
      "L'avis \(member == nil ? author : "de \(author)")\(crowd ?? "") a été noté par \(scribe)."
  }

  private func toBeConfirmed(_ ids: [RecordID]) -> String {
    ids.count == 1
      ? "La fiche \(records(ids)) parle d'une structure, et personne n'a encore confirmé pour elle. "
        + "La fiche sera publiée « à confirmer »."
      : "Les fiches \(records(ids)) parlent de structures, et personne n'a encore confirmé pour "
        + "elles. Les fiches seront publiées « à confirmer »."
  }
}
