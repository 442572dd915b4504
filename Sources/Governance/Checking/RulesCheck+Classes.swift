internal import Records

extension RulesCheck {
  /// What is wrong with a class on its own.
  var classes: [Diagnostic] {
    repeatedClasses + rules.classes.flatMap { emptiness($0) + unknownKinds($0) }
  }

  private var repeatedClasses: [Diagnostic] {
    var seen: Set<ChangeClass.ID> = []
    return rules.classes.map(\.id).filter { !seen.insert($0).inserted }.map {
      .rules("duplicate-class", "the class '\($0)' stands twice", hint: "give each its own id")
    }
  }

  private func emptiness(_ changeClass: ChangeClass) -> [Diagnostic] {
    let requirements = changeClass.requirements
    if requirements.areEmpty {
      return [
        .rules(
          "empty-class", "class '\(changeClass.id)' requires nothing, so that it accepts nothing",
          hint: "require approvals, the voice, no objection or a period")
      ]
    }
    let asksVoiceOnly =
      requirements.voice != nil && !requirements.asksApproval && requirements.noObjection == nil
      && requirements.period == nil
    guard asksVoiceOnly, changeClass.takesInFiles else { return [] }
    return [
      .rules(
        "voice-of-files",
        "class '\(changeClass.id)' asks for a voice only, and files concern no structure",
        hint: "require approvals")
    ]
  }

  private func unknownKinds(_ changeClass: ChangeClass) -> [Diagnostic] {
    Set(changeClass.scopes.flatMap(\.kinds)).subtracting(kinds).sorted().map { kind in
      .rules(
        "unknown-kind",
        "class '\(changeClass.id)' speaks of the kind '\(kind)', which does not exist",
        hint: Nearest.hint(for: kind, in: kinds.sorted()))
    }
  }
}

extension ChangeClass {
  /// A Boolean value indicating whether one of its scopes speaks of files.
  var takesInFiles: Bool { scopes.contains { !$0.paths.isEmpty } }

  /// A Boolean value indicating whether it takes in nothing but what claims to be urgent.
  var isForEmergencies: Bool { !scopes.isEmpty && scopes.allSatisfy(\.isUrgent) }
}
