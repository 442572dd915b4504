internal import Records

extension RulesCheck {
  /// Classes in which nobody may propose, or which name people who are not there.
  var proposers: [Diagnostic] {
    rules.classes.flatMap { changeClass -> [Diagnostic] in
      guard case .entitled(let roles, let joint) = changeClass.proposers else { return [] }
      let id = changeClass.id
      let hasHolder = roster.active.contains { !$0.roles.isDisjoint(with: roles) }
      let names = roles.map(\.rawValue).sorted().joined(separator: ", ")
      var found: [Diagnostic] = []
      if !roles.isEmpty, !hasHolder {
        found.append(
          .rules(
            "no-proposer",
            "class '\(id)' lets \(names) propose, and no active member has that role",
            hint: "give a member the role first"))
      }
      if let joint, !isPossible(joint) {
        found.append(
          .rules(
            "no-proposer",
            "class '\(id)' lets \(joint.members) members of \(joint.structures) structures propose "
              + "together, and there are \(roster.active.count) of \(activeStructures)",
            hint: "ask for fewer, or admit members first"))
      }
      if roles.isEmpty, joint == nil {
        found.append(
          .rules(
            "no-proposer", "class '\(id)' lets nobody propose", hint: "name roles, or a number"))
      }
      // What is urgent can be proposed without urgency as well, in another class.
      let isMeant = possibleProposers(of: changeClass).isEmpty && !changeClass.isForEmergencies
      return isMeant ? found : found.map(\.asWarning)
    }
  }

  /// Those who may propose in a class.
  func possibleProposers(of changeClass: ChangeClass) -> [Proposer] {
    let members = roster.active.map { Proposer.members([$0]) }
    switch changeClass.proposers {
    case .anyone: return members + [.outside]
    case .members, .voice: return members
    case .entitled(let roles, let joint):
      let holders = roster.active.filter { !$0.roles.isDisjoint(with: roles) }
      let groups = joint.map { isPossible($0) ? Proposer.groups($0, of: roster) : [] }
      return holders.map { .members([$0]) } + (groups ?? [])
    }
  }

  private func isPossible(_ joint: ChangeClass.Proposers.Joint) -> Bool {
    joint.members <= roster.active.count && joint.structures <= activeStructures
  }

  private var activeStructures: Int { Set(roster.active.map { roster.entity(of: $0) }).count }
}
