internal import Records

/// Writes places in the schema of data·inclusion (v1): the two files that it publishes, `structures.json` and
/// `services.json`, each an array of objects.
///
/// The schema is told from the national standard's own values, which it says less of: it is a way out, never a way
/// back.
struct DataInclusionExport {
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
    account.take(selection)
    var reader = StandardPlaceReader(
      kind, profile: request.profile,
      dates: StandardDate(profile: request.profile, history: request.history, day: request.day))
    var structures = JSONArrayWriter()
    var services = JSONArrayWriter()
    for record in selection.written {
      let place = InclusionPlace(reader.place(record), producer: request.options.producer)
      if let problem = place.problem {
        account.omitted.append(ExportOmission(record.id, problem))
        continue
      }
      account.losses += place.losses
      structures.add(place.structure)
      if let service = place.service { services.add(service) }
    }
    account.exported = structures.count
    account.omitted.sort { $0.record < $1.record }
    return Export(
      files: [
        ExportFile(name: "structures.json", bytes: structures.bytes),
        ExportFile(name: "services.json", bytes: services.bytes),
      ], account: account)
  }
}
