package import Records

/// What an import would change in a ledger, and an account of every row it was computed from.
///
/// A plan is a proposal in the making: it never closes, never deletes and never empties. What the file
/// leaves open is a question for people (standard-and-data §5, points 7 and 8).
package struct ImportPlan: Hashable, Sendable {
  /// A record that a row changes.
  package struct Change: Hashable, Sendable {
    package let before: Record
    package let after: Record
    /// The line of the row.
    package let line: Int
  }

  /// The record of the file's source, `before` being `nil` when it is new.
  package struct SourceChange: Hashable, Sendable {
    package let before: Record?
    package let after: Record
    package var isChange: Bool { before != after }
  }

  package let path: String
  package let kind: String
  package let sourceName: String
  package let vintage: PartialDate?
  package let rows: RowCounts
  package let added: [Record]
  package let changed: [Change]
  /// The columns that the producer writes otherwise than before, proposed apart from the rest.
  package let recoding: Recoding?
  /// The source's record, or `nil` when a new source brings nothing.
  package let source: SourceChange?
  package let rejected: [RejectedRow]
  /// The rows that are records which the source calls by another identifier now; they are among the changes.
  package let renumbered: [Renumbering]
  package let questions: [ImportQuestion]
  package let statistics: ImportStatistics
  package let findings: [ImportFinding]
  package let guards: [ImportGuard]
  /// What was found in the header and the cells, in reading order; rejected rows are among them.
  package let diagnostics: [Diagnostic]
  /// How the file was read, what became of each row, and what was repaired in its cells.
  package internal(set) var account = ImportAccount()

  /// A Boolean value indicating whether there is nothing to propose.
  package var isEmpty: Bool {
    records.isEmpty && recoding == nil
  }

  /// The records as the plan leaves them, new and changed ones only, without what is recoded.
  package var records: [Record] {
    let sources = source.flatMap { $0.isChange ? [$0.after] : nil } ?? []
    return sources + added + changed.map(\.after)
  }

  /// The records known to the source that the file no longer has.
  package var missing: [RecordID] {
    questions.compactMap { if case .missing(let record, _) = $0 { record } else { nil } }
  }
}

/// How many rows were read and what became of them.
///
/// Every row is accounted for: `read` is the sum of the four outcomes.
package struct RowCounts: Hashable, Sendable {
  /// The rows whose identifier the source had not given before, and the others.
  package internal(set) var new = 0
  package internal(set) var known = 0
  package internal(set) var read = 0
  package internal(set) var added = 0
  package internal(set) var changed = 0
  package internal(set) var unchanged = 0
  package internal(set) var rejected = 0
}
