internal import Records

extension RulesCheck {
  /// What is wrong with a class on its own.
  var classes: [Diagnostic] {
    repeatedClasses + rules.classes.flatMap { emptiness($0) + periods($0) + unknownKinds($0) }
  }

  private var repeatedClasses: [Diagnostic] {
    var seen: Set<ChangeClass.ID> = []
    return rules.classes.map(\.id).filter { !seen.insert($0).inserted }.map {
      .rules("duplicate-class", "the class '\($0)' stands twice", hint: "give each its own id")
    }
  }

  private func emptiness(_ changeClass: ChangeClass) -> [Diagnostic] {
    let requirements = changeClass.requirements
    if let approvals = requirements.approvals,
      min(approvals.members, approvals.structures, approvals.colleges) < 0
    {
      return [
        .rules("invalid-threshold", "class '\(changeClass.id)' asks for fewer than no approvals")
      ]
    }
    if requirements.areEmpty {
      return [
        .rules(
          "empty-class", "class '\(changeClass.id)' requires nothing, so that it accepts nothing",
          hint: "require approvals, the voice, no objection or a period")
      ]
    }
    var voiceAlone = Requirements()
    voiceAlone.voice = requirements.voice ?? Requirements.Voice()
    var same = requirements
    if !requirements.asksApproval { same.approvals = nil }
    guard same == voiceAlone, changeClass.takesInFiles else { return [] }
    return [
      .rules(
        "voice-of-files",
        "class '\(changeClass.id)' asks for a voice only, and files concern no structure",
        hint: "require approvals")
    ]
  }

  private func periods(_ changeClass: ChangeClass) -> [Diagnostic] {
    guard let period = changeClass.requirements.period,
      !(1...90).contains(period.longestDays)
    else { return [] }
    return [
      .rules(
        "invalid-period", "class '\(changeClass.id)' asks for a period of \(period)",
        hint: "a period lasts from 1 to 90 days")
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
}

extension Diagnostic {
  static func rules(_ code: String, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.error, code, message, at: Location(RulesCheck.rulesPath), hint: hint)
  }
}
