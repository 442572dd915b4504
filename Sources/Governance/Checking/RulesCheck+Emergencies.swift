internal import Records

extension RulesCheck {
  /// Emergencies that could be used for what they are not for, and those that nobody would ever get to.
  var emergencies: [Diagnostic] {
    rules.classes.filter { $0.requirements.ratification != nil }.flatMap(misuses)
      + rules.classes.indices.flatMap(unreached)
  }

  private func misuses(of changeClass: ChangeClass) -> [Diagnostic] {
    let (id, requirements) = (changeClass.id, changeClass.requirements)
    var found: [Diagnostic] = []
    if !changeClass.isForEmergencies {
      found.append(
        .rules(
          "emergency-too-wide",
          "class '\(id)' is confirmed afterwards, and takes in what is not urgent",
          hint: "write 'urgent: true' in each of its scopes"))
    }
    if changeClass.takesInFiles {
      found.append(
        .rules(
          "emergency-of-files",
          "class '\(id)' is confirmed afterwards, and takes in files: rules and members never change "
            + "in a hurry", hint: "take 'paths' out of the class"))
    }
    if requirements.period != nil {
      found.append(
        .rules(
          "emergency-with-period", "class '\(id)' is for emergencies, and waits for a period",
          hint: "remove the period, or the ratification"))
    }
    if !requirements.asksApproval {
      found.append(
        .rules(
          "emergency-without-approval", "class '\(id)' lets one member alone declare an emergency",
          hint: "ask for one approval at least"))
    }
    if requirements.ratification?.approvals.asksAnybody == false {
      found.append(
        .rules(
          "emergency-without-ratification",
          "class '\(id)' is confirmed afterwards by nobody", hint: "ask for one approval at least"))
    }
    return found
  }

  /// Scopes for what is urgent behind one that takes in the same whether it is urgent or not.
  private func unreached(at place: Int) -> [Diagnostic] {
    let changeClass = rules.classes[place]
    let ordinary = rules.classes[..<place].filter { $0.requirements.quota == nil }
    return changeClass.scopes.filter(\.isUrgent).compactMap { scope in
      let first = ordinary.first { $0.scopes.contains { !$0.isUrgent && $0.covers(scope) } }
      return first.map { first in
        Diagnostic.rules(
          "urgent-never-reached",
          "class '\(changeClass.id)' is for emergencies, and class '\(first.id)' takes them in before",
          hint: "move it before class '\(first.id)'"
        ).asWarning
      }
    }
  }
}

extension Scope {
  /// Returns whether it takes in all that another one does, urgency left aside.
  fileprivate func covers(_ other: Scope) -> Bool {
    func holds<Value>(_ wide: Set<Value>, _ narrow: Set<Value>) -> Bool {
      wide.isEmpty || !narrow.isEmpty && narrow.isSubset(of: wide)
    }
    let isSameSort =
      paths.isEmpty ? other.paths.isEmpty : !other.paths.isEmpty && paths.coversAll(other.paths)
    // The removal of a record's file is taken in only where it is named.
    let removes = !paths.isEmpty || !other.operations.contains(.removed)
    return isSameSort && holds(kinds, other.kinds) && holds(operations, other.operations)
      && (removes || operations.contains(.removed)) && holds(fields, other.fields)
      && holds(sections, other.sections) && (byVoice == nil || byVoice == other.byVoice)
      && (own == nil || own == other.own)
      && (isProtected == nil || isProtected == other.isProtected)
  }
}

extension [String] {
  /// Returns whether each of some patterns is among these, or is taken in whole by the widest of all.
  fileprivate func coversAll(_ patterns: [String]) -> Bool {
    contains("**") || patterns.allSatisfy(contains)
  }
}
