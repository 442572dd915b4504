internal import ArgumentParser
internal import Evolution
internal import Ledger
internal import Publishing
internal import Records
internal import Trust

/// The adoption of a report as a record: which states it compares, with which options, and the digest of what came out.
///
/// The record is proposed and decided like any other, and anybody can make the report again and compare.
struct ReportAdoption {
  /// The option of a report without the series since the ledger was founded.
  static let withoutSeries = "series=no"

  private let kind: Kind
  private let fields: Meaning.Report

  /// Finds the kind whose records adopt reports; throws when the commons has none.
  init(_ profile: Profile) throws(Diagnostic) {
    let found = profile.kinds.values.sorted { $0.name < $1.name }
      .first { $0.meaning.report != nil }
    guard let kind = found, let fields = kind.meaning.report else {
      throw Diagnostic(
        .error, "no-adoption", "no kind of this commons adopts reports",
        hint: "give a kind 'report:' in its meaning, as the starter's 'rapport' has")
    }
    self.kind = kind
    self.fields = fields
  }

  /// Returns the digest of a report as JSON, which is the same in every language.
  static func digest(of report: Report) -> String {
    Digest.sha256(Array(ReportJSON(report).text.utf8))
  }

  /// Returns the record that adopts a report.
  func record(
    _ id: RecordID, adopting report: Report, options: [String], on day: CalendarDate,
    in language: Language
  ) -> Record {
    let period = report.period
    let until = language.day(period.until)
    let title = language == .french ? "Rapport au \(until)" : "Report up to \(until)"
    let values: [(String?, Value?)] = [
      (kind.meaning.label, .text(title)),
      (fields.after, period.after.map { .date(PartialDate($0)) }),
      (fields.until, .date(PartialDate(period.until))),
      (fields.before, report.from.map { .text($0.revision) }),
      (fields.revision, .text(report.to.revision)),
      (fields.options, options.isEmpty ? nil : .list(options.map { .text($0) })),
      (fields.digest, .text(ReportAdoption.digest(of: report))),
      (fields.version, .text(Terrier.configuration.version)),
      (fields.day, .date(PartialDate(day))),
    ]
    return values.reduce(Record(id: id, entries: [])) { record, field in
      guard let name = field.0, let value = field.1 else { return record }
      return record.setting(name, to: value, in: kind)
    }
  }

  /// Returns a new identity for such a record.
  func identity(using randomness: inout some RandomNumberGenerator) -> RecordID {
    .random(kind: kind.name, using: &randomness)
  }

  /// Makes again the report that a record adopts, and says whether it is the same.
  func check(_ record: Record, in ledger: borrowing Ledger) throws -> CommandOutput {
    guard record.id.kind == kind.name, let revision = record[fields.revision]?.text,
      let adopted = record[fields.digest]?.text, let until = record[fields.until]?.day
    else {
      throw Diagnostic(
        .error, "no-adoption", "\(record.id) adopts no report", hint: "name a '\(kind.name)'")
    }
    let options = (record[fields.options]?.items ?? []).compactMap(\.text)
    let reading = ReportReading(
      period: PeriodReading(
        from: record[fields.before]?.text, to: revision, territory: options.value(of: "territory"),
        days: ReportPeriod(after: record[fields.after]?.day, until: until)),
      hasSeries: !options.contains(Self.withoutSeries))
    let digest = ReportAdoption.digest(of: try reading.report(of: ledger))
    guard digest == adopted else {
      let version = record[fields.version]?.text ?? "unknown"
      let own = Terrier.configuration.version
      throw LedgerError.refused([
        Diagnostic(
          .error, "another-report", "the report made again is \(digest), not \(adopted)",
          hint: version == own
            ? "the record does not adopt the report of these states"
            : "it was adopted with version \(version) of terrier, and this one is \(own)")
      ])
    }
    return .result("\(record.id): the report made again is the adopted one, \(digest)\n")
  }
}

extension [String] {
  /// Returns what an option written `name=value` says, or `nil` when there is none.
  fileprivate func value(of name: String) -> String? {
    first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }
}
