/// What became of every row of a file, and of the cells that were not taken as they were written.
package struct ImportAccount: Hashable, Sendable {
  /// What became of a row.
  package enum Outcome: String, Hashable, Sendable {
    case added
    case changed
    case unchanged
    case rejected
  }

  /// One row of the file.
  package struct Row: Hashable, Sendable {
    package let line: Int
    /// The identifier that the row bears, empty when it has none.
    package let identifier: String
    package let outcome: Outcome
  }

  package internal(set) var rows: [Row] = []
  /// In the order of the file.
  package internal(set) var notes: [ImportNote] = []
  /// How the file was read, before any of its rows.
  package internal(set) var reading: [ReadingFact] = []

  package init() {}
}

extension RowCounts {
  /// Returns what became of the row that was counted since.
  func outcome(since before: RowCounts) -> ImportAccount.Outcome {
    if added > before.added { return .added }
    if changed > before.changed { return .changed }
    return rejected > before.rejected ? .rejected : .unchanged
  }
}
