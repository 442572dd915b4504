/// A rule that a territory writes, as data, about the records of a kind: when it applies, what it
/// requires or forbids, and what it says when a record does otherwise (`checks:` in a kind's file).
package struct KindCheck: Hashable, Sendable {
  /// What makes the check speak.
  package enum Demand: Hashable, Sendable {
    /// It speaks unless all of them hold.
    case require([FieldCondition])
    /// It speaks when all of them hold.
    case forbid([FieldCondition])

    /// The conditions, in the order in which they are written.
    package var conditions: [FieldCondition] {
      switch self {
      case .require(let conditions), .forbid(let conditions): conditions
      }
    }
  }

  /// The rule's name, unique in its kind, which is the code of its problems.
  package let id: String
  package let level: Diagnostic.Level
  /// What must hold for the check to apply: all of them, or nothing.
  package let when: [FieldCondition]
  package let demand: Demand
  /// The field that is blamed, by path.
  package let field: String
  package let message: LocalizedText
  package let hint: LocalizedText?

  package init(
    id: String, level: Diagnostic.Level, when: [FieldCondition] = [], demand: Demand,
    field: String, message: LocalizedText, hint: LocalizedText? = nil
  ) {
    self.id = id
    self.level = level
    self.when = when
    self.demand = demand
    self.field = field
    self.message = message
    self.hint = hint
  }
}
