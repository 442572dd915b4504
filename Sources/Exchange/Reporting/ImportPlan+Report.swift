internal import Records

extension ImportPlan {
  /// Returns the row-by-row account of the import as a table for a spreadsheet: `fr`, or else English.
  ///
  /// One line for each thing to know about a row, in the order of the file, and at least one for each row;
  /// cells are separated by `;` and the text begins with a byte order mark, as spreadsheets of France expect.
  /// A cell that a spreadsheet would take for a formula begins with an apostrophe.
  package func report(in language: String) -> String {
    let isFrench = language == "fr"
    let header =
      isFrench
      ? ["ligne", "id", "sort", "colonne", "valeur du fichier", "constat", "que faire"]
      : ["line", "id", "outcome", "column", "value in the file", "finding", "what to do"]
    var notes: [Int: [ImportNote]] = [:]
    for note in account.notes { notes[note.row, default: []].append(note) }
    let reasons = Dictionary(
      rejectedByRow.map { ($0.0, $0.1) }, uniquingKeysWith: { old, _ in old })
    var lines = [header]
    for row in account.rows {
      let start = [String(row.line), row.identifier, row.outcome.word(isFrench)]
      var found: [[String]] = []
      if let reason = reasons[row.line] {
        found.append(["", "", reason.message(in: language), ""])
      }
      found += (notes[row.line] ?? []).map { note in
        [
          note.column, note.text, note.message(in: language), note.hint(in: language) ?? "",
        ]
      }
      lines += (found.isEmpty ? [["", "", "", ""]] : found).map { start + $0 }
    }
    return "\u{feff}" + lines.map { $0.map(Self.cell).joined(separator: ";") + "\n" }.joined()
  }

  /// The rejections with the line on which their row starts: a rejection blames a cell, which may stand lower.
  private var rejectedByRow: [(Int, RejectedRow)] {
    zip(account.rows.filter { $0.outcome == .rejected }, rejected).map { ($0.line, $1) }
  }

  private static func cell(_ text: String) -> String {
    let isFormula =
      text.first.map { "=+-@".contains($0) } == true && NumberCleaning.lenient(text) == nil
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

extension ImportAccount.Outcome {
  fileprivate func word(_ isFrench: Bool) -> String {
    guard isFrench else { return rawValue }
    switch self {
    case .added: return "ajoutée"
    case .changed: return "modifiée"
    case .unchanged: return "inchangée"
    case .rejected: return "rejetée"
    }
  }
}
