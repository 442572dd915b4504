internal import Records

extension RulesCheck {
  /// Thresholds that no proposal could reach, and named colleges that cannot consent.
  var thresholds: [Diagnostic] {
    rules.classes.flatMap { changeClass -> [Diagnostic] in
      guard let approvals = changeClass.requirements.approvals else { return [] }
      let named = Set(approvals.named).sorted().compactMap { problem(with: $0, in: changeClass.id) }
      return named + shortfalls(of: approvals, in: changeClass)
    }
  }

  private func problem(with college: College.ID, in id: ChangeClass.ID) -> Diagnostic? {
    guard let known = roster.college(college) else {
      return .rules(
        "unknown-college", "class '\(id)' names the college '\(college)', which does not exist",
        hint: Nearest.hint(for: college, in: roster.colleges.map(\.id)))
    }
    if known.isConsultative {
      return .rules(
        "consultative-college",
        "class '\(id)' waits for the college '\(college)', which is consultative",
        hint: "name another college, or make it count")
    }
    guard !electors.contains(where: { $0.college == college }) else { return nil }
    return .rules(
      "vacant-college",
      "class '\(id)' waits for the college '\(college)', where nobody can consent",
      hint: "admit a reviewer there first")
  }

  /// What lacks for a class even to its best placed proposer.
  private func shortfalls(
    of approvals: Requirements.Approvals, in changeClass: ChangeClass
  ) -> [Diagnostic] {
    let attempts = proposers(of: changeClass).map { capacity(besides: $0).shortfalls(approvals) }
    guard !attempts.contains(where: \.isEmpty),
      let best = attempts.min(by: { $0.lack < $1.lack })
    else { return [] }
    return best.map { shortfall in
      let available = max(0, shortfall.available)
      return .rules(
        "threshold-beyond-electorate",
        "class '\(changeClass.id)' asks for \(shortfall.needed) \(shortfall.what), "
          + "and at most \(available) could consent to a proposal",
        hint: "ask for \(available) at most, or admit members first")
    }
  }

  /// Who counts: active reviewers and stewards of colleges that are counted.
  private var electors: [Member] {
    roster.active.filter { member in
      !member.roles.isDisjoint(with: [.reviewer, .steward])
        && roster.college(member.college).map { !$0.isConsultative } ?? false
    }
  }

  /// Those who may propose in a class; `nil` stands for somebody from outside.
  private func proposers(of changeClass: ChangeClass) -> [Member?] {
    let members = roster.active.map(Optional.some)
    return changeClass.proposers == .anyone ? members + [nil] : members
  }

  private func capacity(besides proposer: Member?) -> Capacity {
    let own = proposer.map { roster.entity(of: $0) }
    let others = electors.filter {
      let entity = roster.entity(of: $0)
      return $0.id != proposer?.id && (entity == .residents || entity != own)
    }
    return Capacity(
      members: others.count,
      structures: Set(others.map { roster.entity(of: $0) }).subtracting([own].compactMap(\.self))
        .count,
      colleges: Set(others.map(\.college)).count, isOutside: proposer == nil)
  }
}

/// A number that a class asks for, and how many there are.
private struct Shortfall {
  let what: String
  let needed: Int
  let available: Int

  var lack: Int { needed - available }
}

extension [Shortfall] {
  fileprivate var lack: Int { reduce(0) { $0 + $1.lack } }
}

/// How many could consent to a proposal, its proposer's own left out.
private struct Capacity {
  let members: Int
  let structures: Int
  let colleges: Int
  let isOutside: Bool

  /// Returns where the numbers asked for are out of reach; what comes from outside takes one more of some.
  func shortfalls(_ approvals: Requirements.Approvals) -> [Shortfall] {
    let extra = isOutside ? 1 : 0
    return [
      Shortfall(
        what: "members", needed: approvals.members, available: members - extra),
      Shortfall(
        what: "structures", needed: approvals.structures, available: structures - extra),
      Shortfall(what: "colleges", needed: approvals.colleges, available: colleges),
    ].filter { $0.lack > 0 }
  }
}
