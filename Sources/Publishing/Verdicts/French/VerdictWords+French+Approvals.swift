internal import Governance
internal import Records

/// What the opinions that count amount to, and what they lack.
extension FrenchVerdictWords {
  func sentence(for count: ApprovalCount) -> String {
    let names = self.names(in: count)
    guard !count.isReached else {
      let received = language.count(count.opinions, "avis favorable", "avis favorables")
      return names.isEmpty ? "Aucun avis n'est demandé." : "\(received) (\(names)) : cela suffit."
    }
    return joined(
      "Il manque \(list(missing(in: count))).",
      names.isEmpty ? "" : "\(count.opinions < 2 ? "Compte" : "Comptent") déjà : \(names).",
      rule(of: count), share(in: count), vacancy(in: count), helpers(for: count))
  }

  func missing(in count: ApprovalCount) -> [String] {
    var items: [String] = []
    if count.missingMembers > 0 {
      items.append(language.count(count.missingMembers, "avis favorable", "avis favorables"))
    }
    if count.missingStructures > 0 {
      items.append(language.count(count.missingStructures, "autre structure", "autres structures"))
    }
    if count.missingCollegeCount > 0 {
      items.append(language.count(count.missingCollegeCount, "autre collège", "autres collèges"))
    }
    return items + count.missingColleges.map { "la voix du collège \(college($0))" }
  }

  private func names(in count: ApprovalCount) -> String {
    short(
      count.members + count.collective.map { "le collège \(college($0)), ensemble" }, more: others)
  }

  private func rule(of count: ApprovalCount) -> String {
    var rules: [String] = []
    if count.isOutside {
      rules.append(
        "La proposition vient de l'extérieur : "
          + "il faut un avis de plus, d'une structure de plus, pour que quelqu'un en réponde.")
    }
    if count.isReinforced {
      rules.append(
        "Une mesure en cours sur qui propose demande un avis de plus, d'une structure de plus.")
    }
    if rules.isEmpty {
      rules.append(
        "Chaque personne et chaque structure compte une fois, "
          + "sauf celle qui propose : personne ne décide pour soi.")
    }
    if count.isLowered {
      rules.append("Le commun est encore petit : il en est déjà demandé moins.")
    }
    return rules.joined(separator: " ")
  }

  private func share(in count: ApprovalCount) -> String {
    guard let share = count.needed.collegeShare, count.missingCollegeCount > 0 else { return "" }
    let total = count.occupiedColleges.count
    return total < 2
      ? "Il faut l'accord du seul collège où quelqu'un peut donner son avis."
      : "Il faut l'accord de \(count.neededColleges) des \(total) collèges où quelqu'un peut donner son "
        + "avis : \(asking.name(of: share))."
  }

  private func vacancy(in count: ApprovalCount) -> String {
    guard !count.vacantColleges.isEmpty else { return "" }
    let names = colleges(count.vacantColleges)
    return count.vacantColleges.count == 1
      ? "Personne ne siège au collège \(names) : l'inviter et noter l'invitation, "
        + "pour que son absence ne serve pas de refus."
      : "Personne ne siège aux collèges \(names) : les inviter et noter l'invitation, "
        + "pour que leur absence ne serve pas de refus."
  }

  private func helpers(for count: ApprovalCount) -> String {
    guard !count.couldApprove.isEmpty else {
      return count.vacantColleges.isEmpty
        ? "À ce jour, personne d'autre ne peut donner cet avis : "
          + "il faut accueillir des membres ou changer la règle." : ""
    }
    let isHeard = count.missingColleges.contains { !count.vacantColleges.contains($0) }
    return "Pour donner un avis : \(people(count.couldApprove))"
      + (isHeard ? ", ou une plume qui note ce qu'ils en disent." : ".")
  }
}
