internal import Records

extension RulesCheck {
  /// Classes whose changes hold at once, while an objection may still undo them; and light classes that claim
  /// what only others may decide.
  var windows: [Diagnostic] {
    rules.classes.filter { $0.requirements.objectionWindow != nil }.flatMap(misuses)
      + rules.classes.flatMap(exposures)
  }

  private func misuses(of changeClass: ChangeClass) -> [Diagnostic] {
    let id = changeClass.id
    var found: [Diagnostic] = []
    if changeClass.takesInFiles {
      found.append(
        .rules(
          "window-of-files",
          "class '\(id)' accepts at once, and takes in files: what governs is never undone by an "
            + "objection", hint: "take 'paths' out of the class"))
    }
    if changeClass.requirements.period != nil {
      found.append(
        .rules(
          "window-with-period", "class '\(id)' accepts at once, and waits for a period",
          hint: "remove the period, or the objection window"))
    }
    if changeClass.scopes.contains(where: { $0.isProtected == true }) {
      found.append(
        .rules(
          "window-of-protected-fields",
          "class '\(id)' accepts at once a change of who is concerned, of a state or of its dates",
          hint: "take 'protected: true' out of the class"))
    } else if changeClass.scopes.contains(where: \.mayHoldProtectedFields) {
      found.append(
        Diagnostic.rules(
          "window-of-protected-fields",
          "class '\(id)' accepts at once whatever changes, who is concerned included",
          hint: "write 'protected: false' in its scopes, so that those changes go to the next class"
        ).asWarning)
    }
    return found
  }

  /// A class where nobody has to approve, for the very fields that such a class never changes.
  private func exposures(of changeClass: ChangeClass) -> [Diagnostic] {
    guard !changeClass.requirements.asksApproval, !changeClass.requirements.areEmpty,
      changeClass.scopes.contains(where: { $0.isProtected == true })
    else { return [] }
    return [
      .rules(
        "protected-fields-unapproved",
        "class '\(changeClass.id)' takes in protected fields, and asks for nobody's approval: what it "
          + "takes in is always refused", hint: "ask for approvals")
    ]
  }
}

extension Scope {
  /// A Boolean value indicating whether it takes in records, and neither leaves protected fields out nor names
  /// the fields that it means.
  fileprivate var mayHoldProtectedFields: Bool {
    paths.isEmpty && isProtected == nil && fields.isEmpty
  }
}
