package import Records

/// What was repaired in one cell of a file, or could not be recorded, in words for whoever made the file.
package struct ImportNote: Hashable, Sendable {
  /// The line on which the row starts.
  package let row: Int
  /// The name of the column.
  package let column: String
  /// What the cell said.
  package let text: String
  /// The stable name of what was found.
  package let code: String
  package let severity: Diagnostic.Severity
  private let english: String
  private let french: String
  private let englishHint: String?
  private let frenchHint: String?

  init(_ note: CellReading.Note, row: Int, column: String, text: String) {
    self.row = row
    self.column = column
    self.text = TextCleaning.line(text)
    code = note.code
    severity = note.severity
    english = note.message
    french = note.french
    englishHint = note.hint
    frenchHint = note.frenchHint
  }

  /// A Boolean value indicating whether the value was recorded all the same.
  package var isRepair: Bool {
    severity == .info && code != "unknown-date" && code != "hours-not-understood"
  }

  /// Returns what happened, as a phrase without a final period: `fr`, or else English.
  package func message(in language: String) -> String { language == "fr" ? french : english }

  /// Returns what to do about it, if something is known to help.
  package func hint(in language: String) -> String? {
    language == "fr" ? frenchHint : englishHint
  }
}
