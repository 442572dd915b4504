internal import Records

extension RulesCheck {
  /// Ways to overrule an objection that could never be gone; while the commons is starting, an objection stands.
  var overrulings: [Diagnostic] {
    guard bootstrap == nil else { return [] }
    let colleges = consenters.colleges
    return rules.classes.compactMap { changeClass in
      switch changeClass.requirements.noObjection?.overruling {
      case .colleges(let needed) where needed > colleges.count:
        return .rules(
          "overruling-beyond-colleges",
          "class '\(changeClass.id)' lets \(needed) colleges overrule an objection, and people of "
            + "\(colleges.count) can consent",
          hint: "ask for fewer colleges, or admit members of others first")
      case .vote where roster.weight(of: colleges) == 0:
        return .rules(
          "vote-without-weight",
          "class '\(changeClass.id)' lets a vote overrule an objection, and no college where somebody "
            + "can consent has a weight", hint: "give weight to a college that has members")
      default: return nil
      }
    }
  }
}

extension Roster {
  /// Returns what some colleges weigh together.
  fileprivate func weight(of ids: Set<College.ID>) -> Int {
    colleges.filter { ids.contains($0.id) && !$0.isConsultative }.reduce(0) { $0 + $1.weight }
  }
}
