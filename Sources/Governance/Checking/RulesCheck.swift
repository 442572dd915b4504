package import Records

/// Looks for what would lock a commons out of its own rules (design §5.2).
///
/// It judges the rules and people that a change would leave behind: a state with an error here is refused,
/// however many agreed to it, because nobody could agree to repair it afterwards. What is only unwise, or only
/// lets a rule say something that never happens, is a warning.
package struct RulesCheck {
  /// The file that each class, college and member comes from.
  static let rulesPath = "governance/rules.yaml"
  static let collegesPath = "governance/colleges.yaml"

  let rules: Rules
  let roster: Roster
  let kinds: Set<String>

  /// The sizes by which a commons that is starting is judged, or `nil` for one that has grown.
  let bootstrap: SmallCommons?

  private init(rules: Rules, roster: Roster, kinds: Set<String>) {
    self.rules = rules
    self.roster = roster
    self.kinds = kinds
    self.bootstrap = SmallCommons(rules.customs, roster)
  }

  /// Returns what is wrong with rules and people, in reading order.
  ///
  /// `kinds` are the names of the kinds that exist. A state with an error among these is refused.
  package static func diagnostics(
    rules: Rules, roster: Roster, kinds: some Sequence<String>
  ) -> [Diagnostic] {
    let check = RulesCheck(rules: rules, roster: roster, kinds: Set(kinds))
    return
      (check.classes + check.numbers + check.periods + check.emergencies + check.windows
      + check.coverage + check.proposers + check.thresholds + check.overrulings + check.customs
      + check.signatures + check.colleges + check.members).inReadingOrder
  }
}

extension Diagnostic {
  static func rules(_ code: String, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.error, code, message, at: Location(RulesCheck.rulesPath), hint: hint)
  }

  /// The same finding as a warning: it is unwise, and locks nobody out.
  var asWarning: Diagnostic {
    Diagnostic(.warning, code, message, at: location, hint: hint)
  }
}
