internal import Governance
internal import Records

/// Everything that requirements say in English.
struct EnglishRequirementWords: RequirementWords {
  let naming: Naming
  let language = Language.english

  func sentence(for proposers: ChangeClass.Proposers) -> String {
    switch proposers {
    case .anyone: "Anybody can propose."
    case .members: "Only members propose, so that somebody answers for it."
    case .voice: "Only the voice of the structure concerned proposes: it knows its own record."
    case .entitled(let roles, let joint):
      "Who can propose, so that somebody answers for it: \(entitled(roles, joint))."
    }
  }

  /// Returns who may propose a class that asks for a role, or for members together.
  func entitled(_ roles: some Sequence<Member.Role>, _ joint: ChangeClass.Proposers.Joint?)
    -> String
  {
    let charge = self.roles(roles)
    let together = joint.map { joint in
      "\(language.count(joint.members, "member", "members")) "
        + (joint.structures > 1 ? "of \(joint.structures) different structures, " : "")
        + "together"
    }
    return language.choice(
      [charge.isEmpty ? nil : "a member in charge of \(charge)", together].compactMap(\.self))
  }

  func sentence(for approvals: Requirements.Approvals) -> String {
    "It takes \(phrase(for: approvals)). "
      + "Neither the one who proposes nor their structure counts: nobody decides for themselves."
  }

  func phrase(for approvals: Requirements.Approvals) -> String {
    var text = language.count(approvals.members, "approval", "approvals")
    let structures = approvals.structures > 1 ? "\(approvals.structures) different structures" : nil
    let colleges = approvals.colleges > 1 ? "\(approvals.colleges) different colleges" : nil
    let groups = [structures, colleges].compactMap(\.self)
    if !groups.isEmpty { text += " from \(language.list(groups))" }
    switch approvals.named.count {
    case 0: break
    case 1: text += ", one of them from the college \(self.colleges(approvals.named))"
    default: text += ", one of them from each of the colleges \(self.colleges(approvals.named))"
    }
    if let share = approvals.collegeShare {
      text += ", and the agreement of \(name(of: share)) of the colleges where somebody can give it"
    }
    return text
  }

  func sentence(for voice: Requirements.Voice) -> String {
    var sentences = [
      "It takes the agreement of the structure that the record speaks of, through somebody with a "
        + "mandate to speak for it: nothing is written in its place."
    ]
    if let silence = voice.silence {
      sentences.append(
        "If it says nothing for \(language.length(silence)) after the opening, that no longer "
          + "blocks, and the record stays “to be confirmed”.")
    }
    if let lapse = voice.lapse {
      sentences.append(
        "What nobody has verified for \(language.length(lapse)) no longer waits for it.")
    }
    if let approvals = voice.approvals {
      sentences.append("Where nothing is said on its behalf, it takes \(phrase(for: approvals)).")
    }
    return sentences.joined(separator: " ")
  }

  func sentence(for noObjection: Requirements.NoObjection) -> String {
    var text = "No objection may stand, so that what is agreed is agreed by all."
    if !noObjection.grounds.isEmpty {
      text +=
        " An objection rests on \(grounds(noObjection.grounds)); a preference is noted as a remark."
    }
    let after =
      noObjection.rounds > 1
      ? "After \(language.count(noObjection.rounds, "opening", "openings")) of a reworked text"
      : "After the period"
    switch noObjection.overruling {
    case nil: break
    case .colleges(let count):
      text +=
        " \(after), "
        + language.count(count, "other college", "other colleges")
        + " can set it aside, saying why."
    case .vote(let share):
      text +=
        " \(after), a vote by colleges can set it aside, with "
        + "\(name(of: share)) of the weights."
    }
    return text
  }

  func sentence(forPeriod period: Period) -> String {
    "The proposal stays open for \(language.length(period)) at least, "
      + "so that everybody can read and respond."
  }

  func sentence(forExpiry period: Period) -> String {
    "If nothing is decided \(language.length(period)) after the opening, the proposal runs out, "
      + "so that nobody decides on opinions that are too old."
  }

  func sentence(forObjectionWindow period: Period) -> String {
    "The change holds at once. An objection can still undo it for \(language.length(period))."
  }

  func sentence(for ratification: Requirements.Ratification) -> String {
    "The change holds at once, since it is urgent. Others confirm it within "
      + "\(language.length(ratification.within)): it takes \(phrase(for: ratification.approvals)), "
      + "or it is undone."
  }

  func sentence(for quota: Requirements.Quota) -> String {
    "One structure changes up to " + language.count(quota.records, "record", "records")
      + " in this way in \(language.length(quota.period))"
      + (quota.fields.map { ", and at most \(fraction($0)) of the fields of each" } ?? "")
      + ". Beyond that, the next class applies."
  }

  let recusalSentence =
    "Those who gain or lose by the change are heard without being counted (recusal)."

  let mandateSentence =
    "An opinion given for a structure counts if the person has a running mandate."

  let replySentence =
    "The structures that the record names are invited to reply first: "
    + "nobody is called into question without being able to answer."

  func name(of ground: Review.Ground) -> String {
    switch ground {
    case .error: "a factual error"
    case .charter: "a breach of the charter"
    case .harm: "a harm done to people or to a structure"
    case .burden: "a burden that a structure cannot bear"
    }
  }

  func name(of role: Member.Role) -> String {
    switch role {
    case .reviewer: "reviewing"
    case .scribe: "writing down opinions"
    case .steward: "facilitation"
    case .sealer: "sealing"
    case .dataReferent: "personal data"
    case .mediator: "mediation"
    case .observer: "observation"
    }
  }

  func fraction(_ share: Share) -> String {
    switch (share.numerator, share.denominator) {
    case (1, 2): "half"
    case (1, 3): "one third"
    case (2, 3): "two thirds"
    case (1, 4): "one quarter"
    case (3, 4): "three quarters"
    default:
      share.numerator == share.denominator ? "all" : "\(share.numerator)/\(share.denominator)"
    }
  }

  func name(of share: Share) -> String {
    "\(share.isStrict ? "more than" : "at least") \(fraction(share))"
  }
}
