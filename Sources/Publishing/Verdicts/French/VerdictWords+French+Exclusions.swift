internal import Governance
internal import Records

/// Why an opinion is shown without being counted, and who can do something about it.
extension FrenchVerdictWords {
  func name(of exclusion: Exclusion, _ person: Addressee) -> String {
    switch exclusion {
    case .ownProposal:
      person.form("vous avez signé la proposition", "cette personne a signé la proposition")
    case .sameStructure(let signer):
      person.form("vous êtes", "cette personne est")
        + " de la même structure que \(signer), qui propose"
    case .notMember: person.form("vous n'êtes pas membre", "cette personne n'est pas membre")
    case .notActive(let status): name(of: status, person)
    case .notAtOpening:
      person.form("vous n'étiez pas encore", "cette personne n'était pas encore")
        + " membre quand le délai a commencé"
    case .notAtClosing: person.form("vous n'êtes", "cette personne n'est") + " plus membre"
    case .noRole:
      person.form("relire n'est pas dans vos rôles", "relire n'est pas dans ses rôles")
    case .consultative(let id): "le collège \(college(id)) est entendu sans être compté"
    case .unknownCollege(let id): "le collège \(quoted(id)) n'existe pas"
    case .interestAdded:
      "la proposition donne un intérêt à " + person.form("votre structure", "sa structure")
    case .interested(let id):
      person.form("votre structure", "sa structure")
        + " gagne ou perd à ce que dit \(record(id)) (déport)"
    case .declaredInterest(let id):
      person.form("vous avez déclaré", "cette personne a déclaré")
        + " un intérêt dans \(record(id)) (déport)"
    case .noMandate:
      person.form("vous n'avez", "cette personne n'a")
        + " pas de mandat en cours pour donner un avis au nom de "
        + person.form("votre structure", "sa structure")
    case .target:
      person.form("la proposition vous vise", "la proposition vise cette personne") + " (déport)"
    case .opinionsSuspended(let day):
      "une mesure suspend " + person.form("vos avis", "ses avis")
        + " jusqu'au \(language.day(day))"
    case .recused:
      person.form("vous avez choisi le retrait", "cette personne a choisi le retrait") + " (déport)"
    case .earlierContent: "il portait sur l'ancien texte"
    case .ownPrevails:
      person.form("vous avez", "cette personne a") + " donné un autre avis, sans intermédiaire"
    case .notScribe(let scribe): "\(scribe), qui l'a noté, n'a pas le rôle de plume"
    case .scribeInvolved(let scribe): "\(scribe), qui l'a noté, a part à la proposition"
    case .notReadBack: "il n'a pas été relu à qui l'a donné"
    case .tooFewPresent(let present, let needed):
      language.count(present, "personne était présente", "personnes étaient présentes")
        + ", et il en faut \(needed)"
    case .notCollective(let id):
      "les règles ne prévoient pas que le collège \(college(id)) donne un avis ensemble"
    }
  }

  /// Returns what would let an opinion count, or nothing where only time or the rules can.
  func remedy(for exclusion: Exclusion) -> String {
    switch exclusion {
    case .noMandate: "Un mandat renouvelé suffit à le faire compter."
    case .notScribe, .scribeInvolved: "Une autre plume peut le noter."
    case .notReadBack: "Relisez-le avec qui l'a donné, puis notez-le de nouveau."
    case .tooFewPresent: "Réunissez plus de monde, ou faites noter l'avis de chaque membre présent."
    case .notCollective: "Faites noter l'avis de chaque membre présent."
    case .ownProposal, .sameStructure, .notMember, .notActive, .notAtOpening, .notAtClosing,
      .noRole, .consultative, .unknownCollege, .interestAdded, .interested, .declaredInterest,
      .target, .opinionsSuspended, .recused, .earlierContent, .ownPrevails:
      ""
    }
  }
}
