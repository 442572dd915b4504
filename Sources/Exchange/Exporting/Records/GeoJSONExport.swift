internal import Records

/// Writes the records that have a position as features of a map (RFC 7946), in the order of their identities.
///
/// Coordinates are in degrees of WGS 84, longitude first; the properties are all the other fields.
struct GeoJSONExport {
  private let request: ExportRequest
  private var account: ExportAccount

  init(_ request: ExportRequest) {
    self.request = request
    account = ExportAccount(format: request.format)
  }

  mutating func export() -> Export {
    let selection = ExportSelection(request, kinds: kinds)
    account.take(selection)
    var writer = JSONWriter()
    writer.add("{\"type\":\"FeatureCollection\",\"features\":[")
    for record in selection.written {
      guard let feature = feature(of: record) else {
        account.omitted.append(ExportOmission(record.id, .noPosition))
        continue
      }
      writer.add(account.exported == 0 ? "\n" : ",\n")
      writer.add(feature)
      account.exported += 1
    }
    writer.add(account.exported == 0 ? "]}\n" : "\n]}\n")
    account.omitted.sort { $0.record < $1.record }
    return Export(
      files: [ExportFile(name: "lieux.geojson", bytes: writer.bytes)], account: account)
  }

  /// The kinds that the national standard is for, or else those whose records have a position; any kind with a
  /// position when it is asked for.
  private var kinds: Set<String> {
    let located = request.profile.kinds.values.filter {
      $0.meaning.latitude != nil && $0.meaning.longitude != nil
    }
    let places = located.filter { $0.exports[MednumStandard.format] != nil }
    return Set(
      (request.options.kinds.isEmpty && !places.isEmpty ? places : located).map(\.name))
  }

  private func feature(of record: Record) -> JSON? {
    guard let meaning = request.profile.kinds[record.id.kind]?.meaning,
      let latitude = meaning.latitude, let longitude = meaning.longitude,
      let north = number(latitude, record), let east = number(longitude, record)
    else { return nil }
    return .object([
      ("type", .text("Feature")), ("id", .text(record.id.description)),
      (
        "geometry",
        .object([
          ("type", .text("Point")), ("coordinates", .array([.number(east), .number(north)])),
        ])
      ),
      ("properties", RecordJSON.object(record, without: [latitude, longitude])),
    ])
  }

  private func number(_ field: String, _ record: Record) -> String? {
    if case .number(let number)? = record[field] { number.text } else { nil }
  }
}
