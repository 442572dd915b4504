package import Records

/// What the answers of a filled-in sheet change in a ledger.
///
/// Each answer becomes a record that stays; where two records are the same, one is merged into the other. A plan is a
/// proposal in the making, and a sheet with an error makes none: all of its errors are told at once.
package struct AnswerPlan: Sendable {
  /// A record that a merge changes.
  package struct Change: Hashable, Sendable {
    package let before: Record
    package let after: Record
  }

  /// The new records, one for each answer, in the order of the sheet.
  package let answers: [Record]
  /// The records that merges change, in the order of their identities.
  package let changes: [Change]
  /// The records merged, each with the one that remains.
  package let merges: [RecordID: RecordID]
  /// What survivors and merged records said otherwise: the survivor's value stays, and people may correct it.
  package let differences: [MergeDifference]
  package let remarks: [String]
  package let counts: SheetCounts
  package let diagnostics: [Diagnostic]

  /// A Boolean value indicating whether there is nothing to propose.
  package var isEmpty: Bool { answers.isEmpty }

  /// The records as the plan leaves them.
  package var records: [Record] { answers + changes.map(\.after) }

  /// Returns what a filled-in sheet changes; the same sheet and the same randomness give the same plan.
  package static func make(
    sheet bytes: [UInt8], path: String, records: [Record], profile: Profile,
    subject: MatchSubject, using generator: inout some RandomNumberGenerator
  ) throws(MatchError) -> AnswerPlan {
    let table: CSVTable
    do { table = try CSVReader.table(from: bytes) } catch { throw .table(error) }
    let merged = MergedRecords(of: records, profile: profile)
    let byID = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = KnownAnswers(in: records, subject: subject, profile: profile, merged: merged)
    var reader = SheetReader(
      path: path, subject: subject, records: byID, known: known, merged: merged, profile: profile)
    try reader.read(table)
    var groups = SameGroups(
      path: path, subject: subject, records: byID, known: known, profile: profile)
    groups.join(reader.lines)
    let diagnostics = (reader.diagnostics + groups.diagnostics).inReadingOrder
    guard !diagnostics.hasErrors else {
      return AnswerPlan(
        answers: [], changes: [], merges: [:], differences: [], remarks: [],
        counts: reader.counts, diagnostics: diagnostics)
    }
    let writer = AnswerWriter(subject: subject, profile: profile, records: byID)
    return AnswerPlan(
      answers: reader.lines.map { writer.record(of: $0, using: &generator) },
      changes: groups.changes, merges: groups.merges, differences: groups.differences,
      remarks: reader.lines.compactMap { line in line.remark.map { "\(line.line) : \($0)" } },
      counts: reader.counts, diagnostics: diagnostics)
  }
}

/// Writes an answer as a record.
struct AnswerWriter {
  let subject: MatchSubject
  let profile: Profile
  let records: [RecordID: Record]

  func record(of line: SheetLine, using generator: inout some RandomNumberGenerator) -> Record {
    let kind = subject.answers
    let pair = [line.pair.first, line.pair.second]
    var record = Record(id: RecordID.random(kind: kind.name, using: &generator), entries: [])
    if let label = kind.meaning.label {
      record = record.setting(label, to: .text(name(of: pair)), in: kind)
    }
    record = record.setting(
      subject.match.records, to: .list(pair.map { .text($0.description) }), in: kind)
    return record.setting(
      subject.match.answer, to: subject.code(of: line.answer).map { .text($0.name) }, in: kind)
  }

  /// Two names cut so that both fit in one line of a record.
  private func name(of pair: [RecordID]) -> String {
    pair.map { id in
      let label = TextCleaning.line(records[id].map { profile.label(of: $0) } ?? id.description)
      return label.count <= 90 ? label : label.prefix(89) + "…"
    }.joined(separator: " / ")
  }
}
