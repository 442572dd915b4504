internal import Records

/// Writes places in the national standard: 32 columns in their order, as CSV or as JSON.
struct MednumExport {
  /// What stands for a legal number that nobody knows; the standard's schema refuses an empty one.
  static let noPivot = "00000000000000"

  private let request: ExportRequest
  private let kind: Kind
  private var account: ExportAccount

  init(_ request: ExportRequest) throws(ExchangeError) {
    self.request = request
    kind = try request.profile.kindForMednum()
    account = ExportAccount(format: request.format)
  }

  mutating func export() -> Export {
    let selection = ExportSelection(request, kinds: [kind.name])
    let hasExtras = request.options.hasExtras && request.format == .mednumCSV
    var reader = StandardPlaceReader(
      kind, profile: request.profile,
      dates: StandardDate(profile: request.profile, history: request.history, day: request.day),
      reportsOthers: !hasExtras)
    account.take(selection)
    let isCSV = request.format == .mednumCSV
    let extras = hasExtras ? ExtraColumns(of: kind, for: selection.written) : nil
    var csv = CSVWriter(
      separator: request.options.separator, hasByteOrderMark: request.options.hasByteOrderMark)
    var json = JSONArrayWriter()
    csv.add(MednumStandard.columns.map(\.name) + (extras?.names ?? []))
    for record in selection.written {
      guard let place = place(record, with: &reader) else { continue }
      if isCSV {
        csv.add(place.cells + (extras?.cells(of: record) ?? []))
      } else {
        json.add(object(place))
      }
    }
    account.omitted.sort { $0.record < $1.record }
    return Export(
      files: [
        ExportFile(
          name: isCSV ? "lieux.csv" : "lieux.json", bytes: isCSV ? csv.bytes : json.bytes)
      ], account: account)
  }

  /// Returns a place that lacks nothing, or accounts for one that is left out.
  private mutating func place(
    _ record: Record, with reader: inout StandardPlaceReader
  ) -> StandardPlace? {
    var place = reader.place(record)
    let lacking = place.lacking(Self.required)
    guard lacking.isEmpty else {
      account.omitted.append(ExportOmission(record.id, .incomplete(lacking)))
      return nil
    }
    fillPivot(&place)
    account.losses += place.losses
    account.exported += 1
    return place
  }

  /// What a row must say, `pivot` apart.
  private static let required = MednumStandard.columns.filter(\.isRequired).map(\.name)
    .filter { $0 != StandardColumns.pivot }

  private mutating func fillPivot(_ place: inout StandardPlace) {
    guard place[StandardColumns.pivot].isEmpty, !request.options.leavesPivotEmpty else { return }
    place[StandardColumns.pivot] = [Self.noPivot]
    account.placeholders[StandardColumns.pivot, default: 0] += 1
  }

  private func object(_ place: StandardPlace) -> JSON {
    .object(
      zip(MednumStandard.columns, place.cells).compactMap { column, cell in
        guard !cell.isEmpty else { return nil }
        let isNumber = column.name == "latitude" || column.name == "longitude"
        let number = isNumber ? Number(cell) : nil
        return (column.name, number.map { .number($0.text) } ?? .text(cell))
      })
  }
}
