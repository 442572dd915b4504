package import Records

/// The sheet in which people answer, one line for each pair: a CSV file that a spreadsheet opens.
package struct MatchSheet {
  /// How a sheet is written.
  package enum Form: Hashable, Sendable {
    /// RFC 4180 with commas, UTF-8.
    case plain
    /// With semicolons and a byte order mark, as a French Excel expects.
    case excel
  }

  private let queue: MatchQueue
  private let fields: PlaceFields
  private let name: (RecordID) -> String

  /// Creates the sheet of a queue; `name` tells what people call a record, such as a source.
  package init(_ queue: MatchQueue, name: @escaping (RecordID) -> String) {
    self.queue = queue
    self.fields = PlaceFields(of: queue.subject.records)
    self.name = name
  }

  /// Returns the file; the column of the answer is empty in every line.
  package func text(as form: Form = .plain) -> String {
    let separator = form == .excel ? ";" : ","
    let lines = [SheetColumns.all] + queue.questions.map(cells)
    let text = lines.map { cells in
      cells.map { MatchSheet.cell($0) }.joined(separator: separator) + "\n"
    }.joined()
    return (form == .excel ? "\u{feff}" : "") + text
  }

  private func cells(_ question: MatchQueue.Question) -> [String] {
    let likeness = question.likeness
    let both = { (field: String?) -> [String] in
      [question.first, question.second].map { record in
        field.flatMap { record[$0]?.summary } ?? ""
      }
    }
    let sources = [question.first, question.second].map { record in
      fields.sources(of: record).sorted().map { RecordID($0).map(name) ?? $0 }
        .joined(separator: ", ")
    }
    let suggestion = question.isSuggested ? queue.subject.words(in: "fr").first ?? "" : ""
    let said =
      both(fields.label) + both(fields.address) + both(fields.town) + both(fields.typology)
      + sources
    return [String(likeness.score), suggestion, "", "", ""] + said.map(MatchSheet.harmless) + [
      String(likeness.name), likeness.address.map { String($0) } ?? "",
      likeness.metres.map { String(Int($0.rounded())) } ?? "",
      question.hasSameLegalEntity ? "oui" : "", question.first.id.description,
      question.second.id.description,
    ]
  }

  /// A text that begins like a formula is carried out by spreadsheets, which an outside list could abuse.
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return ["=", "+", "-", "@", "\t"].contains(first) ? "'" + text : text
  }

  private static func cell(_ text: String) -> String {
    let special: Set<Character> = [",", ";", "\"", "\n", "\r", "\r\n"]
    guard text.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
