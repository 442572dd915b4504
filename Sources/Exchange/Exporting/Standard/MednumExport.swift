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
    var places: [(place: StandardPlace, record: Record)] = []
    for record in selection.written {
      var place = reader.place(record)
      let lacking = place.lacking(Self.required)
      guard lacking.isEmpty else {
        account.omitted.append(ExportOmission(record.id, .incomplete(lacking)))
        continue
      }
      fillPivot(&place)
      account.losses += place.losses
      places.append((place, record))
    }
    account.exported = places.count
    account.omitted.sort { $0.record < $1.record }
    let isCSV = request.format == .mednumCSV
    let extras = hasExtras ? ExtraColumns(of: kind, for: places.map(\.record)) : nil
    return Export(
      files: [
        ExportFile(
          name: isCSV ? "lieux.csv" : "lieux.json",
          bytes: isCSV ? csv(places, extras) : json(places.map(\.place)))
      ], account: account)
  }

  /// What a row must say, `pivot` apart.
  private static let required = MednumStandard.columns.filter(\.isRequired).map(\.name)
    .filter { $0 != StandardColumns.pivot }

  private mutating func fillPivot(_ place: inout StandardPlace) {
    guard place[StandardColumns.pivot].isEmpty, !request.options.leavesPivotEmpty else { return }
    place[StandardColumns.pivot] = [Self.noPivot]
    account.placeholders[StandardColumns.pivot, default: 0] += 1
  }

  private func csv(
    _ places: [(place: StandardPlace, record: Record)], _ extras: ExtraColumns?
  ) -> [UInt8] {
    var writer = CSVWriter(
      separator: request.options.separator, hasByteOrderMark: request.options.hasByteOrderMark)
    writer.add(MednumStandard.columns.map(\.name) + (extras?.names ?? []))
    for (place, record) in places {
      writer.add(place.cells + (extras?.cells(of: record) ?? []))
    }
    return writer.bytes
  }

  private func json(_ places: [StandardPlace]) -> [UInt8] {
    JSONWriter.lines(
      of: places.map { place in
        .object(
          zip(MednumStandard.columns, place.cells).compactMap { column, cell in
            guard !cell.isEmpty else { return nil }
            let isNumber = column.name == "latitude" || column.name == "longitude"
            let number = isNumber ? Number(cell) : nil
            return (column.name, number.map { .number($0.text) } ?? .text(cell))
          })
      })
  }
}
