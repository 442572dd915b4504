internal import Records

extension RulesCheck {
  /// Thresholds that no proposal could reach, and named colleges that cannot consent.
  var thresholds: [Diagnostic] {
    rules.classes.flatMap { changeClass in
      named(in: changeClass) + shortfalls(in: changeClass) + unratifiable(changeClass)
    }
  }

  var consenters: Consenters { Consenters(rules, roster) }

  /// Returns whether residents, who need no mandate, could approve alone what a class takes in.
  func isReachedByResidents(_ changeClass: ChangeClass) -> Bool {
    guard let asked = changeClass.requirements.asked.last else { return true }
    return lacks(of: asked, in: changeClass, among: consenters.only { $0.structure == nil }).isEmpty
  }

  // MARK: - Named colleges

  private func named(in changeClass: ChangeClass) -> [Diagnostic] {
    let requirements = changeClass.requirements
    let before = Set(requirements.asked.flatMap(\.named))
    let after = Set(requirements.ratification?.approvals.named ?? []).subtracting(before)
    return before.sorted().compactMap { problem(with: $0, in: changeClass.id) }
      + after.sorted().compactMap { problem(with: $0, in: changeClass.id) }
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
    // While the commons is starting, a vacant college is not waited for.
    guard bootstrap == nil, !consenters.colleges.contains(college) else { return nil }
    let vacant = Diagnostic.rules(
      "vacant-college",
      "class '\(id)' waits for the college '\(college)', where nobody can consent",
      hint: rules.customs.vacancy == nil
        ? "admit a reviewer there first"
        : "invite its people and record the invitation, which stands for them for a time")
    return rules.customs.vacancy == nil ? vacant : vacant.asWarning
  }

  // MARK: - Numbers

  /// What lacks for a class even to its best placed proposer.
  private func shortfalls(in changeClass: ChangeClass) -> [Diagnostic] {
    for asked in changeClass.requirements.asked {
      let lacks = lacks(of: asked, in: changeClass, among: consenters)
      guard lacks.isEmpty else {
        return lacks.map { diagnostic($0, in: changeClass.id, to: "a proposal") }
      }
      guard changeClass.requirements.needsMandate else { continue }
      let mandated = consenters.only(\.isMandatedForOpinions)
      let unmandated = self.lacks(of: asked, in: changeClass, among: mandated)
      guard unmandated.isEmpty else {
        return unmandated.map {
          Diagnostic.rules(
            "threshold-beyond-mandates",
            "class '\(changeClass.id)' counts only those with a mandate, asks for \($0.words), and at "
              + "most \(max(0, $0.available)) could consent",
            hint: "give mandates for opinions first"
          ).asWarning
        }
      }
    }
    return []
  }

  private func lacks(
    of asked: Requirements.Approvals, in changeClass: ChangeClass, among people: Consenters
  ) -> [Shortfall] {
    let named = asked.named.filter(consenters.colleges.contains)
    return possibleProposers(of: changeClass).leastLack {
      people.capacity(besides: $0).shortfalls(of: asked, named: named, bootstrap)
    }
  }

  private func diagnostic(
    _ shortfall: Shortfall, in id: ChangeClass.ID, to what: String
  ) -> Diagnostic {
    let available = max(0, shortfall.available)
    return .rules(
      "threshold-beyond-electorate",
      "class '\(id)' asks for \(shortfall.words), and at most \(available) could consent to \(what)",
      hint: available == 0
        ? "admit members first" : "ask for \(available) at most, or admit members first")
  }

  // MARK: - Ratification

  /// Confirmations that nobody would be left to give, once others have let an emergency through.
  private func unratifiable(_ changeClass: ChangeClass) -> [Diagnostic] {
    guard let asked = changeClass.requirements.ratification?.approvals else { return [] }
    let first = changeClass.requirements.approvals
    let people = Consenters(Rules(classes: []), roster)
    let residents = people.electors.count { $0.structure == nil }
    let best = possibleProposers(of: changeClass).leastLack { proposer in
      var rest = people.capacity(besides: proposer)
      // Nobody confirms what they let through; residents have no structure in common.
      rest.members -= (first?.members ?? 0) + rest.extra
      rest.structures -= max(0, (first?.structures ?? 0) + rest.extra - (residents > 1 ? 1 : 0))
      rest.extra = 0
      return rest.shortfalls(of: asked, named: [], nil)
    }
    let found = best.map { diagnostic($0, in: changeClass.id, to: "an emergency afterwards") }
    return bootstrap == nil ? found : found.map(\.asWarning)
  }
}

extension [Proposer] {
  /// Returns what lacks to the best placed of them: nothing when one lacks nothing, or when there is nobody.
  fileprivate func leastLack(_ shortfalls: (Proposer) -> [Shortfall]) -> [Shortfall] {
    var best: [Shortfall]?
    for proposer in self {
      let found = shortfalls(proposer)
      if found.isEmpty { return [] }
      if best.map({ found.lack < $0.lack }) ?? true { best = found }
    }
    return best ?? []
  }
}

extension Requirements {
  /// What is asked of a proposal, and what is asked where no voice speaks, the lesser first.
  fileprivate var asked: [Approvals] {
    let instead = voice?.approvals.map { approvals?.union($0) ?? $0 }
    return [approvals, instead].compactMap(\.self)
  }
}

extension Member {
  /// A Boolean value indicating whether their opinion may count where a mandate is asked, today or another day.
  fileprivate var isMandatedForOpinions: Bool {
    structure == nil || mandates.contains { $0.scope.contains(Mandate.opinion) }
  }
}
