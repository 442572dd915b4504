package import Records

/// Looks for what would lock a commons out of its own rules (design §5.2).
///
/// It judges the rules and people that a change would leave behind: a state with an error here is refused,
/// however many agreed to it, because nobody could agree to repair it afterwards.
package struct RulesCheck {
  /// The file that each class, college and member comes from.
  static let rulesPath = "governance/rules.yaml"
  static let collegesPath = "governance/colleges.yaml"

  let rules: Rules
  let roster: Roster
  let kinds: Set<String>

  /// Returns what is wrong with rules and people, in reading order.
  ///
  /// `kinds` are the names of the kinds that exist. A state with an error among these is refused.
  package static func diagnostics(
    rules: Rules, roster: Roster, kinds: some Sequence<String>
  ) -> [Diagnostic] {
    let check = RulesCheck(rules: rules, roster: roster, kinds: Set(kinds))
    return
      (check.classes + check.coverage + check.thresholds + check.signatures + check.colleges
      + check.members).inReadingOrder
  }
}
