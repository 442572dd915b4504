internal import Records

/// Writes records one on each line, in the order of their identities, with all that they say.
struct JSONLinesExport {
  let account: ExportAccount
  private let selection: ExportSelection

  init(_ request: ExportRequest) {
    selection = ExportSelection(request, kinds: Set(request.records.map(\.id.kind)))
    var account = ExportAccount(format: request.format)
    account.take(selection)
    account.exported = selection.written.count
    self.account = account
  }

  func export() -> Export {
    var writer = JSONWriter()
    for record in selection.written {
      writer.add(RecordJSON.object(record))
      writer.add("\n")
    }
    return Export(
      files: [ExportFile(name: "fiches.jsonl", bytes: writer.bytes)], account: account)
  }
}
