package import Records

/// Everything an import is computed from: a table read from a file, and the ledger's side of it.
///
/// An import is a function of these values and of a source of randomness for new identities; it
/// reads no file and no clock.
package struct ImportRequest: Sendable {
  package let table: CSVTable
  /// The path that diagnostics name; it is never opened.
  package let path: String
  package let profile: Profile
  /// The kind to import into, such as the one of ``Records/Profile/kindForMednum()``.
  package let kind: Kind
  /// The current records of that kind.
  package let known: [Record]
  package let source: ImportSource
  package let options: ImportOptions
  /// What the journal tells of the dates of records, for a file that the ledger itself exported.
  package let history: RecordDates
  /// How the table was read from its file.
  package var reading: [ReadingFact] = []

  package init(
    table: CSVTable, path: String, profile: Profile, kind: Kind, known: [Record],
    source: ImportSource, options: ImportOptions = ImportOptions(),
    history: RecordDates = RecordDates()
  ) {
    self.table = table
    self.path = path
    self.profile = profile
    self.kind = kind
    self.known = known
    self.source = source
    self.options = options
    self.history = history
  }
}

/// Where a file comes from: a source that the ledger knows, or the facts to record a new one.
package struct ImportSource: Hashable, Sendable {
  /// The source's record, or `nil` when this file is the first one from it.
  package let record: Record?

  /// What people call the source; the label of its record when it is new.
  package let name: String

  /// The date that the file tells the state of, if it is known.
  package let vintage: PartialDate?

  /// What else the record of a new source says.
  package let entries: [Entry]

  package init(
    record: Record? = nil, name: String, vintage: PartialDate? = nil, entries: [Entry] = []
  ) {
    self.record = record
    self.name = name
    self.vintage = vintage
    self.entries = entries
  }
}

/// What may be set in an import; the defaults are those of a network's ordinary file.
package struct ImportOptions: Hashable, Sendable {
  /// The distance in metres up to which two positions are the same place.
  package var tolerance = 10.0
  /// The distance in metres beyond which a difference within the tolerance is listed.
  package var notice = 1.0
  /// The percentage of the known rows below which a file looks truncated.
  package var leastVolume = 80
  /// The percentage of the known rows above which a change of one column is one decision.
  package var bulk = 30
  /// The number of known rows from which percentages mean something.
  package var bulkMinimum = 10
  /// How many rows must say that a value was recoded, and which percentage of those that had it must agree.
  package var recodingSupport = 3
  package var recodingAgreement = 90
  /// The most bytes of an identifier; the national registry refuses longer ones as well.
  package var identifierLimit = 2000
  /// What every new record says unless the file says otherwise.
  package var defaults: [Entry] = []
  /// The keys of an identifier given by others: its source and the identifier.
  package var sourceKey = "source"
  package var identifierKey = "id"
  /// The fields of a source's record that an import keeps, where its kind has them: the records that the
  /// file no longer has, and the date of the file.
  package var absentsField = "absents"
  package var vintageField = "millesime"
  /// The likeness from which a place that the source renumbered is found again, and from which a new row is told
  /// to look like a record of another source (`matching` in the rules).
  package var sameSource = 75
  package var alike = 60
  /// Which communes stand for those that were.
  package var communes = CommuneHistory()

  package init() {}
}
