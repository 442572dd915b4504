package import Records

/// A row that brings nothing to the ledger, with the place and the reason.
package struct RejectedRow: Hashable, Sendable {
  /// Why a row cannot be recorded.
  package enum Reason: Hashable, Sendable {
    case cellCount(found: Int, expected: Int)
    case textAfterQuote
    case noIdentifier
    case longIdentifier(limit: Int)
    /// An earlier row has the same identifier.
    case duplicateIdentifier(String, firstLine: Int)
    /// Several records bear the identifier.
    case ambiguousIdentifier(String, [RecordID])
    /// The producer blanked a row that the ledger does not know.
    case emptied
    /// A column that the kind requires is empty, or its value could not be read.
    case noValue(field: String)
  }

  package let line: Int
  package let column: Int
  package let identifier: String?
  package let reason: Reason

  /// The stable name of the reason.
  package var code: String {
    switch reason {
    case .cellCount: "ragged-row"
    case .textAfterQuote: "text-after-quote"
    case .noIdentifier: "no-identifier"
    case .longIdentifier: "long-identifier"
    case .duplicateIdentifier: "duplicate-identifier"
    case .ambiguousIdentifier: "ambiguous-identifier"
    case .emptied: "emptied-row"
    case .noValue: "missing-value"
    }
  }

  /// Returns the rejection as a diagnostic about a file.
  ///
  /// It is a warning: the import goes on, and the row is accounted for.
  package func diagnostic(in path: String) -> Diagnostic {
    Diagnostic(
      .warning, code, "row rejected: " + message(in: "en"),
      at: Location(path, line: line, column: column))
  }
}
