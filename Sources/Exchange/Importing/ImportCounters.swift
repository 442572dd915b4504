internal import Records

/// The account of an import as programs read it: the keys are those of design §8 and never change.
package struct ImportCounters: Encodable, Hashable, Sendable {
  /// How many rows were read and what became of them.
  package struct Rows: Encodable, Hashable, Sendable {
    package let read: Int
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    package let rejected: Int
  }

  /// A rejected row, its place and the reason.
  package struct Rejected: Encodable, Hashable, Sendable {
    package let line: Int
    package let column: Int
    package let code: String
    package let message: String
  }

  package let rows: Rows
  package let missing: [String]
  package let rejected: [Rejected]

  package init(_ plan: ImportPlan) {
    rows = Rows(
      read: plan.rows.read, added: plan.rows.added, changed: plan.rows.changed,
      unchanged: plan.rows.unchanged, rejected: plan.rows.rejected)
    missing = plan.missing.map(\.description)
    rejected = plan.rejected.map {
      Rejected(line: $0.line, column: $0.column, code: $0.code, message: $0.message(in: "en"))
    }
  }
}
