package import Governance
package import Records

/// What evolved between two states of a ledger: figures with the lists behind them, and no words.
///
/// It is a function of its inputs alone: the same two states and the same acts give an equal report
/// (design §2, 6). Renderers put it in words; they decide nothing.
package struct Report: Hashable, Sendable {
  /// One end of the period.
  package struct State: Hashable, Sendable {
    package let revision: String
    package let time: Instant
  }

  /// What the territory is called, when somebody says.
  package let territory: String?
  package let period: ReportPeriod

  /// The state before the period, `nil` when there was none: the report is then that of an initial state.
  package let from: State?
  package let to: State

  /// The profiles of both states, in which fields, codes and kinds have their titles.
  package let profileBefore: Profile?
  package let profile: Profile

  /// What is said of each kind, by name; kinds without records have a report as well.
  package let kinds: [KindReport]

  package let brokenLinks: [BrokenLink]

  /// The records that acts touched and that are at the end as they were at the start.
  package let returned: [Listed]

  /// What migrations made, act by act: excluded from the evolution, and listed.
  package let migrations: [MigrationEffect]

  package let governance: [GovernanceChange]

  /// The acts of the period, in their order.
  package let journal: [JournalEntry]

  /// How much was written by those whom it concerns.
  package let authorship: Authorship

  /// A Boolean value indicating whether the commons is still so small that less is asked of its decisions.
  package let isStarting: Bool

  /// What people call each record of the later state: values and acts name records by their identity.
  package let labels: [RecordID: String]

  /// Both states themselves, where the report was made from them: lists show what records say.
  package var before: Snapshot?
  package var after: Snapshot?

  /// What the commons wants its report to say; `nil` for what any report says.
  package var outline: ReportOutline?

  /// The territory that the indicators count in, where the report is not kept to one and the commons names one.
  package var counted: RecordID?

  /// The results of the indicators for the period, by code, and those of the period before.
  package var indicators: [IndicatorResult] = []
  package var previous: [Indicator.Code: IndicatorResult.Earlier] = [:]
  package var series: [IndicatorSeries] = []

  /// A Boolean value indicating whether there is no earlier state to compare with.
  package var isInitial: Bool { from == nil }

  /// Everything that differs, kind by kind.
  package var findings: [Finding] { kinds.flatMap { $0.figures.flatMap(\.findings) } }

  /// Returns what is said of one kind, or `nil` when neither state has it.
  package func kind(_ name: String) -> KindReport? { kinds.first { $0.kind == name } }
}
