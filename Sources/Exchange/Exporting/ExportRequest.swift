package import Records

/// Everything an export is computed from: the records of one state of a ledger, and what was asked.
///
/// An export is a function of these values: it reads no clock, and the same request gives the same bytes.
package struct ExportRequest: Sendable {
  package let format: ExportFormat
  package let profile: Profile
  /// The records of the state, in any order.
  package let records: [Record]
  /// The day on which that state was recorded: a later date is not believed.
  package let day: CalendarDate
  /// When each record was first recorded, and when it last really changed since, as the journal tells.
  package let history: RecordDates
  /// The records that have errors, with the codes of these: national forms leave them out.
  package let erroneous: [RecordID: [String]]
  package let options: ExportOptions

  package init(
    format: ExportFormat, profile: Profile, records: [Record], day: CalendarDate,
    history: RecordDates = RecordDates(), erroneous: [RecordID: [String]] = [:],
    options: ExportOptions = ExportOptions()
  ) {
    self.format = format
    self.profile = profile
    self.records = records
    self.day = day
    self.history = history
    self.erroneous = erroneous
    self.options = options
  }
}

/// What the journal tells of the dates of records.
package struct RecordDates: Hashable, Sendable {
  /// The day of the last act, after the one that recorded it, that changed what a record says of the world.
  package var changed: [RecordID: CalendarDate]
  /// The day of the act that recorded it.
  package var recorded: [RecordID: CalendarDate]

  package init(
    changed: [RecordID: CalendarDate] = [:], recorded: [RecordID: CalendarDate] = [:]
  ) {
    self.changed = changed
    self.recorded = recorded
  }
}

/// What may be set in an export.
package struct ExportOptions: Hashable, Sendable {
  /// The kinds to write; by default all those the form is for.
  package var kinds: Set<String> = []
  /// Whether records that are over are put on the map too; lossless forms always have them.
  package var includesEnded = false
  /// Whether `pivot` is left empty where nobody knows it, which the standard's own schema refuses.
  package var leavesPivotEmpty = false
  /// Whether what the standard has no column for comes in columns after its own.
  package var hasExtras = false
  package var separator = CSVTable.Separator.comma
  /// Whether the file starts with a byte order mark, for spreadsheets that ask for one.
  package var hasByteOrderMark = false
  /// The short name by which data·inclusion knows the producer.
  package var producer = ""

  package init() {}
}
