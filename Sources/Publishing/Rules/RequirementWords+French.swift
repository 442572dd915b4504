internal import Governance
internal import Records

/// Everything that requirements say in French.
struct FrenchRequirementWords: RequirementWords {
  let naming: Naming
  let language = Language.french

  func sentence(for proposers: ChangeClass.Proposers) -> String {
    switch proposers {
    case .anyone: "Tout le monde peut proposer."
    case .members: "Seules les personnes membres proposent, pour que quelqu'un en réponde."
    case .voice: "Seule la voix de la structure concernée propose : elle connaît sa fiche."
    case .entitled(let roles, let joint):
      "Peuvent proposer, pour que quelqu'un en réponde : \(entitled(roles, joint))."
    }
  }

  /// Returns who may propose a class that asks for a role, or for members together.
  func entitled(_ roles: some Sequence<Member.Role>, _ joint: ChangeClass.Proposers.Joint?)
    -> String
  {
    let charge = self.roles(roles)
    let together = joint.map { joint in
      "\(language.count(joint.members, "membre", "membres")) "
        + (joint.structures > 1 ? "de \(joint.structures) structures différentes, " : "")
        + "ensemble"
    }
    return language.choice(
      [charge.isEmpty ? nil : "une personne chargée \(charge)", together].compactMap(\.self))
  }

  func sentence(for approvals: Requirements.Approvals) -> String {
    "Il faut \(phrase(for: approvals)). "
      + "Ni la personne qui propose ni les siennes ne comptent : personne ne décide pour soi."
  }

  func phrase(for approvals: Requirements.Approvals) -> String {
    var text = language.count(approvals.members, "avis favorable", "avis favorables")
    let structures = approvals.structures > 1 ? "\(approvals.structures) structures" : nil
    let colleges = approvals.colleges > 1 ? "\(approvals.colleges) collèges" : nil
    let groups = [structures, colleges].compactMap(\.self)
    if !groups.isEmpty {
      text += ", de \(language.list(groups)) \(colleges == nil ? "différentes" : "différents")"
    }
    switch approvals.named.count {
    case 0: break
    case 1: text += ", dont un du collège \(self.colleges(approvals.named))"
    default: text += ", dont un de chacun des collèges \(self.colleges(approvals.named))"
    }
    if let share = approvals.collegeShare {
      text += ", et l'accord \(of(share)) des collèges où quelqu'un peut le donner"
    }
    return text
  }

  func sentence(for voice: Requirements.Voice) -> String {
    var sentences = [
      "Il faut l'accord de la structure dont parle la fiche, par une personne qui a un mandat pour "
        + "parler en son nom : rien ne s'écrit à sa place."
    ]
    if let silence = voice.silence {
      sentences.append(
        "Si elle ne dit rien pendant \(language.length(silence)) après l'ouverture, cela ne bloque "
          + "plus, et la fiche reste « à confirmer ».")
    }
    if let lapse = voice.lapse {
      sentences.append(
        "Ce que personne n'a vérifié depuis \(language.length(lapse)) n'attend plus son accord.")
    }
    if let approvals = voice.approvals {
      sentences.append("Quand rien n'est dit en son nom, il faut \(phrase(for: approvals)).")
    }
    return sentences.joined(separator: " ")
  }

  func sentence(for noObjection: Requirements.NoObjection) -> String {
    var text = "Aucune objection ne doit tenir, pour que l'accord soit celui de tout le monde."
    if !noObjection.grounds.isEmpty {
      text +=
        " Une objection repose sur \(grounds(noObjection.grounds)) ; une préférence est notée comme remarque."
    }
    let after =
      noObjection.rounds > 1
      ? "Après \(language.count(noObjection.rounds, "ouverture", "ouvertures")) d'un texte revu"
      : "Une fois le délai fini"
    switch noObjection.overruling {
    case nil: break
    case .colleges(let count):
      text +=
        " \(after), "
        + language.count(count, "autre collège peut", "autres collèges peuvent")
        + " l'écarter en disant pourquoi."
    case .vote(let share):
      text +=
        " \(after), un vote par collèges peut l'écarter, s'il réunit "
        + "\(name(of: share)) des poids."
    }
    return text
  }

  func sentence(forPeriod period: Period) -> String {
    "La proposition reste ouverte au moins \(language.length(period)), "
      + "pour que tout le monde puisse lire et réagir."
  }

  func sentence(forExpiry period: Period) -> String {
    "Si rien n'est décidé \(language.length(period)) après l'ouverture, la proposition s'éteint, "
      + "pour qu'on ne décide pas sur des avis trop anciens."
  }

  func sentence(forObjectionWindow period: Period) -> String {
    "Le changement vaut aussitôt. Une objection peut encore le défaire pendant "
      + "\(language.length(period))."
  }

  func sentence(for ratification: Requirements.Ratification) -> String {
    "Le changement vaut aussitôt, puisqu'il y a urgence. D'autres le confirment dans un délai de "
      + "\(language.length(ratification.within)) : il faut \(phrase(for: ratification.approvals)), "
      + "sinon il est défait."
  }

  func sentence(for quota: Requirements.Quota) -> String {
    "Une même structure change ainsi jusqu'à "
      + language.count(quota.records, "fiche", "fiches") + " en \(language.length(quota.period))"
      + (quota.fields.map { ", et au plus \(fraction($0)) des champs de chacune" } ?? "")
      + ". Au-delà, la classe suivante s'applique."
  }

  let recusalSentence =
    "Les personnes qui gagnent ou perdent au changement sont entendues sans être comptées (déport)."

  let mandateSentence =
    "L'avis donné pour une structure compte si la personne a un mandat en cours."

  let replySentence =
    "Les structures que la fiche nomme sont d'abord invitées à répondre : "
    + "personne n'est mis en cause sans pouvoir répondre."

  func name(of ground: Review.Ground) -> String {
    switch ground {
    case .error: "une erreur de fait"
    case .charter: "un manquement à la charte"
    case .harm: "un tort fait à des personnes ou à une structure"
    case .burden: "une charge qu'une structure ne peut pas porter"
    }
  }

  func name(of role: Member.Role) -> String {
    switch role {
    case .reviewer: "de relire"
    case .scribe: "de noter les avis"
    case .steward: "de l'animation"
    case .sealer: "de sceller"
    case .dataReferent: "des données personnelles"
    case .mediator: "de la médiation"
    case .observer: "de l'observation"
    }
  }

  func fraction(_ share: Share) -> String {
    switch (share.numerator, share.denominator) {
    case (1, 2): "la moitié"
    case (1, 3): "le tiers"
    case (2, 3): "les deux tiers"
    case (1, 4): "le quart"
    case (3, 4): "les trois quarts"
    default:
      share.numerator == share.denominator
        ? "la totalité" : "\(share.numerator)/\(share.denominator)"
    }
  }

  func name(of share: Share) -> String {
    "\(share.isStrict ? "plus" : "au moins") \(share.isStrict ? ofFraction(share) : fraction(share))"
  }

  private func of(_ share: Share) -> String {
    share.isStrict ? "de \(name(of: share))" : "d'\(name(of: share))"
  }

  /// Returns a fraction after "de", which contracts with its article.
  private func ofFraction(_ share: Share) -> String {
    let text = fraction(share)
    if text.hasPrefix("les ") { return "des \(text.dropFirst(4))" }
    if text.hasPrefix("le ") { return "du \(text.dropFirst(3))" }
    return "de \(text)"
  }
}
