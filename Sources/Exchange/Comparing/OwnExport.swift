internal import Records

/// Recognises in a row what the ledger itself exported, so that it is not taken for news.
///
/// A cell that says what the export says of the record today says nothing new, whatever the standard lost on
/// the way: a code without an equivalent left its cell empty, and that is no erasure. Only other cells are read.
struct OwnExport {
  /// The positions of the columns after the standard's that the export itself makes.
  private(set) var recognized: Set<Int> = []

  private let mapping: ColumnMapping
  private let kind: Kind
  private let dates: StandardDate
  private var places: StandardPlaceReader

  init(mapping: ColumnMapping, kind: Kind, profile: Profile, history: RecordDates) {
    self.mapping = mapping
    self.kind = kind
    dates = StandardDate(profile: profile, history: history)
    places = StandardPlaceReader(kind, profile: profile, dates: dates, reportsOthers: false)
  }

  /// Makes a row say what the record says wherever it has not changed since the export.
  mutating func settle(_ read: inout ReadRow, of record: Record, _ row: CSVRow) {
    let cells = places.place(record).cells
    for (index, column) in mapping.columns.enumerated() {
      let name = column.name.text
      let found = row.cells[index].text
      switch column.destination {
      case .identifier, .nowhere: break
      case .field(let field):
        guard let position = StandardColumns.positions[name],
          isSame(found, Self.lines(cells[position]), in: name)
            || isEarlier(field, in: read, of: record)
        else { continue }
        read.values[field.name] = record[field.name]
        read.blankFields.remove(field.name)
        read.unreadableFields.remove(field.name)
        keep(column.extraKey, in: &read)
      case .extra(let key):
        let said =
          StandardColumns.positions[name].map { cells[$0] }
          ?? ExtraColumns.text(ofColumn: name, in: record, of: kind)
        guard let said else { continue }
        recognized.insert(index)
        guard isSame(found, Self.lines(said), in: name) else { continue }
        keep(key, in: &read)
      }
    }
  }

  /// What the record's dictionary has under a key stays as it is.
  private func keep(_ key: String?, in read: inout ReadRow) {
    guard let key else { return }
    read.extras[key] = nil
    read.settledKeys.remove(key)
  }

  private func isSame(_ found: String, _ said: String, in column: String) -> Bool {
    found == said
      || (column == StandardColumns.pivot && said.isEmpty && found == MednumExport.noPivot)
  }

  /// A date of the export is that of the last verification or change, which goes on: one that is not later is the
  /// ledger's own.
  private func isEarlier(_ field: Field, in read: ReadRow, of record: Record) -> Bool {
    guard field.name == StandardColumns.date, let date = dates.date(of: record),
      let found = read.values[field.name]?.day
    else { return false }
    return found <= date
  }

  /// The text as a file gives it back: every line end is a line feed.
  private static func lines(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\r"))
      ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
  }
}
