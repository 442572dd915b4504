internal import Governance
internal import Records

/// What the opinions that count amount to, and what they lack.
extension EnglishVerdictWords {
  func sentence(for count: ApprovalCount) -> String {
    let names = self.names(in: count)
    guard !count.isReached else {
      let received = language.count(count.opinions, "approval", "approvals")
      return names.isEmpty
        ? "No approval is asked for." : "\(received) (\(names)), which is enough."
    }
    return joined(
      "Still missing: \(list(missing(in: count))).",
      names.isEmpty ? "" : "Counted already: \(names).",
      rule(of: count), share(in: count), vacancy(in: count), helpers(for: count))
  }

  func missing(in count: ApprovalCount) -> [String] {
    var items: [String] = []
    if count.missingMembers > 0 {
      items.append(language.count(count.missingMembers, "approval", "approvals"))
    }
    if count.missingStructures > 0 {
      items.append(language.count(count.missingStructures, "other structure", "other structures"))
    }
    if count.missingCollegeCount > 0 {
      items.append(language.count(count.missingCollegeCount, "other college", "other colleges"))
    }
    return items + count.missingColleges.map { "the voice of the college \(college($0))" }
  }

  private func names(in count: ApprovalCount) -> String {
    short(
      count.members + count.collective.map { "the college \(college($0)), together" },
      more: others)
  }

  private func rule(of count: ApprovalCount) -> String {
    var rules: [String] = []
    if count.isOutside {
      rules.append(
        "The proposal comes from outside: "
          + "it needs one approval more, from one structure more, so that somebody answers for it.")
    }
    if count.isReinforced {
      rules.append(
        "A measure on who proposes asks for one approval more, from one structure more.")
    }
    if rules.isEmpty {
      rules.append(
        "Each person and each structure counts once, "
          + "except the one that proposes: nobody decides for themselves.")
    }
    if count.isLowered {
      rules.append("The commons is still small: less is asked already.")
    }
    return rules.joined(separator: " ")
  }

  private func share(in count: ApprovalCount) -> String {
    guard let share = count.needed.collegeShare, count.missingCollegeCount > 0 else { return "" }
    let total = count.occupiedColleges.count
    return total < 2
      ? "It takes the agreement of the only college where somebody can give an opinion."
      : "It takes the agreement of \(count.neededColleges) of the \(total) colleges where somebody can "
        + "give an opinion: \(asking.name(of: share))."
  }

  private func vacancy(in count: ApprovalCount) -> String {
    guard !count.vacantColleges.isEmpty else { return "" }
    let names = colleges(count.vacantColleges)
    return count.vacantColleges.count == 1
      ? "Nobody sits in the college \(names): invite it and write the invitation down, "
        + "so that its absence is no refusal."
      : "Nobody sits in the colleges \(names): invite them and write the invitation down, "
        + "so that their absence is no refusal."
  }

  private func helpers(for count: ApprovalCount) -> String {
    guard !count.couldApprove.isEmpty else {
      return count.vacantColleges.isEmpty
        ? "Today nobody else can give this approval: admit members, or change the rule." : ""
    }
    let isHeard = count.missingColleges.contains { !count.vacantColleges.contains($0) }
    return "Who can help, by giving their opinion: \(people(count.couldApprove))"
      + (isHeard ? ", or a scribe who writes down what they say." : ".")
  }
}
