internal import Records

extension RulesCheck {
  /// Numbers that mean nothing: fewer than none of something, or a part larger than its whole.
  var numbers: [Diagnostic] {
    rules.classes.flatMap { changeClass in
      let requirements = changeClass.requirements
      return thresholds(of: requirements, in: changeClass.id)
        + shares(of: requirements).filter { !$0.isReachable }.map { share in
          .rules(
            "invalid-share", "class '\(changeClass.id)' asks for \(share.words) of a whole",
            hint: "write a fraction between nothing and the whole")
        }
    }
  }

  private func thresholds(
    of requirements: Requirements, in id: ChangeClass.ID
  ) -> [Diagnostic] {
    let approvals = [
      requirements.approvals, requirements.voice?.approvals, requirements.ratification?.approvals,
    ].compactMap(\.self)
    var found: [Diagnostic] = []
    if approvals.contains(where: { min($0.members, $0.structures, $0.colleges) < 0 }) {
      found.append(
        .rules("invalid-threshold", "class '\(id)' asks for fewer than no approvals"))
    }
    if let rule = requirements.noObjection, rule.rounds < 1 || rule.overrulingColleges < 1 {
      found.append(
        .rules(
          "invalid-threshold", "class '\(id)' lets nobody overrule an objection",
          hint: "ask for a round and a college at least"))
    }
    if let quota = requirements.quota, quota.records < 1 {
      found.append(
        .rules(
          "invalid-threshold", "class '\(id)' has a quota of no record",
          hint: "let it hold one record at least"))
    }
    return found
  }

  private func shares(of requirements: Requirements) -> [Share] {
    var shares = [
      requirements.approvals?.collegeShare, requirements.voice?.approvals?.collegeShare,
      requirements.ratification?.approvals.collegeShare, requirements.quota?.fields,
    ].compactMap(\.self)
    if case .vote(let share)? = requirements.noObjection?.overruling { shares.append(share) }
    return shares
  }
}

extension Requirements.NoObjection {
  /// The number of colleges that overrule; one where it is not a number of colleges.
  fileprivate var overrulingColleges: Int {
    if case .colleges(let count)? = overruling { count } else { 1 }
  }
}

extension Share {
  /// A Boolean value indicating whether the whole is enough for it, and nothing is not.
  var isReachable: Bool {
    denominator > 0 && numerator > 0
      && (isStrict ? numerator < denominator : numerator <= denominator)
  }

  /// It in words.
  fileprivate var words: String {
    (isStrict ? "more than " : "at least ") + "\(numerator)/\(denominator)"
  }
}
